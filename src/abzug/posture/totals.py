"""What several places hold together: sums over places that are known not to overlap."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from abzug.model import LAND_KIT, Category, Component, PostureTotal, Spread
from abzug.posture.columns import SeriesKey

_TENTH = 1.2815515655446004  # the 90 % point of the standard normal distribution


@dataclass(frozen=True, slots=True)
class Moments:
    """Mean and variance of what stands there, errors common to all counts left out.

    Args:
        mean: In the unit of the series.
        variance: In its square.
    """

    mean: float
    variance: float


def totals(
    in_view: Mapping[SeriesKey, Moments], areas: Mapping[str, str], *, shared_error: float
) -> tuple[PostureTotal, ...]:
    """Add up series of the same unit and scope, over places and over kinds of heavy equipment.

    Args:
        in_view: The series that are in view, and what is known of each.
        areas: The area of each place, and the wider area of an area. Places below one area must not overlap: nobody can
            tell from names alone, so nothing is added up that is not listed here.
        shared_error: Relative error common to all counts of an area; it does not average out.

    Source: sums of independent variables, with a common relative error added in quadrature; the central 80 % of a
    log-normal distribution with that mean and variance (D).
    """
    places = {key.place for key in in_view} | {place for place in areas if place not in areas.values()}
    groups: dict[tuple[str, Category | None, str, str], list[SeriesKey]] = defaultdict(list)
    for key in in_view:
        for area in _areas_of(key.place, areas):
            groups[area, key.category, key.unit, key.scope].append(key)
        if key.category in LAND_KIT:
            for area in (key.place, *_areas_of(key.place, areas)):
                groups[area, None, "pieces", key.scope].append(key)
    return tuple(
        PostureTotal(
            area=area,
            component=category.component if category else Component.HEAVY_EQUIPMENT,
            category=category,
            unit=unit,
            scope=scope,
            level=_spread([in_view[key] for key in keys], shared_error),
            in_view=tuple(sorted({key.place for key in keys})),
            without_view=tuple(sorted(_places_of(area, places, areas) - {key.place for key in keys})),
        )
        for (area, category, unit, scope), keys in sorted(groups.items(), key=lambda group: str(group[0]))
        if category or len({key.category for key in keys}) > 1
    )


def _areas_of(place: str, areas: Mapping[str, str]) -> Iterator[str]:
    """Yield the area of a place, the area of that, and so on; a circle ends where it closes."""
    seen = {place}
    while (area := areas.get(place)) is not None and area not in seen:
        yield area
        seen.add(area)
        place = area


def _places_of(area: str, places: set[str], areas: Mapping[str, str]) -> set[str]:
    return {place for place in places if place == area or area in _areas_of(place, areas)}


def _spread(parts: Sequence[Moments], shared_error: float) -> Spread:
    mean = math.fsum(part.mean for part in parts)
    if mean <= 0:
        return Spread(0.0, 0.0, 0.0)
    variance = math.fsum(part.variance for part in parts) + (shared_error * mean) ** 2
    width = math.log1p(variance / mean**2)
    median = mean * math.exp(-width / 2)
    reach = math.exp(_TENTH * math.sqrt(width))
    return Spread(median / reach, median, median * reach)
