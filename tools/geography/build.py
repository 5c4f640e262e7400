"""Build the geography that Abzug ships: countries with their borders, seas, and who lies on which.

    python tools/geography/build.py --countries ne_10m_admin_0_countries_deu.zip --seas marine_areas_10m.geojson

Both sources are Natural Earth 1:10m, public domain; the countries are the German point of view (Crimea lies in
Ukraine). Change a tolerance here, run it again, and commit the file that it writes.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import seas
from numpy.typing import NDArray
from shapefile import Ring, read_polygons
from topology import Line, Topology, cut, plain, simplify, with_short_edges

from abzug.geography.areas import STEPS_PER_DEG, Areas

Names = dict[str, tuple[str, str]]
"""English and German name by code."""

Shores = dict[tuple[int, int], set[str]]
"""The seas by grid cell."""

Box = tuple[float, float, float, float]
"""West, south, east, north, in degrees."""

TARGET = Path(__file__).parents[2] / "src/abzug/geography/data/world.npz"

BORDER_TOLERANCE_DEG = 0.002
"""About 220 m: a fifth of the width that a line at 1:10m has on paper (1 km), so that it adds nothing to the error."""

COAST_TOLERANCE_DEG = 0.01
SEA_TOLERANCE_DEG = 0.03
SMALLEST_ISLAND_DEG = 0.06
"""Islands of smaller extent are left out where their owner has a larger one."""

LONGEST_EDGE_DEG = 0.5

LITTORAL_CELL_DEG = 0.03
SHORTEST_COAST_KM = 3.0
KM_PER_DEG = 111.195

CODES = {
    "ESB": "GBR",
    "KOS": "XKX",
    "PSX": "PSE",
    "SAH": "ESH",
    "SDS": "SSD",
    "USG": "CUB",
    "WSB": "GBR",
    "ALD": "FIN",
    "HKG": "CHN",
    "MAC": "CHN",
}
"""Codes for Natural Earth's own: ISO 3166 where it gives none; leased bases, Åland and the two Chinese special regions
count to their state, so that nobody is counted as exposed twice."""

NOBODYS = frozenset({"BRT", "PGA", "SCR"})
"""Bir Tawil, the Spratly Islands (which the source mislabels as Wake) and Scarborough Reef: claimed by none or many."""

ANNEXED = {"Golan Heights": ("SYR", (35.55, 32.6, 36.1, 33.5))}
"""Areas that the source leaves unassigned, with their state under international law (Security Council res. 497) and a
box around their outline."""


def main() -> None:
    """Read both sources and write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--countries", type=Path, required=True)
    parser.add_argument("--seas", type=Path, required=True)
    parser.add_argument("--target", type=Path, default=TARGET)
    arguments = parser.parse_args()
    country_names, land = _countries(arguments.countries)
    sea_names, water = _seas(arguments.seas)
    shores = _shores(water)
    _simplify(water, lambda _: SEA_TOLERANCE_DEG)
    sea_arrays = _packed("sea", sea_names, water)
    littoral = _littoral(land, shores, Areas.unpack("sea", sea_arrays))
    _simplify(land, lambda owners: BORDER_TOLERANCE_DEG if len(owners) > 1 else COAST_TOLERANCE_DEG)
    arguments.target.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        arguments.target,
        **_packed("country", country_names, land),
        **sea_arrays,
        sea_part_of=np.array([_index(sea_names, seas.parent(name)) for name in sea_names], dtype=np.int16),
        littoral=_littoral_rows(littoral, sea_names, country_names),
    )
    print(f"{arguments.target}: {arguments.target.stat().st_size / 1e6:.2f} MB")


def _countries(archive: Path) -> tuple[Names, Topology]:
    names: Names = {}
    rings: list[tuple[str, Ring]] = []
    for row, shape in read_polygons(archive):
        code = row["ISO_A3_EH"] if len(row["ISO_A3_EH"].strip("-9")) == 3 else row["ADM0_A3"]
        code = CODES.get(row["ADM0_A3"], code)
        if code in NOBODYS:
            continue
        if row["ADM0_A3"] == code or code not in names:
            names[code] = (row["NAME_EN"], row["NAME_DE"])
        rings += [(code, ring) for ring in shape]
    topology = cut(rings)
    for owner, box in ANNEXED.values():
        _fill(topology, owner, box)
    return dict(sorted(names.items())), topology


def _fill(topology: Topology, owner: str, box: Box) -> None:
    """Give the hole whose outline lies in the box to an owner."""
    west, south, east, north = box
    walls = [
        number
        for number, (arc, owners) in enumerate(zip(topology.arcs, topology.owners, strict=True))
        if len(owners) == 1
        and west <= arc[:, 0].min()
        and arc[:, 0].max() <= east
        and south <= arc[:, 1].min()
        and arc[:, 1].max() <= north
    ]
    walk = [walls.pop(0)]
    while walls:
        end = _end(topology, walk[-1])
        following = next((n for n in walls if np.array_equal(topology.arcs[n][0], end)), None)
        backwards = next((n for n in walls if np.array_equal(topology.arcs[n][-1], end)), None)
        number = following if following is not None else backwards
        if number is None:
            raise ValueError(f"the outline in {box} is not closed")
        walls.remove(number)
        walk.append(number if following is not None else ~number)
    for number in walk:
        topology.owners[plain(number)] ^= {owner}
    topology.rings.append((owner, walk if _runs_clockwise(topology, walk) else [~number for number in reversed(walk)]))


def _runs_clockwise(topology: Topology, walk: list[int]) -> bool:
    """Tell whether a ring bounds its area from outside, as the source draws it."""
    line = np.concatenate([topology.arcs[n] if n >= 0 else topology.arcs[~n][::-1] for n in walk])
    x, y = line.T
    return bool(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]) < 0)


