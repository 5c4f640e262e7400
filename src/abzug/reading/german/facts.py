"""What stands around a trigger and decides on its stage."""

from datetime import timedelta
from functools import cache

from abzug.reading.assembly import within_any
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.conditions import condition_of
from abzug.reading.german.doubts import doubt_about
from abzug.reading.german.events import Motion
from abzug.reading.german.lexicon import table, words_of
from abzug.reading.german.morphology import Mood, Tense
from abzug.reading.german.phases import names_evidence, phase_of
from abzug.reading.german.report import Report
from abzug.reading.german.scene import Scene
from abzug.reading.german.stages import Facts, Relation
from abzug.reading.german.trigger import Trigger
from abzug.reading.german.verbs import VerbComplex
from abzug.reading.german.words import Word
from abzug.reading.times import TimeMention, TimeRole

LONG_AGO = timedelta(days=400)
"""A movement dated further back than this is history to the report. Source: choice; a year and a little."""

_DENYING_NOTHING = ("nur", "zuletzt", "allein", "bloß")
_LACKING = words_of("stages", "negations", "lacking")
_NEGATIONS = words_of("stages", "negations", "words")
_SETTING_OUT = words_of("moving", "frames", "setting_out")
_GRADUAL = words_of("moving", "frames", "gradual")
_EXERCISES = words_of("moving", "frames", "exercises")
_OPINIONS = words_of("stages", "opinions", "verbs")
_GONE = words_of("moving", "frames", "gone")
_UNMOVED = ("rühren", "weichen", "bewegen")
_REMEMBERING = words_of("stages", "opinions", "remembering")
_GOING_ON = frozenset(["fortsetzen", "verlängern", "weitergehen", "andauern", "fortführen", "weiterführen"])
_REACHING_NOW = (TimeRole.SINCE, TimeRole.DURATION, TimeRole.FREQUENCY, TimeRole.PAST_SPAN)


def facts_of(
    scene: Scene, sentence: AnalysedSentence, trigger: Trigger, report: Report | None, relation: Relation
) -> Facts:
    """Gather what decides on the stage of a trigger."""
    clause = sentence.clauses[trigger.clause]
    verb = sentence.verbs[clause.index]
    doubt = doubt_about(sentence, clause)
    dated = times_of(scene, sentence, clause)
    return Facts(
        motion=trigger.motion,
        is_noun=trigger.phrase is not None,
        phase="doubted" if doubt is not None else trigger.phase or phase_above(sentence, clause),
        acts=_acts(sentence, trigger, report),
        tense=_tense(sentence, clause, trigger),
        mood=Mood.INDICATIVE if verb is None else verb.mood,
        modal=None if verb is None else verb.modal,
        is_infinitive=clause.kind is ClauseKind.INFINITIVE,
        is_negated=not _stays_unmoved(trigger, verb)
        and is_negated(sentence, clause) != _negated_above(sentence, clause),
        condition=condition_of(sentence, clause if doubt is None else doubt),
        relation=relation,
        marks=marks_of(sentence, clause) | _marks_of_verb(sentence, clause, trigger),
        is_long_ago=_is_long_ago(scene, dated),
        is_due=_is_due(scene, dated),
        is_dated_past=_is_dated_past(scene, dated),
    )


def _stays_unmoved(trigger: Trigger, verb: VerbComplex | None) -> bool:
    """Tell whether the negation only belongs to a phrase of staying: "rühren sich **nicht** vom Fleck"."""
    return trigger.motion is Motion.STAY and verb is not None and verb.lemma in _UNMOVED


def _tense(sentence: AnalysedSentence, clause: Clause, trigger: Trigger) -> Tense:
    """Return the tense of a clause.

    Behind "nachdem" the pluperfect only says that it came first; who "is gone" has left.
    """
    verb = sentence.verbs[clause.index]
    if verb is None:
        return Tense.PRESENT
    lowers = {sentence.words[place].lower for place in clause.words()}
    if trigger.motion is Motion.LEAVE and verb.lemma in ("sein", "stehen") and lowers & _GONE:
        return Tense.PERFECT if verb.tense is Tense.PRESENT else verb.tense
    is_relative = clause.opener is not None and sentence.words[clause.opener].lower == "nachdem"
    return Tense.PERFECT if is_relative and verb.tense is Tense.PLUPERFECT else verb.tense


