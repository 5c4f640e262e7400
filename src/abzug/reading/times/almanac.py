"""Arithmetic of days, months, seasons and feasts."""

from calendar import monthrange
from datetime import date, timedelta

FIRST_YEAR, LAST_YEAR = date.min.year + 1, date.max.year - 1
SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each meteorological season; winter reaches into the next year."""


def shifted(day: date, days: int) -> date | None:
    """Return the day ``days`` later, or None when the calendar ends before it."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def months_after(day: date, months: int) -> date | None:
    """Return the same day of a month ``months`` later, or the last day of a shorter month."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def day_of_calendar(year: int, month: int, day: int) -> date | None:
    """Return a day of the calendar, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def last_of_month(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def monday_of(day: date) -> date:
    """Return the Monday of the week of ``day``."""
    return date.fromordinal(max(1, day.toordinal() - day.weekday()))


def season_bounds(year: int, season: str) -> tuple[date, date]:
    """Return first and last day of a season (``SP SU FA WI``); winter is that which begins in ``year``."""
    month = SEASON_START[season]
    end_year, end_month = (year + 1, 2) if season == "WI" else (year, month + 2)
    return date(year, month, 1), last_of_month(end_year, end_month)


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar.

    Source: the anonymous Gregorian algorithm (Meeus/Jones/Butcher).
    """
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap_centuries - correction + 15) % 30
    leaps, leap_rest = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * leaps - moon - leap_rest) % 7
    shift = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def feast_day(feast: str, year: int) -> date | None:
    """Return the day of a feast: ``MM-DD`` for a fixed one, ``easter+N`` or ``easter-N`` for a movable one."""
    if feast.startswith("easter"):
        return shifted(easter(year), int(feast.removeprefix("easter") or 0))
    month, day = feast.split("-")
    return date(year, int(month), int(day))
