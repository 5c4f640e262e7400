"""From a movement told in a sentence to a record."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from abzug.model.component import Component
from abzug.model.record import Basis, Count, Record, Span, Stage
from abzug.reading.actors import ActorRole
from abzug.reading.english.attribution import Attributed, governing
from abzug.reading.english.content import content_span
from abzug.reading.english.details import count_of, time_of
from abzug.reading.english.event import Event
from abzug.reading.english.extent import is_first, is_history, is_last, is_part
from abzug.reading.english.lexicon import saying
from abzug.reading.english.movers import REFERRING, force_of, mover_span
from abzug.reading.english.negation import denies, is_none
from abzug.reading.english.ownership import Surroundings, owner_of, speaker_of, speaks_of_own
from abzug.reading.english.participants import ANAPHORS, Participants
from abzug.reading.english.scene import Scene
from abzug.reading.english.sequence import is_taken_as_done, lies_ahead
from abzug.reading.english.situation import CONDITION_DEPS, QUESTION_WORDS, Situation, opens_condition, setting_of
from abzug.reading.english.speech import ORDERS
from abzug.reading.english.staging import Telling, stage_of
from abzug.reading.english.told import Told
from abzug.reading.english.tree import Tree, Word
from abzug.reading.english.voice import (
    RECKONING,
    Speaker,
    Voice,
    voice_of,
    voice_of_expulsion,
    voice_of_hearsay,
    voice_of_plan,
)
from abzug.reading.english.whereabouts import places_of
from abzug.reading.forces import ForceMention
from abzug.reading.nations import state_on

BESIDE = frozenset({"before", "until", "till", "unless", "if", "once", "lest", "whenever", "without", "besides"})
"""Words that open a clause whose movement is only a condition or a limit of something else."""
SET_BY_SPEAKER = frozenset({"if", "once", "until", "till", "unless"})
"""Those among them by which a speaker makes somebody else's leaving his condition."""
NARRATED = frozenset({"as", "while", "even", "although", "though", "whereas"})
"""Words that open the text's own clause behind an attribution."""
INSISTING = frozenset({"insist", "demand", "ask", "request", "urge", "propose", "suggest", "recommend", "require"})
"""Verbs that ask when a bare form follows: "insisted that the force turn round"."""
WANTING = frozenset({"expect", "want", "need", "like", "wish", "prefer"})
"""Verbs that ask when somebody else is to act."""
IGNORING = frozenset({"ignore", "miss", "flout", "defy", "fail"})
"""Verbs that say that a deadline passed and nothing moved."""
ANNOUNCING = frozenset(
    {
        *(
            "announce",
            "declare",
            "propose",
            "order",
            "pledge",
            "promise",
            "offer",
            "unveil",
            "signal",
            "tell",
            "inform",
        ),
        *("hint", "speak", "talk", "assure", "notify"),
    }
)
"""Verbs whose noun lies ahead: "announced the withdrawal"; other verbs of saying leave it done."""
COMMANDING = frozenset({ActorRole.GOVERNMENT, ActorRole.MILITARY, ActorRole.GROUP})
"""Roles of speakers who mean their own force when they name none; an alliance mostly speaks of others'."""
ELSEWHERE = frozenset(
    {
        *("elsewhere", "regroup", "regrouping", "reorganise", "reorganize", "resupply", "replenish", "merely", "refit"),
        *("redeploy", "redeployment", "redeployed", "sectors", "reinforce", "shore", "strengthen", "bolster"),
    }
)
"""Words that tell that a force is only wanted elsewhere."""
PLANNED = frozenset({Stage.ANNOUNCED, Stage.CONDITIONAL, Stage.DEMANDED})
LEAVING = frozenset({Stage.ANNOUNCED, Stage.BEGUN, Stage.COMPLETED})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Carried:
    """Whose words a movement is in.

    Args:
        cue: The innermost attribution that holds it.
        speaker: Who speaks there.
        owner: Whose force moves.
        voice: Whose word that makes it.
        inside: The subordinate clauses around it that the attribution does not lie in, each with its opening word.
        is_behind: Whether a noun names it as something that happened before something else.
    """

    cue: Attributed | None
    speaker: Speaker
    owner: str | None
    voice: Voice
    inside: Sequence[tuple[Word, str]]
    is_behind: bool

    @property
    def lemma(self) -> str | None:
        """The base form of the attributing verb."""
        return saying().lemma(self.cue.word) if self.cue else None

    @property
    def is_doubting(self) -> bool:
        """Whether the attributing verb itself marks doubt: "claims", "could not rule out"."""
        is_doubt = self.cue is not None and self.cue.group == "doubt"
        return is_doubt or self.lemma in saying().words("hedge", "verbs")

    @property
    def is_foreign_condition(self) -> bool:
        """Whether a speaker makes it the condition of something else, about a force that is not his own."""
        is_set = any(mark in SET_BY_SPEAKER for _, mark in self.inside)
        is_foreign = self.speaker.code is None or self.speaker.code != self.owner
        return is_set and self.cue is not None and self.voice.basis is Basis.OTHER and is_foreign


