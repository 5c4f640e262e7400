"""Which one is meant: the nearest weekday, day, month, season or feast, given publication and tense."""

from datetime import date

from abzug.reading.times.almanac import SEASON_START, day_of_calendar, feast_day, shifted
from abzug.reading.times.tense import Tense

_MONTHS_BACK_WITHOUT_TENSE = 8
"""A month named without year and tense is taken to be past when at most this many months ago, else to come (E)."""
_AHEAD = (Tense.FUTURE, Tense.PRESENT)


def nearest_weekday(published: date, weekday: int, tense: Tense, *, strictly: bool = False) -> date | None:
    """Return the nearest such weekday: back unless the clause looks ahead; the same day unless ``strictly``."""
    ahead = tense in _AHEAD
    distance = (weekday - published.weekday()) % 7
    if distance == 0:
        return shifted(published, (7 if ahead else -7) if strictly else 0)
    return shifted(published, distance if ahead else distance - 7)


def year_of_month(published: date, month: int, tense: Tense) -> int:
    """Return the year of a month named without one."""
    distance = month - published.month
    if tense is Tense.PAST:
        return published.year - (distance > 0)
    if tense in _AHEAD:
        return published.year + (distance < 0)
    back = _MONTHS_BACK_WITHOUT_TENSE
    return published.year + (distance < -back) - (distance >= 12 - back)


def year_of_season(published: date, season: str, tense: Tense) -> int:
    """Return the year of a season named without one: past from its first month on, to come until its last."""
    month = SEASON_START[season]
    if tense is Tense.PAST:
        return published.year - (month > published.month)
    return published.year + (tense in _AHEAD and month + 2 < published.month)


def nearest_day(published: date, month: int, day: int, tense: Tense) -> date | None:
    """Return a day of the calendar named without year."""
    years = (published.year - 1, published.year, published.year + 1)
    return _fitting([one for year in years if (one := day_of_calendar(year, month, day))], published, tense)


def nearest_feast(published: date, feast: str, tense: Tense) -> date | None:
    """Return the day of a feast named without year."""
    years = (published.year - 1, published.year, published.year + 1)
    tense = Tense.UNKNOWN if tense is Tense.PRESENT else tense
    return _fitting([one for year in years if (one := feast_day(feast, year))], published, tense)


def _fitting(days: list[date], published: date, tense: Tense) -> date | None:
    """Return the nearest of ``days`` on the side of publication to which the tense points."""
    if tense is Tense.PAST:
        days = [day for day in days if day <= published] or days
    elif tense in _AHEAD:
        days = [day for day in days if day >= published] or days
    return min(days, key=lambda day: abs((day - published).days), default=None)
