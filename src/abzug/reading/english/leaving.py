"""Verbs that tell that a force leaves, gives a place up, shrinks or packs."""

from abzug.reading.english.direction import ways
from abzug.reading.english.event import Event
from abzug.reading.english.frame import Frame
from abzug.reading.english.lexicon import movement, saying
from abzug.reading.english.participants import ANAPHORS, BATCHES, CIVILIANS, Participants
from abzug.reading.english.tree import Word
from abzug.reading.forces import ForceKind, ForceMention
from abzug.reading.places import PlaceKind, PlaceMention

ENGAGEMENTS = frozenset(
    {
        *("talks", "treaty", "deal", "agreement", "pact", "negotiations", "race", "contest", "accord"),
        *("coalition", "war", "alliance", "fight", "battle", "competition", "tournament", "project"),
        *("programme", "program", "conflict"),
    }
)
"""What somebody leaves without going anywhere."""


SENDING_OFF = frozenset({"withdraw", "evacuate", "remove", "pull"})
"""Verbs that tell of leaving however far: "withdrew its gendarmes a few hundred metres"."""
GIVING_UP = frozenset({"abandon", "vacate", "evacuate", "desert", "quit", "give", "relinquish", "surrender", "cede"})
"""Verbs whose object is ground more often than not."""
ABSTRACT = frozenset(
    {
        *("plan", "plans", "idea", "hope", "hopes", "attempt", "attempts", "effort", "efforts", "policy"),
        *("demand", "demands", "claim", "claims", "proposal", "search", "principle", "strategy", "ambition"),
        *("ambitions", "goal", "promise", "offensive", "assault", "operation", "advance", "march", "struggle"),
        *("campaign", "cause", "ally", "allies", "post", "job", "office", "party", "government", "ceasefire"),
        *("truce", "process", "strike", "protest", "boycott", "neutrality", "programme", "project", "vessel"),
        *("car", "cars", "comrades", "civilians", "wounded", "bodies"),
    }
)


WRECKING = frozenset({"dismantle", "pull", "tear", "demolish", "take", "strip", "disassemble", "uproot", "blow"})
"""Verbs of taking down what a force has built: it is about to leave."""
GOING_ABOARD = frozenset(
    {
        *("pack", "entrain", "embark", "load", "board", "climb", "clamber", "file", "troop", "pile", "scramble"),
        *("walk", "march", "step", "go", "drive", "roll"),
    }
)
"""Verbs by which a force itself goes on board."""
KIT = frozenset({ForceKind.KIT, ForceKind.SUPPLIES})


SINGLE = frozenset({"he", "she", "i", "you"})
"""Pronouns of one person, who does not leave as a force does."""


COMING_BACK = frozenset({"send", "march", "move", "drive", "roll", "go", "come", "bring", "rush", "fly", "sail"})
"""Verbs of which "back into" a place tells of coming, where "pull back into" tells of leaving."""
SIZE = frozenset(
    {
        "presence",
        "strength",
        "footprint",
        "engagement",
        "involvement",
        "level",
        "levels",
        "number",
        "numbers",
        "size",
        "commitment",
        "operations",
    }
)


def leave(frame: Frame) -> Event | None:
    """Read leaving with and without an object: "left the town", "withdrew its tanks", "pulled out"."""
    people = frame.participants
    if _is_supposed(frame):
        return Event(word=frame.verb, group="leave", mover=None)
    if frame.lemma == "follow" and (frame.patient is not None or not _may_follow(frame)):
        return None
    if frame.patient is not None:
        return _leave_object(frame, frame.patient)
    if not people.may_move(frame.subject) and _fills_plan(frame.verb, people):
        return Event(word=frame.verb, group="leave", mover=None)
    if frame.is_passive or not _may_leave(frame):
        return None
    return Event(word=frame.verb, group=_onward(frame, frame.subject), mover=frame.subject)


def _may_follow(frame: Frame) -> bool:
    """Tell whether the subject of "follow" is a force or one more batch of it."""
    people, subject = frame.participants, frame.subject
    is_more = subject is not None and (subject.lower in BATCHES or subject.lower in ANAPHORS or subject.tag == "CD")
    return people.force(subject) is not None or (is_more and people.stands_for_force(subject))


def _is_supposed(frame: Frame) -> bool:
    """Tell whether leaving is only thought through: "leaving the Rhine would weaken the alliance"."""
    is_subject = frame.subject is None and frame.verb.dep in {"csubj", "csubjpass"}
    names_place = frame.patient is None or frame.participants.is_site(frame.patient)
    return is_subject and names_place and frame.participants.entities.tells_of_forces


