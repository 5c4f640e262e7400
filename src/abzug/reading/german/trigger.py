"""A trigger: a word that says what a force does."""

from dataclasses import dataclass

from abzug.reading.forces import ForceMention
from abzug.reading.german.events import (
    Motion,
)
from abzug.reading.german.phrases import NounPhrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word that says what a force does.

    Args:
        motion: What it says.
        clause: Place of its clause.
        word: Place of the word.
        phrase: For a noun, its noun phrase; None for a verb.
        phase: For a noun, what the verb or noun over it says of the movement; for a sighting ``seen``; for a clause
            left open ``doubted``; an empty string when nothing.
        forces: The forces it is about, as far as its clause names them.
        stretch: The words that carry the proposition, where they are not simply the clause or the noun phrase.
    """

    motion: Motion
    clause: int
    word: int
    phrase: NounPhrase | None = None
    phase: str = ""
    forces: tuple[ForceMention, ...] = ()
    stretch: tuple[int, int] | None = None
