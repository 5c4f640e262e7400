"""What the verb over a movement says of it: that it has begun, is done, refused, announced …."""

from collections.abc import Mapping
from functools import cache

from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause
from abzug.reading.german.lexicon import table, words_of
from abzug.reading.german.verbs import VerbComplex

PHASES = ("begun", "completed", "refused", "announced", "demanded", "denied", "unconfirmed")
"""What a verb or noun can say of a movement, in the order in which the word lists are asked."""

_EVIDENCE = words_of("stages", "heads", "unconfirmed")


def phase_of(sentence: AnalysedSentence, clause: Clause, verb: VerbComplex | None) -> str:
    """Return what the verb of a clause says about a movement that is its subject or object, or an empty string."""
    if verb is None:
        return ""
    found = _phrase_in(sentence, clause, verb)
    found = found or next((phase for phase in PHASES if verb.lemma in words_of("stages", "phase", phase)), "")
    return found or ("unconfirmed" if names_evidence(sentence, clause) else "")


def names_evidence(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether subject or object of a clause is a sign or a proof: "sieht dafür keinerlei **Belege**"."""
    phrases = (phrase for phrase in sentence.phrases[clause.index] if phrase.preposition is None)
    return any(sentence.words[phrase.head].lower in _EVIDENCE for phrase in phrases)


def _phrase_in(sentence: AnalysedSentence, clause: Clause, verb: VerbComplex) -> str:
    """Return what the verb says together with further words of its clause, or an empty string."""
    phrases = _phrases_by_verb()
    entries = (*phrases.get(verb.lemma, ()), *phrases.get(sentence.words[verb.head].lemma, ()))
    if not entries:
        return ""
    present = {sentence.words[place].lower for place in clause.words()}
    return next((key for companions, key in entries if companions <= present), "")


@cache
def _phrases_by_verb() -> Mapping[str, tuple[tuple[frozenset[str], str], ...]]:
    """Return for each verb the further words that make a phrase with it, and what the phrase says."""
    phrases: dict[str, list[tuple[frozenset[str], str]]] = {}
    for key, entries in table("stages")["phrases"].items():
        for entry in entries:
            verb, *companions = entry.split()
            phrases.setdefault(verb, []).append((frozenset(companions), key))
    return {verb: tuple(found) for verb, found in phrases.items()}
