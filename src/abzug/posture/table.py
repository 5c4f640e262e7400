"""What was counted and what moved, day by day, as it was known on any day: the input of the filter."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Self

import numpy as np
from numpy.typing import NDArray

from abzug.doctrine import CountRules
from abzug.posture.columns import Columns, Integers
from abzug.posture.count_error import log_likelihood
from abzug.posture.grid import LEVELS, Chances, Floats

_CHUNK = 50_000
_NOTHING = 0.01  # "none departed" is a movement too small to matter, so that its logarithm exists


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What all counts of a series on a day say together, as of each day on which one of them was published.

    Args:
        day: Day of the counts; ascending, then by series, then by publication.
        series: Number of the series.
        published: The last publication that is in it.
        evidence: Logarithm of the likelihood at each level, summed over all counts published by then.
    """

    day: Integers
    series: Integers
    published: Integers
    evidence: Chances

    @classmethod
    def of(cls, columns: Columns, reach: Floats, rules: CountRules) -> Self:
        """Add up the counts; independent origins multiply their likelihoods."""
        ordered = columns.take(np.lexsort((columns.published, columns.series, columns.day)))
        starts = _starts(ordered.day, ordered.series, ordered.published)
        evidence = np.zeros((len(starts), LEVELS), dtype=np.float32)
        for first in range(0, len(starts), _CHUNK):
            begin = starts[first]
            end = starts[first + _CHUNK] if first + _CHUNK < len(starts) else len(ordered)
            some = ordered.take(np.arange(begin, end))
            rows = log_likelihood(
                reach[some.series],
                some.low,
                some.high,
                error=some.error,
                weight=some.weight,
                coverage=some.coverage,
                wild_error=rules.wild_error,
            )
            evidence[first : first + _CHUNK] = np.add.reduceat(rows, starts[first : first + _CHUNK] - begin, axis=0)
        cells = ordered.take(starts)
        _accumulate(evidence, _starts(cells.day, cells.series))
        return cls(day=cells.day, series=cells.series, published=cells.published, evidence=evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenMovement:
    """One movement that somebody saw.

    Args:
        direction: 1 for an arrival, -1 for a departure.
        size: How many.
        error: Standard deviation of the logarithm of the size.
        weight: The chance that it was real, 0 to 1.
    """

    direction: int
    size: float
    error: float
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Movements:
    """What left or came on a day, as of each day on which one of its reports was published.

    Several reports of one movement are one movement: its size is their mean, weighted by how well each was counted.

    Args:
        day: Day of the movement; ascending, then by series, movement and publication.
        series: Number of the series.
        movement: Number of the movement, arrivals and departures apart.
        published: The last publication that is in it.
        direction: 1 for an arrival, -1 for a departure.
        size: How many.
        error: Standard deviation of the logarithm of the size.
        weight: The chance that it was real and so counted, 0 to 1: that not all its reports tell nothing.
    """

    day: Integers
    series: Integers
    movement: Integers
    published: Integers
    direction: Integers
    size: Floats
    error: Floats
    weight: Floats

    @classmethod
    def of(cls, columns: Columns) -> Self:
        """Put the reports of each movement together."""
        movement = 2 * columns.movement + (columns.direction > 0)
        order = np.lexsort((columns.published, movement, columns.series, columns.day))
        ordered, movement = columns.take(order), movement[order]
        high = np.maximum(np.where(np.isinf(ordered.high), ordered.low, ordered.high), _NOTHING)
        low = np.clip(ordered.low, 0.5 * high, high)
        variance = ordered.error**2 + np.log(high / low) ** 2 / 12
        sums = np.stack(
            [1 / variance, 0.5 * np.log(low * high) / variance, np.log1p(-np.minimum(ordered.weight, 0.999))], axis=1
        )
        _accumulate(sums, _starts(ordered.day, ordered.series, movement))
        ends = np.append(_starts(ordered.day, ordered.series, movement, ordered.published), len(ordered))[1:] - 1
        last, sums = ordered.take(ends), sums[ends]
        return cls(
            day=last.day,
            series=last.series,
            movement=movement[ends],
            published=last.published,
            direction=last.direction,
            size=np.exp(sums[:, 1] / sums[:, 0]),
            error=np.sqrt(1 / sums[:, 0]),
            weight=-np.expm1(sums[:, 2]),
        )


def _starts(*keys: Integers) -> Integers:
    """Return where a new combination of keys begins; the keys are sorted."""
    if not len(keys[0]):
        return np.zeros(0, dtype=np.int64)
    is_new = np.ones(len(keys[0]), dtype=bool)
    is_new[1:] = np.logical_or.reduce([key[1:] != key[:-1] for key in keys])
    return np.flatnonzero(is_new)


def _accumulate(rows: NDArray[np.floating], starts: Integers) -> None:
    """Turn rows into running sums within each group, in place."""
    rank = np.arange(len(rows)) - np.repeat(starts, np.diff(np.append(starts, len(rows))))
    by_rank = np.argsort(rank, kind="stable")
    borders = np.searchsorted(rank[by_rank], np.arange(rank.max(initial=0) + 2))
    for begin, end in pairwise(borders[1:]):
        at = by_rank[begin:end]
        rows[at] += rows[at - 1]
