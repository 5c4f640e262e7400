"""Items -> sightings: what was seen, what was only said, and why a number enters no series."""

from datetime import date
from typing import Any

import pytest

from abzug.doctrine import load_doctrine
from abzug.model import (
    About,
    Category,
    ContradictionKind,
    Counting,
    Item,
    ItemKind,
    Measure,
    Movement,
    Place,
    Quantity,
    SetAsideReason,
    Side,
    SourceKind,
    Watch,
)
from abzug.posture import Tally, tally
from tests.posture.reports import day, report

DOCTRINE = load_doctrine()


def tallied(*items: Item) -> Tally:
    return tally(items, DOCTRINE)


def reason(item: Item) -> SetAsideReason | None:
    aside = tallied(item).set_aside
    return aside[0].reason if aside else None


def test_a_count_by_imagery_is_a_sighting_of_what_stands_there() -> None:
    (sighting,) = tallied(report("a", 3, 20, "attack helicopters", about=About.AIR)).sightings
    assert (sighting.measure, sighting.category, sighting.quantity) == (
        Measure.STANDING,
        Category.HELICOPTERS,
        Quantity(20, 20, "helicopters"),
    )
    assert sighting.counting is Counting.COUNTED


@pytest.mark.parametrize(
    ("movement", "measure"),
    [
        (Movement.LEAVING, Measure.DEPARTED),
        (Movement.ARRIVING, Measure.ARRIVED),
        (Movement.BUILDING, Measure.STANDING),
        (Movement.NONE_SEEN, Measure.STANDING),
    ],
)
def test_what_is_seen_moving_is_a_flow_and_everything_else_a_stock(movement: Movement, measure: Measure) -> None:
    assert tallied(report("a", 3, 20, movement=movement)).sightings[0].measure is measure


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": ItemKind.STATEMENT},
        {"kind": ItemKind.STATEMENT, "source_kind": SourceKind.OPPONENT_OFFICIAL},
        {"source_kind": SourceKind.ACTOR_OFFICIAL},
        {"source_kind": SourceKind.ALLY_OFFICIAL, "ally_of": Side.ACTOR},
    ],
    ids=["statement", "statement of the other side", "the claimant's own number", "an ally's of the claimant"],
)
def test_what_is_said_is_kept_as_stated_and_is_no_sighting(fields: dict[str, Any]) -> None:
    result = tallied(report("a", 3, 20, **fields))
    assert result.sightings == ()
    assert result.set_aside[0].reason is SetAsideReason.SAID
    assert result.stated[0].is_said
    assert result.looks == ()


def test_an_ally_of_the_other_side_can_see() -> None:
    ally = report("a", 3, 20, source_kind=SourceKind.ALLY_OFFICIAL, ally_of=Side.OPPONENT)
    assert len(tallied(ally).sightings) == 1


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("trains", SetAsideReason.CARRIER),
        ("battalion tactical groups", SetAsideReason.FORMATION),
        ("civilians", SetAsideReason.UNKNOWN_UNIT),
        ("troops pledged", SetAsideReason.PLANNED),
        ("tanks abandoned", SetAsideReason.LOST),
        ("heavy weapons missing", SetAsideReason.MISSING),
    ],
)
def test_a_number_that_counts_no_force_is_set_aside_with_its_reason(unit: str, expected: SetAsideReason) -> None:
    assert reason(report("a", 3, 20, unit)) is expected


def test_a_judged_departure_is_set_aside_because_it_may_mean_the_force() -> None:
    leaving = {"kind": ItemKind.ASSESSMENT, "movement": Movement.LEAVING}
    assert reason(report("a", 3, 25_000, "troops", **leaving)) is SetAsideReason.FLOW_JUDGED
    assert reason(report("a", 3, 25_000, "troops withdrawn", **leaving)) is None


def test_a_number_without_a_place_is_set_aside() -> None:
    assert reason(report("a", 3, 20, place=None)) is SetAsideReason.NO_PLACE


def test_a_number_for_a_day_after_its_publication_is_a_contradiction_and_no_sighting() -> None:
    result = tallied(report("a", 3, 20, event_date=day(9)))
    assert result.set_aside[0].reason is SetAsideReason.NOT_YET
    assert result.contradictions[0].kind is ContradictionKind.EVENT_AFTER_PUBLICATION


def test_words_that_no_list_knows_become_the_scope() -> None:
    (sighting,) = tallied(report("a", 3, 122_000, "troops within 200 km")).sightings
    assert (sighting.quantity.unit, sighting.quantity.scope) == ("troops", "within 200 km")


def test_an_upper_and_a_lower_bound_leave_the_other_end_open() -> None:
    upper, lower = tallied(report("a", 3, 600, "troops (upper)"), report("b", 3, 100, "at least troops")).sightings
    assert (upper.quantity.low, upper.quantity.high) == (0, 600)
    assert (lower.quantity.low, lower.quantity.high) == (100, None)


def test_totals_departed_so_far_become_what_departed_between_them() -> None:
    host = {"movement": Movement.LEAVING, "source_kind": SourceKind.INTERNATIONAL_MONITOR}
    sightings = tallied(
        report("a", 3, 282, "troops departed", **host), report("b", 9, 1300, "troops departed", **host)
    ).sightings
    assert [sighting.quantity.low for sighting in sightings] == [282, 1018]


def test_a_total_smaller_than_the_one_before_departs_nobody() -> None:
    sightings = tallied(report("a", 3, 300, "troops departed"), report("b", 9, 280, "troops departed")).sightings
    assert sightings[1].quantity == Quantity(0, 0, "troops")


def test_imagery_counts_vehicles_and_estimates_men() -> None:
    tanks, men = tallied(report("a", 3, 20), report("b", 3, 2000, "troops")).sightings
    assert (tanks.counting, men.counting) == (Counting.COUNTED, Counting.ESTIMATED)


def test_an_ungraded_report_has_the_usual_grade_of_its_source() -> None:
    assert str(tallied(report("a", 3, 20, grade=None)).sightings[0].grade) == "A2"


def test_every_observation_is_a_look_with_or_without_a_number() -> None:
    looks = tallied(
        report("a", 3, None), report("b", 4, None, movement=Movement.LEAVING), report("c", 5, None, place=None)
    ).looks
    assert [(look.place, look.day, look.watch) for look in looks] == [
        ("Soloti", date(2022, 1, 3), Watch.STANDING),
        ("Soloti", date(2022, 1, 4), Watch.WAYS),
    ]


def test_every_number_is_either_a_sighting_or_set_aside() -> None:
    items = [
        report("a", 3, 20),
        report("b", 3, 3, "trains"),
        report("c", 3, 40, kind=ItemKind.STATEMENT),
        report("d", 3, 5, "bases", place=Place("Gao")),
    ]
    result = tallied(*items)
    named = {sighting.key for sighting in result.sightings} | {aside.key for aside in result.set_aside}
    assert named == {"a", "b", "c", "d"}
