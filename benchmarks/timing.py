"""How long something takes."""

import time
from collections.abc import Callable
from statistics import median


def timed(action: Callable[[], object], runs: int) -> float:
    """Return the median time of some runs in seconds, after one that warms up."""
    action()
    seconds = []
    for _ in range(runs):
        started = time.perf_counter()
        action()
        seconds.append(time.perf_counter() - started)
    return median(seconds)
