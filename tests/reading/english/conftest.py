"""Trees written by hand and sentences parsed, for the tests of English reading."""

from collections.abc import Callable

import pytest

from abzug.reading.assembly import Mentions
from abzug.reading.english.entities import Entities
from abzug.reading.english.parser import parse
from abzug.reading.english.participants import Participants
from abzug.reading.english.segments import segments
from abzug.reading.english.tree import Tree, Word


@pytest.fixture
def make_tree() -> Callable[..., Tree]:
    """Return a maker of trees from lines of ``word tag dep head``; words stand one space apart."""

    def make(*lines: str) -> Tree:
        words, start = [], 0
        for index, line in enumerate(lines):
            text, tag, dep, head = line.split()
            end = start + len(text)
            words.append(Word(index, text, text.lower(), tag, dep, int(head), start, end))
            start = end + 1
        return Tree(tuple(words))

    return make


@pytest.fixture
def parsed() -> Callable[[str], list[Participants]]:
    """Return a parser of texts whose entities are not looked up."""

    def make(text: str) -> list[Participants]:
        return [Participants(tree, Entities.around(Mentions())) for tree in parse(segments(text))]

    return make
