"""Numbers in digits and in words, German and English, as they stand in a row of tokens.

A language may write one number in several tokens ("1,500", "two hundred and fifty", "1,2 Millionen") or, in German,
several numbers' worth of words in one token ("hundertdreißigtausend").
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from abzug.reading.tokens import Language, Token


class Number(NamedTuple):
    """A number in a row of tokens.

    Args:
        value: Its value.
        end: Index of the first token after it.
        in_words: Whether it is written in words, at least in part.
    """

    value: float
    end: int
    in_words: bool


_GERMAN_ONES = {
    "null": 0, "eins": 1, "ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
    "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16,
    "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "beide": 2, "beiden": 2, "beider": 2, "zwo": 2,
    "zweier": 2, "dreier": 3, "zweien": 2, "dreien": 3, "vieren": 4, "fünfen": 5,
}  # fmt: skip
_GERMAN_TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
}  # fmt: skip
_GERMAN_ENDS = (*_GERMAN_ONES, *_GERMAN_TENS, "hundert", "tausend", "halb")
_ENGLISH_ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_ENGLISH_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_ENGLISH_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_GERMAN_SCALES = {
    "hundert": 100, "tausend": 1_000, "mio": 1_000_000, "million": 1_000_000, "millionen": 1_000_000,
    "mrd": 1_000_000_000, "milliarde": 1_000_000_000, "milliarden": 1_000_000_000, "dutzend": 12,
}  # fmt: skip
_LONGEST_NUMBER_WORD = 100
"""Letters; "siebenhundertundsiebenundsiebzigtausendsiebenhundertundsiebenundsiebzig" has 71."""
_LONGEST_ENGLISH_NUMBER = 12
"""Tokens; "nine hundred and ninety-nine thousand nine hundred and ninety-nine" has 12."""
_MOST_DIGITS = 15
_THIN_SPACES = frozenset({"\u00a0", "\u2009", "\u202f", " "})


def number_at(tokens: Sequence[Token], index: int, text: str, language: Language) -> Number | None:
    """Read the number that begins at ``index``, or return None. ``text`` is what the tokens were cut from.

    The words "ein" and "one" are not read as numbers by themselves: they are articles and pronouns more often.
    """
    if tokens[index].text[0].isdigit():
        return _digits(tokens, index, text, language)
    return _german_words(tokens, index) if language == "de" else _english_words(tokens, index)


def _digits(tokens: Sequence[Token], index: int, text: str, language: Language) -> Number | None:
    digits = tokens[index].text
    if len(digits) > _MOST_DIGITS or not digits.isascii():
        return None
    end = index + 1
    grouped = digits
    while len(digits) <= 3 and len(grouped) <= _MOST_DIGITS and _is_group(tokens, end, text, language):
        grouped += tokens[end + (not tokens[end].text[0].isdigit())].text
        end += 1 if tokens[end].text[0].isdigit() else 2
    value = float(grouped)
    decimal = "," if language == "de" else "."
    if _touching(tokens, end - 1, 3) and tokens[end].text == decimal and _are_digits(tokens[end + 1], 3):
        value = float(f"{grouped}.{tokens[end + 1].text}")
        end += 2
    scale = _scale(tokens, end, language)
    return Number(value * (scale or 1), end + (scale is not None), scale is not None)


def _is_group(tokens: Sequence[Token], end: int, text: str, language: Language) -> bool:
    """Tell whether a thousands' separator and exactly three digits follow."""
    if end < len(tokens) and _are_digits(tokens[end], 3) and len(tokens[end].text) == 3:
        return text[tokens[end - 1].end : tokens[end].start] in _THIN_SPACES
    separators = ".'’" if language == "de" else ",'’"
    return (
        _touching(tokens, end - 1, 3)
        and tokens[end].text in separators
        and len(tokens[end + 1].text) == 3
        and _are_digits(tokens[end + 1], 3)
    )


def _are_digits(token: Token, most: int) -> bool:
    return token.text.isascii() and token.text.isdigit() and len(token.text) <= most


def _touching(tokens: Sequence[Token], first: int, count: int) -> bool:
    """Tell whether ``count`` tokens from ``first`` on stand without any space between them."""
    return first + count <= len(tokens) and all(
        tokens[place].end == tokens[place + 1].start for place in range(first, first + count - 1)
    )


