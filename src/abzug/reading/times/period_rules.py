"""Meanings of weeks, months, seasons and other units of the calendar, and of parts of them."""

from datetime import date

from abzug.reading.times.almanac import months_after, shifted
from abzug.reading.times.context import Context
from abzug.reading.times.nearest import year_of_month, year_of_season
from abzug.reading.times.patterns import Slots
from abzug.reading.times.tense import Tense
from abzug.reading.times.value import (
    TimeValue,
    in_half,
    in_month,
    in_quarter,
    in_season,
    in_week,
    in_year,
    in_years,
    lasting,
    on_day,
    on_weekend,
    third_of,
    unplaced,
)
from abzug.reading.times.year_rules import named_year, part_of

_BEFORE_SEASON = {"in", "since", "by", "until", "from", "during", "after", "before", "through"}
_MONTHS_IN = {"M": 1, "Q": 3, "HY": 6, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}


def month(slots: Slots, context: Context) -> TimeValue | None:
    """Read "November 1970", "im September", "Ende August", "Juli dieses Jahres", "vergangenen Mai"."""
    number = slots.whole("month")
    if number is None:
        return None
    year = named_year(slots, context)
    if year is None and context.published is not None:
        direction = slots.whole("month_direction")
        if direction is None:
            year = year_of_month(context.published, number, context.tense(slots))
        else:
            year = _directed_year(context.published, direction, number, context.language == "en")
    return unplaced(f"XXXX-{number:02}") if year is None else part_of(in_month(year, number), slots)


def _directed_year(published: date, direction: int, month_number: int, is_english: bool) -> int:
    """Return the year of "last May", "kommenden März" and, as the guide has it, English "next September".

    Source: reading guide: said in June 2011, "next September" is that of 2012; German "kommenden" is the coming one.
    """
    if direction == 0:
        return published.year
    if direction < 0:
        return published.year - (month_number >= published.month)
    return published.year + (is_english or month_number <= published.month)


def season(slots: Slots, context: Context) -> TimeValue | None:
    """Read "Herbst 1998", "im Sommer", "diesem Sommer", "letzten Winter", "last autumn"."""
    name = slots.value("season")
    if name is None or _is_verb(slots, context):
        return None
    year = named_year(slots, context) if slots.has("year") or slots.has("unit") else None
    if year is None and context.published is not None:
        direction = slots.whole("direction")
        if direction is None:
            year = year_of_season(context.published, name, context.tense(slots))
        else:
            year = _directed_season(context.published, direction, name)
    return unplaced(f"XXXX-{name}") if year is None else part_of(in_season(year, name), slots)


def _is_verb(slots: Slots, context: Context) -> bool:
    """Tell whether English "fall" or "spring" stands without anything that makes it a season."""
    word = context.tokens[slots.atom("season").first].lower
    is_alone = slots.end - slots.first == 1
    return is_alone and word in ("fall", "spring") and context.preposition(slots) not in _BEFORE_SEASON


def _directed_season(published: date, direction: int, name: str) -> int:
    when = in_season(published.year, name).when
    if direction == 0 or when is None:
        return published.year
    if direction < 0:
        return published.year - (when.last_day >= published)
    return published.year + (when.first_day <= published)


def directed_unit(slots: Slots, context: Context) -> TimeValue | None:
    """Read "vergangene Woche", "nächstes Jahr", "dieses Jahrhundert", "Ende des Monats", "last month", "this week"."""
    unit, direction = slots.value("unit"), slots.whole("direction") or 0
    if slots.has("this_year"):
        return unit_from(context.published, "Y", 0)
    if unit is None:
        return None
    if "plural" in slots.atom("unit").kinds:
        return unplaced("PRESENT_REF") if direction == 0 and unit == "D" else lasting(None, unit)
    if unit == "D" and not slots.has("part"):
        return None
    value = unit_from(context.published, unit, direction)
    return None if value is None else part_of(value, slots)


def unit_from(day: date | None, unit: str, shift: int) -> TimeValue | None:
    """Return the calendar unit that lies ``shift`` units from the one that holds ``day``."""
    if day is None:
        return None
    if unit in ("D", "W", "WE"):
        moved = shifted(day, shift * (1 if unit == "D" else 7))
        makers = {"D": on_day, "W": in_week, "WE": on_weekend}
        return None if moved is None else makers[unit](moved)
    moved = months_after(day, shift * _MONTHS_IN[unit]) if unit in _MONTHS_IN else None
    return None if moved is None else _unit_of(moved, unit)


def _unit_of(day: date, unit: str) -> TimeValue:
    if unit == "M":
        return in_month(day.year, day.month)
    if unit == "Q":
        return in_quarter(day.year, (day.month + 2) // 3)
    if unit == "HY":
        return in_half(day.year, 1 + (day.month > 6))
    if unit == "Y":
        return in_year(day.year)
    size = {"DE": 10, "CE": 100, "ML": 1000}[unit]
    start = day.year // size * size
    return in_years(start, start + size - 1, str(day.year // size))


def weekend(slots: Slots, context: Context) -> TimeValue | None:
    """Read "am Wochenende", "at the weekend": the last one, or the next if the clause looks ahead."""
    if slots.value("unit") != "WE" or context.published is None:
        return None
    is_ahead = context.tense(slots) in (Tense.FUTURE, Tense.PRESENT)
    return unit_from(context.published, "WE", 0 if is_ahead or context.published.weekday() >= 5 else -1)


def part_compound(slots: Slots, context: Context) -> TimeValue | None:
    """Read "Monatsende", "Jahresbeginn 2024"."""
    part, unit = (slots.value("part_compound") or "0 M").split()
    number = slots.number("year")
    value = in_year(int(number)) if number is not None else unit_from(context.published, unit, 0)
    return None if value is None else third_of(value, int(part))


def unit_end(slots: Slots, context: Context) -> TimeValue | None:
    """Read "year's end", "month-end"; not "two days late"."""
    word = context.tokens[slots.atom("part").first].lower
    if "plural" in slots.atom("unit").kinds or word not in ("end", "start", "beginning"):
        return None
    value = unit_from(context.published, slots.value("unit") or "", 0)
    return None if value is None else part_of(value, slots)


def previous_unit(slots: Slots, context: Context) -> TimeValue | None:
    """Read "Vorjahr", "Vortag", "Folgejahr": before or after the time the text has come to."""
    shift, unit = (slots.value("previous_unit") or "0 D").split()
    return unit_from(context.here(slots) if unit == "D" else context.published, unit, int(shift))


def neighbour_day(slots: Slots, context: Context) -> TimeValue | None:
    """Read "am nächsten Tag", "tags zuvor", "denselben Tag", "that day": from the day the text has come to."""
    first, end = slots.atoms[slots.first].first, slots.atoms[slots.end - 1].end
    if any(token.lower.startswith(("last", "letzte")) for token in context.tokens[first:end]):
        return None
    names = ("direction", "sequel", "same", "before_after")
    shift = next((step for name in names if (step := slots.whole(name)) is not None), 0)
    return unit_from(context.here(slots), slots.value("unit") or "D", shift)


def day_beside(slots: Slots, context: Context) -> TimeValue | None:
    """Read "the day before", where nothing follows that it could be before of."""
    after = slots.atoms[slots.end - 1].end
    if slots.value("unit") != "D" or (after < len(context.tokens) and context.tokens[after].text[0].isalnum()):
        return None
    return unit_from(context.here(slots), "D", slots.whole("beside") or 0)
