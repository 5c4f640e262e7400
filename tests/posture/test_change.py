"""What happened between two days, and what the decision tree makes of it."""

import math
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from abzug.doctrine import load_doctrine
from abzug.model import (
    UNKNOWN_SHARE,
    About,
    Category,
    Change,
    Component,
    Grade,
    Hypothesis,
    Interval,
    Item,
    ItemKind,
    Look,
    Measure,
    Movement,
    Place,
    SourceKind,
    Watch,
)
from abzug.posture import change_between, decide
from abzug.posture.flows import FlowDraws, conserve
from tests.posture.reports import day, report, seen

DOCTRINE = load_doctrine()
A2 = Grade.parse("A2")
MONITOR: dict[str, Any] = {"source_kind": SourceKind.INTERNATIONAL_MONITOR, "grade": A2}


def change(*items: Item, **options: Any) -> Change:
    window: dict[str, Any] = {"first": day(1), "last": day(14), "doctrine": DOCTRINE}
    return change_between(items, **(window | options))


def counts(*numbers: tuple[int, float], unit: str = "tanks", **fields: Any) -> list[Item]:
    """Two monitors count the same on each day."""
    return [
        report(f"{unit}{fields.get('place', '')}{when}{who}", when, number, unit, **(MONITOR | fields))
        for when, number in numbers
        for who in "ab"
    ]


def watch(when: int, coverage: float) -> Look:
    return Look(
        observer="monitors",
        source_kind=SourceKind.INTERNATIONAL_MONITOR,
        place="Soloti",
        day=day(when),
        published=day(when),
        watch=Watch.WAYS,
        coverage=coverage,
    )


WATCHED = [watch(when, 1.0) for when in range(1, 15)]
KIT_STAYS = counts((1, 100), (6, 100), (11, 100), (14, 100))
KIT_GOES = counts((1, 100), (6, 60), (11, 10), (14, 5))
MEN_GO = counts((1, 10_000), (6, 4_000), (11, 800), (14, 500), unit="troops")


def test_kit_that_was_counted_out_has_left_and_is_unaccounted_for() -> None:
    (kit,) = change(*KIT_GOES).balances
    assert 50 < kit.gross_out.low < 95 < kit.gross_out.high < 115
    assert kit.gross_in.high < 5
    assert kit.unaccounted == kit.gross_out


def test_departed_kit_of_unknown_whereabouts_may_be_near_or_far() -> None:
    shares = change(*KIT_GOES).shares
    assert 0.9 < shares.kit_left.low < shares.kit_left.high < 1
    assert shares.kit_far == Interval(0, 1)


def arrivals(place: str, number: float) -> list[Any]:
    return [
        seen(f"in{place}{who}", 13, number, place=place, measure=Measure.ARRIVED, other_end="Soloti", grade=A2)
        for who in "ab"
    ]


def test_an_arrival_that_names_where_it_came_from_accounts_for_a_departure() -> None:
    far = change(*KIT_GOES, sightings=arrivals("Novosibirsk", 80), movement_days={"Novosibirsk": 9}, as_of=day(20))
    assert far.balances[0].unaccounted.high < 40
    assert far.shares.kit_far.low > 0.6
    near = change(*KIT_GOES, sightings=arrivals("Rostov", 80), movement_days={"Rostov": 1}, as_of=day(20))
    assert near.shares.kit_far.high < 0.4


def test_an_arrival_at_a_place_of_unknown_distance_accounts_for_kit_and_says_nothing_of_how_far_it_is() -> None:
    result = change(*KIT_GOES, sightings=arrivals("somewhere", 80), as_of=day(20))
    assert result.balances[0].unaccounted.high < 40
    assert result.shares.kit_far == Interval(0, 1)


def test_without_a_watch_on_the_ways_men_may_have_been_exchanged() -> None:
    result = change(*counts((1, 10_000), (6, 10_000), (11, 10_000), (14, 10_000), unit="troops"))
    assert result.balances[0].gross_out.high == math.inf
    assert result.shares.men_left == UNKNOWN_SHARE


