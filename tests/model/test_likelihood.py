"""Likelihoods: seven probabilities that are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.model import Hypothesis, Likelihoods

weights = st.lists(st.floats(1e-6, 1e6), min_size=7, max_size=7)


@given(weights)
def test_any_positive_weights_normalise_to_one(values: list[float]) -> None:
    likelihoods = Likelihoods.of(dict(zip(Hypothesis, values, strict=True)))
    assert sum(likelihoods.values()) == pytest.approx(1)


def test_left_as_claimed_is_complete_or_partial() -> None:
    assert Likelihoods((0.3, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1)).left_as_claimed == pytest.approx(0.5)


def test_the_lead_is_the_likeliest() -> None:
    assert Likelihoods((0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.4)).lead is Hypothesis.BUILD_UP


@given(weights)
def test_open_hypotheses_are_the_fewest_with_four_fifths(values: list[float]) -> None:
    likelihoods = Likelihoods.of(dict(zip(Hypothesis, values, strict=True)))
    *but_the_last, _ = open_ = [likelihoods[hypothesis] for hypothesis in likelihoods.open_hypotheses]
    assert sum(open_) >= 0.8 - 1e-9
    assert sum(but_the_last) < 0.8


@pytest.mark.parametrize(
    "values", [(1.0,), (0.5,) * 7, (-0.1, 1.1, 0.0, 0.0, 0.0, 0.0, 0.0)], ids=["too few", "sum", "negative"]
)
def test_what_is_no_distribution_is_refused(values: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="likelihood"):
        Likelihoods(values)
