"""Return time: how much warning a withdrawal buys."""

import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.doctrine import load_doctrine
from abzug.errors import InputError
from abzug.model import CrewTravel, ForceGroup, ReturnTime, Route, Spread
from abzug.posture import along_the_way, return_time

DOCTRINE = load_doctrine()

KIT_STAYS_500 = ForceGroup(name="crews 500 km away", route=Route.KIT_STAYS, battalions=5, distance_km=500)
RAIL_3500 = ForceGroup(name="home by rail", route=Route.RAIL, battalions=10, distance_km=3500)

METHOD_TABLE = {
    "kit_stays_crews_3300km_train": ((6.3, 7.8, 9.4), (7.6, 9.0, 10.7)),
    "kit_stays_crews_3300km_air": ((4.3, 5.7, 7.2), (5.7, 7.2, 8.7)),
    "kit_stays_crews_500km": ((3.9, 5.2, 6.7), (5.1, 6.5, 8.0)),
    "kit_stays_other_crews_one_depot": ((4.1, 5.4, 6.9), (8.8, 11.9, 15.9)),
    "rostov_division": ((2.8, 3.9, 5.3), (3.0, 4.1, 5.4)),
    "rail_1000": ((5.2, 6.6, 8.3), (6.9, 8.6, 10.6)),
    "rail_3500": ((8.3, 10.5, 13.9), (10.2, 12.5, 16.1)),
    "rail_9700": ((15.0, 19.9, 29.4), (16.9, 22.0, 31.5)),
}
"""Section 6 of the method: days until the first and the last battalion group, 10, 50 and 90 % of 4,000 draws."""


def ask(*groups: ForceGroup, before: tuple[ForceGroup, ...] = ()) -> ReturnTime:
    return return_time(groups, before=before, draws=5000, doctrine=DOCTRINE)


def half_back(answer: ReturnTime) -> Spread:
    days = next(back.days for back in answer.back if back.share == 0.5)
    assert days is not None
    return days


@pytest.mark.parametrize("name", METHOD_TABLE)
def test_the_table_of_the_method_comes_out_again(name: str) -> None:
    answer = return_time([DOCTRINE.worked_return(name)], doctrine=DOCTRINE).groups[0]
    for computed, printed in zip((answer.first, answer.last), METHOD_TABLE[name], strict=True):
        # 0.05 rounding, 0.1 sampling of the printed 4,000 draws; the widest tails vary by 0.25.
        tolerance = 0.15 if printed[2] < 20 else 0.3
        assert (computed.low, computed.median, computed.high) == pytest.approx(printed, abs=tolerance)


def test_every_worked_example_of_the_doctrine_is_in_the_table() -> None:
    assert {row["id"] for row in DOCTRINE.table("march_rates")["worked_examples"]} == set(METHOD_TABLE)


def test_the_same_question_has_the_same_answer() -> None:
    assert ask(RAIL_3500) == ask(RAIL_3500)


def test_sending_kit_home_buys_more_warning_than_leaving_it() -> None:
    gained = ask(RAIL_3500, before=(KIT_STAYS_500,)).gained
    assert gained is not None
    assert 2 < gained.median < 7


def test_a_force_that_moved_nowhere_gained_no_warning() -> None:
    assert ask(RAIL_3500, before=(RAIL_3500,)).gained == Spread(0, 0, 0)


def test_home_next_door_is_not_away() -> None:
    next_door = ForceGroup(name="Rostov", route=Route.ROAD, battalions=3, distance_km=120)
    assert ask(next_door).groups[0].is_in_theatre
    assert not ask(RAIL_3500).groups[0].is_in_theatre


def test_a_half_that_is_not_there_is_never_back() -> None:
    answer = ask(replace(RAIL_3500, share=0.4))
    half = next(back for back in answer.back if back.share == 0.5)
    assert half.days is None
    assert half.reached == 0
    assert answer.gained is None
    assert answer.drivers == ()


def test_released_crews_come_back_in_smaller_number() -> None:
    four_fifths = ask(replace(KIT_STAYS_500, are_crews_released=True)).back[-1]
    assert 0.5 < four_fifths.reached < 1


