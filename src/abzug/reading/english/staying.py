"""Verbs that tell that a force stays or is kept."""

from abzug.reading.english.direction import ways
from abzug.reading.english.event import Event
from abzug.reading.english.frame import Frame
from abzug.reading.english.leaving import SIZE, is_mission
from abzug.reading.english.lexicon import movement
from abzug.reading.english.tree import Tree, Word

LOOSE_STAYING = frozenset(
    {
        *("sit", "stand", "lie", "go", "continue", "carry", "hold", "hang", "keep", "persist", "endure"),
        *("control", "man", "guard", "camp", "rest", "patrol", "occupy", "encircle", "ring", "surround"),
        *("shadow", "loiter", "garrison"),
    }
)
"""Verbs that tell of staying only of a force named as such, never of a state: "Paris stands by its word"."""


LYING = frozenset({"lie", "sit", "stand", "rest", "hang"})
"""Verbs that tell of a base only where it is."""
HANDS = frozenset({"hands", "control", "possession", "grip", "occupation", "rule", "guard"})
TAKING = frozenset({"occupy", "encircle", "surround", "ring"})
"""Verbs that tell in the simple past that a force came, otherwise that it is there."""
CONTINUING = frozenset({"go", "continue", "carry", "keep", "persist"})
CLINGING = frozenset({"hang", "cling", "hold"})
HOLDING = frozenset({"hold", "stay", "remain", "stand", "continue", "persist"})
"""Verbs by which a number does not change."""
UNCHANGED = frozenset({"there", "here", "before", "now", "usual", "ever", "as"})
GUARDING = frozenset({"man", "hold", "guard", "occupy", "control", "garrison"})
"""Verbs that tell of staying at their object, whoever holds it."""


def stay(frame: Frame) -> Event | None:
    """Read a force, a base or a mission that stays or goes on."""
    people = frame.participants
    if frame.is_passive:
        return None
    if frame.lemma in TAKING and frame.verb.tag == "VBD" and people.may_move(frame.subject):
        return Event(word=frame.verb, group="arrive", mover=frame.subject) if people.is_site(frame.patient) else None
    if _is_in_hands(frame):
        return Event(word=frame.verb, group="stay", mover=None, is_state=True)
    stays = _site_stays(frame) or _force_stays(frame) or _clings(frame) or _numbers_hold(frame)
    return Event(word=frame.verb, group="stay", mover=frame.subject, is_state=True) if stays else None


def _site_stays(frame: Frame) -> bool:
    """Read "the base remains" and "the mission would continue"."""
    people = frame.participants
    if frame.lemma in CONTINUING:
        return is_mission(frame.subject, people) and frame.patient is None
    return people.force(frame.subject) is None and _is_base(frame.subject) and frame.lemma not in LYING


def _force_stays(frame: Frame) -> bool:
    people = frame.participants
    force = people.force(frame.subject)
    if frame.lemma in CONTINUING and not (goes_on(frame.verb, people.tree) or _stays_there(frame)):
        return False
    holds_site = frame.lemma in GUARDING and people.is_site(frame.patient) and people.stands_for_force(frame.subject)
    if frame.lemma in LOOSE_STAYING and force is None and not holds_site:
        return False
    if frame.patient is not None and not people.is_site(frame.patient):
        return False
    is_abstract = frame.lemma in {"remain", "stay"} and _is_abstract(frame, people.tree)
    return people.may_move(frame.subject) and not is_abstract


def _clings(frame: Frame) -> bool:
    """Read "will hang on to five hilltops": a power keeps what it holds."""
    people, tree = frame.participants, frame.participants.tree
    on = any(child.lower in {"on", "onto", "fast"} for child in tree.children(frame.verb, "prt", "advmod", "prep"))
    held = ways(frame.verb, tree).target
    clings = frame.lemma in CLINGING and on and people.entities.tells_of_forces and frame.patient is None
    return clings and people.is_site(held) and people.may_move(frame.subject)