def _acts(sentence: AnalysedSentence, trigger: Trigger, report: Report | None) -> frozenset[str]:
    """Return what the cue over a trigger does; what a denial goes on to say behind a colon is not denied."""
    if report is None or report.cue is None:
        return frozenset()
    acts = report.cue.acts
    if report.sentence != sentence.index or report.cue.extent is not None:
        return acts
    first = min(index for _, index in report.clauses) if report.clauses else trigger.clause
    return acts - {"deny"} if sentence.clauses[first].after == ":" else acts


def _marks_of_verb(sentence: AnalysedSentence, clause: Clause, trigger: Trigger) -> frozenset[str]:
    """Return what the verb itself tells besides its motion."""
    verb = sentence.verbs[clause.index]
    lemma = "" if verb is None else verb.lemma
    nouns = [sentence.words[place].lower for place in clause.words() if sentence.words[place].is_noun]
    found = {
        "setting_out": trigger.phrase is None and lemma in _SETTING_OUT,
        "gradual": trigger.phrase is None and lemma in _GRADUAL,
        "opinion": lemma in _OPINIONS,
        "memory": any(other is not None and other.lemma in _REMEMBERING for other in sentence.verbs),
        "exercise": lemma in _GOING_ON and any(noun in _EXERCISES for noun in nouns),
    }
    return frozenset(mark for mark, holds in found.items() if holds)


def phase_above(sentence: AnalysedSentence, clause: Clause) -> str:
    """Return what the clause above an infinitive or a dass-clause says: "begann, … abzuziehen"."""
    if clause.parent is None or clause.kind not in (ClauseKind.INFINITIVE, ClauseKind.SUBORDINATE):
        return ""
    above = sentence.clauses[clause.parent]
    if clause.kind is ClauseKind.SUBORDINATE and (
        clause.opener is None or sentence.words[clause.opener].lower not in ("dass", "daß", "ob")
    ):
        return ""
    return phase_of(sentence, above, sentence.verbs[above.index])


def is_negated(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether a clause is denied; "nicht nur", "nicht zuletzt" deny nothing."""
    places, words = clause.words(), sentence.words
    verb = sentence.verbs[clause.index]
    if verb is not None and verb.lemma in _LACKING and names_evidence(sentence, clause):
        return True
    for index, place in enumerate(places):
        lower = words[place].lower
        following = sentence.words[places[index + 1]].lower if index + 1 < len(places) else ""
        if lower in _NEGATIONS and not (
            lower == "nicht" and (following in _DENYING_NOTHING or _is_contrast(words, place))
        ):
            return True
    return False


def _is_contrast(words: tuple[Word, ...], place: int) -> bool:
    """Tell whether "nicht" opens a contrast behind a comma: "von einer Verlegung, **nicht** von einem Rückzug"."""
    return place > 0 and words[place - 1].text in (",", "–", "—")


def _negated_above(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether the clause above is denied: "denkt nicht daran, … abzuziehen", "keine Anzeichen, dass …"."""
    if clause.parent is None:
        return False
    above = sentence.clauses[clause.parent]
    if clause.kind is not ClauseKind.INFINITIVE and phase_above(sentence, clause) != "unconfirmed":
        return False
    return is_negated(sentence, above)


@cache
def _marks() -> dict[str, frozenset[str]]:
    return {kind: words_of("stages", "marks", kind) for kind in table("stages")["marks"]}


def marks_of(sentence: AnalysedSentence, clause: Clause) -> frozenset[str]:
    """Return the kinds of adverb and adjective in a clause: complete, partial, ongoing, hedges, history ..."""
    lowers = [sentence.words[place].lower for place in clause.words()]
    padded = f" {' '.join(lowers)} "
    found = frozenset(
        kind
        for kind, words in _marks().items()
        if not words.isdisjoint(lowers)
        or any("-" in word and f" {word.replace('-', ' ')} " in padded for word in words)
    )
    return found - {"replacing"} if "ohne" in lowers else found


def _is_long_ago(scene: Scene, dated: list[TimeMention]) -> bool:
    if scene.published is None:
        return False
    whens = (mention.when for mention in dated if mention.role not in _REACHING_NOW)
    return any(scene.published - when.last_day > LONG_AGO for when in whens if when is not None)


def _is_due(scene: Scene, dated: list[TimeMention]) -> bool:
    if scene.published is None:
        return False
    return any(m.when.first_day > scene.published for m in dated if m.when is not None)


def _is_dated_past(scene: Scene, dated: list[TimeMention]) -> bool:
    if scene.published is None:
        return False
    return any(m.when.last_day < scene.published for m in dated if m.when is not None)


def times_of(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> list[TimeMention]:
    """Return the times that a clause names."""
    return within_any(scene.mentions.times, scene.stretches(sentence, clause))
