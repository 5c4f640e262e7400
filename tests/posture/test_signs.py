"""Where the warning board gets its readings."""

from datetime import date
from typing import Any

import pytest

from abzug.doctrine import load_doctrine
from abzug.geography import load_world
from abzug.model import (
    About,
    Declaration,
    Estimate,
    Exercise,
    Grade,
    IndicatorReading,
    ItemKind,
    Movement,
    Place,
    Quantity,
    Receipt,
    Sign,
    SourceKind,
    UnitSeen,
)
from abzug.posture.exercise import exercise_test
from abzug.posture.signs import signs_in_items, signs_in_test

DOCTRINE = load_doctrine()
RECEIPT = Receipt(document="d", address="https://example.org", entered_by="test")
B2 = Grade.parse("B2")


def signs(*items: Any) -> dict[str, Sign]:
    found: dict[str, Sign] = {}
    for reading in signs_in_items(items, doctrine=DOCTRINE, owner="RUS", world=load_world()):
        found.setdefault(reading.indicator, reading.sign)
    return found


def seen(make_item: Any, **fields: Any) -> Any:
    return make_item(**{"movement": Movement.BUILDING, "grade": B2, "says": "Something was seen.", **fields})


def test_an_evidence_type_of_one_indicator_is_a_clear_sign(make_item: Any) -> None:
    assert signs(seen(make_item, types=("E27",))) == {"IW12": Sign.OBSERVED}


def test_a_weak_report_is_an_ambiguous_sign(make_item: Any) -> None:
    assert signs(seen(make_item, types=("E27",), grade=Grade.parse("D4"))) == {"IW12": Sign.AMBIGUOUS}


def test_a_type_that_two_indicators_share_counts_for_the_one_whose_words_are_found(make_item: Any) -> None:
    hospital = seen(make_item, types=("E23",), says="A field hospital was set up.")
    blood = seen(make_item, types=("E23",), says="Blutkonserven wurden herangeführt.")
    neither = seen(make_item, types=("E23",), says="Medical stores were seen.")
    assert signs(hospital) == {"IW09": Sign.OBSERVED}
    assert signs(blood) == {"IW10": Sign.OBSERVED}
    assert signs(neither) == {"IW09": Sign.AMBIGUOUS, "IW10": Sign.AMBIGUOUS}


def test_words_alone_are_an_ambiguous_sign(make_item: Any) -> None:
    assert signs(seen(make_item, says="Bridging equipment was unloaded.")) == {"IW11": Sign.AMBIGUOUS}


@pytest.mark.parametrize(
    "fields",
    [
        {"says": "No bridging equipment was seen."},
        {"says": "Bridging equipment was loaded.", "movement": Movement.LEAVING},
        {"says": "Bridging equipment arrived.", "source_kind": SourceKind.ACTOR_OFFICIAL},
    ],
)
def test_a_denial_a_departure_and_the_owners_own_word_are_no_signs(make_item: Any, fields: dict[str, Any]) -> None:
    assert signs(seen(make_item, **fields)) == {}


@pytest.mark.parametrize(
    ("place", "expected"),
    [(Place("Zyabrovka", 52.30, 31.16), {"IW23": Sign.OBSERVED}), (Place("Yelnya", 54.57, 33.18), {})],
)
def test_heavy_equipment_within_thirty_kilometres_of_another_country_is_near_the_line(
    make_item: Any, place: Place, expected: dict[str, Sign]
) -> None:
    assert signs(seen(make_item, about=About.ARMOUR, place=place, kind=ItemKind.OBSERVATION)) == expected


def test_a_reading_names_its_reports_and_the_first_day(make_item: Any) -> None:
    items = [seen(make_item, types=("E27",), published=date(2030, 3, day)) for day in (9, 4)]
    (reading,) = signs_in_items(items, doctrine=DOCTRINE, owner="RUS", world=load_world())
    assert reading.published == date(2030, 3, 4)
    assert set(reading.receipts) == {item.receipt for item in items}


def of_test(exercise: Exercise, day: date = date(2030, 3, 30)) -> dict[str, Sign]:
    test = exercise_test(exercise, as_of=day, document=DOCTRINE.vienna)
    readings: tuple[IndicatorReading, ...] = signs_in_test(test)
    return {reading.indicator: reading.sign for reading in readings}


def estimate(value: float, unit: str = "troops", high: float | None = None) -> Estimate:
    quantity = Quantity(value, high or value, unit)
    return Estimate(published=date(2030, 3, 1), by="us", quantity=quantity, receipt=RECEIPT)


def test_a_force_above_the_threshold_that_nobody_declared_is_a_sign() -> None:
    undeclared = Exercise(name="x", owner="XXA", estimates=(estimate(30_000),))
    declared = Exercise(
        name="x",
        owner="XXA",
        estimates=(estimate(30_000),),
        declarations=(
            Declaration(published=date(2030, 1, 1), receipt=RECEIPT, quantities=(Quantity(12_000, 12_000, "troops"),)),
        ),
    )
    assert of_test(undeclared) == {"IW01": Sign.OBSERVED}
    assert of_test(declared) == {}


def test_a_count_on_both_sides_of_the_threshold_is_ambiguous() -> None:
    assert of_test(Exercise(name="x", owner="XXA", estimates=(estimate(8_000, high=10_000),))) == {
        "IW01": Sign.AMBIGUOUS
    }


def test_trains_far_garrisons_and_a_passed_end_are_signs() -> None:
    exercise = Exercise(
        name="x",
        owner="XXA",
        district="West",
        echelons=(estimate(200, "trains"),),
        echelons_before=(estimate(29, "trains"),),
        units=(
            UnitSeen(published=date(2030, 3, 1), name="a", receipt=RECEIPT, district="East", is_in_declared_area=False),
            UnitSeen(published=date(2030, 3, 1), name="b", receipt=RECEIPT, district="West"),
        ),
        declarations=(Declaration(published=date(2030, 1, 1), receipt=RECEIPT, end=date(2030, 3, 20)),),
    )
    assert of_test(exercise) == dict.fromkeys(("IW02", "IW03", "IW04", "IW30"), Sign.OBSERVED)
