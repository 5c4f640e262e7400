"""What forces do in a sentence: the words that tell of leaving, staying, coming, changing places and moving on."""

from collections.abc import Callable
from dataclasses import dataclass

from abzug.reading.english.direction import course, ways
from abzug.reading.english.lexicon import movement
from abzug.reading.english.participants import Participants
from abzug.reading.english.tree import Tree, Word
from abzug.reading.forces import ForceKind

MODIFIERS = frozenset({"amod", "compound", "nmod", "aux", "auxpass"})
LOOSE_STAYING = frozenset(
    {
        *("sit", "stand", "lie", "go", "continue", "carry", "hold", "hang", "keep", "persist", "endure", "control", "man", "guard"),
        *("camp", "rest", "patrol", "occupy", "encircle", "ring", "surround", "shadow", "loiter", "garrison"),
    }
)
"""Verbs that tell of staying only of a force named as such, never of a state: "Paris stands by its word"."""
CONTINUING = frozenset({"go", "continue", "carry", "keep", "persist"})
HANDING = frozenset({"hand", "turn", "sign", "give", "transfer", "return", "surrender", "yield", "cede"})
KIT = frozenset({ForceKind.KIT, ForceKind.SUPPLIES})
SIZE = frozenset({"presence", "strength", "footprint", "engagement", "involvement", "level", "levels", "number", "numbers", "size", "commitment", "operations"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A word that tells of a movement, and who moves.

    Args:
        word: The verb, noun or adjective.
        group: What happens: leave, clear, reduce, load, stay, arrive, rotate or shift.
        mover: The head of the phrase that names what moves or stays; None when the sentence does not say.
        agent: The head of the phrase that names who makes it move, when that is somebody else.
        is_state: Whether it tells of a state reached ("had been empty") rather than of a movement.
        is_noun: Whether a noun tells of it ("the withdrawal").
    """

    word: Word
    group: str
    mover: Word | None
    agent: Word | None = None
    is_state: bool = False
    is_noun: bool = False


def events_of(participants: Participants) -> list[Event]:
    """Return the movements a sentence tells of, in order of their words."""
    found: list[Event] = []
    for word in participants.tree.words:
        event = _at(word, participants)
        if event is not None:
            found.append(event)
    return found


def _at(word: Word, participants: Participants) -> Event | None:
    tree = participants.tree
    if word.dep in MODIFIERS:
        return None
    if word.is_verb:
        return _state(word, participants) or _verb(word, participants)
    if word.is_noun or word.tag in {"VBG", "RP"}:
        return _noun(word, participants)
    if word.tag in {"RB", "RP", "JJ", "IN"} and word.dep in {"advmod", "prt", "oprd", "acomp", "ccomp", "xcomp", "prep"}:
        return _resultative(word, participants, tree.head(word))
    return None


@dataclass(frozen=True, slots=True)
class _Frame:
    """A verb with its arguments: who acts, and on what."""

    verb: Word
    lemma: str
    subject: Word | None
    patient: Word | None
    is_passive: bool
    participants: Participants

    @property
    def agent(self) -> Word | None:
        """Who makes the patient move, if anybody is named."""
        if not self.is_passive:
            return self.subject
        by = self.participants.tree.child(self.verb, "agent")
        return self.participants.tree.child(by, "pobj") if by else None


def _frame(verb: Word, participants: Participants) -> _Frame:
    tree = participants.tree
    is_passive = bool(tree.child(verb, "auxpass", "nsubjpass")) or (verb.dep == "acl" and verb.tag == "VBN")
    subject = tree.subject(verb)
    if subject is None and verb.dep in {"acl", "relcl"}:
        subject = tree.head(verb)
    if subject is None and verb.dep in {"xcomp", "advcl", "ccomp", "pcomp"}:
        subject = _controller(verb, tree)
    if subject is not None and subject.tag in {"WDT", "WP"}:
        clause = next((word for word in [verb, *tree.ancestors(verb)] if word.dep == "relcl"), None)
        subject = tree.head(clause) if clause else subject
    patient = subject if is_passive else tree.child(verb, "dobj", "dative")
    if patient is None and not is_passive:
        patient = tree.child(verb, "ccomp", "oprd") if _nominal(tree.child(verb, "ccomp", "oprd")) else None
    lemma = movement().lemma(verb) or verb.lower
    return _Frame(verb, lemma, subject, patient, is_passive, participants)


def _nominal(word: Word | None) -> bool:
    return word is not None and word.is_noun


def _controller(verb: Word, tree: Tree) -> Word | None:
    """Return who is meant as subject of an infinitive or participle: the object before it, else the subject above."""
    head = tree.head(verb)
    if verb.dep == "pcomp":
        head = tree.head(head)
    above = tree.child(head, "dobj", "dative") if verb.dep != "advcl" else None
    return above if above is not None and above.index < verb.index else tree.subject(head)


def _verb(verb: Word, participants: Participants) -> Event | None:
    senses = movement().senses(verb, participants.tree)
    if not senses:
        return None
    frame = _frame(verb, participants)
    if _is_mere_modifier(verb, participants.tree):
        return None
    longest = len(senses[0].particles)
    groups = [sense.group for sense in senses if len(sense.particles) == longest]
    groups += [sense.group for sense in senses if len(sense.particles) < longest and sense.group == "motion"]
    for group in ORDER:
        if group in groups:
            event = FRAMES[group](frame)
            if event is not None:
                return event
    return None


def _is_mere_modifier(verb: Word, tree: Tree) -> bool:
    """Tell whether a participle only describes a noun: "soldiers stationed there", "the deadline set"."""
    return verb.dep == "acl" and verb.tag == "VBN"


def _leave(frame: _Frame) -> Event | None:
    people = frame.participants
    patient = frame.patient
    if patient is not None:
        if people.force(patient) or people.nationals(patient) or people.is_bare_anaphor(patient):
            if frame.lemma == "leave":
                return None
            return Event(word=frame.verb, group="leave", mover=patient, agent=frame.agent)
        if people.is_site(patient) and people.may_move(frame.agent):
            return Event(word=frame.verb, group="leave", mover=frame.agent)
        return None
    if frame.is_passive or not _may_leave(frame):
        return None
    return Event(word=frame.verb, group="leave", mover=frame.subject)


def _may_leave(frame: _Frame) -> bool:
    """Tell whether a subject without object leaves as a force: not a party leaving talks, not a state leaving a treaty."""
    people = frame.participants
    path = ways(frame.verb, people.tree)
    if path.source is not None and not people.is_site(path.source):
        return bool(people.force(frame.subject)) and people.place(path.source) is not None
    if people.force(frame.subject):
        return True
    return people.may_move(frame.subject)


def _clear(frame: _Frame) -> Event | None:
    people = frame.participants
    patient = frame.patient
    if patient is None:
        return None
    kit = people.force(patient)
    if kit is not None and kit.kind in KIT and frame.lemma in HANDING:
        return Event(word=frame.verb, group="stay", mover=patient, agent=frame.agent)
    if kit is not None or not people.is_site(patient):
        return None
    if frame.agent is not None and not people.may_move(frame.agent):
        return None
    return Event(word=frame.verb, group="clear", mover=frame.agent)


def _reduce(frame: _Frame) -> Event | None:
    people = frame.participants
    moved = frame.patient if frame.patient is not None else frame.subject
    if moved is None or not (people.force(moved) or (moved.lower in SIZE and people.entities.forces)):
        return None
    return Event(word=frame.verb, group="reduce", mover=moved, agent=frame.agent if moved is not frame.subject else None)


def _load(frame: _Frame) -> Event | None:
    people = frame.participants
    moved = frame.patient if frame.patient is not None else frame.subject
    if moved is None or not people.force(moved):
        if people.force(frame.subject) and frame.lemma in {"pack", "entrain", "embark", "load", "board"}:
            return Event(word=frame.verb, group="load", mover=frame.subject)
        return None
    return Event(word=frame.verb, group="load", mover=moved, agent=frame.agent if moved is not frame.subject else None)


def _stay(frame: _Frame) -> Event | None:
    people = frame.participants
    if frame.is_passive:
        return None
    if frame.lemma in CONTINUING and people.tree.child(frame.verb, "xcomp", "advcl", "ccomp") is None:
        return None
    force = people.force(frame.subject)
    if frame.lemma in LOOSE_STAYING and force is None:
        return None
    if frame.patient is not None and not people.is_site(frame.patient):
        return None
    if force is None and not people.may_move(frame.subject):
        return None
    if frame.lemma in {"remain", "stay"} and _is_abstract(frame, people.tree):
        return None
    return Event(word=frame.verb, group="stay", mover=frame.subject, is_state=True)


def _is_abstract(frame: _Frame, tree: Tree) -> bool:
    """Tell "remains committed" and "stayed silent" from staying somewhere."""
    complement = tree.child(frame.verb, "acomp", "xcomp")
    return complement is not None and complement.lower not in movement().words("state", "there")


def _keep(frame: _Frame) -> Event | None:
    people = frame.participants
    if frame.patient is None:
        return None
    if people.force(frame.patient) or people.nationals(frame.patient) or people.is_bare_anaphor(frame.patient):
        return Event(word=frame.verb, group="stay", mover=frame.patient, agent=frame.agent, is_state=True)
    if frame.lemma == "hold" and people.is_site(frame.patient) and people.may_move(frame.subject):
        return Event(word=frame.verb, group="stay", mover=frame.subject, is_state=True)
    return None


def _arrive(frame: _Frame) -> Event | None:
    people = frame.participants
    if frame.patient is not None and people.force(frame.patient):
        home = ways(frame.verb, people.tree).leads_home
        return Event(word=frame.verb, group="leave" if home else "arrive", mover=frame.patient, agent=frame.agent)
    if frame.patient is not None and frame.patient.lower in SIZE and people.entities.forces:
        return Event(word=frame.verb, group="arrive", mover=frame.patient, agent=frame.agent)
    if people.force(frame.subject) and (frame.patient is None or people.is_site(frame.patient) or frame.lemma in {"join", "take"}):
        return Event(word=frame.verb, group="arrive", mover=frame.subject)
    return None


def _rotate(frame: _Frame) -> Event | None:
    people = frame.participants
    for moved in (frame.patient, frame.subject):
        if moved is not None and people.force(moved):
            agent = frame.agent if moved is not frame.agent else None
            return Event(word=frame.verb, group="rotate", mover=moved, agent=agent)
    return None


def _shift(frame: _Frame) -> Event | None:
    people = frame.participants
    if frame.patient is not None and not people.force(frame.patient):
        return None
    moved = frame.patient if frame.patient is not None else frame.subject
    if moved is None or not (people.force(moved) or people.stands_for_force(moved)):
        return None
    agent = frame.agent if moved is not frame.agent else None
    return Event(word=frame.verb, group="leave" if _goes_home(frame) else "shift", mover=moved, agent=agent)


def _goes_home(frame: _Frame) -> bool:
    return ways(frame.verb, frame.participants.tree).leads_home


def _motion(frame: _Frame) -> Event | None:
    people = frame.participants
    if frame.patient is not None and not people.force(frame.patient):
        moved = frame.subject if people.is_site(frame.patient) else None
    else:
        moved = frame.patient if frame.patient is not None else frame.subject
    force = people.force(moved)
    if moved is None or (force is None and not people.nationals(moved) and not people.stands_for_force(moved)):
        return None
    owner = force.owner if force else None
    power = people.power(frame.agent)
    group = course(frame.verb, people, owner or (power.code if power else None))
    if group is None:
        return None
    agent = frame.agent if moved is not frame.agent else None
    return Event(word=frame.verb, group=group, mover=moved, agent=agent)


def _state(verb: Word, participants: Participants) -> Event | None:
    """Read what "to be" says of a force: gone, back at base, still there, parked."""
    tree = participants.tree
    gone, there = movement().words("state", "gone"), movement().words("state", "there")
    if tree.child(verb, "auxpass") is not None and verb.dep != "acl":
        if verb.lower == "gone":
            return _state_event(verb, "leave", tree.subject(verb), participants)
        if verb.lower in there and not _is_perfect(verb, tree):
            return _state_event(verb, "stay", tree.subject(verb), participants)
        return None
    if verb.lower not in {"be", "is", "are", "was", "were", "been", "being", "'s", "'re"}:
        return None
    subject = tree.subject(verb)
    for child in tree.children(verb, "acomp", "advmod", "prep", "attr", "prt", "xcomp"):
        if child.index < verb.index:
            continue
        if child.lower in gone and _is_left(child, subject, participants):
            return _state_event(verb, "leave", subject, participants)
        if child.lower in there:
            return _state_event(verb, "stay", subject, participants)
    return None


def _is_left(child: Word, subject: Word | None, participants: Participants) -> bool:
    if child.lower in {"empty", "deserted", "bare", "vacant", "abandoned"}:
        return participants.is_site(subject) or participants.force(subject) is not None
    return child.lower not in {"free", "clear", "done", "behind", "off", "back", "home"} or participants.force(subject) is not None


def _state_event(verb: Word, group: str, subject: Word | None, participants: Participants) -> Event | None:
    if participants.is_site(subject) and group == "leave":
        return Event(word=verb, group=group, mover=None, is_state=True)
    if not participants.force(subject) and not participants.nationals(subject) and not participants.stands_for_force(subject):
        return None
    return Event(word=verb, group=group, mover=subject, is_state=True)


def _is_perfect(verb: Word, tree: Tree) -> bool:
    return any(child.lower in {"have", "has", "had", "having"} for child in tree.children(verb, "aux"))


def _resultative(word: Word, participants: Participants, verb: Word) -> Event | None:
    """Read "wants the last peacekeeper out" and "will have all its troops home"."""
    if word.lower not in {"out", "home", "gone", "away", "back"} or verb.lower not in RESULT_VERBS:
        return None
    moved = participants.tree.child(verb, "dobj", "nsubj")
    if moved is None or moved.index > word.index:
        return None
    between = [child for child in participants.tree.words[verb.index : word.index] if participants.force(child)]
    if not between:
        return None
    subject = participants.tree.subject(verb)
    return Event(word=word, group="leave", mover=between[-1], agent=subject, is_state=True)


RESULT_VERBS = frozenset({"want", "wants", "wanted", "have", "has", "had", "get", "gets", "got", "see", "order", "ordered", "orders"})


def _noun(noun: Word, participants: Participants) -> Event | None:
    """Read "the withdrawal of a battalion", "a Russian pullback", "its own departure"."""
    groups = movement().noun_groups(noun, participants.tree)
    group = next((group for group in ORDER if group in groups), None)
    if group is None or noun.dep in MODIFIERS:
        return None
    mover = _noun_mover(noun, participants)
    if mover is None and (group not in {"leave", "reduce"} or not _is_bare_movement(noun, participants)):
        return None
    if group == "motion":
        return None
    if group in {"leave", "shift"} and mover is None and not participants.entities.forces:
        return None
    return Event(word=noun, group="stay" if group == "keep" else group, mover=mover, is_noun=True)


def _noun_mover(noun: Word, participants: Participants) -> Word | None:
    tree = participants.tree
    for preposition in tree.children(noun, "prep", "agent"):
        inner = tree.child(preposition, "pobj")
        if preposition.lower in {"of", "by", "for"} and (participants.force(inner) or participants.nationals(inner)):
            return inner
    for child in tree.children(noun, "poss", "compound", "amod", "nmod"):
        if participants.force(child) or participants.power(child) or child.lower in {"its", "their", "his"}:
            return child
        if participants.entities.actors_in(tree.covering(child)) or participants.entities.forces_in(tree.covering(child)):
            return child
    of = next((child for child in tree.children(noun, "prep") if child.lower in {"of", "by"}), None)
    inner = tree.child(of, "pobj") if of else None
    return inner if participants.power(inner) else None


def _is_bare_movement(noun: Word, participants: Participants) -> bool:
    """Tell whether a noun without mover can only mean that forces leave: no "of", no compound that says otherwise."""
    tree = participants.tree
    if any(child.lower == "of" for child in tree.children(noun, "prep")):
        return False
    return not tree.children(noun, "compound", "nmod") and bool(participants.entities.forces)


FRAMES: dict[str, Callable[[_Frame], Event | None]] = {
    "leave": _leave,
    "clear": _clear,
    "rotate": _rotate,
    "shift": _shift,
    "reduce": _reduce,
    "load": _load,
    "keep": _keep,
    "stay": _stay,
    "arrive": _arrive,
    "motion": _motion,
}
ORDER = tuple(FRAMES)
"""Which meaning is tried first where a verb has several."""
