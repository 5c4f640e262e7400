"""Models of kit: "T-72", "S-400", "Ka-52", "Leopard 2", "Iskander"."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from abzug.model import Component
from abzug.reading.forces.mention import ForceKind
from abzug.reading.forces.nouns import ForceNoun
from abzug.reading.lexicon import packaged_table
from abzug.reading.phrases import Hit, PhraseBook
from abzug.reading.tokens import Token

_KINDS = {
    "tanks": (Component.HEAVY_EQUIPMENT, "tanks"),
    "vehicles": (Component.HEAVY_EQUIPMENT, "vehicles"),
    "artillery": (Component.HEAVY_EQUIPMENT, "artillery"),
    "missiles": (Component.HEAVY_EQUIPMENT, "other"),
    "jammers": (Component.HEAVY_EQUIPMENT, "other"),
    "trucks": (Component.SUSTAINMENT, "vehicles"),
    "engineering": (Component.SUSTAINMENT, "vehicles"),
    "aircraft": (Component.AIR, "aircraft"),
    "ships": (Component.NAVAL, "ships"),
}
_LONGEST_SUFFIX = 3
"""Tokens after the number of a model that still belong to it: "T-72B3", "Mi-28N", "Su-34s"."""


class _Family(NamedTuple):
    noun: ForceNoun
    numbers: frozenset[str]


def model_at(tokens: Sequence[Token], words: Sequence[str], index: int) -> Hit[ForceNoun] | None:
    """Return the model that begins at ``index``, or None; a number after a name is its mark ("Leopard 2")."""
    names, families = _models()
    family = families.get(tokens[index].text)
    if family is not None:
        end = _designation_end(tokens, index, family)
        if end is not None:
            return Hit(end, family.noun)
    if not tokens[index].text[0].isupper() and not tokens[index].text[0].isdigit():
        return None
    hit = names.at(words, index)
    if hit is None:
        return None
    has_mark = hit.end < len(tokens) and tokens[hit.end].text in ("1", "2") and not _counts_on(tokens, hit.end)
    return Hit(hit.end + has_mark, hit.meaning)


def _counts_on(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].text in ".,:" and tokens[index].end == tokens[index + 1].start


def _designation_end(tokens: Sequence[Token], index: int, family: _Family) -> int | None:
    """Return where "T-72B3" ends: letters, a hyphen or nothing, a number, and what is glued to it."""
    place = index + 1
    if place < len(tokens) and tokens[place].text == "-" and _touch(tokens, place):
        place += 1
    if place >= len(tokens) or not _touch(tokens, place) or not tokens[place].text.isdigit():
        return None
    if family.numbers and tokens[place].text not in family.numbers:
        return None
    end = place + 1
    while end < len(tokens) and end <= place + _LONGEST_SUFFIX and _touch(tokens, end) and tokens[end].text.isalnum():
        end += 1
    return end


def _touch(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index - 1].end == tokens[index].start


@cache
def _models() -> tuple[PhraseBook[ForceNoun], dict[str, _Family]]:
    table = packaged_table("models")
    names = [(name.replace("_", " "), _noun(kind)) for kind, row in table["names"].items() for name in row.split()]
    families = {}
    for letters, row in table["families"].items():
        kind, *numbers = row.split()
        families[letters] = _Family(_noun(kind), frozenset(numbers))
    return PhraseBook(names), families


def _noun(kind: str) -> ForceNoun:
    component, unit = _KINDS[kind]
    sort = ForceKind.SUPPLIES if component is Component.SUSTAINMENT else ForceKind.KIT
    return ForceNoun(component, unit, sort)
