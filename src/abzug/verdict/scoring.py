"""How good verdicts are: Brier, log score, reliability, and intervals over cases."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from abzug.model import LEFT_AS_CLAIMED, Hypothesis, Likelihoods


@dataclass(frozen=True, slots=True)
class Scored:
    """A verdict beside what came true.

    Args:
        likelihood: The verdict.
        truth: What came true.
    """

    likelihood: Likelihoods
    truth: Hypothesis


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean over cases with its 80 % bootstrap interval.

    Args:
        mean: The mean.
        low: 10 % quantile over resampled cases.
        high: 90 % quantile.
    """

    mean: float
    low: float
    high: float


def brier(scored: Scored) -> float:
    """Return the squared error of P(left as claimed), 0 best, 1 worst.

    Source: Brier 1950 [G30].
    """
    happened = 1.0 if scored.truth in LEFT_AS_CLAIMED else 0.0
    return (scored.likelihood.left_as_claimed - happened) ** 2


def log_score(scored: Scored) -> float:
    """Return the log of the likelihood given to what came true; 0 best, ln(1/7) = -1.946 for a flat verdict.

    Source: Good 1952 [G30].
    """
    return math.log(max(scored.likelihood[scored.truth], 1e-12))


def bootstrap(values: Sequence[float], *, draws: int = 2_000, seed: int = 20220215) -> Interval:
    """Return the mean over cases and its 80 % interval under resampling of cases.

    Args:
        values: One value a case.
        draws: Number of resamples.
        seed: Of the random generator, so that a figure can be reproduced.
    """
    sample = np.array(values)
    generator = np.random.default_rng(seed)
    means = sample[generator.integers(0, len(sample), (draws, len(sample)))].mean(axis=1)
    low, high = np.quantile(means, [0.1, 0.9])
    return Interval(float(sample.mean()), float(low), float(high))


@dataclass(frozen=True, slots=True)
class Bin:
    """One row of a reliability table.

    Args:
        low: Lower bound of the likelihoods in it.
        high: Upper bound.
        count: How many verdicts.
        said: Their mean likelihood of "has left".
        happened: The share in which it had.
    """

    low: float
    high: float
    count: int
    said: float
    happened: float


def reliability(scored: Sequence[Scored], *, edges: Sequence[float] = (0, 0.2, 0.45, 0.55, 0.8, 1)) -> list[Bin]:
    """Return how often the force had left when a likelihood of about so much was given.

    The bins are the bands of the likelihood words, the outermost two joined at each end.
    """
    rows = []
    for low, high in pairwise(edges):
        inside = [
            entry
            for entry in scored
            if low <= entry.likelihood.left_as_claimed < high or (high == 1 and entry.likelihood.left_as_claimed == 1)
        ]
        if inside:
            said = math.fsum(entry.likelihood.left_as_claimed for entry in inside) / len(inside)
            happened = sum(entry.truth in LEFT_AS_CLAIMED for entry in inside) / len(inside)
            rows.append(Bin(low, high, len(inside), said, happened))
    return rows
