"""English text cut into sentences, and these at semicolons and colons."""

import re
from typing import NamedTuple

ABBREVIATIONS = frozenset(
    [
        *("mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "sgt", "cpl", "cmdr", "adm", "brig"),
        *("sen", "rep", "gov", "pres", "amb", "rev", "hon", "st", "mt", "ft", "no", "nos", "vs", "etc", "approx"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "inc", "ltd", "corp"),
        *("co", "dept", "est", "fig", "vol", "art", "sec", "div", "bde", "regt", "bn", "sq", "km", "op", "cf", "al"),
        *("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "jr", "sr", "ret", "messrs"),
    ]
)
"""Words after which a full stop ends no sentence."""

_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]{0,3}(?=\s|$)|\n\s{0,200}\n|(?<=\S);(?=\s)|(?<=\S):(?=\s)")
_CLOSING = "\"'”’»)]"


class Segment(NamedTuple):
    """A sentence, or a part of one that a semicolon or colon bounds.

    Args:
        text: Its words as they stand, outer white space left out.
        start: First character in the whole text.
        link: What stands before it: ``"."``, ``";"`` or ``":"``.
    """

    text: str
    start: int
    link: str

    @property
    def end(self) -> int:
        """First character after it."""
        return self.start + len(self.text)


def segments(text: str) -> list[Segment]:
    """Cut ``text`` into segments. Linear in the length of the text.

    A full stop ends no sentence after an abbreviation, an initial ("U.S.", "J. Smith") or before a small letter.
    """
    found: list[Segment] = []
    start, link = 0, "."
    for stop in _STOP.finditer(text):
        mark = _mark(stop[0])
        if mark == "." and not _ends_sentence(text, stop):
            continue
        _append(found, text[start : stop.start() if mark in ";:" else stop.end()], start, link)
        start, link = stop.end(), mark
    _append(found, text[start:], start, link)
    return found


def _mark(stop: str) -> str:
    return stop if stop in {";", ":"} else "."


def _append(found: list[Segment], piece: str, start: int, link: str) -> None:
    words = piece.strip()
    if words:
        found.append(Segment(words, start + piece.index(words[0]), link))


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    after = text[stop.end() : stop.end() + 40].lstrip()
    if after and after[0].islower():
        return False
    if stop[0] != ".":
        return True
    before = text[max(0, stop.start() - 12) : stop.start()]
    word = re.split(r"[\s(\"'“‘]", before)[-1]
    if not after:
        return True
    if len(word) == 1 and word.isupper():
        return False
    if "." in word and word.replace(".", "").isalpha() and len(word) <= 7:
        return bool(re.match(r"(?:The|A|An|It|He|She|They|In|On|But|And|This|That|His|Her|Its|Their)\b", after))
    return word.lower() not in ABBREVIATIONS
