"""Verbs that tell that a force comes, is relieved or moves on."""

from abzug.reading.english.direction import course, ways
from abzug.reading.english.event import Event
from abzug.reading.english.frame import Frame
from abzug.reading.english.leaving import SIZE, may_command
from abzug.reading.english.participants import ANAPHORS, Participants
from abzug.reading.english.staying import goes_on
from abzug.reading.english.tree import Word

MAKE_UP = frozenset({"mix", "composition", "makeup"})
CROSSING = frozenset({"cross", "pass"})


def arrive(frame: Frame) -> Event | None:
    people = frame.participants
    if frame.patient is not None and people.force(frame.patient):
        if (
            frame.lemma in {"host", "house"}
            and frame.verb.tag in {"VBZ", "VBP"}
            and not _is_more(frame.patient, people)
        ):
            return Event(word=frame.verb, group="stay", mover=frame.patient, is_state=True)
        home = ways(frame.verb, people.tree).leads_home
        return Event(word=frame.verb, group="leave" if home else "arrive", mover=frame.patient, agent=frame.agent)
    if frame.patient is not None and frame.patient.lower in SIZE and people.entities.forces:
        return Event(word=frame.verb, group="arrive", mover=frame.patient, agent=frame.agent)
    if frame.lemma == "appear" and people.tree.child(frame.verb, "xcomp", "acomp", "oprd") is not None:
        return None
    if people.force(frame.subject) and (
        frame.patient is None or people.is_site(frame.patient) or frame.lemma in {"join", "take"}
    ):
        return Event(word=frame.verb, group="arrive", mover=frame.subject)
    return None


def _is_more(noun: Word, people: Participants) -> bool:
    return any(child.lower in {"another", "more", "additional", "extra"} for child in people.tree.children(noun))


def rotate(frame: Frame) -> Event | None:
    people = frame.participants
    if frame.lemma == "change" and not _changes_force(frame):
        return None
    for moved in (frame.patient, frame.subject):
        if moved is not None and people.force(moved):
            agent = frame.agent if moved is not frame.agent else None
            return Event(word=frame.verb, group="rotate", mover=moved, agent=agent)
    return None


def _changes_force(frame: Frame) -> bool:
    patient = frame.patient
    return patient is not None and (patient.lower in MAKE_UP or frame.participants.force(patient) is not None)


def shift(frame: Frame) -> Event | None:
    people = frame.participants
    if frame.patient is not None and not people.force(frame.patient):
        return None
    moved = frame.patient if frame.patient is not None else frame.subject
    if moved is None or not (people.force(moved) or people.stands_for_force(moved)):
        return None
    agent = frame.agent if moved is not frame.agent else None
    return Event(word=frame.verb, group="leave" if _goes_home(frame) else "shift", mover=moved, agent=agent)


def _goes_home(frame: Frame) -> bool:
    return ways(frame.verb, frame.participants.tree).leads_home


def motion(frame: Frame) -> Event | None:
    people = frame.participants
    brought = _brought_in(frame)
    if brought is not None:
        return Event(word=frame.verb, group="arrive", mover=brought, agent=frame.subject)
    if frame.patient is not None and not people.force(frame.patient):
        passes = people.is_site(frame.patient) or frame.lemma in CROSSING or ways(frame.verb, people.tree).leads_out
        moved = frame.subject if passes else None
    else:
        moved = frame.patient if frame.patient is not None else frame.subject
    force = people.force(moved)
    if moved is None or (force is None and not people.nationals(moved) and not people.stands_for_force(moved)):
        return None
    if frame.patient is moved and not may_command(frame.agent, people):
        return None
    owner = force.owner if force else None
    power = people.power(frame.agent)
    group = course(frame.verb, people, owner or (power.code if power else None)) or _plain_going(frame)
    if group is None:
        return None
    if group == "arrive" and frame.patient is moved and moved.lower in ANAPHORS:
        group = "shift"
    agent = frame.agent if moved is not frame.agent else None
    return Event(word=frame.verb, group=group, mover=moved, agent=agent)


def _brought_in(frame: Frame) -> Word | None:
    """Return the force behind "flew in" and "brought in" where the parser took the particle for a preposition."""
    people = frame.participants
    if frame.patient is not None or people.force(frame.subject) or not people.power(frame.subject):
        return None
    into = next((child for child in people.tree.children(frame.verb, "prep") if child.lower == "in"), None)
    noun = people.tree.child(into, "pobj") if into else None
    return noun if people.force(noun) else None


def _plain_going(frame: Frame) -> str | None:
    """Read "will have gone" and "plan to go" without a word of where."""
    if frame.lemma in CROSSING and frame.patient is not None:
        return "arrive"
    tree = frame.participants.tree
    if (
        frame.lemma not in {"go", "sail"}
        or frame.patient is not None
        or goes_on(frame.verb, tree)
        or tree.child(frame.verb, "aux") is None
    ):
        return None
    leads = [
        child
        for child in tree.children(frame.verb, "prep")
        if child.lower not in {"in", "on", "by", "before", "since", "at"}
    ]
    return None if leads or tree.child(frame.verb, "xcomp", "acomp", "ccomp") else "leave"
