"""The decision tree: ordered tests on measured quantities, read from the doctrine and never evaluated as code."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from abzug.errors import DoctrineError
from abzug.model import Hypothesis

_COMPARISON = re.compile(
    r"(?P<left>[a-z_]+) (?P<operator>>=|<=|>|<) "
    r"(?P<right>[a-z_]+|[0-9]+(?:\.[0-9]+)?)(?: ?/ ?(?P<divisor>[1-9][0-9]*))?"
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One test of a quantity, such as ``e < p / 2`` or ``g >= reinforcement_share``.

    Args:
        left: The quantity: p, pi, e, s, d or g.
        operator: ``>=``, ``<=``, ``>`` or ``<``.
        bound: The threshold; with ``times`` the factor before it.
        times: The quantity that ``bound`` multiplies, or None when ``bound`` stands alone.
        text: The test as the doctrine words it.
    """

    left: str
    operator: str
    bound: float
    times: str | None
    text: str


@dataclass(frozen=True, slots=True)
class DecisionRule:
    """A hypothesis and the tests that must all hold for it.

    Args:
        hypothesis: What is so when they hold and no earlier rule does.
        comparisons: The tests; none means "otherwise".
    """

    hypothesis: Hypothesis
    comparisons: tuple[Comparison, ...]


@dataclass(frozen=True, slots=True)
class DecisionTree:
    """The ordered rules; the first whose tests all hold decides.

    Args:
        rules: In order; the last one is "otherwise".
        quantities: Names of the quantities, in the order of the doctrine.
    """

    rules: tuple[DecisionRule, ...]
    quantities: tuple[str, ...]


def read_tree(content: Mapping[str, Any], thresholds: Mapping[str, float], label: str) -> DecisionTree:
    """Read the decision tree of ``hypotheses.yaml``.

    Args:
        content: The file's content.
        thresholds: The named thresholds.
        label: The name under which a message speaks of the file.

    Raises:
        DoctrineError: If a test is no comparison, names an unknown quantity or threshold, or no "otherwise" ends it.
    """
    quantities = tuple(content["quantities"])
    rules: list[DecisionRule] = []
    for number, row in enumerate(content["decision_tree"]):
        tests = [] if row["if"] == "otherwise" else row["if"].split(" and ")
        try:
            comparisons = tuple(_comparison(test, quantities, thresholds) for test in tests)
        except ValueError as error:
            raise DoctrineError(label, f"decision_tree[{number}].if", str(error)) from error
        rules.append(DecisionRule(Hypothesis(row["then"]), comparisons))
    if [bool(rule.comparisons) for rule in rules] != [True] * (len(rules) - 1) + [False]:
        raise DoctrineError(label, "decision_tree", "the last rule, and only it, must read `otherwise`")
    return DecisionTree(tuple(rules), quantities)


def _comparison(test: str, quantities: tuple[str, ...], thresholds: Mapping[str, float]) -> Comparison:
    match = _COMPARISON.fullmatch(test.strip())
    if match is None:
        raise ValueError(f"{test!r} is no comparison such as `e < p / 2` or `g >= reinforcement_share`")
    left, right = match["left"], match["right"]
    divisor = float(match["divisor"] or 1)
    if left not in quantities:
        raise ValueError(f"{left!r} is no quantity; they are {', '.join(quantities)}")
    if right in quantities:
        return Comparison(left, match["operator"], 1 / divisor, right, test.strip())
    if right[0].isalpha() and right not in thresholds:
        raise ValueError(f"{right!r} is neither a quantity nor a movement threshold")
    bound = thresholds[right] if right in thresholds else float(right)
    return Comparison(left, match["operator"], bound / divisor, None, test.strip())
