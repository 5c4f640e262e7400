"""Whether a verb of motion is about a force at all."""

from abzug.reading.actors import ActorRole
from abzug.reading.assembly import within, within_any
from abzug.reading.forces import ForceKind, ForceMention
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.events import (
    is_alien,
    is_presence,
    is_site,
)
from abzug.reading.german.lexicon import words_of
from abzug.reading.german.motions import HOLDING_A_SITE, LEAVING_A_SITE, STANDING
from abzug.reading.german.phrases import NounPhrase
from abzug.reading.german.scene import Scene
from abzug.reading.german.subjects import subject_of
from abzug.reading.german.verbs import VerbComplex

_LASTING = ("andauern", "weitergehen", "dauern")
_GOING_ON = words_of("moving", "frames", "going_on")
_BUILDING_A_SITE = words_of("moving", "frames", "building_a_site")
_ENDING_A_STAY = words_of("moving", "frames", "ending_a_stay")
_ANAPHORS = words_of("grammar", "triggers", "anaphors")
_PARTS = words_of("grammar", "triggers", "parts")
_NUMBERS = ("zahl", "anzahl", "stärke", "umfang", "bestand")
POSSESSIVES = ("sein", "ihr", "unser", "deren", "dessen", "dies")


def forces_around(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> list[ForceMention]:
    """Return the forces of a clause; of a relative clause those it describes too, of an infinitive those above it."""
    forces = scene.forces_of(sentence, clause)
    subject = subject_of(sentence, clause)
    if subject is not None and clause.joined_to is not None and not clause.first <= subject.first < clause.last:
        forces = [*scene.forces_in(sentence.span_of(subject.first, subject.last)), *forces]
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


def is_about(
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
    if verb.lemma in _LASTING:
        return False
    real = [force for force in forces if force.kind is not ForceKind.NATIONALS or _is_counted(scene, sentence, force)]
    is_plain = all(force.is_weak for force in real)
    if (any(is_alien(noun) for noun in nouns) and is_plain) or _moves_a_thing(sentence, clause, real):
        return False
    if is_strong:
        return bool(real) or scene.is_military or _points_back(scene, sentence, clause)
    if verb.lemma in STANDING and scene.is_military and is_new_site(sentence, clause):
        return True
    if verb.lemma in STANDING and verb.helper != "lassen":
        return _subject_is_force(scene, sentence, clause, real)
    if any(_is_argument(sentence, clause, force) for force in real) or _points_back(scene, sentence, clause):
        return True
    if scene.is_military and verb.lemma in LEAVING_A_SITE and _leaves_country(scene, sentence, clause):
        return True
    return scene.is_military and bool(forces) and _subject_is_force(scene, sentence, clause, forces)


def is_new_site(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether the subject is a base or position that is new: "dort steht ein **neues Lager**"."""
    subject = subject_of(sentence, clause)
    if subject is None or not is_site(sentence.words[subject.head].lower):
        return False
    return any(
        word.lower.startswith(("neu", "weiter", "zusätzlich")) for word in sentence.words[subject.first : subject.head]
    )


def _moves_a_thing(sentence: AnalysedSentence, clause: Clause, real: list[ForceMention]) -> bool:
    """Tell whether subject or object is no force but a thing: "zog ihr **Angebot** für Tankflugzeuge zurück"."""
    arguments = [phrase for phrase in sentence.phrases[clause.index] if phrase.preposition is None]
    if not any(is_alien(sentence.words[phrase.head].lower) for phrase in arguments):
        return False
    heads = [sentence.words[phrase.head].span for phrase in arguments]
    return not any(force.head.start <= head.start < force.head.end for force in real for head in heads)


def _has_frame(verb: VerbComplex, nouns: list[str]) -> bool:
    """Tell whether base or mission stands with a verb that means leaving or holding them."""
    if verb.lemma in LEAVING_A_SITE or verb.lemma in HOLDING_A_SITE or verb.lemma in _BUILDING_A_SITE:
        return any(is_site(noun) for noun in nouns) or verb.lemma == "räumen"
    if verb.lemma in _GOING_ON and any(is_presence(noun) or is_site(noun) for noun in nouns):
        return True
    return verb.lemma in _ENDING_A_STAY and any(is_presence(noun) for noun in nouns)


def _is_counted(scene: Scene, sentence: AnalysedSentence, force: ForceMention) -> bool:
    """Tell whether a people's name stands for soldiers because it is counted: "tausend Amerikaner"."""
    before = [word for word in sentence.words if word.end <= force.span.start]
    is_number = bool(before) and before[-1].tag == "CARD" and not before[-1].lower.endswith("e")
    if any(quantity.noun_span == force.head for quantity in within(scene.mentions.quantities, sentence.tagged.span)):
        return not before[-1].lower.endswith("e") if before else False
    return is_number or (bool(before) and before[-1].lower in ("der", "letzte", "letzten"))


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


def _leaves_country(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> bool:
    """Read "man werde Syrien verlassen", "Paris räumt den Flugplatz": a power, or "wir", gives up a place."""
    places = within_any(scene.mentions.places, scene.stretches(sentence, clause))
    subject = subject_of(sentence, clause)
    if subject is None or not any(place.preposition is None for place in places):
        return False
    if sentence.words[subject.head].lower in ("wir", "man"):
        return True
    actor = scene.actor_at(sentence.span_of(subject.first, subject.last))
    is_name = sentence.words[subject.head].tag == "NE" and actor is not None and actor.role is ActorRole.GOVERNMENT
    return is_name or (actor is not None and actor.role is ActorRole.GROUP)


def _points_back(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether the subject is a pronoun for a force named before."""
    subject = subject_of(sentence, clause)
    if subject is None or not _stands_for_force(sentence, subject):
        return False
    return scene.last_force_before(sentence.words[subject.head].start) is not None


def _stands_for_force(sentence: AnalysedSentence, subject: NounPhrase) -> bool:
    """Tell whether a subject is a pronoun or a number: "**Tausend** sollen bleiben", "**ihre Zahl** soll sinken"."""
    head, first = sentence.words[subject.head], sentence.words[subject.first].lower
    if head.lower in _NUMBERS and first.startswith(POSSESSIVES):
        return True
    if head.lower in _PARTS and subject.last <= subject.head + 2:
        return True
    return head.lower in _ANAPHORS or not (head.is_noun or head.tag.startswith("P"))
