"""From where and to where a force goes, or where it stays."""

from collections.abc import Sequence

from abzug.model.record import Record, Span, Stage
from abzug.reading.english.direction import ways
from abzug.reading.english.event import Event
from abzug.reading.english.movers import HOSTS
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
    path = ways(event.way or event.word, people.tree)
    target = _phrase(path.target, people) or _of_noun(event, people)
    here = _phrase(path.place, people)
    if event.group == "arrive":
        return _phrase(path.source, people), target or here or _host(event, people)
    source = _phrase(path.source, people) or _left(event, people)
    if event.is_state and event.group == "leave" and here is not None and target is None:
        return source or _told_before(earlier), here
    found = source or here or _of_mover(event, people) or _in_clause(content, target, people) or _told_before(earlier)
    return found or _named_before(event, people), target


def _of_noun(event: Event, people: Participants) -> Span | None:
    """Return where a movement told by a noun goes, the way hanging on the mover: "regrouping of units to Donetsk"."""
    if not event.is_noun or event.mover is None:
        return None
    return _phrase(ways(event.mover, people.tree).target, people)


def _host(event: Event, people: Participants) -> Span | None:
    """Return the state that takes a force in."""
    if event.word.lower not in HOSTS or event.agent is None or people.power(event.agent) is None:
        return None
    return Span(event.agent.start, event.agent.end)


def _left(event: Event, people: Participants) -> Span | None:
    """Return the place that a force leaves as the object of the verb."""
    patient = people.tree.child(event.word, "dobj", "nsubjpass")
    if patient is None or (event.mover is not None and patient.index == event.mover.index):
        return None
    return _phrase(patient, people) if people.is_site(patient) else None


def _phrase(noun: Word | None, people: Participants) -> Span | None:
    place = people.place(noun) if people.force(noun) is None else None
    return _words(place, people) if place is not None else None


def _words(place: PlaceMention, people: Participants) -> Span:
    """Return the words for a place; of "the garrison in the Falklands" only where the force is."""
    if not people.entities.forces_in(place.phrase_span):
        return place.phrase_span
    before = [word for word in people.tree.words if word.end <= place.span.start][-1:]
    has_article = bool(before) and before[0].lower == "the"
    return Span(before[0].start if has_article else place.span.start, place.span.end)


def _of_mover(event: Event, people: Participants) -> Span | None:
    for noun in (event.mover, event.agent):
        places = people.entities.places_in(people.tree.covering(noun)) if noun is not None else []
        found = [place for place in places if _lies(place, people) or place.preposition == "to"]
        if found:
            return _words(found[0], people)
    return None


def _in_clause(content: Span, target: Span | None, people: Participants) -> Span | None:
    found = [place for place in people.entities.places_in(content) if _lies(place, people)]
    found = [place for place in found if not _is_aside(place, people)]
    named = [place for place in found if place.kind is not PlaceKind.DESCRIBED] or found
    return next((_words(place, people) for place in named if place.phrase_span != target), None)


def _lies(place: PlaceMention, people: Participants) -> bool:
    """Tell whether a preposition says that something is at a place."""
    if place.preposition is not None:
        return place.preposition in LYING
    before = [word.lower for word in people.tree.words if word.end <= place.span.start][-2:]
    return bool(LYING.intersection(before))


def _is_aside(place: PlaceMention, people: Participants) -> bool:
    inside = people.tree.inside(place.span)
    return any(step.dep == "relcl" for word in inside[:1] for step in people.tree.ancestors(word))


def _told_before(earlier: Sequence[Record]) -> Span | None:
    """Return where the force told of before is: it left or stayed there, or had come there."""
    for record in reversed(earlier):
        found = record.place_to if record.stage is Stage.ARRIVING else record.place_from
        if found is not None:
            return found
    return None


def _named_before(event: Event, people: Participants) -> Span | None:
    """Return the place that the text named last before, for "the airfield" and "its garrison"."""
    place = event.word.start
    named = [found for found in people.entities.places_near(place) if found.span.end <= place]
    named = [found for found in named if found.preposition in LYING and found.kind is not PlaceKind.DESCRIBED]
    return named[-1].span if named else None
