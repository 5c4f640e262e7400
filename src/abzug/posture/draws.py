"""Draws from the march rates: one assumption is one set of draws, wherever it is used."""

import zlib
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from abzug.doctrine import Doctrine
from abzug.model import Spread

Days: TypeAlias = NDArray[np.float64]
"""One number for each draw, usually days."""


class Draws:
    """Triangular draws of the doctrine's march rates.

    Each assumption has its own stream, named after it. So two groups, or the same force before and after a withdrawal,
    share their alert time and their rail speed, and what they share cancels when one is subtracted from the other
    (common random numbers).

    Args:
        doctrine: Where the rates come from.
        count: Number of draws.
        seed: Seed of all streams.
    """

    def __init__(self, doctrine: Doctrine, *, count: int, seed: int) -> None:
        self.count = count
        self._doctrine = doctrine
        self._seed = seed
        self._drawn: dict[str, Days] = {}

    def __call__(self, name: str) -> Days:
        """Return the draws of one assumption, such as ``rail.km_per_day``."""
        if name not in self._drawn:
            self._drawn[name] = self._draw(name)
        return self._drawn[name]

    @property
    def varied(self) -> dict[str, Days]:
        """The assumptions used so far that are not constants, with their draws."""
        return {name: values for name, values in self._drawn.items() if values[0] != values.max()}

    def _draw(self, name: str) -> Days:
        rate = self._doctrine.march_rate(name)
        if rate.low == rate.high:
            return np.full(self.count, rate.low)
        stream = np.random.default_rng([self._seed, zlib.crc32(name.encode())])
        return stream.triangular(rate.low, rate.mode, rate.high, self.count)


def spread(days: Days) -> Spread:
    """Return the 10, 50 and 90 % points of draws."""
    low, median, high = np.quantile(days, (0.1, 0.5, 0.9), method="higher")
    return Spread(float(low), float(median), float(high))
