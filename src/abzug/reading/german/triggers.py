"""Which words of a clause may say that a force leaves, stays, arrives, is exchanged or moved."""

from collections.abc import Iterator, Sequence

from abzug.reading.forces import ForceMention
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.anaphora import anaphor_in, denied_presence
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.cues import verb_cue
from abzug.reading.german.events import (
    Field,
    are_of_another_world,
    is_alien,
    noun_fields,
    phrases_of_fields,
    verb_fields,
)
from abzug.reading.german.frame import forces_around, points_back
from abzug.reading.german.lexicon import words_of
from abzug.reading.german.motions import choose_motion, is_governed
from abzug.reading.german.phases import PHASES, phase_of
from abzug.reading.german.phrases import NounPhrase
from abzug.reading.german.scene import Scene
from abzug.reading.german.sightings import sighting_in
from abzug.reading.german.trigger import Trigger, TriggerKind
from abzug.reading.german.verbs import VerbComplex


def find_triggers(
    scene: Scene, sentence: AnalysedSentence, clause: Clause, earlier: Sequence[Trigger]
) -> list[Trigger]:
    """Return what in a clause may speak of a force: what is seen, what it says, what it says of something told.

    Whether it really does, and at which stage, is decided later by all that stands around it.

    Args:
        scene: What is known of the text.
        sentence: The sentence.
        clause: The clause.
        earlier: The triggers read before, first to last.
    """
    if are_of_another_world(sentence.nouns):
        return []
    verb = sentence.verbs[clause.index]
    told = denied_presence(scene, sentence, clause)
    found = told or sighting_in(scene, sentence, clause) or _word_trigger(scene, sentence, clause, verb)
    found = found or anaphor_in(sentence, clause, earlier) or _force_trigger(scene, sentence, clause, verb)
    return [] if found is None else [found]


def _word_trigger(scene: Scene, sentence: AnalysedSentence, clause: Clause, verb: VerbComplex | None) -> Trigger | None:
    """Return the noun of motion of a clause when its verb only says how far it is, else its verb of motion."""
    phase = phase_of(sentence, clause, verb)
    nouns = list(_noun_triggers(scene, sentence, clause, phase))
    from_verb = None if verb is None else _verb_trigger(scene, sentence, clause, verb)
    if nouns and (phase or from_verb is None or verb_cue(sentence, clause) is not None):
        return _asserted(sentence, nouns)
    return from_verb


def _asserted(sentence: AnalysedSentence, nouns: list[Trigger]) -> Trigger:
    """Of several nouns return the one that the clause asserts: "umschrieb den Rückzug **als Umgruppierung**"."""
    named = [t for t in nouns if t.phrase is not None and is_governed(sentence, t.phrase, ("als", "mit"))]
    return (named or nouns)[0]


def _noun_triggers(scene: Scene, sentence: AnalysedSentence, clause: Clause, phase: str) -> Iterator[Trigger]:
    for phrase in sentence.phrases[clause.index]:
        place = _motion_noun(sentence, phrase)
        if place is None:
            continue
        fields = noun_fields(sentence.words[place].lower)
        forces = scene.forces_in(sentence.span_of(phrase.first, phrase.last))
        yield Trigger(
            kind=TriggerKind.NOUN,
            motion=fields[0].motions[0],
            fields=tuple(field.name for field in fields),
            is_strong=fields[0].is_strong,
            clause=clause.index,
            word=place,
            phrase=phrase,
            phase=_head_phase(sentence, phrase, place) or phase,
            forces=tuple(forces) or tuple(scene.forces_of(sentence, clause)),
        )


def _motion_noun(sentence: AnalysedSentence, phrase: NounPhrase) -> int | None:
    if any(is_alien(word.lower) for word in sentence.words[phrase.first : phrase.last] if word.is_noun):
        return None
    places = range(phrase.first, phrase.last)
    return next((p for p in places if sentence.words[p].is_noun and noun_fields(sentence.words[p].lower)), None)


def _head_phase(sentence: AnalysedSentence, phrase: NounPhrase, noun: int) -> str:
    """Return what a noun above the noun of motion says of it: "der Beginn des Abzugs"."""
    lowers = {word.lower for word in sentence.words[max(phrase.first, phrase.head - 3) : noun]}
    return next((phase for phase in PHASES if lowers & words_of("stages", "heads", phase)), "") if lowers else ""


def _verb_trigger(scene: Scene, sentence: AnalysedSentence, clause: Clause, verb: VerbComplex) -> Trigger | None:
    phrase = _phrase_field(sentence, clause, verb)
    fields = verb_fields(verb.lemma) if phrase is None else (phrase,)
    if not fields:
        return None
    motions = tuple(dict.fromkeys(motion for field in fields for motion in field.motions))
    return Trigger(
        kind=TriggerKind.VERB if phrase is None else TriggerKind.PHRASE,
        motion=choose_motion(scene, sentence, clause, motions) if phrase is None else motions[0],
        fields=tuple(field.name for field in fields),
        is_strong=any(field.is_strong for field in fields),
        clause=clause.index,
        word=verb.head,
        forces=_forces(scene, sentence, clause),
    )


def _phrase_field(sentence: AnalysedSentence, clause: Clause, verb: VerbComplex) -> Field | None:
    """Return the word field of the verb together with further words of its clause: "treten den Rückzug an"."""
    phrases = phrases_of_fields()
    lemmas = {verb.lemma, sentence.words[verb.head].lemma, verb.modal or ""}
    entries = [entry for lemma in lemmas for entry in phrases.get(lemma, ())]
    if not entries:
        return None
    present = {sentence.words[place].lower for place in clause.words()}
    fitting = [(len(companions), field) for companions, field in entries if companions <= present]
    return max(fitting, key=lambda entry: entry[0])[1] if fitting else None


def _force_trigger(
    scene: Scene, sentence: AnalysedSentence, clause: Clause, verb: VerbComplex | None
) -> Trigger | None:
    """Return a force without a word of motion as a trigger, or a pronoun that stands for one."""
    forces = _forces(scene, sentence, clause)
    if not forces and not points_back(scene, sentence, clause):
        return None
    if verb is None and clause.kind is ClauseKind.FRAGMENT:
        return None
    word = clause.first if verb is None else verb.head
    return Trigger(kind=TriggerKind.FORCE, motion=None, clause=clause.index, word=word, forces=forces)


def _forces(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> tuple[ForceMention, ...]:
    """Return the forces around a clause that are not only named as the source: "laut Armee"."""
    around = forces_around(scene, sentence, clause)
    return tuple(force for force in around if not _is_source(scene, sentence, clause, force))


def _is_source(scene: Scene, sentence: AnalysedSentence, clause: Clause, force: ForceMention) -> bool:
    report = scene.report_of(sentence, clause)
    if report is None or report.cue is None or report.sentence != sentence.index or report.cue.extent is None:
        return False
    extent = sentence.span_of(*report.cue.extent)
    return extent.start <= force.span.start and force.span.end <= extent.end
