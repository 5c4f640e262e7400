"""The noun phrase around a noun for a force, and whose force it says it is."""

from typing import NamedTuple

from abzug.model import Component
from abzug.reading.forces.models import model_at
from abzug.reading.forces.nouns import ForceNoun, force_noun_at
from abzug.reading.phrases import Hit
from abzug.reading.rows import Row


class Phrase(NamedTuple):
    """A noun phrase in a row of tokens.

    Args:
        first: Index of its first token.
        end: Index of the first token after it.
        owner: Whose force it is, or None when the phrase does not say.
        component: Which part of a force, after what the phrase adds ("Fahrzeuge mit Munition").
    """

    first: int
    end: int
    owner: str | None
    component: Component


def model_ending_at(row: Row, end: int) -> int | None:
    """Return the first token of the model of kit that ends before ``end``, or None."""
    for first in range(max(0, end - _LONGEST_MODEL), end):
        hit = model_at(row.tokens, row.words, first)
        if hit is not None and hit.end == end:
            return first
    return None


_LONGEST_MODEL = 5


def noun_or_model_at(row: Row, index: int) -> Hit[ForceNoun] | None:
    """Return the noun for a force or the model of kit that begins at ``index``, or None."""
    if index >= len(row.tokens):
        return None
    noun = force_noun_at(row.tokens, row.words, index, row.language)
    model = model_at(row.tokens, row.words, index)
    if noun is None or (model is not None and model.end > noun.end):
        return model
    return noun
