"""What a verb of saying does: say, demand, deny, promise …."""

from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.complements import is_reported
from abzug.reading.german.lexicon import saying_phrases, saying_verbs
from abzug.reading.german.morphology import Mood
from abzug.reading.german.verbs import VerbComplex

_SAY = frozenset({"say"})
_WRITTEN = ("stehen", "wollen", "sehen", "vorsehen", "bestimmen", "regeln", "festlegen")
_AUXILIARIES = ("sein", "haben", "werden")
_PARTICLES = ("an", "aus", "ab", "ein", "mit", "nach", "vor", "zu")
"""Companions that part from their verb; the same words are prepositions too."""
_CLOSING = frozenset('“”»«"’‘')


def acts_in(sentence: AnalysedSentence, clause: Clause, verb: VerbComplex) -> tuple[frozenset[str], list[int]] | None:
    """Return the acts that a verb names in its clause, and the further words of a phrase."""
    if _is_written(sentence, clause, verb):
        return _SAY, []
    base = sentence.words[verb.head].lemma
    for lemma in {base, verb.lemma}:
        for companion, act in saying_phrases().get(lemma, ()):
            place = _companion(sentence, clause, companion)
            if place is not None:
                return frozenset({act}), [place]
    acts = saying_verbs().get(verb.lemma)
    if acts is None and verb.helper == "lassen":
        acts = saying_verbs().get(base)
    if acts is None and _stands_like_cue(sentence, clause, verb):
        acts = _SAY
    return None if acts is None else (acts, [])


def _is_written(sentence: AnalysedSentence, clause: Clause, verb: VerbComplex) -> bool:
    """Tell whether a clause says where words are written: "…, **so steht es in der Erklärung**", "so will es …"."""
    lowers = [sentence.words[place].lower for place in clause.words()]
    return lowers[:1] == ["so"] and "es" in lowers[1:4] and (verb.modal or verb.lemma) in _WRITTEN


def _stands_like_cue(sentence: AnalysedSentence, clause: Clause, verb: VerbComplex) -> bool:
    """Tell whether a verb attributes by where it stands, whatever it means.

    Reported mood needs somebody who speaks. It is who acts right behind the words ("…, **tönte** der Minister") or
    before the colon that opens them ("Der Gouverneur **ging** noch weiter: Binnen dreier Jahre müsse …").
    """
    if verb.finite is None or verb.modal is not None or verb.mood in (Mood.REPORTED, Mood.UNREAL):
        return False
    if verb.lemma in _AUXILIARIES:
        return False
    if clause.kind is ClauseKind.VERB_FIRST and clause.joined_to is None and clause.index:
        return _follows_words(sentence, clause)
    following = sentence.clauses[clause.index + 1] if clause.index + 1 < len(sentence.clauses) else None
    opens = following is not None and following.after == ":" and following.segment == clause.segment + 1
    return clause.kind is ClauseKind.MAIN and following is not None and opens and is_reported(sentence, following)


def _follows_words(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether the clause before is in reported mood or quoted, and none that depends on this one."""
    before = sentence.clauses[clause.index - 1]
    if clause.after == '"' or (clause.after == "," and sentence.words[clause.first - 2].text in _CLOSING):
        return before.quoted
    if clause.after not in (",", "–", "—") or before.parent == clause.index or before.segment != clause.segment:
        return False
    spoken = [other for other in sentence.clauses[: clause.index] if other.segment == clause.segment]
    return any(is_reported(sentence, other) and other.kind is not ClauseKind.SUBORDINATE for other in spoken)


def _companion(sentence: AnalysedSentence, clause: Clause, companion: str) -> int | None:
    for place in clause.words():
        word = sentence.words[place]
        if companion in _PARTICLES and word.tag.startswith("APPR"):
            continue
        if word.text == companion or word.lemma == companion:
            return place
    return None
