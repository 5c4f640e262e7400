"""From a case to a brief: judge it, tell how it got there, and compare it with what was said before."""

from dataclasses import replace
from datetime import date

from abzug.brief.material import Comparison, Earlier, Material, Moment
from abzug.casebook import CaseFile
from abzug.pipeline import Judge

MOST_MOMENTS = 16
"""Days on which the likelihoods are computed for the picture of their history (E: finer steps are not seen)."""


def gather_material(judge: Judge, file: CaseFile, as_of: date, *, earlier: Earlier | None = None) -> Material:
    """Return everything that a brief of a case is written from.

    Args:
        judge: Judges it.
        file: The case; its outcome is not looked at.
        as_of: The day (UTC).
        earlier: A verdict to compare with, or None.
    """
    return Material(
        title=file.title,
        case=judge.coder.code(file.case.as_of(as_of)),
        verdict=judge.assess(file, as_of),
        history=tuple(Moment(day, judge.assess(file, day).likelihood) for day in _days(file, as_of)),
        doctrine=judge.doctrine,
        comparison=_comparison(judge, file, as_of, earlier),
    )


def _days(file: CaseFile, as_of: date) -> list[date]:
    """Return days with news from the announcement on, spread evenly where there are too many, and the day itself."""
    announced = file.case.announced
    news = {max(item.published, announced) for item in file.case.items if item.published <= as_of}
    days = sorted({*(day for day in news if day <= as_of), as_of})
    if len(days) <= MOST_MOMENTS:
        return days
    steps = (round(step * (len(days) - 1) / (MOST_MOMENTS - 1)) for step in range(MOST_MOMENTS))
    return [days[step] for step in steps]


def _comparison(judge: Judge, file: CaseFile, as_of: date, earlier: Earlier | None) -> Comparison | None:
    if earlier is None:
        return None
    known_then = tuple(item for item in file.case.items if earlier.knew(item))
    unmoved = judge.judge(replace(file.case, items=known_then), as_of)
    return Comparison(earlier=earlier, left_without_news=unmoved.left_as_claimed)
