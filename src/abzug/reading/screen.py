"""The screen before a reader: text that cannot hold a record is passed over at the speed of a word search."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick

from abzug.model.record import Span
from abzug.reading.forces.nouns import sure_nouns
from abzug.reading.lexicon import packaged_table

NEIGHBOURS = 1
"""Sentences before and behind one that matters which are read too: they hold speakers and antecedents."""


REACH = 150
"""Characters between a word that may name a force and a word of motion, for both to be about one thing."""


SHORTEST_STEM = 5
"""Letters of a force noun that is looked for anywhere in a word; "heer" would be found in "verheerend"."""


class Screen:
    """Tells which sentences of a text are worth reading.

    A text passes when it names a force, or when a word that may name one stands near a word of motion. Of a text that
    passes, the sentences with any of these words are read, with their neighbours.

    Args:
        forces: Parts of words that name forces, in lower case.
        motions: Parts of words that say what a force does, in lower case.
        doubtful: Parts of words that may name a force: "Polizisten", "Amerikaner".
    """

    def __init__(self, forces: Sequence[str], motions: Sequence[str], doubtful: Sequence[str] = ()) -> None:
        self._forces = AhoCorasick(list(forces))
        self._doubtful = AhoCorasick(list(doubtful)) if doubtful else None
        self._motions = AhoCorasick(list(motions))
        self._all = AhoCorasick([*forces, *doubtful, *motions])

    def passes(self, text: str) -> bool:
        """Tell whether a text may hold a record."""
        lowered = _lowered(text)
        if self._forces.find_matches_as_indexes(lowered):
            return True
        doubtful = [] if self._doubtful is None else self._doubtful.find_matches_as_indexes(lowered)
        motions = [start for _, start, _ in self._motions.find_matches_as_indexes(lowered)] if doubtful else []
        return any(_has_near(motions, start) for _, start, _ in doubtful)

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


def _has_near(places: Sequence[int], place: int) -> bool:
    """Tell whether one of ordered places lies within reach of another."""
    index = bisect_left(places, place - REACH)
    return index < len(places) and places[index] <= place + REACH


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
    """Return the screen of a language, from ``reading/data/<language>/screen.toml``; German adds all force nouns."""
    table = packaged_table(f"{language}/screen")
    forces = set(table["forces"].split())
    if language == "german":
        forces |= {noun for noun in sure_nouns("de") if len(noun) >= SHORTEST_STEM}
    return Screen(sorted(forces), table["motions"].split(), table.get("doubtful", "").split())


def _lowered(text: str) -> str:
    """Return the text in lower case at the same length: the few letters that would grow are left as they are."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
