"""What stands before an English noun: article, adjectives, nations, possessors, ordinals."""

from collections.abc import Callable
from typing import NamedTuple

from abzug.reading.lexicon import word_sets
from abzug.reading.nations import NamedBy, naming_at, naming_ending_at
from abzug.reading.numbers import number_at
from abzug.reading.rows import Row

_WORDS = word_sets("phrases_en", "phrase")
DETERMINERS = _WORDS["determiners"]
LONGEST_FRONT = 10
"""Tokens looked at before, and after, a noun."""
_ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_APOSTROPHES = frozenset("'’")
_FIGURES = frozenset("0123456789,.")


class Front(NamedTuple):
    """What stands before a noun.

    Args:
        first: Index of the phrase's first token.
        owners: The nations named on the way, the nearest first.
    """

    first: int
    owners: list[str]


def front_of(
    row: Row,
    head: int,
    extra: Callable[[Row, int], int | None],
    *,
    with_numbers: bool = False,
    with_links: bool = True,
) -> Front:
    """Step back from a noun to its article.

    Args:
        row: The text.
        head: Index of the noun's first token.
        extra: Returns the first token of anything else that may stand before the noun and ends before an index.
        with_numbers: Whether numbers belong to the phrase.
        with_links: Whether attributes may be joined by a comma or "and".
    """
    owners: list[str] = []
    first = sure = head
    while first > max(0, head - LONGEST_FRONT):
        place = first - 1
        if row.is_word(place, DETERMINERS):
            return Front(place, owners)
        if row.text_at(place) == "s" and row.text_at(place - 1) in _APOSTROPHES:
            return _possessor(row, place - 1, owners)
        if row.text_at(place) in _APOSTROPHES and row.are_glued(place) and row.text_at(place - 1).endswith("s"):
            return _possessor(row, place, owners)
        stepped = _step(row, first, extra, owners, with_numbers=with_numbers)
        if stepped is not None:
            first = sure = stepped
        elif (first < head and with_links and _links(row, place, extra)) or _may_be_participle(row, place):
            first = place
        else:
            break
    return _owner_before_number(row, sure, owners)


def _step(
    row: Row, first: int, extra: Callable[[Row, int], int | None], owners: list[str], *, with_numbers: bool
) -> int | None:
    """Return where the attribute that ends before ``first`` begins, or None; note the nation it names."""
    place = first - 1
    other, named = extra(row, first), naming_ending_at(row, first)
    if other is not None:
        return other
    if named is not None and (named[1].by is not NamedBy.SEAT or with_numbers):
        owners.append(named[1].code)
        return named[0]
    if row.text_at(place - 1) == "-" and row.are_glued(place):
        return _hyphenated(row, place, owners)
    is_number = with_numbers and number_at(row.tokens, place, row.text, "en") is not None
    return place if is_number or is_attribute(row, place) else None


def _links(row: Row, place: int, extra: Callable[[Row, int], int | None]) -> bool:
    """Tell whether a comma or "and" stands at ``place`` after another attribute."""
    is_link = row.text_at(place) in ("and", ",")
    return is_link and (extra(row, place) is not None or is_attribute(row, place - 1))


def _hyphenated(row: Row, last: int, owners: list[str]) -> int:
    """Step back over "front-line", "Iranian-commanded", "100,300-strong"."""
    first = last - 2
    while first > 0 and row.are_glued(first) and row.text_at(first - 1)[0] in _FIGURES:
        first -= 1
    named = naming_ending_at(row, last - 1)
    if named is not None:
        owners.append(named[1].code)
        first = min(first, named[0])
    return max(0, first)


def _owner_before_number(row: Row, first: int, owners: list[str]) -> Front:
    """Step back over the number in "Moscow's 30,000 soldiers" if an owner stands before it."""
    place = first
    while place > max(0, first - LONGEST_FRONT) and row.text_at(place - 1)[0] in _FIGURES:
        place -= 1
    if place < first and row.text_at(place - 1) == "s" and row.text_at(place - 2) in _APOSTROPHES:
        return _possessor(row, place - 2, owners)
    return Front(first, owners)


def _possessor(row: Row, apostrophe: int, owners: list[str]) -> Front:
    """Step back over "Russia's" or "the group's"."""
    named = naming_ending_at(row, apostrophe)
    if named is not None:
        first = named[0]
        return Front(first - row.is_word(first - 1, DETERMINERS), owners or [named[1].code])
    first = max(0, apostrophe - 1)
    while first > max(0, apostrophe - 4) and is_attribute(row, first - 1):
        first -= 1
    return Front(first - row.is_word(first - 1, DETERMINERS), owners)


def is_attribute(row: Row, index: int) -> bool:
    """Tell whether a token may stand between article and noun: a known adjective, an ordinal, a name."""
    if not 0 <= index < len(row.tokens):
        return False
    token = row.tokens[index]
    if token.lower in _WORDS["adjectives"]:
        return True
    if token.lower in _ORDINAL_ENDINGS and row.are_glued(index) and row.text_at(index - 1).isdigit():
        return True
    if token.text.isdigit():
        return row.text_at(index + 1) in _ORDINAL_ENDINGS
    is_name = row.is_capital(index) and not row.begins_sentence(index) and token.text.isalpha()
    return is_name or naming_at(row, index) is not None


def _may_be_participle(row: Row, index: int) -> bool:
    """Tell whether a token may be a participle in a phrase whose article is still to come."""
    word = row.tokens[index].lower if index >= 0 else ""
    return len(word) > 5 and word.endswith(("ed", "ing")) and word not in _WORDS["borders"]
