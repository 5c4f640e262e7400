"""Nouns for places: "Flughafen", "Grenze", "barracks", "region"."""

from collections.abc import Iterator
from functools import cache

from abzug.reading.lexicon import packaged_table
from abzug.reading.nouns import Form, NounBook, NounHit, forms
from abzug.reading.places.mention import PlacePrecision
from abzug.reading.rows import Row
from abzug.reading.tokens import Language


def place_noun_at(row: Row, index: int) -> NounHit[PlacePrecision] | None:
    """Return the noun for a place that begins at ``index``, or None."""
    if not 0 <= index < len(row.tokens):
        return None
    return _nouns(row.language).at(row.tokens, row.words, index)


@cache
def _nouns(language: Language) -> NounBook[PlacePrecision]:
    return NounBook(_entries(language), language, words_for("refused"))


def _entries(language: Language) -> Iterator[tuple[Form, PlacePrecision]]:
    for precision, row in packaged_table("place_nouns")[language].items():
        yield from ((form, PlacePrecision(precision)) for form in forms(row["words"]))


@cache
def words_for(topic: str, language: Language | None = None) -> frozenset[str]:
    """Return a list of words around places: ``links``, ``not_after``, ``given_names`` ..."""
    table = packaged_table("place_nouns")
    row = table[f"{language}_{topic}"]["words"] if language and f"{language}_{topic}" in table else table[topic]
    words = row if isinstance(row, str) else row.get(language) or row["words"]
    return frozenset(words.split())
