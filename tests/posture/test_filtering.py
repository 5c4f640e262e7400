"""The filter: stocks from counts and movements, as they were known on any day."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from abzug.doctrine import load_doctrine
from abzug.model import Grade, Measure, Quantity, Sighting
from abzug.posture.columns import columns_of
from abzug.posture.filtering import StockFilter
from abzug.posture.grid import LEVELS, quantiles
from benchmarks.simulated_truth import DAYS, FIRST, simulate
from tests.posture.reports import day, seen

DOCTRINE = load_doctrine()


def filtered(*sightings: Sighting) -> StockFilter:
    series, columns = columns_of(sightings, DOCTRINE)
    return StockFilter(columns, len(series), DOCTRINE.count_rules)


def stock(*sightings: Sighting, on: int = 20, known: int | None = None) -> tuple[float, float, float]:
    """10, 50 and 90 % points of the only series."""
    stocks = filtered(*sightings)
    state = stocks.state(day(on).toordinal(), known=day(known or on).toordinal())
    low, median, high = quantiles(state, (0.1, 0.5, 0.9))[0] * stocks.reach[0]
    return float(low), float(median), float(high)


PARK = [seen("a", 1, 100), seen("b", 5, 98), seen("c", 9, 103)]


def test_several_counts_agree_on_a_number() -> None:
    low, median, high = stock(*PARK, on=9)
    assert median == pytest.approx(100, rel=0.05)
    assert 85 < low < high < 118


def test_one_low_count_among_many_is_doubted_and_a_second_one_believed() -> None:
    assert stock(*PARK, seen("d", 12, 40), on=12)[1] > 80
    assert stock(*PARK, seen("d", 12, 40), seen("e", 13, 42), on=13)[1] < 50


def test_a_departure_that_was_seen_lowers_the_stock() -> None:
    gone = seen("d", 12, 60, measure=Measure.DEPARTED, grade=Grade.parse("A2"))
    assert stock(*PARK, gone, on=12)[1] == pytest.approx(40, rel=0.25)


def test_an_arrival_that_was_seen_raises_the_stock() -> None:
    come = seen("d", 12, 60, measure=Measure.ARRIVED, grade=Grade.parse("A2"))
    assert stock(*PARK, come, on=12)[1] == pytest.approx(160, rel=0.15)


def test_a_report_that_nothing_left_changes_nothing() -> None:
    none = seen("d", 12, 0, measure=Measure.DEPARTED)
    assert stock(*PARK, none, on=12)[1] == pytest.approx(stock(*PARK, on=12)[1], rel=0.02)


def test_three_copies_of_a_report_are_one_report() -> None:
    low_count = seen("d", 12, 40)
    copies = [seen(f"copy {n}", 12, 40, origin="d", published=day(13)) for n in range(3)]
    assert stock(*PARK, low_count, *copies, on=13) == stock(*PARK, low_count, on=13)


@pytest.mark.parametrize("observers", [2, 5, 20])
def test_more_observers_of_one_park_are_not_more_tanks(observers: int) -> None:
    alone = stock(seen("a", 1, 100), on=1)
    together = stock(*(seen(f"o{n}", 1, 100) for n in range(observers)), on=1)
    assert together[1] == pytest.approx(alone[1], rel=0.03)
    assert together[2] <= alone[2] * 1.01


@pytest.mark.parametrize("measure", [Measure.ARRIVED, Measure.DEPARTED])
def test_many_observers_of_one_column_saw_one_column(measure: Measure) -> None:
    one = stock(*PARK, seen("d", 12, 40, measure=measure, grade=Grade.parse("A2")), on=12)
    many = stock(*PARK, *(seen(f"o{n}", 12, 40, measure=measure, grade=Grade.parse("A2")) for n in range(8)), on=12)
    assert many[1] == pytest.approx(one[1], rel=0.1)


def test_trains_that_are_told_apart_add_up() -> None:
    trains = [seen(f"t{n}", 12, 20, measure=Measure.DEPARTED, movement=f"train {n}") for n in range(3)]
    assert stock(*PARK, *trains, on=12)[1] < stock(*PARK, trains[0], on=12)[1] - 20


def test_what_is_published_later_is_not_known_yet() -> None:
    late = seen("d", 8, 40, published=day(18))
    assert stock(*PARK, late, on=15, known=15) == pytest.approx(stock(*PARK, on=15))
    assert stock(*PARK, late, on=15, known=18)[0] < stock(*PARK, on=15)[0] - 0.1


def test_before_the_first_report_every_level_is_as_likely() -> None:
    stocks = filtered(seen("a", 10, 100))
    assert stocks.state(day(5).toordinal(), known=day(20).toordinal()) == pytest.approx(1 / LEVELS)


def test_the_joint_chances_of_two_days_agree_with_the_chances_of_the_last_one() -> None:
    stocks = filtered(*PARK, seen("d", 12, 60, measure=Measure.DEPARTED), seen("e", 14, 45))
    last, known = day(14).toordinal(), day(20).toordinal()
    joint = stocks.joint(0, day(5).toordinal(), last, known=known)
    assert joint.sum() == pytest.approx(1, abs=1e-5)
    assert joint.sum(axis=0) == pytest.approx(stocks.state(last, known=known)[0], abs=1e-5)


@settings(max_examples=30)
@given(st.integers(0, 10_000), st.integers(5, DAYS), st.integers(0, 10))
def test_starting_from_kept_states_changes_nothing(seed: int, on: int, lag: int) -> None:
    # The largest number comes first, so that both filters have the same reach.
    anchor = seen("anchor", 1, 50_000, place=f"place {seed}", quantity=Quantity(50_000, 50_000, "tanks"))
    sightings = [anchor, *simulate(seed, DOCTRINE).sightings]
    known = FIRST.toordinal() + on + lag
    whole = filtered(*sightings)
    only_known = filtered(*(one for one in sightings if one.published.toordinal() <= known))
    at = FIRST.toordinal() + on
    np.testing.assert_allclose(whole.state(at, known=known), only_known.state(at, known=known), atol=1e-5)


@settings(max_examples=40)
@given(st.sets(st.integers(2, 29), max_size=12))
def test_a_missed_pass_never_looks_like_a_withdrawal(passes: set[int]) -> None:
    # A hundred tanks stand still. Whatever passes are missed after the first three, none of it looks like fewer tanks.
    first = [seen("a", 1, 100), seen("a2", 1, 101)]
    _, median, high = stock(*first, *(seen(f"p{n}", n, 100) for n in sorted(passes)), on=30)
    assert median > 95
    assert high > 100
