"""A German text analysed as far as its relevant sentences need it: clauses, verbs, noun phrases, quotations."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from abzug.model.record import Span
from abzug.reading.german.clauses import Clause, find_clauses
from abzug.reading.german.phrases import NounPhrase, noun_phrases
from abzug.reading.german.tagging import tag_sentence
from abzug.reading.german.verbs import VerbComplex, verb_complex
from abzug.reading.german.words import TaggedSentence, Word

_OPENING = frozenset('„“»"‚‹«›”')


@dataclass(frozen=True)
class AnalysedSentence:
    """One sentence with its grammar.

    Args:
        index: Its place among the sentences analysed together.
        stretch: Number of the stretch of consecutive sentences to which it belongs.
        tagged: Its words.
        clauses: Its clauses.
    """

    index: int
    stretch: int
    tagged: TaggedSentence
    clauses: tuple[Clause, ...]

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words and signs."""
        return self.tagged.words

    @cached_property
    def verbs(self) -> tuple[VerbComplex | None, ...]:
        """The verb complex of every clause."""
        return tuple(verb_complex(self.tagged, clause) for clause in self.clauses)

    @cached_property
    def phrases(self) -> tuple[tuple[NounPhrase, ...], ...]:
        """The noun phrases of every clause."""
        return tuple(tuple(noun_phrases(self.tagged, clause)) for clause in self.clauses)

    @cached_property
    def quotations(self) -> tuple[tuple[int, int], ...]:
        """Word ranges in quotation marks, the marks included."""
        found: list[tuple[int, int]] = []
        opened = -1
        for place, word in enumerate(self.words):
            if word.text not in _OPENING:
                continue
            if opened < 0:
                opened = place
            else:
                found.append((opened, place + 1))
                opened = -1
        return tuple(found)

    @cached_property
    def nouns(self) -> frozenset[str]:
        """Its nouns and names in lower case."""
        return frozenset(word.lower for word in self.words if word.is_noun)

    def span_of(self, first: int, last: int) -> Span:
        """Return the text from word ``first`` up to, not including, word ``last``."""
        return self.tagged.span_of(first, last)

    def children(self, clause: Clause) -> list[Clause]:
        """Return the clauses that depend on this one directly."""
        return [other for other in self.clauses if other.parent == clause.index]


def analyse(text: str, stretches: Sequence[Sequence[Span]]) -> tuple[AnalysedSentence, ...]:
    """Tag and cut sentences of a text, given as stretches of consecutive ones, in order."""
    sentences: list[AnalysedSentence] = []
    for number, stretch in enumerate(stretches):
        for span in stretch:
            tagged = tag_sentence(text, span)
            sentences.append(AnalysedSentence(len(sentences), number, tagged, tuple(find_clauses(tagged))))
    return tuple(sentences)
