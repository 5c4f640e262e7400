"""The scale on which a stock is estimated: 128 levels, even for small numbers, in equal ratios for large ones.

A state is a row of chances, one for each level. The levels are shares of a series' own reach (four times the largest
number ever reported of it), so that one set of levels serves a field hospital and an army group. Chances are kept in
single precision: they are a million times finer than any count error, and the filter is twice as fast.
"""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
"""Numbers of things, shares or days, of any shape."""

Chances: TypeAlias = NDArray[np.float32]
"""Chances of levels, or what is computed with them."""

LEVELS = 128
"""Number of levels: a ratio of 1.043 from one to the next, well below any count error (D)."""

REACH = 4.0
"""How far above the largest reported number a stock is thought possible (mark E)."""

_SPAN = 200.0
_STEP = float(np.log1p(_SPAN)) / (LEVELS - 1)

SHARES: Floats = np.expm1(_STEP * np.arange(LEVELS)) / _SPAN
"""The levels as shares of the reach, ascending from 0 to 1."""


def position(shares: Chances) -> Chances:
    """Return where shares of the reach lie among the borders of the cells: 0 at nothing, ``LEVELS`` beyond the top."""
    index = np.log(1 + _SPAN * np.clip(shares, 0.0, 1.0)) / _STEP
    positions: Chances = index + np.minimum(index, 0.5)
    return positions


def share_at(positions: Floats) -> Floats:
    """Return the share of the reach at a position among the borders: the inverse of ``position``."""
    index = np.where(positions < 1, positions / 2, positions - 0.5)
    shares: Floats = np.minimum(np.expm1(_STEP * index) / _SPAN, 1.0)
    return shares


BORDERS: Floats = share_at(np.arange(LEVELS + 1.0))
"""The borders of the cells as shares of the reach: nothing, then half-way between levels, then the top."""


def ratio_per_level(shares: Floats) -> Floats:
    """Return the relative change of a stock from a level to the next one."""
    ratios: Floats = _STEP * (1 + _SPAN * shares) / np.maximum(_SPAN * shares, 1e-9)
    return ratios


def cumulative(states: Chances) -> Chances:
    """Return the chance below each border; shape (rows, LEVELS + 1)."""
    below = np.zeros((states.shape[0], LEVELS + 1), dtype=np.float32)
    np.cumsum(states, axis=1, out=below[:, 1:])
    return below


def below(cumulated: Chances, positions: Chances) -> Chances:
    """Return the chance below given positions, row by row; shapes (rows, LEVELS + 1) and (rows, n)."""
    left = np.minimum(np.floor(positions), np.float32(LEVELS - 1))
    entry = left.astype(np.int32) + (LEVELS + 1) * np.arange(len(cumulated), dtype=np.int32)[:, None]
    flat = cumulated.ravel()
    lower = flat.take(entry)
    chances: Chances = lower + (positions - left) * (flat.take(entry + 1) - lower)
    return chances


def quantiles(states: Chances, probabilities: tuple[float, ...]) -> Floats:
    """Return quantiles as shares of the reach; shape (rows, probabilities). Rows need not be normalised."""
    cumulated = cumulative(states)
    rows = np.arange(len(states))
    found = []
    for probability in probabilities:
        target = probability * cumulated[:, -1].astype(float)
        left = np.minimum((cumulated[:, 1:] < target[:, None]).sum(axis=1), LEVELS - 1)
        lower, upper = cumulated[rows, left].astype(float), cumulated[rows, left + 1].astype(float)
        found.append(share_at(left + (target - lower) / np.maximum(upper - lower, 1e-30)))
    return np.stack(found, axis=1)
