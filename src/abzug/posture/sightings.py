"""Items -> sightings: which numbers were seen, which were only said, and which enter no series and why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from abzug.doctrine import Doctrine, Sort, UnitReading
from abzug.model import (
    Contradiction,
    ContradictionKind,
    Item,
    ItemKind,
    Look,
    Measure,
    Movement,
    Quantity,
    SetAside,
    SetAsideReason,
    Side,
    Sighting,
    SourceKind,
    StatedCount,
    Watch,
)

_FLOWS = {
    Movement.LEAVING: Measure.DEPARTED,
    Movement.DISMANTLING: Measure.DEPARTED,
    Movement.ARRIVING: Measure.ARRIVED,
}
_SORTS = {
    Sort.UNKNOWN: SetAsideReason.UNKNOWN_UNIT,
    Sort.CARRIER: SetAsideReason.CARRIER,
    Sort.FORMATION: SetAsideReason.FORMATION,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """All numbers of a set of items, sorted by what they may be used for. None is dropped.

    Args:
        sightings: Numbers that were seen: they feed the series.
        stated: Every number that counts something at a place, as it was given, seen or said.
        set_aside: Numbers that enter no series, and why.
        looks: Who looked where and when, as far as the observations themselves tell.
        contradictions: Reports that do not fit themselves.
    """

    sightings: tuple[Sighting, ...]
    stated: tuple[StatedCount, ...]
    set_aside: tuple[SetAside, ...]
    looks: tuple[Look, ...]
    contradictions: tuple[Contradiction, ...]


def tally(items: Iterable[Item], doctrine: Doctrine) -> Tally:
    """Sort the numbers of a set of items.

    What is said never becomes a sighting: no statement by anybody, and no number of the claimant or an ally of the
    claimant about their own force (doctrine, section 9, rules 1 and 8). Seen numbers of things leaving or arriving are
    flows; judged numbers of a flow are set aside, because "25,000 are leaving" may mean the force or its departure.

    Args:
        items: The reports, in any order.
        doctrine: Units, grades and count errors.
    """
    weighed = (item for item in items if item.is_weighed)
    ordered = sorted(weighed, key=lambda item: (item.event_date, item.published, item.key))
    stated: list[StatedCount] = []
    set_aside: list[SetAside] = []
    sightings: list[Sighting] = []
    totals: dict[tuple[str, str, str, str], Quantity] = {}
    for item in ordered:
        if item.quantity is None:
            continue
        reading = doctrine.count_rules.read_unit(item.quantity.unit, item.about)
        count = _stated(item, item.quantity, reading)
        if count:
            stated.append(count)
        aside = _why_not(item, reading)
        if aside:
            set_aside.append(SetAside(item.key, aside, item.quantity.unit))
        elif count:
            quantity = _since_last_total(count, totals) if "departed_in_all" in reading.qualifiers else count.quantity
            sightings.append(_sighting(item, count, quantity, doctrine))
    return Tally(
        sightings=tuple(sightings),
        stated=tuple(stated),
        set_aside=tuple(set_aside),
        looks=tuple(_looks(ordered)),
        contradictions=tuple(_before_it_happened(ordered)),
    )


def is_said(item: Item) -> bool:
    """Tell whether a report changes no quantity, whoever makes it: it is said, or it is the claimant's own."""
    return (
        item.kind is ItemKind.STATEMENT
        or item.source_kind is SourceKind.ACTOR_OFFICIAL
        or (item.source_kind is SourceKind.ALLY_OFFICIAL and item.ally_of is Side.ACTOR)
    )


def _measure(item: Item, reading: UnitReading) -> Measure:
    if "departed_in_all" in reading.qualifiers:
        return Measure.DEPARTED
    if "standing" in reading.qualifiers:
        return Measure.STANDING
    if "arrived" in reading.qualifiers:
        return Measure.ARRIVED
    return _FLOWS.get(item.movement, Measure.STANDING)


def _why_not(item: Item, reading: UnitReading) -> SetAsideReason | None:
    """Return why a number enters no series, or None when it does."""
    if reading.sort in _SORTS:
        return _SORTS[reading.sort]
    for reason in (SetAsideReason.PLANNED, SetAsideReason.LOST, SetAsideReason.MISSING):
        if reason in reading.qualifiers:
            return reason
    if item.place is None:
        return SetAsideReason.NO_PLACE
    if is_said(item):
        return SetAsideReason.SAID
    if item.event_date > item.published:
        return SetAsideReason.NOT_YET
    is_judged_flow = item.kind is ItemKind.ASSESSMENT and _measure(item, reading) is not Measure.STANDING
    return SetAsideReason.FLOW_JUDGED if is_judged_flow and "departed_in_all" not in reading.qualifiers else None


def _stated(item: Item, given: Quantity, reading: UnitReading) -> StatedCount | None:
    if reading.category is None or item.place is None or "planned" in reading.qualifiers:
        return None
    return StatedCount(
        key=item.key,
        speaker=item.origin or item.source,
        source_kind=item.source_kind,
        measure=_measure(item, reading),
        category=reading.category,
        quantity=Quantity(
            0.0 if "at_most" in reading.qualifiers else given.low,
            None if "at_least" in reading.qualifiers else given.high,
            reading.unit,
            " ".join(part for part in (given.scope, reading.scope) if part),
        ),
        place=item.place.name,
        event_date=item.event_date,
        published=item.published,
        is_said=is_said(item),
    )


def _since_last_total(count: StatedCount, totals: dict[tuple[str, str, str, str], Quantity]) -> Quantity:
    """Turn "1,300 departed so far" into what departed since the last such total of the same unit, scope and place."""
    total = count.quantity
    key = (count.place, count.category, total.unit, total.scope)
    before = totals.get(key)
    totals[key] = total
    if before is None:
        return total
    low, high = total.minus(before)
    is_open = total.high is None
    return Quantity(max(low, 0.0), None if is_open else max(high, 0.0), total.unit, total.scope)


def _sighting(item: Item, count: StatedCount, quantity: Quantity, doctrine: Doctrine) -> Sighting:
    return Sighting(
        key=item.key,
        measure=count.measure,
        category=count.category,
        quantity=quantity,
        place=count.place,
        event_date=item.event_date,
        published=item.published,
        origin=count.speaker,
        source_kind=item.source_kind,
        grade=item.grade or doctrine.usual_grade(item.source_kind),
        counting=doctrine.count_rules.counting(count.category, item.source_kind),
        receipt=item.receipt,
    )


def _looks(items: Iterable[Item]) -> Iterator[Look]:
    """Every observation is a look, number or not; how much was in view nobody said."""
    for item in items:
        if item.kind is ItemKind.OBSERVATION and item.place is not None and not is_said(item):
            yield Look(
                observer=item.origin or item.source,
                source_kind=item.source_kind,
                place=item.place.name,
                day=item.event_date,
                published=item.published,
                watch=Watch.WAYS if item.movement in _FLOWS else Watch.STANDING,
            )


def _before_it_happened(items: Iterable[Item]) -> Iterator[Contradiction]:
    for item in items:
        if item.event_date > item.published and not is_said(item):
            yield Contradiction(
                ContradictionKind.EVENT_AFTER_PUBLICATION,
                (item.key,),
                f"seen on {item.event_date}, published on {item.published}",
            )
