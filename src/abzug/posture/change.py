"""What happened between two days: gross out, gross in, net, and the six quantities of the decision tree."""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import reduce

from abzug.doctrine import Doctrine, load_doctrine
from abzug.model import (
    LAND_KIT,
    UNKNOWN_NET,
    UNKNOWN_RATIO,
    UNKNOWN_SHARE,
    Balance,
    Category,
    Change,
    Component,
    Interval,
    Item,
    Look,
    MovementShares,
    Sighting,
    Spread,
)
from abzug.posture.columns import SeriesKey
from abzug.posture.destinations import Accounted, accounted
from abzug.posture.flows import Conserved, FlowDraws, central, conserve, draw_flows
from abzug.posture.known import KnownStocks


def change_between(
    items: Iterable[Item],
    *,
    first: date,
    last: date,
    as_of: date | None = None,
    claimed: Collection[str] = (),
    theatre: Collection[str] = (),
    movement_days: Mapping[str, float] | None = None,
    sightings: Iterable[Sighting] = (),
    looks: Iterable[Look] = (),
    doctrine: Doctrine | None = None,
) -> Change:
    """Tell what left and what came between two days.

    Only what was in view on the first day and counted again afterwards is compared, and only within one unit and scope.
    Personnel, heavy equipment and sustainment are kept apart; tanks, armoured vehicles and artillery are added up as
    pieces. What is only said changes nothing.

    Args:
        items: The reports, in any order.
        first: The first day: the baseline (UTC).
        last: The last day.
        as_of: Nothing published later is used; None for ``last``.
        claimed: The places of the claimed area, which must not overlap. Empty for the one with the largest baseline,
            because a wider area holds the narrower ones; the shares are then those of that place.
        theatre: The places of the whole theatre, for the net inflow; empty for the claimed ones.
        movement_days: Days of loading, travel and unloading back to the line from places to which things may have gone.
        sightings: Further sightings, such as those that a reader found in texts.
        looks: Further entries of the observation-effort log.
        doctrine: The doctrine, or None for the packaged one.

    Source: doctrine, sections 8.1 and 9 (rules 1 to 4); docs/methods/posture.md.
    """
    doctrine = doctrine or load_doctrine()
    known = KnownStocks(items, as_of=as_of or last, sightings=sightings, looks=looks, doctrine=doctrine)
    window = _Window(known, first, last, movement_days or {})
    parts = window.parts(claimed)
    wider = window.parts(theatre) if theatre else parts
    return Change(
        first=first,
        last=last,
        as_of=known.as_of,
        balances=tuple(part.balance() for part in parts),
        shares=_shares(parts, wider),
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """One part of a force, compared with itself on two days."""

    keys: tuple[SeriesKey, ...]
    draws: FlowDraws
    unseen: float
    arrived: Accounted

    @property
    def categories(self) -> tuple[Category, ...]:
        return tuple(category for category in Category if any(key.category is category for key in self.keys))

    @property
    def is_kit(self) -> bool:
        """True for tanks, armoured vehicles and artillery, told apart or not."""
        return all(category in LAND_KIT or category is Category.MIXED_HEAVY for category in self.categories)

    @property
    def component(self) -> Component:
        return self.keys[0].category.component

    @property
    def shares(self) -> Conserved:
        return conserve(self.draws.shares(), unseen=self.unseen)

    @property
    def share_left(self) -> Interval:
        return self.shares.gross_out.within(0.0, 1.0)

    def balance(self) -> Balance:
        moved = conserve(self.draws, unseen=self.unseen)
        arrived = self.arrived.outside
        unit = self.keys[0].unit
        return Balance(
            component=self.component,
            categories=self.categories,
            unit=unit if len({key.unit for key in self.keys}) == 1 else "pieces",
            scope=self.keys[0].scope,
            places=tuple(sorted({key.place for key in self.keys})),
            before=central(self.draws.before),
            after=central(self.draws.after),
            net=moved.net,
            gross_out=moved.gross_out,
            gross_in=moved.gross_in,
            unaccounted=Interval(
                max(0.0, moved.gross_out.low - arrived.high), max(0.0, moved.gross_out.high - arrived.low)
            ),
            is_exchange_excluded=math.isfinite(self.unseen),
        )


@dataclass(frozen=True, slots=True)
class _Window:
    """Two days, and what was known of both."""

    known: KnownStocks
    first: date
    last: date
    movement_days: Mapping[str, float]

    def parts(self, places: Collection[str]) -> list[_Part]:
        """Return the parts of a force that can be compared: one for each kind, unit and scope.

        Without places it is the largest one of each kind, because a smaller one may lie within it.
        """
        levels = self.known.levels(self.first)
        groups: dict[str, dict[tuple[str, ...], list[SeriesKey]]] = defaultdict(lambda: defaultdict(list))
        for key, level in levels.items():
            if isinstance(level, Spread) and (not places or key.place in places):
                kind, unit = ("kit", "pieces") if key.category in LAND_KIT else (str(key.category), key.unit)
                groups[kind][(unit, key.scope) if places else (unit, key.scope, key.place)].append(key)

        def baseline(keys: Iterable[SeriesKey]) -> float:
            return sum(level.median for key in keys if isinstance(level := levels[key], Spread))

        parts = []
        for alike in groups.values():
            comparable = [keys for keys in alike.values() if any(map(self._was_counted_again, keys))]
            largest_first = sorted(comparable, key=baseline, reverse=True)
            parts += [self._part(tuple(sorted(keys))) for keys in (largest_first if places else largest_first[:1])]
        return parts

    def _was_counted_again(self, key: SeriesKey) -> bool:
        return self.known.was_counted_after(key, self.first, self.last)

    def _part(self, keys: tuple[SeriesKey, ...]) -> _Part:
        places = {key.place for key in keys}
        arrived = accounted(
            self.known.all_sightings,
            came_from=places,
            categories={key.category for key in keys},
            after=self.first,
            until=self.last,
            movement_days=self.movement_days,
            theatre_return_days=self.known.doctrine.movement_thresholds["theatre_return_days"],
        )
        draws = draw_flows(self.known, keys, self.first, self.last, inside=arrived.inside)
        return _Part(keys, draws, self._unseen(keys[0].category.component, places), arrived)

    def _unseen(self, component: Component, places: Collection[str]) -> float:
        """How much may have moved for each movement that was seen.

        Watched ways show the part that they cover. Heavy equipment and stores that were looked at often enough cannot
        have been exchanged for others between two looks; men can, because they all look alike from above.
        """
        rules, log = self.known.doctrine.count_rules, self.known.log
        coverage = min(log.coverage_of_ways(place, self.first, self.last) for place in places)
        if coverage >= rules.least_coverage:
            return 1 / coverage
        gap = max(log.longest_gap(place, self.first, self.last).days for place in places)
        return 1.0 if component is not Component.PERSONNEL and gap <= rules.exchange_gap_days else math.inf


def _shares(parts: list[_Part], wider: list[_Part]) -> MovementShares:
    """Where a kind was counted in several units or scopes, its share lies somewhere between theirs."""
    men, kit, stores = _men(parts), _kit(parts), [part for part in parts if part.component is Component.SUSTAINMENT]
    net = [part.shares.net.within(-1.0, math.inf) for part in _kit(wider) or _men(wider)]
    return MovementShares(
        men_left=_between([part.share_left for part in men], UNKNOWN_SHARE),
        men_replaced=_between([_replaced(part.shares) for part in men], UNKNOWN_RATIO),
        kit_left=_between([part.share_left for part in kit], UNKNOWN_SHARE),
        sustainment_left=_between([part.share_left for part in stores], UNKNOWN_SHARE),
        kit_far=_between([_far(part) for part in kit], UNKNOWN_SHARE),
        net_inflow=_between(net, UNKNOWN_NET),
    )


def _between(intervals: list[Interval], unknown: Interval) -> Interval:
    return reduce(Interval.hull, intervals) if intervals else unknown


def _men(parts: list[_Part]) -> list[_Part]:
    return [part for part in parts if part.component is Component.PERSONNEL]


def _kit(parts: list[_Part]) -> list[_Part]:
    """Heavy equipment told apart if there is any, else heavy equipment as a whole."""
    kit = [part for part in parts if part.is_kit]
    return [part for part in kit if Category.MIXED_HEAVY not in part.categories] or kit


def _replaced(shares: Conserved) -> Interval:
    """Inflow over outflow; as inflow is outflow plus net, it is one plus net over outflow."""
    if shares.gross_out.low <= 0:
        return UNKNOWN_RATIO
    ends = [
        1 + net / out
        for net in (shares.net.low, shares.net.high)
        for out in (shares.gross_out.low, shares.gross_out.high)
    ]
    return Interval(min(ends), max(ends)).within(0.0, math.inf)


def _far(kit: _Part) -> Interval:
    """The part of what departed that is far away; what is unaccounted for may be anywhere (doctrine, section 9.4)."""
    out = conserve(kit.draws, unseen=kit.unseen).gross_out
    if out.high <= 0:
        return UNKNOWN_SHARE
    far, near = kit.arrived.far, kit.arrived.near
    return Interval(far.low / out.high, max(1 - near.low / out.high, far.low / out.high)).within(0.0, 1.0)
