"""A German sentence cut into words and tagged."""

import re

from abzug.model.record import Span
from abzug.reading.german.lexicon import words_of
from abzug.reading.german.morphology import infinitive_of
from abzug.reading.german.repairs import repaired
from abzug.reading.german.tagger import tag_words
from abzug.reading.german.words import TaggedSentence, Word

_WORD = re.compile(
    r"\d+(?:[.,:]\d+)*(?:[-–]?[^\W\d_]+(?:[-'’][^\W_]+)*|\.(?=\s+[^\W\d_]))?"
    r"|[^\W_]+(?:[-'’./][^\W_]+)*-?|[^\w\s]|_"
)
_ABBREVIATED = words_of("grammar", "words", "abbreviated")
_OPENERS = words_of("grammar", "words", "openers")


def tag_sentence(text: str, span: Span) -> TaggedSentence:
    """Cut one sentence into words and tag them. Linear in its length."""
    cut = _cut(text, span)
    forms = [text[start:end] for start, end in cut]
    tagged = tag_words([_as_tagged(form) for form in forms])
    words = [
        Word(form, form.lower(), infinitive_of(form.lower(), lemma) if tag == "VV(FIN)" else lemma, tag, start, end)
        for form, (lemma, tag), (start, end) in zip(forms, tagged, cut, strict=True)
    ]
    return TaggedSentence(span, tuple(repaired(words)))


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
