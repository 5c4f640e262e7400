"""What a reader found in a text becomes a sighting only when a named observer saw it."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from abzug.doctrine import load_doctrine
from abzug.model import (
    Basis,
    Category,
    Component,
    Count,
    Document,
    Measure,
    Quantity,
    Record,
    Sighting,
    SourceKind,
    Span,
    Stage,
    When,
)
from abzug.posture import sightings_of

DOCTRINE = load_doctrine()
TEXT = "Reporters at Soloti saw some 30 tanks leave for Rostov on Tuesday."
DOCUMENT = Document(
    address="https://example.org/1", text=TEXT, published_at=datetime(2022, 2, 16, 9, tzinfo=UTC), publisher="Example"
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def read(**fields: Any) -> tuple[Sighting, ...]:
    values: dict[str, Any] = {
        "stage": Stage.BEGUN,
        "basis": Basis.OBSERVED,
        "content": span("some 30 tanks leave for Rostov"),
        "speaker": span("Reporters"),
        "component": Component.HEAVY_EQUIPMENT,
        "quantity": Count(30, 30, "tanks"),
        "place_from": span("Soloti"),
        "place_to": span("Rostov"),
        "when": When.on(date(2022, 2, 15)),
    }
    record = Record(**(values | fields))
    return sightings_of(DOCUMENT, [record], source_kind=SourceKind.JOURNALIST_ON_SCENE, doctrine=DOCTRINE)


def test_a_seen_departure_keeps_its_passage_day_and_both_ends() -> None:
    (sighting,) = read()
    assert (sighting.measure, sighting.category, sighting.quantity) == (
        Measure.DEPARTED,
        Category.TANKS,
        Quantity(30, 30, "tanks"),
    )
    assert (sighting.place, sighting.other_end) == ("Soloti", "Rostov")
    assert (sighting.event_date, sighting.published) == (date(2022, 2, 15), date(2022, 2, 16))
    assert sighting.receipt is not None
    assert sighting.receipt.passage == "some 30 tanks leave for Rostov"
    assert sighting.origin == "Reporters"


@pytest.mark.parametrize("basis", [Basis.OWNER, Basis.OTHER, Basis.NARRATOR])
def test_what_somebody_says_is_no_sighting(basis: Basis) -> None:
    assert read(basis=basis) == ()


@pytest.mark.parametrize("stage", [Stage.ANNOUNCED, Stage.DEMANDED, Stage.CONDITIONAL, Stage.REFUSED, Stage.BACKGROUND])
def test_what_is_only_announced_or_demanded_moves_nothing(stage: Stage) -> None:
    assert read(stage=stage) == ()


@pytest.mark.parametrize(
    "fields",
    [
        {"negated": True},
        {"hedged": True},
        {"quantity": None},
        {"quantity": Count(None, None, "tanks", share=0.5)},
        {"quantity": Count(4, 4, "trains")},
        {"place_from": None},
    ],
    ids=["denied", "doubted", "no number", "a share", "trains", "no place"],
)
def test_a_record_without_a_certain_number_and_place_is_no_sighting(fields: dict[str, Any]) -> None:
    assert read(**fields) == ()


def test_an_arrival_stands_at_its_destination() -> None:
    (sighting,) = read(stage=Stage.ARRIVING)
    assert (sighting.measure, sighting.place, sighting.other_end) == (Measure.ARRIVED, "Rostov", "Soloti")


def test_a_sighting_without_a_day_has_that_of_its_publication() -> None:
    assert read(when=None)[0].event_date == date(2022, 2, 16)
