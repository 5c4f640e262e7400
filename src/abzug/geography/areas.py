"""Areas that cover the globe without overlap, bounded by arcs that neighbours share."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from abzug.geography.sphere import Vectors, chord_to_km, coordinates, nearest_on_edges, unit_vectors

Ring = list[tuple[float, float]]
"""A closed line, longitude and latitude in degrees, the first point again at the end."""

STEPS_PER_DEG = 1000
"""The shipped coordinates are thousandths of a degree."""

EDGES_PER_PIECE = 16
"""Set by measuring 8 to 256 on the shipped map: distances to all countries took 3.2 ms at 16, 4.1 ms at 64."""


@dataclass(frozen=True, kw_only=True)
class Areas:
    """Countries, or seas.

    Args:
        codes: What each area is called in code, in ascending order.
        names: Its name by language, in the order of the codes.
        points: All arcs, one after the other; shape (n, 2), degrees, longitude first.
        arc_starts: Where each arc begins in ``points``, and the end of the last.
        arc_owners: The two areas that meet at each arc, or -1 for none; shape (arcs, 2).
        ring_arcs: The arcs of all rings, one ring after the other; ``~number`` for an arc that is walked backwards.
        ring_starts: Where each ring begins in ``ring_arcs``, and the end of the last.
        ring_owners: The area that each ring bounds. Rings that run clockwise bound it from outside.
    """

    codes: tuple[str, ...]
    names: tuple[Mapping[str, str], ...]
    points: NDArray[np.float64]
    arc_starts: NDArray[np.int64]
    arc_owners: NDArray[np.int16]
    ring_arcs: NDArray[np.int32]
    ring_starts: NDArray[np.int64]
    ring_owners: NDArray[np.int16]

    @classmethod
    def unpack(cls, kind: str, stored: Mapping[str, NDArray[Any]]) -> Self:
        """Return the areas of one kind from the arrays that ``tools/geography`` wrote."""
        return cls(
            codes=tuple(map(str, stored[f"{kind}_code"])),
            names=tuple(
                {"en": str(en), "de": str(de)}
                for en, de in zip(stored[f"{kind}_en"], stored[f"{kind}_de"], strict=True)
            ),
            points=np.cumsum(stored[f"{kind}_steps"], axis=0) / STEPS_PER_DEG,
            arc_starts=_starts(stored[f"{kind}_arc_lengths"]),
            arc_owners=stored[f"{kind}_arc_owners"],
            ring_arcs=stored[f"{kind}_ring_arcs"],
            ring_starts=_starts(stored[f"{kind}_ring_lengths"]),
            ring_owners=stored[f"{kind}_ring_owner"],
        )

    def position(self, code: str) -> int:
        """Return the number of an area.

        Raises:
            KeyError: If there is none of that code.
        """
        return self._positions[code]

    def containing(self, latitude: float, longitude: float) -> tuple[str, ...]:
        """Return the areas that hold a point: one, or none where the map assigns it to nobody.

        A meridian drawn from the point to the north pole crosses the outline of an area that holds it an odd number of
        times (parity rule).
        """
        x0, y0, x1, y1 = self._edge_ends
        spans = np.flatnonzero((x0 > longitude) != (x1 > longitude))
        share = (longitude - x0[spans]) / (x1[spans] - x0[spans])
        crossed = spans[y0[spans] + share * (y1[spans] - y0[spans]) > latitude]
        arcs = self._edge_arcs[crossed]
        crossings = np.bincount(self.arc_owners[arcs].ravel() + 1, minlength=len(self.codes) + 1)[1:]
        return tuple(self.codes[position] for position in np.flatnonzero(crossings % 2))

    def distances_km(self, latitude: float, longitude: float) -> NDArray[np.float64]:
        """Return how far every area is from a point, in the order of the codes; 0 for one that holds it.

        Pieces of outline that cannot hold the nearest point of either owner are passed over: the near side of the ball
        around them is farther away than the far side of the ball around another piece of the same owner.
        """
        point = unit_vectors(latitude, longitude)
        centres, radii = self._balls
        gaps = np.linalg.norm(centres - point, axis=1)
        far_enough = self._least_by_owner(gaps + radii, self._piece_owners)
        limits = np.where(self._piece_owners >= 0, far_enough[self._piece_owners], 0.0).max(axis=1)
        pieces = np.flatnonzero(gaps - radii <= limits)
        edges, firsts = self._edges_of_pieces(pieces)
        ways = nearest_on_edges(point, self._edge_starts[edges], self._edge_steps[edges]) - point
        squares = np.minimum.reduceat(np.einsum("ij,ij->i", ways, ways), firsts)
        distances = chord_to_km(np.sqrt(self._least_by_owner(squares, self._piece_owners[pieces])))
        distances[[self.position(code) for code in self.containing(latitude, longitude)]] = 0.0
        return distances

    def _least_by_owner(self, values: NDArray[np.float64], owners: NDArray[np.int16]) -> NDArray[np.float64]:
        """Return, for every area, the least of the values that it owns."""
        least = np.full(len(self.codes) + 1, np.inf)
        for side in (0, 1):
            np.minimum.at(least, owners[:, side], values)
        return least[:-1]

    def _edges_of_pieces(self, pieces: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the edges of some pieces, one piece after the other, and where each piece begins among them."""
        ends = np.append(self._piece_starts[1:], len(self._edges))
        counts = ends[pieces] - self._piece_starts[pieces]
        firsts = np.concatenate(([0], np.cumsum(counts)[:-1]))
        edges = np.arange(counts.sum()) + np.repeat(self._piece_starts[pieces] - firsts, counts)
        return edges, firsts

    def nearest_point(self, code: str, latitude: float, longitude: float) -> tuple[float, float]:
        """Return latitude and longitude of the point on the outline of one area that is nearest to a point."""
        is_mine = (self.arc_owners == self.position(code)).any(axis=1)
        edges = np.flatnonzero(is_mine[self._edge_arcs])
        point = unit_vectors(latitude, longitude)
        nearest = nearest_on_edges(point, self._edge_starts[edges], self._edge_steps[edges])
        return coordinates(nearest[np.argmin(np.linalg.norm(nearest - point, axis=1))])

    def neighbours_km(self, code: str, *, at: tuple[float, float] | None = None) -> dict[str, float]:
        """Return the areas that share a border with one, and the length of that border in km.

        Args:
            code: The area.
            at: Latitude and longitude of a point: only the borders of that part of the area which holds it, or which is
                nearest to it, so that an exclave has the neighbours of the exclave.
        """
        position = self.position(code)
        arcs = np.flatnonzero((self.arc_owners == position).any(axis=1))
        if at is not None:
            arcs = np.intersect1d(arcs, self._arcs_of_part(position, *at))
        lengths: dict[str, float] = {}
        for arc in arcs[(self.arc_owners[arcs] >= 0).all(axis=1)]:
            a, b = self.arc_owners[arc]
            other = self.codes[b if a == position else a]
            lengths[other] = lengths.get(other, 0.0) + float(self._arc_lengths_km[arc])
        return lengths

    def _arcs_of_part(self, position: int, latitude: float, longitude: float) -> NDArray[np.int64]:
        """Return the arcs of the outline that holds a point, or is nearest to it, and of the enclaves within it."""
        mine = [int(number) for number in np.flatnonzero(self.ring_owners == position)]
        part = next((number for number in mine if self._outlines(number, latitude, longitude)), None)
        if part is None:
            nearest = self._nearest_arc(position, latitude, longitude)
            part = next(number for number in mine if nearest in self._arcs_of_ring(number))
        enclaves = [
            number
            for number in mine
            if number != part
            and (self.arc_owners[self._arcs_of_ring(number)] >= 0).all()
            and _holds(self._ring(part), self._ring(number)[0])
        ]
        return np.concatenate([self._arcs_of_ring(number) for number in (part, *enclaves)])

    def _outlines(self, ring: int, latitude: float, longitude: float) -> bool:
        """Tell whether a ring is an outline, not a hole, and holds a point."""
        west, south, east, north = self._ring_boxes[ring]
        if not (west <= longitude <= east and south <= latitude <= north):
            return False
        line = self._ring(ring)
        return _signed_area(line) < 0 and _holds(line, (longitude, latitude))

    def _nearest_arc(self, position: int, latitude: float, longitude: float) -> int:
        ways = self._nearest_points(latitude, longitude)
        is_mine = (self.arc_owners == position).any(axis=1)[self._edge_arcs]
        squares = np.where(is_mine, np.einsum("ij,ij->i", ways, ways), np.inf)
        return int(self._edge_arcs[np.argmin(squares)])

    def _arcs_of_ring(self, number: int) -> NDArray[np.int64]:
        arcs = self.ring_arcs[self.ring_starts[number] : self.ring_starts[number + 1]].astype(np.int64)
        return np.where(arcs >= 0, arcs, ~arcs)

    def polygons(self, code: str) -> list[list[Ring]]:
        """Return the outline of an area as the coordinates of a GeoJSON MultiPolygon (RFC 7946)."""
        rings = [self._ring(int(number)) for number in np.flatnonzero(self.ring_owners == self.position(code))]
        outer = [[ring[::-1]] for ring in rings if _signed_area(ring) < 0]
        for hole in (ring for ring in rings if _signed_area(ring) >= 0):
            around = [polygon for polygon in outer if _holds(polygon[0], hole[0])]
            if around:
                min(around, key=lambda polygon: abs(_signed_area(polygon[0]))).append(hole[::-1])
        return outer

    def _ring(self, number: int) -> Ring:
        pieces = [
            self.points[self.arc_starts[arc] : self.arc_starts[arc + 1]]
            if arc >= 0
            else self.points[self.arc_starts[~arc] : self.arc_starts[~arc + 1]][::-1]
            for arc in self.ring_arcs[self.ring_starts[number] : self.ring_starts[number + 1]]
        ]
        line = np.concatenate([pieces[0], *(piece[1:] for piece in pieces[1:])])
        return [(float(x), float(y)) for x, y in line.round(3)]

    def _nearest_points(self, latitude: float, longitude: float) -> Vectors:
        """Return, for every edge, the way from the point to the nearest point on it."""
        point = unit_vectors(latitude, longitude)
        return nearest_on_edges(point, self._edge_starts, self._edge_steps) - point

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {code: position for position, code in enumerate(self.codes)}

    @cached_property
    def _edges(self) -> NDArray[np.int64]:
        """The points at which an edge starts: all but the last of each arc."""
        starts = np.ones(len(self.points), dtype=bool)
        starts[self.arc_starts[1:] - 1] = False
        return np.flatnonzero(starts)

    @cached_property
    def _edge_arcs(self) -> NDArray[np.int64]:
        return np.searchsorted(self.arc_starts, self._edges, side="right") - 1

    @cached_property
    def _first_edges(self) -> NDArray[np.int64]:
        return np.searchsorted(self._edges, self.arc_starts[:-1])

    @cached_property
    def _edge_ends(self) -> tuple[NDArray[np.float64], ...]:
        start, end = self.points[self._edges], self.points[self._edges + 1]
        return tuple(np.ascontiguousarray(column) for column in (start[:, 0], start[:, 1], end[:, 0], end[:, 1]))

    @cached_property
    def _ring_boxes(self) -> NDArray[np.float64]:
        """West, south, east and north of every ring, shape (rings, 4)."""
        arcs = np.where(self.ring_arcs >= 0, self.ring_arcs, ~self.ring_arcs)
        low = np.minimum.reduceat(self.points, self.arc_starts[:-1])[arcs]
        high = np.maximum.reduceat(self.points, self.arc_starts[:-1])[arcs]
        starts = self.ring_starts[:-1]
        return np.hstack((np.minimum.reduceat(low, starts), np.maximum.reduceat(high, starts)))

    @cached_property
    def _vectors(self) -> Vectors:
        return unit_vectors(self.points[:, 1], self.points[:, 0])

    @cached_property
    def _edge_starts(self) -> Vectors:
        return self._vectors[self._edges]

    @cached_property
    def _edge_steps(self) -> Vectors:
        return self._vectors[self._edges + 1] - self._edge_starts

    @cached_property
    def _piece_starts(self) -> NDArray[np.int64]:
        """The edges at which a piece of outline begins: a few edges of one arc, so that its ball is small."""
        within_arc = np.arange(len(self._edges)) - self._first_edges[self._edge_arcs]
        return np.flatnonzero(within_arc % EDGES_PER_PIECE == 0)

    @cached_property
    def _piece_owners(self) -> NDArray[np.int16]:
        return self.arc_owners[self._edge_arcs[self._piece_starts]]

    @cached_property
    def _balls(self) -> tuple[Vectors, NDArray[np.float64]]:
        """A ball around every piece: its centre, and the chord from there to the farthest point."""
        starts = self._piece_starts
        counts = np.diff(np.append(starts, len(self._edges)))
        centres = np.add.reduceat(self._edge_starts, starts) / counts[:, None]
        around = np.repeat(centres, counts, axis=0)
        reach = np.maximum(
            np.linalg.norm(self._edge_starts - around, axis=1),
            np.linalg.norm(self._edge_starts + self._edge_steps - around, axis=1),
        )
        return centres, np.maximum.reduceat(reach, starts)

    @cached_property
    def _arc_lengths_km(self) -> NDArray[np.float64]:
        lengths: NDArray[np.float64] = np.add.reduceat(
            chord_to_km(np.linalg.norm(self._edge_steps, axis=1)), self._first_edges
        )
        return lengths


def _starts(lengths: NDArray[Any]) -> NDArray[np.int64]:
    return np.concatenate(([0], np.cumsum(lengths, dtype=np.int64)))


def _signed_area(ring: Ring) -> float:
    """Return twice the area in square degrees, positive for a ring that runs counter-clockwise (shoelace formula)."""
    x, y = np.array(ring).T
    return float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]))


def _holds(ring: Ring, point: tuple[float, float]) -> bool:
    x, y = np.array(ring).T
    spans = np.flatnonzero((x[:-1] > point[0]) != (x[1:] > point[0]))
    share = (point[0] - x[spans]) / (x[spans + 1] - x[spans])
    return int(np.sum(y[spans] + share * (y[spans + 1] - y[spans]) > point[1])) % 2 == 1
