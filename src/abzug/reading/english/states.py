"""What "to be" and its like say of a force: gone, back at base, still there, out by a day."""

from abzug.reading.english.direction import COMPASS, ways
from abzug.reading.english.event import Event
from abzug.reading.english.leaving import SIZE
from abzug.reading.english.lexicon import movement, saying
from abzug.reading.english.participants import Participants
from abzug.reading.english.repairs import CAUSING, FETCHING, OUT
from abzug.reading.english.tree import Tree, Word

WAYS = frozenset(
    {
        "way",
        "march",
        "move",
        "road",
        "flight",
        "flights",
        "plane",
        "planes",
        "train",
        "trains",
        "ship",
        "ships",
        "bus",
        "buses",
        "ferry",
        "retreat",
        "run",
    }
)
"""Nouns behind "on" that tell of somebody under way."""
EXPECTED = frozenset({"due", "expected", "awaited"})
"""Words that tell that a force is still to come."""
AT = frozenset({"in", "at", "on", "inside", "around", "near", "outside", "along"})
"""Prepositions of a place where a force is."""
BEING = frozenset({"be", "is", "are", "was", "were", "been", "being", "'s", "'re"})


def state(verb: Word, participants: Participants) -> Event | None:
    """Read what "to be" says of a force: gone, back at base, still there, parked."""
    tree = participants.tree
    if tree.child(verb, "expl") is not None:
        return _existing(verb, participants)
    if tree.child(verb, "auxpass") is not None and verb.dep != "acl":
        return _passive_state(verb, participants)
    if verb.lower not in BEING:
        return None
    subject = tree.referent(tree.subject(verb), verb)
    below = tree.children(verb, "acomp", "advmod", "prep", "attr", "prt", "xcomp")
    for child in sorted(below, key=lambda inner: (inner.lower not in EXPECTED, inner.index)):
        found = _said_by(child, verb, subject, participants) if child.index > verb.index else None
        if found is not None:
            return found
    return None


def _passive_state(verb: Word, participants: Participants) -> Event | None:
    tree = participants.tree
    if verb.lower == "gone":
        return told_state(verb, "leave", tree.subject(verb), participants)
    if verb.lower in movement().words("state", "there") and not _is_perfect(verb, tree):
        return told_state(verb, "stay", tree.subject(verb), participants)
    if "perceive" in saying().groups(verb, tree) and tree.child(verb, "xcomp", "ccomp", "oprd") is None:
        place = ways(verb, tree).place
        subject = tree.subject(verb)
        if participants.force(subject) and participants.is_site(place):
            return Event(word=verb, group="stay", mover=subject, is_state=True)
    return None


def _said_by(child: Word, verb: Word, subject: Word | None, participants: Participants) -> Event | None:
    """Read one word behind "to be": "gone", "still", "on its way"."""
    way = participants.tree.child(child, "pobj")
    if child.lower == "down" and subject is not None and (subject.lower in SIZE or participants.force(subject)):
        return Event(word=verb, group="stay", mover=subject, is_state=True)
    if child.lower == "on" and way is not None and way.lower in WAYS:
        group = "arrive" if _is_fresh(subject, participants) else "leave"
        moves = participants.may_move(subject)
        return Event(word=verb, group=group, mover=subject, is_under_way=True, way=way) if moves else None
    if child.lower in COMPASS and any(inner.lower == "of" for inner in participants.tree.children(child, "prep")):
        return told_state(verb, "stay", subject, participants)
    if child.lower in EXPECTED and _is_bound_for(child, participants) and participants.force(subject):
        return Event(word=verb, group="arrive", mover=subject)
    if child.dep == "prep" and child.lower in AT and participants.is_site(way) and participants.force(subject):
        return Event(word=verb, group="stay", mover=subject, is_state=True)
    freed = _freed_of(child, participants)
    if freed is not None:
        return Event(word=verb, group="leave", mover=freed, is_state=True)
    if child.lower in movement().words("state", "gone") and _is_left(child, subject, participants):
        return told_state(verb, "leave", subject, participants)
    if child.lower in movement().words("state", "there"):
        return told_state(verb, "stay", subject, participants)
    return None


