"""Where things were seen: places as marks on countries, no more precise than their sources."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from abzug.brief.pictures.projection import Projection
from abzug.brief.pictures.svg import GREY, INK, PAPER, Point, picture, polygon, tag, text, width_of
from abzug.brief.safe_text import safe
from abzug.geography import World
from abzug.model import Component, Direction, Item, ItemKind

WIDTH, HEIGHT = 640.0, 360.0
SEA, LAND, BORDER = "#dfe6ea", "#fbfaf5", "#a9a9a9"
LABEL_SIZE, COUNTRY_SIZE = 9.0, 9.5
LONGEST_LABEL = 34
WIDEST_SPAN_DEG = 60.0
"""Places so far from the others that they would shrink them to a dot are named below the map instead (E)."""
MOST_LABELS = 24
SMALLEST_COUNTRY = 2_500.0
"""Area in square units of the picture below which a country bears no name."""


@dataclass(frozen=True, slots=True)
class Site:
    """A place with what was reported of it.

    Args:
        name: What the sources call it.
        longitude: Degrees east.
        latitude: Degrees north.
        items: The reports.
    """

    name: str
    longitude: float
    latitude: float
    items: tuple[Item, ...]


def sites_of(items: Iterable[Item]) -> tuple[list[Site], list[Site]]:
    """Return the places of observations that go onto one map, and those that lie too far off; most reports first."""
    by_place: defaultdict[tuple[str, float, float], list[Item]] = defaultdict(list)
    for item in items:
        place = item.place
        if item.kind is ItemKind.OBSERVATION and place and place.latitude is not None and place.longitude is not None:
            by_place[safe(place.name, limit=LONGEST_LABEL), place.longitude, place.latitude].append(item)
    sites = [Site(*place, tuple(members)) for place, members in by_place.items()]
    sites.sort(key=lambda site: (-len(site.items), site.name))
    near, far = list(sites), []
    while len(near) > 1 and _span(near) > WIDEST_SPAN_DEG:
        outlier = max(near, key=lambda site: (_distance(site, near), site.name))
        near.remove(outlier)
        far.append(outlier)
    return near, far


def places_picture(sites: Sequence[Site], world: World, language: str) -> str:
    """Return a map of places.

    Args:
        sites: The places; at least one.
        world: The countries.
        language: ``en`` or ``de``, for their names.
    """
    projection = Projection.around([(site.longitude, site.latitude) for site in sites], width=WIDTH, height=HEIGHT)
    parts = [tag("rect", width=WIDTH, height=HEIGHT, fill=SEA)]
    names: list[tuple[str, Point]] = []
    for code in _in_view(world, projection):
        outlines = [projection.outline(ring) for rings in world.countries.polygons(code) for ring in rings]
        shown = [outline for outline in outlines if len(outline) > 2]
        parts += [polygon(outline, fill=LAND, stroke=BORDER, stroke_width=0.7) for outline in shown]
        if shown and (largest := max(shown, key=_area)) and _area(largest) >= SMALLEST_COUNTRY:
            names.append((world.name(code, language), _centre(largest)))
    parts += _placed(sites, names, projection)
    parts.append(tag("rect", width=WIDTH, height=HEIGHT, fill="none", stroke=GREY))
    return picture(WIDTH, HEIGHT, parts)


def _in_view(world: World, projection: Projection) -> list[str]:
    """Return the countries of which a border or the middle lies in the picture."""
    west, south, east, north = projection.box
    areas = world.countries
    longitudes = (areas.points[:, 0] - west) % 360.0
    inside = (longitudes <= east - west) & (areas.points[:, 1] >= south) & (areas.points[:, 1] <= north)
    arcs = np.unique(np.searchsorted(areas.arc_starts, np.flatnonzero(inside), side="right") - 1)
    owners = {int(owner) for owner in areas.arc_owners[arcs].ravel() if owner >= 0}
    middle = areas.containing((south + north) / 2, ((west + east) / 2 + 180.0) % 360.0 - 180.0)
    return sorted({*(areas.codes[owner] for owner in owners), *middle})


def _placed(sites: Sequence[Site], names: Sequence[tuple[str, Point]], projection: Projection) -> Iterator[str]:
    """Yield marks and labels; a label that would cover another is left out."""
    at = [projection.point(site.longitude, site.latitude) for site in sites]
    taken = [(x - 6, y - 6, x + 6, y + 6) for x, y in at]
    labels = []
    for site, point in list(zip(sites, at, strict=True))[:MOST_LABELS]:
        labels += _label(site.name, _around(point), taken, size=LABEL_SIZE, halo=True)
    for name, point in names:
        yield from _label(name, _near(point), taken, size=COUNTRY_SIZE, fill=GREY, letter_spacing=0.8)
    for site, point in zip(sites, at, strict=True):
        yield _mark(site, point)
    yield from labels


def _around(point: Point) -> list[tuple[Point, str]]:
    x, y = point
    return [((x + 8, y + 3), "start"), ((x - 8, y + 3), "end"), ((x, y - 9), "middle"), ((x, y + 16), "middle")]


def _near(point: Point) -> list[tuple[Point, str]]:
    x, y = point
    return [((x, y + way), "middle") for way in (0.0, -22.0, 22.0, -44.0, 44.0)]


Box = tuple[float, float, float, float]


def _label(
    words: str,
    spots: Sequence[tuple[Point, str]],
    taken: list[Box],
    *,
    size: float,
    halo: bool = False,
    **attributes: str | float | None,
) -> list[str]:
    width = width_of(words, size=size)
    for (x, y), anchor in spots:
        left = x - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
        box = (left, y - size, left + width, y + 2)
        if box[0] >= 2 and box[2] <= WIDTH - 2 and box[1] >= 2 and box[3] <= HEIGHT - 2 and not _covers(box, taken):
            taken.append(box)
            drawn = text(words, (x, y), anchor=anchor, font_size=size, **attributes)
            under = text(words, (x, y), anchor=anchor, font_size=size, fill=PAPER, stroke=PAPER, stroke_width=2.5)
            return [under, drawn] if halo else [drawn]
    return []


def _covers(box: Box, taken: Sequence[Box]) -> bool:
    return any(box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3] for other in taken)


def _mark(site: Site, at: Point) -> str:
    """Return the mark of a place: its shape tells the part of the force, its filling which way the reports point."""
    x, y = at
    component = site.items[-1].component
    directions = [item.direction for item in site.items]
    supports = directions.count(Direction.SUPPORTS_WITHDRAWAL)
    opposes = directions.count(Direction.AGAINST_WITHDRAWAL)
    fill = INK if supports > opposes else PAPER if opposes > supports else GREY
    look: dict[str, str | float | None] = {"fill": fill, "stroke": INK, "stroke_width": 1.4}
    if component is Component.HEAVY_EQUIPMENT:
        return tag("rect", x=x - 4, y=y - 4, width=8, height=8, **look)
    if component is Component.SUSTAINMENT:
        return polygon([(x, y - 5.2), (x + 5, y + 4), (x - 5, y + 4)], **look)
    return tag("circle", cx=x, cy=y, r=4.3, **look)


def _span(sites: Sequence[Site]) -> float:
    longitudes = [site.longitude for site in sites]
    latitudes = [site.latitude for site in sites]
    turned = [longitude % 360.0 for longitude in longitudes]
    across = min(max(longitudes) - min(longitudes), max(turned) - min(turned))
    return max(across, max(latitudes) - min(latitudes))


def _distance(site: Site, sites: Sequence[Site]) -> float:
    """Return how far a place lies from the middle of all, degrees."""
    longitude = sorted(other.longitude for other in sites)[len(sites) // 2]
    latitude = sorted(other.latitude for other in sites)[len(sites) // 2]
    across = abs((site.longitude - longitude + 180.0) % 360.0 - 180.0)
    return max(across, abs(site.latitude - latitude))


def _area(outline: Sequence[Point]) -> float:
    return abs(math.fsum(_crosses(outline))) / 2


def _centre(outline: Sequence[Point]) -> Point:
    """Return the centre of gravity of an area."""
    crosses = _crosses(outline)
    total = 3 * math.fsum(crosses)
    following = [*outline[1:], outline[0]]
    x = math.fsum((a[0] + b[0]) * cross for a, b, cross in zip(outline, following, crosses, strict=True))
    y = math.fsum((a[1] + b[1]) * cross for a, b, cross in zip(outline, following, crosses, strict=True))
    return x / total, y / total


def _crosses(outline: Sequence[Point]) -> list[float]:
    return [a[0] * b[1] - b[0] * a[1] for a, b in zip(outline, [*outline[1:], outline[0]], strict=True)]
