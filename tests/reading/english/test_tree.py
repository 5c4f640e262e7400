"""Questions that reading asks a parsed sentence."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.model.record import Span
from abzug.reading.english.tree import Tree, Word

SENTENCE = (
    "Officers NNS nsubj 1",
    "asked VBD ROOT 1",
    "Quito NNP dobj 1",
    "to TO aux 4",
    "withdraw VB xcomp 1",
    "and CC cc 4",
    "left VBD conj 1",
)


@pytest.fixture
def tree(make_tree: Callable[..., Tree]) -> Tree:
    return make_tree(*SENTENCE)


def test_an_infinitive_has_the_object_above_it_as_subject(tree: Tree) -> None:
    assert tree.subject(tree.words[4]) == tree.words[2]


def test_a_coordinated_verb_shares_the_subject(tree: Tree) -> None:
    assert tree.subject(tree.words[6]) == tree.words[0]


def test_a_clause_covers_all_that_hangs_on_its_head(tree: Tree) -> None:
    assert tree.edges(tree.words[4]) == (3, 6)
    assert tree.covering(tree.words[4]) == Span(21, 36)
    assert [word.text for word in tree.subtree(tree.words[4])] == ["to", "withdraw", "and"]


def test_ancestors_end_at_the_root(tree: Tree) -> None:
    assert [word.text for word in tree.ancestors(tree.words[5])] == ["withdraw", "asked"]
    assert tree.is_below(tree.words[5], tree.words[1])
    assert not tree.is_below(tree.words[1], tree.words[5])


def test_children_come_in_order_and_by_relation(tree: Tree) -> None:
    assert [child.text for child in tree.children(tree.words[1])] == ["Officers", "Quito", "withdraw", "left"]
    assert [child.text for child in tree.children(tree.words[1], "dobj", "conj")] == ["Quito", "left"]
    assert tree.child(tree.words[0], "amod") is None


@given(st.lists(st.integers(min_value=0), max_size=30))
def test_the_edges_of_any_tree_hold_all_below(heads: list[int]) -> None:
    words = [Word(i, "w", "w", "NN", "dep", head % (i + 1), 2 * i, 2 * i + 1) for i, head in enumerate(heads)]
    tree = Tree(tuple(words))
    for word in words:
        below = [inner.index for inner in tree.subtree(word)]
        assert tree.edges(word) == (min(below), max(below) + 1)
