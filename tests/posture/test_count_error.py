"""How likely a count is, given what stands there."""

from typing import Any

import numpy as np
import pytest

from abzug.posture.count_error import log_likelihood
from abzug.posture.grid import SHARES, Floats

REACH = 400.0
STOCK = REACH * SHARES


def likelihood(low: float, high: float, *, error: float = 0.1, weight: float = 0.8, coverage: float = 1.0) -> Floats:
    rows = log_likelihood(
        *(np.array([value], dtype=float) for value in (REACH, low, high)),
        error=np.array([error]),
        weight=np.array([weight]),
        coverage=np.array([coverage]),
        wild_error=0.7,
    )
    values: Floats = np.exp(rows[0].astype(float))
    return values


def best(values: Floats) -> float:
    return float(STOCK[values.argmax()])


def at(values: Floats, stock: float) -> Any:
    return values[np.abs(STOCK - stock).argmin()]


def test_a_count_speaks_for_its_own_number() -> None:
    assert best(likelihood(100, 100)) == pytest.approx(100, rel=0.05)


def test_a_count_of_nothing_speaks_for_nothing() -> None:
    values = likelihood(0, 0)
    assert best(values) == 0
    assert at(values, 50) < 0.1


def test_more_than_a_number_speaks_alike_for_all_above_and_against_what_lies_below() -> None:
    values = likelihood(100, np.inf)
    assert at(values, 300) == pytest.approx(at(values, 200), rel=0.1)
    assert at(values, 30) < 0.15 * at(values, 200)


def test_a_report_that_tells_little_says_little() -> None:
    trusted, doubted = (likelihood(100, 100, weight=weight) for weight in (0.9, 0.2))
    assert at(doubted, 200) > 3 * at(trusted, 200)


def test_a_pass_that_saw_only_part_is_no_evidence_of_less() -> None:
    part = likelihood(20, 20, coverage=0.0)
    assert at(part, 100) > 0.15 * at(part, 20)
    assert at(part, 5) < at(part, 100)


def test_an_empty_look_at_part_of_a_place_says_nothing_about_small_numbers() -> None:
    unseen, seen = likelihood(0, 0, coverage=0.0), likelihood(0, 0, coverage=1.0)
    assert at(unseen, 5) > 10 * at(seen, 5)
