"""Names of places with their positions: towns of the world, and regions, waters and sites written by hand."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from abzug.reading.nations import genitives
from abzug.reading.phrases import Hit, PhraseBook
from abzug.reading.places.mention import PlaceKind
from abzug.reading.tokens import Language

_LONGEST_NAME = 5
"""Tokens of a town's name that are looked up."""
_KNOWN_IN_GENITIVE = 50_000
_REMEMBERED_NAMES = 20_000


class GazetteerPlace(NamedTuple):
    """A place that the gazetteer knows.

    Args:
        name: Its name in English or as GeoNames has it.
        country: ISO 3166 alpha-3 code, or None when it lies in several or none.
        latitude: Degrees north.
        longitude: Degrees east.
        kind: What kind of place it is.
        population: People, 0 when unknown.
    """

    name: str
    country: str | None
    latitude: float
    longitude: float
    kind: PlaceKind
    population: int = 0


class _Towns:
    """Towns by folded name, kept as the text of the packaged file and searched by bisection."""

    def __init__(self, text: str) -> None:
        places, _, names = text.partition("\n\n")
        self._places = places.split("\n")
        self._names = names.rstrip("\n").split("\n")

    def named(self, key: str) -> tuple[GazetteerPlace, ...]:
        """Return the towns of a folded name, the largest first."""
        start = f"{key}\t"
        line = bisect_left(self._names, start)
        if line == len(self._names) or not self._names[line].startswith(start):
            return ()
        return tuple(self._place(int(number)) for number in self._names[line][len(start) :].split(","))

    def _place(self, number: int) -> GazetteerPlace:
        name, country, latitude, longitude, people = self._places[number].split("\t")
        return GazetteerPlace(name, country, float(latitude), float(longitude), PlaceKind.SETTLEMENT, int(people))


@cache
def _towns() -> _Towns:
    return _Towns(_packaged("gazetteer.tsv"))


def _packaged(name: str) -> str:
    return (files("abzug.reading") / "data" / name).read_text(encoding="utf-8")


@lru_cache(maxsize=_REMEMBERED_NAMES)
def _named(key: str) -> tuple[GazetteerPlace, ...]:
    return _towns().named(key)


def towns_at(words: Sequence[str], index: int, language: Language) -> Hit[tuple[GazetteerPlace, ...]] | None:
    """Return the towns whose name begins at ``index`` of a row of folded words, the longest name first, or None.

    A German genitive ("Kabuls") is read for towns of some size only.
    """
    for end in range(min(index + _LONGEST_NAME, len(words)), index, -1):
        key = words[index] if end == index + 1 else " ".join(words[index:end])
        towns = _named(key)
        if not towns and language == "de" and key.endswith("s"):
            towns = tuple(town for town in _named(key[:-1]) if town.population >= _KNOWN_IN_GENITIVE)
        if towns:
            return Hit(end, towns)
    return None


@cache
def known_places(language: Language) -> PhraseBook[GazetteerPlace]:
    """Return the places written by hand, under their names in ``language``."""
    return PhraseBook(_entries(language))


def _entries(language: Language) -> Iterator[tuple[str, GazetteerPlace]]:
    for line in _packaged("places.tsv").splitlines():
        if line.startswith("#") or not line:
            continue
        name, german, english, country, latitude, longitude, kind = line.split("\t")
        code = None if country == "-" else country
        place = GazetteerPlace(name, code, float(latitude), float(longitude), PlaceKind(kind))
        for written in (german if language == "de" else english).split("|"):
            yield from ((form, place) for form in genitives(written, language))