def test_men_whose_ways_were_watched_and_who_were_not_seen_to_move_stayed() -> None:
    stayed = counts((1, 10_000), (6, 10_000), (11, 10_000), (14, 10_000), unit="troops")
    shares = change(*stayed, looks=WATCHED).shares
    assert shares.men_left.low == 0
    assert shares.men_left.high < 0.1


def test_seldom_looked_at_kit_may_have_been_exchanged() -> None:
    assert change(*counts((1, 100), (14, 100))).balances[0].gross_out.high == math.inf
    assert change(*KIT_STAYS).balances[0].is_exchange_excluded


def test_men_replaced_by_others_show_as_a_rotation() -> None:
    flows = [
        report(f"{movement}{when}{who}", when, 2000, "troops", movement=movement, **MONITOR)
        for when in (5, 8, 11)
        for movement in (Movement.LEAVING, Movement.ARRIVING)
        for who in "abc"
    ]
    stood = counts((1, 10_000), (4, 10_000), (7, 10_000), (10, 10_000), (14, 10_000), unit="troops")
    result = change(*KIT_STAYS, *stood, *flows, looks=WATCHED)
    assert result.shares.men_left.low > 0.3
    assert result.shares.men_replaced.low > 0.5
    assert Hypothesis.ROTATION in decide(result.shares, DOCTRINE.decision_tree).possible


def test_men_gone_and_kit_left_is_hollow_when_kit_was_watched() -> None:
    result = change(*KIT_STAYS, *MEN_GO, looks=WATCHED)
    possible = decide(result.shares, DOCTRINE.decision_tree).possible
    assert Hypothesis.HOLLOW in possible
    assert not {Hypothesis.COMPLETE, Hypothesis.PARTIAL, Hypothesis.NOT_CARRIED_OUT} & set(possible)


def test_all_gone_and_counted_in_far_away_is_complete_or_short_of_it_only_by_its_stores() -> None:
    stores = counts((1, 40), (6, 20), (11, 4), (14, 1), unit="trucks", about=About.LOGISTICS)
    result = change(
        *KIT_GOES,
        *MEN_GO,
        *stores,
        sightings=arrivals("Novosibirsk", 85),
        movement_days={"Novosibirsk": 9},
        looks=WATCHED,
        as_of=day(20),
    )
    assert decide(result.shares, DOCTRINE.decision_tree).hypothesis is Hypothesis.COMPLETE


def test_new_kit_in_the_theatre_is_a_build_up_whatever_left_the_claimed_place() -> None:
    elsewhere = counts((1, 100), (6, 200), (11, 300), (14, 300), place=Place("Yelnya"))
    result = change(*KIT_GOES, *elsewhere, claimed=["Soloti"], theatre=["Soloti", "Yelnya"])
    assert result.shares.kit_left.low > 0.8
    assert result.shares.net_inflow.low > 0.2
    assert decide(result.shares, DOCTRINE.decision_tree).hypothesis is Hypothesis.BUILD_UP


def test_one_place_is_compared_with_itself_and_the_widest_is_taken() -> None:
    inside = counts((1, 30), (14, 30), place=Place("one garrison"))
    (kit,) = change(*KIT_GOES, *inside).balances
    assert kit.places == ("Soloti",)


def test_tanks_and_guns_are_compared_as_pieces() -> None:
    guns = counts((1, 50), (6, 50), (11, 50), (14, 50), unit="howitzers", about=About.ARTILLERY)
    (kit,) = change(*KIT_GOES, *guns).balances
    assert (kit.unit, kit.categories) == ("pieces", (Category.TANKS, Category.ARTILLERY))
    assert 150 in kit.before
    assert kit.before.low > 100


def test_scopes_are_never_compared_with_each_other() -> None:
    shares = change(*counts((1, 190_000), unit="troops with proxies"), *counts((14, 150_000), unit="troops")).shares
    assert shares.men_left == UNKNOWN_SHARE


def test_what_was_not_in_view_stays_unknown() -> None:
    result = change(*KIT_GOES)
    assert result.shares.men_left == UNKNOWN_SHARE
    assert result.shares.sustainment_left == UNKNOWN_SHARE
    assert [balance.component for balance in result.balances] == [Component.HEAVY_EQUIPMENT]


def test_what_nobody_counted_again_is_not_taken_for_unchanged() -> None:
    assert change(*counts((1, 100))).balances == ()