def record_of(told: Told, others: Sequence[Told], scene: Scene, earlier: Sequence[Record]) -> Record | None:
    """Return the record of a movement, or None where nothing about a force is asserted.

    Args:
        told: The movement.
        others: The other movements of its sentence.
        scene: The text.
        earlier: The records before it, for what "the rest" and "its tanks" mean.
    """
    people = Participants(scene.trees[told.tree], scene.entities)
    carried = _carried(told, people, scene, earlier)
    is_demanded = any(record.stage in {Stage.DEMANDED, *LEAVING} for record in earlier)
    if _asserts_nothing(told, carried, people.tree, is_demanded=is_demanded):
        return None
    others_words = [other.event.word for other in others]
    content = content_span(told.situation.top, told.event.word, people.tree, others_words, carried.cue)
    condition = condition_behind(carried.cue, people.tree) if carried.cue else None
    if condition is not None:
        content = Span(content.start, condition.end)
    telling = _telling(told, carried, scene, is_history=is_history(told.event, content, people, scene.published))
    if condition is not None:
        telling.situation.is_conditional = True
    if any(mark == "after" and lies_ahead(clause, people.tree) for clause, mark in carried.inside):
        telling.situation.is_future = True
    telling = replace(telling, group=_group(told.event, carried.owner, people, earlier))
    staged = (Stage.REMAINS, True) if told.is_contrasted else stage_of(telling)
    if staged is None:
        return None
    voice = _settled(carried.voice, staged[0], told, people)
    return _filled(
        told, staged, voice, content=content, carried=carried, people=people, earlier=earlier, published=scene.published
    )


def _carried(told: Told, people: Participants, scene: Scene, earlier: Sequence[Record]) -> _Carried:
    carrying = governing(told.event.word, scene.attributed_in(told.tree))
    cue = carrying[0] if carrying else None
    settings = list(setting_of(told.event.word, people.tree))
    inside = [(clause, mark) for clause, mark in settings if cue is None or not _holds(clause, cue, people.tree)]
    is_behind = _is_taken_as_done(told, people)
    if cue is not None and (
        (is_behind and not cue.clause) or any(_is_narrated(clause, mark, cue) for clause, mark in inside)
    ):
        cue = None
    speaker = speaker_of(cue.attribution.speaker if cue else None, people, scene.text)
    if speaker.is_spokesman and speaker.code is None:
        speaker = replace(speaker, code=_spoken_for(told.tree, scene))
    speaker = replace(speaker, code=_then(speaker.code, scene))
    around = Surroundings(
        speaker_code=speaker.code,
        earlier=[record.mover_code for record in earlier if record.mover_code],
        content=cue.attribution.content if cue else (),
        speaker=cue.attribution.speaker if cue else None,
        is_power=speaker.actor is not None and speaker.actor.role in COMMANDING and not _looks_on(cue),
        is_joint=speaker.is_joint,
        is_official=speaker.actor is not None and speaker.actor.role is ActorRole.OFFICIAL and not _looks_on(cue),
    )
    owner = _then(owner_of(told.event, people, around), scene)
    voice = voice_of(cue, speaker, owner)
    if voice.basis is Basis.OTHER and speaks_of_own(told.event, people):
        voice = replace(voice, basis=Basis.OWNER)
    return _Carried(cue=cue, speaker=speaker, owner=owner, voice=voice, inside=inside, is_behind=is_behind)


