"""Verbs that tell that a force comes, is relieved or moves on."""

from abzug.reading.english.direction import course, ways
from abzug.reading.english.event import Event
from abzug.reading.english.frame import Frame
from abzug.reading.english.leaving import SIZE, may_command
from abzug.reading.english.lexicon import saying
from abzug.reading.english.participants import ANAPHORS, FOLLOWERS, Participants
from abzug.reading.english.tree import Word

MAKE_UP = frozenset({"mix", "composition", "makeup"})
FIGHTING = frozenset(
    {
        *("fire", "fired", "shoot", "shot", "shell", "shelled", "launch", "launched", "lob", "bomb", "bombed"),
        *("attack", "attacked", "raid", "raided", "strike", "struck", "aim", "aimed", "point", "pointed", "trained"),
        *("sell", "sold", "deliver", "delivered", "donate", "donated", "supply", "supplied", "hand", "handed"),
        *("open", "opened", "kill", "killed", "clash", "clashed", "fought", "fight", "fighting", "responded"),
        *("built", "belong", "belonged", "range", "ranged", "referred", "refers", "amounts", "amounted", "lost"),
        *("directed", "rained"),
    }
)
"""Forms of verbs whose "from", "into" and "out" tell of no way that a force goes."""
PLAINLY_OUT = frozenset({"home", "homeward", "homewards", "away", "out", "ashore"})
SENDING = frozenset({"order", "direct", "call", "summon", "assign", "command"})
"""Verbs of ordering that tell of a way when a force is ordered somewhere: "was ordered to the Gulf"."""
FORTIFYING = frozenset({"reinforce", "strengthen", "fortify"})
"""What is done to a base that is kept."""
LEADING_ON = frozenset(
    {
        *("to", "into", "onto", "towards", "toward", "through", "with", "without", "for", "under", "against", "about"),
        "ahead",
    }
)
"""Words behind "go" that lead elsewhere than away: "will go ahead", "would go to court"."""
CROSSING = frozenset({"cross", "pass"})


def arrive(frame: Frame) -> Event | None:
    people = frame.participants
    if frame.lemma == "take" and _is_taken_from(frame):
        return Event(word=frame.verb, group="rotate", mover=frame.subject)
    if frame.lemma in FORTIFYING and people.is_base(frame.patient):
        return Event(word=frame.verb, group="stay", mover=None, is_state=True)
    if frame.patient is not None and people.force(frame.patient):
        if (
            frame.lemma in {"host", "house"}
            and frame.verb.tag in {"VBZ", "VBP"}
            and not _is_more(frame.patient, people)
        ):
            return Event(word=frame.verb, group="stay", mover=frame.patient, is_state=True)
        home = ways(frame.verb, people.tree).leads_home
        return Event(word=frame.verb, group="leave" if home else "arrive", mover=frame.patient, agent=frame.agent)
    more = frame.patient
    if more is not None and more.tag == "CD" and people.stands_for_force(more) and _is_more(more, people):
        return Event(word=frame.verb, group="arrive", mover=more, agent=frame.agent)
    if frame.patient is not None and frame.patient.lower in SIZE and people.entities.tells_of_forces:
        return Event(word=frame.verb, group="arrive", mover=frame.patient, agent=frame.agent)
    if frame.lemma == "appear" and people.tree.child(frame.verb, "xcomp", "acomp", "oprd") is not None:
        return None
    comes = people.force(frame.subject) or (frame.patient is None and _is_rest(frame.subject, people))
    if comes and (frame.patient is None or people.is_site(frame.patient) or frame.lemma in {"join", "take"}):
        return Event(word=frame.verb, group="arrive", mover=frame.subject)
    return None


def _is_taken_from(frame: Frame) -> bool:
    """Read "took over the post from Fijians"."""
    people = frame.participants
    giver = ways(frame.verb, people.tree).source
    giver = giver if giver is not None else ways(frame.patient, people.tree).source if frame.patient else None
    gives = people.force(giver) is not None or people.nationals(giver) is not None
    return gives and people.may_move(frame.subject)


def _is_rest(noun: Word | None, people: Participants) -> bool:
    """Tell whether a number or a word like "rest" stands for soldiers told of before: "the last eighty-four"."""
    return noun is not None and (noun.tag == "CD" or noun.lower in ANAPHORS) and people.stands_for_force(noun)


def _is_more(noun: Word, people: Participants) -> bool:
    return any(child.lower in {"another", "more", "additional", "extra"} for child in people.tree.children(noun))


