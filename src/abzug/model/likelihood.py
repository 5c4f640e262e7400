"""Likelihood and confidence: two things that are never merged."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import Self

from abzug.model.hypothesis import LEFT_AS_CLAIMED, Hypothesis

MOST = 0.8
"""The share of probability from which "very likely" is said (ICD 203 [G12])."""


class Confidence(StrEnum):
    """How good the basis of a judgement is; it says nothing about the world.

    Source: ICD 203 and JP 2-0 factors [G02, G12]; rules in ``likelihood_words.yaml`` (E).
    """

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Likelihoods(Mapping[Hypothesis, float]):
    """The probability of each hypothesis; together they are one.

    Args:
        values: Seven probabilities in the order of ``Hypothesis``.

    Raises:
        ValueError: If there are not seven, one lies outside 0..1, or they do not sum to one within 1e-9.
    """

    values_: tuple[float, ...]

    def __post_init__(self) -> None:
        if len(self.values_) != len(Hypothesis):
            raise ValueError(f"seven likelihoods are needed, not {len(self.values_)}")
        if any(not 0.0 <= value <= 1.0 for value in self.values_):
            raise ValueError(f"a likelihood lies between 0 and 1: {self.values_}")
        if not math.isclose(math.fsum(self.values_), 1.0, abs_tol=1e-9):
            raise ValueError(f"likelihoods sum to one, not to {math.fsum(self.values_)}")

    @classmethod
    def of(cls, weights: Mapping[Hypothesis, float]) -> Self:
        """Normalise non-negative weights, one for each hypothesis."""
        total = math.fsum(weights.values())
        return cls(tuple(weights[hypothesis] / total for hypothesis in Hypothesis))

    @property
    def left_as_claimed(self) -> float:
        """The probability that the force has left, wholly or in part."""
        return math.fsum(self[hypothesis] for hypothesis in LEFT_AS_CLAIMED)

    @property
    def lead(self) -> Hypothesis:
        """The likeliest hypothesis; the first in the order of ``Hypothesis`` on a tie."""
        return max(Hypothesis, key=self.__getitem__)

    @property
    def open_hypotheses(self) -> tuple[Hypothesis, ...]:
        """The fewest hypotheses that together have ``MOST`` of the probability, the likeliest first."""
        ranked = sorted(Hypothesis, key=self.__getitem__, reverse=True)
        before = accumulate((self[hypothesis] for hypothesis in ranked), initial=0.0)
        return tuple(hypothesis for hypothesis, reached in zip(ranked, before, strict=False) if reached < MOST)

    def __getitem__(self, hypothesis: Hypothesis) -> float:
        return self.values_[_POSITION[hypothesis]]

    def __iter__(self) -> Iterator[Hypothesis]:
        return iter(Hypothesis)

    def __len__(self) -> int:
        return len(Hypothesis)


_POSITION = {hypothesis: position for position, hypothesis in enumerate(Hypothesis)}