def _leave_object(frame: Frame, patient: Word) -> Event | None:
    """Read leaving with an object: a force that is made to leave, or a place that is left."""
    people = frame.participants
    if frame.lemma in {"run", "scatter", "scurry", "disperse"}:
        return None
    if people.force(patient) or people.nationals(patient) or people.is_bare_anaphor(patient):
        kit = people.force(patient)
        if frame.lemma in {"abandon", "desert"} and kit is not None and kit.kind in KIT:
            return Event(word=frame.verb, group="stay", mover=patient, agent=frame.agent, is_state=True)
        if frame.lemma == "leave":
            leaves_place = patient.lower in {"them", "it"} and not frame.is_passive
            return Event(word=frame.verb, group="leave", mover=frame.subject) if leaves_place else None
        if not may_command(frame.agent, people):
            return None
        return Event(word=frame.verb, group=_onward(frame, patient), mover=patient, agent=frame.agent)
    if _is_brought_off(frame, patient):
        return Event(word=frame.verb, group="leave", mover=patient, agent=frame.agent)
    if not (people.is_site(patient) or _may_be_held(frame, patient) or _is_plainly_left(frame, patient)):
        return None
    if people.may_move(frame.agent):
        return Event(word=frame.verb, group="leave", mover=frame.agent)
    return Event(word=frame.verb, group="leave", mover=None) if _fills_plan(frame.verb, people) else None


def _is_brought_off(frame: Frame, patient: Word) -> bool:
    """Tell whether a power takes something of its own from a place: "will withdraw its teams from Yemen"."""
    people = frame.participants
    source = ways(frame.verb, people.tree).source
    source = source if source is not None else ways(patient, people.tree).source
    is_own = people.power(frame.agent) is not None and people.entities.tells_of_forces
    is_thing = patient.tag in {"NNS", "NN"} and patient.lower not in CIVILIANS | ENGAGEMENTS | ABSTRACT
    return is_own and is_thing and people.place(source) is not None and not people.is_site(patient)


def _may_be_held(frame: Frame, patient: Word) -> bool:
    """Tell whether what a force abandons is likely ground, though no name or noun says so: "a pasture", "a stretch"."""
    people = frame.participants
    if frame.lemma not in GIVING_UP or not people.may_move(frame.agent) or not patient.is_noun:
        return False
    return patient.lower not in ENGAGEMENTS | ABSTRACT and not people.entities.actors_in(people.tree.covering(patient))


def _is_plainly_left(frame: Frame, patient: Word) -> bool:
    """Tell whether what a force leaves is a place, though no name or noun says so: "has left the foothills"."""
    people, tree = frame.participants, frame.participants.tree
    if frame.lemma != "leave" or people.force(frame.agent) is None or not patient.is_noun or patient.tag == "NNP":
        return False
    is_definite = any(child.lower == "the" or child.dep == "poss" for child in tree.children(patient))
    is_all = tree.child(frame.verb, "acomp", "xcomp", "oprd", "dative") is None
    is_known = patient.lower in ENGAGEMENTS | ABSTRACT | CIVILIANS or people.entities.actors_in(tree.covering(patient))
    return is_definite and is_all and not is_known


def expel(frame: Frame) -> Event | None:
    """Read "expelled the French soldiers": somebody else's demand."""
    people = frame.participants
    if frame.patient is None or not (people.force(frame.patient) or people.nationals(frame.patient)):
        return None
    return Event(word=frame.verb, group="expel", mover=frame.patient)


def end_mission(frame: Frame) -> Event | None:
    """Read "will end its mission in the Sahel"."""
    people = frame.participants
    if frame.patient is None and is_mission(frame.subject, people):
        return Event(word=frame.verb, group="leave", mover=frame.subject)
    if not is_mission(frame.patient, people):
        return None
    mover = frame.agent if people.may_move(frame.agent) else frame.patient
    return Event(word=frame.verb, group="leave", mover=mover)


def is_mission(noun: Word | None, people: Participants) -> bool:
    """Tell whether a noun names what a force does somewhere, in a text about forces."""
    if noun is None or not people.entities.tells_of_forces:
        return False
    names = {noun.lower, *(child.lower for child in people.tree.children(noun, "compound") if noun.tag == "NNP")}
    return bool(names & movement().words("end", "missions"))


def _fills_plan(verb: Word, people: Participants) -> bool:
    """Tell whether an infinitive fills a plan, order or demand without saying who goes: "no plans to leave"."""
    tree = people.tree
    if not people.entities.tells_of_forces or not any(child.lower == "to" for child in tree.children(verb, "aux")):
        return False
    return verb.dep in {"acl", "relcl"} and bool(saying().noun_groups(tree.head(verb), tree) & {"commit", "demand"})


def may_command(agent: Word | None, people: Participants) -> bool:
    """Tell whether somebody may move forces: not a curator, a crane or a storm."""
    if agent is None or not agent.is_noun or agent.tag == "NNP" or agent.lower in {"time", "moment", "hour"}:
        return True
    return people.may_move(agent) or bool(people.entities.actors_in(people.tree.covering(agent)))


