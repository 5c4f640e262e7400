"""How a stock changes: unseen from day to day, and by a movement that somebody saw."""

from collections.abc import Iterable
from functools import lru_cache

import numpy as np

from abzug.posture.grid import BORDERS, LEVELS, SHARES, Chances, Floats, below, cumulative, position, ratio_per_level

_NODES = (-1.0, 1.0)
"""Two points of equal weight that stand for a standard normal distribution: they have its mean and its variance."""

_BORDERS = BORDERS.astype(np.float32)[None, :]


@lru_cache(maxsize=512)
def transition(days: int, drift_per_day: float, change_per_day: float) -> Chances:
    """Return the chances of going from each level to each other one in some days during which nobody looked.

    A stock drifts a little every day; now and then a movement of unknown size goes unseen. Such a movement is as likely
    in as out and of any size alike (even over levels), so that a missed pass widens an estimate and does not shift it:
    it never looks like a withdrawal.

    Args:
        days: How many days, at least 1.
        drift_per_day: Standard deviation of the daily relative change.
        change_per_day: Chance a day of an unseen movement.

    Returns:
        Shape (LEVELS, LEVELS), rows sum to one.
    """
    day = (1 - change_per_day) * _drift(drift_per_day) + change_per_day * _any_movement()
    chances: Chances = np.linalg.matrix_power(day, days).astype(np.float32)
    return chances


@lru_cache(maxsize=8)
def blur(relative_error: float) -> Chances:
    """Return the matrix that widens a state by an error common to all its counts; rows sum to one."""
    spread = relative_error / ratio_per_level(SHARES)
    distance = np.arange(LEVELS)[None, :] - np.arange(LEVELS)[:, None]
    weights = np.exp(-0.5 * (distance / np.maximum(spread, 1e-6)[:, None]) ** 2)
    chances: Chances = (weights / weights.sum(axis=1, keepdims=True)).astype(np.float32)
    return chances


def depart(states: Chances, sizes: Floats, errors: Floats) -> Chances:
    """Return the states after departures that were real: what stood was at least that much, and is that much less.

    Args:
        states: Shape (rows, LEVELS).
        sizes: What departed, as a share of the row's reach; shape (rows,).
        errors: Standard deviation of the logarithm of each size; shape (rows,).

    Returns:
        States that sum to the chance that so much stood there at all.
    """
    return _shifted(states, (_BORDERS + size for size in _possible(sizes, errors)))


def arrive(states: Chances, sizes: Floats, errors: Floats) -> Chances:
    """Return the states after arrivals that were real; arguments as in ``depart``. Nothing rises above the reach."""
    after = _shifted(states, (_BORDERS - size for size in _possible(sizes, errors)))
    after[:, -1] += np.maximum(states.sum(axis=1) - after.sum(axis=1), 0)
    return after


def _possible(sizes: Floats, errors: Floats) -> list[Chances]:
    return [(sizes * np.exp(node * errors)).astype(np.float32)[:, None] for node in _NODES]


def _shifted(states: Chances, borders_before: Iterable[Chances]) -> Chances:
    """Return the states when each border lies where another one lay before; the mean over several cases."""
    cumulated = cumulative(states)
    reached = np.zeros_like(cumulated)
    for borders in borders_before:
        reached += below(cumulated, position(borders))
    after: Chances = np.diff(reached, axis=1) / np.float32(len(_NODES))
    return after.clip(min=0)  # rounding may fall below


def _drift(per_day: float) -> Floats:
    """Three neighbouring levels, with the variance of the drift; the ends keep what would leave the scale."""
    step = np.minimum(0.5 * (per_day / ratio_per_level(SHARES)) ** 2, 0.25)
    matrix: Floats = np.diag(1 - 2 * step) + np.diag(step[:-1], 1) + np.diag(step[1:], -1)
    matrix[0, 0] += step[0]
    matrix[-1, -1] += step[-1]
    return matrix


def _any_movement() -> Floats:
    """Half the chance evenly over all lower levels, half evenly over all higher ones."""
    matrix = np.zeros((LEVELS, LEVELS))
    for level in range(LEVELS):
        lower, higher = level, LEVELS - 1 - level
        for count, part in ((lower, slice(0, level)), (higher, slice(level + 1, LEVELS))):
            if count:
                matrix[level, part] = (1.0 if lower == 0 or higher == 0 else 0.5) / count
    return matrix
