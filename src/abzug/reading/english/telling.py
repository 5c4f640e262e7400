"""How a movement is told, seen in its sentence, its attribution and the text around it."""

from collections.abc import Sequence

from abzug.model.record import Basis, Record, Stage
from abzug.reading.english.carried import Carried
from abzug.reading.english.event import Event
from abzug.reading.english.extent import is_first, is_last, is_part
from abzug.reading.english.lexicon import movement, saying
from abzug.reading.english.negation import denies, is_none
from abzug.reading.english.participants import ANAPHORS, Participants
from abzug.reading.english.scene import Scene
from abzug.reading.english.situation import Situation
from abzug.reading.english.speech import ORDERS
from abzug.reading.english.staging import Telling
from abzug.reading.english.told import Told
from abzug.reading.english.tree import Word

INSISTING = frozenset({"insist", "demand", "ask", "request", "urge", "propose", "suggest", "recommend", "require"})
"""Verbs that ask when a bare form follows: "insisted that the force turn round"."""
WANTING = frozenset({"expect", "want", "need", "like", "wish", "prefer"})
"""Verbs that ask when somebody else is to act."""
IGNORING = frozenset({"ignore", "miss", "flout", "defy", "fail"})
"""Verbs that say that a deadline passed and nothing moved."""
ANNOUNCING = frozenset(
    {
        *("announce", "declare", "propose", "order", "pledge", "promise", "offer", "unveil", "signal", "tell"),
        *("inform", "hint", "speak", "talk", "assure", "notify"),
    }
)
"""Verbs whose noun lies ahead: "announced the withdrawal"; other verbs of saying leave it done."""
STARTING = frozenset(
    {
        *(("set", "out"), ("set", "off"), ("take", "off"), ("head", "off"), ("put", "to", "sea")),
        *(("move", "off"), ("lift", "off"), ("take", "wing"), ("pack", "up"), ("strike", "camp"), ("break", "camp")),
    }
)
"""Verbs of leaving that only tell of the start."""
CALLING = frozenset({"calling", "recalling", "coming", "going", "bringing", "returning"})
"""Forms of verbs whose present tense tells, in an owner's mouth, of what is to come: "our boys are coming home"."""
ELSEWHERE = frozenset(
    {
        *("elsewhere", "regroup", "regrouping", "reorganise", "reorganize", "resupply", "replenish", "merely", "refit"),
        *("redeploy", "redeployment", "redeployed", "sectors", "reinforce", "shore", "strengthen", "bolster"),
    }
)
"""Words that tell that a force is only wanted elsewhere."""
LEAVING = frozenset({Stage.ANNOUNCED, Stage.BEGUN, Stage.COMPLETED})


def telling_of(told: Told, carried: Carried, scene: Scene, *, is_history: bool) -> Telling:
    event, cue = told.event, carried.cue
    people = Participants(scene.trees[told.tree], scene.entities)
    if _is_homecoming_planned(told, carried):
        told.situation.is_future = True
    return Telling(
        group=event.group,
        situation=told.situation,
        basis=carried.voice.basis,
        cue=cue.group if cue else "",
        is_cue_denied=cue.negated if cue else False,
        is_state=event.is_state,
        is_noun=event.is_noun,
        is_seen=event.is_seen,
        is_under_way=event.is_under_way or is_first(event, people) or _sets_out(told, people),
        is_part=_rest_follows(told, people, scene)
        or (carried.voice.basis is not Basis.NARRATOR and is_part(event, people)),
        is_ignored=any(saying().lemma(word) in IGNORING for word in told.situation.operator_words),
        is_history=is_history,
        is_last=is_last(event, people),
        is_foreign_condition=carried.is_foreign_condition,
        is_insisted=carried.lemma in INSISTING,
        is_foreign_order=_is_foreign_order(told.situation, carried.owner, people),
        is_existence=_is_existence(event, people),
        is_doubted=carried.lemma == "doubt",
        is_absent=_is_absent(event, people),
        is_reported=carried.is_behind or (cue is not None and not cue.clause),
        is_announced=carried.lemma in ANNOUNCING,
        is_trace=event.is_trace,
        is_tied_on=event.word.dep == "conj",
    )