def _is_taken_as_done(told: Told, people: Participants) -> bool:
    """Tell whether a noun names the leaving of a force as something that happened before."""
    event = told.event
    is_leaving = event.is_noun and event.group == "leave" and not event.is_trace
    return is_leaving and people.force(event.mover) is not None and is_taken_as_done(told.situation.top, people.tree)


def _spoken_for(index: int, scene: Scene) -> str | None:
    """Return whose spokesman goes on behind a colon: "Kyiv denied it: they had stayed, a spokesman said"."""
    if not index or scene.trees[index].link != ":":
        return None
    before = Participants(scene.trees[index - 1], scene.entities)
    root = next((word for word in before.tree.words if word.head == word.index), None)
    if root is None or not root.is_verb or not saying().groups(root, before.tree):
        return None
    power = before.power(before.tree.subject(root))
    return power.code if power is not None else None


def _then(code: str | None, scene: Scene) -> str | None:
    """Return the state that a code was on the day of publication: Moscow spoke for the Soviet Union in 1989."""
    return state_on(code, scene.published) if code else None


def _looks_on(cue: Attributed | None) -> bool:
    """Tell whether a speaker only tells what he saw or reckons, which is rarely his own force."""
    return cue is not None and (cue.group == "perceive" or saying().lemma(cue.word) in RECKONING)


def condition_behind(cue: Attributed, tree: Tree) -> Span | None:
    """Return the condition that stands behind an aside: "..., the minister said, provided that others follow"."""
    if cue.inherited or cue.attribution.content[0].start > cue.word.start:
        return None
    behind = [child for child in tree.children(cue.word, *CONDITION_DEPS) if child.index > cue.word.index]
    return next((tree.covering(child) for child in behind if opens_condition(child, tree)), None)


def _holds(clause: Word, cue: Attributed, tree: Tree) -> bool:
    """Tell whether a clause lies around an attribution, or is no more than the whole of its words."""
    if cue.inherited:
        return False
    is_whole = clause.dep in {"relcl", "acl"} and tree.covering(clause).start <= cue.attribution.content[0].start
    return tree.is_below(cue.word, clause) or (is_whole and clause.head > cue.word.index)


def _is_narrated(clause: Word, mark: str, cue: Attributed) -> bool:
    """Tell whether a clause behind an aside is the text's own: "..., the commander said, as marines waded ashore"."""
    return (
        not cue.inherited
        and mark in NARRATED
        and clause.index > cue.word.index
        and cue.attribution.content[0].start < cue.word.start
    )


def _asserts_nothing(told: Told, carried: _Carried, tree: Tree, *, is_demanded: bool) -> bool:
    """Tell whether a movement is only mentioned: in a relative clause, a limit, a question, or as a mere subject."""
    event, top, cue = told.event, told.situation.top, carried.cue
    if event.is_seen and cue is None:
        return True
    if event.group == "comply" and not is_demanded:
        return True
    if cue is not None and cue.group == "doubt" and not cue.clause:
        return True
    if any(mark == "which" and not _goes_on(clause, tree) for clause, mark in carried.inside):
        return True
    is_beside = any(mark in BESIDE or opens_condition(clause, tree) for clause, mark in carried.inside)
    if is_beside and not carried.is_foreign_condition:
        return True
    asked = [clause for clause, mark in carried.inside if mark in QUESTION_WORDS]
    if any(clause.dep == "ccomp" or told.situation.is_future for clause in asked):
        return True
    if event.is_noun and cue is not None and not cue.clause and not _is_direct(top, cue, tree):
        return True
    is_mere_subject = top.is_noun and top.dep in {"nsubj", "nsubjpass"} and not event.is_seen
    return is_mere_subject and (cue is None or cue.clause)


def _goes_on(clause: Word, tree: Tree) -> bool:
    """Tell whether a relative clause tells something of its own: "..., whose guns were still firing"."""
    opener = next((word for word in tree.subtree(clause) if word.tag in {"WDT", "WP", "WP$", "WRB"}), None)
    if opener is None or opener.index > clause.index:
        return False
    if opener.lower == "where":
        return True
    first = tree.edges(clause)[0]
    is_set_off = first > 0 and tree.words[first - 1].text == ","
    return (
        is_set_off
        and opener.lower in {"whose", "who", "which"}
        and tree.child(clause, "nsubj", "nsubjpass") is not opener
    )


