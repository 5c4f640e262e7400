"""Which of its motions a verb means in its clause: the same verb leaves, arrives or stays by where the force goes."""

from abzug.reading.assembly import within_any
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause
from abzug.reading.german.events import Motion, is_site, verb_fields
from abzug.reading.german.lexicon import words_of
from abzug.reading.german.morphology import Tense
from abzug.reading.german.phrases import NounPhrase
from abzug.reading.german.scene import Scene
from abzug.reading.german.verbs import VerbComplex

_SITE_FIELDS = frozenset(["surrender", "dismantle", "end"])
_CHARGES = words_of("moving", "frames", "charges")
_FRONT = words_of("stages", "places", "front")
_HOME = words_of("stages", "places", "home")
_LOCATIONS = words_of("stages", "places", "locations")
_FROM = words_of("stages", "places", "from_prepositions")
_TO = words_of("stages", "places", "to_prepositions")
_LOCATING = words_of("stages", "places", "at_prepositions")


def leaves_a_site(lemma: str) -> bool:
    """Tell whether a verb means leaving when a base, a position or a country is its object: "räumen", "verlassen"."""
    return lemma == "verlassen" or any(field.name in _SITE_FIELDS for field in verb_fields(lemma))


def choose_motion(
    scene: Scene, sentence: AnalysedSentence, clause: Clause, motions: tuple[Motion, ...]
) -> Motion | None:
    """Return the motion that the verb of a clause means, or None when it hands over a task only."""
    verb = sentence.verbs[clause.index]
    if verb is None or _takes_charge(sentence, clause, verb):
        return None
    fixed = _fixed_by_frame(sentence, clause, verb, motions)
    if fixed is not None:
        return fixed
    if motions == (Motion.ARRIVE,) and _goes_on_elsewhere(scene, sentence, clause):
        return Motion.REDEPLOY
    return motions[0] if len(motions) == 1 else _chosen_by_goal(scene, sentence, clause, motions)


def _fixed_by_frame(
    sentence: AnalysedSentence, clause: Clause, verb: VerbComplex, motions: tuple[Motion, ...]
) -> Motion | None:
    """Return the motion that the verb's form or its object settles."""
    fields = {field.name for field in verb_fields(verb.lemma)}
    if verb.helper == "lassen" and fields & {"be there", "leave behind"}:
        return Motion.STAY
    if fields & {"send", "dispatch", "seize"} and _is_state(sentence, verb):
        return Motion.STAY
    has_site = any(is_site(sentence.words[p].lower) for p in clause.words() if sentence.words[p].is_noun)
    if has_site and Motion.LEAVE in motions and leaves_a_site(verb.lemma):
        return Motion.LEAVE
    return Motion.LEAVE if fields & {"arrive"} and _comes_home(sentence, clause) else None


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
    if motions[0] is Motion.LEAVE and Motion.ARRIVE in motions and not has_goal:
        return Motion.LEAVE
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


def _has_preposition(
    sentence: AnalysedSentence, clause: Clause, prepositions: tuple[str, ...] | frozenset[str]
) -> bool:
    return any(is_governed(sentence, phrase, prepositions) for phrase in sentence.phrases[clause.index])


def is_governed(sentence: AnalysedSentence, phrase: NounPhrase, prepositions: tuple[str, ...] | frozenset[str]) -> bool:
    """Tell whether one of the prepositions stands before a noun phrase."""
    return phrase.preposition is not None and sentence.words[phrase.preposition].lower in prepositions


def goal_of(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> set[str]:
    """Return how a clause tells where a force goes or stays: from, to, at a place; home, to the front, to its owner."""
    lowers = {sentence.words[place].lower for place in clause.words()}
    places = within_any(scene.mentions.places, scene.stretches(sentence, clause))
    prepositions = {place.preposition or "" for place in places}
    found = {
        "from": bool(prepositions & _FROM),
        "to": bool(prepositions & _TO),
        "at": bool(prepositions & _LOCATING),
        "plain": "" in prepositions,
        "home": bool(lowers & _HOME) or _goes_home(scene, sentence, clause),
        "front": bool(lowers & _FRONT),
        "there": bool(lowers & _LOCATIONS),
        "last": any(lower.startswith("letzte") for lower in lowers),
        "first": any(lower.startswith("erste") for lower in lowers),
        "elsewhere": _goes_on_elsewhere(scene, sentence, clause),
    }
    return {name for name, holds in found.items() if holds}
