"""From where and to where a force goes, or where it stays."""

from collections.abc import Sequence

from abzug.model.record import Record, Span, Stage
from abzug.reading.english.direction import ways
from abzug.reading.english.event import Event
from abzug.reading.english.participants import Participants
from abzug.reading.english.tree import Word
from abzug.reading.places import PlaceKind, PlaceMention

LYING = frozenset(
    {
        "in",
        "at",
        "around",
        "on",
        "near",
        "along",
        "inside",
        "outside",
        "off",
        "across",
        "throughout",
        "of",
        "from",
        "south of",
    }
)
"""Prepositions before a place where something is."""


def places_of(
    event: Event, content: Span, people: Participants, earlier: Sequence[Record]
) -> tuple[Span | None, Span | None]:
    """Return where a force leaves or stays, and where it goes.

    The verb's own phrases first, then the mover's ("US forces in Afghanistan"), then the rest of the clause, then what
    the records before have said of the same force.
    """
    path = ways(event.word, people.tree)
    source = _phrase(path.source, people) or _left(event, people)
    target = _phrase(path.target, people)
    here = _phrase(path.place, people)
    if event.group == "arrive":
        return _phrase(path.source, people), target or here
    if event.is_state and event.group == "leave" and here is not None and target is None:
        return source or _told_before(earlier), here
    found = source or here or _of_mover(event, people) or _in_clause(content, target, people) or _told_before(earlier)
    return found, target


def _left(event: Event, people: Participants) -> Span | None:
    """Return the place that a force leaves as the object of the verb."""
    patient = people.tree.child(event.word, "dobj", "nsubjpass")
    if patient is None or (event.mover is not None and patient.index == event.mover.index):
        return None
    return _phrase(patient, people) if people.is_site(patient) else None


def _phrase(noun: Word | None, people: Participants) -> Span | None:
    place = people.place(noun)
    return place.phrase_span if place is not None else None


def _of_mover(event: Event, people: Participants) -> Span | None:
    for noun in (event.mover, event.agent):
        found = _lying(people.entities.places_in(people.tree.covering(noun)), ("to",)) if noun is not None else []
        if found:
            return found[0].phrase_span
    return None


def _in_clause(content: Span, target: Span | None, people: Participants) -> Span | None:
    found = _lying(people.entities.places_in(content))
    named = [place for place in found if place.kind is not PlaceKind.DESCRIBED] or found
    return next((place.phrase_span for place in named if place.phrase_span != target), None)


def _lying(places: Sequence[PlaceMention], further: tuple[str, ...] = ()) -> list[PlaceMention]:
    return [place for place in places if place.preposition in LYING or place.preposition in further]


def _told_before(earlier: Sequence[Record]) -> Span | None:
    """Return where the force told of before is: it left or stayed there, or had come there."""
    for record in reversed(earlier):
        found = record.place_to if record.stage is Stage.ARRIVING else record.place_from
        if found is not None:
            return found
    return None
