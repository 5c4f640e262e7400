"""What else a record says: who moves, whose force it is, which part, how many, from where, where to and when."""

from dataclasses import dataclass

from abzug.model.component import Component
from abzug.model.record import Count, Span
from abzug.model.when import When
from abzug.reading.english.direction import ways
from abzug.reading.english.event import Event
from abzug.reading.english.participants import Participants
from abzug.reading.english.phrases import bare_phrase
from abzug.reading.english.tree import Word
from abzug.reading.forces import ForceMention
from abzug.reading.quantities import QuantityKind
from abzug.reading.times import TimeRole

HOSTS = frozenset({"host", "hosts", "hosted", "welcome", "welcomes", "welcomed", "receive", "receives", "received"})
PLACED = frozenset({TimeRole.POINT, TimeRole.DEADLINE, TimeRole.PAST_SPAN, TimeRole.SINCE, TimeRole.ONWARD})


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """The fields of a record that name things."""

    mover: Span | None
    code: str | None
    component: Component
    quantity: Count | None
    place_from: Span | None
    place_to: Span | None
    when: When | None


def mover_span(event: Event, people: Participants) -> Span | None:
    """Return the words that name the mover: whoever moves his own force if named, else the force itself."""
    tree = people.tree
    if event.agent is not None and event.agent.is_noun and event.word.lower not in HOSTS:
        return bare_phrase(event.agent, tree)
    if event.mover is None:
        return None
    if event.is_noun and event.mover.lower in {"its", "their", "his"}:
        subject = next(
            (s for a in tree.ancestors(event.word) if a.is_verb and (s := tree.subject(a)) is not None), None
        )
        if subject is not None and people.may_move(subject):
            return bare_phrase(subject, tree)
    force = people.force(event.mover)
    if force is not None:
        return _without_conjunction(force.span, people)
    if event.is_noun and event.mover.dep in {"poss", "amod", "compound"}:
        return Span(event.mover.start, event.mover.end)
    return bare_phrase(event.mover, tree)


def _without_conjunction(span: Span, people: Participants) -> Span:
    inside = people.tree.inside(span)
    leads = len(inside) > 1 and inside[0].dep == "mark"
    return Span(inside[1].start, span.end) if leads else span


def force_of(event: Event, people: Participants) -> ForceMention | None:
    """Return the force that moves or stays."""
    return people.force(event.mover) or people.nationals(event.mover)


def count_of(event: Event, people: Participants) -> Count | None:
    """Return how many move: the number that stands with the mover; vague numbers count as none."""
    near = _mover_area(event, people)
    found = people.entities.quantities_in(near) if near else []
    found = [item for item in found if item.kind is not QuantityKind.VAGUE]
    if not found:
        return None
    numbers = [item for item in found if item.kind is QuantityKind.NUMBER]
    shares = [item for item in found if item.kind is not QuantityKind.NUMBER]
    if numbers and shares:
        first, share = numbers[0].count, shares[0].count.share
        return Count(first.low, first.high, first.unit, share)
    return found[0].count


def _mover_area(event: Event, people: Participants) -> Span | None:
    if event.mover is None:
        return None
    tree = people.tree
    first, after = tree.edges(event.mover)
    end = event.mover.index + 1
    for index in range(event.mover.index + 1, after):
        word = tree.words[index]
        if word.dep in {"relcl", "acl", "punct"} or word.tag in {"WDT", "WP"}:
            break
        end = index + 1
    return tree.span(first, end)


def places_of(event: Event, people: Participants) -> tuple[Span | None, Span | None]:
    """Return where the force leaves or stays, and where it goes."""
    tree = people.tree
    path = ways(event.word, tree)
    source = _place(path.source, people) or _patient_place(event, people)
    target = _place(path.target, people)
    here = _place(path.place, people)
    if event.group == "arrive":
        return source, target or here
    if source is None and here is not None:
        source = here
    if source is None:
        source = _mover_place(event, people)
    return source, target


def _patient_place(event: Event, people: Participants) -> Span | None:
    patient = people.tree.child(event.word, "dobj", "nsubjpass")
    if patient is None or (event.mover is not None and patient.index == event.mover.index):
        return None
    return _place(patient, people) if people.is_site(patient) else None


def _place(noun: Word | None, people: Participants) -> Span | None:
    if noun is None:
        return None
    place = people.place(noun)
    return place.phrase_span if place is not None else None


def _mover_place(event: Event, people: Participants) -> Span | None:
    """Return the place that the mover's own phrase names: "US forces in Afghanistan", "soldiers stationed in Mali"."""
    if event.mover is None:
        return None
    found = people.entities.places_in(people.tree.covering(event.mover))
    found = [
        place for place in found if place.preposition in {"in", "at", "around", "on", "near", "along", "from", "of"}
    ]
    return found[0].phrase_span if found else None


def time_of(event: Event, content: Span, people: Participants) -> When | None:
    """Return when the movement is or is due; the time of speech is never taken."""
    times = [time for time in people.entities.times_in(content) if time.role in PLACED and time.when is not None]
    times.sort(key=lambda time: (time.role is not TimeRole.DEADLINE, abs(time.span.start - event.word.start)))
    return times[0].when if times else None
