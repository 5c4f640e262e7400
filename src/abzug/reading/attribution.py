"""Who is said to have said what: the noun that the German and the English attribution layers return."""

from dataclasses import dataclass
from enum import StrEnum

from abzug.model.record import Span


class AttributionKind(StrEnum):
    """How the words of somebody are given back.

    ``DIRECT`` in quotation marks · ``INDIRECT`` as a clause that a cue introduces ("he said that ...", "laut ...") ·
    ``FREE_INDIRECT`` as a sentence of its own that only its mood or its place in a chain marks · ``REPORTED`` as a
    noun or an infinitive that names the speech act ("demanded their withdrawal").
    """

    DIRECT = "direct"
    INDIRECT = "indirect"
    FREE_INDIRECT = "free_indirect"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Somebody's words, for example: *the ministry* (speaker) *said* (cue) *the units were leaving* (content).

    Args:
        kind: How the words are given back.
        content: The stretches of text that are somebody's words, in order; more than one when a cue interrupts them.
        cue: The words that attribute them, finite verb first; empty when only the mood of a chain does.
        mention: The words of the sentence itself that name the speaker, a pronoun included.
        speaker: The words that name the speaker for a reader: the antecedent of a pronoun, else the mention.
        addressee: Whom the words were said to.
        frame: The whole clause around the content.
        nested_in: Place in the list of the attribution whose content holds this one, or None.
    """

    kind: AttributionKind
    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    mention: Span | None = None
    speaker: Span | None = None
    addressee: Span | None = None
    frame: tuple[Span, ...] = ()
    nested_in: int | None = None

    def covers(self, span: Span) -> bool:
        """Tell whether one stretch of the content holds the whole of ``span``."""
        return any(part.start <= span.start and span.end <= part.end for part in self.content)
