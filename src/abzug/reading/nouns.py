"""Nouns with meanings: every form of a word, terms of several words, and German compounds read by their end.

Notation of the word lists: ``Soldat+en`` is a singular with its plural; ``(s)`` adds a singular form; ``=`` says that
the plural looks like the singular; ``*Verbände`` is a plural only; ``!Mann`` does not stand at the end of compounds;
``_`` joins the words of one term.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from abzug.reading.phrases import PhraseBook, folded
from abzug.reading.tokens import Language, Token

Meaning = TypeVar("Meaning")
_NOTATION = re.compile(r"([!*]{0,2})([^!*()+=]+)((?:\([^()]*\))*)(=?)((?:\+[^()+=]+)*)$")
_LONGEST_WORD = 45
_SHORTEST_HEAD, _SHORTEST_FRONT = 4, 2
"""Letters of the end and of the front of a German compound."""


class Form(NamedTuple):
    """One form of a noun.

    Args:
        text: As it is written.
        is_plural: Whether it is a plural; None when the form does not tell.
        is_head: Whether compounds may end with it.
    """

    text: str
    is_plural: bool | None
    is_head: bool


class NounHit(NamedTuple, Generic[Meaning]):
    """A noun found.

    Args:
        end: Index of the first token after it.
        meaning: What it means.
        is_plural: Whether it stands in the plural; None when the form does not tell.
        front: The folded front of a compound ("panzer" of "Panzerkompanie"), or "".
    """

    end: int
    meaning: Meaning
    is_plural: bool | None
    front: str = ""


def forms(words: str) -> Iterator[Form]:
    """Yield every form of the nouns in a row of notation.

    Raises:
        ValueError: If a word breaks the notation.
    """
    for written in words.split():
        match = _NOTATION.match(written)
        if match is None:
            raise ValueError(f"{written!r} does not follow the notation of word lists")
        mark, word, singulars, same, plurals = match.groups()
        base = word.replace("_", " ")
        is_head = "!" not in mark and len(base) >= _SHORTEST_HEAD
        yield Form(base, True if "*" in mark else None if same else False, is_head)
        for ending in re.findall(r"\(([^()]*)\)", singulars):
            yield Form(base + ending, False, is_head)
        for ending in filter(None, plurals.split("+")):
            yield Form(base + ending, True, is_head)


class NounBook(Generic[Meaning]):
    """Nouns of one language.

    Args:
        entries: Every form with its meaning; the first meaning of a form stays.
        language: In German, nouns have capitals and join to compounds.
        refused: Folded words that end like a noun of the book and are none.
    """

    def __init__(
        self, entries: Iterable[tuple[Form, Meaning]], language: Language, refused: frozenset[str] = frozenset()
    ) -> None:
        rows = list(entries)
        self._exact = PhraseBook((form.text, (meaning, form.is_plural)) for form, meaning in rows)
        self._heads: dict[str, tuple[Meaning, bool | None]] = {}
        for form, meaning in rows:
            if form.is_head:
                self._heads.setdefault(folded(form.text), (meaning, form.is_plural))
        self._is_german = language == "de"
        self._refused = refused
        self._compounds: dict[str, NounHit[Meaning] | None] = {}

    def at(self, tokens: Sequence[Token], words: Sequence[str], index: int) -> NounHit[Meaning] | None:
        """Return the noun that begins at ``index``, or None; ``words`` are the folded tokens."""
        if self._is_german and not tokens[index].text[0].isupper():
            return None
        hit = self._exact.at(words, index)
        if hit is not None:
            return NounHit(hit.end, *hit.meaning)
        compound = self._compound(words[index]) if self._is_german else None
        return None if compound is None else compound._replace(end=index + 1)

    def _compound(self, word: str) -> NounHit[Meaning] | None:
        if word not in self._compounds:
            if len(self._compounds) >= _MOST_REMEMBERED:
                self._compounds.clear()
            self._compounds[word] = self._split(word)
        return self._compounds[word]

    def _split(self, word: str) -> NounHit[Meaning] | None:
        """Read a compound by the longest known word at its end."""
        if not _SHORTEST_HEAD + _SHORTEST_FRONT <= len(word) <= _LONGEST_WORD or word in self._refused:
            return None
        for cut in range(_SHORTEST_FRONT, len(word) - _SHORTEST_HEAD + 1):
            head = self._heads.get(word[cut:])
            if head is not None:
                return NounHit(0, *head, front=word[:cut])
        return None


_MOST_REMEMBERED = 20_000
"""Compounds remembered; bounds the memory that hostile texts can take."""
