"""What stands where, as it was known on a day."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from abzug.doctrine import load_doctrine
from abzug.model import (
    About,
    Category,
    Component,
    ContradictionKind,
    Item,
    ItemKind,
    Look,
    Movement,
    NotObserved,
    Place,
    Posture,
    PostureTotal,
    SourceKind,
    Spread,
)
from abzug.posture import estimate
from tests.posture.reports import day, report, seen

DOCTRINE = load_doctrine()


def posture(*items: Item, on: int = 20, areas: dict[str, str] | None = None, looks: tuple[Look, ...] = ()) -> Posture:
    return estimate(items, as_of=day(on), areas=areas, looks=looks, doctrine=DOCTRINE)


def level(result: Posture, on: int) -> Spread | NotObserved:
    (series,) = result.series
    return next(point.level for point in series.points if point.day == day(on))


def clouds(place: str, when: int) -> Look:
    return Look(
        observer="Sentinel-2",
        source_kind=SourceKind.COMMERCIAL_IMAGERY,
        place=place,
        day=day(when),
        published=day(when),
        coverage=0.0,
        hindrance="cloud",
    )


def test_a_series_holds_a_spread_for_every_day_from_the_first_sighting() -> None:
    (series,) = posture(report("a", 3, 100), report("b", 9, 98), on=12).series
    assert [point.day for point in series.points] == [day(number) for number in range(3, 13)]
    assert isinstance(series.latest.level, Spread)
    assert series.latest.level.low < 98 < series.latest.level.high
    assert series.sightings == ("a", "b")


def test_nobody_looked_for_a_month_is_not_observed_and_names_the_last_look() -> None:
    result = estimate([report("a", 3, 100)], as_of=day(3) + timedelta(days=31), doctrine=DOCTRINE)
    assert result.series[0].latest.level == NotObserved(day(3))


def test_a_pass_that_met_clouds_is_logged_and_is_no_look() -> None:
    before = posture(report("a", 3, 100))
    after = posture(report("a", 3, 100), looks=(clouds("Soloti", 10),))
    assert after.series == before.series
    assert [look.hindrance for look in after.looks] == ["", "cloud"]


def test_a_place_seen_only_to_be_left_has_a_flow_and_no_level() -> None:
    assert level(posture(report("a", 3, 30, movement=Movement.LEAVING)), on=3) == NotObserved(day(3))


def test_what_is_published_later_cannot_leak_in() -> None:
    known = [report("a", 3, 100), report("b", 9, 98)]
    later = report("c", 8, 10, published=day(15))
    assert posture(*known, later, on=12) == posture(*known, on=12)
    assert posture(*known, later, on=15) != posture(*known, on=15)


def test_the_order_of_the_reports_does_not_matter() -> None:
    items = [report("a", 3, 100), report("b", 9, 98), report("c", 9, 40, movement=Movement.LEAVING)]
    assert posture(*items) == posture(*reversed(items))


said = st.builds(
    report,
    st.uuids().map(str),
    st.integers(1, 20),
    st.integers(0, 100_000),
    st.sampled_from(["tanks", "troops", "troops departed"]),
    movement=st.sampled_from(Movement),
    kind=st.just(ItemKind.STATEMENT),
    source_kind=st.sampled_from(SourceKind),
)


@settings(max_examples=30)
@given(st.lists(said, max_size=6))
def test_whatever_is_said_no_quantity_changes(statements: list[Item]) -> None:
    seen_items = [report("a", 3, 100), report("b", 9, 98), report("c", 12, 900, "troops")]
    quiet, loud = posture(*seen_items), posture(*seen_items, *statements)
    assert (loud.series, loud.totals) == (quiet.series, quiet.totals)


def test_numbers_of_another_scope_are_a_series_of_their_own_and_a_contradiction_names_them() -> None:
    result = posture(report("a", 3, 106_000, "troops"), report("b", 3, 127_000, "troops with navy"))
    assert {series.scope for series in result.series} == {"", "with navy"}
    assert [contradiction.kind for contradiction in result.contradictions] == [ContradictionKind.MIXED_SCOPES]


def test_counts_of_one_day_that_cannot_both_be_right_are_kept_and_named() -> None:
    result = posture(report("a", 3, 20), report("b", 3, 120))
    (contradiction,) = result.contradictions
    assert contradiction.kind is ContradictionKind.COUNTS_DISAGREE
    assert contradiction.keys == ("a", "b")
    assert result.series[0].sightings == ("a", "b")


def test_more_leaving_than_stood_there_is_a_contradiction() -> None:
    result = posture(report("a", 3, 20), report("b", 5, 90, movement=Movement.LEAVING))
    assert [contradiction.kind for contradiction in result.contradictions] == [ContradictionKind.MORE_LEFT_THAN_STOOD]


TWO_PLACES = (report("a", 18, 100), report("b", 18, 50, place=Place("Yelnya")))


def total(result: Posture, area: str) -> PostureTotal:
    return next(one for one in result.totals if one.area == area and one.category is Category.TANKS)


def test_places_that_nobody_listed_are_not_added_up() -> None:
    assert posture(*TWO_PLACES).totals == ()


def test_listed_places_add_up_by_region_and_theatre() -> None:
    areas = {"Soloti": "Belgorod", "Yelnya": "Smolensk", "Belgorod": "border", "Smolensk": "border"}
    result = posture(*TWO_PLACES, areas=areas)
    assert total(result, "Belgorod").level.median == pytest.approx(100, rel=0.1)
    assert total(result, "border").level.median == pytest.approx(150, rel=0.1)
    assert not total(result, "border").is_lower_bound


def test_a_sum_over_places_of_which_one_was_not_seen_is_a_lower_bound() -> None:
    areas = {"Soloti": "border", "Yelnya": "border", "Kursk": "border"}
    border = total(posture(*TWO_PLACES, areas=areas), "border")
    assert border.without_view == ("Kursk",)
    assert border.is_lower_bound


def test_tanks_and_guns_of_a_place_add_up_to_pieces_and_men_and_stores_do_not() -> None:
    result = posture(
        report("a", 18, 100),
        report("b", 18, 40, "howitzers", about=About.ARTILLERY),
        report("c", 18, 3000, "troops"),
        report("d", 18, 30, "fuel trucks", about=About.LOGISTICS),
    )
    (pieces,) = result.totals
    assert (pieces.area, pieces.component, pieces.unit) == ("Soloti", Component.HEAVY_EQUIPMENT, "pieces")
    assert pieces.level.median == pytest.approx(140, rel=0.1)


def test_sightings_from_elsewhere_count_beside_the_items() -> None:
    result = estimate([], as_of=day(9), sightings=[seen("s", 3, 100), seen("late", 12, 10)], doctrine=DOCTRINE)
    assert result.series[0].sightings == ("s",)


def test_no_reports_give_an_empty_posture() -> None:
    assert posture().series == ()
