"""Intervals and spreads."""

import pytest

from abzug.model import Interval, Spread


def test_an_interval_holds_its_ends() -> None:
    assert 0.2 in Interval(0.2, 0.4)
    assert 0.4 in Interval(0.2, 0.4)
    assert 0.41 not in Interval(0.2, 0.4)


def test_bounds_cut_an_interval_and_keep_the_nearer_bound_when_it_lies_outside() -> None:
    assert Interval(-0.5, 0.4).within(0, 1) == Interval(0, 0.4)
    assert Interval(1.2, 1.4).within(0, 1) == Interval(1, 1)


def test_the_hull_holds_both() -> None:
    assert Interval(0, 0.1).hull(Interval(0.5, 0.6)) == Interval(0, 0.6)


@pytest.mark.parametrize(("low", "high"), [(1, 0), (float("nan"), 1)])
def test_an_interval_that_runs_backwards_is_refused(low: float, high: float) -> None:
    with pytest.raises(ValueError, match="cannot run"):
        Interval(low, high)


def test_a_spread_out_of_order_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot run"):
        Spread(1, 3, 2)
