"""Which name of a place stands somewhere, and whether it is a place at all there."""

from collections.abc import Collection
from functools import cache

from abzug.reading.actors.nouns import office_at
from abzug.reading.forces.phrase import noun_or_model_at
from abzug.reading.german_phrase import ARTICLES, is_genitive
from abzug.reading.lexicon import word_sets
from abzug.reading.nations import NamedBy, naming_at, nation_name
from abzug.reading.phrases import Hit
from abzug.reading.places.gazetteer import GazetteerPlace, known_places, towns_at
from abzug.reading.places.mention import PlaceKind
from abzug.reading.places.nouns import place_noun_at, words_for
from abzug.reading.rows import Row
from abzug.reading.tokens import Language

_LARGE_TOWN = 200_000
"""People; a town of this size is read as a place without a preposition (E)."""
_TELLING_TOWN = 50_000
"""People; a smaller town is only meant where the text names its country (E)."""
_SHORT_NAME = 3
"""Letters; a name no longer than this needs a preposition whatever its size."""


def name_at(row: Row, index: int, countries: Collection[str]) -> Hit[GazetteerPlace] | None:
    """Return the place named at ``index``, or None.

    Args:
        row: The text.
        index: Where the name begins.
        countries: Nations that the text names: of several towns of one name, the one in one of them is meant.
    """
    if not _may_begin_name(row, index):
        return None
    country, known = _country_at(row, index), known_places(row.language).at(row.words, index)
    best = known if known is not None and (country is None or known.end >= country.end) else country
    towns = towns_at(row.words, index, row.language)
    if towns is not None and not _differs_by_umlaut(row, index, towns) and (best is None or towns.end > best.end):
        best = _meant(towns, countries)
    if best is None or _is_something_else(row, index, best):
        return None
    return best if _is_strong(row, index, best) or _has_context(row, index) else None


def _may_begin_name(row: Row, index: int) -> bool:
    """Tell whether a token begins like a name: a capital, or an Arabic article before one ("al-Tanf")."""
    if row.is_capital(index):
        return True
    return row.words[index] in ("al", "el", "ad", "as") and row.text_at(index + 1) == "-" and row.is_capital(index + 2)


def _differs_by_umlaut(row: Row, index: int, towns: Hit[tuple[GazetteerPlace, ...]]) -> bool:
    """Tell whether a German word is like a town but for its umlaut: "Gerät" is not Gerat."""
    written = row.text[row.tokens[index].start : row.tokens[towns.end - 1].end].lower()
    umlauts = set(written) & _UMLAUTS
    return (
        row.language == "de" and bool(umlauts) and not umlauts & set(towns.meaning[0].name.lower()) and _is_small(towns)
    )


_UMLAUTS = frozenset("äöüß")


def _is_small(towns: Hit[tuple[GazetteerPlace, ...]]) -> bool:
    return towns.meaning[0].population < _LARGE_TOWN


def _country_at(row: Row, index: int) -> Hit[GazetteerPlace] | None:
    naming = naming_at(row, index)
    if naming is None or naming.meaning.by is not NamedBy.NAME:
        return None
    code = naming.meaning.code
    return Hit(naming.end, GazetteerPlace(nation_name(code, "en"), code, 0.0, 0.0, PlaceKind.COUNTRY))


def _meant(towns: Hit[tuple[GazetteerPlace, ...]], countries: Collection[str]) -> Hit[GazetteerPlace]:
    """Return the town that is meant: in a country the text names, else the largest; a small one elsewhere is unknown.

    A wrong position is worse than none: "Khabari" in a report from Kuwait is not the village in Russia.
    """
    near = next((town for town in towns.meaning if town.country in countries), None)
    largest = towns.meaning[0]
    if near is None and countries and largest.population < _TELLING_TOWN:
        return Hit(towns.end, largest._replace(country=None, kind=PlaceKind.GUESSED))
    return Hit(towns.end, near or largest)


def _is_strong(row: Row, index: int, hit: Hit[GazetteerPlace]) -> bool:
    """Tell whether a name is a place wherever it stands: written by hand, a country, a large town."""
    place = hit.meaning
    if place.population == 0:
        return True
    return place.population >= _LARGE_TOWN and len(row.words[index]) > _SHORT_NAME


def _has_context(row: Row, index: int) -> bool:
    """Tell whether the words before a name make it a place: "in", "bei", a noun for a place, another name and "und"."""
    for _ in range(_LONGEST_LISTING):
        before = index - 1
        if before < 0:
            return False
        if row.is_word(before, place_prepositions(row.language)) or place_noun_at(row, before) is not None:
            return True
        if row.text_at(before) not in ("und", "and", ",", "oder", "or", "sowie") or not row.is_capital(before - 1):
            return False
        index = before - 1
    return False


_LONGEST_LISTING = 6
"""Names in a row that one preposition makes places."""


@cache
def place_prepositions(language: Language) -> frozenset[str]:
    """Return the prepositions that only stand before places, times and states."""
    return word_sets(f"phrases_{language}", "places")["strict_prepositions"]


def _is_something_else(row: Row, index: int, hit: Hit[GazetteerPlace]) -> bool:
    """Tell whether a name of a place is part of something else here: a person, a unit, an agreement, somebody's."""
    if _is_person(row, index, hit) or _is_in_compound(row, hit.end):
        return True
    if row.language == "en" and _only_qualifies(row, index, hit.end):
        return True
    before = row.tokens[index - 1].lower if index else ""
    if before in words_for("not_after", row.language):
        return True
    return row.language == "de" and _is_whose(row, index, hit)


def _only_qualifies(row: Row, index: int, end: int) -> bool:
    """Tell whether an English name only says whose force or office follows: "US special forces", "Karabakh forces"."""
    if noun_follows(row, end):
        return True
    is_short = row.words[index] in ("us", "uk", "u") and row.text_at(index).isupper()
    return is_short and not row.is_word(index - 1, _THE)


_THE = frozenset(("the",))


def _is_person(row: Row, index: int, hit: Hit[GazetteerPlace]) -> bool:
    """Tell whether a town's name is a surname: after a given name, an office, or before another name's part."""
    if hit.meaning.population == 0 or index == 0:
        return False
    if row.text_at(index - 1) in words_for("given_names"):
        return True
    office = office_at(row, index - 1)
    return office is not None and office.end == index and place_noun_at(row, index - 1) is None


def _is_in_compound(row: Row, end: int) -> bool:
    """Tell whether a hyphen joins a name to a word that is no place: "Litauen-Brigade", "Ukraine-Krise"."""
    if row.text_at(end) != "-" or not row.are_glued(end) or not row.are_glued(end + 1):
        return False
    return place_noun_at(row, end + 1) is None or noun_or_model_at(row, end + 1) is not None


def _is_whose(row: Row, index: int, hit: Hit[GazetteerPlace]) -> bool:
    """Tell whether a German genitive before a noun says whose somebody or something is: "Kiews Unterhändler"."""
    if row.is_word(index - 1, ARTICLES) or not is_genitive_name(row, index, hit.end):
        return False
    following = row.is_capital(hit.end) or office_at(row, hit.end) is not None
    return following and place_noun_at(row, hit.end) is None and noun_follows(row, hit.end)


def noun_follows(row: Row, index: int) -> bool:
    """Tell whether an office or a force stands at ``index``."""
    return office_at(row, index) is not None or noun_or_model_at(row, index) is not None


def is_genitive_name(row: Row, index: int, end: int) -> bool:
    """Tell whether a German name of a place stands in the genitive."""
    return row.words[end - 1].endswith("s") and is_genitive(row, index, end)
