"""Meanings of years, decades, centuries, quarters and halves, and which figures are years at all."""

from collections.abc import Sequence

from abzug.reading.lexicon import word_sets
from abzug.reading.times.almanac import FIRST_YEAR, LAST_YEAR
from abzug.reading.times.context import Context
from abzug.reading.times.patterns import Slots
from abzug.reading.times.value import TimeValue, in_half, in_quarter, in_year, in_years, third_of
from abzug.reading.tokens import Token

_AROUND = word_sets("around_times", "years")


def named_year(slots: Slots, context: Context) -> int | None:
    """Return the year that an expression names: "2011", "dieses Jahres", "last year's"."""
    year = slots.number("year")
    if year is not None:
        return int(year)
    shift = slots.whole("direction")
    if shift is None or context.published is None or slots.value("unit") not in (None, "Y"):
        return None
    found = context.published.year + shift
    return found if FIRST_YEAR <= found <= LAST_YEAR else None


def part_of(value: TimeValue, slots: Slots) -> TimeValue:
    """Return the beginning, middle or end of a stretch when the expression names one, else the stretch."""
    part = slots.whole("part")
    return value if part is None else third_of(value, part)


def year(slots: Slots, context: Context) -> TimeValue | None:
    """Read "Jahr 2011", "Ende 2020", "the year 1910"."""
    number = named_year(slots, context)
    if number is None or slots.value("unit") not in (None, "Y"):
        return None
    return part_of(in_year(number), slots)


def decade(slots: Slots, context: Context) -> TimeValue | None:
    """Read "den neunziger Jahren", "the 1990s", "Mitte der siebziger Jahre"; two figures mean the twentieth century."""
    del context
    number = slots.whole("decade_word")
    if number is None:
        number = int(slots.number("decade") or 1)
    if number % 10 or not (number < 100 or 1000 <= number < 2200):
        return None
    start = number if number >= 100 else 1900 + number
    return part_of(in_years(start, start + 9, str(start // 10)), slots)


def ordinal_unit(slots: Slots, context: Context) -> TimeValue | None:
    """Read "20. Jahrhundert", "dritten Jahrtausend", "ersten Quartal 2023", "second half of 2024"."""
    number = slots.number("small") if slots.has("small") else slots.whole("ordinal_word")
    unit = slots.value("unit")
    if number is None or not 1 <= number <= 30:
        return None
    place = int(number)
    if unit in ("CE", "ML"):
        size = 100 if unit == "CE" else 1000
        return part_of(in_years((place - 1) * size, place * size - 1, str(place - 1)), slots)
    base = named_year(slots, context) or (context.published.year if context.published else None)
    if base is None:
        return None
    if unit == "Q" and place <= 4:
        return in_quarter(base, place)
    return in_half(base, place) if unit == "HY" and place <= 2 else None


def bare_year(slots: Slots, context: Context) -> TimeValue | None:
    """Read "1998" as a year, where nothing is counted."""
    number = slots.number("year")
    token = slots.atoms[slots.first].first
    if number is None or not 1000 < number < 2100 or _counts_something(context, token):
        return None
    return in_year(int(number))


def _counts_something(context: Context, token: int) -> bool:
    """Tell whether a figure of four digits counts: "2000 Soldaten", "rund 1500", "1,998"."""
    tokens = context.tokens
    before = tokens[token - 1] if token else None
    after = tokens[token + 1] if token + 1 < len(tokens) else None
    if before is not None and _is_part_of_number(before, tokens[token]):
        return True
    if before is not None and (before.lower in _AROUND["before_year"] or before.text in "(/–-"):
        return after is not None and after.lower in _AROUND["counted"]
    if tokens[token].text.endswith("00"):
        return True
    if context.language == "en":
        return (after is not None and after.text[0].isalnum()) or before is None or before.text != ","
    return after is not None and _is_counted(tokens, token)


def _is_part_of_number(before: Token, figure: Token) -> bool:
    is_glued = before.end == figure.start and before.text in ".,-/$€£'"
    return is_glued or before.lower in _AROUND["counters"] or before.text in ("€", "$", "£", "Nr", "No")


def _is_counted(tokens: Sequence[Token], token: int) -> bool:
    """Tell whether a noun follows, or adjective and noun ("1250 zusätzliche Soldaten"; "1996 private Waffen" no)."""
    after, later = tokens[token + 1], tokens[token + 2] if token + 2 < len(tokens) else None
    if after.text[0].isupper() or after.lower in _AROUND["counted"]:
        return True
    is_adjective = len(after.text) > 5 and after.text.endswith(("e", "er", "en"))
    is_noun = later is not None and later.text[0].isupper()
    return is_adjective and is_noun and tokens[token].text.endswith(("0", "5"))
