"""Where the warning board gets its readings: from the items of a case and from the test of an exercise."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from abzug.doctrine import Doctrine, Indicator
from abzug.doctrine.cues import CueFinder
from abzug.geography import World
from abzug.model import About, ExerciseTest, IndicatorReading, Interval, Item, ItemKind, Movement, Sign, SourceKind

CLEAR_WEIGHT = 0.5
"""A report of less weight than this is an ambiguous sign (mark E)."""

UNGRADED_WEIGHT = 0.3
"""The weight of a report that nobody has graded: that of F6 (doctrine, section 4.1)."""

NEAR_THE_LINE_KM = 30.0
"""IW23: artillery and tanks within 30 km of the line [I10, I15]."""

MANY_TRAINS = 3.0
"""IW02: echelons of three times the last comparable exercise or more (mark E)."""

SUBSTANTIAL_SHARE = 0.25
"""IW03 and IW04: the share of units from which it counts (doctrine: ``substantial_share``, mark E)."""

_DENIAL = "denial"
_HEAVY = frozenset({About.ARMOUR, About.ARTILLERY})
_ABSENT = frozenset({Movement.LEAVING, Movement.DISMANTLING, Movement.NONE_SEEN})


@dataclass(frozen=True, slots=True)
class _Match:
    item: Item
    is_clear: bool
    weight: float


def signs_in_items(
    items: Iterable[Item], *, doctrine: Doctrine, owner: str, world: World
) -> tuple[IndicatorReading, ...]:
    """Read the indicators off the reports of a case.

    An item is a sign of an indicator when it is coded with an evidence type of that indicator, or when its words tell
    of it. A type that two indicators share counts for the one whose words are found, and is ambiguous for both where
    none are. Words alone make an ambiguous sign. What the owner of the force says of himself is no sign, nor is a
    report that something has left. Nothing here says "not observed": an item file does not say where nobody looked.

    Args:
        items: The reports that were known.
        doctrine: The list and the grades.
        owner: Whose force it is.
        world: The map, for the distance to the line (IW23).
    """
    warning = doctrine.warning
    cues = {indicator.id: indicator.cues for indicator in warning.indicators.values() if indicator.cues}
    rivals = {
        indicator.id: _rivals(indicator, warning.indicators.values()) for indicator in warning.indicators.values()
    }
    finder = CueFinder(cues | {_DENIAL: warning.denials})
    matches: dict[str, list[_Match]] = {}
    for item in items:
        weight = doctrine.report_weight(item.grade) if item.grade else UNGRADED_WEIGHT
        words = _words(item, finder)
        for indicator in warning.indicators.values():
            sign = _sign(item, indicator, words, rivals[indicator.id])
            if sign is not None:
                matches.setdefault(indicator.id, []).append(_Match(item, sign and weight >= CLEAR_WEIGHT, weight))
        if _is_near_the_line(item, owner, world):
            is_clear = item.kind is ItemKind.OBSERVATION and weight >= CLEAR_WEIGHT
            matches.setdefault("IW23", []).append(_Match(item, is_clear, weight))
    return tuple(reading for key, found in sorted(matches.items()) for reading in _readings(key, found))


def _rivals(indicator: Indicator, indicators: Iterable[Indicator]) -> dict[str, frozenset[str]]:
    """Return, by evidence type, the other indicators that share it."""
    return {
        name: frozenset(one.id for one in indicators if one is not indicator and name in one.evidence_types)
        for name in indicator.evidence_types
    }


def _words(item: Item, finder: CueFinder) -> frozenset[str]:
    """Return the indicators whose words an item holds; none where it denies, or tells of a departure."""
    found = finder.find(item.says)
    is_denied = _DENIAL in found or item.movement in _ABSENT
    return frozenset() if is_denied or item.source_kind is SourceKind.ACTOR_OFFICIAL else found


def _sign(item: Item, indicator: Indicator, words: frozenset[str], rivals: dict[str, frozenset[str]]) -> bool | None:
    """Tell whether an item is a clear sign of an indicator, an ambiguous one (False), or none (None)."""
    is_told = indicator.id in words
    shared = [rivals[name] for name in item.types or () if name in rivals]
    if shared and (is_told or not all(shared)):
        return True
    if shared and not any(others & words for others in shared):
        return False
    return False if is_told else None


def _is_near_the_line(item: Item, owner: str, world: World) -> bool:
    """Tell whether heavy equipment is reported within 30 km of a country that is neither its owner nor its host."""
    place = item.place
    if item.about not in _HEAVY or item.movement in _ABSENT or item.kind is ItemKind.STATEMENT or place is None:
        return False
    if place.latitude is None or place.longitude is None:
        return False
    host = world.country_at(place.latitude, place.longitude)
    distances = world.countries.distances_km(place.latitude, place.longitude)
    others = (km for code, km in zip(world.countries.codes, distances, strict=True) if code not in (owner, host))
    return bool(min(others) <= NEAR_THE_LINE_KM)


def _readings(indicator: str, matches: list[_Match]) -> Iterator[IndicatorReading]:
    """Yield one reading a sign: each on the first day on which it was so."""
    for sign, is_clear in ((Sign.OBSERVED, True), (Sign.AMBIGUOUS, False)):
        rows = [match for match in matches if match.is_clear is is_clear]
        if rows:
            yield IndicatorReading(
                indicator=indicator,
                sign=sign,
                published=min(match.item.published for match in rows),
                weight=max(match.weight for match in rows),
                receipts=tuple(dict.fromkeys(match.item.receipt for match in rows)),
            )


def signs_in_test(test: ExerciseTest) -> tuple[IndicatorReading, ...]:
    """Read the indicators that can be computed off the test of an exercise: IW01, IW02, IW03, IW04 and IW30."""
    is_undeclared = test.declared_notification.is_reached is not True
    rows: list[tuple[str, Sign | None]] = [
        ("IW01", _above(test.notification.times, 1.0) if is_undeclared else None),
        ("IW02", _above(test.train_ratio, MANY_TRAINS)),
        ("IW03", _above(test.outside_district.share if test.outside_district else None, SUBSTANTIAL_SHARE)),
        ("IW04", _above(test.outside_declared_area.share if test.outside_declared_area else None, SUBSTANTIAL_SHARE)),
        ("IW30", Sign.OBSERVED if test.is_end_open and test.end_slip_days else None),
    ]
    return tuple(
        IndicatorReading(indicator=key, sign=sign, published=test.as_of, receipts=test.receipts)
        for key, sign in rows
        if sign is not None
    )


def _above(value: Interval | None, line: float) -> Sign | None:
    """Return how clearly a value lies at or above a line; None when it lies below it or is not known."""
    if value is None or value.high < line:
        return None
    return Sign.OBSERVED if value.low >= line else Sign.AMBIGUOUS