def _sets_out(told: Told, people: Participants) -> bool:
    """Tell whether a force has only started on its way ("set out", "took off"), and is not the last of its kind."""
    senses = movement().senses(told.event.word, people.tree)
    starts = any((sense.lemma, *sense.particles) in STARTING for sense in senses)
    is_passive = people.tree.child(told.event.word, "auxpass") is not None
    return starts and not is_passive and told.event.group == "leave" and not is_last(told.event, people)


def _is_homecoming_planned(told: Told, carried: Carried) -> bool:
    """Tell whether an owner's present tense is a plan: "is calling its soldiers home", "are coming home"."""
    found = told.situation
    is_present = found.is_progressive and not found.is_past and not found.is_perfect
    is_home = told.event.word.lower in CALLING
    return is_present and is_home and carried.voice.basis is Basis.OWNER


def _is_foreign_order(situation: Situation, owner: str | None, people: Participants) -> bool:
    """Tell whether one power tells another's force to go: "Manila told them to get out"."""
    for word in situation.operator_words:
        if saying().lemma(word) in ORDERS | WANTING and word.is_verb:
            power = people.power(people.tree.subject(word))
            return power is not None and None not in {power.code, owner} and power.code != owner
    return False


def _goes_too(event: Event, people: Participants, earlier: Sequence[Record]) -> bool:
    """Tell whether some of a force that leaves go, wherever that is: "... would leave. Some four hundred went over"."""
    is_part = event.mover is not None and (event.mover.tag == "CD" or event.mover.lower in ANAPHORS)
    leaves = bool(earlier) and earlier[-1].stage in {*LEAVING, Stage.CONDITIONAL}
    return leaves and is_part and event.agent is None and not event.is_noun and not _is_more(event.mover, people)


def _is_more(noun: Word | None, people: Participants) -> bool:
    below = people.tree.subtree(noun) if noun is not None else ()
    return any(word.lower in {"another", "more", "additional", "extra", "fresh", "new"} for word in below)


def _rest_follows(told: Told, people: Participants, scene: Scene) -> bool:
    """Tell whether a number leaves and the text goes on to speak of the rest."""
    counted = told.event.mover is not None and people.tree.child(told.event.mover, "nummod") is not None
    later = scene.trees[told.tree + 1 : told.tree + 3]
    return counted and any(word.lower in {"rest", "remainder"} for tree in later for word in tree.words)


def _is_absent(event: Event, people: Participants) -> bool:
    """Tell whether the text says that there is no such force: "there are no soldiers of ours"."""
    there = people.tree.child(event.word, "attr", "nsubj", "dobj")
    is_existing = people.tree.child(event.word, "expl") is not None
    return is_existing and there is not None and is_none(there, people.tree) and not denies(event.word, people.tree)


def _is_existence(event: Event, people: Participants) -> bool:
    """Tell whether the text says that there is, or is no, such force: "no soldier of ours was there"."""
    subject = people.tree.child(event.word, "nsubj")
    return people.tree.child(event.word, "expl") is not None or (subject is not None and is_none(subject, people.tree))


def _is_elsewhere(event: Event, people: Participants) -> bool:
    """Tell whether a force that leaves is only wanted elsewhere: "merely fell back to regroup", "for another front"."""
    if event.group != "leave" or event.is_noun or event.is_trace:
        return False
    below = {word.lower for word in people.tree.subtree(event.word)}
    return bool(below & ELSEWHERE)


def group_of(event: Event, owner: str | None, people: Participants, earlier: Sequence[Record]) -> str:
    """Return what happens, seen in the whole text.

    The last of a force leaves, wherever it goes; a column on the road after word of its leaving is leaving too.
    """
    if _is_elsewhere(event, people):
        return "shift"
    if event.group == "arrive" and _goes_too(event, people, earlier):
        return "leave"
    if event.group == "comply" or (event.group in {"arrive", "shift"} and is_last(event, people)):
        return "leave"
    leaving = any(record.stage in LEAVING and record.mover_code == owner for record in earlier)
    return "leave" if event.is_seen and event.group == "arrive" and leaving else event.group
