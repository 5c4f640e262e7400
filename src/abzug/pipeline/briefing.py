"""From a case to a brief: judge it, tell how it got there, and compare it with what was said before."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from abzug.brief.material import Comparison, Earlier, Material, Moment, Surroundings
from abzug.casebook import CaseFile
from abzug.model import ForceGroup, ReturnTime
from abzug.pipeline import Judge, news_days
from abzug.pipeline.ground import ground_of
from abzug.pipeline.tracks import tracks_of
from abzug.posture import estimate, return_time

MOST_MOMENTS = 16
"""Days on which the likelihoods are computed for the picture of their history (E: finer steps are not seen)."""

DRAWS, SEED = 20_000, 1
"""Draws of a return time and their seed; 10 and 90 % points then vary by some hundredths of a day (measured)."""


def gather_material(
    judge: Judge,
    file: CaseFile,
    as_of: date,
    *,
    earlier: Earlier | None = None,
    alliance: str = "NATO",
    groups: Sequence[ForceGroup] = (),
    groups_before: Sequence[ForceGroup] = (),
) -> Material:
    """Return everything that a brief of a case is written from.

    Args:
        judge: Judges it.
        file: The case; its outcome is not looked at.
        as_of: The day (UTC).
        earlier: A verdict to compare with, or None.
        alliance: Code of the alliance whose response is followed.
        groups: Where the parts of the force are now, for its return time; none when nobody says.
        groups_before: Where they were before.

    Raises:
        InputError: If the doctrine knows no alliance of that code.
    """
    case = judge.coder.code(file.case.as_of(as_of))
    verdicts = [judge.assess(file, day) for day in _days(file, as_of)]
    tracks = tracks_of(case, as_of=as_of, doctrine=judge.doctrine, alliance=alliance)
    return Material(
        title=file.title,
        case=case,
        verdict=verdicts[-1],
        history=tuple(Moment(verdict.as_of, verdict.likelihood) for verdict in verdicts),
        doctrine=judge.doctrine,
        comparison=_comparison(judge, file, as_of, earlier),
        surroundings=Surroundings(
            posture=estimate(case.items, as_of=as_of, areas={}, doctrine=judge.doctrine),
            exposure=ground_of(case, as_of, judge.doctrine).exposure,
            track=tracks.diplomatic,
            response=tracks.allied,
            endurance=tracks.endurance,
            dates=tracks.dates,
            return_time=_return_time(groups, groups_before, judge),
        ),
    )


def _return_time(groups: Sequence[ForceGroup], before: Sequence[ForceGroup], judge: Judge) -> ReturnTime | None:
    if not groups:
        return None
    return return_time(groups, before=before, draws=DRAWS, seed=SEED, doctrine=judge.doctrine)


def _days(file: CaseFile, as_of: date) -> list[date]:
    """Return days with news from the announcement on, spread evenly where there are too many, and the day itself."""
    days = news_days(file.case, as_of)
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
