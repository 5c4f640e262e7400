"""How far apart the plausible values lie: the 10, 50 and 90 % points."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spread:
    """The central 80 % of what something can be, for example 6.3 to 9.4 days, half the draws below 7.8.

    Args:
        low: One draw in ten lies below it.
        median: Half of them do.
        high: Nine in ten do; infinity when that many never get there.

    Raises:
        ValueError: If the three are not in ascending order.
    """

    low: float
    median: float
    high: float

    def __post_init__(self) -> None:
        if not self.low <= self.median <= self.high:
            raise ValueError(f"a spread cannot run {self.low}, {self.median}, {self.high}")

    def __contains__(self, value: float) -> bool:
        return self.low <= value <= self.high
