"""A text with all that is known of it before records are read: grammar, mentions, and whose words each clause is."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from abzug.model.record import Span
from abzug.reading.actors import ActorMention
from abzug.reading.assembly import Mentions, within, within_any
from abzug.reading.forces import ForceKind, ForceMention
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause
from abzug.reading.german.lexicon import words_of
from abzug.reading.german.report import Report

_MILITARY = words_of("moving", "military", "stems")
LONGEST_NAME = 300
"""Characters of a noun phrase that names an actor; longer ones are not looked for."""


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
        actors = self.mentions.actors
        first = bisect_left(actors, span.start - LONGEST_NAME, key=lambda actor: actor.span.start)
        last = bisect_left(actors, span.end, key=lambda actor: actor.span.start)
        inside = [actor for actor in actors[first:last] if _shared(actor.span, span) > 0]
        return max(inside, key=lambda actor: (_shared(actor.span, span), -actor.span.start), default=None)

    @cached_property
    def is_military(self) -> bool:
        """Whether the text speaks of armed forces at all, beyond peoples' names."""
        if any(force.kind is not ForceKind.NATIONALS for force in self.mentions.forces):
            return True
        lowered = self.text.lower()
        return any(stem in lowered for stem in _MILITARY)

    @cached_property
    def main_owner(self) -> str | None:
        """The owner of most of the forces that the text names, the first on a tie; None when none is known."""
        owners = Counter(force.owner for force in self.mentions.forces if force.owner is not None)
        return max(owners, key=lambda owner: owners[owner], default=None)

    @cached_property
    def owners(self) -> frozenset[str]:
        """Whose forces the text names, peoples' names left out."""
        return frozenset(force.owner for force in self._owned if force.owner is not None)

    @cached_property
    def _owned(self) -> list[ForceMention]:
        forces = (force for force in self.mentions.forces if force.owner is not None)
        return [force for force in forces if force.kind is not ForceKind.NATIONALS]

    def owner_near(self, place: int) -> str | None:
        """Return the owner of the last force with a known one before a place in the text, else of the next."""
        index = bisect_left(self._owned, place + 1, key=lambda force: force.span.start)
        near = self._owned[index - 1 : index] or self._owned[index : index + 1]
        return near[0].owner if near else None

    def last_force_before(self, place: int) -> ForceMention | None:
        """Return the last force named before a place in the text."""
        index = bisect_left(self.mentions.forces, place, key=lambda force: force.span.start)
        return next((force for force in reversed(self.mentions.forces[:index][-3:]) if force.span.end <= place), None)


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
