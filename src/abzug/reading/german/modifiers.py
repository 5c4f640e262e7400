"""Adverbs, negations and times of a clause."""

from functools import cache

from abzug.reading.assembly import within_any
from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause
from abzug.reading.german.lexicon import table, words_of
from abzug.reading.german.phases import names_evidence
from abzug.reading.german.scene import Scene
from abzug.reading.german.words import Word
from abzug.reading.times import TimeMention

_DENYING_NOTHING = ("nur", "zuletzt", "allein", "bloß")
_LACKING = words_of("stages", "negations", "lacking")
_NEGATIONS = words_of("stages", "negations", "words")


def is_negated(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether a clause is denied; "nicht nur", "nicht zuletzt" deny nothing."""
    places, words = clause.words(), sentence.words
    verb = sentence.verbs[clause.index]
    if verb is not None and verb.lemma in _LACKING and names_evidence(sentence, clause):
        return True
    for index, place in enumerate(places):
        lower = words[place].lower
        following = sentence.words[places[index + 1]].lower if index + 1 < len(places) else ""
        if lower in _NEGATIONS and not (
            lower == "nicht" and (following in _DENYING_NOTHING or _is_contrast(words, place))
        ):
            return True
    return False


def _is_contrast(words: tuple[Word, ...], place: int) -> bool:
    """Tell whether "nicht" opens a contrast behind a comma: "von einer Verlegung, **nicht** von einem Rückzug"."""
    return place > 0 and words[place - 1].text in (",", "–", "—")


@cache
def _marks() -> dict[str, frozenset[str]]:
    return {kind: words_of("stages", "marks", kind) for kind in table("stages")["marks"]}


def marks_of(sentence: AnalysedSentence, clause: Clause) -> frozenset[str]:
    """Return the kinds of adverb and adjective in a clause: complete, partial, ongoing, hedges, history ..."""
    lowers = [sentence.words[place].lower for place in clause.words()]
    padded = f" {' '.join(lowers)} "
    found = frozenset(
        kind
        for kind, words in _marks().items()
        if not words.isdisjoint(lowers)
        or any("-" in word and f" {word.replace('-', ' ')} " in padded for word in words)
    )
    return found - {"replacing"} if "ohne" in lowers else found


def times_of(scene: Scene, sentence: AnalysedSentence, clause: Clause) -> list[TimeMention]:
    """Return the times that a clause names."""
    return within_any(scene.mentions.times, scene.stretches(sentence, clause))
