"""Nouns and names of those who speak or see."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from abzug.reading.actors.mention import ActorRole
from abzug.reading.lexicon import packaged_table
from abzug.reading.nouns import Form, NounBook, forms
from abzug.reading.phrases import Hit, PhraseBook, folded
from abzug.reading.rows import Row
from abzug.reading.tokens import Language


class Office(NamedTuple):
    """What a noun says of who speaks.

    Args:
        role: In what capacity.
        code: For whom, when the noun itself says so ("Kremlsprecher"), else None.
        speaks_for_others: Whether it takes its capacity from what follows ("Sprecher der Armee").
    """

    role: ActorRole
    code: str | None = None
    speaks_for_others: bool = False


class Leader(NamedTuple):
    """A person known by surname.

    Args:
        code: For whom the person speaks.
        role: In what capacity.
        first_year: Since when.
        last_year: Until when.
    """

    code: str
    role: ActorRole
    first_year: int
    last_year: int


_DEPENDENT = frozenset(folded(word) for word in packaged_table("phrases_de")["actors"]["dependent"].split())
_YEARS_AROUND_OFFICE = 3
"""Years before and after office in which a surname still means the person (E)."""


def office_at(row: Row, index: int) -> Hit[Office] | None:
    """Return the noun for somebody who may speak or see that begins at ``index``, or None."""
    if index >= len(row.tokens):
        return None
    hit = _offices(row.language).at(row.tokens, row.words, index)
    if hit is None:
        return None
    office = hit.meaning
    if row.words[index] in _DEPENDENT:
        office = office._replace(speaks_for_others=True)
    if row.language == "en":
        return Hit(hit.end, office)
    if office.role in (ActorRole.OFFICIAL, ActorRole.MILITARY):
        role = next((role for start, role in _front_roles() if hit.front.startswith(start)), office.role)
        office = office._replace(role=role)
    front = hit.front or row.words[index]
    return Hit(hit.end, office._replace(code=_code_in(front)))


def _code_in(front: str) -> str | None:
    """Return for whom the front of a compound says somebody speaks: "Kremlsprecher"."""
    return next((code for start, code in _front_codes() if front.startswith(start)), None)


def leader_at(row: Row, index: int, published: date | None) -> Hit[Leader] | None:
    """Return the known person whose surname stands at ``index``, or None; out of office long, it is somebody else."""
    hit = _leaders(row.language).at(row.words, index) if row.is_capital(index) else None
    if hit is None or published is None:
        return hit
    first, last = hit.meaning.first_year - _YEARS_AROUND_OFFICE, hit.meaning.last_year + _YEARS_AROUND_OFFICE
    return hit if first <= published.year <= last else None


@cache
def _offices(language: Language) -> NounBook[Office]:
    refused = packaged_table(f"actors_{language}").get("refused", {}).get("words", "")
    return NounBook(_entries(language), language, frozenset(folded(word) for word in refused.split()))


def _entries(language: Language) -> Iterator[tuple[Form, Office]]:
    for role, row in packaged_table(f"actors_{language}").items():
        if role not in ("refused", "fronts", "front_codes"):
            yield from ((form, Office(ActorRole(role))) for form in forms(row["words"]))


@cache
def _front_roles() -> tuple[tuple[str, ActorRole], ...]:
    fronts = packaged_table("actors_de")["fronts"]
    return tuple((folded(front), ActorRole(role)) for role, row in fronts.items() for front in row.split())


@cache
def _front_codes() -> tuple[tuple[str, str], ...]:
    fronts = packaged_table("actors_de")["front_codes"]
    return tuple((folded(front), code) for code, row in fronts.items() for front in row.split())


@cache
def _leaders(language: Language) -> PhraseBook[Leader]:
    text = (files("abzug.reading") / "data" / "leaders.tsv").read_text(encoding="utf-8")
    entries = []
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        code, role, first, last, german, english = line.split("\t")
        leader = Leader(code, ActorRole(role), int(first), int(last))
        for name in filter(None, (german if language == "de" else english).split("|")):
            entries += [(name, leader), *([(name + "s", leader)] if language == "de" else [])]
    return PhraseBook(entries)