def _is_bound_for(child: Word, participants: Participants) -> bool:
    """Tell whether somebody is expected at a place: "are due in Port-au-Prince"."""
    tree = participants.tree
    steps = [*tree.children(child, "prep"), *tree.children(tree.head(child), "prep")]
    return any(
        step.lower in {"in", "at"} and participants.place(tree.child(step, "pobj")) is not None for step in steps
    ) and not any(inner.lower in {"out", "home", "back"} for inner in tree.children(child))


def _freed_of(child: Word, participants: Participants) -> Word | None:
    """Return the force that a place is said to be free of."""
    if child.lower not in {"free", "empty", "clear", "rid", "devoid", "bare", "void"}:
        return None
    of = participants.tree.child(child, "prep")
    freed = participants.tree.child(of, "pobj") if of is not None and of.lower == "of" else None
    return freed if participants.force(freed) else None


def _is_fresh(subject: Word | None, participants: Participants) -> bool:
    if subject is None:
        return False
    words = {subject.lower, *(child.lower for child in participants.tree.children(subject))}
    return bool(words & {"more", "others", "reinforcements", "fresh", "new", "additional", "another", "further"})


def _existing(verb: Word, participants: Participants) -> Event | None:
    """Read "there are still 300 soldiers in the valley"."""
    there = participants.tree.child(verb, "attr", "nsubj", "dobj", "nsubjpass")
    if there is not None and there.lower in {"nobody", "none", "soul", "no-one"}:
        place = ways(verb, participants.tree).place or ways(there, participants.tree).place
        is_there = participants.entities.tells_of_forces and participants.is_site(place)
        return Event(word=verb, group="stay", mover=None, is_state=True) if is_there else None
    if there is None or participants.force(there) is None:
        return None
    return Event(word=verb, group="stay", mover=there, is_state=True)


def _is_left(child: Word, subject: Word | None, participants: Participants) -> bool:
    if child.lower in {"empty", "deserted", "bare", "vacant", "abandoned"}:
        held = participants.is_site(subject) or participants.stands_for_force(subject)
        return held or participants.force(subject) is not None
    return (
        child.lower not in {"free", "clear", "done", "behind", "off", "back", "home"}
        or participants.force(subject) is not None
    )


def told_state(verb: Word, group: str, subject: Word | None, participants: Participants) -> Event | None:
    """Return what is told of a force, of the power that sent it, or of the place it held."""
    if group == "leave" and not participants.force(subject) and participants.power(subject) is not None:
        return Event(word=verb, group=group, mover=subject, is_state=True)
    if group == "leave" and not participants.force(subject) and _is_held(subject, participants):
        return Event(word=verb, group=group, mover=None, is_state=True)
    if (
        not participants.force(subject)
        and not participants.nationals(subject)
        and not participants.stands_for_force(subject)
    ):
        return None
    return Event(word=verb, group=group, mover=subject, is_state=True)


def _is_held(subject: Word | None, participants: Participants) -> bool:
    return participants.is_site(subject) or (subject is not None and subject.lower == "others")


def _is_perfect(verb: Word, tree: Tree) -> bool:
    return any(child.lower in {"have", "has", "had", "having"} for child in tree.children(verb, "aux"))


def result(word: Word, participants: Participants) -> Event | None:
    """Read "wants the last peacekeeper out" and "will have all its troops home": a clause whose verb is "out"."""
    tree = participants.tree
    verb, moved = tree.head(word), tree.child(word, "nsubj")
    if word.lower not in OUT or verb.lower not in CAUSING or moved is None:
        return None
    if movement().lemma(verb) in FETCHING and "demand" not in saying().groups(verb, tree):
        return None
    if not participants.may_move(moved) or (
        participants.power(moved) is not None and participants.force(moved) is None
    ):
        return None
    agent = tree.subject(verb) if "demand" not in saying().groups(verb, tree) else None
    return Event(word=word, group="leave", mover=moved, agent=agent, is_state=True)
