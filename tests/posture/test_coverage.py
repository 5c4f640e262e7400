"""Do the intervals hold what they promise? On simulated places whose truth is known."""

from datetime import timedelta

import numpy as np
import pytest

from abzug.doctrine import load_doctrine
from abzug.model import Spread
from abzug.posture.change import change_between
from abzug.posture.estimate import estimate
from abzug.posture.tree import decide
from benchmarks.simulated_truth import DAYS, FIRST, Strain, simulate
from benchmarks.simulated_withdrawals import (
    IMAGERY,
    LINE,
    MONITORS,
    MOVEMENT_DAYS,
    Observation,
    simulate_withdrawal,
)

DOCTRINE = load_doctrine()
FRESH = 10_000
"""Seeds from here on were not used to set any number."""


def hits(count: int, strain: Strain | None = None) -> list[bool]:
    """Whether the truth lies within the interval, for one day of each place that is in view."""
    found = []
    days = np.random.default_rng(2022).integers(8, DAYS, count)
    for seed, number in zip(range(FRESH, FRESH + count), days, strict=True):
        place = simulate(seed, DOCTRINE, strain)
        when = FIRST + timedelta(days=int(number))
        posture = estimate([], as_of=when + timedelta(days=4), since=when, sightings=place.sightings, doctrine=DOCTRINE)
        levels = [point.level for series in posture.series for point in series.points if point.day == when]
        if levels and isinstance(levels[0], Spread):
            truth = place.truth[number]
            found.append(levels[0].low <= truth + 0.5 and truth - 0.5 <= levels[0].high)
    return found


@pytest.mark.heavy
def test_the_80_percent_interval_holds_the_truth_in_75_to_85_percent_of_a_thousand_places() -> None:
    found = hits(1200)
    assert len(found) >= 1000
    assert 0.75 <= np.mean(found) <= 0.85


@pytest.mark.heavy
def test_copies_of_reports_do_not_make_the_interval_too_sure() -> None:
    assert np.mean(hits(400, Strain(copies=3))) >= 0.75


@pytest.mark.heavy
def test_of_forces_that_stay_hardly_one_seems_to_have_left() -> None:
    seem_to_have_left = []
    for seed in range(FRESH, FRESH + 400):
        place = simulate(seed, DOCTRINE)
        if place.scenario == "stays":
            change = change_between(
                [],
                first=FIRST + timedelta(days=15),
                last=FIRST + timedelta(days=29),
                as_of=FIRST + timedelta(days=33),
                sightings=place.sightings,
                doctrine=DOCTRINE,
            )
            seem_to_have_left.append(change.shares.kit_left.low >= 0.1)
    assert len(seem_to_have_left) > 100
    assert np.mean(seem_to_have_left) <= 0.02


@pytest.mark.heavy
@pytest.mark.parametrize("watched", [MONITORS, IMAGERY], ids=lambda watched: watched.name)
def test_the_tree_is_right_when_it_decides_and_keeps_the_truth_open_when_not(watched: Observation) -> None:
    truths, findings = [], []
    for seed in range(140):
        withdrawal = simulate_withdrawal(seed, watched, DOCTRINE)
        change = change_between(
            [],
            first=FIRST,
            last=FIRST + timedelta(days=14),
            claimed=[LINE],
            movement_days=MOVEMENT_DAYS,
            sightings=withdrawal.sightings,
            looks=withdrawal.looks,
            doctrine=DOCTRINE,
        )
        truths.append(withdrawal.truth)
        findings.append(decide(change.shares, DOCTRINE.decision_tree))
    among = [truth in finding.possible for truth, finding in zip(truths, findings, strict=True)]
    assert np.mean(among) >= 0.95
    if watched is MONITORS:
        assert sum(finding.hypothesis is not None for finding in findings) >= 70
