"""Which words of a clause really say that a force leaves, stays, arrives, is exchanged or moved."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from abzug.reading.forces import ForceKind, ForceMention
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.cues import subject_of
from abzug.reading.german.events import (
    Motion,
    are_of_another_world,
    is_alien,
    is_presence,
    is_site,
    noun_motion,
    verb_motions,
)
from abzug.reading.german.lexicon import table, words_of
from abzug.reading.german.motions import HOLDING_A_SITE, LEAVING_A_SITE, STANDING, choose_motion, is_governed
from abzug.reading.german.phrases import NounPhrase
from abzug.reading.german.scene import Scene
from abzug.reading.german.verbs import VerbComplex

PHASES = ("begun", "completed", "refused", "announced", "demanded", "denied", "unconfirmed")
_BACKDROP = words_of("stages", "prepositions", "backdrop")
_NEEDS_A_SITE = words_of("moving", "frames", "needs_a_site")
_GOING_ON = words_of("moving", "frames", "going_on")
_ENDING_A_STAY = words_of("moving", "frames", "ending_a_stay")
_TAKING_MIT = words_of("grammar", "triggers", "taking_mit")
_ANAPHORS = words_of("grammar", "triggers", "anaphors")
_POSSESSIVES = ("sein", "ihr", "unser", "deren", "dessen", "dies")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word that says what a force does.

    Args:
        motion: What it says.
        clause: Place of its clause.
        word: Place of the word.
        phrase: For a noun, its noun phrase; None for a verb.
        phase: For a noun, what the verb or noun over it says of the movement; for a sighting ``seen``; for a clause
            left open ``doubted``; an empty string when nothing.
        forces: The forces it is about, as far as its clause names them.
        stretch: The words that carry the proposition, where they are not simply the clause or the noun phrase.
    """

    motion: Motion
    clause: int
    word: int
    phrase: NounPhrase | None = None
    phase: str = ""
    forces: tuple[ForceMention, ...] = ()
    stretch: tuple[int, int] | None = None


def find_triggers(
    scene: Scene, sentence: AnalysedSentence, clause: Clause, *, has_topic: bool = False
) -> list[Trigger]:
    """Return the triggers of a clause: its noun of motion when the verb only says how far it is, else its verb.

    Args:
        scene: What is known of the text.
        sentence: The sentence.
        clause: The clause.
        has_topic: Whether a movement was told of before, so that "wir" and "man" can be the force.
    """
    if are_of_another_world(sentence.nouns):
        return []
    verb = sentence.verbs[clause.index]
    phase = phase_of(sentence, clause, verb)
    nouns = list(_noun_triggers(scene, sentence, clause, phase))
    if nouns and (phase or verb is None or not verb_motions(verb.lemma)):
        return [_asserted(sentence, nouns)]
    trigger = None if verb is None else _verb_trigger(scene, sentence, clause, verb, has_topic=has_topic)
    return [trigger] if trigger is not None else nouns[:1]


def _asserted(sentence: AnalysedSentence, nouns: list[Trigger]) -> Trigger:
    """Of several nouns return the one that the clause asserts: "umschrieb den Rückzug **als Umgruppierung**"."""
    named = [t for t in nouns if t.phrase is not None and is_governed(sentence, t.phrase, ("als",))]
    return (named or nouns)[0]


def phase_of(sentence: AnalysedSentence, clause: Clause, verb: VerbComplex | None) -> str:
    """Return what the verb of a clause says about a movement that is its subject or object, or an empty string."""
    if verb is None:
        return ""
    found = phrase_in(sentence, clause, verb, "stages")
    return found or next((phase for phase in PHASES if verb.lemma in words_of("stages", "phase", phase)), "")


def phrase_in(sentence: AnalysedSentence, clause: Clause, verb: VerbComplex, name: str) -> str:
    """Return what the verb says together with further words of its clause, or an empty string.

    Args:
        sentence: The sentence.
        clause: The clause of the verb.
        verb: The verb.
        name: The word list whose ``phrases`` are looked up: ``stages`` or ``moving``.
    """
    phrases = _phrases_by_verb(name)
    entries = (*phrases.get(verb.lemma, ()), *phrases.get(sentence.words[verb.head].lemma, ()))
    if not entries:
        return ""
    present = {sentence.words[place].lower for place in clause.words()}
    return next((key for companions, key in entries if companions <= present), "")


