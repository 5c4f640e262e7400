"""Known phrases looked up in a row of tokens: the longest wins, accents and case are folded."""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from abzug.reading.tokens import Token, tokens_of

Meaning = TypeVar("Meaning")
_LONGEST_PHRASE = 8
"""Tokens; longer names are cut off when a book is made."""


class Hit(NamedTuple, Generic[Meaning]):
    """A phrase found: index of the first token after it, and what it means."""

    end: int
    meaning: Meaning


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """Return a word without case and accents: "Niš" and "nis" are one, "Straße" and "strasse" too."""
    plain = word.casefold()
    if plain.isascii():
        return plain
    signs = "".join(sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign))
    return signs.casefold()  # once more: a sign such as ㎐ comes apart into capitals


class PhraseBook(Generic[Meaning]):
    """Phrases with their meanings.

    Args:
        entries: Phrases as they are written, each with its meaning; the first meaning of a phrase stays.
    """

    def __init__(self, entries: Iterable[tuple[str, Meaning]]) -> None:
        self._meanings: dict[str, Meaning] = {}
        self._longest: dict[str, int] = {}
        for phrase, meaning in entries:
            words = [folded(token.text) for token in tokens_of(phrase)][:_LONGEST_PHRASE]
            if words and self._meanings.setdefault(" ".join(words), meaning) is meaning:
                self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))

    def at(self, words: Sequence[str], index: int) -> Hit[Meaning] | None:
        """Return the longest phrase that begins at ``index`` of a row of folded words, or None."""
        longest = self._longest.get(words[index])
        if longest is None:
            return None
        for end in range(min(index + longest, len(words)), index, -1):
            meaning = self._meanings.get(words[index] if end == index + 1 else " ".join(words[index:end]))
            if meaning is not None:
                return Hit(end, meaning)
        return None

    def __len__(self) -> int:
        return len(self._meanings)


def folded_words(tokens: Sequence[Token]) -> list[str]:
    """Return the folded words of a row of tokens."""
    return [folded(token.text) for token in tokens]