def _scale(tokens: Sequence[Token], index: int, language: Language) -> int | None:
    if index >= len(tokens):
        return None
    word = tokens[index].lower
    if language == "de":
        return _GERMAN_SCALES.get(word)
    return _ENGLISH_SCALES.get(word, 12 if word == "dozen" else None)


def _german_words(tokens: Sequence[Token], index: int) -> Number | None:
    word = tokens[index].lower
    scale = _GERMAN_SCALES.get(word)
    if scale is not None and word in ("hundert", "tausend", "dutzend"):
        return Number(float(scale), index + 1, in_words=True)
    value = german_cardinal(word)
    if value is None or word == "ein":
        return None
    following = _scale(tokens, index + 1, "de")
    return Number(value * (following or 1), index + 1 + (following is not None), in_words=True)


@lru_cache(maxsize=4096)
def german_cardinal(word: str) -> float | None:
    """Return the value of one German number word in lower case, such as "anderthalbtausend", or None."""
    if len(word) > _LONGEST_NUMBER_WORD or not word.endswith(_GERMAN_ENDS):
        return None
    if word == "anderthalb":
        return 1.5
    if word.endswith("einhalb"):
        whole = _below_million(word.removesuffix("einhalb"))
        return None if whole is None else whole + 0.5
    return _below_million(word)


def _below_million(word: str) -> float | None:
    thousands, found, rest = word.rpartition("tausend")
    if not found:
        return _below_thousand(word)
    high = 1.0 if not thousands else german_cardinal(thousands)
    low = 0.0 if not rest else _below_thousand(rest.removeprefix("und"))
    return None if high is None or low is None or high >= 1000 else high * 1000 + low


def _below_thousand(word: str) -> float | None:
    hundreds, found, rest = word.partition("hundert")
    if not found:
        return _below_hundred(word)
    high = 1.0 if not hundreds else 1.5 if hundreds == "anderthalb" else _below_hundred(hundreds)
    low = 0.0 if not rest else _below_hundred(rest.removeprefix("und"))
    return None if high is None or low is None or high >= 100 else high * 100 + low


def _below_hundred(word: str) -> float | None:
    if word in _GERMAN_ONES:
        return float(_GERMAN_ONES[word])
    if word in _GERMAN_TENS:
        return float(_GERMAN_TENS[word])
    ones, found, tens = word.partition("und")
    if found and tens in _GERMAN_TENS and _GERMAN_ONES.get(ones, 10) < 10:
        return float(_GERMAN_TENS[tens] + _GERMAN_ONES[ones])
    return None


def _english_words(tokens: Sequence[Token], index: int) -> Number | None:
    """Read an English number in words by the usual rule: ones and tens add, scales multiply."""
    total = current = 0.0
    place = last = index
    limit = min(len(tokens), index + _LONGEST_ENGLISH_NUMBER)
    while place < limit:
        word = tokens[place].lower
        if word in _ENGLISH_ONES and (place == index or _may_add(current, _ENGLISH_ONES[word])):
            current += _ENGLISH_ONES[word]
        elif word in _ENGLISH_TENS and _may_add(current, _ENGLISH_TENS[word]):
            current += _ENGLISH_TENS[word]
        elif word == "hundred" and current < 100:
            current = (current or 1) * 100
        elif word == "dozen":
            current = (current or 1) * 12
        elif word in _ENGLISH_SCALES and word != "hundred" and (current or place == index):
            total, current = total + (current or 1) * _ENGLISH_SCALES[word], 0.0
        elif word in ("-", "and") and place > index and word == ("and" if _ends_round(current, total) else "-"):
            place += 1
            continue
        else:
            break
        place += 1
        last = place
    alone = last == index + 1 and tokens[index].lower == "one"
    return None if last == index or alone else Number(total + current, last, in_words=True)


def _may_add(current: float, addend: int) -> bool:
    """Tell whether an English number may go on: "twenty"-"two", "hundred" "fifty", never "two" "three"."""
    room = 10 if current % 100 and addend < 10 else 100
    return current % room == 0


def _ends_round(current: float, total: float) -> bool:
    return (current or total) % 100 == 0
