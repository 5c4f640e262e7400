"""Quantity and NOT_OBSERVED: numbers that know their scope, and the value that is not a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.errors import QuantityError
from abzug.model import NOT_OBSERVED, Quantity


def test_quantities_of_different_scope_are_never_subtracted() -> None:
    with_proxies = Quantity(169_000, 190_000, "troops", "with proxies")
    without = Quantity(150_000, 150_000, "troops", "without proxies")
    with pytest.raises(QuantityError, match="cannot be subtracted"):
        with_proxies.minus(without)


def test_quantities_of_different_unit_are_never_subtracted() -> None:
    with pytest.raises(QuantityError):
        Quantity(10, 10, "tanks").minus(Quantity(4, 4, "vehicles"))


def test_an_open_upper_bound_leaves_the_difference_open() -> None:
    assert Quantity(100, None, "troops").minus(Quantity(40, 60, "troops")) == (40, float("inf"))


counts = st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)).map(sorted)


@given(counts, counts)
def test_the_difference_holds_every_pair_of_values(a: list[int], b: list[int]) -> None:
    low, high = Quantity(a[0], a[1], "troops").minus(Quantity(b[0], b[1], "troops"))
    assert low <= a[0] - b[0] <= high
    assert low <= a[1] - b[1] <= high


@pytest.mark.parametrize(("low", "high"), [(-1, 3), (5, 4)])
def test_impossible_counts_are_refused(low: int, high: int) -> None:
    with pytest.raises(ValueError, match="a quantity cannot"):
        Quantity(low, high, "tanks")


def test_not_observed_is_never_mistaken_for_zero() -> None:
    with pytest.raises(TypeError, match="neither zero"):
        bool(NOT_OBSERVED)
