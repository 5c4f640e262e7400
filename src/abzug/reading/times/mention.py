"""A time as a text names it."""

from dataclasses import dataclass
from enum import StrEnum

from abzug.model import Span, When


class TimeRole(StrEnum):
    """What a named time does in its clause."""

    POINT = "point"
    """When it was or will be so: "on Tuesday", "Mitte der Woche"."""
    DEADLINE = "deadline"
    """By when: "by 1 May", "bis Monatsende", "within 30 days", "in fourteen months"."""
    SINCE = "since"
    """From a past time until now: "seit dem 29. April"."""
    ONWARD = "onward"
    """From a time on: "ab Februar", "vom Herbst an"."""
    BEFORE = "before"
    AFTER = "after"
    DURATION = "duration"
    """How long: "nine hours", "nach fast vierzig Jahren"."""
    FREQUENCY = "frequency"
    """How often: "alle drei Monate", "every Sunday"."""
    PAST_SPAN = "past_span"
    """A stretch that ends now: "in the past 24 hours"."""


class TimexType(StrEnum):
    """The four types of TIMEX3.

    Source: TimeML 1.2.1, as the KRAUTS corpus uses it.
    """

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A time expression, for example "bis Ende Mai": the deadline is 31 May.

    Args:
        span: The expression with its preposition and article ("bis Ende Mai").
        timex_span: The expression as TIMEX3 delimits it, without preposition ("Ende Mai").
        when: The stretch of time meant, or None when it cannot be placed (no publication date, a mere length).
        role: What it does in the clause.
        timex_type: Its type in TIMEX3.
        timex_value: Its value in TIMEX3, such as ``2022-02-15``, ``P3D`` or ``PAST_REF``.
        lapses: For a length of time, the day on which it ends when counted from publication ("gave them 30 days").
    """

    span: Span
    timex_span: Span
    when: When | None
    role: TimeRole
    timex_type: TimexType
    timex_value: str
    lapses: When | None = None
