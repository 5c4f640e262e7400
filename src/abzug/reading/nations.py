"""Nations and organisations as texts name them: by name, adjective, people or seat of government."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from abzug.reading.phrases import Hit, PhraseBook
from abzug.reading.rows import Row, row_of
from abzug.reading.tokens import Language


class NamedBy(StrEnum):
    """How a text names a nation or an organisation."""

    NAME = "name"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    SEAT = "seat"
    ORGANISATION = "organisation"


class Naming(NamedTuple):
    """What a name stands for.

    Args:
        code: ISO 3166 alpha-3 code, a former state's code, or a group's usual code.
        by: How it names it.
        role: For an organisation, the role in which it acts (a value of ``ActorRole``), else "".
        component: For an organisation that is a force, the part of a force it is (a value of ``Component``), else "".
        is_plural: Whether a people's name stands in the plural.
        is_acronym: Whether it is so short a word in capitals that another word may look the same ("AU", "IS").
    """

    code: str
    by: NamedBy
    role: str = ""
    component: str = ""
    is_plural: bool = False
    is_acronym: bool = False


_LANGUAGES: tuple[Language, Language] = ("de", "en")
_LONGEST_ACRONYM = 3
_ADJECTIVE_ENDINGS = ("e", "em", "en", "er", "es", "")
_MORE_ADJECTIVES = {
    "tschetschenisch": "RUS", "prorussisch": "RUS", "russischstämmig": "RUS", "abchasisch": "Abkhazia",
    "südossetisch": "SouthOssetia", "transnistrisch": "Transnistria", "bosnisch-serbisch": "VRS",
    "kurdisch": "KURDS", "somaliländisch": "Somaliland", "katalanisch": "ESP", "schottisch": "GBR", "tibetisch": "CHN",
    "chechen": "RUS", "abkhazian": "Abkhazia", "south ossetian": "SouthOssetia", "transnistrian": "Transnistria",
    "bosnian serb": "VRS", "kurdish": "KURDS",
}  # fmt: skip


@cache
def nation_names(language: Language) -> PhraseBook[Naming]:
    """Return every known way to name a nation or an organisation in ``language``."""
    entries = [*_organisations(language), *_nations(language), *_more_adjectives(language)]
    return PhraseBook(entries)


@cache
def _first_names(language: Language) -> dict[str, str]:
    column = 1 if language == "de" else 2
    return {row[0]: _split(row[column])[0] for row in _rows("nations.tsv")}


def nation_name(code: str, language: Language) -> str:
    """Return the name of a nation by its code; a group or an alliance is called by its code."""
    return _first_names(language).get(code, code)


def nation_code(name: str) -> str | None:
    """Return the code that a name stands for: the code itself, or a German or English name of the nation or group."""
    code = _codes().get(name.strip().casefold())
    for language in _LANGUAGES if code is None else ():
        row = row_of(name, language)
        hit = naming_at(row, 0) if row.tokens else None
        if hit is not None and hit.end == len(row.tokens):
            return hit.meaning.code
    return code


@cache
def _codes() -> dict[str, str]:
    return {row[0].casefold(): row[0] for file in ("nations.tsv", "organisations.tsv") for row in _rows(file)}


def _rows(file: str) -> Iterator[list[str]]:
    text = (files("abzug.reading") / "data" / file).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _split(cell: str) -> list[str]:
    return [value for value in cell.strip().split("|") if value]


def _organisations(language: Language) -> Iterator[tuple[str, Naming]]:
    for code, role, component, german, english in _rows("organisations.tsv"):
        part = "" if component == "-" else component
        for name in _split(german if language == "de" else english):
            is_acronym = name.isupper() and len(name) <= _LONGEST_ACRONYM
            naming = Naming(code, NamedBy.ORGANISATION, role, part, is_acronym=is_acronym)
            yield from ((form, naming) for form in genitives(name, language))


def _nations(language: Language) -> Iterator[tuple[str, Naming]]:
    """Yield names of nations; historic states stand last in the table, so that present ones keep shared names."""
    for row in _rows("nations.tsv"):
        code = row[0]
        names, adjectives, people, seats = (_split(cell) for cell in row[1 if language == "de" else 2 :: 2][:4])
        for name in names:
            yield from ((form, Naming(code, NamedBy.NAME)) for form in genitives(name, language))
        for seat in seats:
            yield from ((form, Naming(code, NamedBy.SEAT)) for form in genitives(seat, language))
        persons = list(_people(code, people, language))
        endings = _ADJECTIVE_ENDINGS if language == "de" else ("",)
        qualities = [(word + ending, Naming(code, NamedBy.ADJECTIVE)) for word in adjectives for ending in endings]
        # German capitals part "Deutsche" from "deutsche"; English "Rwandan" is an adjective unless it is a plural.
        yield from (*persons, *qualities) if language == "de" else (*qualities, *persons)


def _more_adjectives(language: Language) -> Iterator[tuple[str, Naming]]:
    for adjective, code in _MORE_ADJECTIVES.items():
        endings = _ADJECTIVE_ENDINGS if language == "de" else ("",)
        yield from ((adjective + ending, Naming(code, NamedBy.ADJECTIVE)) for ending in endings)


def genitives(name: str, language: Language) -> Iterable[str]:
    """Return a name and its German genitive ("Russlands", "des Jemens"); English writes "'s" as words of their own."""
    if language == "en" or name.endswith(("s", "ß", "x", "z")) or name.isupper():
        return (name,)
    return (name, name + "s")


def _people(code: str, people: Iterable[str], language: Language) -> Iterator[tuple[str, Naming]]:
    one, many = (Naming(code, NamedBy.PEOPLE, is_plural=plural) for plural in (False, True))
    for person in people:
        if language == "en":
            yield person, many if person.endswith("men") else one
            if not person.endswith(("men", "man", "ese", "s")):
                yield person + "s", many
        elif person.endswith("e"):
            yield from ((person, one), (person + "n", many), (person[:-1] + "in", one), (person[:-1] + "innen", many))
        else:
            yield from ((person, many), (person + "s", one if person.endswith("er") else many))
            yield from ((person + "n", many), (person + "in", one), (person + "innen", many))


_SUCCESSIONS = (
    ("RUS", "SUN", date(1922, 12, 30), date(1991, 12, 26)),
    ("SRB", "YUG", date(1918, 12, 1), date(2003, 2, 4)),
    ("CZE", "CSK", date(1918, 10, 28), date(1993, 1, 1)),
)
"""Who is meant by a seat or adjective that two states shared: now, then, from, until (excluded)."""


def state_on(code: str, day: date | None) -> str:
    """Return the state that ``code`` was on a day: Moscow spoke for the Soviet Union until 26 December 1991."""
    if day is None:
        return code
    return next((then for now, then, start, end in _SUCCESSIONS if now == code and start <= day < end), code)


def naming_at(row: Row, index: int) -> Hit[Naming] | None:
    """Return the nation or organisation named at ``index``; names begin with a capital, German adjectives need not."""
    if index >= len(row.words):
        return None
    hit = nation_names(row.language).at(row.words, index)
    if hit is None or (hit.meaning.is_acronym and not row.tokens[index].text.isupper()):
        return None
    if row.is_capital(index):
        return hit
    if row.language == "de" and hit.meaning.by in (NamedBy.ADJECTIVE, NamedBy.PEOPLE):
        return Hit(hit.end, hit.meaning._replace(by=NamedBy.ADJECTIVE))
    return hit if hit.meaning.by is NamedBy.ORGANISATION and hit.end > index + 1 else None


def naming_ending_at(row: Row, end: int) -> tuple[int, Naming] | None:
    """Return first token and meaning of the nation or organisation whose name ends before ``end``."""
    for first in range(max(0, end - _LONGEST_NAME), end):
        hit = naming_at(row, first)
        if hit is not None and hit.end == end:
            return first, hit.meaning
    return None


_LONGEST_NAME = 4
"""Tokens of a name searched backwards."""
