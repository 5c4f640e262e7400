"""Nouns that attribute the clause behind them: "mit der **Forderung**, die Truppen abzuziehen"."""

from collections.abc import Mapping
from functools import cache

from abzug.reading.german.analysis import AnalysedSentence
from abzug.reading.german.clauses import Clause, ClauseKind
from abzug.reading.german.complements import descendants
from abzug.reading.german.cue import Cue, CueShape, WordRange
from abzug.reading.german.lexicon import table
from abzug.reading.german.phrases import NounPhrase
from abzug.reading.german.subjects import subject_of

_OPENERS = ("dass", "daß", "wonach", "ob")


@cache
def _acts() -> Mapping[str, str]:
    """Return what each noun of speech does."""
    return {noun: act for act, nouns in table("sources")["speech_nouns"].items() for noun in nouns.split()}


def noun_cue(sentence: AnalysedSentence, clause: Clause) -> tuple[Cue, list[Clause]] | None:
    """Return the cue that the last noun of a clause makes, with the clauses that are its words; None without either.

    Who speaks is the noun's genitive ("die Zusage **Moskaus**"), else the subject of the clause.
    """
    told = next((c for c in sentence.clauses if c.first == clause.last + 1 and c.after == ","), None)
    if told is None or not _is_told(sentence, told):
        return None
    for phrase in sentence.phrases[clause.index]:
        act = _acts().get(sentence.words[phrase.head].text)
        if act is None or not _ends_clause(sentence, clause, phrase):
            continue
        cue = Cue(
            shape=CueShape.NOUN,
            acts=frozenset({act}),
            clause=clause.index,
            words=(phrase.head,),
            speaker=_speaker(sentence, clause, phrase),
        )
        return cue, [told, *descendants(sentence, told)]
    return None


def _ends_clause(sentence: AnalysedSentence, clause: Clause, phrase: NounPhrase) -> bool:
    """Tell whether only the noun's owner and verbs stand between it and the end of its clause."""
    end = clause.last
    while end > phrase.head + 1 and sentence.words[end - 1].is_verb:
        end -= 1
    if end in (phrase.last, phrase.head + 1):
        return True
    return any(other.first == phrase.last and other.last == end for other in sentence.phrases[clause.index])


def _is_told(sentence: AnalysedSentence, clause: Clause) -> bool:
    """Tell whether a clause can be the words of the noun before it: an infinitive, or with "dass"."""
    if clause.kind is ClauseKind.INFINITIVE:
        return clause.opener is None
    return clause.opener is not None and sentence.words[clause.opener].lower in _OPENERS


def _speaker(sentence: AnalysedSentence, clause: Clause, phrase: NounPhrase) -> WordRange | None:
    if phrase.last > phrase.head + 1:
        return phrase.head + 1, phrase.last
    owner = next((other for other in sentence.phrases[clause.index] if other.first == phrase.last), None)
    if owner is not None and owner.preposition is None and sentence.words[owner.head].tag == "NE":
        return owner.first, owner.last
    subject = subject_of(sentence, clause)
    if subject is None or subject == phrase or sentence.words[subject.head].lower in ("es", "das", "man"):
        return None
    return subject.first, subject.last
