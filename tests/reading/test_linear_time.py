"""The finders take time in proportion to the text, however hostile it is."""

import gc
import time
from collections.abc import Callable
from datetime import date

import pytest

from abzug.reading.actors import find_actors
from abzug.reading.forces import find_forces
from abzug.reading.places import find_places
from abzug.reading.quantities import find_quantities
from abzug.reading.times import find_times

HOSTILE = (
    *("1 ", "1.000 ", "und ", "vor zwei Jahren ", "hat Montag ", "A ", "Kabul, ", "x-", "der ", "alle ", "Al-", "a"),
    *("bis Montag bis ", "Grenze zu ", "Sprecher des ", "mehr als ", "T-72 ", "hundert", "„Einheit » ", "1-1-", "\n"),
    *("zwischen 3 und ", "of the army ", "Russia's ", "half of the ", "\u202e"),
)
FINDERS: dict[str, Callable[[str], object]] = {
    "times": lambda text: find_times(text, "de", date(2022, 2, 15)),
    "quantities": lambda text: find_quantities(text, "de"),
    "places": lambda text: find_places(text, "de"),
    "forces": lambda text: find_forces(text, "en"),
    "actors": lambda text: find_actors(text, "en"),
}
SMALL, LARGE = 2_000, 16_000
"""Letters. Eight times the text may take twenty times as long before it counts as more than linear."""


def seconds(find: Callable[[str], object], text: str) -> float:
    """Time a finder without the collector, whose pauses grow with whatever else the process holds."""
    gc.disable()
    try:
        start = time.process_time()
        find(text)
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.mark.heavy
@pytest.mark.parametrize("name", FINDERS)
def test_eight_times_the_text_takes_no_more_than_in_proportion(name: str) -> None:
    find = FINDERS[name]
    for fragment in HOSTILE:
        small, large = ((fragment * (size // len(fragment) + 1))[:size] for size in (SMALL, LARGE))
        assert seconds(find, large) < 20 * seconds(find, small) + 0.5, fragment
