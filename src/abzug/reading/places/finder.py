"""Every place that a text names."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from abzug.reading.forces.phrase import noun_or_model_at
from abzug.reading.lexicon import word_sets
from abzug.reading.nations import NamedBy, naming_at
from abzug.reading.phrases import Hit
from abzug.reading.places.english import english_described_place, english_place
from abzug.reading.places.gazetteer import GazetteerPlace
from abzug.reading.places.german import german_described_place, german_place
from abzug.reading.places.guess import guessed_name_at
from abzug.reading.places.mention import PlaceKind, PlaceMention, PlacePrecision
from abzug.reading.places.names import name_at
from abzug.reading.places.nouns import place_noun_at
from abzug.reading.places.phrase import PlacePhrase, precision_of
from abzug.reading.rows import Row, row_of
from abzug.reading.tokens import Language

_MERGED = {"am": "an", "im": "in", "zum": "zu", "zur": "zu", "vom": "von", "beim": "bei", "ins": "in", "ans": "an"}
_PREPOSITIONS = {language: word_sets(f"phrases_{language}", "places")["prepositions"] for language in ("de", "en")}
_PASSED_OVER = {language: word_sets(f"phrases_{language}", "places")["passed_over"] for language in ("de", "en")}


def find_places(text: str, language: Language) -> list[PlaceMention]:
    """Find the places in ``text``, in order; names do not overlap, phrases may. Linear in the length of the text.

    A person or unit named like a place is not a place, nor is a common word that happens to be a town. Crimea is in
    Ukraine.
    """
    row = row_of(text, language)
    return list(_mentions(row, _countries(row)))


def _countries(row: Row) -> frozenset[str]:
    """Return the nations that a text names, or else those whose capitals it names, to tell towns of one name apart."""
    named: set[str] = set()
    seats: set[str] = set()
    for index in range(len(row.tokens)):
        hit = naming_at(row, index)
        if hit is not None and hit.meaning.by is not NamedBy.ORGANISATION:
            (seats if hit.meaning.by is NamedBy.SEAT else named).add(hit.meaning.code)
    return frozenset(named or seats)


def _mentions(row: Row, countries: Collection[str]) -> Iterator[PlaceMention]:
    index = phrase_end = 0
    while index < len(row.tokens):
        other = _end_of_other(row, index)
        if other is not None:
            index = other
            continue
        name = name_at(row, index, countries)
        noun = place_noun_at(row, index)
        if name is not None and (noun is None or name.end >= noun.end):
            mention, end, phrase_end = _named(row, index, name, countries)
            yield mention
            index = end
            continue
        guessed = guessed_name_at(row, index)
        if guessed is not None:
            mention, phrase_end = _guessed(row, index, guessed, countries)
            yield mention
            index = guessed
            continue
        if noun is not None and index >= phrase_end and not _name_follows(row, noun.end, countries):
            mention, end = _described(row, index, noun.end, noun.meaning)
            yield mention
            index = phrase_end = max(end, noun.end)
            continue
        index = noun.end if noun is not None else index + 1


def _end_of_other(row: Row, index: int) -> int | None:
    """Return where an army or a force ends whose words look like a place: "South Lebanon Army", "border guards"."""
    named, noun, place = naming_at(row, index), noun_or_model_at(row, index), place_noun_at(row, index)
    if named is not None and named.meaning.by is NamedBy.ORGANISATION and named.end > index + 1:
        return named.end
    if noun is not None and place is not None and noun.end > place.end:
        return noun.end
    is_attribute = row.language == "en" and place is not None and place_noun_at(row, place.end) is not None
    return place.end if is_attribute and place is not None else None


def _name_follows(row: Row, end: int, countries: Collection[str]) -> bool:
    """Tell whether a name soon follows whose phrase the noun belongs to."""
    read = german_place if row.language == "de" else english_place
    for place in range(end, min(len(row.tokens), end + _FARTHEST_NAME)):
        if row.text_at(place) in ".;:!?":
            return False
        found = _name_end(row, place, countries)
        if found is not None:
            return read(row, place, found, lambda _: None).first < end
    return False


_FARTHEST_NAME = 6
"""Tokens after a noun for a place in which its name may stand ("Südufer des Pangong-Sees")."""


def _name_end(row: Row, index: int, countries: Collection[str]) -> int | None:
    if index >= len(row.tokens):
        return None
    name = name_at(row, index, countries)
    return name.end if name is not None else guessed_name_at(row, index)


def _named(
    row: Row, index: int, name: Hit[GazetteerPlace], countries: Collection[str]
) -> tuple[PlaceMention, int, int]:
    phrase = _phrase(row, index, name.end, countries)
    place = name.meaning
    mention = _mention(row, (index, name.end), phrase, (place.name, place.kind, precision_of(place, phrase)))
    has_position = place.kind not in (PlaceKind.COUNTRY, PlaceKind.GUESSED)
    positioned = replace(
        mention,
        country=place.country,
        latitude=place.latitude if has_position else None,
        longitude=place.longitude if has_position else None,
    )
    return positioned, name.end, phrase.end


def _phrase(row: Row, index: int, end: int, countries: Collection[str]) -> PlacePhrase:
    read = german_place if row.language == "de" else english_place
    return read(row, index, end, lambda place: _name_end(row, place, countries))


def _guessed(row: Row, index: int, end: int, countries: Collection[str]) -> tuple[PlaceMention, int]:
    phrase = _phrase(row, index, end, countries)
    name = row.text[row.tokens[index].start : row.tokens[end - 1].end]
    return _mention(row, (index, end), phrase, (name, PlaceKind.GUESSED, PlacePrecision.UNKNOWN)), phrase.end


def _described(row: Row, index: int, end: int, precision: PlacePrecision) -> tuple[PlaceMention, int]:
    read = german_described_place if row.language == "de" else english_described_place
    phrase = read(row, index, end, precision)
    name = row.text[row.tokens[index].start : row.tokens[end - 1].end]
    return _mention(row, (index, end), phrase, (name, PlaceKind.DESCRIBED, PlacePrecision.UNKNOWN)), phrase.end


def _mention(
    row: Row, span: tuple[int, int], phrase: PlacePhrase, known: tuple[str, PlaceKind, PlacePrecision]
) -> PlaceMention:
    name, kind, precision = known
    return PlaceMention(
        span=row.span(*span),
        phrase_span=row.span(phrase.first, phrase.end),
        name=name,
        country=phrase.country,
        latitude=None,
        longitude=None,
        precision=precision,
        kind=kind,
        preposition=_preposition(row, phrase.first),
    )


def _preposition(row: Row, first: int) -> str | None:
    """Return the preposition before a phrase, over its article; merged articles undone."""
    place = first
    if not row.is_word(place, _PREPOSITIONS[row.language]):
        place -= 1
    while place > max(0, first - 3) and row.is_word(place, _PASSED_OVER[row.language]):
        place -= 1
    if not row.is_word(place, _PREPOSITIONS[row.language]):
        return None
    word = row.tokens[place].lower
    return _MERGED.get(word, word)
