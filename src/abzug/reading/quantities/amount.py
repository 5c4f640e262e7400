"""How many: a number with what stands around it ("mehr als 2000", "300 to 400", "two thirds of", "18 of 24")."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from abzug.reading.lexicon import packaged_table, word_sets
from abzug.reading.numbers import Number, number_at
from abzug.reading.quantities.mention import QuantityKind
from abzug.reading.rows import Row
from abzug.reading.tokens import Language

_BEFORE_TOTAL = word_sets("quantities", "total")["before"]
_ONE = word_sets("quantities", "total")["one"]
_LONGEST_QUALIFIER = 4
"""Tokens; "nicht weniger als"."""


class Amount(NamedTuple):
    """How many, before it is known of what.

    Args:
        first: Index of the first token, qualifiers included.
        number_first: Index of the first token of the number itself.
        number_end: Index of the first token after the number.
        end: Index of the first token after the whole amount.
        low: The least, or None.
        high: The most, or None.
        share: The part of the whole, or None.
        kind: How the text says it.
    """

    first: int
    number_first: int
    number_end: int
    end: int
    low: float | None
    high: float | None
    share: float | None
    kind: QuantityKind


class _Words(NamedTuple):
    """The words of a language as rows of tokens, longest first, by topic and by their first or last word."""

    by_first: Mapping[tuple[str, str], Sequence[tuple[str, ...]]]
    by_last: Mapping[tuple[str, str], Sequence[tuple[str, ...]]]
    fractions: Mapping[str, int]
    openers: frozenset[str]


_OPENING_TOPICS = ("vague", "several", "all")


@cache
def _words(language: Language) -> _Words:
    by_first: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    by_last: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for topic, words in word_sets("quantities", language).items():
        for row in sorted((tuple(word.lower().split("_")) for word in words), key=lambda row: (-len(row), row)):
            by_first.setdefault((topic, row[0]), []).append(row)
            by_last.setdefault((topic, row[-1]), []).append(row)
    fractions = {
        word.lower(): int(part)
        for part, words in word_sets("quantities", f"fractions_{language}").items()
        for word in words
    }
    openers = frozenset(word for topic, word in by_first if topic in _OPENING_TOPICS)
    return _Words(by_first, by_last, fractions, openers | frozenset(fractions) | _ONE)


def starts_with(row: Row, index: int, topic: str) -> int | None:
    """Return where a word of ``topic`` that begins at ``index`` ends, or None."""
    if not 0 <= index < len(row.tokens):
        return None
    for words in _words(row.language).by_first.get((topic, row.tokens[index].lower), ()):
        if tuple(token.lower for token in row.tokens[index : index + len(words)]) == words:
            return index + len(words)
    return None


def ends_with(row: Row, end: int, topic: str) -> int | None:
    """Return where a word of ``topic`` that ends before ``end`` begins, or None."""
    if not 0 < end <= len(row.tokens):
        return None
    for words in _words(row.language).by_last.get((topic, row.tokens[end - 1].lower), ()):
        first = end - len(words)
        if first >= 0 and tuple(token.lower for token in row.tokens[first:end]) == words:
            return first
    return None


def amount_at(row: Row, index: int) -> Amount | None:
    """Return the amount whose number, share or "all" begins at ``index``, or None."""
    number = number_at(row.tokens, index, row.text, row.language)
    if number is None and row.tokens[index].lower not in _words(row.language).openers:
        return None
    vague = _ordinals(row, index) or _vague(row, index)
    if vague is not None:
        return vague
    share = _fraction(row, index, number) or _one_in(row, index)
    if share is not None:
        return share
    if number is None:
        whole = starts_with(row, index, "all")
        return None if whole is None else Amount(index, index, whole, whole, None, None, 1.0, QuantityKind.WHOLE)
    return _numbered(row, index, number)


def _ordinals(row: Row, index: int) -> Amount | None:
    """Count units named by number: "the 58th and 41st armies", "die 58. und die 41. Armee"; one alone is no count."""
    place, many = index, 0
    end = _ordinal_end(row, place)
    while end is not None and many < _MOST_ORDINALS:
        many, place = many + 1, end
        link = starts_with(row, place, "and")
        following = place + 1 if row.text_at(place) == "," else link
        if following is None:
            break
        end = _ordinal_end(row, following + row.is_word(following, _BEFORE_TOTAL))
    if many < 2:
        return None
    return Amount(index, index, place, place, float(many), float(many), None, QuantityKind.NUMBER)


_MOST_ORDINALS = 10
_ORDINAL_SIGNS = {"de": frozenset((".",)), "en": frozenset(("st", "nd", "rd", "th"))}


def _ordinal_end(row: Row, index: int) -> int | None:
    is_ordinal = row.text_at(index).isdigit() and row.text_at(index + 1) in _ORDINAL_SIGNS[row.language]
    return index + 2 if is_ordinal and row.are_glued(index + 1) else None


def _vague(row: Row, index: int) -> Amount | None:
    """Read "Hunderte", "tens of thousands of", "mehrere hundert": an order of size."""
    end = starts_with(row, index, "vague")
    if end is not None:
        least = _least(" ".join(token.lower for token in row.tokens[index:end]))
        return Amount(index, index, end, end, least, None, None, QuantityKind.VAGUE)
    several = starts_with(row, index, "several")
    word = row.tokens[several].lower if several is not None and several < len(row.tokens) else ""
    if several is None or word not in ("hundert", "tausend", "hundred", "thousand"):
        return None
    least = 200.0 if word.startswith("hund") else 2000.0
    return Amount(index, several, several + 1, several + 1, least, None, None, QuantityKind.VAGUE)


def _least(word: str) -> float | None:
    """Return the least that a vague word means: two of what it names; "dozens" says nothing."""
    table = packaged_table("quantities")["vague_least"]
    if word in ("tens of thousands", "hundreds of thousands"):
        return 20_000.0 if word.startswith("tens") else 200_000.0
    return next((float(table[stem]) for stem in (word, word[:-1], word[:-2]) if stem in table), None)


def _fraction(row: Row, index: int, number: Number | None) -> Amount | None:
    """Read "half", "die Hälfte", "ein Drittel", "two thirds", "neun Zehntel", "every tenth"."""
    fractions = _words(row.language).fractions
    place = number.end if number else index + row.is_word(index, _ONE)
    place += row.text_at(place) == "-"
    part = fractions.get(row.text_at(place).lower())
    if part is None or (place == index and part != 2):
        return None
    share = (number.value if number else 1.0) / part
    if share > 1 or row.text_at(place + 1) in ("a", "an"):
        return None
    first = _qualified(row, index)[0]
    return Amount(first, index, place + 1, place + 1, None, None, round(share, 2), QuantityKind.SHARE)


def _one_in(row: Row, index: int) -> Amount | None:
    """Read "one in ten", "einer von zehn"."""
    if row.tokens[index].lower not in ("one", "einer", "eine", "eines") or row.text_at(index + 1) not in ("in", "von"):
        return None
    total = number_at(row.tokens, index + 2, row.text, row.language) if index + 2 < len(row.tokens) else None
    if total is None or not 2 <= total.value <= 1000:
        return None
    return Amount(index, index, total.end, total.end, None, None, round(1 / total.value, 2), QuantityKind.SHARE)


def _numbered(row: Row, index: int, number: Number) -> Amount | None:
    percent = starts_with(row, number.end, "percent")
    if percent is not None:
        share = round(number.value / 100, 4)
        first = _qualified(row, index)[0]
        return Amount(first, index, percent, percent, None, None, share, QuantityKind.SHARE) if share <= 1 else None
    ranged = _range(row, index, number)
    if ranged is not None:
        return ranged
    if _is_half_dozen(row, index, number):
        number = number._replace(value=number.value / 2)
    first, least, most = _qualified(row, index, number.value)
    part, end = _share_of_total(row, number)
    whole = _whole_before(row, first)
    if whole is not None:
        first, part = whole, 1.0
    return Amount(first, index, number.end, end, least, most, part, QuantityKind.NUMBER)


def _is_half_dozen(row: Row, index: int, number: Number) -> bool:
    """Tell whether "half a" or "halbes" stands before a dozen."""
    is_dozen = row.tokens[number.end - 1].lower in ("dozen", "dutzend") and number.end == index + 1
    before = row.text_at(index - 1) if row.language == "de" else row.text_at(index - 2)
    return is_dozen and before.lower().startswith(("halb", "half"))


def _whole_before(row: Row, first: int) -> int | None:
    """Return where "all", "every one of the" or "all of its" before a number begins, or None."""
    place = first
    while place > max(0, first - _LONGEST_QUALIFIER) and row.is_word(place - 1, _BEFORE_TOTAL):
        place -= 1
    return ends_with(row, place, "all")


def _range(row: Row, index: int, number: Number) -> Amount | None:
    """Read "300 bis 400", "1,400 to 1,500", "zwischen 300 und 400", "between 300 and 400"."""
    opened = ends_with(row, index, "between")
    link = starts_with(row, number.end, "and" if opened is not None else "range_links")
    other = number_at(row.tokens, link, row.text, row.language) if link is not None and link < len(row.tokens) else None
    if other is None or other.value <= number.value:
        return None
    low = number.value
    if low < 1000 <= other.value and other.in_words and low * 1000 < other.value:
        low *= 1000
    first = opened if opened is not None else _qualified(row, index)[0]
    return Amount(first, index, other.end, other.end, low, other.value, None, QuantityKind.NUMBER)


def _qualified(row: Row, index: int, value: float = 0.0) -> tuple[int, float | None, float | None]:
    """Return where the qualifiers before a number begin, and the least and most that they make of it."""
    first = index
    result: tuple[float | None, float | None] = (value, value)
    for _ in range(_LONGEST_QUALIFIER):
        if (begins := ends_with(row, first, "at_least")) is not None:
            first, result = begins, (value, None)
        elif (begins := ends_with(row, first, "at_most")) is not None:
            first, result = begins, (None, value)
        elif (begins := ends_with(row, first, "about")) is not None:
            first = begins
        else:
            break
    return first, *result


def _share_of_total(row: Row, number: Number) -> tuple[float | None, int]:
    """Read the total in "18 of 24" and "Zwölftausend der 34.500"; return the share and where to read on."""
    link = starts_with(row, number.end, "of")
    if link is None or link >= len(row.tokens):
        return None, number.end
    place = link
    while place < min(link + 2, len(row.tokens)) and (begins := starts_with(row, place, "about")) is not None:
        place = begins
    total = number_at(row.tokens, place, row.text, row.language) if place < len(row.tokens) else None
    if total is None or total.value < number.value:
        return None, number.end
    return round(number.value / total.value, 2), total.end
