"""Verbs that tell that a force gives a place up, or that the place changes hands."""

from abzug.reading.english.direction import ways
from abzug.reading.english.event import Event
from abzug.reading.english.frame import Frame
from abzug.reading.english.leaving import GIVING_UP, KIT
from abzug.reading.english.tree import Word
from abzug.reading.forces import ForceKind, ForceMention

PASSING = frozenset({"pass", "revert", "fall", "go", "return"})
"""Verbs by which a base changes hands."""


CLOSING = frozenset({"close", "shut"})


HANDING = frozenset({"hand", "turn", "sign", "give", "transfer", "return", "surrender", "yield", "cede"})


CIVIL_SITES = frozenset(
    {
        "district",
        "districts",
        "province",
        "provinces",
        "territory",
        "area",
        "areas",
        "region",
        "road",
        "bridge",
        "port",
        "airport",
        "station",
        "city",
        "town",
        "village",
    }
)
"""Places that others than forces give up too; they tell of leaving only when a force does it."""


ROADS = frozenset(
    {"road", "roads", "street", "streets", "route", "routes", "bridge", "bridges", "mines", "rubble", "path"}
)
"""What engineers clear without leaving it."""


MEASURES = frozenset({"inch", "inches", "metre", "metres", "meter", "yard", "yards", "foot", "millimetre", "step"})
"""What is not given up when nothing is: "would not yield an inch"."""


def clear(frame: Frame) -> Event | None:
    """Read giving a place up ("abandoned its posts"), or the place changing hands ("the base passed to the army")."""
    people = frame.participants
    patient = frame.patient
    if patient is None:
        taker = ways(frame.verb, people.tree).target
        is_passed = frame.lemma in PASSING and people.is_base(frame.subject) and taker is not None
        return Event(word=frame.verb, group="clear", mover=None) if is_passed and people.may_move(taker) else None
    if frame.lemma in PASSING - HANDING:
        return None
    if patient.lower in MEASURES:
        return Event(word=frame.verb, group="leave", mover=frame.subject) if people.may_move(frame.subject) else None
    return _given_up(frame, patient)


def _given_up(frame: Frame, patient: Word) -> Event | None:
    """Read what is given up: kit, a base that others take over, or ground."""
    people = frame.participants
    kit = people.force(patient)
    if kit is not None:
        return _cleared_force(frame, patient, kit)
    taker = _foreign_taker(frame)
    if taker is not None and frame.lemma in CLOSING and people.is_base(patient):
        return Event(word=frame.verb, group="expel", mover=taker)
    if taker is not None and people.is_base(patient) and people.may_move(frame.agent):
        return Event(word=frame.verb, group="rotate", mover=frame.agent)
    if not people.is_site(patient) or (frame.lemma == "clear" and patient.lower in ROADS):
        return None
    if frame.lemma == "give" and people.tree.child(frame.verb, "prt") is None:
        return _given_to_own(frame)
    if frame.agent is not None and not (people.may_move(frame.agent) or people.is_armed(frame.agent)):
        return None
    if patient.lower in CIVIL_SITES and frame.lemma not in GIVING_UP and not people.is_armed(frame.agent):
        return None
    return Event(word=frame.verb, group="clear", mover=frame.agent)


def _foreign_taker(frame: Frame) -> Word | None:
    """Return the soldiers who get a base that is not in their own country: "handed its posts to Ghanaians"."""
    people = frame.participants
    taker = ways(frame.verb, people.tree).target
    force = people.force(taker) or people.nationals(taker)
    countries = {place.country for place in people.entities.places_near(frame.verb.start)}
    return taker if force is not None and force.owner is not None and force.owner not in countries else None


def _cleared_force(frame: Frame, patient: Word, force: ForceMention) -> Event | None:
    """Read what is cleared from a place, kit that is handed to somebody, a headquarters that is closed."""
    path, tree = ways(frame.verb, frame.participants.tree), frame.participants.tree
    if frame.lemma in {"clear", "free"} and path.source is not None:
        return Event(word=frame.verb, group="leave", mover=patient, agent=frame.agent)
    is_given = path.target is not None or tree.child(frame.verb, "dative") is not None
    if force.kind in KIT and frame.lemma in HANDING and is_given:
        return Event(word=frame.verb, group="stay", mover=patient, agent=frame.agent)
    if force.kind is ForceKind.UNIT and frame.lemma in {"close", "shut"}:
        return Event(word=frame.verb, group="clear", mover=patient)
    return None


def _given_to_own(frame: Frame) -> Event | None:
    """Read "gives its positions to the regular army": a relief by another force."""
    people = frame.participants
    taker = people.force(ways(frame.verb, people.tree).target)
    if taker is None or not people.may_move(frame.agent):
        return None
    return Event(word=frame.verb, group="rotate", mover=frame.agent)
