"""English sentences cut into the pieces that are parsed: shorter pieces are parsed better.

A sentence is cut at semicolons and colons, and whoever is said to have said it is taken out of it (``pieces.py``): what
is left is a plain clause, and whose words it is has been told by its place.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from abzug.model.record import Span
from abzug.reading.english.aside import Aside
from abzug.reading.english.pieces import Piece, pieces
from abzug.reading.sentences import split_sentences

LONGEST = 3_000
"""Characters read of one segment; what lies behind is passed over. Source: E, ten times a long news sentence."""
_CUT = re.compile(r"(?<=\S)[;:](?=\s)")


class Segment(NamedTuple):
    """A clause, or as much of a sentence as is parsed together.

    Args:
        text: What is parsed: its stretches of the original, one space apart.
        stretches: Where they stand in the original, in order.
        link: What stands before it: ``"."`` for a new sentence, ``";"``, ``":"``, or ``","`` behind an aside.
        aside: Whose words it is, where the sentence says so beside it.
    """

    text: str
    stretches: tuple[Span, ...]
    link: str
    aside: Aside | None = None

    @property
    def start(self) -> int:
        """First character in the original."""
        return self.stretches[0].start

    @property
    def end(self) -> int:
        """First character after it in the original."""
        return self.stretches[-1].end

    def origin(self, offset: int) -> int:
        """Return where a character of ``text`` stands in the original."""
        for stretch in self.stretches:
            length = stretch.end - stretch.start
            if offset < length:
                return stretch.start + offset
            offset -= length + 1
        raise IndexError(offset)


def segments(text: str, sentences: Iterable[Span] | None = None) -> list[Segment]:
    """Cut ``text``, or the given sentences of it, into segments. Linear in the length of the text."""
    cut = split_sentences(text, "en") if sentences is None else sentences
    return [segment for sentence in cut for segment in _parts(text, sentence.start, sentence.end)]


def _parts(text: str, first: int, last: int) -> list[Segment]:
    found: list[Segment] = []
    start, link = first, "."
    for cut in _CUT.finditer(text, first, last):
        found += _segments(text, start, cut.start(), link)
        start, link = cut.end(), cut[0]
    return found + _segments(text, start, last, link)


def _segments(text: str, first: int, last: int, link: str) -> list[Segment]:
    words = text[first:last].strip()[:LONGEST]
    if not words:
        return []
    start = text.index(words[0], first)
    found = pieces(text, Span(start, start + len(words)))
    return [_segment(text, piece, link if index == 0 else ",") for index, piece in enumerate(found)]


def _segment(text: str, piece: Piece, link: str) -> Segment:
    return Segment(" ".join(span.of(text) for span in piece.stretches), piece.stretches, link, piece.aside)
