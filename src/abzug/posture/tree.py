"""The decision tree on intervals: a hypothesis when every value within them leads to it, else UNDETERMINED and why."""

from collections.abc import Iterator
from itertools import pairwise, product
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from abzug.doctrine import Comparison, DecisionTree
from abzug.model import Hypothesis, Interval, MovementShares, OpenTest, TreeFinding

_Points: TypeAlias = dict[str, NDArray[np.float64]]
_Truth: TypeAlias = NDArray[np.bool_]

_COMPARE = {">=": np.greater_equal, "<=": np.less_equal, ">": np.greater, "<": np.less}


def decide(shares: MovementShares, tree: DecisionTree) -> TreeFinding:
    """Walk the decision tree for every combination of values within the intervals.

    The tests are comparisons with a threshold or with a multiple of another quantity, so the outcome is the same
    within each cell that they cut out of the box of intervals. One point in each cell and on each border is therefore
    enough: the finding is exact, not sampled (a cylindrical decomposition).

    Args:
        shares: The measured quantities.
        tree: The doctrine's tree. A quantity that others are compared with must not itself be compared with a third.

    Source: doctrine, section 8.1: seven ordered tests, first match wins; thresholds E.
    """
    box = shares.by_symbol()
    points = _points(box, tree)
    undecided = np.ones_like(points[tree.quantities[0]], dtype=bool)
    possible: set[Hypothesis] = set()
    open_tests: list[OpenTest] = []
    for rule in tree.rules:
        fires = undecided.copy()
        for comparison in rule.comparisons:
            truth = _holds(comparison, points)
            if len(np.unique(truth[undecided])) == 2:
                open_tests.append(OpenTest(comparison.text, comparison.left, box[comparison.left]))
            fires &= truth
        if fires.any():
            possible.add(rule.hypothesis)
        undecided &= ~fires
    ordered = tuple(hypothesis for hypothesis in Hypothesis if hypothesis in possible)
    return TreeFinding(ordered, tuple(dict.fromkeys(open_tests)) if len(ordered) > 1 else ())


def _holds(comparison: Comparison, points: _Points) -> _Truth:
    right = comparison.bound * (points[comparison.times] if comparison.times else 1.0)
    truth: _Truth = _COMPARE[comparison.operator](points[comparison.left], right)
    return truth


def _points(box: dict[str, Interval], tree: DecisionTree) -> _Points:
    """Return one point for each cell and border: the product of blocks of quantities that no test ties together."""
    comparisons = [comparison for rule in tree.rules for comparison in rule.comparisons]
    blocks = list(_blocks(box, comparisons, tree.quantities))
    choice = np.indices([len(rows) for _, rows in blocks]).reshape(len(blocks), -1)
    return {
        symbol: rows[picked, column]
        for (symbols, rows), picked in zip(blocks, choice, strict=True)
        for column, symbol in enumerate(symbols)
    }


def _blocks(
    box: dict[str, Interval], comparisons: list[Comparison], quantities: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], NDArray[np.float64]]]:
    """Yield each quantity with those that are compared with multiples of it, and their points."""
    tied = [comparison for comparison in comparisons if comparison.times]
    followers = {comparison.left for comparison in tied}
    for leader in quantities:
        if leader in followers:
            continue
        lines = [comparison for comparison in tied if comparison.times == leader]
        lefts = tuple(dict.fromkeys(line.left for line in lines))
        crossings = [
            border / line.bound
            for line in lines
            for border in (*_bounds(line.left, comparisons), box[line.left].low, box[line.left].high)
        ]
        rows = [
            (value, *others)
            for value in _cells(box[leader], [*_bounds(leader, comparisons), *crossings])
            for others in product(
                *(
                    _cells(
                        box[left],
                        [*_bounds(left, comparisons), *(line.bound * value for line in lines if line.left == left)],
                    )
                    for left in lefts
                )
            )
        ]
        yield (leader, *lefts), np.array(rows)


def _bounds(symbol: str, comparisons: list[Comparison]) -> list[float]:
    """Return the fixed thresholds that a quantity is compared with."""
    return [comparison.bound for comparison in comparisons if comparison.left == symbol and comparison.times is None]


def _cells(interval: Interval, borders: list[float]) -> list[float]:
    """Return the ends, every border between them and a point in each gap; open ends are cut beyond the last border."""
    finite = [border for border in (*borders, interval.low, interval.high) if np.isfinite(border)]
    low = interval.low if np.isfinite(interval.low) else min(finite, default=0.0) - 1
    high = interval.high if np.isfinite(interval.high) else max(finite, default=0.0) + 1
    marks = sorted({low, high, *(border for border in borders if low < border < high)})
    return sorted([*marks, *(0.5 * (left + right) for left, right in pairwise(marks))])
