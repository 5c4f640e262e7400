"""Near-copies: which texts, and which sentences of a text, repeat an earlier one.

Texts are compared by fingerprints of their word 5-grams, chosen by winnowing: of every four neighbouring 5-grams the
one with the least hash is kept, so that any eight words in a row that two texts share leave a common fingerprint, and
two texts share about as much of their fingerprints as of their words. Fingerprints are looked up in one index, never
pair by pair; only texts that repeat nobody enter it. Time is linear in the length of all texts, apart from texts that
share boilerplate, whose fingerprints are left out of the index once it knows them from 50 texts.

Source: winnowing after Schleimer, Wilkerson and Aiken, SIGMOD 2003; the lengths and shares are elicited (E).
"""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

SHINGLE_WORDS = 5
WINDOW = 4
COPIED_SHARE = 0.5
"""Share of a text's fingerprints from which it repeats another."""

SENTENCE_SHARE = 0.6
"""Share of a sentence's 5-grams from which it is taken over; a changed word costs five of them."""

FEWEST_SHARED = 3
"""Fingerprints that two texts must share at least: about twenty words, more than a phrase that anybody uses."""

COMMONEST = 50
"""Texts in which a fingerprint may stand before it is taken for boilerplate."""

_WORD = re.compile(r"\w+")
_PRIME = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xBF58476D1CE4E5B9)
_SHIFT = np.uint64(31)

Hashes = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Copy:
    """That a text repeats an earlier one.

    Args:
        of: Place of the earlier text in the list.
        share: How much of the text's fingerprints the earlier one has, 0 to 1.
    """

    of: int
    share: float


class CopyFinder:
    """Finds near-copies in texts that come one after the other, the earliest first."""

    def __init__(self) -> None:
        self._holders: dict[int, list[int]] = defaultdict(list)
        self._shingles: list[frozenset[int]] = []
        self._sizes: list[int] = []

    def add(self, text: str) -> Copy | None:
        """Take the next text in and tell which earlier one it repeats, if any.

        A text repeats another when half of its fingerprints stand there and at least as many the other way round, or
        when it is a shortened form of it. A longer text that quotes a short one whole is no copy of it; its sentences
        may be (``source_of``).
        """
        number = len(self._sizes)
        shingles = shingle_hashes(text)
        marks = frozenset(fingerprints(shingles).tolist())
        self._sizes.append(len(marks))
        found = self._nearest(marks)
        if found is not None:
            self._shingles.append(frozenset())
            return found
        self._shingles.append(frozenset(shingles.tolist()))
        for mark in marks:
            if len(self._holders[mark]) < COMMONEST:
                self._holders[mark].append(number)
        return None

    def source_of(self, sentence: str, *, of: int) -> int | None:
        """Return the earliest text before text ``of`` from which a sentence is taken over, or None."""
        hashes = shingle_hashes(sentence)
        if not len(hashes):
            return None
        wanted = frozenset(hashes.tolist())
        held = {holder for mark in wanted for holder in self._holders.get(mark, ()) if holder < of}
        for holder in sorted(held):
            if len(wanted & self._shingles[holder]) >= SENTENCE_SHARE * len(wanted):
                return holder
        return None

    def _nearest(self, marks: frozenset[int]) -> Copy | None:
        shared = Counter(holder for mark in marks for holder in self._holders.get(mark, ()))
        best = max(shared.items(), key=lambda entry: (entry[1], -entry[0]), default=None)
        if best is None:
            return None
        holder, count = best
        share = count / len(marks)
        is_alike = share >= COPIED_SHARE and (
            count >= COPIED_SHARE * self._sizes[holder] or len(marks) <= self._sizes[holder]
        )
        return Copy(holder, share) if is_alike and count >= FEWEST_SHARED else None


def find_copies(texts: Iterable[str]) -> list[Copy | None]:
    """Tell of each text which earlier one it repeats, if any; the earliest stand first."""
    finder = CopyFinder()
    return [finder.add(text) for text in texts]


def shingle_hashes(text: str) -> Hashes:
    """Return a hash of each run of five words, in order; capitals and signs make no difference."""
    words = np.fromiter((_word_hash(word) for word in _WORD.findall(text.casefold())), dtype=np.uint64)
    if len(words) < SHINGLE_WORDS:
        return words[:0]
    count = len(words) - SHINGLE_WORDS + 1
    total = np.zeros(count, dtype=np.uint64)
    for offset in range(SHINGLE_WORDS):
        total = total * _PRIME + words[offset : offset + count]
    total = (total ^ (total >> _SHIFT)) * _MIX
    mixed: Hashes = total ^ (total >> _SHIFT)
    return mixed


def fingerprints(hashes: Hashes) -> Hashes:
    """Return the least hash of each window of four neighbouring 5-grams, each value once."""
    if len(hashes) <= WINDOW:
        return np.unique(hashes.min(keepdims=True)) if len(hashes) else hashes
    windows = np.lib.stride_tricks.sliding_window_view(hashes, WINDOW)
    chosen: Hashes = np.unique(windows.min(axis=1))
    return chosen


@lru_cache(maxsize=100_000)
def _word_hash(word: str) -> int:
    data = word.encode("utf-8", "surrogatepass")
    return zlib.crc32(data) << 32 | zlib.adler32(data)
