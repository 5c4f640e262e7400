"""Which of its motions a verb means in its clause: the same verb leaves, arrives or stays by where the force goes."""

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

_FRONT = words_of("stages", "places", "front")
_HOME = words_of("stages", "places", "home")
_LOCATING = words_of("stages", "places", "at_prepositions")


def choose_motion(
    scene: Scene, sentence: AnalysedSentence, clause: Clause, motions: tuple[Motion, ...]
) -> Motion | None:
    """Return the motion that the verb of a clause means, or None when it says nothing ("die Truppe ist schwach")."""
    verb = sentence.verbs[clause.index]
    if verb is None or (verb.lemma in STANDING and not _has_place(sentence, clause, verb)):
        return None
    fixed = _fixed_by_verb(scene, sentence, clause, verb)
    if fixed is not None and (fixed in motions or len(motions) > 1 or fixed is Motion.STAY):
        return fixed
    return motions[0] if len(motions) == 1 else _chosen_by_goal(scene, sentence, clause, motions)


def _fixed_by_verb(scene: Scene, sentence: AnalysedSentence, clause: Clause, verb: VerbComplex) -> Motion | None:
    """Return the motion that the verb's form or its object settles."""
    nouns = [sentence.words[place].lower for place in clause.words() if sentence.words[place].is_noun]
    has_site = any(is_site(noun) for noun in nouns)
    if verb.helper == "lassen" and verb.lemma in ("stehen", "liegen", "zurücklassen"):
        return Motion.STAY
    if verb.lemma in ("stationieren", "aufstellen") and _is_state(sentence, verb):
        return Motion.STAY
    if has_site and verb.lemma in LEAVING_A_SITE:
        return Motion.LEAVE
    if verb.lemma == "übernehmen" and any(f.kind is ForceKind.KIT for f in scene.forces_of(sentence, clause)):
        return Motion.STAY
    return Motion.STAY if has_site and verb.lemma in HOLDING_A_SITE else None


def _chosen_by_goal(scene: Scene, sentence: AnalysedSentence, clause: Clause, motions: tuple[Motion, ...]) -> Motion:
    """Decide by where the force goes: to the front it arrives, homewards or out of a place it leaves."""
    lowers = [sentence.words[place].lower for place in clause.words()]
    leaves_place = _has_preposition(sentence, clause, ("aus", "von", "vom"))
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


def _is_state(sentence: AnalysedSentence, verb: VerbComplex) -> bool:
    lemmas = [sentence.words[place].lemma for place in verb.places if place != verb.head]
    return "bleiben" in lemmas or ("sein" in lemmas and "werden" not in lemmas and verb.tense is not Tense.FUTURE)


def _has_place(sentence: AnalysedSentence, clause: Clause, verb: VerbComplex) -> bool:
    """Tell whether a clause says where; with "sein" no adjective may stand as the predicate."""
    lowers = {sentence.words[place].lower for place in clause.words()}
    if lowers & {"präsent", "bereitschaft", "stationiert"}:
        return True
    if verb.lemma == "sein" and any(sentence.words[place].tag == "ADJ(D)" for place in clause.words()):
        return False
    return "dort" in lowers or _has_preposition(sentence, clause, _LOCATING)


def _has_preposition(
    sentence: AnalysedSentence, clause: Clause, prepositions: tuple[str, ...] | frozenset[str]
) -> bool:
    return any(is_governed(sentence, phrase, prepositions) for phrase in sentence.phrases[clause.index])


def is_governed(sentence: AnalysedSentence, phrase: NounPhrase, prepositions: tuple[str, ...] | frozenset[str]) -> bool:
    """Tell whether one of the prepositions stands before a noun phrase."""
    return phrase.preposition is not None and sentence.words[phrase.preposition].lower in prepositions
