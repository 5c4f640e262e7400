"""When something was so: a half-open interval of UTC time and how sharply it is known."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Self

from abzug.clock import day_after, midnight


class Precision(StrEnum):
    """How sharply a time is known: the unit in which its source gave it."""

    INSTANT = "instant"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    INTERVAL = "interval"


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A stretch of time, for example the day of 15 February 2022 or the middle of a week.

    Args:
        start: The first instant that belongs to it, aware, UTC.
        end: The first instant after it, aware, UTC; equal to ``start`` only for an instant.
        precision: How sharply the source gave it.

    Raises:
        ValueError: If an end is naive, or lies before the start.
    """

    start: datetime
    end: datetime
    precision: Precision = Precision.INTERVAL

    def __post_init__(self) -> None:
        if self.start.tzinfo is None or self.end.tzinfo is None:
            raise ValueError("a When needs aware UTC times")
        if self.end < self.start:
            raise ValueError(f"a When cannot end ({self.end}) before it starts ({self.start})")

    @classmethod
    def on(cls, day: date) -> Self:
        """Return the whole of one day."""
        return cls(midnight(day), day_after(day), Precision.DAY)

    @classmethod
    def between(cls, first: date, last: date, precision: Precision = Precision.INTERVAL) -> Self:
        """Return all days from ``first`` to ``last``, both included."""
        return cls(midnight(first), day_after(last), precision)

    @property
    def first_day(self) -> date:
        """The day on which it starts."""
        return self.start.date()

    @property
    def last_day(self) -> date:
        """The last day of which some part belongs to it."""
        return self.start.date() if self.end == self.start else (self.end - timedelta(microseconds=1)).date()

    def overlaps(self, other: Self) -> bool:
        """Tell whether the two share any instant."""
        return self.start < other.end and other.start < self.end

    def __contains__(self, moment: datetime) -> bool:
        return self.start <= moment < self.end
