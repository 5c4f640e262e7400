"""Meanings of lengths and repetitions, clock times, parts of the present day, and lengths counted from here."""

from dataclasses import replace
from datetime import date

from abzug.reading.times.almanac import shifted
from abzug.reading.times.context import Context
from abzug.reading.times.day_rules import Piece
from abzug.reading.times.mention import TimexType
from abzug.reading.times.patterns import Slots
from abzug.reading.times.value import (
    Grain,
    TimeValue,
    at_clock,
    day_after_length,
    in_daypart,
    in_month,
    in_year,
    lasting,
    on_day,
    repeated,
    unplaced,
)

_DAYPART_REACH, _CLOCK_REACH = 40, 10
"""Tokens over which a day named before still is the day of "am Abend" or "um 20 Uhr". Set on KRAUTS dev."""
_LARGEST_CODE = {"WE": 2, "Q": 3, "HY": 6}


def duration(slots: Slots, context: Context) -> TimeValue | None:
    """Read "drei Wochen", "mehr als zehn Jahren", "ein halbes Jahr", "three days", "several months"; not an age."""
    unit = slots.value("unit")
    if unit is None or (unit == "Y" and context.is_age(slots)):
        return None
    number = _amount(slots)
    if slots.has("second_unit"):
        return _compound(number, unit, slots)
    if unit in ("Q", "HY") and number is not None:
        return lasting(number * _LARGEST_CODE[unit], "M")
    return replace(lasting(number, unit), direction=slots.whole("direction"))


def _amount(slots: Slots) -> float | None:
    """Return how many, or None when the text does not say."""
    half = 0.5 if slots.value("half") else 0.0
    if not slots.has("amount"):
        return half or None
    atom = slots.atom("amount")
    if atom.number is not None:
        return atom.number + half
    if "one" in atom.kinds and not slots.has("vague"):
        return half or 1.0
    return None


def _compound(number: float | None, unit: str, slots: Slots) -> TimeValue | None:
    second = slots.value("second_unit")
    amount = slots.number("second") or 1.0
    if number is None or second is None:
        return None
    value = lasting(number, unit)
    rest = lasting(amount, second)
    joined = value.timex + rest.timex.removeprefix("P")
    return TimeValue(timex_type=TimexType.DURATION, timex=joined, length=value.length)


def past_unit(slots: Slots, context: Context) -> TimeValue | None:
    """Read "the past week": the seven days until now, not a week of the calendar."""
    del context
    unit = slots.value("unit")
    if unit is None or "plural" in slots.atom("unit").kinds or unit in ("WE", "HY"):
        return None
    return replace(lasting(1, unit), direction=-1)


def fortnight(slots: Slots, context: Context) -> TimeValue | None:
    """Read "a fortnight": two weeks."""
    del context
    number = _amount(slots)
    return None if number is None else lasting(2 * number, "W")


def many_units(slots: Slots, context: Context) -> TimeValue | None:
    """Read "seit Jahren", "for weeks", "jahrelang": a length without number."""
    del context
    unit = slots.value("plural_unit") or slots.value("unit")
    return None if unit in (None, "HY", "Q") else lasting(None, str(unit))


def whole_unit(slots: Slots, context: Context) -> TimeValue | None:
    """Read "das ganze Jahr", "a whole week"."""
    del context
    unit = slots.value("unit")
    return None if unit is None else lasting(1, unit)


def lasting_adjective(slots: Slots, context: Context) -> TimeValue | None:
    """Read "29-jährige", "sechsmonatigen", "a 30-day ..."."""
    del context
    unit = slots.value("lasting") or slots.value("lasting_word") or slots.value("unit")
    number = slots.number("cardinal") or slots.number("lasting_word") or slots.number("amount")
    return None if unit is None or number is None else lasting(number, unit)


def every_unit(slots: Slots, context: Context) -> TimeValue | None:
    """Read "jedes Jahr", "alle vier Jahre", "pro Tag", "dreimal täglich", "every three months"."""
    del context
    unit = slots.value("unit")
    if slots.has("set_adverb"):
        return repeated(slots.value("set_adverb") or "")
    if unit is None:
        return None
    number = _amount(slots) if slots.has("amount") else 1.0
    amount = "X" if number is None else f"{number:g}"
    clock = unit in ("H", "MIN", "S")
    return repeated(f"P{'T' if clock else ''}{amount}{unit[0] if clock else unit}")


def every_weekday(slots: Slots, context: Context) -> TimeValue | None:
    """Read "montags", "jeden Sonntag", "on Mondays"."""
    del context
    number = slots.whole("set_weekday")
    number = slots.whole("weekday") if number is None else number
    return None if number is None else repeated(f"XXXX-WXX-{number + 1}")


def every_daypart(slots: Slots, context: Context) -> TimeValue | None:
    """Read "nachts", "morgens", "jeden Abend"."""
    del context
    part = slots.value("set_daypart") or slots.value("daypart")
    return None if part is None else repeated(f"XXXX-XX-XXT{part}" if part in ("MO", "EV") else f"PT1{part}")


def every_season(slots: Slots, context: Context) -> TimeValue | None:
    """Read "in den Sommermonaten", "every winter"."""
    del context
    name = slots.value("season_months") or slots.value("season")
    return None if name is None else repeated(f"P1{name}")


