"""Outlook: how long the force can be held where it stands, and which dates matter next."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

from abzug.doctrine import EnduranceTable
from abzug.model import (
    About,
    AlliedResponse,
    Case,
    Chapter3Clock,
    DateKind,
    Endurance,
    EnduranceRow,
    Exercise,
    Interval,
    Item,
    ItemKind,
    Movement,
    NextDate,
    Receipt,
    SourceKind,
    SustainmentSign,
    Vantage,
)

RETEST_DAYS = (30, 90)
"""When a withdrawal that was kept is tested again. Source: durability_checks_days [K05, K06] (mark E)."""

_PRESENT = frozenset({Movement.STAYING, Movement.ARRIVING, Movement.BUILDING, Movement.ROTATING})
_GONE = frozenset({Movement.LEAVING, Movement.DISMANTLING})
_SUPPLIES = frozenset({About.LOGISTICS, About.MEDICAL, About.BASES})
_CAMERAS = frozenset({SourceKind.COMMERCIAL_IMAGERY, SourceKind.RECONNAISSANCE})
_TYPES = {
    "forward": frozenset({"E31"}),
    "rotation": frozenset({"E18", "E19"}),
    "sustainment": frozenset({"E23", "E25", "E30"}),
    "parked": frozenset({"E16"}),
}
_REMOVED = frozenset({"E22", "E24"})


def endurance(items: Iterable[Item], *, as_of: date, table: EnduranceTable) -> Endurance:
    """Tell how long a force can be held, by what was seen of its supplies and of the exchange of its men.

    Only what others than its owner saw counts. Supplies count while they were seen in the last three weeks.

    Source: endurance.yaml (mark E; a few ends S) [L01, L02, I16].
    """
    signs = _signs([item for item in items if item.published <= as_of], as_of - table.fresh)
    row = next((row for row in table.rows if _holds(row, signs)), None)
    days = Interval(row.low_days, row.high_days) if row else None
    return Endurance(as_of=as_of, days=days, row=row, signs=signs)


def _signs(items: list[Item], fresh: date) -> dict[str, SustainmentSign]:
    found: dict[str, list[tuple[Item, bool]]] = {}
    for item in items:
        if item.vantage is Vantage.CLAIMANT or item.kind is ItemKind.STATEMENT:
            continue
        for sign, is_seen in _signs_of(item, fresh).items():
            found.setdefault(sign, []).append((item, is_seen))
    signs = {}
    for sign, rows in found.items():
        last, is_seen = max(rows, key=lambda row: (row[0].event_date, row[0].published, row[0].key))
        receipts = tuple(dict.fromkeys(item.receipt for item, seen in rows if seen is is_seen))
        signs[sign] = SustainmentSign(is_seen, last.event_date, receipts)
    return signs


def _signs_of(item: Item, fresh: date) -> dict[str, bool]:
    types = frozenset(item.types or ())
    signs = {sign: True for sign, wanted in _TYPES.items() if wanted & types}
    if item.movement is Movement.ROTATING:
        signs["rotation"] = True
    if item.about in _SUPPLIES and item.movement in _PRESENT:
        signs["sustainment"] = True
    if _REMOVED & types or (item.about in _SUPPLIES and item.movement in _GONE):
        signs["sustainment"] = False
    if item.event_date < fresh:
        signs.pop("sustainment", None)
    return signs


def _holds(row: EnduranceRow, signs: Mapping[str, SustainmentSign]) -> bool:
    return all(sign in signs and signs[sign].is_seen is wanted for sign, wanted in row.when.items())


def next_dates(
    case: Case,
    *,
    as_of: date,
    exercises: Iterable[Exercise] = (),
    clocks: Iterable[Chapter3Clock] = (),
    response: AlliedResponse | None = None,
) -> tuple[NextDate, ...]:
    """Return the dates after a day that matter, in order, as they were known on that day.

    Args:
        case: The announcement, with its deadline and the looks of cameras so far.
        as_of: The day.
        exercises: Exercises whose end is declared.
        clocks: Requests under chapter III.
        response: The allied response, for the next consultation.
    """
    dates = [*_case_dates(case), *_imagery_due(case, as_of)]
    for exercise in exercises:
        ends = [(one.published, one.end, one.receipt) for one in exercise.as_of(as_of).declarations if one.end]
        if ends:
            _, end, receipt = max(ends, key=lambda row: row[:2])
            dates.append(NextDate(end, DateKind.EXERCISE_END, exercise.name, (receipt,)))
    for clock in clocks:
        if clock.deadline is not None:
            receipts = clock.history[-1].receipts if clock.history else ()
            dates.append(NextDate(clock.deadline.when.last_day, DateKind.CHAPTER3_DUE, clock.request.name, receipts))
    meeting = response.next_consultation if response else None
    if meeting is not None and meeting.when is not None and response is not None:
        day = max(meeting.when.first_day, as_of + timedelta(days=1))
        dates.append(NextDate(day, DateKind.CONSULTATION, response.alliance, meeting.receipts))
    return tuple(sorted(one for one in dates if one.day > as_of))


def _case_dates(case: Case) -> list[NextDate]:
    """Return the deadline and the days on which a withdrawal that was kept is tested again."""
    base = case.deadline or case.announced
    dates = [NextDate(base + timedelta(days=days), DateKind.RETEST, f"+{days}") for days in RETEST_DAYS]
    return [*dates, NextDate(case.deadline, DateKind.DEADLINE, case.id)] if case.deadline else dates


def _imagery_due(case: Case, as_of: date) -> list[NextDate]:
    """Return when each place should be seen again: its last picture plus the median time between pictures so far.

    A picture that is overdue is due on the next day. Without two pictures of any place nothing is due.

    Source: ours (mark E).
    """
    looks: dict[str, dict[date, Receipt]] = {}
    for item in case.items:
        if item.source_kind in _CAMERAS and item.place is not None and item.published <= as_of:
            looks.setdefault(item.place.name, {})[item.event_date] = item.receipt
    gaps = [(later - earlier).days for days in looks.values() for earlier, later in pairwise(sorted(days))]
    if not gaps:
        return []
    wait = timedelta(days=max(1, round(median(gaps))))
    tomorrow = as_of + timedelta(days=1)
    return [
        NextDate(max(max(days) + wait, tomorrow), DateKind.IMAGERY_DUE, place, (days[max(days)],))
        for place, days in looks.items()
    ]
