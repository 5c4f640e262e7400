"""Sums over places that do not overlap."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.model import Category, Spread
from abzug.posture.columns import SeriesKey
from abzug.posture.totals import Moments, totals

AREAS = {"a": "north", "b": "north", "c": "south", "north": "all", "south": "all"}


def key(place: str, scope: str = "") -> SeriesKey:
    return SeriesKey(place, Category.PERSONNEL, "troops", scope)


def level(parts: dict[SeriesKey, Moments], area: str) -> Spread:
    return next(total.level for total in totals(parts, AREAS, shared_error=0.1) if total.area == area)


def test_independent_errors_average_out_and_common_ones_do_not() -> None:
    one = level({key("a"): Moments(1000, 200**2)}, "north")
    two = level({key("a"): Moments(1000, 200**2), key("b"): Moments(1000, 200**2)}, "north")
    assert np.log(two.high / two.low) < np.log(one.high / one.low)
    assert np.log(two.high / two.low) > 2 * 1.28 * 0.1


def test_numbers_of_different_scope_are_never_added_up() -> None:
    parts = {key("a"): Moments(1000, 0), key("b", "with proxies"): Moments(500, 0)}
    north = [total for total in totals(parts, AREAS, shared_error=0.1) if total.area == "north"]
    assert [total.scope for total in north] == ["", "with proxies"]
    assert all(total.is_lower_bound for total in north)


def test_nothing_anywhere_adds_up_to_nothing() -> None:
    assert level({key("a"): Moments(0, 0)}, "all") == Spread(0, 0, 0)


def test_a_circle_of_areas_ends() -> None:
    parts = {key("a"): Moments(10, 1)}
    assert {total.area for total in totals(parts, {"a": "x", "x": "y", "y": "x"}, shared_error=0.1)} == {"x", "y"}


@given(st.lists(st.tuples(st.floats(1, 10**5), st.floats(0, 1)), min_size=1, max_size=3))
def test_a_wider_area_holds_at_least_as_much(parts: list[tuple[float, float]]) -> None:
    named = zip("abc", parts, strict=False)
    moments = {key(place): Moments(mean, (spread * mean) ** 2) for place, (mean, spread) in named}
    assert level(moments, "all").high >= level(moments, "north").high * 0.99


def test_the_spread_has_the_mean_and_variance_it_was_made_from() -> None:
    spread = level({key("a"): Moments(1000, 300**2)}, "north")
    width = np.log(spread.high / spread.low) / (2 * 1.2815515655)
    mean = spread.median * np.exp(width**2 / 2)
    assert mean == pytest.approx(1000)
    assert mean * np.sqrt(np.expm1(width**2)) == pytest.approx(np.hypot(300, 100))
