"""All that may decide what a clause says of a force: its words, its frame, its mood, who says it, what was told."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TypeAlias

from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.conditions import condition_of
from abzug.reading.german.doubts import doubt_about
from abzug.reading.german.events import is_alien, is_presence, is_site, noun_fields, verb_fields
from abzug.reading.german.frame import other_kinds, subject_kind
from abzug.reading.german.lexicon import words_of
from abzug.reading.german.modifiers import is_negated, marks_of, times_of
from abzug.reading.german.morphology import Mood, Tense
from abzug.reading.german.motions import goal_of
from abzug.reading.german.phases import phase_of
from abzug.reading.german.relation import Voice
from abzug.reading.german.report import Report
from abzug.reading.german.scene import Scene
from abzug.reading.german.speaker_facts import speaker_facts
from abzug.reading.german.trigger import Trigger
from abzug.reading.german.verbs import VerbComplex
from abzug.reading.german.words import Word
from abzug.reading.times import TimeMention, TimeRole

LONG_AGO = timedelta(days=400)
"""A movement dated further back than this is history to the report. Source: choice; a year and a little."""

Facts: TypeAlias = Mapping[str, frozenset[str]]
"""Names of what was looked at, each with what was found; several values where several hold, none where none."""

_EXERCISES = words_of("moving", "frames", "exercises")
_OPINIONS = words_of("stages", "opinions", "verbs")
_GONE = words_of("moving", "frames", "gone")
_REMEMBERING = words_of("stages", "opinions", "remembering")
_GOING_ON = frozenset(["fortsetzen", "verlängern", "weitergehen", "andauern", "fortführen", "weiterführen"])
_REACHING_NOW = (TimeRole.SINCE, TimeRole.DURATION, TimeRole.FREQUENCY, TimeRole.PAST_SPAN)
_ADVERBS = ("ADV", "ADJ(D)", "PIAT", "PIS", "PTKNEG", "PTKVZ", "PROAV")
_PREFIXES = tuple(sorted(words_of("grammar", "morphology", "separable"), key=len, reverse=True))
_AHEAD_MODALS = ("wollen", "sollen", "müssen", "können", "dürfen")


def facts_of(
    scene: Scene,
    sentence: AnalysedSentence,
    trigger: Trigger,
    voice: Voice,
) -> Facts:
    """Gather what may decide on a trigger."""
    clause = sentence.clauses[trigger.clause]
    verb = sentence.verbs[clause.index]
    found: dict[str, set[str]] = {
        **_word_facts(sentence, clause, trigger, verb),
        **_frame_facts(scene, sentence, clause, trigger),
        **_mood_facts(scene, sentence, clause, verb, is_reported=voice.report is not None),
        **_speech_facts(sentence, clause, trigger, voice),
        **speaker_facts(scene, voice),
    }
    return {name: frozenset(value for value in values if value) or frozenset({"-"}) for name, values in found.items()}


def _word_facts(
    sentence: AnalysedSentence, clause: Clause, trigger: Trigger, verb: VerbComplex | None
) -> dict[str, set[str]]:
    nouns = [sentence.words[place].lower for place in clause.words() if sentence.words[place].is_noun]
    lemma = "" if verb is None else verb.lemma
    return {
        "motion": {"" if trigger.motion is None else trigger.motion.value},
        "kind": {trigger.kind.value},
        "strength": {"strong" if trigger.is_strong else "weak"},
        "lemma": {lemma},
        "prefix": {_prefix(lemma)},
        "adverbs": {word.lower for word in _own_words(sentence, clause) if word.tag in _ADVERBS},
        "adjectives": {_stem(word.lower) for word in _own_words(sentence, clause) if word.tag == "ADJ(A)"},
        "noun": {sentence.words[trigger.word].lower if trigger.phrase is not None else ""},
        "governed": {_governor(sentence, trigger)},
        "field": set(trigger.fields),
        "verb field": {field.name for field in verb_fields(lemma)},
        "noun field": {field.name for noun in nouns for field in noun_fields(noun)},
        "phase": {trigger.phase or phase_of(sentence, clause, verb)},
        "nouns": {
            name
            for name, holds in (("site", is_site), ("presence", is_presence), ("alien", is_alien))
            if any(holds(noun) for noun in nouns)
        },
        "marks": {*marks_of(sentence, clause), *_marks_of_verb(sentence, clause, lemma, nouns)},
    }


def _own_words(sentence: AnalysedSentence, clause: Clause) -> list[Word]:
    return [sentence.words[place] for place in clause.words()]


def _prefix(lemma: str) -> str:
    """Return the separable prefix of a verb, which tells direction even where the verb is unknown."""
    return next((prefix for prefix in _PREFIXES if lemma.startswith(prefix) and len(lemma) > len(prefix) + 3), "")


def _stem(adjective: str) -> str:
    return next((adjective.removesuffix(e) for e in ("en", "er", "es", "em", "e") if adjective.endswith(e)), adjective)


def _governor(sentence: AnalysedSentence, trigger: Trigger) -> str:
    if trigger.phrase is None or trigger.phrase.preposition is None:
        return ""
    return sentence.words[trigger.phrase.preposition].lower


def _marks_of_verb(sentence: AnalysedSentence, clause: Clause, lemma: str, nouns: Sequence[str]) -> set[str]:
    """Return what the verb itself tells besides its motion."""
    lowers = {sentence.words[place].lower for place in clause.words()}
    found = {
        "opinion": lemma in _OPINIONS,
        "gone": lemma in ("sein", "stehen") and bool(lowers & _GONE),
        "memory": any(other is not None and other.lemma in _REMEMBERING for other in sentence.verbs),
        "exercise": lemma in _GOING_ON and any(noun in _EXERCISES for noun in nouns),
    }
    return {mark for mark, holds in found.items() if holds}


def _frame_facts(scene: Scene, sentence: AnalysedSentence, clause: Clause, trigger: Trigger) -> dict[str, set[str]]:
    objects, attached = other_kinds(scene, sentence, clause)
    forces = trigger.forces
    return {
        "subject": {subject_kind(scene, sentence, clause)},
        "object": objects,
        "attached": attached,
        "goal": goal_of(scene, sentence, clause),
        "forces": {force.kind.value for force in forces},
        "clause": {clause.kind.value},
        "opener": {"" if clause.opener is None else sentence.words[clause.opener].lower},
    }


def _mood_facts(
    scene: Scene,
    sentence: AnalysedSentence,
    clause: Clause,
    verb: VerbComplex | None,
    *,
    is_reported: bool,
) -> dict[str, set[str]]:
    tense = _tense(sentence, clause, verb)
    dated = times_of(scene, sentence, clause)
    doubt = doubt_about(sentence, clause)
    condition = condition_of(sentence, clause if doubt is None else doubt)
    modal = None if verb is None else verb.modal
    mood = Mood.INDICATIVE if verb is None else verb.mood
    is_told = tense in (Tense.PERFECT, Tense.PAST, Tense.PLUPERFECT) and modal is None
    times = _times(scene, dated, is_told=is_told)
    return {
        "tense": {tense.value},
        "mood": {mood.value},
        "modal": {modal or ""},
        "voice": {"passive" if verb is not None and verb.is_passive else ""},
        "negated": {"no" if is_negated(sentence, clause) == _negated_above(sentence, clause) else "yes"},
        "condition": {condition.value},
        "doubt": {"" if doubt is None else "doubted"},
        "time": times,
        "span": {_span(tense, mood, modal, times, is_reported=is_reported, verb=verb)},
    }


def _span(
    tense: Tense, mood: Mood, modal: str | None, times: set[str], *, is_reported: bool, verb: VerbComplex | None
) -> str:
    """Return whether something lies ahead, in the past or now, by date, tense and modal together."""
    if "due" in times:
        return "ahead"
    is_hearsay = tense is Tense.PERFECT and modal in ("wollen", "sollen")
    if tense is Tense.FUTURE or (modal in _AHEAD_MODALS and not is_hearsay):
        return "ahead"
    if tense in (Tense.PERFECT, Tense.PLUPERFECT):
        return "past"
    if tense is Tense.PAST and mood is Mood.UNCLEAR and is_reported and "past" not in times:
        return "unclear"
    if tense is Tense.PAST:
        return "past"
    return "none" if verb is None or verb.finite is None else "present"


def _tense(sentence: AnalysedSentence, clause: Clause, verb: VerbComplex | None) -> Tense:
    """Return the tense of a clause; behind "nachdem" the pluperfect only says that it came first."""
    if verb is None:
        return Tense.PRESENT
    is_relative = clause.opener is not None and sentence.words[clause.opener].lower == "nachdem"
    return Tense.PERFECT if is_relative and verb.tense is Tense.PLUPERFECT else verb.tense


def _times(scene: Scene, dated: Sequence[TimeMention], *, is_told: bool) -> set[str]:
    """Return how the dates of a clause lie to the day of publication; what is told as done was not due later."""
    if scene.published is None:
        return {mention.role.value for mention in dated}
    found = {mention.role.value for mention in dated}
    for mention in dated:
        if mention.when is None:
            continue
        if mention.when.first_day > scene.published:
            found |= set() if is_told else {"due"}
        elif mention.role not in _REACHING_NOW and scene.published - mention.when.last_day > LONG_AGO:
            found.add("long ago")
        elif mention.when.last_day < scene.published:
            found.add("past")
        else:
            found.add("today")
    return found


def _speech_facts(sentence: AnalysedSentence, clause: Clause, trigger: Trigger, voice: Voice) -> dict[str, set[str]]:
    report = voice.report
    return {
        "acts": set(_acts(sentence, trigger, report)),
        "above": {phase_above(sentence, clause)},
        "relation": {voice.relation.value},
        "role": {"" if voice.actor is None else voice.actor.role.value},
        "standing": {voice.standing},
        "cue": {"" if report is None else "chain" if report.cue is None else report.cue.shape.value},
    }


def _acts(sentence: AnalysedSentence, trigger: Trigger, report: Report | None) -> frozenset[str]:
    """Return what the cue over a trigger does; what a denial goes on to say behind a colon is not denied."""
    if report is None or report.cue is None:
        return frozenset()
    acts = report.cue.acts
    if report.sentence != sentence.index or report.cue.extent is not None:
        return acts
    first = min(index for _, index in report.clauses) if report.clauses else trigger.clause
    return acts - {"deny"} if sentence.clauses[first].after == ":" else acts


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


def _negated_above(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether the clause above is denied: "denkt nicht daran, … abzuziehen", "keine Anzeichen, dass …"."""
    if clause.parent is None:
        return False
    above = sentence.clauses[clause.parent]
    if clause.kind is not ClauseKind.INFINITIVE and phase_above(sentence, clause) != "unconfirmed":
        return False
    return is_negated(sentence, above)
