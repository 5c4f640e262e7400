"""Cut rings into the arcs that neighbours share, so that both sides of a border stay one line when simplified."""

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from shapefile import Point, Ring

Line = NDArray[np.float64]
"""Shape (n, 2), degrees, longitude first."""


@dataclass
class Topology:
    """Arcs and the rings made of them.

    An arc is named by its number from 0; a ring lists its arcs, and ``~number`` for an arc walked backwards.
    """

    arcs: list[Line] = field(default_factory=list)
    owners: list[set[str]] = field(default_factory=list)
    rings: list[tuple[str, list[int]]] = field(default_factory=list)


def cut(rings: list[tuple[str, Ring]]) -> Topology:
    """Return the topology of closed rings, each with its owner.

    An arc ends where more or fewer than two edges meet. An arc that one owner uses twice lies inside its territory and
    loses that owner.
    """
    junctions = _junctions(rings)
    topology = Topology()
    known: dict[tuple[Point, Point], int] = {}
    for owner, ring in rings:
        walk = []
        for arc in _pieces(ring, junctions):
            number = known.get((arc[0], arc[1]))
            if number is None:
                number = len(topology.arcs)
                topology.arcs.append(np.array(arc))
                topology.owners.append(set())
                known[arc[0], arc[1]] = number
                known[arc[-1], arc[-2]] = ~number
            topology.owners[plain(number)] ^= {owner}
            walk.append(number)
        topology.rings.append((owner, walk))
    return topology


def plain(number: int) -> int:
    """Return the arc's number, whichever way it is walked."""
    return number if number >= 0 else ~number


def _junctions(rings: list[tuple[str, Ring]]) -> set[Point]:
    neighbours: dict[Point, set[Point]] = defaultdict(set)
    for _, ring in rings:
        for here, there in pairwise(ring):
            neighbours[here].add(there)
            neighbours[there].add(here)
    return {point for point, around in neighbours.items() if len(around) != 2}


def _pieces(ring: Ring, junctions: set[Point]) -> list[Ring]:
    at = [index for index, point in enumerate(ring[:-1]) if point in junctions]
    if not at:
        first = min(range(len(ring) - 1), key=ring.__getitem__)
        return [[*ring[first:-1], *ring[: first + 1]]]
    turned = [*ring[at[0] : -1], *ring[: at[0] + 1]]
    stops = [*(index - at[0] for index in at), len(turned) - 1]
    return [turned[start : end + 1] for start, end in pairwise(stops)]


def simplify(line: Line, tolerance_deg: float) -> Line:
    """Return the line without the points that lie nearer than the tolerance to what remains (Douglas-Peucker).

    Longitudes are weighed by the cosine of the latitude, so that the tolerance means the same distance everywhere.
    """
    scaled = line * (np.cos(np.radians(line[:, 1].mean())), 1.0)
    keep = np.zeros(len(line), dtype=bool)
    keep[[0, -1]] = True
    stack = [(0, len(line) - 1)]
    if len(line) > 3 and np.array_equal(line[0], line[-1]):
        far = int(np.argmax(np.hypot(*(scaled - scaled[0]).T)))
        keep[far] = True
        stack = [(0, far), (far, len(line) - 1)]
    while stack:
        start, end = stack.pop()
        if end - start < 2:
            continue
        offsets = _distances(scaled[start + 1 : end], scaled[start], scaled[end])
        worst = int(np.argmax(offsets))
        if offsets[worst] > tolerance_deg:
            middle = start + 1 + worst
            keep[middle] = True
            stack += [(start, middle), (middle, end)]
    return line[keep]


def _distances(points: Line, start: Line, end: Line) -> NDArray[np.float64]:
    along = end - start
    length = float(along @ along)
    share = np.clip((points - start) @ along / length, 0.0, 1.0) if length else np.zeros(len(points))
    return np.hypot(*(points - start - share[:, None] * along).T)


def with_short_edges(line: Line, longest_deg: float) -> Line:
    """Return the line with points inserted so that no edge is longer: a border along a parallel is no great circle."""
    pieces = [line[:1]]
    for start, end in pairwise(line):
        steps = max(1, int(np.ceil(np.abs(end - start).max() / longest_deg)))
        pieces.append(start + (end - start) * (np.arange(1, steps + 1) / steps)[:, None])
    return np.concatenate(pieces)
