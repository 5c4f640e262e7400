"""A trigger: a word that may say what a force does."""

from dataclasses import dataclass
from enum import StrEnum

from abzug.reading.forces import ForceMention
from abzug.reading.german.events import Motion
from abzug.reading.german.phrases import NounPhrase


class TriggerKind(StrEnum):
    """What makes a clause one that may speak of a force."""

    VERB = "verb"
    """A verb of motion: "ziehen ab"."""
    PHRASE = "phrase"
    """A verb with further words: "treten den Rückzug an"."""
    NOUN = "noun"
    """A noun of motion: "der Abzug stockt"."""
    SEEN = "seen"
    """Something seen: "Reporter zählten elf Panzer"."""
    TOLD = "told"
    """A movement told before: "Baku bestätigte den Vorgang"."""
    FORCE = "force"
    """No word of motion, only a force: "die Brigade durchläuft Grafenwöhr"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word that may say what a force does.

    Args:
        kind: What makes it one.
        motion: What it says; None when it is no word of motion, or says nothing of a force in its clause.
        fields: The word fields it stands in.
        is_strong: Whether it speaks of forces by itself.
        clause: Place of its clause.
        word: Place of the word.
        phrase: For a noun, its noun phrase; None for anything else.
        phase: What the verb or noun over it says of the movement; an empty string when nothing.
        forces: The forces it is about, as far as its clause names them.
        stretch: The words that carry the proposition, where they are not simply the clause or the noun phrase.
    """

    kind: TriggerKind
    motion: Motion | None
    fields: tuple[str, ...] = ()
    is_strong: bool = False
    clause: int
    word: int
    phrase: NounPhrase | None = None
    phase: str = ""
    forces: tuple[ForceMention, ...] = ()
    stretch: tuple[int, int] | None = None
