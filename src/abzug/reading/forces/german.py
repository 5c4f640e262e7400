"""German noun phrases for forces."""

from typing import NamedTuple

from abzug.model import Component
from abzug.reading.forces.mention import ForceKind
from abzug.reading.forces.nouns import ForceNoun
from abzug.reading.forces.phrase import Phrase, model_ending_at, noun_or_model_at
from abzug.reading.german_phrase import (
    ARTICLES,
    MOST_ADJECTIVES,
    adjectives_before,
    front_naming,
    genitive_ending_at,
    hyphenated_front,
    is_adjective,
    is_genitive,
)
from abzug.reading.nations import NamedBy, naming_at
from abzug.reading.rows import Row

_LONGEST_QUOTED_NAME = 5
_QUOTES = {"»": "«", "„": "“", '"': '"', "«": "»", "“": "”"}


class _Tail(NamedTuple):
    """What follows a noun: where the phrase ends, whose force it says it is, and what it is after that."""

    end: int
    owner: str | None
    component: Component


def german_phrase(row: Row, head: int, end: int, noun: ForceNoun) -> Phrase:
    """Return the phrase around the noun from ``head`` to ``end``: without article, number and "letzten"."""
    first, owner = adjectives_before(row, _front(row, head))
    first, owner = _genitive_before(row, first, owner or noun.owner or _front_owner(row, head))
    tail = _what_follows(row, end, noun)
    return Phrase(first, tail.end, owner or tail.owner, tail.component)


def _front(row: Row, head: int) -> int:
    """Step back over the front of a hyphenated word, which may be a model: "T-80-Panzer"."""
    front = hyphenated_front(row, head)
    model = model_ending_at(row, head - 1) if front < head else None
    return front if model is None else model


def _front_owner(row: Row, head: int) -> str | None:
    """Return the owner in the front of a compound: "US-Soldaten"; a place there ("Litauen-Brigade") owns nothing."""
    named = front_naming(row, head)
    if named is None:
        return None
    owns = named.by is NamedBy.ORGANISATION or row.words[hyphenated_front(row, head)] in ("us", "un", "uno")
    return named.code if owns else None


def _genitive_before(row: Row, first: int, owner: str | None) -> tuple[int, str | None]:
    """Step back over "Südafrikas" before "Fallschirmjäger"; over a number only for the owner's sake."""
    named = genitive_ending_at(row, first)
    if named is not None:
        return named[0], owner or named[1].code
    place = first
    while place > 0 and (row.text_at(place - 1)[0].isdigit() or row.text_at(place - 1) in ".,"):
        place -= 1
    named = genitive_ending_at(row, place) if place < first else None
    return first, owner or (named[1].code if named else None)


def _what_follows(row: Row, end: int, noun: ForceNoun) -> _Tail:
    """Step on over a genitive, a quoted name, or the load ("mit Munition")."""
    hit = naming_at(row, end) if row.is_capital(end) else None
    if hit is not None:
        is_organisation = hit.meaning.by is NamedBy.ORGANISATION
        if is_organisation and noun.kind is ForceKind.UNIT:
            return _Tail(hit.end, hit.meaning.code, noun.component)
        if not is_organisation and is_genitive(row, end, hit.end):
            return _Tail(hit.end, hit.meaning.code, noun.component)
    end = _quoted_name(row, end)
    if row.text_at(end) not in ("der", "des", "mit", "für"):
        return _Tail(end, None, noun.component)
    tail = _attribute(row, end, noun)
    return tail._replace(end=_quoted_name(row, _coordinated(row, tail.end)))


def _quoted_name(row: Row, end: int) -> int:
    """Step on over the quoted name of a unit: "Einheit »Sabre«"."""
    closing = _QUOTES.get(row.text_at(end)) if row.is_capital(end + 1) else None
    for place in range(end + 2, min(end + _LONGEST_QUOTED_NAME, len(row.tokens))):
        if row.text_at(place) == closing:
            return place + 1
    return end


def _coordinated(row: Row, end: int) -> int:
    """Step on from "mit Munition" to "und Fertigbeton"."""
    following = noun_or_model_at(row, end + 1) if row.text_at(end) == "und" else None
    return following.end if following else end


def _attribute(row: Row, link: int, noun: ForceNoun) -> _Tail:
    """Read "der 101. Luftlandedivision", "der Ropucha-Klasse", "mit Munition", "für die 810. Brigade"."""
    nothing = _Tail(link, None, noun.component)
    place = link + 1 + (row.text_at(link) in ("mit", "für") and row.is_word(link + 1, ARTICLES))
    owner = None
    while place < min(len(row.tokens), link + 1 + MOST_ADJECTIVES):
        if row.is_capital(place) and row.text_at(place + 1) == "-" and row.are_glued(place + 1):
            end = _hyphenated_end(row, place)
            return nothing if end is None else nothing._replace(end=end, owner=_front_owner(row, end - 1))
        named, inner = naming_at(row, place), noun_or_model_at(row, place)
        if named is not None and named.meaning.by is not NamedBy.ADJECTIVE:
            is_whose = row.text_at(link) in ("der", "des")
            return _Tail(named.end, named.meaning.code, noun.component) if is_whose else nothing
        if inner is not None:
            return _with_attribute(row.text_at(link), nothing, noun, _Tail(inner.end, owner, inner.meaning.component))
        if named is not None:
            owner, place = named.meaning.code, named.end
        elif is_adjective(row, place) or row.text_at(place).isdigit() or row.text_at(place) == ".":
            place += 1
        else:
            break
    return nothing


def _hyphenated_end(row: Row, place: int) -> int | None:
    """Return where "Ropucha-Klasse" or "Litauen-Brigade" ends, or None when it is no force."""
    if row.text_at(place + 2) == "Klasse":
        return place + 3
    inner = noun_or_model_at(row, place) or noun_or_model_at(row, place + 2)
    return inner.end if inner else None


def _with_attribute(link: str, nothing: _Tail, noun: ForceNoun, inner: _Tail) -> _Tail:
    """Join a noun and its attribute; what vehicles carry makes them supplies."""
    if link == "mit":
        is_load = noun.kind in (ForceKind.KIT, ForceKind.SUPPLIES) and inner.component is Component.SUSTAINMENT
        return _Tail(inner.end, None, Component.SUSTAINMENT) if is_load else nothing
    if link == "für" and noun.kind is not ForceKind.SUPPLIES:
        return nothing
    return inner._replace(component=noun.component)
