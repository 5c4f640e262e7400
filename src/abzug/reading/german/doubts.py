"""Clauses with "ob" that somebody leaves open: "Ob sie gehen, müsse man erst prüfen"."""

from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause
from abzug.reading.german.lexicon import words_of

_VERBS = words_of("stages", "doubts", "verbs")
_ADJECTIVES = words_of("stages", "doubts", "adjectives")


def doubt_about(sentence: AnalysedSentence, clause: Clause) -> Clause | None:
    """Return the clause that leaves an ob-clause open, or None when nothing does."""
    if clause.opener is None or sentence.words[clause.opener].lower != "ob" or clause.parent is None:
        return None
    above = sentence.clauses[clause.parent]
    verb = sentence.verbs[above.index]
    lowers = {sentence.words[place].lower for place in above.words()}
    if verb is not None and (verb.lemma in _VERBS or lowers & _ADJECTIVES):
        return above
    return None
