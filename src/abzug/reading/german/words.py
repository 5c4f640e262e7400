"""A German sentence as tagged words, each with its place in the original text."""

from dataclasses import dataclass
from functools import cached_property

from abzug.model.record import Span


@dataclass(frozen=True, slots=True)
class Word:
    """One word or sign.

    Args:
        text: As it stands in the original.
        lower: The same in lower case.
        lemma: The infinitive of a verb; any other word as it stands.
        tag: Its STTS tag as HanTa writes it: ``NN``, ``VV(FIN)``, ``$,`` ...
        start: First character in the text.
        end: First character after it.
    """

    text: str
    lower: str
    lemma: str
    tag: str
    start: int
    end: int

    @property
    def is_verb(self) -> bool:
        """Whether it is a verb form of any kind."""
        return self.tag[0] == "V"

    @property
    def is_finite(self) -> bool:
        """Whether it is a verb that agrees with a subject."""
        return self.tag.endswith("(FIN)")

    @property
    def is_noun(self) -> bool:
        """Whether it is a noun or a name."""
        return self.tag in ("NN", "NE", "FM", "NNA", "NNI")

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)


@dataclass(frozen=True)
class TaggedSentence:
    """The words of one sentence.

    Args:
        span: Its place in the text.
        words: Its words and signs in order.
    """

    span: Span
    words: tuple[Word, ...]

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """First characters of its words, for looking up a place by bisection."""
        return tuple(word.start for word in self.words)

    def span_of(self, first: int, last: int) -> Span:
        """Return the stretch of text from word ``first`` up to, not including, word ``last``."""
        return Span(self.words[first].start, self.words[last - 1].end)
