"""What a verb of saying does: say, demand, deny, promise …."""

from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause
from abzug.reading.german.lexicon import saying_phrases, saying_verbs
from abzug.reading.german.verbs import VerbComplex


def acts_in(sentence: AnalysedSentence, clause: Clause, verb: VerbComplex) -> tuple[frozenset[str], list[int]] | None:
    """Return the acts that a verb names in its clause, and the further words of a phrase."""
    base = sentence.words[verb.head].lemma
    for lemma in {base, verb.lemma}:
        for companion, act in saying_phrases().get(lemma, ()):
            place = _companion(sentence, clause, companion)
            if place is not None:
                return frozenset({act}), [place]
    acts = saying_verbs().get(verb.lemma)
    if acts is None and verb.helper == "lassen":
        acts = saying_verbs().get(base)
    return None if acts is None else (acts, [])


def _companion(sentence: AnalysedSentence, clause: Clause, companion: str) -> int | None:
    for place in clause.words():
        word = sentence.words[place]
        if word.text == companion or word.lemma == companion:
            return place
    return None
