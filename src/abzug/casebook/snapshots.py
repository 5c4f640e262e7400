"""The casebook as a judge would have met it: each case on days 3, 7, 14, 30 and the last with its outcome open."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from abzug.casebook import bundled
from abzug.casebook.casefile import CaseFile, without_coding
from abzug.doctrine import Doctrine
from abzug.model import Case, Hypothesis
from abzug.reading.coding import Coder

DAYS = (3, 7, 14, 30, None)
"""Days after the announcement; None is the last day before the outcome was known."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One case on one day, coded, beside what became of it.

    Args:
        case: The case as it could be known at the end of the day.
        as_of: The day.
        days: Days after the announcement, or None for the last day.
        truth: What became of it.
    """

    case: Case
    as_of: date
    days: int | None
    truth: Hypothesis


def snapshots(doctrine: Doctrine, *, coded_by_hand: bool = True) -> list[Snapshot]:
    """Return all snapshots of the bundled casebook.

    Args:
        doctrine: Its rules code what no person coded.
        coded_by_hand: False codes everything by rules, as if nobody had.
    """
    coder = Coder(doctrine)
    files = (bundled.load(name) for name in bundled.names())
    return [snapshot for file in files for snapshot in _of(file, coder, coded_by_hand=coded_by_hand)]


def last_day(file: CaseFile) -> date:
    """Return the last day before a case's outcome was known.

    Raises:
        ValueError: If its outcome is open.
    """
    if file.outcome is None:
        raise ValueError(f"{file.case.id} has no outcome yet")
    return file.outcome.resolved_on - timedelta(days=1)


def _of(file: CaseFile, coder: Coder, *, coded_by_hand: bool) -> Iterator[Snapshot]:
    assert file.outcome is not None
    case = file.case if coded_by_hand else without_coding(file.case)
    for days in DAYS:
        last = last_day(file)
        as_of = last if days is None else min(case.announced + timedelta(days=days), last)
        yield Snapshot(coder.code(case.as_of(as_of)), as_of, days, file.outcome.label)
