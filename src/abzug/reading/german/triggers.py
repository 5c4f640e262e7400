"""Which words of a clause really say that a force leaves, stays, arrives, is exchanged or moved."""

from abzug.reading.forces import ForceMention
from abzug.reading.german.aboutness import forces_around, is_about, is_new_site
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause
from abzug.reading.german.cues import verb_cue
from abzug.reading.german.events import (
    Motion,
    are_of_another_world,
    verb_motions,
)
from abzug.reading.german.motions import choose_motion
from abzug.reading.german.noun_triggers import asserted, noun_triggers
from abzug.reading.german.phases import phase_of, phrase_in
from abzug.reading.german.scene import Scene
from abzug.reading.german.subjects import subject_of
from abzug.reading.german.trigger import Trigger
from abzug.reading.german.verbs import VerbComplex

_DEGREES = ("lange", "viel", "viele", "oft", "schnell", "weit", "rasch", "bald")


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
    if are_of_another_world(sentence.nouns) or _asks_how_much(sentence, clause) or _is_left_undone(sentence, clause):
        return []
    verb = sentence.verbs[clause.index]
    phase = phase_of(sentence, clause, verb)
    nouns = list(noun_triggers(scene, sentence, clause, phase))
    if nouns and (phase or not _says_motion(sentence, clause, verb) or verb_cue(sentence, clause) is not None):
        return [asserted(sentence, nouns)]
    trigger = None if verb is None else _verb_trigger(scene, sentence, clause, verb, has_topic=has_topic)
    return [trigger] if trigger is not None else nouns[:1]


def _says_motion(sentence: AnalysedSentence, clause: Clause, verb: VerbComplex | None) -> bool:
    """Tell whether the verb of a clause says by itself, or in a phrase, what a force does."""
    if verb is None:
        return False
    return bool(verb_motions(verb.lemma)) or phrase_in(sentence, clause, verb, "moving") != ""


def _asks_how_much(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether a clause is an indirect question that says nothing of a force: "**wie lange** sie noch bleiben"."""
    if clause.opener is None or clause.opener + 1 >= len(sentence.words):
        return False
    opener, following = sentence.words[clause.opener].lower, sentence.words[clause.opener + 1].lower
    return opener in ("wann", "warum", "weshalb", "inwieweit") or (opener == "wie" and following in _DEGREES)


def _is_left_undone(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether an infinitive says what is not done: "**statt** die Kämpfer zurückzuschicken"."""
    return clause.opener is not None and sentence.words[clause.opener].lower in ("statt", "anstatt", "ohne")


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
    is_settled = is_own_word or (phrase != "" and bool(forces))
    if not is_settled and not is_about(scene, sentence, clause, verb, forces, is_strong=is_strong):
        return None
    chosen = choose_motion(scene, sentence, clause, tuple(motion for motion, _ in motions))
    motion = Motion(phrase) if phrase else Motion.ARRIVE if is_new_site(sentence, clause) else chosen
    if motion is None:
        return None
    return Trigger(motion=motion, clause=clause.index, word=verb.head, forces=tuple(forces))


def _is_first_person(sentence: AnalysedSentence, clause: Clause) -> bool:
    subject = subject_of(sentence, clause)
    return subject is not None and sentence.words[subject.head].lower in ("wir", "man")


def _is_strong(verb: VerbComplex) -> bool:
    return any(strong for _, strong in verb_motions(verb.lemma))


def _is_source(scene: Scene, sentence: AnalysedSentence, clause: Clause, force: ForceMention) -> bool:
    """Tell whether a force is only named as the source: "laut Armee"."""
    report = scene.report_of(sentence, clause)
    if report is None or report.cue is None or report.sentence != sentence.index or report.cue.extent is None:
        return False
    extent = sentence.span_of(*report.cue.extent)
    return extent.start <= force.span.start and force.span.end <= extent.end