@cache
def _phrases_by_verb(name: str) -> Mapping[str, tuple[tuple[frozenset[str], str], ...]]:
    """Return for each verb the further words that make a phrase with it, and what the phrase says."""
    phrases: dict[str, list[tuple[frozenset[str], str]]] = {}
    for key, entries in table(name)["phrases"].items():
        for entry in entries:
            verb, *companions = entry.split()
            phrases.setdefault(verb, []).append((frozenset(companions), key))
    return {verb: tuple(found) for verb, found in phrases.items()}


def _noun_triggers(scene: Scene, sentence: AnalysedSentence, clause: Clause, phase: str) -> Iterator[Trigger]:
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
        is_plain = not forces and not has_stage and not _is_about_force(sentence, phrase, place)
        if sentence.words[place].lower in _NEEDS_A_SITE and not _names_site(sentence, phrase, place):
            continue
        if sentence.words[place].lower in ("deeskalation", "entspannung") and own_phase == "unconfirmed":
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
        return not any(word.lemma in _TAKING_MIT for word in sentence.words if word.is_verb)
    return preposition in _BACKDROP or (preposition in ("beim", "im", "zum", "über") and not phase)


def _clause_is_alien(sentence: AnalysedSentence, clause: Clause) -> bool:
    return any(is_alien(sentence.words[place].lower) for place in clause.words() if sentence.words[place].is_noun)


def _names_site(sentence: AnalysedSentence, phrase: NounPhrase, noun: int) -> bool:
    return any(is_site(word.lower) for word in sentence.words[noun + 1 : phrase.last])


def _is_about_force(sentence: AnalysedSentence, phrase: NounPhrase, noun: int) -> bool:
    """Tell whether a noun phrase names a base, a mission, or points back with "ihr", "deren"."""
    if sentence.words[phrase.first].lower.startswith(_POSSESSIVES):
        return True
    nouns = [word.lower for word in sentence.words[noun + 1 : phrase.last] if word.is_noun]
    return any(is_site(lower) or is_presence(lower) for lower in nouns)


def _verb_trigger(
    scene: Scene, sentence: AnalysedSentence, clause: Clause, verb: VerbComplex, *, has_topic: bool
) -> Trigger | None:
    """Return the trigger that the verb makes, when it is about a force; a mere reason needs a verb of forces."""
    if clause.opener is not None and sentence.words[clause.opener].lower in ("weil", "da") and not _is_strong(verb):
        return None
    forces = [
        force for force in forces_around(scene, sentence, clause) if not _is_source(scene, sentence, clause, force)
    ]
    phrase = phrase_in(sentence, clause, verb, "moving")
    motions = ((Motion(phrase), False),) if phrase else verb_motions(verb.lemma)
    if not motions:
        return None
    is_strong = any(strong for _, strong in motions)
    is_own_word = has_topic and _is_first_person(sentence, clause)
    if not is_own_word and not _is_about(scene, sentence, clause, verb, forces, is_strong=is_strong):
        return None
    motion = choose_motion(scene, sentence, clause, tuple(motion for motion, _ in motions))
    if motion is None:
        return None
    return Trigger(motion=motion, clause=clause.index, word=verb.head, forces=tuple(forces))


def _is_first_person(sentence: AnalysedSentence, clause: Clause) -> bool:
    subject = subject_of(sentence, clause)
    return subject is not None and sentence.words[subject.head].lower in ("wir", "man")


def _is_strong(verb: VerbComplex) -> bool:
    return any(strong for _, strong in verb_motions(verb.lemma))