def _is_direct(top: Word, cue: Attributed, tree: Tree) -> bool:
    """Tell whether a noun is what a verb of saying carries, not something set beside ("declared X after the ...")."""
    head = tree.head(top)
    return cue.word.index in {head.index, tree.head(head).index} or top.index == cue.word.index or cue.inherited


def _telling(told: Told, carried: _Carried, scene: Scene, *, is_history: bool) -> Telling:
    event, cue = told.event, carried.cue
    people = Participants(scene.trees[told.tree], scene.entities)
    return Telling(
        group=event.group,
        situation=told.situation,
        basis=carried.voice.basis,
        cue=cue.group if cue else "",
        is_cue_denied=cue.negated if cue else False,
        is_state=event.is_state,
        is_noun=event.is_noun,
        is_seen=event.is_seen,
        is_under_way=event.is_under_way or is_first(event, people),
        is_part=_rest_follows(told, people, scene)
        or (carried.voice.basis is not Basis.NARRATOR and is_part(event, people)),
        is_ignored=any(saying().lemma(word) in IGNORING for word in told.situation.operator_words),
        is_history=is_history,
        is_last=is_last(event, people),
        is_foreign_condition=carried.is_foreign_condition,
        is_insisted=carried.lemma in INSISTING,
        is_foreign_order=_is_foreign_order(told.situation, carried.owner, people),
        is_existence=_is_existence(event, people),
        is_absent=_is_absent(event, people),
        is_reported=carried.is_behind or (cue is not None and not cue.clause),
        is_announced=carried.lemma in ANNOUNCING,
        is_trace=event.is_trace,
        is_tied_on=event.word.dep == "conj",
    )


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


def _group(event: Event, owner: str | None, people: Participants, earlier: Sequence[Record]) -> str:
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


def _settled(voice: Voice, stage: Stage, told: Told, people: Participants) -> Voice:
    """Return whose word it is once the stage is known: a demand is never the owner's, a plan may have its makers."""
    if stage is Stage.DEMANDED and voice.basis is Basis.OWNER:
        return replace(voice, basis=Basis.OTHER)
    if voice.basis is not Basis.NARRATOR:
        return voice
    if told.event.group == "expel":
        return voice_of_expulsion(told.event.word, people)
    is_planned = stage in PLANNED or "commit" in told.situation.operators
    planned = voice_of_plan(told.situation, people) if is_planned else None
    return planned or voice_of_hearsay(told.situation) or voice


def _filled(
    told: Told,
    staged: tuple[Stage, bool],
    voice: Voice,
    *,
    content: Span,
    carried: _Carried,
    people: Participants,
    earlier: Sequence[Record],
    published: date | None,
) -> Record:
    event = told.event
    force = force_of(event, people)
    place_from, place_to = places_of(event, content, people, earlier)
    quantity = count_of(event, people)
    return Record(
        stage=staged[0],
        basis=voice.basis,
        content=content,
        speaker=voice.speaker,
        cue=voice.cue,
        mover=mover_span(event, people, earlier),
        mover_code=carried.owner,
        component=_component(event, force, quantity, earlier),
        quantity=quantity,
        place_from=place_from,
        place_to=place_to,
        when=time_of(
            event,
            content,
            people,
            published=published,
            is_ahead=staged[0] in PLANNED,
            cue=voice.cue if voice.basis is Basis.OBSERVED else None,
        ),
        negated=staged[1],
        hedged=told.situation.is_hedged or carried.is_doubting or _is_doubtful(content, people),
    )


def _component(
    event: Event, force: ForceMention | None, quantity: Count | None, earlier: Sequence[Record]
) -> Component:
    """Return which part of a force moves; a counted "force" of men is men, and "none" is what was told of before."""
    if force is None:
        refers = event.mover is not None and (event.mover.lower in REFERRING or event.mover.lower in ANAPHORS)
        return earlier[-1].component if earlier and (refers or event.group == "comply") else Component.UNSPECIFIED
    is_counted_men = quantity is not None and quantity.unit == "troops" and quantity.low is not None
    if force.component is Component.UNSPECIFIED and is_counted_men:
        return Component.PERSONNEL
    return force.component


def _is_doubtful(content: Span, people: Participants) -> bool:
    """Tell whether a word of doubt stands anywhere in a clause: "perhaps 300 men"."""
    return any(word.lower in saying().words("hedge", "adverbs") for word in people.tree.inside(content))
