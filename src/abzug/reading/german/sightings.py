"""Sightings without a verb of motion: "Reporter zählten elf Panzer", "sah niemanden gehen"."""

from abzug.reading.forces import ForceKind, ForceMention
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause
from abzug.reading.german.events import Motion, is_site, noun_motion, verb_motions
from abzug.reading.german.frame import antecedent_of
from abzug.reading.german.lexicon import words_of
from abzug.reading.german.modifiers import is_negated, marks_of
from abzug.reading.german.phrases import NounPhrase
from abzug.reading.german.scene import Scene
from abzug.reading.german.subjects import subject_of
from abzug.reading.german.trigger import Trigger, TriggerKind
from abzug.reading.german.verbs import VerbComplex

_SEEING = words_of("saying", "verbs", "see") | {"erkennen", "berichten", "erzählen", "melden"}


def sighting_in(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> Trigger | None:
    """Return what somebody sees in a clause of seeing: a force that stands there, comes or goes, or none going."""
    verb = sentence.verbs[clause.index]
    if verb is None or verb.finite is None or not scene.is_military:
        return None
    seeing = verb.lemma if verb.lemma in _SEEING else sentence.words[verb.finite].lemma
    if seeing not in _SEEING:
        return None
    moving = _seen_moving(sentence, clause)
    forces = [force for force in scene.forces_of(sentence, clause) if force.kind is not ForceKind.NATIONALS]
    subject = subject_of(sentence, clause)
    start = _start_of_seen(verb, subject)
    if _is_fronted(verb, subject, forces, sentence):
        start = clause.first
    seen = [force for force in forces if force.head.start >= sentence.words[min(start, len(sentence.words) - 1)].start]
    if moving is None and (not (seen or _shows_site(sentence, clause)) or _has_complement(sentence, clause)):
        return None
    if moving is None and any(noun_motion(word) for word in _nouns_behind(sentence, clause, start)):
        return None
    if seeing in ("berichten", "erzählen", "melden") and moving is None:
        return None
    motion = moving or _standing_motion(sentence, clause)
    end = _end_with_relatives(sentence, clause)
    whole = moving is not None and is_negated(sentence, clause)
    if moving is None and not is_negated(sentence, clause) and not verb.has_zu:
        start = _first_of(sentence, clause, seen, start)
    return Trigger(
        kind=TriggerKind.SEEN,
        motion=motion,
        clause=clause.index,
        word=verb.head,
        forces=tuple(seen),
        stretch=(clause.first if whole else min(start, end - 1), end),
    )


def _start_of_seen(verb: VerbComplex, subject: NounPhrase | None) -> int:
    """Return the first word of what is seen: behind the verb and who sees; under "ist zu sehen" it is the subject."""
    finite = 0 if verb.finite is None else verb.finite
    if subject is None:
        return finite + 1
    if verb.has_zu or verb.is_passive:
        return min(subject.first, finite)
    return max(finite + 1, subject.last if subject.first > finite else 0)


def _is_fronted(
    verb: VerbComplex, subject: NounPhrase | None, forces: list[ForceMention], sentence: AnalysedSentence
) -> bool:
    """Tell whether what is seen stands before the verb and who sees behind it: "33 Züge hat das Netz gezählt"."""
    if subject is None or verb.finite is None or subject.first < verb.finite or verb.is_passive or verb.has_zu:
        return False
    return any(force.head.start < sentence.words[verb.finite].start for force in forces)


def _nouns_behind(sentence: AnalysedSentence, clause: Clause, start: int) -> list[str]:
    words = (sentence.words[place] for place in clause.words() if place >= start)
    return [word.lower for word in words if word.is_noun]


def _shows_site(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether a new base or position is seen: "filmten **neue Gräben**"."""
    nouns = (sentence.words[place].lower for place in clause.words())
    return any(is_site(noun) for noun in nouns) and "addition" in marks_of(sentence, clause)


def _first_of(sentence: AnalysedSentence, clause: Clause, seen: list[ForceMention], start: int) -> int:
    """Return the first word of what is seen: "zählten an der Straße **elf Panzer**"."""
    for phrase in sentence.phrases[clause.index]:
        span = sentence.span_of(phrase.first, phrase.last)
        is_seen = is_site(sentence.words[phrase.head].lower) or any(span.start <= f.head.start < span.end for f in seen)
        if phrase.preposition is None and phrase.first >= start and is_seen:
            return phrase.first
    return start


def _seen_moving(sentence: AnalysedSentence, clause: Clause) -> Motion | None:
    """Return the motion of an infinitive under "sehen": "sahen Polizisten Zelte **abbrechen**"."""
    for place in clause.words():
        word = sentence.words[place]
        if word.tag == "VV(INF)" and word.lemma not in _SEEING:
            motions = verb_motions(word.lemma)
            if motions:
                return motions[0]
    return None


def _has_complement(sentence: AnalysedSentence, clause: Clause) -> bool:
    complements = ("dass", "daß", "ob", "wie")
    return any(
        child.opener is not None and sentence.words[child.opener].lower in complements
        for child in sentence.children(clause)
    )


def _standing_motion(sentence: AnalysedSentence, clause: Clause) -> Motion:
    """What is merely seen stands there; what is new has come."""
    return Motion.ARRIVE if marks_of(sentence, clause) & {"addition"} else Motion.STAY


def _end_with_relatives(sentence: AnalysedSentence, clause: Clause) -> int:
    """Return the end of a clause together with the relative clause that follows it."""
    following = [c for c in sentence.children(clause) if c.first == clause.last + 1 and antecedent_of(sentence, c)]
    return following[0].last if following else clause.last
