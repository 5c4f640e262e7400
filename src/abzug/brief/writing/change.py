"""What has changed since an earlier brief, and why: time gone by, new reports, another doctrine."""

from collections.abc import Iterable

from abzug.brief.document import Bullets, Ground, Paragraph, Section, Sentence
from abzug.brief.material import Comparison, Earlier
from abzug.brief.writing.outlook import gap_words
from abzug.brief.writing.reports import reason_point
from abzug.brief.writing.scribe import Scribe, paragraph
from abzug.brief.writing.verdict import name_of
from abzug.model import Gap, Hypothesis, Item, Reason

SHOWN, SHOWN_ON_A_PAGE = 5, 1
NOTICEABLE = 0.005
"""A change of the estimate below which it is called unchanged: no printed number would move."""


def change_section(scribe: Scribe) -> Section | None:
    """Return what has changed since the earlier brief and why, or None when there is none to compare with."""
    comparison = scribe.material.comparison
    if comparison is None:
        return None
    earlier = comparison.earlier
    news = [item for item in scribe.items if not earlier.knew(item)]
    first = [
        scribe.sentence("change.since", Ground.VERDICT, day=scribe.day(earlier.as_of)),
        _estimate(scribe, earlier),
        *_causes(scribe, comparison, news),
    ]
    changes = [*_states(scribe, earlier), *_gaps(scribe, earlier)]
    reasons = _new_reasons(scribe, news)
    if not changes and not news and abs(_moved(scribe, earlier)) < NOTICEABLE:
        first = [first[0], scribe.sentence("change.nothing", Ground.VERDICT)]
    return scribe.section("change", paragraph(first), paragraph(changes), *_news(scribe, reasons))


def _moved(scribe: Scribe, earlier: Earlier) -> float:
    return scribe.material.verdict.left_as_claimed - earlier.left_as_claimed


def _estimate(scribe: Scribe, earlier: Earlier) -> Sentence:
    moved, now = _moved(scribe, earlier), scribe.material.verdict.left_as_claimed
    before, after = scribe.rated(earlier.left_as_claimed), scribe.rated(now)
    key = "same" if abs(moved) < NOTICEABLE else "rose" if moved > 0 else "fell"
    is_same_word = key != "same" and before == after
    return scribe.sentence(
        f"change.{key}_within" if is_same_word else f"change.{key}",
        Ground.VERDICT,
        before=before,
        now=after,
        earlier=scribe.tongue.percent(earlier.left_as_claimed),
        later=scribe.tongue.percent(now),
    )


def _causes(scribe: Scribe, comparison: Comparison, news: list[Item]) -> list[Sentence]:
    """Return what moved the estimate: the new reports, time alone, or another doctrine."""
    verdict, earlier = scribe.material.verdict, comparison.earlier
    causes = []
    if news:
        unmoved = scribe.tongue.percent(comparison.left_without_news)
        causes.append(
            scribe.sentence(
                "change.by_time", Ground.REPORTS, about=news, unmoved=unmoved, count=scribe.tongue.counted(len(news))
            )
        )
    elif abs(_moved(scribe, earlier)) >= NOTICEABLE:
        causes.append(scribe.sentence("change.by_time_alone", Ground.VERDICT))
    if earlier.doctrine_version != verdict.doctrine_version:
        causes.append(
            scribe.sentence(
                "change.by_rules", Ground.VERDICT, before=earlier.doctrine_version, now=verdict.doctrine_version
            )
        )
    gone = len(earlier.items - {item.id for item in scribe.items}) if earlier.items is not None else 0
    if gone:
        causes.append(scribe.sentence("change.removed", Ground.VERDICT, count=scribe.tongue.counted(gone)))
    return causes


def _states(scribe: Scribe, earlier: Earlier) -> list[Sentence]:
    """Return which of the verdict's words are others now."""
    verdict, text = scribe.material.verdict, scribe.tongue.text
    rows = (
        ("meaning", _lead(scribe, earlier.military_meaning), _lead(scribe, verdict.military_meaning)),
        ("declared", text(f"status.{earlier.as_declared}"), text(f"status.{verdict.as_declared}")),
        ("confidence", text(f"confidence.{earlier.confidence}"), text(f"confidence.{verdict.confidence}")),
        ("rung", str(earlier.rung), str(verdict.rung)),
    )
    return [
        scribe.sentence(f"change.{key}", Ground.VERDICT, before=before, now=now)
        for key, before, now in rows
        if before != now
    ]


def _lead(scribe: Scribe, hypothesis: str | None) -> str:
    return scribe.tongue.text("change.open") if hypothesis is None else name_of(scribe, Hypothesis(hypothesis))


def _gaps(scribe: Scribe, earlier: Earlier) -> list[Sentence]:
    now = {gap.subject: gap for gap in scribe.material.verdict.gaps if gap.since is None}
    closed = [Gap(subject=subject) for subject in sorted(earlier.gaps - now.keys())]
    opened = [gap for subject, gap in now.items() if subject not in earlier.gaps]
    return [
        scribe.sentence(
            f"change.gaps_{key}",
            Ground.SEARCH,
            count=scribe.tongue.counted(len(gaps)),
            gaps=scribe.tongue.listed([gap_words(scribe, gap) for gap in gaps]),
        )
        for key, gaps in (("closed", closed), ("opened", opened))
        if gaps
    ]


def _new_reasons(scribe: Scribe, news: Iterable[Item]) -> list[Reason]:
    keys = {item.key for item in news}
    verdict = scribe.material.verdict
    reasons = [reason for reason in (*verdict.reasons_for, *verdict.reasons_against) if reason.item.key in keys]
    return sorted(reasons, key=lambda reason: (-abs(reason.weight), reason.item.key))


def _news(scribe: Scribe, reasons: list[Reason]) -> list[Paragraph | Bullets]:
    shown = reasons[: SHOWN_ON_A_PAGE if scribe.is_short else SHOWN]
    if not shown:
        return []
    return [
        Paragraph((scribe.sentence("change.new", Ground.VERDICT),)),
        Bullets(tuple(reason_point(scribe, reason, is_brief=True) for reason in shown)),
    ]
