"""Nouns that name forces, kit and supplies: single words in German, terms of several words in English."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from abzug.model import Component
from abzug.reading.forces.mention import ForceKind
from abzug.reading.lexicon import packaged_table
from abzug.reading.nations import NamedBy, nation_names
from abzug.reading.nouns import Form, NounBook, NounHit, forms
from abzug.reading.phrases import Hit, folded
from abzug.reading.tokens import Language, Token


class ForceNoun(NamedTuple):
    """What a noun says of a force.

    Args:
        component: Which part of a force it names.
        unit: What a number before it counts.
        kind: What sort of noun it is.
        is_plural: Whether it stands in the plural; None when the form does not tell.
        is_weak: Whether it names a force only beside something military ("Fahrzeuge", "men").
        owner: Whose it is, when the front of a compound says so ("Bundeswehrsoldaten"), else None.
    """

    component: Component
    unit: str
    kind: ForceKind
    is_plural: bool | None = None
    is_weak: bool = False
    owner: str | None = None


def force_noun_at(
    tokens: Sequence[Token], words: Sequence[str], index: int, language: Language
) -> Hit[ForceNoun] | None:
    """Return the noun for a force that begins at ``index``, or None; ``words`` are the folded tokens."""
    hit = _nouns(language).at(tokens, words, index)
    return None if hit is None else Hit(hit.end, _with_front(hit))


def sure_nouns(language: Language) -> frozenset[str]:
    """Return the nouns (lower case) that name a force by themselves, supplies left out: a text of forces has one."""
    entries = _entries(language)
    sure = (form for form, noun in entries if not noun.is_weak and noun.kind is not ForceKind.SUPPLIES)
    return frozenset(form.text.lower() for form in sure)


def _with_front(hit: NounHit[ForceNoun]) -> ForceNoun:
    """Let the front of a compound say what kind of unit it is: "Panzerkompanie", "Sanitätsbataillon"."""
    noun = hit.meaning._replace(is_plural=hit.is_plural)
    if not hit.front:
        return noun
    component = noun.component
    if noun.kind is ForceKind.UNIT:
        component = next((part for start, part in _fronts() if hit.front.startswith(start)), component)
    return noun._replace(component=component, is_weak=False, owner=_owner_in(hit.front))


def _owner_in(front: str) -> str | None:
    """Return the organisation that the front of a compound names: "Bundeswehrsoldaten"."""
    named = nation_names("de").at([front], 0)
    return named.meaning.code if named and named.meaning.by is NamedBy.ORGANISATION else None


@cache
def _fronts() -> tuple[tuple[str, Component], ...]:
    compounds = packaged_table("forces_de")["compounds"]
    parts = [(Component(part), words) for part, words in compounds.items() if part != "not_forces"]
    return tuple((folded(front), part) for part, words in parts for front in words.split())


@cache
def _nouns(language: Language) -> NounBook[ForceNoun]:
    refused = packaged_table(f"forces_{language}").get("compounds", {}).get("not_forces", "")
    return NounBook(_entries(language), language, frozenset(folded(word) for word in refused.split()))


def _entries(language: Language) -> Iterator[tuple[Form, ForceNoun]]:
    table = packaged_table(f"forces_{language}")
    weak = frozenset(folded(word) for word in table["weak"]["words"].split())
    for group in table["group"]:
        noun = ForceNoun(Component(group["component"]), group["unit"], ForceKind(group["kind"]))
        for form in forms(group["words"]):
            yield form, noun._replace(is_weak=folded(form.text) in weak)