def deictic_day(slots: Slots, context: Context) -> TimeValue | None:
    """Read "gestern", "tomorrow"; "heute" is a day only in a text that places events by day."""
    shift = slots.whole("day_adverb") if slots.has("day_adverb") else slots.whole("day_adjective")
    if shift is None:
        return None
    day = shifted(context.published, shift) if context.published else None
    age = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")[(shift > 0) - (shift < 0) + 1]
    if day is None:
        return unplaced(age)
    is_age = not context.means_the_day(slots) if shift == 0 else context.preposition(slots) == "von" and shift == 1
    if slots.has("day_adverb") and is_age:
        return replace(on_day(day), timex=age)
    return replace(on_day(day), timex=age) if slots.has("day_adjective") and not slots.has("weekday") else on_day(day)


def tomorrow(slots: Slots, context: Context) -> TimeValue | None:
    """Read "Morgen" at the head of a sentence, which is "tomorrow" and not "the morning" there."""
    token = slots.atoms[slots.first].first
    is_head = token == 0 or context.tokens[token - 1].text in ".!?:»„"
    if context.tokens[token].text != "Morgen" or not is_head or context.published is None:
        return None
    day = shifted(context.published, 1)
    return None if day is None else on_day(day)


def deictic_daypart(slots: Slots, context: Context) -> TimeValue | None:
    """Read "gestern Abend", "heute früh", "tomorrow morning"."""
    shift = slots.whole("day_adverb")
    part = slots.value("daypart")
    part = "MO" if part == "morgen" else part
    day = shifted(context.published, shift) if shift is not None and context.published else None
    return None if day is None or part is None else in_daypart(day, part)


def daypart_here(slots: Slots, context: Context) -> TimeValue | None:
    """Read "am Abend", "that afternoon", "at daybreak": on the day to which the text has come."""
    part = slots.value("daypart")
    here = context.here(slots, _DAYPART_REACH)
    if part is None or here is None:
        return None
    direction = slots.whole("direction")
    if direction is not None and direction != 0 and context.published:
        day = shifted(context.published, direction)
        return None if day is None else in_daypart(day, part)
    return in_daypart(here, part)


def clock(slots: Slots, context: Context) -> TimeValue | None:
    """Read "20.30 Uhr", "halb neun", "neun Uhr", "5 p.m.", "10:15"."""
    hour, minute = slots.number("hour"), slots.number("minute") or 0.0
    here = context.here(slots, _CLOCK_REACH)
    if hour is None or here is None:
        return None
    if slots.has("halb"):
        hour, minute = hour - 1, 30.0
    if (slots.value("meridiem") == "pm" or slots.has("afternoon")) and hour < 12:
        hour += 12
    if (slots.value("meridiem") == "am" or slots.has("forenoon")) and hour == 12:
        hour = 0
    return _clock_on(here, hour, minute)


def _clock_on(day: date, hour: float, minute: float) -> TimeValue | None:
    fits = 0 <= hour <= 24 and 0 <= minute < 60 and hour == int(hour) and hour + minute / 60 <= 24
    if not fits or shifted(day, 1) is None:
        return None
    return at_clock(day, int(hour), int(minute))


def clock_range(slots: Slots, context: Context) -> list[Piece] | None:
    """Read "14.30-18 Uhr": two clock times."""
    here = context.here(slots, _CLOCK_REACH)
    if here is None:
        return None
    first = _clock_on(here, slots.number("first_hour") or 0, slots.number("first_minute") or 0)
    last = _clock_on(here, slots.number("hour") or 0, slots.number("minute") or 0)
    if first is None or last is None:
        return None
    return [(slots.filled["first_hour"], slots.filled["link"], first), (slots.filled["hour"], slots.end, last)]


def reference(slots: Slots, context: Context) -> TimeValue | None:
    """Read "jetzt", "damals", "soon": past, present or future, no more exactly."""
    del context
    value = slots.value("reference")
    return None if value is None else unplaced(value)


def directed_time(slots: Slots, context: Context) -> TimeValue | None:
    """Read "in letzter Zeit", "zu dieser Zeit", "in recent times"."""
    del context
    direction = slots.whole("direction") or slots.whole("sequel") or 0
    return unplaced("FUTURE_REF" if direction > 0 else "PAST_REF")


def length_from_here(slots: Slots, context: Context) -> TimeValue | None:
    """Read "zwei Jahre zuvor", "two weeks earlier", "drei Tage später": a length counted from where the text is."""
    unit, direction, amount = slots.value("unit"), slots.whole("before_after"), _amount(slots)
    if slots.has("fortnight"):
        unit, amount = "W", 2 * (amount or 1)
    if unit is None or direction is None:
        return None
    length = lasting(amount, unit)
    start = context.published if "ago" in slots.atom("before_after").kinds else context.here(slots)
    if amount is None or start is None:
        return length
    return at_distance(start, direction * amount, unit, length)


def at_distance(start: date, number: float, unit: str, length: TimeValue) -> TimeValue:
    """Return ``length`` placed at its far end, as exact as its unit: a day, for weeks also a day, a month, a year."""
    reached = day_after_length(start, number, unit)
    if reached is None:
        return length
    if unit == "Y" and number == int(number):
        placed = in_year(reached.year)
    elif unit == "M":
        placed = in_month(reached.year, reached.month)
    else:
        placed = on_day(reached)
    return TimeValue(
        timex_type=TimexType.DURATION,
        timex=length.timex,
        when=placed.when,
        grain=Grain.DAY if unit in ("D", "W", "H", "MIN") else Grain.YEAR,
        length=length.length,
    )
