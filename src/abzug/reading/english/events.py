"""What forces do in a sentence: the words that tell of leaving, staying, coming, changing places and moving on."""

from collections.abc import Callable
from dataclasses import dataclass

from abzug.reading.english.cues import is_recording
from abzug.reading.english.direction import course, ways
from abzug.reading.english.lexicon import Sense, movement, saying
from abzug.reading.english.negation import is_none
from abzug.reading.english.participants import ANAPHORS, Participants
from abzug.reading.english.situation import GIVING
from abzug.reading.english.tree import Tree, Word
from abzug.reading.forces import ForceKind
from abzug.reading.places import PlaceKind

MODIFIERS = frozenset({"amod", "compound", "nmod", "aux", "auxpass"})
LOOSE_STAYING = frozenset(
    {
        *("sit", "stand", "lie", "go", "continue", "carry", "hold", "hang", "keep", "persist", "endure", "control", "man", "guard"),
        *("camp", "rest", "patrol", "occupy", "encircle", "ring", "surround", "shadow", "loiter", "garrison"),
    }
)
"""Verbs that tell of staying only of a force named as such, never of a state: "Paris stands by its word"."""
ENGAGEMENTS = frozenset(
    {
        *("talks", "treaty", "deal", "agreement", "pact", "negotiations", "race", "contest", "accord", "coalition", "war"),
        *("alliance", "fight", "battle", "competition", "tournament", "project", "programme", "program", "conflict"),
    }
)
"""What somebody leaves without going anywhere."""
CROSSING = frozenset({"cross", "pass"})
CONTINUING = frozenset({"go", "continue", "carry", "keep", "persist"})
HANDING = frozenset({"hand", "turn", "sign", "give", "transfer", "return", "surrender", "yield", "cede"})
CIVIL_SITES = frozenset({"district", "districts", "province", "provinces", "territory", "area", "areas", "region", "road", "bridge", "port", "airport", "station", "city", "town", "village"})
"""Places that others than forces give up too; they tell of leaving only when a force does it."""
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
        is_under_way: Whether the words themselves say that it goes on ("on its way").
        is_seen: Whether only the sight of the force tells of it ("counted eleven craft moored along the mole").
        is_trace: Whether it is only the lack of any trace ("no evidence of it").
    """

    word: Word
    group: str
    mover: Word | None
    agent: Word | None = None
    is_state: bool = False
    is_noun: bool = False
    is_under_way: bool = False
    is_seen: bool = False
    is_trace: bool = False


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
    if word.lower in movement().words("state", "there") and _is_found(word, tree):
        return _state_event(word, "stay", tree.child(word, "nsubj"), participants)
    if word.is_verb:
        return _state(word, participants) or _verb(word, participants)
    if word.dep in {"dobj", "pobj"} and participants.force(word):
        presence = _presence(word, participants)
        if presence is not None:
            return presence
    if word.is_noun or word.tag in {"VBG", "RP"}:
        event = _noun(word, participants)
        if event is not None or word.is_noun:
            return event
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
        subject = _receiver(verb, tree) or _planner(verb, participants) or tree.head(verb)
    if subject is None and verb.dep in {"xcomp", "advcl", "ccomp", "pcomp"}:
        subject = _receiver(verb, tree) or _controller(verb, tree)
    if subject is not None and subject.tag in {"WDT", "WP"}:
        clause = next((word for word in [verb, *tree.ancestors(verb)] if word.dep == "relcl"), None)
        subject = tree.head(clause) if clause else subject
    subject = _forceful(verb, subject, participants)
    patient = subject if is_passive else _object(verb, tree)
    lemma = movement().lemma(verb) or verb.lower
    return _Frame(verb, lemma, subject, patient, is_passive, participants)


def _forceful(verb: Word, subject: Word | None, participants: Participants) -> Word | None:
    """Return the subject, or a better one where the parser took a wrong noun for it.

    Of several subjects the force is meant; a finite verb without subject has the force that stands next before it.
    """
    tree = participants.tree
    if participants.force(subject):
        return subject
    for other in tree.children(verb, "nsubj", "nsubjpass"):
        if participants.force(other):
            return other
    is_finite = verb.tag in {"VBD", "VBZ", "VBP"} or tree.child(verb, "aux", "auxpass") is not None
    if subject is None and is_finite and verb.dep in {"ROOT", "ccomp", "advcl", "conj"}:
        for word in reversed(tree.words[: verb.index]):
            if word.is_verb and word.head != verb.index:
                return None
            if word.is_noun and participants.force(word) and word.dep in {"pobj", "appos", "dep", "npadvmod"}:
                return word
    return subject


def _object(verb: Word, tree: Tree) -> Word | None:
    """Return the object: the last noun behind the verb that is no relative pronoun."""
    found = [child for child in tree.children(verb, "dobj", "dative") if child.index > verb.index and child.lower not in {"to", "for"}]
    loose = [child for child in tree.children(verb, "ccomp", "oprd") if child.is_noun and child.index > verb.index]
    return next(iter([*found, *loose]), None)


def _receiver(verb: Word, tree: Tree) -> Word | None:
    """Return who got the time to go: "gave the 400 men one month to pack"."""
    giving = tree.head(verb) if verb.dep == "advcl" else tree.head(tree.head(verb))
    if giving.lower in GIVING:
        return tree.child(giving, "dative", "nsubjpass") or tree.child(giving, "dobj")
    return None


def _planner(verb: Word, participants: Participants) -> Word | None:
    """Return who has the plan or order that an infinitive fills: "Kenya has no plan to leave"."""
    tree = participants.tree
    noun = tree.head(verb)
    if verb.dep != "acl" or not any(child.lower == "to" for child in tree.children(verb, "aux")) or participants.force(noun):
        return None
    owner = tree.child(noun, "poss")
    if owner is not None and owner.tag != "PRP$":
        return owner
    governing = next((word for word in tree.ancestors(noun) if word.is_verb), None)
    return tree.subject(governing) if governing else None


def _controller(verb: Word, tree: Tree) -> Word | None:
    """Return who is meant as subject of an infinitive or participle: the object before it, else the subject above."""
    head = tree.head(verb)
    if verb.dep == "pcomp":
        return tree.child(verb, "nsubj") or tree.subject(tree.head(head))
    above = tree.child(head, "dobj", "dative") if verb.dep != "advcl" else None
    return above if above is not None and above.index < verb.index else tree.subject(head)


def _verb(verb: Word, participants: Participants) -> Event | None:
    senses = movement().senses(verb, participants.tree)
    if not senses:
        return None
    if _is_mere_modifier(verb, participants.tree):
        return None
    return _by_sense(_frame(verb, participants), senses)


def _by_sense(frame: _Frame, senses: list[Sense]) -> Event | None:
    """Return the first meaning of a verb that its arguments allow; one with a particle goes before the bare verb."""
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
    """Tell whether a participle only describes a noun: "soldiers stationed there", "troops leaving the town"."""
    if verb.dep == "conj" and verb.tag == "VBN" and tree.child(verb, "aux", "auxpass", "nsubjpass") is None:
        return tree.head(verb).tag in {"VBD", "VBZ", "VBP"}
    return verb.dep == "acl" and verb.tag in {"VBN", "VBG"} and tree.child(verb, "aux", "mark") is None


def _leave(frame: _Frame) -> Event | None:
    people = frame.participants
    patient = frame.patient
    is_supposed = frame.subject is None and frame.verb.dep in {"csubj", "csubjpass"} and bool(people.entities.forces)
    if is_supposed and (patient is None or people.is_site(patient)):
        return Event(word=frame.verb, group="leave", mover=None)
    if frame.lemma == "follow" and (patient is not None or not people.force(frame.subject)):
        return None
    if patient is not None:
        if people.force(patient) or people.nationals(patient) or people.is_bare_anaphor(patient):
            if frame.lemma == "leave" or not _may_command(frame.agent, people):
                return None
            return Event(word=frame.verb, group=_onward(frame, patient), mover=patient, agent=frame.agent)
        if people.is_site(patient) and people.may_move(frame.agent):
            return Event(word=frame.verb, group="leave", mover=frame.agent)
        if people.is_site(patient) and _fills_plan(frame.verb, people):
            return Event(word=frame.verb, group="leave", mover=None)
        return None
    if not people.may_move(frame.subject) and _fills_plan(frame.verb, people):
        return Event(word=frame.verb, group="leave", mover=None)
    if frame.is_passive or not _may_leave(frame):
        return None
    return Event(word=frame.verb, group=_onward(frame, frame.subject), mover=frame.subject)


def _fills_plan(verb: Word, people: Participants) -> bool:
    """Tell whether an infinitive fills a plan, order or demand without saying who goes: "no plans to leave"."""
    tree = people.tree
    if not people.entities.forces or not any(child.lower == "to" for child in tree.children(verb, "aux")):
        return False
    return verb.dep in {"acl", "relcl"} and bool(saying().noun_groups(tree.head(verb), tree) & {"commit", "demand"})


def _may_command(agent: Word | None, people: Participants) -> bool:
    """Tell whether somebody may move forces: not a curator, a crane or a storm."""
    if agent is None or not agent.is_noun or agent.tag == "NNP":
        return True
    return people.may_move(agent) or bool(people.entities.actors_in(people.tree.covering(agent)))


def _onward(frame: _Frame, moved: Word | None) -> str:
    """Tell leaving from moving on: "pulled back into Belarus" of a force that is not at home there."""
    people = frame.participants
    path = ways(frame.verb, people.tree)
    place = people.place(path.target)
    force = people.force(moved)
    if path.is_measured and not path.leads_home:
        return "shift"
    if path.leads_home or place is None or place.country is None or force is None or place.kind is PlaceKind.DESCRIBED:
        return "leave"
    return "leave" if force.owner in {None, place.country} else "shift"


def _may_leave(frame: _Frame) -> bool:
    """Tell whether a subject without object leaves as a force: not a party leaving talks, not a state leaving a treaty."""
    people = frame.participants
    path = ways(frame.verb, people.tree)
    if path.source is not None and not people.is_site(path.source):
        return bool(people.force(frame.subject)) and path.source.lower not in ENGAGEMENTS
    if people.force(frame.subject):
        return True
    return people.may_move(frame.subject)


def _clear(frame: _Frame) -> Event | None:
    people = frame.participants
    patient = frame.patient
    if patient is None:
        return None
    kit = people.force(patient)
    given = ways(frame.verb, people.tree).target is not None or people.tree.child(frame.verb, "dative") is not None
    if kit is not None and kit.kind in KIT and frame.lemma in HANDING and given:
        return Event(word=frame.verb, group="stay", mover=patient, agent=frame.agent)
    if kit is not None or not people.is_site(patient):
        return None
    if frame.lemma == "give" and people.tree.child(frame.verb, "prt") is None:
        return _given_to_own(frame)
    if frame.agent is not None and not people.may_move(frame.agent):
        return None
    if patient.lower in CIVIL_SITES and people.force(frame.agent) is None:
        return None
    return Event(word=frame.verb, group="clear", mover=frame.agent)


def _given_to_own(frame: _Frame) -> Event | None:
    """Read "gives its positions to the regular army": a relief by another force."""
    people = frame.participants
    taker = people.force(ways(frame.verb, people.tree).target)
    if taker is None or not people.may_move(frame.agent):
        return None
    return Event(word=frame.verb, group="rotate", mover=frame.agent)


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
    if frame.lemma in CONTINUING and not _goes_on(frame.verb, people.tree):
        return None
    force = people.force(frame.subject)
    if force is None and _is_base(frame.subject):
        return Event(word=frame.verb, group="stay", mover=frame.subject, is_state=True)
    if frame.lemma in LOOSE_STAYING and force is None:
        return None
    if frame.patient is not None and not people.is_site(frame.patient):
        return None
    if force is None and not people.may_move(frame.subject):
        return None
    if frame.lemma in {"remain", "stay"} and _is_abstract(frame, people.tree):
        return None
    return Event(word=frame.verb, group="stay", mover=frame.subject, is_state=True)


def _goes_on(verb: Word, tree: Tree) -> bool:
    """Tell whether somebody goes on doing something: "would go on patrolling", "continue to hold"."""
    on = next((child for child in tree.children(verb, "prep") if child.lower == "on"), None)
    inner = tree.child(on, "pobj", "pcomp") if on else None
    return tree.child(verb, "xcomp", "advcl", "ccomp") is not None or (inner is not None and inner.lower.endswith("ing"))


def _is_base(word: Word | None) -> bool:
    return word is not None and word.lower in {"base", "bases", "depot", "garrison", "airbase", "outpost", "outposts", "post", "posts", "checkpoint", "checkpoints", "camp", "camps"}


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
    if frame.lemma == "appear" and people.tree.child(frame.verb, "xcomp", "acomp", "oprd") is not None:
        return None
    if people.force(frame.subject) and (frame.patient is None or people.is_site(frame.patient) or frame.lemma in {"join", "take"}):
        return Event(word=frame.verb, group="arrive", mover=frame.subject)
    return None


def _rotate(frame: _Frame) -> Event | None:
    people = frame.participants
    if frame.lemma == "change" and (frame.patient is None or frame.patient.lower not in {"mix", "composition", "make-up", "makeup"}):
        if frame.patient is None or not people.force(frame.patient):
            return None
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
    if frame.patient is moved and not _may_command(frame.agent, people):
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


def _brought_in(frame: _Frame) -> Word | None:
    """Return the force behind "flew in" and "brought in" where the parser took the particle for a preposition."""
    people = frame.participants
    if frame.patient is not None or people.force(frame.subject) or not people.power(frame.subject):
        return None
    into = next((child for child in people.tree.children(frame.verb, "prep") if child.lower == "in"), None)
    noun = people.tree.child(into, "pobj") if into else None
    return noun if people.force(noun) else None


def _plain_going(frame: _Frame) -> str | None:
    """Read "will have gone" and "plan to go" without a word of where."""
    if frame.lemma in CROSSING and frame.patient is not None:
        return "arrive"
    tree = frame.participants.tree
    if frame.lemma not in {"go", "sail"} or frame.patient is not None or _goes_on(frame.verb, tree) or tree.child(frame.verb, "aux") is None:
        return None
    leads = [child for child in tree.children(frame.verb, "prep") if child.lower not in {"in", "on", "by", "before", "since", "at"}]
    return None if leads or tree.child(frame.verb, "xcomp", "acomp", "ccomp") else "leave"


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
        way = tree.child(child, "pobj")
        if child.lower == "on" and way is not None and way.lower in {"way", "march", "move", "road"}:
            return Event(word=verb, group="leave", mover=subject, is_under_way=True) if participants.may_move(subject) else None
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


def _is_found(word: Word, tree: Tree) -> bool:
    """Tell whether a word is what somebody found of a force: "found 18 howitzers present"."""
    head = tree.head(word)
    return word.dep in {"ccomp", "oprd", "xcomp"} and head.is_verb and "perceive" in saying().groups(head, tree)


def _presence(noun: Word, participants: Participants) -> Event | None:
    """Read what is seen without a verb of its own: "counted eleven craft moored", "images show jets at the base"."""
    tree = participants.tree
    if not _is_seen(noun, tree):
        return None
    doing = next((child for child in tree.children(noun, "acl") if child.index > noun.index), None)
    if doing is None:
        doing = next((child for child in tree.children(tree.head(noun), "conj", "xcomp") if child.tag == "VBN"), None)
    group, is_state = "stay", True
    if doing is not None and doing.lower not in movement().words("state", "there"):
        senses = movement().senses(doing, tree)
        event = _by_sense(_frame(doing, participants), senses) if doing.tag == "VBG" and senses else None
        if event is not None:
            group, is_state = event.group, False
        elif {"load", "leave", "motion"} & {sense.group for sense in senses}:
            group, is_state = "load", False
    elif _is_new(noun, tree):
        group, is_state = "arrive", False
    elif doing is None and not tree.children(noun, "prep", "relcl") and tree.child(tree.head(noun), "prep") is None:
        return None
    return Event(word=noun, group=group, mover=noun, is_state=is_state, is_seen=True)


def _is_seen(noun: Word, tree: Tree) -> bool:
    head = tree.head(noun)
    if noun.dep == "pobj":
        return head.lower == "of" and is_recording(tree.head(head), tree)
    return head.is_verb and "perceive" in saying().groups(head, tree)


def _is_new(noun: Word, tree: Tree) -> bool:
    below = {word.lower for word in tree.subtree(noun)}
    return bool(below & {"new", "fresh", "additional", "newly", "more", "extra"}) or {"none", "before"} <= below


def _noun(noun: Word, participants: Participants) -> Event | None:
    """Read "the withdrawal of a battalion", "a Russian pullback", "its own departure"."""
    trace = _trace(noun, participants)
    if trace is not None:
        return trace
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


def _trace(noun: Word, participants: Participants) -> Event | None:
    """Read "no evidence of it" and "no sign of that": what was announced has not been seen."""
    tree = participants.tree
    if "trace" not in saying().noun_groups(noun, tree) or not is_none(noun, tree) or not participants.entities.forces:
        return None
    of = next((child for child in tree.children(noun, "prep") if child.lower in {"of", "for"}), None)
    what = tree.child(of, "pobj") if of else None
    if what is None or what.lower not in {"it", "this", "that", "such", "kind", "sort"}:
        return None
    return Event(word=noun, group="leave", mover=None, is_trace=True)


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