def _end(topology: Topology, number: int) -> NDArray[np.float64]:
    return topology.arcs[number][-1] if number >= 0 else topology.arcs[~number][0]


def _seas(file: Path) -> tuple[Names, Topology]:
    rings: list[tuple[str, Ring]] = []
    for feature in json.loads(file.read_text(encoding="utf-8"))["features"]:
        name, kind = feature["properties"].get("name"), feature["properties"]["featurecla"]
        if not name or kind in seas.LEFT_OUT:
            continue
        geometry = feature["geometry"]
        polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        rings += [(seas.english(name), [(x, y) for x, y in ring]) for polygon in polygons for ring in polygon]
    names = {name: (name, seas.german(name)) for name, _ in rings}
    return dict(sorted(names.items())), cut(rings)


def _shores(water: Topology) -> Shores:
    """Return the seas whose outline runs through each cell of a fine grid."""
    shores: Shores = defaultdict(set)
    for arc, owners in zip(water.arcs, water.owners, strict=True):
        for cell in _cells(with_short_edges(arc, LITTORAL_CELL_DEG / 2)):
            shores[cell] |= owners
    return shores


def _littoral(land: Topology, shores: Shores, water: Areas) -> dict[tuple[str, str], float]:
    """Return the length of coast, in km, that each country has on each sea.

    A stretch of coast belongs to the seas whose outline is within a cell of it. An island whose coast is near no
    outline belongs to the sea that holds it.
    """
    lengths: dict[tuple[str, str], float] = defaultdict(float)
    for arc, owners in zip(land.arcs, land.owners, strict=True):
        if len(owners) != 1:
            continue
        (country,) = owners
        middles = (arc[1:] + arc[:-1]) / 2
        steps = np.diff(arc, axis=0) * KM_PER_DEG
        steps[:, 0] *= np.cos(np.radians(middles[:, 1]))
        near = [_around(shores, cell) for cell in _cells(middles)]
        if not any(near):
            longitude, latitude = map(float, arc[0])
            near = [set(water.containing(latitude, longitude))] * len(middles)
        for found, km in zip(near, np.hypot(*steps.T), strict=True):
            for sea in found:
                lengths[sea, country] += float(km)
    return {pair: km for pair, km in lengths.items() if km >= SHORTEST_COAST_KM}


def _cells(points: Line) -> list[tuple[int, int]]:
    return [(int(x), int(y)) for x, y in np.floor(points / LITTORAL_CELL_DEG)]


def _around(shores: Shores, cell: tuple[int, int]) -> set[str]:
    x, y = cell
    return {sea for dx in (-1, 0, 1) for dy in (-1, 0, 1) for sea in shores.get((x + dx, y + dy), ())}


def _simplify(topology: Topology, tolerance: Callable[[set[str]], float]) -> None:
    """Simplify every arc, and drop small islands whose owner has larger land."""
    largest: dict[str, float] = defaultdict(float)
    extents = [float(np.ptp(arc, axis=0).max()) for arc in topology.arcs]
    for owner, walk in topology.rings:
        largest[owner] = max(largest[owner], *(extents[plain(n)] for n in walk))
    topology.rings = [
        (owner, walk)
        for owner, walk in topology.rings
        if len(walk) > 1 or extents[plain(walk[0])] >= min(SMALLEST_ISLAND_DEG, largest[owner])
    ]
    used = sorted({plain(n) for _, walk in topology.rings for n in walk})
    renumbered = {old: new for new, old in enumerate(used)}
    for _, walk in topology.rings:
        walk[:] = [renumbered[n] if n >= 0 else ~renumbered[plain(n)] for n in walk]
    topology.owners = [topology.owners[old] for old in used]
    topology.arcs = [
        with_short_edges(simplify(topology.arcs[old], tolerance(owners)), LONGEST_EDGE_DEG)
        for old, owners in zip(used, topology.owners, strict=True)
    ]


def _packed(kind: str, names: Names, topology: Topology) -> dict[str, NDArray[Any]]:
    points = np.concatenate(topology.arcs)
    steps = np.diff(np.rint(points * STEPS_PER_DEG).astype(np.int32), axis=0, prepend=np.zeros((1, 2), np.int32))
    owners = np.full((len(topology.arcs), 2), -1, dtype=np.int16)
    for number, who in enumerate(topology.owners):
        owners[number, : len(who)] = sorted(_index(names, name) for name in who)
    return {
        f"{kind}_code": np.array(list(names)),
        f"{kind}_en": np.array([en for en, _ in names.values()]),
        f"{kind}_de": np.array([de for _, de in names.values()]),
        f"{kind}_steps": steps,
        f"{kind}_arc_lengths": np.array([len(arc) for arc in topology.arcs], dtype=np.int32),
        f"{kind}_arc_owners": owners,
        f"{kind}_ring_arcs": np.array([n for _, walk in topology.rings for n in walk], dtype=np.int32),
        f"{kind}_ring_lengths": np.array([len(walk) for _, walk in topology.rings], dtype=np.int32),
        f"{kind}_ring_owner": np.array([_index(names, owner) for owner, _ in topology.rings], dtype=np.int16),
    }


def _littoral_rows(littoral: dict[tuple[str, str], float], sea_names: Names, country_names: Names) -> NDArray[np.int32]:
    rows = [(_index(sea_names, sea), _index(country_names, land), round(km)) for (sea, land), km in littoral.items()]
    return np.array(sorted(rows), dtype=np.int32)


def _index(names: Names, name: str | None) -> int:
    return -1 if name is None else list(names).index(name)


if __name__ == "__main__":
    main()
