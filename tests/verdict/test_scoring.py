"""Scores: what a verdict is worth once the outcome is known."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.model import Hypothesis, Likelihoods
from abzug.verdict.scoring import Scored, bootstrap, brier, log_score, reliability

FLAT = Likelihoods((1 / 7,) * 7)
SURE = Likelihoods((1.0, 0, 0, 0, 0, 0, 0))


def test_a_flat_verdict_scores_the_log_of_a_seventh() -> None:
    assert log_score(Scored(FLAT, Hypothesis.HOLLOW)) == pytest.approx(-math.log(7))


def test_being_sure_and_right_is_best_and_sure_and_wrong_worst() -> None:
    assert brier(Scored(SURE, Hypothesis.PARTIAL)) == 0
    assert brier(Scored(SURE, Hypothesis.HOLLOW)) == 1
    assert log_score(Scored(SURE, Hypothesis.COMPLETE)) == 0
    assert log_score(Scored(SURE, Hypothesis.HOLLOW)) < -20


@given(st.lists(st.floats(0, 1), min_size=2, max_size=30))
def test_a_bootstrap_interval_holds_values_between_the_extremes(values: list[float]) -> None:
    interval = bootstrap(values, draws=50)
    assert min(values) - 1e-9 <= interval.low <= interval.high <= max(values) + 1e-9


def test_a_bootstrap_can_be_repeated() -> None:
    assert bootstrap([0.1, 0.4, 0.9]) == bootstrap([0.1, 0.4, 0.9])


def test_reliability_counts_every_verdict_once() -> None:
    scored = [Scored(FLAT, Hypothesis.HOLLOW), Scored(SURE, Hypothesis.COMPLETE), Scored(SURE, Hypothesis.HOLLOW)]
    rows = reliability(scored)
    assert sum(row.count for row in rows) == 3
    assert rows[-1].said == 1
    assert rows[-1].happened == 0.5
