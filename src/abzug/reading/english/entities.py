"""What the finders of entities found in an English text, asked by a stretch of it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from abzug.model.record import Span
from abzug.reading.actors import ActorMention, ActorRole
from abzug.reading.assembly import Mention, Mentions
from abzug.reading.forces import ForceMention
from abzug.reading.places import PlaceMention
from abzug.reading.quantities import QuantityMention
from abzug.reading.times import TimeMention

ARMED = frozenset({ActorRole.MILITARY, ActorRole.GROUP, ActorRole.ALLIANCE})
NEAR_CHARACTERS = 2_000
"""How far around a place an owner or antecedent is looked for. Source: E, some fifteen sentences."""
REACH_CHARACTERS = 300
"""How far before a span a mention that reaches into it may begin; longer noun phrases are not news. Source: E."""


@dataclass(frozen=True, slots=True)
class Entities:
    """Everything found in one text, asked by the noun or number rather than by the whole phrase.

    Args:
        found: What the finders returned, each kind in the order of the text.
        tells_of_forces: Whether the text is about forces at all.
    """

    found: Mentions
    tells_of_forces: bool = False

    @classmethod
    def of(cls, text: str, published: date | None) -> "Entities":
        """Find the forces, actors, places, quantities and times of an English text."""
        return cls.around(Mentions.of(text, "en", published))

    @classmethod
    def around(cls, found: Mentions) -> "Entities":
        """Return the mentions with whether they are about forces at all: one is named, or somebody in arms."""
        return cls(found, bool(found.forces) or any(actor.role in ARMED for actor in found.actors))

    @property
    def forces(self) -> Sequence[ForceMention]:
        """Every force that the text names, in order."""
        return self.found.forces

    @property
    def actors(self) -> Sequence[ActorMention]:
        """Everybody who may speak or see, in order."""
        return self.found.actors

    def forces_in(self, span: Span) -> list[ForceMention]:
        """Return the forces whose noun lies within ``span``."""
        return [force for force in _touching(self.found.forces, span) if _holds(span, force.head)]

    def forces_near(self, place: int) -> list[ForceMention]:
        """Return the forces named around a place, as far as a reader would look."""
        return list(_touching(self.found.forces, _around(place)))

    def actors_near(self, place: int) -> list[ActorMention]:
        """Return the actors named around a place, as far as a reader would look."""
        return list(_touching(self.found.actors, _around(place)))

    def places_near(self, place: int) -> list[PlaceMention]:
        """Return the places named around a place in the text, as far as a reader would look."""
        return list(_touching(self.found.places, _around(place)))

    def forces_at(self, word: Span) -> list[ForceMention]:
        """Return the forces of whose noun a word is a part."""
        return [force for force in _touching(self.found.forces, word) if _meet(word, force.head)]

    def forces_around(self, word: Span) -> list[ForceMention]:
        """Return the forces whose whole phrase holds a word, the noun at its end ("a burning Pantsir launcher")."""
        return [force for force in _touching(self.found.forces, word) if _holds(force.span, word)]

    def actors_at(self, word: Span) -> list[ActorMention]:
        """Return the actors of whose noun a word is a part."""
        return [actor for actor in _touching(self.found.actors, word) if _meet(word, actor.head)]

    def actors_in(self, span: Span) -> list[ActorMention]:
        """Return the actors whose noun lies within ``span``."""
        return [actor for actor in _touching(self.found.actors, span) if _holds(span, actor.head)]

    def places_in(self, span: Span) -> list[PlaceMention]:
        """Return the places named within ``span``."""
        return [place for place in _touching(self.found.places, span) if _holds(span, place.span)]

    def quantities_in(self, span: Span) -> list[QuantityMention]:
        """Return the quantities whose number lies within ``span``."""
        return [found for found in _touching(self.found.quantities, span) if _holds(span, found.number_span)]

    def times_in(self, span: Span) -> list[TimeMention]:
        """Return the times given within ``span``."""
        return [time for time in _touching(self.found.times, span) if _holds(span, time.timex_span)]


def _touching(mentions: Sequence[Mention], span: Span) -> Iterator[Mention]:
    first = bisect_right(mentions, span.start - REACH_CHARACTERS, key=lambda mention: mention.span.start)
    for mention in mentions[first:]:
        if mention.span.start >= span.end:
            return
        if mention.span.end > span.start:
            yield mention


def _around(place: int) -> Span:
    return Span(max(0, place - NEAR_CHARACTERS), place + NEAR_CHARACTERS)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
