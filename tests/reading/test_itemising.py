"""From a record to a report with its receipt."""

from datetime import date, timedelta
from typing import Any

import pytest

from abzug.doctrine import Doctrine
from abzug.model import (
    About,
    Basis,
    Component,
    Count,
    Item,
    ItemKind,
    Movement,
    Quantity,
    SignalKind,
    SourceKind,
    Stage,
    When,
)
from abzug.model.record import Record
from abzug.model.signal import Signal
from abzug.reading.coding import Coder
from abzug.reading.itemising import Itemiser, event_day, quantity_of
from abzug.reading.voices import Voice
from abzug.reading.whereabouts import Whereabouts
from tests.reading.making import DAY, article, record, signal

TEXT = (
    "Residents saw 40 tanks leave Kars on Friday for Gyumri. A field hospital was set up at the river, and a pontoon "
    "bridge. Talks go on."
)
RESIDENTS = Voice(source_kind=SourceKind.LOCAL_RESIDENT, words="Residents")


def item(told: Record | Signal, doctrine: Doctrine, voice: Voice = RESIDENTS, **options: Any) -> Item:
    made = article(TEXT, publisher="Agency A")
    itemiser = Itemiser(article=made, ground=Whereabouts(made), coder=Coder(doctrine))
    return itemiser.item("a1-1", told, voice, **{"origin": "o", "is_weighed": True, **options})


def seen(stage: Stage = Stage.BEGUN, content: str = "40 tanks leave Kars", **fields: Any) -> Record:
    return record(TEXT, stage, content, **{"basis": Basis.OBSERVED, "speaker": "Residents", **fields})


def test_its_receipt_is_the_exact_passage(doctrine: Doctrine) -> None:
    made = item(seen(), doctrine)
    assert made.receipt.passage == TEXT[made.receipt.start : made.receipt.end] == "40 tanks leave Kars"
    assert (made.receipt.address, made.receipt.entered_by) == ("https://example.org/1", "reader")


def test_its_source_is_the_outlet_and_whom_it_cites(doctrine: Doctrine) -> None:
    assert item(seen(), doctrine).source == "Agency A (Residents)"
    press = Voice(source_kind=SourceKind.JOURNALIST_ON_SCENE)
    assert item(seen(basis=Basis.NARRATOR), doctrine, press).source == "Agency A"


def test_origin_and_grade_are_filled_in_by_rules_and_the_rest_is_left_to_them(doctrine: Doctrine) -> None:
    made = item(seen(), doctrine)
    assert (made.origin, str(made.grade), set(made.derived)) == ("o", "C3", {"origin", "grade"})
    assert (made.types, made.direction, made.extent) == (None, None, None)


def test_number_place_and_day_come_along(doctrine: Doctrine) -> None:
    told = seen(quantity=Count(40, 40, "tanks"), place_from="Kars", place_to="Gyumri", when=When.on(date(2030, 3, 1)))
    made = item(told, doctrine)
    assert made.quantity == Quantity(40, 40, "tanks")
    assert made.place is not None
    assert made.place.name == "Kars"
    assert (made.event_date, made.published) == (date(2030, 3, 1), DAY)


def test_what_arrives_is_seen_where_it_arrives(doctrine: Doctrine) -> None:
    made = item(seen(Stage.ARRIVING, place_from="Kars", place_to="Gyumri"), doctrine)
    assert made.place is not None
    assert made.place.name == "Gyumri"


@pytest.mark.parametrize(
    ("content", "about", "movement"),
    [
        ("A field hospital was set up at the river", About.MEDICAL, Movement.ARRIVING),
        ("a pontoon bridge", About.ENGINEERING, Movement.BUILDING),
        ("40 tanks", About.LOGISTICS, Movement.ARRIVING),
    ],
)
def test_sustainment_is_told_apart_by_its_words_and_works_are_built(
    doctrine: Doctrine, content: str, about: About, movement: Movement
) -> None:
    made = item(seen(Stage.ARRIVING, content, component=Component.SUSTAINMENT), doctrine)
    assert (made.about, made.movement) == (about, movement)


def test_a_demand_is_about_diplomacy(doctrine: Doctrine) -> None:
    made = item(record(TEXT, Stage.DEMANDED, "Talks go on"), doctrine)
    assert (made.about, made.movement, made.kind) == (About.DIPLOMACY, Movement.UNCLEAR, ItemKind.STATEMENT)


@pytest.mark.parametrize(
    ("kind", "item_kind"), [(SignalKind.OPTIMISM, ItemKind.ASSESSMENT), (SignalKind.MEETING, ItemKind.STATEMENT)]
)
def test_a_remark_is_about_diplomacy_and_judges_or_tells(
    doctrine: Doctrine, kind: SignalKind, item_kind: ItemKind
) -> None:
    made = item(signal(TEXT, kind, "Talks go on"), doctrine, is_weighed=False)
    assert (made.about, made.movement, made.kind, made.is_weighed) == (
        About.DIPLOMACY,
        Movement.UNCLEAR,
        item_kind,
        False,
    )
    assert (made.place, made.quantity) == (None, None)


def test_nothing_is_of_a_day_after_its_publication() -> None:
    later = When.on(DAY + timedelta(days=30))
    assert event_day(seen(when=later), DAY) == DAY
    assert event_day(seen(Stage.ANNOUNCED, when=later), DAY) == DAY
    assert event_day(signal(TEXT, SignalKind.MEETING, "Talks go on", when=later), DAY) == DAY


def test_a_promise_and_a_demand_are_of_the_day_of_their_publication() -> None:
    earlier = When.on(DAY - timedelta(days=5))
    assert event_day(seen(Stage.ANNOUNCED, when=earlier), DAY) == DAY
    assert event_day(seen(Stage.DEMANDED, when=earlier), DAY) == DAY
    assert event_day(seen(Stage.COMPLETED, when=earlier), DAY) == DAY - timedelta(days=5)


@pytest.mark.parametrize(
    ("count", "quantity"),
    [
        (None, None),
        (Count(None, None, "troops", 0.5), None),
        (Count(100, None, "troops"), Quantity(100, None, "troops")),
        (Count(None, 50, "tanks"), Quantity(0, 50, "tanks")),
        (Count(90, 40, "tanks"), Quantity(90, 90, "tanks")),
    ],
)
def test_a_share_of_an_unknown_whole_is_no_number(count: Count | None, quantity: Quantity | None) -> None:
    assert quantity_of(count) == quantity
