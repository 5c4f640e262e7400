"""Which words of a clause really say that a force leaves, stays, arrives, is exchanged or moved."""

from collections.abc import Iterator
from dataclasses import dataclass

from abzug.model.record import Span
from abzug.reading.forces import ForceKind, ForceMention
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause
from abzug.reading.german.cues import subject_of
from abzug.reading.german.events import Motion, is_alien, is_presence, is_site, noun_motion, verb_motions
from abzug.reading.german.lexicon import table, words_of
from abzug.reading.german.phrases import NounPhrase
from abzug.reading.german.scene import Scene
from abzug.reading.german.verbs import VerbComplex

PHASES = ("begun", "completed", "refused", "announced", "demanded", "denied", "unconfirmed")
_BACKDROP = words_of("stages", "prepositions", "backdrop")
_HOME = words_of("stages", "places", "home")
_LEAVING_A_SITE = words_of("moving", "frames", "leaving_a_site")
_ENDING_A_STAY = words_of("moving", "frames", "ending_a_stay")
_ANAPHORS = frozenset(["sie", "diese", "dieser", "er", "ihnen", "deren", "man", "niemand", "wir", "davon"])
_POSSESSIVES = ("sein", "ihr", "unser", "deren", "dessen", "dies")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word that says what a force does.

    Args:
        motion: What it says.
        clause: Place of its clause.
        word: Place of the word.
        phrase: For a noun, its noun phrase; None for a verb.
        phase: For a noun, what the verb over it says of the movement; an empty string when nothing.
        forces: The forces it is about, as far as its clause names them.
    """

    motion: Motion
    clause: int
    word: int
    phrase: NounPhrase | None = None
    phase: str = ""
    forces: tuple[ForceMention, ...] = ()


def find_triggers(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> list[Trigger]:
    """Return the triggers of a clause: its nouns of motion when the verb only says how far they are, else its verb."""
    verb = sentence.verbs[clause.index]
    phase = phase_of(sentence, clause, verb)
    nouns = list(_noun_triggers(scene, sentence, clause, phase))
    if nouns and (phase or verb is None or not verb_motions(verb.lemma)):
        return nouns[:1]
    trigger = None if verb is None else _verb_trigger(scene, sentence, clause, verb)
    return [trigger] if trigger is not None else nouns[:1]


def phase_of(sentence: AnalysedSentence, clause: Clause, verb: VerbComplex | None) -> str:
    """Return what the verb of a clause says about a movement that is its subject or object, or an empty string."""
    if verb is None:
        return ""
    present = {sentence.words[place].lower for place in clause.words()}
    for phase, phrases in table("stages")["phrases"].items():
        for phrase in phrases:
            lemma, *companions = phrase.split()
            if lemma in (verb.lemma, sentence.words[verb.head].lemma) and present.issuperset(companions):
                return str(phase)
    return next((phase for phase in PHASES if verb.lemma in words_of("stages", "phase", phase)), "")


def _noun_triggers(scene: Scene, sentence: AnalysedSentence, clause: Clause, phase: str) -> Iterator[Trigger]:
    for phrase in sentence.phrases[clause.index]:
        for place in range(phrase.first, phrase.last):
            word = sentence.words[place]
            found = noun_motion(word.lower) if word.is_noun else None
            if found is None or _is_backdrop(sentence, phrase, phase):
                continue
            motion, is_strong = found
            forces = scene.forces_in(sentence.span_of(phrase.first, phrase.last))
            if _phrase_is_alien(sentence, phrase):
                break
            if forces or _is_about_force(sentence, phrase, place) or (is_strong and scene.is_military):
                yield Trigger(
                    motion=motion,
                    clause=clause.index,
                    word=place,
                    phrase=phrase,
                    phase=phase,
                    forces=tuple(forces) or tuple(scene.forces_of(sentence, clause)),
                )
                break


def _is_backdrop(sentence: AnalysedSentence, phrase: NounPhrase, phase: str) -> bool:
    """Tell whether a noun of motion only dates or explains something else: "nach dem Abzug", "wegen der Verlegung"."""
    if phrase.preposition is None:
        return False
    preposition = sentence.words[phrase.preposition].lower
    return preposition in _BACKDROP or (preposition in ("mit", "beim", "im", "zum") and not phase)


def _phrase_is_alien(sentence: AnalysedSentence, phrase: NounPhrase) -> bool:
    return any(is_alien(word.lower) for word in sentence.words[phrase.first : phrase.last] if word.is_noun)


def _is_about_force(sentence: AnalysedSentence, phrase: NounPhrase, noun: int) -> bool:
    """Tell whether a noun phrase names a base, a mission, or points back with "ihr", "deren"."""
    before = sentence.words[phrase.first].lower
    if before.startswith(_POSSESSIVES):
        return True
    nouns = [word.lower for word in sentence.words[noun + 1 : phrase.last] if word.is_noun]
    return any(is_site(lower) or is_presence(lower) for lower in nouns)


def _verb_trigger(scene: Scene, sentence: AnalysedSentence, clause: Clause, verb: VerbComplex) -> Trigger | None:
    """Return the trigger that the verb makes, when it is about a force."""
    motions = verb_motions(verb.lemma)
    if not motions:
        return None
    forces = [force for force in scene.forces_of(sentence, clause) if not _is_in_cue(scene, sentence, clause, force)]
    about = _is_about(scene, sentence, clause, verb, forces, is_strong=any(strong for _, strong in motions))
    if not about:
        return None
    motion = _resolved(sentence, clause, verb, tuple(motion for motion, _ in motions))
    if motion is None:
        return None
    return Trigger(motion=motion, clause=clause.index, word=verb.head, forces=tuple(forces))


def _is_in_cue(scene: Scene, sentence: AnalysedSentence, clause: Clause, force: ForceMention) -> bool:
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
    real = [force for force in forces if force.kind is not ForceKind.NATIONALS or _is_counted(sentence, force)]
    nouns = [sentence.words[place].lower for place in clause.words() if sentence.words[place].is_noun]
    if any(is_alien(noun) for noun in nouns) and not real:
        return False
    if verb.lemma in _LEAVING_A_SITE and any(is_site(noun) for noun in nouns):
        return scene.is_military
    if verb.lemma in _ENDING_A_STAY and any(is_presence(noun) for noun in nouns):
        return scene.is_military
    if real:
        return True
    pointed = _points_back(scene, sentence, clause)
    return pointed or (is_strong and scene.is_military)


def _is_counted(sentence: AnalysedSentence, force: ForceMention) -> bool:
    """Tell whether a people's name stands for soldiers because it is counted: "tausend Amerikaner"."""
    before = [word for word in sentence.words if word.end <= force.span.start]
    return bool(before) and (before[-1].tag == "CARD" or before[-1].text.isdigit())


