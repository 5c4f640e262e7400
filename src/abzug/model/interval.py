"""What a share can be when it is not known exactly."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """The least and the most something can be, both included; for example 0.45 to 0.70 of the tanks.

    Unlike a ``Quantity`` it may be negative (a net change) and has no unit: it holds shares and ratios.

    Args:
        low: The least it can be; minus infinity when nothing bounds it.
        high: The most it can be; infinity when nothing bounds it.

    Raises:
        ValueError: If ``high`` lies below ``low``, or one is no number.
    """

    low: float
    high: float

    def __post_init__(self) -> None:
        if not self.low <= self.high:
            raise ValueError(f"an interval cannot run from {self.low} to {self.high}")

    def within(self, low: float, high: float) -> "Interval":
        """Return the part between two bounds; the nearer bound when no part lies there."""
        return Interval(min(max(self.low, low), high), max(min(self.high, high), low))

    def hull(self, other: "Interval") -> "Interval":
        """Return the smallest interval that holds both."""
        return Interval(min(self.low, other.low), max(self.high, other.high))

    def __contains__(self, value: float) -> bool:
        return self.low <= value <= self.high


UNKNOWN_SHARE = Interval(0.0, 1.0)
"""A share of which nothing is known: neither zero nor a half."""
