"""What the finders of entities found in a text, asked by word."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from abzug.model.record import Span
from abzug.reading.actors import ActorMention, find_actors
from abzug.reading.forces import ForceMention, find_forces
from abzug.reading.places import PlaceMention, find_places
from abzug.reading.quantities import QuantityMention, find_quantities
from abzug.reading.times import TimeMention, find_times


class _Mention(Protocol):
    @property
    def span(self) -> Span: ...


M = TypeVar("M", bound=_Mention)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entities:
    """Everything found in one text, each kind in the order of the text."""

    forces: Sequence[ForceMention] = ()
    actors: Sequence[ActorMention] = ()
    places: Sequence[PlaceMention] = ()
    quantities: Sequence[QuantityMention] = ()
    times: Sequence[TimeMention] = ()

    def forces_in(self, span: Span) -> list[ForceMention]:
        """Return the forces whose noun lies within ``span``."""
        return [force for force in _touching(self.forces, span) if _holds(span, force.head)]

    def actors_in(self, span: Span) -> list[ActorMention]:
        """Return the actors whose noun lies within ``span``."""
        return [actor for actor in _touching(self.actors, span) if _holds(span, actor.head)]

    def places_in(self, span: Span) -> list[PlaceMention]:
        """Return the places named within ``span``."""
        return [place for place in _touching(self.places, span) if _holds(span, place.span)]

    def quantities_in(self, span: Span) -> list[QuantityMention]:
        """Return the quantities whose number lies within ``span``."""
        return [found for found in _touching(self.quantities, span) if _holds(span, found.number_span)]

    def times_in(self, span: Span) -> list[TimeMention]:
        """Return the times given within ``span``."""
        return [time for time in _touching(self.times, span) if _holds(span, time.timex_span)]


def find_entities(text: str, published: date | None) -> Entities:
    """Find the forces, actors, places, quantities and times of an English text."""
    return Entities(
        forces=_sorted(find_forces(text, "en")),
        actors=_sorted(find_actors(text, "en")),
        places=_sorted(find_places(text, "en")),
        quantities=_sorted(find_quantities(text, "en")),
        times=_sorted(find_times(text, "en", published)),
    )


def _sorted(mentions: Iterable[M]) -> tuple[M, ...]:
    return tuple(sorted(mentions, key=lambda mention: (mention.span.start, mention.span.end)))


REACH_CHARACTERS = 300
"""How far before a span a mention that reaches into it may begin; longer noun phrases are not news. Source: E."""


def _touching(mentions: Sequence[M], span: Span) -> Iterator[M]:
    first = bisect_right(mentions, span.start - REACH_CHARACTERS, key=lambda mention: mention.span.start)
    for mention in mentions[first:]:
        if mention.span.start >= span.end:
            return
        if mention.span.end > span.start:
            yield mention


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