def test_a_claimed_place_that_nobody_counted_again_leaves_its_share_open() -> None:
    elsewhere = counts((1, 100), place=Place("Yelnya"))
    (kit,) = change(*KIT_GOES, *elsewhere, claimed=["Soloti", "Yelnya"]).balances
    assert kit.places == ("Soloti", "Yelnya")
    shares = change(*KIT_GOES, *elsewhere, claimed=["Soloti", "Yelnya"]).shares
    assert shares.kit_left.low < 0.6
    assert shares.kit_left.high > 0.9


def test_what_went_from_one_claimed_place_to_another_has_not_left() -> None:
    place: dict[str, Any] = {"place": Place("Yelnya")}
    came = [
        seen(f"in{who}", 8, 60, place="Yelnya", measure=Measure.ARRIVED, other_end="Soloti", grade=A2) for who in "ab"
    ]
    went = [report(f"out{who}", 8, 60, movement=Movement.LEAVING, **MONITOR) for who in "ab"]
    moved = [*counts((1, 100), (6, 100), (9, 40), (14, 40)), *counts((1, 50), (6, 50), (9, 110), (14, 110), **place)]
    (kit,) = change(*moved, *went, sightings=came, claimed=["Soloti", "Yelnya"]).balances
    assert kit.gross_out.low < 20
    assert kit.gross_in.low < 20


def test_a_share_counted_in_two_scopes_lies_between_both() -> None:
    others = counts((1, 400), (6, 400), (11, 400), (14, 400), unit="tanks in storage")
    result = change(*KIT_GOES, *others, claimed=["Soloti"])
    assert {balance.scope for balance in result.balances} == {"", "storage"}
    assert result.shares.kit_left.low < 0.1
    assert result.shares.kit_left.high > 0.9


def test_counts_handed_over_as_sightings_are_looks_too() -> None:
    counted = [seen(f"s{when}{who}", when, 100, grade=A2) for when in (1, 6, 11, 14) for who in "ab"]
    assert change(sightings=counted).balances[0].is_exchange_excluded


def test_no_reports_leave_everything_open() -> None:
    assert decide(change().shares, DOCTRINE.decision_tree).possible == tuple(Hypothesis)


@settings(max_examples=25)
@given(st.sets(st.integers(2, 13), max_size=8))
def test_missed_passes_over_a_force_that_stays_never_find_a_withdrawal(passes: set[int]) -> None:
    items = counts((1, 100), *((when, 100) for when in sorted(passes)))
    result = change(*items)
    assert result.shares.kit_left.low < 0.05
    assert decide(result.shares, DOCTRINE.decision_tree).hypothesis is None


@settings(max_examples=25)
@given(st.integers(0, 100_000), st.sampled_from(Movement), st.sampled_from(SourceKind))
def test_a_statement_changes_no_share(number: int, movement: Movement, source_kind: SourceKind) -> None:
    claim = report("claim", 9, number, movement=movement, kind=ItemKind.STATEMENT, source_kind=source_kind)
    assert change(*KIT_GOES, claim) == change(*KIT_GOES)


flows = st.builds(
    lambda before, out, come, hidden: (before, out, come, hidden),
    st.floats(10, 1000),
    st.floats(0, 1),
    st.floats(0, 1),
    st.floats(0, 1),
)


@given(flows)
def test_what_left_and_came_lies_within_the_conserved_intervals(numbers: tuple[float, float, float, float]) -> None:
    before, out_share, come_share, seen_share = numbers
    out, come = out_share * before, come_share * before
    draws = FlowDraws(
        *(np.full(10, value) for value in (before, before - out + come, seen_share * out, seen_share * come))
    )
    open_ends = conserve(draws, unseen=math.inf)
    assert open_ends.gross_out.low <= out + 1e-6
    assert open_ends.gross_in.low <= come + 1e-6
    if seen_share > 0.1:
        watched = conserve(draws, unseen=1 / seen_share)
        assert watched.gross_out.low - 1e-6 <= out <= watched.gross_out.high + 1e-6
        assert watched.gross_in.low - 1e-6 <= come <= watched.gross_in.high + 1e-6
