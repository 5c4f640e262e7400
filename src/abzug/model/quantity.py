"""How many: an interval with its unit and scope, and the value for "nobody looked"."""

from dataclasses import dataclass
from datetime import date
from typing import Never

from abzug.errors import QuantityError


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of something, for example 1,400 to 1,500 troops in Niger.

    Args:
        low: The least it can be.
        high: The most it can be, or None when the source sets no upper bound ("more than 100,000").
        unit: What is counted, as the source counts it: ``troops``, ``tanks``, ``aircraft`` ...
        scope: What the count includes, for example "with proxies"; an empty string when the source does not say.

    Raises:
        ValueError: If ``low`` is negative or ``high`` lies below ``low``.
    """

    low: float
    high: float | None
    unit: str
    scope: str = ""

    def __post_init__(self) -> None:
        if self.low < 0:
            raise ValueError(f"a quantity cannot be negative ({self.low} {self.unit})")
        if self.high is not None and self.high < self.low:
            raise ValueError(f"a quantity cannot run from {self.low} down to {self.high} {self.unit}")

    def minus(self, other: "Quantity") -> tuple[float, float]:
        """Return the least and the greatest difference to ``other`` (an open end becomes plus or minus infinity).

        Raises:
            QuantityError: If unit or scope differ: such numbers are never subtracted (doctrine, section 3).
        """
        if (self.unit, self.scope) != (other.unit, other.scope):
            raise QuantityError(
                f"{self.unit} ({self.scope or 'scope not given'}) and {other.unit} "
                f"({other.scope or 'scope not given'}) cannot be subtracted",
                hint="convert one of them explicitly to the unit and scope of the other",
            )
        infinity = float("inf")
        high, other_high = self.high, other.high
        return (
            self.low - other_high if other_high is not None else -infinity,
            high - other.low if high is not None else infinity,
        )


@dataclass(frozen=True, slots=True)
class NotObserved:
    """Nobody looked: neither zero nor any other number.

    Args:
        last_look: The last day on which somebody did look, or None when nobody ever did.
    """

    last_look: date | None = None

    def __bool__(self) -> Never:
        raise TypeError("NOT_OBSERVED is neither zero nor anything else; test `isinstance(x, NotObserved)`")


NOT_OBSERVED = NotObserved()
"""Nobody ever looked."""
