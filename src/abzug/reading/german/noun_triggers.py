"""Nouns of motion that a clause asserts something of."""

from collections.abc import Iterator

from abzug.reading.german.aboutness import POSSESSIVES
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause
from abzug.reading.german.events import (
    Motion,
    is_alien,
    is_presence,
    is_site,
    noun_motion,
)
from abzug.reading.german.lexicon import words_of
from abzug.reading.german.motions import is_governed
from abzug.reading.german.phrases import NounPhrase
from abzug.reading.german.scene import Scene
from abzug.reading.german.subjects import subject_of
from abzug.reading.german.trigger import Trigger

PHASES = ("begun", "completed", "refused", "announced", "demanded", "denied", "unconfirmed")
_BACKDROP = words_of("stages", "prepositions", "backdrop")
_NEEDS_A_SITE = words_of("moving", "frames", "needs_a_site")
_TAKING_MIT = words_of("grammar", "triggers", "taking_mit")


def asserted(sentence: AnalysedSentence, nouns: list[Trigger]) -> Trigger:
    """Of several nouns return the one that the clause asserts: "umschrieb den Rückzug **als Umgruppierung**"."""
    named = [t for t in nouns if t.phrase is not None and is_governed(sentence, t.phrase, ("als", "mit"))]
    return (named or nouns)[0]


def noun_triggers(scene: Scene, sentence: AnalysedSentence, clause: Clause, phase: str) -> Iterator[Trigger]:
    """Yield the nouns of motion of a clause, one a noun phrase, those that only date something else left out."""
    for phrase in sentence.phrases[clause.index]:
        place = _motion_noun(sentence, phrase)
        if place is None:
            continue
        own_phase = _head_phase(sentence, phrase, place) or phase
        if _is_backdrop(sentence, phrase, own_phase):
            continue
        motion, is_strong = noun_motion(sentence.words[place].lower) or (Motion.LEAVE, False)
        forces = scene.forces_in(sentence.span_of(phrase.first, phrase.last))
        has_stage = own_phase != phase and scene.is_military
        is_plain = not (forces or has_stage or _is_about_force(scene, sentence, clause, phrase, place))
        if sentence.words[place].lower in _NEEDS_A_SITE and not _names_site(sentence, phrase, place):
            continue
        if motion is Motion.LEAVE and own_phase in ("unconfirmed", "denied"):
            is_plain, is_strong = False, True
        if is_plain and (not (is_strong and scene.is_military) or _clause_is_alien(sentence, clause)):
            continue
        yield Trigger(
            motion=motion,
            clause=clause.index,
            word=place,
            phrase=phrase,
            phase=own_phase,
            forces=tuple(forces) or tuple(scene.forces_of(sentence, clause)),
        )


def _motion_noun(sentence: AnalysedSentence, phrase: NounPhrase) -> int | None:
    if any(is_alien(word.lower) for word in sentence.words[phrase.first : phrase.last] if word.is_noun):
        return None
    places = range(phrase.first, phrase.last)
    return next((p for p in places if sentence.words[p].is_noun and noun_motion(sentence.words[p].lower)), None)


def _head_phase(sentence: AnalysedSentence, phrase: NounPhrase, noun: int) -> str:
    """Return what a noun above the noun of motion says of it: "der Beginn des Abzugs"."""
    lowers = {word.lower for word in sentence.words[max(phrase.first, phrase.head - 3) : noun]}
    return next((phase for phase in PHASES if lowers & words_of("stages", "heads", phase)), "") if lowers else ""


def _is_backdrop(sentence: AnalysedSentence, phrase: NounPhrase, phase: str) -> bool:
    """Tell whether a noun of motion only dates or explains something else: "nach dem Abzug", "wegen der Verlegung"."""
    if phrase.preposition is None:
        return False
    preposition = sentence.words[phrase.preposition].lower
    if preposition == "mit":
        return phase != "refused" and not any(word.lemma in _TAKING_MIT for word in sentence.words if word.is_verb)
    return preposition in _BACKDROP or (preposition in ("beim", "im", "zum", "über") and not phase)


def _clause_is_alien(sentence: AnalysedSentence, clause: Clause) -> bool:
    return any(is_alien(sentence.words[place].lower) for place in clause.words() if sentence.words[place].is_noun)


def _names_site(sentence: AnalysedSentence, phrase: NounPhrase, noun: int) -> bool:
    return any(is_site(word.lower) for word in sentence.words[noun + 1 : phrase.last])


def _is_about_force(scene: Scene, sentence: AnalysedSentence, clause: Clause, phrase: NounPhrase, noun: int) -> bool:
    """Tell whether a noun phrase names a base or a mission, points back with "ihr", or has a force for its subject."""
    subject = subject_of(sentence, clause)
    if subject is not None and scene.forces_in(sentence.span_of(subject.first, subject.last)):
        return True
    if sentence.words[phrase.first].lower.startswith(POSSESSIVES):
        return True
    nouns = [word.lower for word in sentence.words[noun + 1 : phrase.last] if word.is_noun]
    return any(is_site(lower) or is_presence(lower) for lower in nouns)
