"""Sightings as columns."""

from dataclasses import replace
from datetime import timedelta

import numpy as np

from abzug.doctrine import load_doctrine
from abzug.model import Measure, Quantity
from abzug.posture.columns import columns_of
from abzug.posture.filtering import StockFilter
from abzug.posture.grid import quantiles
from benchmarks.simulated_truth import simulate
from tests.posture.reports import day, seen

DOCTRINE = load_doctrine()


def test_the_earliest_publication_of_an_origin_is_kept() -> None:
    _, columns = columns_of(
        [seen("a", 3, 20, published=day(5)), seen("b", 3, 22, origin="a", published=day(4)), seen("c", 3, 30)], DOCTRINE
    )
    assert sorted(columns.once_for_each_origin().low.tolist()) == [22, 30]


def test_another_day_or_another_train_of_one_origin_is_another_sighting() -> None:
    _, columns = columns_of(
        [
            seen("a", 3, 20, origin="x"),
            seen("b", 4, 20, origin="x"),
            seen("c", 4, 20, origin="x", measure=Measure.DEPARTED, movement="first train"),
            seen("d", 4, 20, origin="x", measure=Measure.DEPARTED, movement="second train"),
        ],
        DOCTRINE,
    )
    assert len(columns.once_for_each_origin()) == 4


def test_the_reach_is_a_multiple_of_the_largest_number_and_an_open_end_adds_nothing() -> None:
    _, columns = columns_of([seen("a", 3, 20), seen("b", 3, 0, quantity=Quantity(50, None, "tanks"))], DOCTRINE)
    assert columns.reach(1).tolist() == [200]


def test_a_look_at_less_than_half_of_a_place_covers_nothing() -> None:
    _, columns = columns_of([seen("a", 3, 20, coverage=0.4), seen("b", 3, 20, coverage=0.6)], DOCTRINE)
    assert columns.coverage.tolist() == [0.0, 0.6]


def test_a_larger_number_that_comes_later_moves_what_was_known_before_by_rounding_only() -> None:
    moved = []
    for seed in range(30):
        sightings = simulate(seed, DOCTRINE).sightings
        if not sightings:
            continue
        last = max(one.published for one in sightings)
        largest = 2 * max(one.quantity.low for one in sightings)
        later = replace(
            sightings[0],
            key="later",
            origin="later",
            quantity=Quantity(largest, largest, "tanks"),
            event_date=last + timedelta(days=5),
            published=last + timedelta(days=5),
        )
        medians = []
        for known in (sightings, (*sightings, later)):
            _, columns = columns_of(known, DOCTRINE)
            stocks = StockFilter(columns, 1, DOCTRINE.count_rules)
            state = stocks.state(last.toordinal(), known=last.toordinal())
            medians.append(quantiles(state, (0.5,))[0, 0] * stocks.reach[0] + 1)
        moved.append(abs(np.log(medians[1] / medians[0])))
    assert np.median(moved) < 0.01
