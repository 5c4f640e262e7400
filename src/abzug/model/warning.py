"""The warning board: what is known of each indicator, and what they say together."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from abzug.model.exercise import Sign
from abzug.model.receipt import Receipt


class Intent(StrEnum):
    """What a massed force is for. The hard pair is coercion against attack preparation."""

    EXERCISE = "exercise"
    COERCION = "coercion"
    ATTACK = "attack"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lamp:
    """One indicator on the board.

    Args:
        indicator: IW01 ...
        is_critical: Whether it separates attack preparation from coercion.
        sign: How clearly it is seen; unknown stays unknown.
        since: The first day on which it was reported, or None.
        last_look: The last day on which anybody looked, or None when nobody said so.
        weighs: Its log likelihood ratio of attack preparation to coercion, before its group is discounted; 0 when
            unknown.
        receipts: What it rests on.
    """

    indicator: str
    is_critical: bool
    sign: Sign
    since: date | None
    last_look: date | None
    weighs: float
    receipts: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WarningBoard:
    """All indicators and what they say together.

    Args:
        as_of: The day on which this could be known.
        lamps: All indicators, critical ones first, then in the order of the list.
        probability: Of each intent; together one.
        colour: Grey, green, yellow, orange or red, by the probability of attack preparation.
        printed: The least and the greatest probability that may be printed.
    """

    as_of: date
    lamps: tuple[Lamp, ...]
    probability: Mapping[Intent, float]
    colour: str
    printed: tuple[float, float]

    @property
    def unknown(self) -> int:
        """How many indicators nobody has said anything about."""
        return sum(lamp.sign is Sign.UNKNOWN for lamp in self.lamps)

    def printable(self, intent: Intent) -> float:
        """Return a probability as it may be printed: nothing is surer than "very likely" until the list is fitted.

        The upper bound itself is left out, because it belongs to the next word of the scale.
        """
        low, high = self.printed
        return min(max(self.probability[intent], low), math.nextafter(high, 0.0))
