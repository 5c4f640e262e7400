"""The screen before a reader: text that cannot hold a record is passed over at the speed of a word search."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick

from abzug.model.record import Span
from abzug.reading.lexicon import packaged_table

NEIGHBOURS = 1
"""Sentences before and behind one that matters which are read too: they hold speakers and antecedents."""


class Screen:
    """Tells which sentences of a text are worth reading.

    A text without any word for a force is passed over whole; of any other, the sentences that name a force or a
    motion are read, with their neighbours.

    Args:
        forces: Parts of words that name forces, in lower case.
        motions: Parts of words that say what a force does, in lower case.
    """

    def __init__(self, forces: Sequence[str], motions: Sequence[str]) -> None:
        self._forces = AhoCorasick(list(forces))
        self._all = AhoCorasick([*forces, *motions])

    def passes(self, text: str) -> bool:
        """Tell whether a text names any force, so that it may hold a record."""
        return bool(self._forces.find_matches_as_indexes(_lowered(text)))

    def relevant(self, text: str, sentences: Sequence[Span]) -> list[list[Span]]:
        """Return the stretches of consecutive sentences that are worth reading, in order."""
        starts = [sentence.start for sentence in sentences]
        matches = self._all.find_matches_as_indexes(_lowered(text))
        hits = {bisect_right(starts, start) - 1 for _, start, _ in matches}
        wanted = sorted({near for hit in hits for near in range(hit - NEIGHBOURS, hit + NEIGHBOURS + 1)})
        stretches: list[list[Span]] = []
        previous = -2
        for index in wanted:
            if not 0 <= index < len(sentences):
                continue
            if index == previous + 1 and stretches:
                stretches[-1].append(sentences[index])
            else:
                stretches.append([sentences[index]])
            previous = index
        return stretches


def masked(text: str, stretches: Sequence[Sequence[Span]]) -> str:
    """Return the text with all but the given sentences blanked, so that places stay what they are."""
    parts: list[str] = []
    end = 0
    for sentence in (sentence for stretch in stretches for sentence in stretch):
        parts += [" " * (sentence.start - end), sentence.of(text)]
        end = sentence.end
    parts.append(" " * (len(text) - end))
    return "".join(parts)


@cache
def screen_for(language: str) -> Screen:
    """Return the screen of a language, from ``reading/data/<language>/screen.toml``."""
    table = packaged_table(f"{language}/screen")
    return Screen(table["forces"].split(), table["motions"].split())


def _lowered(text: str) -> str:
    """Return the text in lower case at the same length: the few letters that would grow are left as they are."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
