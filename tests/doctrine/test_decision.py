"""The decision tree as data: read, never evaluated."""

from typing import Any

import pytest

from abzug.doctrine import load_doctrine
from abzug.doctrine.decision import read_tree
from abzug.errors import DoctrineError
from abzug.model import Hypothesis

THRESHOLDS = {"no_movement_share": 0.1}
QUANTITIES = {"p": "", "e": ""}


def tree_of(*tests: str) -> Any:
    rows = [{"if": test, "then": "partial"} for test in tests]
    return read_tree({"quantities": QUANTITIES, "decision_tree": rows}, THRESHOLDS, "own.yaml")


def test_the_packaged_tree_has_the_seven_hypotheses_once_each() -> None:
    rules = load_doctrine().decision_tree.rules
    assert sorted(rule.hypothesis for rule in rules) == sorted(Hypothesis)


def test_names_of_thresholds_become_their_values() -> None:
    first = load_doctrine().decision_tree.rules[0].comparisons[0]
    assert (first.left, first.operator, first.bound, first.times) == ("g", ">=", 0.04, None)


def test_a_fraction_and_a_multiple_of_another_quantity_are_read() -> None:
    half, lag = tree_of("e < 1/2 and e < p / 2", "otherwise").rules[0].comparisons
    assert (half.bound, half.times) == (0.5, None)
    assert (lag.bound, lag.times) == (0.5, "p")


@pytest.mark.parametrize(
    ("test", "message"),
    [
        ("__import__('os').system('true') > 1", "is no comparison"),
        ("e < p / 0", "is no comparison"),
        ("x < 1", "'x' is no quantity"),
        ("e < some_share", "'some_share' is neither"),
    ],
)
def test_anything_but_a_comparison_is_refused_with_its_place(test: str, message: str) -> None:
    with pytest.raises(DoctrineError, match=r"own\.yaml: decision_tree\[0\]\.if: .*") as caught:
        tree_of(test, "otherwise")
    assert message in caught.value.message


@pytest.mark.parametrize("tests", [("e < 1/2",), ("otherwise", "e < 1/2"), ("otherwise", "otherwise")])
def test_a_tree_that_is_not_closed_by_otherwise_is_refused(tests: tuple[str, ...]) -> None:
    with pytest.raises(DoctrineError, match="must read `otherwise`"):
        tree_of(*tests)
