"""Exercise or more: what was declared beside what was counted and seen."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.doctrine import load_doctrine
from abzug.model import (
    Concurrent,
    Declaration,
    Estimate,
    Exercise,
    ExerciseTest,
    Finding,
    Interval,
    Quantity,
    Receipt,
    UnitSeen,
)
from abzug.posture.exercise import exercise_test

DOCUMENT = load_doctrine().vienna


def receipt(name: str) -> Receipt:
    return Receipt(document=name, address=f"https://example.org/{name}", entered_by="test")


def troops(low: float, high: float | None = -1, scope: str = "") -> Quantity:
    return Quantity(low, low if high == -1 else high, "troops", scope)


def declared(*quantities: Quantity, published: date = date(2017, 8, 1), **spans: date) -> Declaration:
    return Declaration(published=published, receipt=receipt(str(published)), quantities=quantities, **spans)


def estimated(quantity: Quantity, *, published: date = date(2017, 9, 10), by: str = "observers") -> Estimate:
    return Estimate(published=published, by=by, quantity=quantity, receipt=receipt(by))


def unit(name: str, district: str = "", *, in_area: bool | None = None) -> UnitSeen:
    return UnitSeen(
        published=date(2017, 9, 1), name=name, receipt=receipt(name), district=district, is_in_declared_area=in_area
    )


def judged(exercise: Exercise, day: date = date(2017, 10, 1)) -> ExerciseTest:
    return exercise_test(exercise, as_of=day, document=DOCUMENT)


EXERCISE = Exercise(name="Autumn Shield", owner="XXA", district="West")


@pytest.mark.parametrize(
    ("quantity", "finding"),
    [
        (troops(12_900), Finding.YES),
        (troops(11_700), Finding.YES),
        (troops(0, 12_999), Finding.POSSIBLE),
        (troops(11_000), Finding.NO),
        (troops(13_000), Finding.NO),
    ],
)
def test_a_strength_just_below_the_line_of_observation_is_a_near_miss(quantity: Quantity, finding: Finding) -> None:
    assert judged(replace(EXERCISE, declarations=(declared(quantity),))).near_miss is finding


def test_no_number_at_all_is_unknown_not_below_the_line() -> None:
    assert judged(replace(EXERCISE, declarations=(declared(),))).near_miss is Finding.UNKNOWN


def test_the_factor_of_under_declaration_is_the_estimate_over_the_declaration() -> None:
    exercise = replace(EXERCISE, declarations=(declared(troops(12_900)),), estimates=(estimated(troops(70_000, None)),))
    (found,) = judged(exercise).under_declared
    assert found.factor.low == pytest.approx(5.43, abs=0.01)
    assert found.factor.high == float("inf")


def test_numbers_of_different_scope_are_listed_and_not_divided() -> None:
    exercise = replace(
        EXERCISE,
        declarations=(declared(troops(12_000, scope="land forces")),),
        estimates=(estimated(troops(70_000, scope="with navy")),),
    )
    test = judged(exercise)
    assert test.under_declared == ()
    assert test.not_comparable == ("troops: land forces / with navy",)


def test_what_was_published_later_is_not_known_yet() -> None:
    exercise = replace(
        EXERCISE,
        declarations=(declared(troops(9_500)),),
        estimates=(estimated(troops(70_000), published=date(2017, 9, 10)),),
    )
    assert judged(exercise, date(2017, 9, 9)).notification.times == Interval(9_500 / 9_000, 9_500 / 9_000)
    assert judged(exercise, date(2017, 9, 10)).notification.times == Interval(70_000 / 9_000, 70_000 / 9_000)


@given(st.integers(0, 60))
def test_knowing_more_days_never_takes_back_a_count(days: int) -> None:
    rows = tuple(estimated(troops(1_000 * n), published=date(2017, 9, n), by=f"b{n}") for n in range(1, 20))
    exercise = replace(EXERCISE, estimates=rows)
    early = judged(exercise, date.fromordinal(date(2017, 9, 1).toordinal() + days))
    late = judged(exercise, date.fromordinal(date(2017, 9, 1).toordinal() + days + 1))
    assert early.notification.times is not None
    assert late.notification.times is not None
    assert early.notification.times.low <= late.notification.times.low


def test_two_exercises_under_one_command_are_added_up() -> None:
    other = Concurrent(
        published=date(2017, 8, 2), name="Autumn Sword", receipt=receipt("other"), quantities=(troops(7_000),),
        has_same_command=True,
    )  # fmt: skip
    exercise = replace(EXERCISE, declarations=(declared(troops(8_000)),), concurrent=(other,))
    test = judged(exercise)
    assert test.declared_notification.is_reached is False
    assert test.split is not None
    assert test.split.times == Interval(15_000 / 9_000, 15_000 / 9_000)
    assert test.linked == (("Autumn Sword", ("command",)),)


def test_an_exercise_that_shares_neither_command_nor_area_nor_dates_is_not_added() -> None:
    other = Concurrent(
        published=date(2017, 8, 2), name="Far Away", receipt=receipt("far"), quantities=(troops(7_000),),
        start=date(2017, 11, 1), end=date(2017, 11, 5),
    )  # fmt: skip
    spans = {"start": date(2017, 9, 14), "end": date(2017, 9, 20)}
    test = judged(replace(EXERCISE, declarations=(declared(troops(8_000), **spans),), concurrent=(other,)))
    assert test.split is None
    assert test.linked == ()


def test_a_part_without_numbers_leaves_the_sum_open_above() -> None:
    other = Concurrent(
        published=date(2017, 8, 2), name="Silent", receipt=receipt("silent"), has_same_command=True, quantities=()
    )
    test = judged(replace(EXERCISE, declarations=(declared(troops(8_000)),), concurrent=(other,)))
    assert test.split is not None
    assert test.split.is_reached is None


@pytest.mark.parametrize(
    ("announced", "days", "finding"), [(date(2017, 8, 3), 42, Finding.NO), (date(2017, 8, 4), 41, Finding.YES)]
)
def test_less_than_forty_two_days_are_short_notice(announced: date, days: int, finding: Finding) -> None:
    exercise = replace(EXERCISE, declarations=(declared(published=announced, start=date(2017, 9, 14)),))
    assert (judged(exercise).notice_days, judged(exercise).is_short_notice) == (days, finding)


def test_a_snap_exercise_needs_no_notice() -> None:
    exercise = replace(
        EXERCISE, is_snap=True, declarations=(declared(published=date(2017, 9, 13), start=date(2017, 9, 14)),)
    )
    assert judged(exercise).is_short_notice is Finding.NO


END = {"start": date(2022, 2, 10), "end": date(2022, 2, 20)}
ENDING = replace(EXERCISE, declarations=(declared(published=date(2022, 1, 18), **END),))


def test_an_end_that_has_not_come_has_not_slipped() -> None:
    test = judged(ENDING, date(2022, 2, 20))
    assert (test.declared_end, test.end_slip_days, test.is_end_open) == (date(2022, 2, 20), None, False)


def test_an_end_that_passes_without_a_return_slips_day_by_day() -> None:
    test = judged(ENDING, date(2022, 2, 23))
    assert (test.end_slip_days, test.is_end_open) == (3, True)


def test_an_extension_slips_the_end_from_the_day_of_its_announcement() -> None:
    longer = declared(published=date(2022, 2, 18), start=date(2022, 2, 10), end=date(2022, 2, 27))
    extended = replace(ENDING, declarations=(*ENDING.declarations, longer))
    assert judged(extended, date(2022, 2, 17)).end_slip_days is None
    assert judged(extended, date(2022, 2, 18)).end_slip_days == 7


def test_a_return_closes_the_exercise() -> None:
    returned = replace(ENDING, returns=((date(2022, 2, 22), receipt("home")),))
    test = judged(returned, date(2022, 3, 30))
    assert (test.end_slip_days, test.is_end_open) == (2, False)


def test_units_of_unknown_home_leave_the_share_from_other_districts_open() -> None:
    units = (unit("a", "East"), unit("b", "west"), unit("c"), unit("d", "East"))
    share = judged(replace(EXERCISE, units=units)).outside_district
    assert share is not None
    assert (share.share, share.counted, share.unknown) == (Interval(0.5, 0.75), 3, 1)


def test_units_on_and_off_the_declared_ranges_are_told_apart() -> None:
    units = (unit("a", in_area=False), unit("b", in_area=True), unit("c"))
    share = judged(replace(EXERCISE, units=units)).outside_declared_area
    assert share is not None
    assert share.share == Interval(1 / 3, 2 / 3)


def test_nothing_known_of_any_unit_is_no_share() -> None:
    test = judged(replace(EXERCISE, units=(unit("a"),)))
    assert test.outside_district is None
    assert test.outside_declared_area is None


def test_trains_are_held_against_the_last_comparable_exercise() -> None:
    exercise = replace(
        EXERCISE,
        echelons=(estimated(Quantity(200, 200, "trains"), published=date(2022, 1, 18)),),
        echelons_before=(estimated(Quantity(29, 29, "trains"), published=date(2021, 9, 1)),),
    )
    ratio = judged(exercise, date(2022, 1, 20)).train_ratio
    assert ratio is not None
    assert ratio.low == pytest.approx(6.9, abs=0.01)


def test_every_result_names_what_it_rests_on() -> None:
    exercise = replace(EXERCISE, declarations=(declared(troops(12_900)),), estimates=(estimated(troops(70_000)),))
    assert {one.document for one in judged(exercise).receipts} == {"2017-08-01", "observers"}