def forces_around(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> list[ForceMention]:
    """Return the forces of a clause; of a relative clause those it describes too, of an infinitive those above it."""
    forces = scene.forces_of(sentence, clause)
    if clause.kind is ClauseKind.INFINITIVE and clause.parent is not None and not forces:
        return scene.forces_of(sentence, sentence.clauses[clause.parent])
    if clause.kind is not ClauseKind.RELATIVE:
        return forces
    before = antecedent_of(sentence, clause)
    return forces if before is None else [*scene.forces_in(sentence.span_of(before.first, before.last)), *forces]


def antecedent_of(sentence: AnalysedSentence, clause: Clause) -> NounPhrase | None:
    """Return the noun phrase that a relative clause describes: the last that ends before it."""
    before = [phrase for phrases in sentence.phrases for phrase in phrases if phrase.last <= clause.first]
    return max(before, key=lambda phrase: phrase.last, default=None)


def _is_source(scene: Scene, sentence: AnalysedSentence, clause: Clause, force: ForceMention) -> bool:
    """Tell whether a force is only named as the source: "laut Armee"."""
    report = scene.report_of(sentence, clause)
    if report is None or report.cue is None or report.sentence != sentence.index or report.cue.extent is None:
        return False
    extent = sentence.span_of(*report.cue.extent)
    return extent.start <= force.span.start and force.span.end <= extent.end


def _is_about(
    scene: Scene,
    sentence: AnalysedSentence,
    clause: Clause,
    verb: VerbComplex,
    forces: list[ForceMention],
    *,
    is_strong: bool,
) -> bool:
    """Tell whether a verb of motion is about a force: one is named, or the verb can be about nothing else."""
    nouns = [sentence.words[place].lower for place in clause.words() if sentence.words[place].is_noun]
    if scene.is_military and _has_frame(verb, nouns):
        return True
    real = [force for force in forces if force.kind is not ForceKind.NATIONALS or _is_counted(sentence, force)]
    if any(is_alien(noun) for noun in nouns) and not real:
        return False
    if is_strong:
        return bool(real) or scene.is_military
    if verb.lemma in STANDING:
        return _subject_is_force(scene, sentence, clause, real)
    if any(_is_argument(sentence, clause, force) for force in real) or _points_back(scene, sentence, clause):
        return True
    return scene.is_military and bool(forces) and _subject_is_force(scene, sentence, clause, forces)


def _has_frame(verb: VerbComplex, nouns: list[str]) -> bool:
    """Tell whether base or mission stands with a verb that means leaving or holding them."""
    if verb.lemma in LEAVING_A_SITE or verb.lemma in HOLDING_A_SITE:
        return any(is_site(noun) for noun in nouns) or verb.lemma == "räumen"
    if verb.lemma in _GOING_ON and any(is_presence(noun) for noun in nouns):
        return True
    return verb.lemma in _ENDING_A_STAY and any(is_presence(noun) for noun in nouns)


def _is_counted(sentence: AnalysedSentence, force: ForceMention) -> bool:
    """Tell whether a people's name stands for soldiers because it is counted: "tausend Amerikaner"."""
    before = [word for word in sentence.words if word.end <= force.span.start]
    return bool(before) and (before[-1].tag == "CARD" or before[-1].lower in ("der", "letzte", "letzten"))


def _is_argument(sentence: AnalysedSentence, clause: Clause, force: ForceMention) -> bool:
    """Tell whether a force is subject or object, not the noun of a prepositional phrase."""
    if clause.kind is ClauseKind.RELATIVE and force.span.end <= sentence.words[clause.first].start:
        return True
    for phrase in sentence.phrases[clause.index]:
        span = sentence.span_of(phrase.first, phrase.last)
        if span.start <= force.head.start and force.head.end <= span.end:
            return phrase.preposition is None or sentence.words[phrase.preposition].lower in ("um", "von", "vom", "mit")
    return True


def _subject_is_force(scene: Scene, sentence: AnalysedSentence, clause: Clause, real: list[ForceMention]) -> bool:
    subject = subject_of(sentence, clause)
    if subject is None:
        return False
    span = sentence.span_of(subject.first, subject.last)
    return any(span.start <= force.head.start < span.end for force in real) or _points_back(scene, sentence, clause)


def _points_back(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether the subject is a pronoun for a force named before."""
    subject = subject_of(sentence, clause)
    if subject is None or sentence.words[subject.head].lower not in _ANAPHORS:
        return False
    return scene.last_force_before(sentence.words[subject.head].start) is not None
