"""Clauses that speak of a movement told before: "Baku bestätigte den Vorgang", "sei dazu bereit", "verlangte dies"."""

from collections.abc import Sequence

from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.events import Motion
from abzug.reading.german.lexicon import words_of
from abzug.reading.german.modifiers import is_negated
from abzug.reading.german.phases import phase_of
from abzug.reading.german.phrases import NounPhrase
from abzug.reading.german.scene import Scene
from abzug.reading.german.subjects import subject_of
from abzug.reading.german.trigger import Trigger, TriggerKind
from abzug.reading.german.verbs import VerbComplex

_WORDS = words_of("stages", "anaphors", "words")
_NOUNS = words_of("stages", "anaphors", "nouns")
_FOLLOWING = words_of("stages", "anaphors", "follow")
_POINTING = ("ART", "PDAT", "PPOSAT")
_TELLING_PHASES = ("announced", "demanded", "denied", "refused", "unconfirmed")


def anaphor_in(sentence: AnalysedSentence, clause: Clause, earlier: Sequence[Trigger]) -> Trigger | None:
    """Return the trigger of a clause that points back to the last movement, which must be one of leaving."""
    last = next((trigger for trigger in reversed(earlier) if _can_be_told_again(trigger)), None)
    verb = sentence.verbs[clause.index]
    if last is None or verb is None:
        return None
    if verb.lemma in _FOLLOWING:
        return Trigger(kind=TriggerKind.TOLD, motion=last.motion, clause=clause.index, word=verb.head, phase="followed")
    phase = phase_of(sentence, clause, verb) or _denial(sentence, clause, verb)
    goes_on = phase in ("begun", "completed") and last.phrase is not None and _is_named_by_pronoun(sentence, clause)
    if not goes_on and (phase not in _TELLING_PHASES or not _points_back(sentence, clause)):
        return None
    return Trigger(
        kind=TriggerKind.TOLD,
        motion=last.motion,
        clause=clause.index,
        word=verb.head,
        phase=phase,
        forces=last.forces,
    )


def _is_named_by_pronoun(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether a withdrawal told of is meant by "er" or "damit": "**Er** soll im Mai abgeschlossen sein"."""
    subject = subject_of(sentence, clause)
    lowers = {sentence.words[place].lower for place in clause.words()}
    return "damit" in lowers or (subject is not None and sentence.words[subject.head].lower in ("er", "dieser", "der"))


def _can_be_told_again(trigger: Trigger) -> bool:
    is_end_of_stay = trigger.motion is Motion.STAY and trigger.phase in ("demanded", "completed")
    return trigger.motion in (Motion.LEAVE, Motion.REDEPLOY) or is_end_of_stay


def denied_presence(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> Trigger | None:
    """Read "bestreitet, dort überhaupt Soldaten zu haben": a force is denied though no verb of motion stands there."""
    verb = sentence.verbs[clause.index]
    if verb is None or clause.kind is not ClauseKind.INFINITIVE or clause.parent is None:
        return None
    above = sentence.clauses[clause.parent]
    forces = scene.forces_of(sentence, clause)
    if not forces or phase_of(sentence, above, sentence.verbs[above.index]) != "denied":
        return None
    return Trigger(
        kind=TriggerKind.FORCE,
        motion=Motion.STAY,
        clause=clause.index,
        word=verb.head,
        phase="denied",
        forces=tuple(forces),
    )


def _denial(sentence: AnalysedSentence, clause: Clause, verb: VerbComplex) -> str:
    """Read "Eine Absprache darüber gebe es nicht": what was told is denied."""
    is_denial = verb.lemma in ("geben", "wissen", "sein") and verb.modal is None
    return "refused" if is_denial and is_negated(sentence, clause) else ""


def _points_back(sentence: AnalysedSentence, clause: Clause) -> bool:
    for phrase in sentence.phrases[clause.index]:
        head = sentence.words[phrase.head]
        first = sentence.words[phrase.first]
        is_known = first.tag in _POINTING or first.lower in ("deren", "dessen") or _is_same(sentence, phrase)
        if head.lower in _WORDS or (head.lower in _NOUNS and is_known):
            return True
    correlates = any(c.first == clause.last + 1 and c.after == "," and _is_full(c) for c in sentence.clauses)
    return not correlates and any(sentence.words[place].tag == "PROAV" for place in clause.words())


def _is_same(sentence: AnalysedSentence, phrase: NounPhrase) -> bool:
    """Tell whether a noun phrase says that it means what was told: "keine **entsprechende** Weisung"."""
    inside = sentence.words[phrase.first : phrase.head]
    return any(word.lower.startswith(("entsprechend", "derartig", "solch")) for word in inside)


def _is_full(clause: Clause) -> bool:
    return bool(clause.finite) or clause.kind is ClauseKind.INFINITIVE
