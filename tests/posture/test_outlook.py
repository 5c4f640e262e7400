"""How long a force can be held, and the dates that matter next."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from abzug.doctrine import load_doctrine
from abzug.model import (
    About,
    AlliedAct,
    AlliedKind,
    Chapter3Event,
    Chapter3Request,
    Chapter3Step,
    DateKind,
    Declaration,
    Exercise,
    Interval,
    ItemKind,
    Movement,
    NextDate,
    Place,
    Receipt,
    SourceKind,
    When,
)
from abzug.posture.allies import allied_response
from abzug.posture.chapter3 import chapter3_clock
from abzug.posture.outlook import endurance, next_dates

DOCTRINE = load_doctrine()
DAY = date(2030, 3, 10)
INFINITY = float("inf")
RECEIPT = Receipt(document="d", address="https://example.org", entered_by="test")


def held(*items: Any, as_of: date = DAY) -> Interval | None:
    return endurance(items, as_of=as_of, table=DOCTRINE.endurance).days


@pytest.fixture
def depot(make_item: Any) -> Any:
    return make_item(about=About.LOGISTICS, movement=Movement.BUILDING, published=DAY)


def test_nothing_seen_is_nothing_known(make_item: Any) -> None:
    assert held(make_item(about=About.PERSONNEL, movement=Movement.STAYING)) is None


def test_supplies_and_an_exchange_of_men_leave_no_bound(make_item: Any, depot: Any) -> None:
    exchange = make_item(about=About.PERSONNEL, movement=Movement.ROTATING, published=DAY)
    assert held(depot, exchange) == Interval(90, INFINITY)


def test_supplies_alone_bound_it_by_one_tour(depot: Any) -> None:
    assert held(depot) == Interval(30, 270)


def test_forward_positions_are_held_for_days_whatever_the_supplies(make_item: Any, depot: Any) -> None:
    assert held(depot, make_item(types=("E31",), movement=Movement.BUILDING, published=DAY)) == Interval(3, 10)


def test_supplies_that_were_carried_off_bound_it_tightly(make_item: Any, depot: Any) -> None:
    carried_off = make_item(about=About.LOGISTICS, movement=Movement.LEAVING, published=date(2030, 3, 11))
    assert held(depot, carried_off, as_of=date(2030, 3, 11)) == Interval(5, 21)


def test_a_depot_seen_a_month_ago_no_longer_counts(make_item: Any) -> None:
    assert held(make_item(about=About.LOGISTICS, movement=Movement.BUILDING, published=date(2030, 2, 1))) is None


def test_what_the_owner_says_of_his_supplies_counts_for_nothing(make_item: Any) -> None:
    shown = make_item(about=About.LOGISTICS, movement=Movement.LEAVING, source_kind=SourceKind.ACTOR_OFFICIAL)
    said = make_item(about=About.LOGISTICS, movement=Movement.BUILDING, kind=ItemKind.STATEMENT)
    assert held(shown, said) is None


def test_each_sign_names_what_it_rests_on(depot: Any) -> None:
    found = endurance([depot], as_of=DAY, table=DOCTRINE.endurance)
    assert found.signs["sustainment"].receipts == (depot.receipt,)
    assert found.signs["sustainment"].last == DAY
    assert "rotation" not in found.signs


def kinds(dates: tuple[NextDate, ...]) -> list[tuple[date, DateKind]]:
    return [(one.day, one.kind) for one in dates]


def test_a_withdrawal_is_tested_again_thirty_and_ninety_days_after_its_deadline(make_case: Any) -> None:
    assert kinds(next_dates(make_case(), as_of=DAY)) == [
        (date(2030, 5, 1), DateKind.DEADLINE),
        (date(2030, 5, 31), DateKind.RETEST),
        (date(2030, 7, 30), DateKind.RETEST),
    ]


def test_without_a_deadline_the_announcement_is_the_base(make_case: Any) -> None:
    assert [one.day for one in next_dates(make_case(deadline=None), as_of=DAY)] == [
        date(2030, 3, 31),
        date(2030, 5, 30),
    ]


def test_a_date_that_has_passed_is_left_out(make_case: Any) -> None:
    assert [one.what for one in next_dates(make_case(), as_of=date(2030, 6, 15))] == ["+90"]


def imagery(make_item: Any, day: int, place: str = "Camp") -> Any:
    return make_item(
        source_kind=SourceKind.COMMERCIAL_IMAGERY, place=Place(place, 50.0, 30.0), published=date(2030, 3, day)
    )


def due(make_case: Any, *items: Any, as_of: date = DAY) -> dict[str, date]:
    dates = next_dates(make_case(*items), as_of=as_of)
    return {one.what: one.day for one in dates if one.kind is DateKind.IMAGERY_DUE}


def test_a_place_is_due_after_the_usual_time_between_pictures(make_item: Any, make_case: Any) -> None:
    looks = [imagery(make_item, day) for day in (1, 5, 9)]
    assert due(make_case, *looks) == {"Camp": date(2030, 3, 13)}


def test_an_overdue_picture_is_due_tomorrow(make_item: Any, make_case: Any) -> None:
    looks = [imagery(make_item, day) for day in (1, 3)]
    assert due(make_case, *looks) == {"Camp": date(2030, 3, 11)}


def test_one_picture_tells_no_rhythm(make_item: Any, make_case: Any) -> None:
    assert due(make_case, imagery(make_item, 1)) == {}


def test_ends_of_exercises_clocks_and_consultations_come_with_their_receipts(make_case: Any) -> None:
    exercise = Exercise(
        name="Shield", owner="XXA",
        declarations=(Declaration(published=date(2030, 3, 1), receipt=RECEIPT, end=date(2030, 3, 20)),),
    )  # fmt: skip
    asked = Chapter3Event(
        step=Chapter3Step.REQUEST, when=When.on(date(2030, 3, 9)), published=date(2030, 3, 9), receipt=RECEIPT
    )
    clock = chapter3_clock(
        Chapter3Request(name="B to A", respondent="XXA", events=(asked,)),
        now=datetime(2030, 3, 10, tzinfo=UTC),
        rules=DOCTRINE.vienna.chapter3,
    )
    meeting = AlliedAct(
        kind=AlliedKind.CONSULTATION,
        day=DAY,
        published=DAY,
        words="...",
        receipt=RECEIPT,
        when=When.on(date(2030, 3, 15)),
    )
    response = allied_response([meeting], alliance=DOCTRINE.alliances["NATO"], as_of=DAY, scale=DOCTRINE.diplomacy)
    found = next_dates(make_case(), as_of=DAY, exercises=[exercise], clocks=[clock], response=response)
    assert kinds(found)[:3] == [
        (date(2030, 3, 11), DateKind.CHAPTER3_DUE),
        (date(2030, 3, 15), DateKind.CONSULTATION),
        (date(2030, 3, 20), DateKind.EXERCISE_END),
    ]
    assert all(one.receipts == (RECEIPT,) for one in found[:3])


def test_an_extension_moves_the_end_only_once_it_is_known(make_case: Any) -> None:
    ends = [(date(2030, 3, 1), date(2030, 3, 20)), (date(2030, 3, 15), date(2030, 3, 27))]
    exercise = Exercise(
        name="Shield", owner="XXA",
        declarations=tuple(Declaration(published=said, receipt=RECEIPT, end=end) for said, end in ends),
    )  # fmt: skip

    def end(as_of: date) -> date:
        dates = next_dates(make_case(), as_of=as_of, exercises=[exercise])
        return next(one.day for one in dates if one.kind is DateKind.EXERCISE_END)

    assert end(date(2030, 3, 14)) == date(2030, 3, 20)
    assert end(date(2030, 3, 15)) == date(2030, 3, 27)
