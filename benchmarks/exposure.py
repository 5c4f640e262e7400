"""Measure exposure: its speed beside shapely and its limit, and the map against itself; write benchmarks/exposure.md.

python benchmarks/exposure.py              about half a minute; shapely is measured only where it is installed
"""

import time
from collections.abc import Callable
from importlib import resources, util
from pathlib import Path
from statistics import median

from abzug.clock import now
from abzug.doctrine import load_doctrine
from abzug.geography import World, load_world
from abzug.model import Deployment, Place, Station
from abzug.pipeline.ground import ground_at

TARGET = Path(__file__).parent / "exposure.md"
LIMIT_MS = 50.0
REPEATS = 31
PLACES = (
    ("inland, Zyabrovka in Belarus", Station(place=Place("Zyabrovka", 52.30, 31.16))),
    ("inland of the largest country, Soloti in Russia", Station(place=Place("Soloti", 50.25, 38.00))),
    ("naval base, Baltiysk", Station(place=Place("Baltiysk", 54.64, 19.89), is_naval=True)),
    ("ship at sea, Baltic", Station(place=Place("ship", 55.80, 18.50), is_naval=True)),
    ("by name only, Belarus", Station(place=Place("Belarus"))),
)


def main() -> None:
    """Measure and write."""
    started = time.perf_counter()
    world = load_world()
    loading_ms = 1e3 * (time.perf_counter() - started)
    doctrine = load_doctrine()
    lines = [
        "# Exposure, measured",
        "",
        f"Written by `python benchmarks/exposure.py` on {now().date()}.",
        "Medians of 31 runs in processor time on a shared machine; ratios hold, absolute figures do not.",
        "",
        f"| what | measured | limit ({LIMIT_MS:.0f} ms a place) |",
        "| --- | ---: | --- |",
    ]
    for name, station in PLACES:
        deployment = Deployment(owner="RUS", stations=(station,))
        ms = _median_ms(lambda deployment=deployment: ground_at(deployment, doctrine))  # type: ignore[misc]
        lines.append(f"| exposure of one place: {name} | {ms:.0f} ms | {'kept' if ms <= LIMIT_MS else 'missed'} |")
    lines += [
        f"| reading the map, once | {loading_ms:.0f} ms | - |",
        f"| the map in the wheel | {_megabytes():.2f} MB | - |",
        "",
        *_beside_shapely(world),
    ]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


def _beside_shapely(world: World) -> list[str]:
    """Return the time for "how far is every country" beside shapely on the same outlines, in the plane."""
    if util.find_spec("shapely") is None:
        return ["shapely is not installed here; the comparison was left out."]
    import shapely
    from shapely.geometry import MultiPolygon, Point

    codes = world.countries.codes
    shapes = [MultiPolygon([(p[0], p[1:]) for p in world.countries.polygons(code)]) for code in codes]
    point = Point(31.16, 52.30)
    ours = _median_ms(lambda: world.countries.distances_km(52.30, 31.16))
    theirs = _median_ms(lambda: shapely.distance(shapes, point))
    return [
        "## Beside shapely",
        "",
        "The same question (how far is every country from a point) on the same outlines. Shapely answers in the plane,",
        "in degrees, which is no distance away from the equator; ours is on the globe.",
        "",
        f"| ours | shapely {shapely.__version__} | ratio |",
        "| ---: | ---: | ---: |",
        f"| {ours:.1f} ms | {theirs:.1f} ms | {ours / theirs:.1f} |",
    ]


def _median_ms(call: Callable[[], object]) -> float:
    call()
    times = []
    for _ in range(REPEATS):
        started = time.process_time()
        call()
        times.append(time.process_time() - started)
    return 1e3 * median(times)


def _megabytes() -> float:
    return len((resources.files("abzug.geography") / "data/world.npz").read_bytes()) / 1e6


if __name__ == "__main__":
    main()
