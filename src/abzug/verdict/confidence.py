"""Confidence: how good the basis of a verdict is. It says nothing about the world."""

from datetime import date, timedelta

from abzug.model import Case, Confidence, Item, Vantage

WINDOW = timedelta(days=7)
WINDOWS = 8
"""Coverage looks at the last eight weeks at most (E)."""
HIGH_COVERAGE, SOME_COVERAGE = 0.7, 0.4
"""Shares of weeks with a look (doctrine, ``likelihood_words.yaml``, confidence; E)."""


def confidence_in(case: Case, as_of: date) -> tuple[Confidence, tuple[tuple[str, str], ...]]:
    """Return the confidence and what it rests on.

    High: two independent origins of grade B2 or better over two channels, and looks in 70 % of the weeks since the
    announcement. Moderate: one such origin or three of C3, and looks in 40 % of the weeks. Otherwise low.

    Args:
        case: The case as of the day, coded.
        as_of: The day.

    Source: doctrine, ``likelihood_words.yaml`` (factors of JP 2-0 and ICD 203 [G02, G12]; rules E).
    """
    looks = [item for item in case.items if item.vantage is not Vantage.CLAIMANT and item.published >= case.announced]
    good = [item for item in looks if _is_at_least(item, "B", "2")]
    fair = [item for item in looks if _is_at_least(item, "C", "3")]
    origins = {item.origin for item in good}
    channels = {item.source_kind for item in good}
    covered = coverage(case, as_of)
    level = Confidence.LOW
    if len(origins) >= 2 and len(channels) >= 2 and covered >= HIGH_COVERAGE:
        level = Confidence.HIGH
    elif (origins or len({item.origin for item in fair}) >= 3) and covered >= SOME_COVERAGE:
        level = Confidence.MODERATE
    basis = (
        ("independent_origins", str(len({item.origin for item in looks}))),
        ("good_origins", str(len(origins))),
        ("channels", str(len({item.source_kind for item in looks}))),
        ("coverage", f"{covered:.2f}"),
    )
    return level, basis


def coverage(case: Case, as_of: date) -> float:
    """Return the share of weeks since the announcement, eight at most, in which somebody else reported, 0 to 1."""
    start = max(case.announced, as_of - WINDOW * WINDOWS + timedelta(days=1))
    days = max((as_of - start).days + 1, 1)
    weeks = -(-days // WINDOW.days)
    seen = {
        (as_of - item.published).days // WINDOW.days
        for item in case.items
        if item.vantage is not Vantage.CLAIMANT and start <= item.published <= as_of
    }
    return len(seen) / weeks


def _is_at_least(item: Item, reliability: str, credibility: str) -> bool:
    grade = item.grade
    return grade is not None and grade.reliability <= reliability and grade.credibility <= credibility
