"""What a time expression means: its TIMEX3 value and the stretch of time it covers."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from abzug.model import Precision, When
from abzug.reading.times.almanac import (
    FIRST_YEAR,
    LAST_YEAR,
    last_of_month,
    monday_of,
    months_after,
    season_bounds,
    shifted,
)
from abzug.reading.times.mention import TimexType

_DAYPART_HOURS = {"MO": (5, 12), "MI": (11, 14), "AF": (12, 18), "EV": (18, 24), "NI": (18, 24), "DT": (6, 18)}
"""Hours of UTC. Coarse on purpose: no report is more exact than its "in the evening", and zones are not known."""


class Grain(StrEnum):
    """The unit in which a time is given."""

    CLOCK = "clock"
    DAYPART = "daypart"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    LONGER = "longer"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeValue:
    """The meaning of a time expression.

    Args:
        timex_type: Its type in TIMEX3.
        timex: Its value in TIMEX3.
        when: The stretch of time, or None when it cannot be placed.
        grain: The unit in which it is given.
        length: For a length of time, (number, unit) with unit one of ``D W M Y H MIN``; None otherwise.
        due: As a deadline, the stretch meant by "by ..." where that is not ``when``.
        direction: For a length that ends or begins now ("the past two years", "the next week"), -1 or 1.
    """

    timex_type: TimexType
    timex: str
    when: When | None = None
    grain: Grain = Grain.NONE
    length: tuple[float, str] | None = None
    due: When | None = None
    direction: int | None = None

    @property
    def day(self) -> date | None:
        """The day meant, when it is a day, a part of one or an hour."""
        fine = self.grain in (Grain.CLOCK, Grain.DAYPART, Grain.DAY)
        return self.when.first_day if fine and self.when else None


def on_day(day: date) -> TimeValue:
    """Return the whole of a day."""
    return TimeValue(timex_type=TimexType.DATE, timex=day.isoformat(), when=When.on(day), grain=Grain.DAY)


def in_week(day: date) -> TimeValue:
    """Return the week, Monday to Sunday, of ``day``."""
    year, week, _ = day.isocalendar()
    monday = monday_of(day)
    when = When.between(monday, shifted(monday, 6) or monday, Precision.WEEK)
    return TimeValue(timex_type=TimexType.DATE, timex=f"{year:04}-W{week:02}", when=when, grain=Grain.WEEK)


def on_weekend(day: date) -> TimeValue:
    """Return Saturday and Sunday of the week of ``day``."""
    week = in_week(day)
    saturday = shifted(monday_of(day), 5) or day
    return replace(week, timex=f"{week.timex}-WE", when=When.between(saturday, shifted(saturday, 1) or saturday))


def in_month(year: int, month: int) -> TimeValue:
    """Return a month of the calendar."""
    when = When.between(date(year, month, 1), last_of_month(year, month), Precision.MONTH)
    return TimeValue(timex_type=TimexType.DATE, timex=f"{year:04}-{month:02}", when=when, grain=Grain.MONTH)


def in_season(year: int, season: str) -> TimeValue:
    """Return a meteorological season."""
    when = When.between(*season_bounds(year, season))
    return TimeValue(timex_type=TimexType.DATE, timex=f"{year:04}-{season}", when=when, grain=Grain.SEASON)


def in_year(year: int) -> TimeValue:
    """Return a calendar year."""
    when = When.between(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)
    return TimeValue(timex_type=TimexType.DATE, timex=f"{year:04}", when=when, grain=Grain.YEAR)


def in_years(first: int, last: int, timex: str) -> TimeValue:
    """Return several years, for example a decade (timex ``199``) or a century (timex ``19``)."""
    first, last = max(first, FIRST_YEAR), min(last, LAST_YEAR)
    when = When.between(date(first, 1, 1), date(last, 12, 31))
    return TimeValue(timex_type=TimexType.DATE, timex=timex, when=when, grain=Grain.LONGER)


def in_quarter(year: int, quarter: int) -> TimeValue:
    """Return a quarter of a year, 1 to 4."""
    when = When.between(date(year, 3 * quarter - 2, 1), last_of_month(year, 3 * quarter))
    return TimeValue(timex_type=TimexType.DATE, timex=f"{year:04}-Q{quarter}", when=when, grain=Grain.SEASON)


def in_half(year: int, half: int) -> TimeValue:
    """Return a half of a year, 1 or 2."""
    when = When.between(date(year, 6 * half - 5, 1), last_of_month(year, 6 * half))
    return TimeValue(timex_type=TimexType.DATE, timex=f"{year:04}-H{half}", when=when, grain=Grain.SEASON)


def in_daypart(day: date, part: str) -> TimeValue:
    """Return a part of a day: ``MO MI AF EV NI DT``. "Wednesday night" counts as Wednesday."""
    first, last = _DAYPART_HOURS[part]
    midnight = datetime.combine(day, time.min, UTC)
    when = When(midnight + timedelta(hours=first), midnight + timedelta(hours=last))
    return TimeValue(timex_type=TimexType.TIME, timex=f"{day.isoformat()}T{part}", when=when, grain=Grain.DAYPART)


def overnight(morning: date) -> TimeValue:
    """Return the night that ends on ``morning``; by the reading guide it covers both days."""
    evening = shifted(morning, -1) or morning
    timex = f"{morning.isoformat()}TNI"
    return TimeValue(timex_type=TimexType.TIME, timex=timex, when=When.between(evening, morning), grain=Grain.DAYPART)


def at_clock(day: date, hour: int, minute: int = 0) -> TimeValue:
    """Return an hour and minute of a day; 24:00 is the end of the day."""
    moment = datetime.combine(day, time.min, UTC) + timedelta(hours=hour, minutes=minute)
    timex = f"{day.isoformat()}T{hour:02}:{minute:02}"
    return TimeValue(
        timex_type=TimexType.TIME, timex=timex, when=When(moment, moment, Precision.INSTANT), grain=Grain.CLOCK
    )


def lasting(number: float | None, unit: str) -> TimeValue:
    """Return a length of time; ``number`` None is an unknown number ("years")."""
    clock = unit in ("H", "MIN", "S")
    written = "X" if number is None else f"{number:g}"
    timex = f"P{'T' if clock else ''}{written}{unit[0] if clock else unit}"
    length = None if number is None or unit == "S" else (number, unit)
    return TimeValue(timex_type=TimexType.DURATION, timex=timex, length=length)


def repeated(timex: str) -> TimeValue:
    """Return something that comes again and again."""
    return TimeValue(timex_type=TimexType.SET, timex=timex)


def unplaced(timex: str, timex_type: TimexType = TimexType.DATE) -> TimeValue:
    """Return a date that cannot be placed, such as ``PAST_REF`` or ``XXXX-09``."""
    return TimeValue(timex_type=timex_type, timex=timex)


def third_of(value: TimeValue, third: int) -> TimeValue:
    """Return the beginning (0), middle (1) or end (2) of a stretch.

    Source: reading guide: the middle of a month is the 11th to the 20th, the middle of a week Tuesday to Thursday. The
    other bounds follow from these (E): a week begins Monday to Tuesday and ends Friday to Sunday; a year begins with
    its first quarter, has its middle in June and July, and ends with its last quarter; longer stretches have thirds.
    "By the end of" a stretch is its last day; "by mid-August" the 15th.
    """
    if value.when is None:
        return value
    first, last = value.when.first_day, value.when.last_day
    due = None
    if third == 2:
        due = When.on(last)
    elif third == 1 and value.grain is Grain.MONTH:
        due = When.on(first.replace(day=15))
    return replace(value, when=When.between(*_third(value.grain, first, last, third)), due=due)


def _third(grain: Grain, first: date, last: date, third: int) -> tuple[date, date]:
    if grain is Grain.WEEK:
        days = ((0, 1), (1, 3), (4, 6))[third]
        return first + timedelta(days=days[0]), first + timedelta(days=days[1])
    if grain is Grain.MONTH:
        bounds = ((1, 10), (11, 20), (21, last.day))[third]
        return first.replace(day=bounds[0]), first.replace(day=bounds[1])
    if grain is Grain.YEAR:
        months = ((1, 3), (6, 7), (10, 12))[third]
        return first.replace(month=months[0]), last_of_month(first.year, months[1])
    step = (last - first).days // 3
    return first + timedelta(days=third * step), (last if third == 2 else first + timedelta(days=(third + 1) * step))


def day_after_length(day: date, number: float, unit: str) -> date | None:
    """Return the day reached from ``day`` after (or, negative, before) a length of time; part months count as days."""
    if unit in ("H", "MIN"):
        return shifted(day, round(number / (24 if unit == "H" else 1440)))
    if unit in ("D", "W"):
        return shifted(day, round(number * (7 if unit == "W" else 1)))
    months = number * (12 if unit == "Y" else 120 if unit == "DE" else 1200 if unit == "CE" else 1)
    reached = months_after(day, int(months))
    rest = months - int(months)
    return shifted(reached, round(rest * 30)) if reached and rest else reached
