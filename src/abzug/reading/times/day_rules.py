"""Meanings of days: dates of the calendar, weekdays, feasts, and parts of named days."""

from datetime import date

from abzug.reading.times.almanac import day_of_calendar, feast_day, shifted
from abzug.reading.times.context import Context
from abzug.reading.times.nearest import nearest_day, nearest_feast, nearest_weekday
from abzug.reading.times.patterns import Slots
from abzug.reading.times.tense import Tense
from abzug.reading.times.value import TimeValue, in_daypart, on_day, overnight, unplaced
from abzug.reading.times.year_rules import named_year

Piece = tuple[int, int, TimeValue]
"""First atom, first atom after, and meaning of one of several expressions that a pattern holds."""


def calendar_day(slots: Slots, context: Context) -> TimeValue | None:
    """Read "Donnerstag, 25. Februar 2010", "15 February", "May 1st"."""
    return _calendar_day(slots.number("day"), slots, context)


def _calendar_day(number: float | None, slots: Slots, context: Context) -> TimeValue | None:
    month, year = slots.whole("month"), named_year(slots, context)
    if number is None or month is None or not 1 <= number <= 31:
        return None
    found = _day(year, month, int(number), slots, context)
    if found is not None:
        return on_day(found)
    return unplaced(f"XXXX-{month:02}-{int(number):02}") if year is None and context.published is None else None


def _day(year: int | None, month: int, day: int, slots: Slots, context: Context) -> date | None:
    if year is not None:
        return day_of_calendar(year, month, day)
    return nearest_day(context.published, month, day, context.tense(slots)) if context.published else None


def numeric_day(slots: Slots, context: Context) -> TimeValue | None:
    """Read "23.3.1987", "24.12.", "15/2/2022", "2022-02-15"."""
    day, month, year = (slots.number(name) for name in ("day", "month_number", "year"))
    short = slots.number("short_year")
    if day is None or month is None or not 1 <= month <= 12:
        return None
    if short is not None:
        year = short + (1900 if short > 50 else 2000)
    found = _day(None if year is None else int(year), int(month), int(day), slots, context)
    return None if found is None else on_day(found)


def day_range(slots: Slots, context: Context) -> list[Piece] | None:
    """Read "5. bis 22. November", "3 to 5 May": two days of one month."""
    last = calendar_day(slots, context)
    first = _calendar_day(slots.number("first_day"), slots, context)
    if first is None or last is None or first.when is None or last.when is None or first.when.start > last.when.start:
        return None
    opening, closing = slots.filled["first_day"], slots.filled["day"]
    return [(opening, slots.filled["link"], first), (closing, slots.end, last)]


def weekday(slots: Slots, context: Context) -> TimeValue | None:
    """Read "am Dienstag", "kommenden Mittwoch", "last Friday", "diesen Donnerstag"."""
    day = day_of_week(slots, context)
    number = slots.whole("weekday")
    if day is None:
        return None if number is None or context.published else unplaced(f"XXXX-WXX-{number + 1}")
    return on_day(day)


def day_of_week(slots: Slots, context: Context) -> date | None:
    """Return the day that a weekday names."""
    number = slots.whole("weekday")
    return None if number is None else _near_weekday(number, slots, context)


def _near_weekday(number: int, slots: Slots, context: Context) -> date | None:
    if context.published is None:
        return None
    direction = slots.whole("direction")
    if direction is None:
        return nearest_weekday(context.published, number, context.tense(slots))
    tense = Tense.PAST if direction < 0 else Tense.FUTURE
    return nearest_weekday(context.published, number, tense, strictly=direction != 0)


def feast(slots: Slots, context: Context) -> TimeValue | None:
    """Read "Palmsonntag", "Weihnachten 2001", "Easter", "Christmas Eve"."""
    name = slots.value("feast")
    return None if name is None else _feast(name, slots, context)


def new_year(slots: Slots, context: Context) -> TimeValue | None:
    """Read "the New Year", "New Year's Eve": the turn of the year nearest to publication."""
    return _feast("01-01", slots, context)


def _feast(name: str, slots: Slots, context: Context) -> TimeValue | None:
    number, day = slots.number("year"), None
    if number is not None:
        day = feast_day(name, int(number))
    elif context.published is not None:
        day = nearest_feast(context.published, name, context.tense(slots))
    if day is not None and slots.value("day_word") == "Eve":
        day = shifted(day, -1)
    if day is not None:
        return on_day(day)
    return unplaced("XXXX-XX-XX" if name.startswith("easter") else f"XXXX-{name}")


def night_between(slots: Slots, context: Context) -> TimeValue | None:
    """Read "in der Nacht zum Mittwoch", "overnight into Thursday": both days."""
    day = _named_day(slots, context)
    is_night = slots.has("overnight") or slots.value("daypart") == "NI"
    return None if day is None or not is_night else overnight(day)


def last_night(slots: Slots, context: Context) -> TimeValue | None:
    """Read "über Nacht", "overnight": the night before publication."""
    is_night = slots.has("overnight") or slots.value("daypart") == "NI"
    return None if context.published is None or not is_night else overnight(context.published)


def daypart_of_day(slots: Slots, context: Context) -> TimeValue | None:
    """Read "Morgenstunden des Sonntags", "Abend des 5. Mai", "before dawn on Sunday", "Montagvormittag"."""
    part = slots.value("daypart")
    day = _named_day(slots, context)
    if slots.has("weekday_daypart"):
        number, part = (slots.value("weekday_daypart") or "0 MO").split()
        day = _near_weekday(int(number), slots, context)
    return None if day is None or part is None else in_daypart(day, part)


def _named_day(slots: Slots, context: Context) -> date | None:
    """Return the day named in a longer expression: a date, a weekday, or "heute"."""
    if slots.has("month"):
        value = calendar_day(slots, context)
        return value.day if value else None
    shift = slots.whole("day_adverb")
    if shift is not None:
        return shifted(context.published, shift) if context.published else None
    return day_of_week(slots, context)


def moment_of_weekday(slots: Slots, context: Context) -> TimeValue | None:
    """Read "the early hours of Thursday": that day, no more exactly."""
    day = day_of_week(slots, context)
    return None if day is None else on_day(day)
