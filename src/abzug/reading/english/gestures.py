"""Acts that stand for a movement: a flag lowered, a farewell bidden."""

from abzug.reading.english.event import Event
from abzug.reading.english.frame import Frame
from abzug.reading.english.lexicon import movement
from abzug.reading.english.tree import Word


def lower_flag(frame: Frame) -> Event | None:
    """Read "lowered the tricolour at the base": its force has gone."""
    return _with_flag(frame, "leave")


def raise_flag(frame: Frame) -> Event | None:
    """Read "raised their flag over the town": its force has come."""
    return _with_flag(frame, "arrive")


def take_over(frame: Frame) -> Event | None:
    """Read "took the keys to the base" and "took possession of the camp": the force that held it has gone."""
    people = frame.participants
    token = frame.patient
    if token is None or token.lower not in movement().words("take_over", "tokens") or not people.may_move(frame.agent):
        return None
    behind = [*people.tree.children(token, "prep"), *people.tree.children(frame.verb, "prep")]
    sites = [people.tree.child(child, "pobj") for child in behind]
    if not any(people.is_base(site) for site in sites):
        return None
    return Event(word=frame.verb, group="clear", mover=None)


def comply(frame: Frame) -> Event | None:
    """Read "Paris will comply": leaving, where leaving was demanded before."""
    people = frame.participants
    if frame.patient is not None or not people.may_move(frame.subject):
        return None
    return Event(word=frame.verb, group="comply", mover=frame.subject)


def _with_flag(frame: Frame, group: str) -> Event | None:
    people = frame.participants
    is_flag = frame.patient is not None and frame.patient.lower in movement().words("lower_flag", "flags")
    if not is_flag or frame.is_passive or not people.may_move(frame.subject):
        return None
    return Event(word=frame.verb, group=group, mover=frame.subject, is_state=True)


def farewell(frame: Frame) -> Event | None:
    """Read "bade farewell to the last soldier" and "saw the last convoy off"."""
    people = frame.participants
    leaver = frame.patient if frame.lemma in {"wave", "see"} else _taken_leave_of(frame)
    if leaver is None or people.force(leaver) is None:
        return None
    return Event(word=frame.verb, group="leave", mover=leaver, is_state=True)


def _taken_leave_of(frame: Frame) -> Word | None:
    tree = frame.participants.tree
    words = movement().words("farewell", "words")
    near = [frame.patient, *tree.words_after(frame.verb, 2)]
    word = next((item for item in near if item is not None and item.lower in words), None)
    if word is None:
        return None
    for step in (frame.verb, word):
        to = next((child for child in tree.children(step, "prep", "dative") if child.lower in {"to", "of"}), None)
        if to is not None:
            return tree.child(to, "pobj")
    return None
