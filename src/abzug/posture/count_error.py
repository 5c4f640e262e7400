"""How likely a count is, given what stands there."""

import numpy as np

from abzug.posture.grid import SHARES, Chances, Floats

_LOGISTIC = np.float32(np.sqrt(3.0) / np.pi)  # scale of a logistic distribution over its standard deviation
_LEAST_WIDTH = 0.01
_LEAST = np.float32(1e-30)
_CHUNK = 20_000


def log_likelihood(
    reach: Floats, low: Floats, high: Floats, *, error: Floats, weight: Floats, coverage: Floats, wild_error: float
) -> Chances:
    """Return the logarithm of the likelihood of counts at each level, up to a constant for each count.

    A count of what stands there is off by a factor whose logarithm is logistic; a report that tells little is off by a
    far larger one, and its grade says how likely it is to be such a report. A count is an interval: "more than 100" is
    100 and up, "80 to 90" is that, and 12 is 12 to just below 13. With a coverage below one the pass may have seen only
    part of what stood there; then the count is only a lower bound.

    Args:
        reach: Reach of the series that each count belongs to; shape (counts,), as all others.
        low: Least of each count.
        high: Most of it; infinity when nothing bounds it.
        error: Standard deviation of its logarithm.
        weight: How much a report of this grade tells, 0 to 1.
        coverage: The part of the place that was in view, 0 to 1.
        wild_error: Standard deviation of the logarithm for a report that tells little.

    Returns:
        Shape (counts, levels); no row exceeds 0.

    Source: logistic count error for its closed form and heavier tails than normal (M); mixture with an uninformative
    part as in doctrine, section 8.4; sizes of the errors E (counting.yaml).
    """
    rows = np.empty((len(low), len(SHARES)), dtype=np.float32)
    for start in range(0, len(low), _CHUNK):
        part = slice(start, start + _CHUNK)
        stock = np.log((reach[part, None] * SHARES[None, :] + 0.5).astype(np.float32))
        lower, upper = _borders(low[part], high[part])
        precise, weights = _column(error[part]), _column(weight[part])
        seen = _between(lower, upper, stock, precise)
        if (coverage[part] < 1).any():
            covered = _column(coverage[part])
            seen = covered * seen + (1 - covered) * _at_least(lower, upper, stock, precise)
        wild = _between(lower, upper, stock, np.float32(wild_error))
        logarithm = np.log(np.maximum(weights * seen + (1 - weights) * wild, _LEAST))
        rows[part] = logarithm - logarithm.max(axis=1, keepdims=True)
    return rows


def _column(values: Floats) -> Chances:
    return values.astype(np.float32)[:, None]


def _borders(low: Floats, high: Floats) -> tuple[Chances, Chances]:
    """Logarithms of the interval that a count stands for, on the scale "stock plus a half"; at least 1 % either way."""
    with np.errstate(divide="ignore"):
        lower = np.log(low * (1 - _LEAST_WIDTH))
        upper = np.log(np.maximum(high + 1, high * (1 + _LEAST_WIDTH)))
    return _column(lower), _column(upper)


def _between(lower: Chances, upper: Chances, stock: Chances, error: Chances | np.float32) -> Chances:
    scale = _LOGISTIC * error
    return _below((upper - stock) / scale) - _below((lower - stock) / scale)


def _at_least(lower: Chances, upper: Chances, stock: Chances, error: Chances) -> Chances:
    """The chance of such a count when any part of what stood there, evenly, may have been in view."""
    part = np.clip(np.exp(np.minimum(upper, stock) - stock) - np.exp(lower - stock), 0.0, 1.0)
    chances: Chances = part * _below((stock - lower) / (_LOGISTIC * error))
    return chances


def _below(standard: Chances) -> Chances:
    """Logistic distribution function."""
    with np.errstate(over="ignore"):
        chances: Chances = np.float32(1) / (np.float32(1) + np.exp(-standard))
    return chances
