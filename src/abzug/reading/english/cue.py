"""One attributing word with what it attributes to whom."""

from dataclasses import dataclass

from abzug.model.record import Span
from abzug.reading.attribution import AttributionKind
from abzug.reading.english.tree import Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One attributing word with what it attributes to whom.

    Args:
        group: ``say``, ``demand``, ``perceive``, ``promise``, ``deny`` or, for a denial denied, ``doubt``.
        kind: How the words are given back.
        word: The attributing word.
        span: The attributing words as a reader would mark them ("told the Permanent Council").
        speaker: The head of the phrase that names the speaker.
        mention: That phrase.
        content: The stretches that are the speaker's words.
        addressee: Whom the words were said to.
        cited: Whom the speaker names as the source.
        citing: The word by which he names it.
        negated: Whether the cue itself is denied ("did not say", "no evidence").
        clause: Whether a whole clause is attributed rather than a noun or an infinitive.
    """

    group: str
    kind: AttributionKind
    word: Word
    span: Span
    speaker: Word | None
    mention: Span | None
    content: tuple[Span, ...]
    addressee: Span | None = None
    cited: Span | None = None
    citing: Span | None = None
    negated: bool = False
    clause: bool = True