def test_a_mixed_force_is_half_back_when_its_nearer_half_is() -> None:
    near, far = replace(KIT_STAYS_500, share=0.5), replace(RAIL_3500, share=0.5, distance_km=9700)
    assert half_back(ask(near, far)).median == pytest.approx(ask(KIT_STAYS_500).groups[0].last.median, abs=0.05)


def test_two_halves_of_one_force_are_back_with_the_whole() -> None:
    halves = (replace(RAIL_3500, share=0.5), replace(RAIL_3500, share=0.5))
    assert half_back(ask(*halves)).median == pytest.approx(half_back(ask(RAIL_3500)).median, abs=1e-6)


def test_near_the_line_alert_and_readiness_matter_most() -> None:
    ranked = [driver.assumption for driver in ask(KIT_STAYS_500).drivers]
    assert {ranked[0], ranked[1]} == {
        "readiness_after_arrival.assemble_and_ready_days",
        "readiness_after_arrival.decision_and_alert_days",
    }


def test_far_away_the_speed_of_trains_matters_most_and_more_speed_means_fewer_days() -> None:
    first = ask(replace(RAIL_3500, distance_km=9700)).drivers[0]
    assert first.assumption == "rail.km_per_day"
    assert first.variance_share > 0.9
    assert first.swing_days < 0


def test_what_was_assumed_of_the_time_before_is_no_driver_of_the_return() -> None:
    named = {driver.assumption for driver in ask(RAIL_3500, before=(KIT_STAYS_500,)).drivers}
    assert "draw_own_kit.days" not in named


@pytest.mark.parametrize(
    ("group", "way_km"),
    [
        (RAIL_3500, 4550),
        (replace(RAIL_3500, route=Route.ROAD), 4375),
        (replace(KIT_STAYS_500, crew_travel=CrewTravel.TRAIN), 650),
        (replace(KIT_STAYS_500, crew_travel=CrewTravel.BUS), 625),
        (replace(KIT_STAYS_500, crew_travel=CrewTravel.AIR), 500),
    ],
)
def test_ways_are_longer_than_great_circles_unless_one_flies(group: ForceGroup, way_km: float) -> None:
    assert along_the_way(group, DOCTRINE).distance_km == pytest.approx(way_km)


@pytest.mark.parametrize("travel", list(CrewTravel))
def test_crews_that_travel_farther_come_later(travel: CrewTravel) -> None:
    near = replace(KIT_STAYS_500, crew_travel=travel)
    assert ask(near).groups[0].last.median < ask(replace(near, distance_km=3000)).groups[0].last.median


groups = st.builds(
    ForceGroup,
    name=st.just("any"),
    route=st.sampled_from(Route),
    battalions=st.integers(1, 40),
    distance_km=st.floats(0, 10_000),
    share=st.floats(0.1, 0.5),
    crew_travel=st.sampled_from(CrewTravel),
    draws_stored_kit=st.booleans(),
    lines=st.integers(1, 4),
    are_crews_released=st.booleans(),
)


@given(st.lists(groups, min_size=1, max_size=2))
def test_larger_shares_are_back_later_and_never_before_the_first_group(parts: list[ForceGroup]) -> None:
    answer = return_time(parts, draws=1000, doctrine=DOCTRINE)
    reached = [back for back in answer.back if back.days is not None]
    medians = [back.days.median for back in reached if back.days]
    assert medians == sorted(medians)
    assert all(math.isfinite(median) for median in medians)
    assert [back.reached for back in answer.back] == sorted((back.reached for back in answer.back), reverse=True)
    if medians:
        assert medians[0] >= min(group.first.low for group in answer.groups)


@pytest.mark.parametrize(
    ("parts", "draws", "message"),
    [
        ([], 5000, "at least one group"),
        ([RAIL_3500, RAIL_3500], 5000, "make 200% of the force"),
        ([RAIL_3500], 10, "too few"),
    ],
)
def test_a_question_without_sense_is_refused(parts: list[ForceGroup], draws: int, message: str) -> None:
    with pytest.raises(InputError, match=message):
        return_time(parts, draws=draws, doctrine=DOCTRINE)


@pytest.mark.parametrize(
    "field",
    [{"battalions": 0}, {"distance_km": -1}, {"distance_km": 50_000}, {"share": 0}, {"share": 1.1}, {"lines": 0}],
)
def test_an_impossible_group_is_refused(field: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="home by rail"):
        replace(RAIL_3500, **field)