def _points_back(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether the subject is a pronoun for a force named before."""
    subject = subject_of(sentence, clause)
    if subject is None or sentence.words[subject.head].lower not in _ANAPHORS:
        return False
    return scene.last_force_before(sentence.words[subject.head].start) is not None


def _resolved(
    sentence: AnalysedSentence, clause: Clause, verb: VerbComplex, motions: tuple[Motion, ...]
) -> Motion | None:
    """Decide between the motions of a verb by where the force goes, and drop bare uses of "sein" or "stehen"."""
    lowers = [sentence.words[place].lower for place in clause.words()]
    if verb.lemma in ("stationieren", "aufstellen") and _is_state(sentence, verb):
        return Motion.STAY
    if verb.lemma in ("sein", "bestehen", "existieren", "stehen", "liegen") and not _has_place(sentence, clause):
        return None
    if len(motions) == 1:
        return motions[0]
    if Motion.LEAVE in motions and (_HOME.intersection(lowers) or _leaves_place(sentence, clause)):
        return Motion.LEAVE
    if Motion.LEAVE in motions and any(lower.startswith("letzte") for lower in lowers):
        return Motion.LEAVE
    if Motion.ROTATE in motions:
        return Motion.REDEPLOY if Motion.REDEPLOY in motions and _goes_somewhere(sentence, clause) else motions[0]
    if Motion.ARRIVE in motions:
        return Motion.ARRIVE
    return motions[0]


def _is_state(sentence: AnalysedSentence, verb: VerbComplex) -> bool:
    return verb.finite is not None and sentence.words[verb.finite].lemma in ("sein", "bleiben")


def _has_place(sentence: AnalysedSentence, clause: Clause) -> bool:
    lowers = {sentence.words[place].lower for place in clause.words()}
    if lowers & {"präsent", "vor-ort", "da", "dort", "bereit", "bereitschaft"}:
        return True
    return any(_is_preposition(sentence, phrase, ("in", "im", "an", "am", "auf", "bei", "vor", "um", "entlang", "nahe")) for phrase in sentence.phrases[clause.index])


def _leaves_place(sentence: AnalysedSentence, clause: Clause) -> bool:
    return any(_is_preposition(sentence, phrase, ("aus", "von", "vom")) for phrase in sentence.phrases[clause.index])


def _goes_somewhere(sentence: AnalysedSentence, clause: Clause) -> bool:
    return any(_is_preposition(sentence, phrase, ("nach", "ins")) for phrase in sentence.phrases[clause.index])


def _is_preposition(sentence: AnalysedSentence, phrase: NounPhrase, prepositions: tuple[str, ...]) -> bool:
    return phrase.preposition is not None and sentence.words[phrase.preposition].lower in prepositions


def span_of_phrase(sentence: AnalysedSentence, phrase: NounPhrase) -> Span:
    """Return the text of a noun phrase, its preposition left out."""
    return sentence.span_of(phrase.first, phrase.last)
