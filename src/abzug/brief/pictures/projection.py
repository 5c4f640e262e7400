"""From the globe to a sheet of paper, and what of an outline lies on the sheet."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Self

from abzug.brief.pictures.svg import Point

FULL_TURN_DEG = 360.0
LEAST_SPAN_DEG = 3.0
"""A map of less would promise more precision than places in the news have (E)."""
MARGIN = 0.18
"""Room around the outermost places, as a part of the span (E)."""
TOLERANCE = 0.8
"""Steps of an outline shorter than this, in units of the picture, are left out; they cannot be seen."""


@dataclass(frozen=True, slots=True)
class Projection:
    """Degrees of longitude and latitude to points of a picture: equirectangular, true to scale at its middle.

    Args:
        west: Longitude of the left edge.
        north: Latitude of the upper edge.
        scale: Units of the picture per degree of latitude.
        narrowing: Cosine of the middle latitude.
        width: Width of the picture.
        height: Its height.
    """

    west: float
    north: float
    scale: float
    narrowing: float
    width: float
    height: float

    @classmethod
    def around(cls, places: Sequence[Point], *, width: float, height: float) -> Self:
        """Return the projection that shows places, given as longitude and latitude, with room around them."""
        longitudes = _unwrapped([longitude for longitude, _ in places])
        latitudes = [latitude for _, latitude in places]
        middle = ((min(longitudes) + max(longitudes)) / 2, (min(latitudes) + max(latitudes)) / 2)
        narrowing = max(math.cos(math.radians(middle[1])), 0.1)
        across = max(max(longitudes) - min(longitudes), LEAST_SPAN_DEG) * narrowing * (1 + 2 * MARGIN)
        along = max(max(latitudes) - min(latitudes), LEAST_SPAN_DEG) * (1 + 2 * MARGIN)
        scale = min(width / across, height / along)
        west = middle[0] - width / (2 * scale * narrowing)
        return cls(west, middle[1] + height / (2 * scale), scale, narrowing, width, height)

    @property
    def box(self) -> tuple[float, float, float, float]:
        """West, south, east and north of the picture, degrees; east minus west is positive."""
        return (
            self.west,
            self.north - self.height / self.scale,
            self.west + self.width / (self.scale * self.narrowing),
            self.north,
        )

    def point(self, longitude: float, latitude: float) -> Point:
        """Return where a position lies in the picture."""
        middle = self.west + self.width / (2 * self.scale * self.narrowing)
        turned = (longitude - middle + FULL_TURN_DEG / 2) % FULL_TURN_DEG - FULL_TURN_DEG / 2 + middle
        return (turned - self.west) * self.scale * self.narrowing, (self.north - latitude) * self.scale

    def outline(self, ring: Sequence[Point]) -> list[Point]:
        """Return what of a closed line lies in the picture, without steps too short to be seen."""
        points = _simplified(self._continuous(ring))
        edges: list[tuple[Callable[[Point], bool], int, float]] = [
            (lambda point: point[0] >= -1, 0, -1.0),
            (lambda point: point[0] <= self.width + 1, 0, self.width + 1),
            (lambda point: point[1] >= -1, 1, -1.0),
            (lambda point: point[1] <= self.height + 1, 1, self.height + 1),
        ]
        for is_inside, axis, at in edges:
            points = _clipped(points, is_inside, axis, at)
        return points

    def _continuous(self, ring: Sequence[Point]) -> list[Point]:
        """Return a ring in the picture without a jump where it passes the meridian opposite the middle."""
        full = FULL_TURN_DEG * self.scale * self.narrowing
        points: list[Point] = []
        for longitude, latitude in ring:
            x, y = self.point(longitude, latitude)
            if points:
                x += round((points[-1][0] - x) / full) * full
            points.append((x, y))
        return points


def _unwrapped(longitudes: Sequence[float]) -> list[float]:
    """Return longitudes on the side of the 180th meridian on which they lie closest together."""
    turned = [longitude % FULL_TURN_DEG for longitude in longitudes]
    return list(longitudes) if max(longitudes) - min(longitudes) <= max(turned) - min(turned) else turned


def _simplified(points: Sequence[Point]) -> list[Point]:
    kept = [points[0]]
    for point in points[1:]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= TOLERANCE:
            kept.append(point)
    return kept


def _clipped(points: Sequence[Point], is_inside: Callable[[Point], bool], axis: int, at: float) -> list[Point]:
    """Return a polygon cut off at one edge of the picture (Sutherland and Hodgman 1974)."""
    kept: list[Point] = []
    for position, point in enumerate(points):
        before = points[position - 1]
        if is_inside(point) != is_inside(before):
            share = (at - before[axis]) / (point[axis] - before[axis])
            kept.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
        if is_inside(point):
            kept.append(point)
    return kept
