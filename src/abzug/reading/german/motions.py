"""Which of its motions a verb means in its clause: the same verb leaves, arrives or stays by where the force goes."""

from abzug.reading.assembly import within_any
from abzug.reading.forces import ForceKind
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause
from abzug.reading.german.events import Motion, is_site
from abzug.reading.german.lexicon import words_of
from abzug.reading.german.morphology import Tense
from abzug.reading.german.phrases import NounPhrase
from abzug.reading.german.scene import Scene
from abzug.reading.german.verbs import VerbComplex

LEAVING_A_SITE = words_of("moving", "frames", "leaving_a_site")
"""Verbs that mean leaving when a base or a position is their object."""

HOLDING_A_SITE = words_of("moving", "frames", "holding_a_site")
"""Verbs that mean staying when a base or a position is their object."""

STANDING = words_of("moving", "frames", "standing")
"""Verbs that say nothing of a force without a place."""

_CHARGES = words_of("moving", "frames", "charges")
_COMING = words_of("moving", "frames", "coming")
_FRONT = words_of("stages", "places", "front")
_HOME = words_of("stages", "places", "home")
_LOCATIONS = words_of("stages", "places", "locations")
_LOCATING = words_of("stages", "places", "at_prepositions")


def choose_motion(
    scene: Scene, sentence: AnalysedSentence, clause: Clause, motions: tuple[Motion, ...]
) -> Motion | None:
    """Return the motion that the verb of a clause means, or None when it says nothing ("die Truppe ist schwach")."""
    verb = sentence.verbs[clause.index]
    stands = verb is not None and verb.lemma in STANDING and verb.helper != "lassen"
    if (
        verb is None
        or _takes_charge(sentence, clause, verb)
        or (stands and not _has_place(scene, sentence, clause, verb))
    ):
        return None
    fixed = _fixed_by_verb(scene, sentence, clause, verb)
    if fixed is not None and (fixed in motions or len(motions) > 1 or fixed is Motion.STAY or verb.lemma in _COMING):
        return fixed
    if motions == (Motion.ARRIVE,) and _goes_on_elsewhere(scene, sentence, clause):
        return Motion.REDEPLOY
    return motions[0] if len(motions) == 1 else _chosen_by_goal(scene, sentence, clause, motions)


def _fixed_by_verb(scene: Scene, sentence: AnalysedSentence, clause: Clause, verb: VerbComplex) -> Motion | None:
    """Return the motion that the verb's form or its object settles."""
    nouns = [sentence.words[place].lower for place in clause.words() if sentence.words[place].is_noun]
    has_site = any(is_site(noun) for noun in nouns)
    if verb.helper == "lassen" and verb.lemma in ("stehen", "liegen", "zurücklassen"):
        return Motion.STAY
    if verb.lemma in ("stationieren", "aufstellen", "besetzen") and _is_state(sentence, verb):
        return Motion.STAY
    if has_site and verb.lemma in LEAVING_A_SITE:
        return Motion.LEAVE
    if verb.lemma == "übernehmen" and any(f.kind is ForceKind.KIT for f in scene.forces_of(sentence, clause)):
        return Motion.STAY
    if verb.lemma in _COMING and _comes_home(sentence, clause):
        return Motion.LEAVE
    return Motion.STAY if has_site and verb.lemma in HOLDING_A_SITE else None


def _takes_charge(sentence: AnalysedSentence, clause: Clause, verb: VerbComplex) -> bool:
    """Tell whether not a force but a task is handed over: "übernahmen das Kommando"."""
    lowers = {sentence.words[place].lower for place in clause.words()}
    return verb.lemma in ("übernehmen", "übergeben", "abgeben") and bool(lowers & _CHARGES)


def _comes_home(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether those who come are the last, or come to where they live: "trafen die letzten 260 in … ein"."""
    lowers = [sentence.words[place].lower for place in clause.words()]
    return any(lower.startswith(("letzte", "heim")) or lower in ("hause", "daheim") for lower in lowers)


def _chosen_by_goal(scene: Scene, sentence: AnalysedSentence, clause: Clause, motions: tuple[Motion, ...]) -> Motion:
    """Decide by where the force goes: to the front it arrives, homewards or out of a place it leaves."""
    verb = sentence.verbs[clause.index]
    own = () if verb is None else verb.places
    lowers = [sentence.words[place].lower for place in clause.words() if place not in own]
    leaves_place = _has_preposition(sentence, clause, ("aus", "von", "vom")) or _goes_home(scene, sentence, clause)
    is_last = any(lower.startswith("letzte") for lower in lowers)
    if Motion.ARRIVE in motions and _FRONT.intersection(lowers) and not (leaves_place or is_last):
        return Motion.ARRIVE
    if Motion.LEAVE in motions and (is_last or leaves_place or _HOME.intersection(lowers)):
        return Motion.LEAVE
    has_goal = _has_preposition(sentence, clause, ("nach", "ins"))
    if Motion.ROTATE in motions:
        return Motion.REDEPLOY if Motion.REDEPLOY in motions and has_goal else Motion.ROTATE
    if Motion.ARRIVE in motions and (has_goal or scene.forces_of(sentence, clause)):
        return Motion.ARRIVE
    return motions[0]


def _goes_on_elsewhere(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether a force goes from one place to another, neither its own country: "aus Gostomel nach Isjum"."""
    owners = {force.owner for force in scene.forces_of(sentence, clause)} - {None}
    places = within_any(scene.mentions.places, scene.stretches(sentence, clause))
    starts = [place for place in places if place.preposition in ("aus", "von", "vom") and place.country not in owners]
    return bool(starts) and any(place.preposition in ("nach", "ins") for place in places)


def _goes_home(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether a force goes to the country that owns it: "russische Einheiten kehrten nach Russland zurück"."""
    owners = {force.owner for force in scene.forces_of(sentence, clause)} - {None}
    places = within_any(scene.mentions.places, scene.stretches(sentence, clause))
    return any(place.preposition in ("nach", "in") and place.country in owners for place in places)


def _is_state(sentence: AnalysedSentence, verb: VerbComplex) -> bool:
    lemmas = [sentence.words[place].lemma for place in verb.places if place != verb.head]
    return "bleiben" in lemmas or ("sein" in lemmas and "werden" not in lemmas and verb.tense is not Tense.FUTURE)


def _has_place(scene: Scene, sentence: AnalysedSentence, clause: Clause, verb: VerbComplex) -> bool:
    """Tell whether a clause says where; with "sein" no adjective may stand as the predicate."""
    lowers = {sentence.words[place].lower for place in clause.words()}
    if lowers & {"präsent", "bereitschaft", "stationiert", "mehr"}:
        return True
    if verb.lemma == "sein" and any(sentence.words[place].tag == "ADJ(D)" for place in clause.words()):
        return False
    if lowers & _LOCATIONS or any(is_site(lower) for lower in lowers):
        return True
    places = within_any(scene.mentions.places, scene.stretches(sentence, clause))
    return any(place.preposition in _LOCATING for place in places)


def _has_preposition(
    sentence: AnalysedSentence, clause: Clause, prepositions: tuple[str, ...] | frozenset[str]
) -> bool:
    return any(is_governed(sentence, phrase, prepositions) for phrase in sentence.phrases[clause.index])


def is_governed(sentence: AnalysedSentence, phrase: NounPhrase, prepositions: tuple[str, ...] | frozenset[str]) -> bool:
    """Tell whether one of the prepositions stands before a noun phrase."""
    return phrase.preposition is not None and sentence.words[phrase.preposition].lower in prepositions
