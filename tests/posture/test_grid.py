"""The scale of levels and what happens to chances on it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.posture.dynamics import arrive, blur, depart, transition
from abzug.posture.grid import BORDERS, LEVELS, SHARES, Chances, position, quantiles, share_at

FLAT = np.full((1, LEVELS), 1 / LEVELS, dtype=np.float32)


def about(share: float, width: float = 0.05) -> Chances:
    """Chances around a share of the reach."""
    weights = np.exp(-0.5 * (np.log((SHARES + 1e-3) / share) / width) ** 2)
    states: Chances = (weights / weights.sum()).astype(np.float32)[None, :]
    return states


def median(states: Chances) -> float:
    return float(quantiles(states, (0.5,))[0, 0])


def test_levels_start_at_nothing_and_end_at_the_reach() -> None:
    assert (SHARES[0], SHARES[-1]) == pytest.approx((0, 1))
    assert np.all(np.diff(BORDERS) >= 0)


@given(st.floats(0, 0.97))
def test_a_position_leads_back_to_its_share(share: float) -> None:
    there_and_back = share_at(position(np.array([share], dtype=np.float32)).astype(float))
    assert there_and_back[0] == pytest.approx(share, rel=1e-5, abs=1e-6)


@pytest.mark.parametrize("share", [0.01, 0.1, 0.25, 0.5])
def test_the_median_of_narrow_chances_is_where_they_are(share: float) -> None:
    assert median(about(share)) == pytest.approx(share, rel=0.05, abs=0.003)


@given(st.integers(1, 60), st.floats(0.0, 0.03), st.floats(0.001, 0.1))
def test_chances_stay_chances_while_nobody_looks(days: int, drift: float, change: float) -> None:
    chances = transition(days, drift, change)
    assert np.all(chances >= 0)
    assert chances.sum(axis=1) == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("days", [1, 7, 30])
@pytest.mark.parametrize("share", [0.02, 0.1, 0.25])
def test_a_time_without_a_look_widens_an_estimate_and_does_not_shift_it(share: float, days: int) -> None:
    before = about(share)
    after = before @ transition(days, 0.01, 0.01)
    assert median(after) == pytest.approx(median(before), rel=0.03)
    low, high = quantiles(after, (0.1, 0.9))[0]
    assert low < quantiles(before, (0.1, 0.9))[0, 0]
    assert high > quantiles(before, (0.1, 0.9))[0, 1]


def test_what_departs_is_no_longer_there() -> None:
    after = depart(about(0.25), np.array([0.10]), np.array([0.05]))
    assert median(after) == pytest.approx(0.15, rel=0.05)


def test_what_arrives_is_there() -> None:
    after = arrive(about(0.25), np.array([0.10]), np.array([0.05]))
    assert median(after) == pytest.approx(0.35, rel=0.05)
    assert after.sum() == pytest.approx(1, abs=1e-5)


@given(st.floats(0.001, 0.9), st.floats(0.0001, 1.5), st.floats(0.01, 0.6))
def test_no_movement_makes_a_chance_negative_or_adds_to_the_whole(share: float, size: float, error: float) -> None:
    for move in (arrive, depart):
        after = move(about(share), np.array([size]), np.array([error]))
        assert np.all(after >= 0)
        assert after.sum() <= 1 + 1e-5


def test_more_than_stood_there_can_hardly_have_departed() -> None:
    assert depart(about(0.10), np.array([0.30]), np.array([0.05])).sum() < 0.01


def test_a_seen_departure_tells_that_so_much_stood_there() -> None:
    after = depart(FLAT, np.array([0.2]), np.array([0.05]))
    before_at_least = 1 - position(np.array([0.2], dtype=np.float32))[0] / LEVELS
    assert after.sum() == pytest.approx(before_at_least, abs=0.02)


def test_an_error_common_to_all_counts_widens_a_level_and_keeps_nothing_at_nothing() -> None:
    chances = blur(0.1)
    low, high = quantiles(about(0.25, width=0.01) @ chances, (0.1, 0.9))[0]
    assert high / low == pytest.approx(np.exp(2 * 1.2816 * 0.1), rel=0.1)
    assert chances[0, 0] == pytest.approx(1, abs=1e-5)
