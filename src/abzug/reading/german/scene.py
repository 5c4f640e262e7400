"""A text with all that is known of it before records are read: grammar, mentions, and whose words each clause is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from abzug.model.record import Span
from abzug.reading.actors import ActorMention
from abzug.reading.assembly import Mentions, within, within_any
from abzug.reading.forces import ForceKind, ForceMention
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause
from abzug.reading.german.reports import Report


@dataclass(frozen=True)
class Scene:
    """Consecutive sentences of a text with what is known of them.

    Args:
        text: The whole text.
        published: The day of publication, or None when unknown.
        sentences: The sentences read, in order.
        mentions: Everything that the text names.
        reports: Who is said to have said what.
    """

    text: str
    published: date | None
    sentences: Sequence[AnalysedSentence]
    mentions: Mentions
    reports: Sequence[Report]
    _forces: dict[tuple[int, int], list[ForceMention]] = field(default_factory=dict)

    @cached_property
    def _reports_of_clauses(self) -> dict[tuple[int, int], Report]:
        """The innermost report that holds each clause: of several, the one with the fewest clauses."""
        inner: dict[tuple[int, int], Report] = {}
        for report in sorted(self.reports, key=lambda report: -len(report.clauses)):
            inner.update(dict.fromkeys(report.clauses, report))
        return inner

    def report_of(self, sentence: AnalysedSentence, clause: Clause) -> Report | None:
        """Return the innermost report that a clause belongs to."""
        return self._reports_of_clauses.get((sentence.index, clause.index))

    def stretches(self, sentence: AnalysedSentence, clause: Clause) -> list[Span]:
        """Return the text of a clause without the clauses inside it."""
        return [sentence.span_of(first, last) for first, last in clause.ranges]

    def forces_of(self, sentence: AnalysedSentence, clause: Clause) -> list[ForceMention]:
        """Return the forces that a clause names, those of clauses inside it left out."""
        key = (sentence.index, clause.index)
        if key not in self._forces:
            self._forces[key] = within_any(self.mentions.forces, self.stretches(sentence, clause))
        return self._forces[key]

    def forces_in(self, span: Span) -> list[ForceMention]:
        """Return the forces named inside a stretch of text."""
        return within(self.mentions.forces, span)

    def actor_at(self, span: Span) -> ActorMention | None:
        """Return the actor named by a stretch of text: of several, the one that covers most of it."""
        inside = [actor for actor in self.mentions.actors if _shared(actor.span, span) > 0]
        return max(inside, key=lambda actor: (_shared(actor.span, span), -actor.span.start), default=None)

    @cached_property
    def is_military(self) -> bool:
        """Whether the text speaks of forces at all, beyond peoples' names."""
        return any(force.kind is not ForceKind.NATIONALS for force in self.mentions.forces)

    def owner_near(self, place: int) -> str | None:
        """Return the owner of the last force with a known one before a place in the text, else of the next."""
        owners = [(force.span.start, force.owner) for force in self.mentions.forces if force.owner is not None]
        before = [owner for start, owner in owners if start <= place]
        return before[-1] if before else (owners[0][1] if owners else None)

    def last_force_before(self, place: int) -> ForceMention | None:
        """Return the last force named before a place in the text."""
        return _last(force for force in self.mentions.forces if force.span.end <= place)


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _last(forces: Iterable[ForceMention]) -> ForceMention | None:
    found = None
    for found in forces:  # noqa: B007 - the last one is wanted
        pass
    return found