def _numbers_hold(frame: Frame) -> bool:
    """Read "numbers hold steady at 7,200" and "the strength stays at 336"."""
    people, tree = frame.participants, frame.participants.tree
    is_size = frame.subject is not None and frame.subject.lower in SIZE and people.entities.tells_of_forces
    level = next((child for child in tree.children(frame.verb, "prep") if child.lower == "at"), None)
    below = tree.subtree(frame.verb) if level is not None else ()
    return (
        is_size and frame.lemma in HOLDING and any(word.tag == "CD" for word in below if word.index > frame.verb.index)
    )


def _is_in_hands(frame: Frame) -> bool:
    """Read "half of the strip stays in its hands" and "remains under occupation"."""
    people = frame.participants
    held = ways(frame.verb, people.tree).place
    under = next((child for child in people.tree.children(frame.verb, "prep") if child.lower == "under"), None)
    held = people.tree.child(under, "pobj") if under is not None else held
    is_site = people.is_site(frame.subject) or people.place(frame.subject) is not None
    return frame.lemma in {"stay", "remain"} and is_site and held is not None and held.lower in HANDS


def _stays_there(frame: Frame) -> bool:
    """Read "are to carry on there"."""
    tree = frame.participants.tree
    is_on = any(child.lower == "on" for child in tree.children(frame.verb, "prt", "advmod"))
    return is_on and any(child.lower in UNCHANGED for child in tree.children(frame.verb, "advmod"))


def _has_there(frame: Frame) -> bool:
    """Tell having a force somewhere ("has 750 soldiers in Kabul") from having one at all."""
    people = frame.participants
    if frame.verb.dep in {"aux", "auxpass"} or frame.patient is None or not people.may_move(frame.subject):
        return False
    placed = ways(frame.verb, people.tree).place or ways(frame.patient, people.tree).place
    there = movement().words("state", "there")
    return people.is_site(placed) or any(word.lower in there for word in people.tree.children(frame.patient, "acl"))


def goes_on(verb: Word, tree: Tree) -> bool:
    """Tell whether somebody goes on doing something: "would go on patrolling", "continue to hold"."""
    on = next((child for child in tree.children(verb, "prep", "prt") if child.lower == "on"), None)
    inner = tree.child(on, "pobj", "pcomp") if on else None
    return tree.child(verb, "xcomp", "advcl", "ccomp") is not None or (
        inner is not None and inner.lower.endswith("ing")
    )


def _is_base(word: Word | None) -> bool:
    return word is not None and word.lower in {
        "base",
        "bases",
        "depot",
        "garrison",
        "airbase",
        "outpost",
        "outposts",
        "post",
        "posts",
        "checkpoint",
        "checkpoints",
        "camp",
        "camps",
    }


def _is_abstract(frame: Frame, tree: Tree) -> bool:
    """Tell "remains committed" and "stayed silent" from staying somewhere."""
    complement = tree.child(frame.verb, "acomp", "xcomp")
    if complement is None or tree.child(complement, "aux") is not None:
        return False
    return complement.lower not in movement().words("state", "there") | {"put", "behind", "on"}


def extend_mission(frame: Frame) -> Event | None:
    """Read "has extended its deployment until March" and "continues its patrol"."""
    people = frame.participants
    if not is_mission(frame.patient, people) or not people.may_move(frame.agent):
        return None
    return Event(word=frame.verb, group="stay", mover=frame.agent, is_state=True)


def keep(frame: Frame) -> Event | None:
    people = frame.participants
    if frame.patient is None or (frame.lemma == "have" and not _has_there(frame)):
        return None
    if people.force(frame.patient) or people.nationals(frame.patient) or people.is_bare_anaphor(frame.patient):
        return Event(word=frame.verb, group="stay", mover=frame.patient, agent=frame.agent, is_state=True)
    if (
        frame.lemma == "hold"
        and not frame.is_passive
        and people.is_site(frame.patient)
        and people.may_move(frame.subject)
    ):
        return Event(word=frame.verb, group="stay", mover=frame.subject, is_state=True)
    return None