def rotate(frame: Frame) -> Event | None:
    people = frame.participants
    if frame.lemma == "take" and people.is_site(frame.patient):
        return None
    if frame.lemma == "change" and not _changes_force(frame):
        return None
    for moved in (frame.subject, frame.patient):
        is_rest = frame.is_passive and _is_rest(moved, people)
        if moved is not None and (people.force(moved) or people.nationals(moved) or is_rest):
            agent = frame.agent if moved is not frame.agent else None
            return Event(word=frame.verb, group="rotate", mover=moved, agent=agent)
    return None


def _changes_force(frame: Frame) -> bool:
    patient = frame.patient
    return patient is not None and (patient.lower in MAKE_UP or frame.participants.force(patient) is not None)


def shift(frame: Frame) -> Event | None:
    people = frame.participants
    moved = frame.patient if frame.patient is not None else frame.subject
    if moved is None or not (people.force(moved) or people.stands_for_force(moved) or people.is_base(moved)):
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
    if frame.is_passive and frame.lemma == "move" and people.is_base(frame.patient):
        return Event(word=frame.verb, group="shift", mover=None)
    is_moved = people.force(frame.patient) is not None or people.nationals(frame.patient) is not None
    is_moved = is_moved or (frame.is_passive and people.stands_for_force(frame.patient))
    if frame.patient is not None and not is_moved:
        passes = people.is_site(frame.patient) or frame.lemma in CROSSING or ways(frame.verb, people.tree).leads_out
        moved = frame.subject if passes else None
    else:
        moved = frame.patient if frame.patient is not None else frame.subject
    force = people.force(moved)
    if moved is None or (force is None and not _stands_in(moved, people) and not _comes_from_site(frame, moved)):
        return None
    if frame.patient is moved and not may_command(frame.agent, people):
        return None
    owner = force.owner if force else None
    power = people.power(frame.agent)
    group = course(frame.verb, people, owner or (power.code if power else None)) or _plain_going(frame)
    if group is None and frame.lemma == "bring" and frame.patient is moved:
        group = "arrive"
    if group is None:
        return None
    if group == "arrive" and frame.patient is moved and moved.lower in ANAPHORS:
        group = "shift"
    agent = frame.agent if moved is not frame.agent else None
    return Event(word=frame.verb, group=group, mover=moved, agent=agent)


def _comes_from_site(frame: Frame, moved: Word) -> bool:
    """Read "India has no intention of coming down from the ridge": a power stands for its soldiers."""
    people = frame.participants
    source = ways(frame.verb, people.tree).source
    return people.power(moved) is not None and people.entities.tells_of_forces and people.is_site(source)


def _stands_in(moved: Word, people: Participants) -> bool:
    is_following = moved.lower in FOLLOWERS and people.power(moved) is not None
    named = is_following or people.nationals(moved) is not None
    return named or people.stands_for_force(moved) or people.is_national(moved)


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
        frame.lemma not in {"go", "sail", "move"}
        or frame.patient is not None
        or (frame.lemma == "go" and any(child.lower == "on" for child in tree.children(frame.verb)))
        or (tree.child(frame.verb, "aux") is None and frame.verb.tag != "VBG")
    ):
        return None
    leads = [child for child in tree.children(frame.verb, "prep") if child.lower in LEADING_ON]
    return None if leads or tree.child(frame.verb, "xcomp", "acomp", "ccomp") else "leave"


def _still_does(frame: Frame) -> bool:
    """Tell whether a force is still doing something where it is: "were still shelling the villages"."""
    tree = frame.participants.tree
    still = any(child.lower == "still" for child in tree.children(frame.verb, "advmod"))
    return still and frame.participants.force(frame.subject) is not None and frame.verb.dep != "amod"


def any_motion(frame: Frame) -> Event | None:
    """Read a verb that the lexicon does not know by where its force goes: "thrown into the pocket", "hurried away".

    Only with a force named as such and a place, or a way out, named with it; verbs of fighting and giving lead
    elsewhere.
    """
    people = frame.participants
    if _still_does(frame):
        return Event(word=frame.verb, group="stay", mover=frame.subject, is_state=True)
    told = saying().lemma(frame.verb)
    is_told = told is not None and not (frame.is_passive and told in SENDING)
    if frame.lemma in FIGHTING or frame.verb.dep in {"aux", "auxpass"} or is_told:
        return None
    moved = frame.patient if people.force(frame.patient) else frame.subject if frame.patient is None else None
    force = people.force(moved)
    path = ways(frame.verb, people.tree)
    goes = {child.lower for child in people.tree.children(frame.verb, "advmod", "prt", "npadvmod")} & PLAINLY_OUT
    leads = bool(goes) or people.is_site(path.source) or people.is_site(path.target)
    if force is None or not leads:
        return None
    group = course(frame.verb, people, force.owner)
    agent = frame.agent if moved is not frame.agent else None
    return Event(word=frame.verb, group=group, mover=moved, agent=agent) if group else None
