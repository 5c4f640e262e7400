"""English phrases for places: "the Rostov region", "the border with Turkey and Iran", "posts in southern Lebanon"."""

from collections.abc import Callable

from abzug.reading.english_phrase import DETERMINERS, front_of
from abzug.reading.places.mention import PlacePrecision
from abzug.reading.places.nouns import place_noun_at, words_for
from abzug.reading.places.phrase import PlacePhrase
from abzug.reading.rows import Row

_MOST_NOUNS = 3
_MOST_NAMES = 6
_LINKING_WORDS = frozenset(("and", "or", ","))


def english_place(row: Row, index: int, end: int, is_name: Callable[[int], int | None]) -> PlacePhrase:
    """Return the phrase around the name from ``index`` to ``end``; ``is_name`` tells where a further name ends."""
    first, precision, country = index, None, None
    noun = place_noun_at(row, end)
    if noun is not None:
        end, precision = noun.end, noun.meaning
    while row.is_word(first - 1, words_for("adjectives", "en")):
        first -= 1
    first -= row.is_word(first - 1, _ARTICLES)
    further = _further_names(row, end, is_name)
    noun = place_noun_at(row, further) if further > end else None
    end, precision = (noun.end, noun.meaning) if noun is not None else (further, precision)
    for _ in range(_MOST_NOUNS):
        before = _noun_before(row, first)
        if before is None:
            break
        first, precision, country = before.first, before.precision, country or before.country
    return PlacePhrase(first, end, precision, country)


_ARTICLES = frozenset(("the", "its", "their", "his"))


def _noun_before(row: Row, first: int) -> PlacePhrase | None:
    """Return the phrase of the noun for a place that a link joins to what begins at ``first``, or None."""
    if not row.is_word(first - 1, words_for("links", "en")):
        return None
    for head in (first - 4, first - 3, first - 2):
        noun = place_noun_at(row, head)
        if noun is not None and noun.end == first - 1:
            front = front_of(row, head, _place_noun_ending_at, with_numbers=True)
            return PlacePhrase(front.first, first, noun.meaning, front.owners[0] if len(front.owners) == 1 else None)
    return None


def _place_noun_ending_at(row: Row, end: int) -> int | None:
    """Return the first token of another noun for a place that ends before ``end`` ("the south bank"), or None."""
    noun = place_noun_at(row, end - 1)
    return end - 1 if noun is not None and noun.end == end else None


def _further_names(row: Row, end: int, is_name: Callable[[int], int | None]) -> int:
    """Step on over "and Chernihiv", ", Salif and Ras Isa"."""
    for _ in range(_MOST_NAMES):
        if row.text_at(end) not in _LINKING_WORDS:
            break
        place = end + 1
        if row.text_at(end) == "," and row.text_at(place) in ("and", "or"):
            place += 1
        place += row.is_word(place, _ARTICLES)
        following = is_name(place) if place < len(row.tokens) else None
        if following is None:
            break
        end = following
    return end


def english_described_place(row: Row, index: int, end: int, precision: PlacePrecision) -> PlacePhrase:
    """Return the phrase around a noun for a place without a name: "their permanent bases", "the border"."""
    front = front_of(row, index, _place_noun_ending_at, with_numbers=True)
    for _ in range(_MOST_NOUNS):
        following = _noun_after(row, end)
        if following is None:
            break
        end = following
    country = front.owners[0] if len(set(front.owners)) == 1 else None
    return PlacePhrase(front.first, end, precision, country)


def _noun_after(row: Row, end: int) -> int | None:
    """Return where a further noun for a place ends that a link joins: "of contact", "near the oil plant"."""
    if not row.is_word(end, words_for("links", "en")):
        return None
    place = end + 1
    while row.is_word(place, DETERMINERS) and place < end + 3:
        place += 1
    noun = place_noun_at(row, place) or place_noun_at(row, place + 1)
    return noun.end if noun else None
