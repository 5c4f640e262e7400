"""German phrases for places: "Grenze zu Pakistan", "Feldlager im Norden Afghanistans", "Häfen Hodeida und Salif"."""

from collections.abc import Callable
from typing import NamedTuple

from abzug.reading.german_phrase import ARTICLES, adjectives_before, hyphenated_front, is_adjective
from abzug.reading.nations import NamedBy, naming_at, naming_ending_at
from abzug.reading.places.mention import PlacePrecision
from abzug.reading.places.nouns import place_noun_at, words_for
from abzug.reading.places.phrase import PlacePhrase
from abzug.reading.rows import Row

_MOST_NOUNS = 3
"""Nouns before a name that are followed: "Feldlager im Norden Afghanistans" has two."""
_MOST_NAMES = 6
"""Names in a row that form one phrase."""
_LINKING_WORDS = frozenset(("und", "oder", "sowie", ","))


class _Noun(NamedTuple):
    first: int
    precision: PlacePrecision


def german_place(row: Row, index: int, end: int, is_name: Callable[[int], int | None]) -> PlacePhrase:
    """Return the phrase around the name from ``index`` to ``end``; ``is_name`` tells where a further name ends."""
    first, precision = index, None
    if row.text_at(end) == "-" and row.are_glued(end):
        noun = place_noun_at(row, end + 1)
        end, precision = (noun.end, noun.meaning) if noun else (end, None)
    for _ in range(_MOST_NOUNS):
        before = _noun_before(row, first)
        if before is None:
            break
        first, precision = before.first, before.precision if precision is None or before.first else precision
    first, country = _nation_before(row, first)
    return PlacePhrase(first, _further_names(row, end, is_name), precision, country)


def _noun_before(row: Row, first: int) -> _Noun | None:
    """Return the noun for a place that a link or nothing joins to what begins at ``first``, or None."""
    place = first - 1
    while place > first - 3 and is_adjective(row, place):
        place -= 1
    if row.is_word(place, ARTICLES) and not row.is_word(place, words_for("links", "de")):
        place -= 1
    if row.is_word(place, words_for("links", "de")):
        place -= 1
    elif place != first - 1:
        return None
    head = hyphenated_front(row, place) if place >= 0 else place
    noun = place_noun_at(row, head) or place_noun_at(row, place)
    if noun is None or noun.end != place + 1:
        return None
    return _Noun(head if place_noun_at(row, head) else place, noun.meaning)


def _nation_before(row: Row, first: int) -> tuple[int, str | None]:
    """Step back over "türkischen" before "Incirlik", "thailändisch-kambodschanischen" before "Grenze"."""
    codes: set[str] = set()
    named = naming_ending_at(row, first)
    while named is not None and named[1].by is NamedBy.ADJECTIVE:
        codes.add(named[1].code)
        first = named[0]
        is_joined = row.text_at(first - 1) == "-" and row.are_glued(first)
        named = naming_ending_at(row, first - 1) if is_joined else None
    return first, codes.pop() if len(codes) == 1 else None


def _further_names(row: Row, end: int, is_name: Callable[[int], int | None]) -> int:
    """Step on over ", Salif und Ras Issa", "und zu Iran"."""
    for _ in range(_MOST_NAMES):
        if row.text_at(end) not in _LINKING_WORDS:
            break
        place = end + 1
        for _ in range(2):
            place += row.is_word(place, ARTICLES) or row.is_word(place, words_for("links", "de"))
        following = is_name(place) if place < len(row.tokens) else None
        if following is None:
            break
        end = following
    return end


def german_described_place(row: Row, index: int, end: int, precision: PlacePrecision) -> PlacePhrase:
    """Return the phrase around a noun for a place without a name: "alten Standort", "Hügeln entlang der Grenze"."""
    first, nation = _nation_before(row, hyphenated_front(row, index))
    first, country = adjectives_before(row, first)
    for _ in range(_MOST_NOUNS):
        following = _noun_after(row, end)
        if following is None:
            break
        end = following
    return PlacePhrase(first, end, precision, nation or country)


def _noun_after(row: Row, end: int) -> int | None:
    """Return where a further noun for a place ends that a link joins: "der Provinz", "am Flughafen"."""
    if not row.is_word(end, words_for("links", "de")):
        return None
    place = end + 1 + row.is_word(end + 1, ARTICLES)
    while is_adjective(row, place):
        place += 1
    if naming_at(row, place) is not None:
        return None
    noun = place_noun_at(row, place)
    return noun.end if noun else None
