"""Which words an entry is found by, and which words a search asks for.

Case, accents, strokes and the two ways of writing an umlaut make no difference: *Brücke*, *bruecke* and *BRUCKE* are
one word, and so are *Łódź* and *Lodz*.

A word that is searched for matches every word that begins with it (*Abzug*: Abzugs, Abzüge, Abzugsplan) and, from five
letters on, every compound that ends with it (*Abzug*: Truppenabzug, Truppenabzugs). An ending of the searched word
itself does not count (*Truppen*: Truppe; *withdrawals*: withdrawal). Words of up to three characters match themselves
only. This is one rule for German and English; it needs no dictionary and finds too much rather than too little.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from abzug.errors import InputError
from abzug.ledger.entry import Content
from abzug.model import Document, Item

MAX_WORDS = 32
"""The greatest number of words in one search (E: longer texts are pasted by mistake)."""

SHORT = 3
"""Words of up to so many characters match themselves only (E: ``zug`` begins too many words)."""

SHORTEST_TAIL = 5
"""The least number of letters by which the end of a compound is found (E: ``abzug`` yes, ``zug`` no)."""

SHORTEST_COMPOUND = 9
"""The least number of letters of a word whose end is indexed (E: two German stems are rarely shorter)."""

LONGEST_WORD = 64
"""The greatest number of letters that count in a word (E: what is longer was not written by a person)."""

TAIL_MARK = "<"
"""Stands before the reversed stem of a long word. No word can hold it."""

_WORD = re.compile(r"[^\W_]+")
_SEPARATORS = re.compile(r"[\W_]+")
_ACCENTS = re.compile(r"[\u0300-\u036f]+")
_STROKED = str.maketrans({"Ł": "l", "ł": "l", "Ø": "o", "ø": "o", "Đ": "d", "đ": "d", "Æ": "a", "æ": "a"})
_ENDING = re.compile(r"(?<=\w{4})(?:ings?|ies|ed|e[nmrs]|(?<=e[rl])[ns]|[es])$")
_ASCII_SEPARATORS = bytes(code if chr(code).isalnum() else ord(" ") for code in range(256))


@dataclass(frozen=True, slots=True)
class Wanted:
    """One word of a search.

    Args:
        starts: What a matching word begins with; one of these is enough.
        is_whole: True when a matching word must equal it.
    """

    starts: tuple[str, ...]
    is_whole: bool

    def matches(self, word: str) -> bool:
        """Tell whether an indexed word answers it."""
        return word in self.starts if self.is_whole else word.startswith(self.starts)


def words_of(content: Content) -> str:
    """Return the words by which an entry is found, separated by spaces; an empty string when it cannot be found.

    They are those of what an item says, its source, place and quoted passage, and of a document's publisher and text.
    """
    match content:
        case Item(place=place, receipt=receipt):
            return index(f"{content.says} {content.source} {place.name if place else ''} {receipt.passage}")
        case Document():
            return index(f"{content.publisher} {content.text}")
        case _:
            return ""


def index(text: str) -> str:
    """Return the words of a text as they are indexed: folded, and the reversed stems of long words behind them."""
    words = _separated(_fold(text))
    long_words = [word for word in words.split() if SHORTEST_COMPOUND <= len(word) <= LONGEST_WORD and word.isalpha()]
    return " ".join([words, *map(_tail, long_words)])


def wanted(text: str) -> tuple[Wanted, ...]:
    """Return the words that a search asks for; none when there is no word in it.

    Raises:
        InputError: If there are more than ``MAX_WORDS``.
    """
    words = [word for word in _WORD.findall(_fold(text)) if word != "s"]  # Russia's
    if len(words) > MAX_WORDS:
        raise InputError(
            f"a search takes up to {MAX_WORDS} words; these are {len(words)}", hint="use the few rarest of them"
        )
    return tuple(_wanted(word) for word in dict.fromkeys(words))


def _wanted(word: str) -> Wanted:
    if len(word) <= SHORT:
        return Wanted((word,), is_whole=True)
    stem = _stem(word[:LONGEST_WORD])
    if len(stem) < SHORTEST_TAIL or not stem.isalpha():
        return Wanted((stem,), is_whole=False)
    return Wanted((stem, TAIL_MARK + stem[::-1]), is_whole=False)


def _separated(folded: str) -> str:
    """Return a text with spaces in place of everything that is neither letter nor digit."""
    if folded.isascii():  # as most are by now; bytes are translated ten times as fast as an expression matches
        return folded.encode().translate(_ASCII_SEPARATORS).decode()
    return _SEPARATORS.sub(" ", folded)


@lru_cache(maxsize=16_384)  # the long words of the news are few and come again and again
def _tail(word: str) -> str:
    return TAIL_MARK + _stem(word)[::-1]


def _stem(word: str) -> str:
    return _ENDING.sub("", word)


def _fold(text: str) -> str:
    if not text.isascii():
        text = _ACCENTS.sub("", unicodedata.normalize("NFD", text)).translate(_STROKED)
    return text.casefold().replace("ae", "a").replace("oe", "o").replace("ue", "u")
