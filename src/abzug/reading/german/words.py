"""A German sentence as tagged words, each with its place in the original text."""

import re
from dataclasses import dataclass, replace
from functools import cached_property

from abzug.model.record import Span
from abzug.reading.german.lexicon import saying_verbs, words_of
from abzug.reading.german.morphology import infinitive_of
from abzug.reading.german.tagger import tag_words

_WORD = re.compile(
    r"\d+(?:[.,:]\d+)*(?:[-–]?[^\W\d_]+(?:[-'’][^\W_]+)*|\.(?=\s+[^\W\d_]))?"
    r"|[^\W_]+(?:[-'’./][^\W_]+)*-?|[^\w\s]|_"
)
_ABBREVIATED = words_of("grammar", "words", "abbreviated")
_OPENERS = words_of("grammar", "words", "openers")


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


def tag_sentence(text: str, span: Span) -> TaggedSentence:
    """Cut one sentence into words and tag them. Linear in its length."""
    cut = _cut(text, span)
    forms = [text[start:end] for start, end in cut]
    tagged = tag_words([_as_tagged(form) for form in forms])
    words = [
        Word(form, form.lower(), infinitive_of(form.lower(), lemma) if tag == "VV(FIN)" else lemma, tag, start, end)
        for form, (lemma, tag), (start, end) in zip(forms, tagged, cut, strict=True)
    ]
    if not any(word.is_finite for word in words):
        words = _with_finite(words)
    return TaggedSentence(span, tuple(_as_saying(words, place) for place in range(len(words))))


def _with_finite(words: list[Word]) -> list[Word]:
    """Give a sentence without a finite verb the one that looks like an adjective: "nachts **passierten** Panzer …"."""
    for place, word in enumerate(words[1:], 1):
        stem = next((word.lower.removesuffix(end) for end in ("ten", "te") if word.lower.endswith(end)), "")
        follows_noun_part = words[place - 1].tag in (
            "ART",
            "ADJ(A)",
            "PPOSAT",
            "PIAT",
            "PDAT",
            "APPRART",
            "CARD",
            "KON",
        )
        if word.tag == "ADJ(A)" and len(stem) > 3 and word.text.islower() and not follows_noun_part:
            return [*words[:place], replace(word, tag="VV(FIN)", lemma=f"{stem}en"), *words[place + 1 :]]
    return words


def _as_saying(words: list[Word], place: int) -> Word:
    """Return a word, a past form of saying behind a comma as the verb it is: "…, **beobachteten** Reporter"."""
    word = words[place]
    if word.tag != "ADJ(A)" or place == 0 or words[place - 1].text not in (",", "“", "«") or not word.text.islower():
        return word
    lemma = f"{word.lower.removesuffix('ten')}en"
    return replace(word, tag="VV(FIN)", lemma=lemma) if word.lower.endswith("ten") and lemma in saying_verbs() else word


def _cut(text: str, span: Span) -> list[tuple[int, int]]:
    """Return starts and ends of words; the full stop of an ordinal or an abbreviation stays with it."""
    cut: list[tuple[int, int]] = []
    for match in _WORD.finditer(text, span.start, span.end):
        start, end = match.span()
        if match[0] == "." and cut and cut[-1][1] == start and _keeps_stop(text, cut[-1], span.end):
            cut[-1] = (cut[-1][0], end)
        elif len(match[0]) > 1 and match[0][-1] == "." and _opens_sentence(text, end):
            cut += [(start, end - 1), (end - 1, end)]
        else:
            cut.append((start, end))
    return cut


def _keeps_stop(text: str, word: tuple[int, int], sentence_end: int) -> bool:
    form = text[word[0] : word[1]]
    if word[1] + 1 >= sentence_end:
        return False
    return f"{form}." in _ABBREVIATED or (len(form) == 1 and form.isalpha())


def _opens_sentence(text: str, place: int) -> bool:
    opener = re.compile(r"\s+(\w+)").match(text, place)
    return opener is not None and opener[1] in _OPENERS


def _as_tagged(form: str) -> str:
    """HanTa knows straight quotation marks only."""
    return '"' if form in "„“”»«‚‘‹›" else form
