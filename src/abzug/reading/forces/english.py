"""English noun phrases for forces."""

from abzug.model import Component
from abzug.reading.english_phrase import DETERMINERS, LONGEST_FRONT, front_of, is_attribute
from abzug.reading.forces.mention import ForceKind
from abzug.reading.forces.nouns import ForceNoun
from abzug.reading.forces.phrase import Phrase, model_ending_at, noun_or_model_at
from abzug.reading.nations import NamedBy, naming_at
from abzug.reading.rows import Row

_COMMANDS = frozenset(("UN", "NATO", "EU", "AU"))
"""Under whose command a nation's soldiers are the command's: "Malian soldiers of the UN force"."""


def english_phrase(row: Row, head: int, end: int, noun: ForceNoun) -> Phrase:
    """Return the phrase around the noun from ``head`` to ``end``, with its article, without its number."""
    first, owners = front_of(row, head, _force_ending_at)
    end, inner_owner, component = _what_follows(row, end, noun)
    owner = owners[0] if len(set(owners)) == 1 else None
    if inner_owner in _COMMANDS or owner is None:
        owner = inner_owner or owner
    return Phrase(first, end, owner, component)


def _force_ending_at(row: Row, end: int) -> int | None:
    """Return the first token of a model, or of a noun before a comma or "and", that ends before ``end``, or None."""
    model = model_ending_at(row, end)
    if model is not None:
        return model
    is_coordinated = row.text_at(end) in ("and", ",")
    return end - 1 if is_coordinated and end > 0 and noun_or_model_at(row, end - 1) is not None else None


def _what_follows(row: Row, end: int, noun: ForceNoun) -> tuple[int, str | None, Component]:
    """Step on over "of the Kenyan contingent", "with medical supplies"."""
    link = row.text_at(end)
    if link not in ("of", "with", "from"):
        return end, None, noun.component
    place, owner = end + 1, None
    while place < min(len(row.tokens), end + LONGEST_FRONT):
        inner, named = noun_or_model_at(row, place), naming_at(row, place)
        if inner is not None and (named is None or named.end <= inner.end):
            return _with_attribute(link, (end, inner.end), noun, (inner.meaning, owner))
        if named is not None:
            owner, place = named.meaning.code, named.end
            is_whose = link == "of" and named.meaning.by in (NamedBy.NAME, NamedBy.ORGANISATION)
            if is_whose and not is_attribute(row, place) and noun_or_model_at(row, place) is None:
                return place, owner, noun.component
        elif row.is_word(place, DETERMINERS) or is_attribute(row, place):
            place += 1
        else:
            break
    return end, None, noun.component


def _with_attribute(
    link: str, ends: tuple[int, int], noun: ForceNoun, inner: tuple[ForceNoun, str | None]
) -> tuple[int, str | None, Component]:
    """Join a noun and its attribute; what vehicles carry makes them supplies."""
    attribute, owner = inner
    if link == "of":
        return ends[1], owner, noun.component
    is_load = link == "with" and noun.kind is ForceKind.KIT and attribute.kind is ForceKind.SUPPLIES
    return (ends[1], None, Component.SUSTAINMENT) if is_load else (ends[0], None, noun.component)
