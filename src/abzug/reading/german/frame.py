"""What the parts of a clause are to a force: who acts, what is acted on, and what hangs on prepositions."""

from abzug.reading.actors import ActorRole
from abzug.reading.assembly import within
from abzug.reading.forces import ForceKind, ForceMention
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.events import is_alien, is_presence, is_site, noun_fields
from abzug.reading.german.lexicon import words_of
from abzug.reading.german.phrases import NounPhrase
from abzug.reading.german.scene import Scene
from abzug.reading.german.subjects import subject_of

_ANAPHORS = words_of("grammar", "triggers", "anaphors")
_PARTS = words_of("grammar", "triggers", "parts")
_NOBODY = words_of("grammar", "triggers", "nobody")
_TIMES = words_of("grammar", "phrases", "times")
_NUMBERS = ("zahl", "anzahl", "stärke", "umfang", "bestand", "personalstärke", "mannschaftsstärke", "truppenstärke")
_POWERS = (ActorRole.GOVERNMENT, ActorRole.GROUP, ActorRole.IMPERSONAL, ActorRole.ALLIANCE, ActorRole.MILITARY)
_COUNTRY_ROLES = (ActorRole.GOVERNMENT, ActorRole.IMPERSONAL)
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


def subject_kind(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> str:
    """Return what the subject of a clause is; of a relative pronoun, what it stands for."""
    subject = subject_of(sentence, clause)
    if subject is None:
        return "none"
    if clause.kind is ClauseKind.RELATIVE and subject.first == clause.opener:
        before = antecedent_of(sentence, clause)
        return "none" if before is None else kind_of(scene, sentence, before)
    return kind_of(scene, sentence, subject)


def other_kinds(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> tuple[set[str], set[str]]:
    """Return what the objects of a clause are, and what hangs on which preposition: "force", "nach place"."""
    subject = subject_of(sentence, clause)
    objects, attached = set(), set()
    for phrase in sentence.phrases[clause.index]:
        if phrase == subject or sentence.words[phrase.head].lower in _TIMES:
            continue
        kind = kind_of(scene, sentence, phrase)
        if phrase.preposition is None:
            objects.add(kind)
        else:
            attached.add(f"{sentence.words[phrase.preposition].lower} {kind}")
    return objects, attached


def kind_of(scene: Scene, sentence: AnalysedSentence, phrase: NounPhrase) -> str:
    """Return what a noun phrase stands for: a force, a country, a base, a pronoun, a place, a thing …."""
    head, first = sentence.words[phrase.head], sentence.words[phrase.first].lower
    lower = head.lower
    if lower in _NOBODY or first in _NOBODY:
        return "nobody"
    if not head.is_noun:
        return lower if head.tag.startswith("P") else "part"
    span = sentence.span_of(phrase.first, phrase.last)
    forces = [
        f for f in scene.forces_in(span) if span.start <= f.head.start and f.head.start <= head.start < f.span.end
    ]
    if forces:
        return _force_kind(scene, sentence, forces[0])
    if lower in _NUMBERS or lower in _PARTS:
        return "part"
    for kind, holds in (("motion", noun_fields), ("site", is_site), ("presence", is_presence), ("alien", is_alien)):
        if holds(lower):
            return kind
    return _named_kind(scene, sentence, phrase)


def _force_kind(scene: Scene, sentence: AnalysedSentence, force: ForceMention) -> str:
    if force.kind is ForceKind.NATIONALS and not _is_counted(scene, sentence, force):
        return "people"
    if force.kind is ForceKind.PRESENCE:
        return "presence"
    return "weak" if force.is_weak else "force"


def _named_kind(scene: Scene, sentence: AnalysedSentence, phrase: NounPhrase) -> str:
    span, head = sentence.span_of(phrase.first, phrase.last), sentence.words[phrase.head]
    actor = scene.actor_at(span)
    is_named = actor is not None and actor.span.start <= head.start < actor.span.end
    is_place = phrase.preposition is not None and actor is not None and actor.role in _COUNTRY_ROLES
    if actor is not None and is_named and not is_place:
        return "power" if actor.role in _POWERS else "person"
    if any(place.span.start <= head.start < place.phrase_span.end for place in within(scene.mentions.places, span)):
        return "place"
    return "name" if head.tag == "NE" else "thing"


def _is_counted(scene: Scene, sentence: AnalysedSentence, force: ForceMention) -> bool:
    """Tell whether a people's name stands for soldiers because it is counted: "tausend Amerikaner"."""
    before = [word for word in sentence.words if word.end <= force.span.start]
    is_number = bool(before) and before[-1].tag == "CARD" and not before[-1].lower.endswith("e")
    if any(quantity.noun_span == force.head for quantity in within(scene.mentions.quantities, sentence.tagged.span)):
        return not before[-1].lower.endswith("e") if before else False
    return is_number or (bool(before) and before[-1].lower in ("der", "letzte", "letzten"))


def points_back(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether the subject is a pronoun or a number that stands for a force named before."""
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


def is_new_site(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether the subject is a base or position that is new: "dort steht ein **neues Lager**"."""
    subject = subject_of(sentence, clause)
    if subject is None or not is_site(sentence.words[subject.head].lower):
        return False
    new = [word.lower for word in sentence.words[subject.first : subject.head]]
    return any(lower.startswith(("neu", "weiter", "zusätzlich")) for lower in new)
