"""Sentences cut at their commas, dashes and closing quotation marks, before anything is parsed."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import chain
from typing import Any, NamedTuple

from abzug.model.record import Span
from abzug.reading.english.inflection import IRREGULAR, verb_forms
from abzug.reading.english.lexicon import saying

_WORD = re.compile(r"\d[\d,.]*\d|[^\W_][\w’'.-]*[^\W_]|[^\W_]|\S")
QUOTES = frozenset('"“”')
_DASHES = frozenset("-–—")


class ChunkWord(NamedTuple):
    text: str
    lower: str
    start: int
    end: int


def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("abzug.reading.english.lexicon").joinpath("asides.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    lists = {name: frozenset(words.split()) for name, words in _tables()["words"].items()}
    return lists | {"telling": frozenset(chain.from_iterable(map(verb_forms, lists["telling"])))}


@lru_cache(maxsize=1)
def openers() -> tuple[tuple[tuple[str, ...], str], ...]:
    groups = _tables()["openers"]
    return tuple((tuple(opener.split()), group) for group, openers in groups.items() for opener in openers)


@lru_cache(maxsize=1)
def finite_forms() -> frozenset[str]:
    """Return forms that can only be finite verbs: the irregular pasts that are no participle, noun or adjective."""
    pasts = frozenset(past for past, participle in IRREGULAR.values() if past != participle)
    return (pasts | _lists()["auxiliaries"] | _lists()["pasts"]) - _lists()["nominal"]


def listed_words(name: str) -> frozenset[str]:
    """Return one of the word lists of ``asides.toml``."""
    return _lists()[name]


def is_listed(word: ChunkWord, *names: str) -> bool:
    return any(word.lower in _lists()[name] for name in names)


def chunks_of(text: str, sentence: Span) -> Iterator[list[ChunkWord]]:
    """Yield the words of a sentence between its commas, dashes and closing quotation marks, the marks at their end."""
    chunk: list[ChunkWord] = []
    words = [
        ChunkWord(match[0], match[0].lower(), match.start(), match.end())
        for match in _WORD.finditer(text, sentence.start, sentence.end)
    ]
    for place, word in enumerate(words):
        chunk.append(word)
        following = words[place + 1] if place + 1 < len(words) else None
        if following is None or (_bounds(word, words[place - 1] if place else None, following) and len(chunk) > 1):
            yield chunk
            chunk = []


def _bounds(word: ChunkWord, before: ChunkWord | None, following: ChunkWord) -> bool:
    is_apart = following.start > word.end
    if word.text == "," or word.text in QUOTES:
        is_closing = before is not None and before.end == word.start and (word.text == "," or before.text in ",.?!")
        return is_apart and is_closing
    return word.text in _DASHES and is_apart and before is not None and before.end < word.start


def bare(chunk: Sequence[ChunkWord]) -> list[ChunkWord]:
    """Return a chunk without the marks around it."""
    first, last = 0, len(chunk)
    while first < last and not chunk[first].text[0].isalnum():
        first += 1
    while last > first and not chunk[last - 1].text[-1].isalnum():
        last -= 1
    return list(chunk[first:last])


def may_be_verb(word: ChunkWord) -> bool:
    is_form = word.lower.endswith(("ed", "n't", "s")) and saying().lemma_of(word.lower) not in {None, word.lower}
    return (
        is_form or is_listed(word, "auxiliaries") or word.lower.endswith(("ed", "n't")) or word.lower in finite_forms()
    )


def has_any_verb(chunks: Sequence[Sequence[ChunkWord]]) -> bool:
    words = [word for chunk in chunks for word in chunk]
    return any(word.text in QUOTES or is_listed(word, "subjects") or may_be_verb(word) for word in words)
