"""Find cues: short phrases that tell what a sentence is about, in German and English.

A phrase is words in order. ``*`` at a word's end matches any ending, at its beginning any beginning; ``<n>`` is a
number and ``_`` is any one word. Matching is linear in the length of the text: each word is looked up, never
searched for.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

_WORD = re.compile(r"[\w%’']+(?:-[\w%’']+)*")
_NUMBER = re.compile(r"\d[\d.,]*%?")
_SHORTEST_STEM = 2
MAX_CHARACTERS = 20_000

Phrase = tuple[str, ...]


class CueFinder:
    """Finds which cues a text holds: ``finder.find(text)`` is the set of their names.

    Of a text longer than 20,000 characters only the beginning is read. Texts met before are remembered.

    Args:
        cues: Phrases by the name of their cue.
    """

    def __init__(self, cues: Mapping[str, Iterable[str]]) -> None:
        self._by_first: dict[str, list[tuple[Phrase, str]]] = defaultdict(list)
        self._by_stem: dict[str, list[tuple[Phrase, str]]] = defaultdict(list)
        self._by_ending: dict[str, list[tuple[Phrase, str]]] = defaultdict(list)
        for name, phrases in cues.items():
            for text in phrases:
                self._add(tuple(text.lower().split()), name)
        self._endings = sorted({len(ending) for ending in self._by_ending})
        self.find = lru_cache(maxsize=50_000)(self._find)

    def _find(self, text: str) -> frozenset[str]:
        words = [match.group() for match in _WORD.finditer(text[:MAX_CHARACTERS].lower().replace("’", "'"))]
        found: set[str] = set()
        for position, word in enumerate(words):
            for phrase, name in self._candidates(word):
                if name not in found and _stands_at(phrase, words, position):
                    found.add(name)
        return frozenset(found)

    def _add(self, phrase: Phrase, name: str) -> None:
        first = phrase[0]
        if first.startswith("*"):
            self._by_ending[first[1:]].append((phrase, name))
        elif first.endswith("*"):
            self._by_stem[first[:-1]].append((phrase, name))
        else:
            self._by_first[first].append((phrase, name))

    def _candidates(self, word: str) -> Iterable[tuple[Phrase, str]]:
        yield from self._by_first.get(word, ())
        if _NUMBER.fullmatch(word):
            yield from self._by_first.get("<n>", ())
        for length in range(_SHORTEST_STEM, len(word) + 1):
            yield from self._by_stem.get(word[:length], ())
        for length in self._endings:
            yield from self._by_ending.get(word[-length:], ())


def _stands_at(phrase: Phrase, words: list[str], position: int) -> bool:
    if position + len(phrase) > len(words):
        return False
    return all(_fits(pattern, words[position + offset]) for offset, pattern in enumerate(phrase))


def _fits(pattern: str, word: str) -> bool:
    if pattern == "_":
        return True
    if pattern == "<n>":
        return bool(_NUMBER.fullmatch(word))
    if pattern.endswith("*"):
        return word.startswith(pattern[:-1])
    if pattern.startswith("*"):
        return word.endswith(pattern[1:])
    return word == pattern