def _onward(frame: Frame, moved: Word | None) -> str:
    """Tell leaving from moving on: "pulled back into Belarus" of a force that is not at home there."""
    people = frame.participants
    path = ways(frame.verb, people.tree)
    place = people.place(path.target)
    force = people.force(moved)
    if path.leads_home:
        return "leave"
    if frame.lemma in COMING_BACK and _leads_back_in(frame) and (force is None or not _is_at_home(force, place)):
        return "arrive"
    if path.is_measured and frame.lemma not in SENDING_OFF:
        return "shift"
    if people.is_site(path.source) and people.is_site(path.target) and not is_country(path.source, people):
        return "shift"
    if path.leads_home or place is None or place.country is None or force is None or place.kind is PlaceKind.DESCRIBED:
        return "leave"
    return "leave" if force.owner in {None, place.country} else "shift"


def _leads_back_in(frame: Frame) -> bool:
    """Tell whether a way leads back into a place that was left before: "marched back into the valley"."""
    tree = frame.participants.tree
    back = next((child for child in tree.children(frame.verb, "advmod", "prt") if child.lower == "back"), None)
    if back is None:
        return False
    steps = [*tree.children(back, "prep"), *tree.children(frame.verb, "prep")]
    into = next((step for step in steps if step.lower == "into"), None)
    return into is not None and frame.participants.is_site(tree.child(into, "pobj"))


def _is_at_home(force: ForceMention, place: PlaceMention | None) -> bool:
    return place is not None and force.owner == place.country


def is_country(noun: Word | None, people: Participants) -> bool:
    """Tell whether a noun phrase names a whole country."""
    place = people.place(noun)
    return place is not None and place.kind is PlaceKind.COUNTRY


def _may_leave(frame: Frame) -> bool:
    """Tell whether a subject without object leaves as a force does: not as a party leaves talks or a state a treaty."""
    people = frame.participants
    path = ways(frame.verb, people.tree)
    if frame.subject is not None and frame.subject.lower in SINGLE:
        return False
    if frame.subject is not None and frame.subject.tag == "PRP" and frame.lemma in SENDING_OFF | {"retreat"}:
        is_state = any(actor.code is not None for actor in people.entities.actors_near(frame.verb.start))
        return people.stands_for_force(frame.subject) or (is_state and people.place(path.source) is not None)
    if path.source is not None and not people.is_site(path.source):
        return bool(people.force(frame.subject)) and path.source.lower not in ENGAGEMENTS
    if people.force(frame.subject):
        return True
    return people.may_move(frame.subject)


def _is_armed_site(noun: Word, people: Participants) -> bool:
    """Tell whether a site is one for arms: "missile sites", "artillery positions"."""
    kinds = people.tree.children(noun, "compound", "amod", "nmod")
    return people.is_site(noun) and (people.is_base(noun) or any(people.force(kind) is not None for kind in kinds))


def reduce(frame: Frame) -> Event | None:
    people = frame.participants
    moved = frame.patient if frame.patient is not None else frame.subject
    shrinking = people.force(moved)
    if shrinking is not None and shrinking.kind in KIT and frame.lemma in {"fall", "drop"} and moved is frame.subject:
        return None
    if moved is None or not (people.force(moved) or (moved.lower in SIZE and people.entities.tells_of_forces)):
        return None
    return Event(
        word=frame.verb, group="reduce", mover=moved, agent=frame.agent if moved is not frame.subject else None
    )


def load(frame: Frame) -> Event | None:
    """Read "loaded the tanks onto wagons" and "had been crated": the first step of leaving."""
    people = frame.participants
    moved = frame.patient if frame.patient is not None else frame.subject
    cargo = people.force(moved)
    is_boarding = frame.lemma in {"board", "embark", "entrain"} and moved is frame.patient
    is_train = cargo is not None and cargo.unit == "trains"
    if (is_train or is_boarding) and people.force(frame.subject) and not frame.is_passive:
        moved = frame.subject
    if moved is not None and people.is_site(moved) and frame.lemma in WRECKING and people.may_move(frame.subject):
        return Event(word=frame.verb, group="load", mover=frame.subject)
    if moved is not None and frame.is_passive and frame.lemma in WRECKING and _is_armed_site(moved, people):
        return Event(word=frame.verb, group="load", mover=None)
    is_rest = frame.is_passive and people.stands_for_force(moved)
    if moved is None or not (people.force(moved) or is_rest):
        if people.force(frame.subject) and frame.lemma in GOING_ABOARD:
            return Event(word=frame.verb, group="load", mover=frame.subject)
        return None
    if frame.lemma == "embark" and ways(frame.verb, people.tree).source is not None:
        return Event(word=frame.verb, group="leave", mover=moved)
    return Event(word=frame.verb, group="load", mover=moved, agent=frame.agent if moved is not frame.subject else None)
