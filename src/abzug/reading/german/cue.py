"""A cue: what attributes words to somebody."""

from dataclasses import dataclass
from enum import StrEnum

WordRange = tuple[int, int]
"""Half-open range of words of one sentence."""


class CueShape(StrEnum):
    """How a cue is built."""

    VERB = "verb"
    NOUN = "noun"
    """"mit der Forderung, …"."""
    SO = "so"
    """", so der Minister,"."""
    PREPOSITION = "preposition"
    """"laut …", "nach Angaben …", "… zufolge"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """What attributes words to somebody.

    Args:
        shape: How it is built.
        acts: Kinds of act the cue can name, as the lexicon calls them: ``say``, ``demand``, ``deny`` ...
        clause: Place of the clause in which it stands.
        words: Its words; the finite verb first.
        speaker: The words that name the speaker, or None ("es hieß", "wird erwartet").
        addressee: The words that name whom it was said to, or None.
        extent: For a preposition, all its words and the source's ("nach Angaben der Nato").
        is_passive: Whether the verb is passive, so that its subject is not the speaker.
        is_negated: Whether the cue itself is denied ("bestätigte das nicht").
    """

    shape: CueShape
    acts: frozenset[str]
    clause: int
    words: tuple[int, ...]
    speaker: WordRange | None = None
    addressee: WordRange | None = None
    extent: WordRange | None = None
    is_passive: bool = False
    is_negated: bool = False
