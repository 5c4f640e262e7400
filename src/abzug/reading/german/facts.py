"""What stands around a trigger and decides on its stage."""

from datetime import timedelta
from functools import cache

from abzug.model.when import When
from abzug.reading.actors import ActorMention
from abzug.reading.assembly import OBSERVING_ROLES, within_any
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.conditions import condition_of
from abzug.reading.german.lexicon import table, words_of
from abzug.reading.german.morphology import Mood, Tense
from abzug.reading.german.reports import Report
from abzug.reading.german.scene import Scene
from abzug.reading.german.stages import Facts, Relation
from abzug.reading.german.triggers import Trigger, phase_of

LONG_AGO = timedelta(days=400)
"""A movement dated further back than this is history to the report. Source: choice; a year and a little."""

_NEGATIONS = words_of("stages", "negations", "words")
_ACTS_OF_PHASE = {"refuse": "refused", "deny": "denied"}


def facts_of(
    scene: Scene, sentence: AnalysedSentence, trigger: Trigger, report: Report | None, speaker: ActorMention | None
) -> Facts:
    """Gather what decides on the stage of a trigger; ``speaker`` is whoever the report names."""
    clause = sentence.clauses[trigger.clause]
    verb = sentence.verbs[clause.index]
    acts = report.cue.acts if report is not None and report.cue is not None else frozenset[str]()
    own_cue = trigger.phrase is not None and phase_of(sentence, clause, verb) != ""
    return Facts(
        motion=trigger.motion,
        is_noun=trigger.phrase is not None,
        phase=trigger.phase if trigger.phrase is not None else _phase_above(sentence, clause),
        acts=frozenset() if own_cue and report is not None and report.sentence != sentence.index else acts,
        tense=Tense.PRESENT if verb is None else verb.tense,
        mood=Mood.INDICATIVE if verb is None else verb.mood,
        modal=None if verb is None else verb.modal,
        is_infinitive=clause.kind is ClauseKind.INFINITIVE,
        is_negated=is_negated(sentence, clause) != _negated_above(sentence, clause),
        condition=condition_of(sentence, clause),
        relation=relation_of(report, speaker, trigger),
        marks=marks_of(sentence, clause),
        is_long_ago=_is_long_ago(scene, sentence, clause),
    )


def _phase_above(sentence: AnalysedSentence, clause: Clause) -> str:
    """Return what the clause above an infinitive or a dass-clause says: "begann, … abzuziehen"."""
    if clause.parent is None or clause.kind not in (ClauseKind.INFINITIVE, ClauseKind.SUBORDINATE):
        return ""
    above = sentence.clauses[clause.parent]
    if clause.kind is ClauseKind.SUBORDINATE and (clause.opener is None or sentence.words[clause.opener].lower not in ("dass", "daß", "ob")):
        return ""
    return phase_of(sentence, above, sentence.verbs[above.index])


def is_negated(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether a clause is denied; "nicht nur", "nicht zuletzt" deny nothing."""
    places = clause.words()
    for index, place in enumerate(places):
        lower = sentence.words[place].lower
        following = sentence.words[places[index + 1]].lower if index + 1 < len(places) else ""
        if lower in _NEGATIONS and not (lower == "nicht" and following in ("nur", "zuletzt", "allein", "bloß")):
            return True
    return False


def _negated_above(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether the clause above an infinitive is denied: "denkt nicht daran, … abzuziehen"."""
    if clause.parent is None or clause.kind is not ClauseKind.INFINITIVE:
        return False
    return is_negated(sentence, sentence.clauses[clause.parent])


@cache
def _marks() -> dict[str, frozenset[str]]:
    return {kind: words_of("stages", "marks", kind) for kind in table("stages")["marks"]}


def marks_of(sentence: AnalysedSentence, clause: Clause) -> frozenset[str]:
    """Return the kinds of adverb and adjective in a clause: complete, partial, ongoing, hedges, history ..."""
    lowers = [sentence.words[place].lower for place in clause.words()]
    padded = f" {' '.join(lowers)} "
    return frozenset(
        kind
        for kind, words in _marks().items()
        if not words.isdisjoint(lowers) or any("-" in word and f" {word.replace('-', ' ')} " in padded for word in words)
    )


def relation_of(report: Report | None, speaker: ActorMention | None, trigger: Trigger) -> Relation:
    """Return how whoever speaks stands to the force of the trigger, as far as their codes tell."""
    if report is None:
        return Relation.NARRATOR
    if speaker is None:
        return Relation.UNKNOWN
    if speaker.role in OBSERVING_ROLES:
        return Relation.OBSERVER
    owners = {force.owner for force in trigger.forces if force.owner is not None}
    if speaker.code is None or not owners:
        return Relation.UNKNOWN
    return Relation.OWNER if speaker.code in owners else Relation.OTHER


def _is_long_ago(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> bool:
    if scene.published is None:
        return False
    limit = scene.published - LONG_AGO
    return any(when.last_day < limit for when in times_of(scene, sentence, clause))


def times_of(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> list[When]:
    """Return the times that a clause names and that could be placed."""
    mentions = within_any(scene.mentions.times, scene.stretches(sentence, clause))
    return [mention.when for mention in mentions if mention.when is not None]
