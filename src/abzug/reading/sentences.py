"""Where sentences begin and end, with their places in the original text."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from abzug.model.record import Span
from abzug.reading.lexicon import packaged_table
from abzug.reading.quotes import find_quotes

LONGEST_SENTENCE = 5_000
"""Characters after which a sentence is cut, so that no analysis of one costs more than its bound."""

_END = re.compile(r"[.!?…]+[\"“”»«’')\]]*(?=\s|$)")
_LAST_WORD = re.compile(r"[\w.]+$")
_NUMBER = re.compile(r"\d{1,3}$")
_ROMAN = re.compile(r"[IVXLC]+$")


@cache
def _words(section: str, key: str) -> frozenset[str]:
    return frozenset(packaged_table("sentences")[section].get(key, "").split())


@dataclass(frozen=True, slots=True)
class _Lines:
    """Whether single line breaks end a sentence in this text, or only wrap it."""

    break_sentences: bool

    @classmethod
    def of(cls, text: str) -> "_Lines":
        lengths = [len(line) for line in text[:20_000].split("\n") if line.strip()]
        wrapped = len(lengths) >= 4 and max(lengths) <= 120 and sorted(lengths)[len(lengths) // 2] >= 50
        return cls(break_sentences=not wrapped)


def split_sentences(text: str, language: str) -> list[Span]:
    """Cut a text into sentences.

    A full stop ends none after an abbreviation, an ordinal ("15. Februar", "101. Luftlandedivision") or an initial,
    and nothing ends inside quotation marks, so that "“A. B.”, said C" stays one sentence. Blank lines always end one;
    single line breaks do unless the text is hard-wrapped.

    Args:
        text: The text.
        language: ``de`` or ``en``; chooses the abbreviations.

    Returns:
        Half-open spans in order, without surrounding white space.
    """
    cuts = sorted({0, len(text), *_stops(text, language), *_line_breaks(text)})
    spans = (span for first, last in pairwise(cuts) if (span := _trimmed(text, first, last)))
    return [piece for span in spans for piece in _bounded(text, span)]


def _bounded(text: str, span: Span) -> list[Span]:
    """Cut what is too long for a sentence (a table, a text without full stops) at white space."""
    pieces: list[Span] = []
    start = span.start
    while span.end - start > LONGEST_SENTENCE:
        space = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        cut = space if space > start else start + LONGEST_SENTENCE
        piece = _trimmed(text, start, cut)
        pieces += [piece] if piece is not None else []
        start = cut
    last = _trimmed(text, start, span.end)
    return [*pieces, last] if last is not None else pieces


def _stops(text: str, language: str) -> list[int]:
    """Return the places after marks that end a sentence."""
    quotes = find_quotes(text)
    starts = [quote.start for quote in quotes]
    abbreviations = _words("abbreviations", language)
    stops = []
    for match in _END.finditer(text):
        place = bisect_right(starts, match.start()) - 1
        if place >= 0 and match.end() < quotes[place].end:
            continue
        if _ends_sentence(text, match, abbreviations):
            stops.append(match.end())
    return stops


def _ends_sentence(text: str, match: re.Match[str], abbreviations: frozenset[str]) -> bool:
    following = text[match.end() : match.end() + 40].lstrip()
    if following and (following[0].islower() or following[0] in ",;:"):
        return False
    if match.group() != ".":
        return True
    last = _LAST_WORD.search(text, max(0, match.start() - 40), match.start())
    word = last.group() if last else ""
    opener = re.match(r"\w+", following)
    opens = opener is not None and opener.group() in _words("openers", "all")
    if word.lower() in abbreviations or (len(word) == 1 and word.isalpha()):
        return opens and not word.isupper()
    if _NUMBER.match(word) or _ROMAN.match(word):
        return opens or not following
    return True


def _line_breaks(text: str) -> list[int]:
    pattern = r"\n" if _Lines.of(text).break_sentences else r"\n\s*\n"
    return [match.end() for match in re.finditer(pattern, text)]


def _trimmed(text: str, first: int, last: int) -> Span | None:
    piece = text[first:last]
    start = first + len(piece) - len(piece.lstrip())
    end = first + len(piece.rstrip())
    return Span(start, end) if start < end else None
