"""A reading as plain data."""

import json
from datetime import date
from typing import Any

import jsonschema
import pytest

from abzug.model.record import Basis, Count, Record, Span, Stage
from abzug.model.signal import Signal, SignalKind
from abzug.model.when import When
from abzug.reading.export import reading_data, reading_schema
from abzug.reading.reader import Reading

TEXT = "Der Minister sagte, 300 Soldaten zögen im März ab. Er sei zuversichtlich."
DAY = date(2022, 2, 15)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


READING = Reading(
    language="de",
    records=(
        Record(
            stage=Stage.ANNOUNCED,
            basis=Basis.OWNER,
            content=at("300 Soldaten zögen im März ab"),
            speaker=at("Minister"),
            cue=at("sagte"),
            mover=at("Soldaten"),
            mover_code="RUS",
            quantity=Count(300.0, 300.0, "troops"),
            when=When.between(date(2022, 3, 1), date(2022, 3, 31)),
        ),
    ),
    signals=(Signal(kind=SignalKind.OPTIMISM, basis=Basis.OWNER, content=at("Er sei zuversichtlich")),),
)


@pytest.fixture
def data() -> dict[str, Any]:
    return reading_data(READING, TEXT, published=DAY, document={"id": "a", "address": "-", "title": ""})


def test_it_keeps_the_shipped_schema(data: dict[str, Any]) -> None:
    jsonschema.validate(data, reading_schema(), format_checker=jsonschema.FormatChecker())


def test_it_survives_json(data: dict[str, Any]) -> None:
    assert json.loads(json.dumps(data)) == data


def test_names_are_substrings_at_the_places_that_are_given(data: dict[str, Any]) -> None:
    (record,) = data["records"]
    for name, (start, end) in record["spans"].items():
        assert TEXT[start:end] == record[name]
    assert TEXT[record["start"] : record["end"]] == record["content"]


def test_the_last_day_is_inclusive(data: dict[str, Any]) -> None:
    assert data["records"][0]["when"] == {"start": "2022-03-01", "end": "2022-03-31"}


def test_whole_numbers_are_written_without_a_point(data: dict[str, Any]) -> None:
    assert '"low": 300,' in json.dumps(data["records"][0])


def test_the_document_tells_which_text_was_read(data: dict[str, Any]) -> None:
    assert data["document"]["characters"] == len(TEXT)
    assert data["document"]["published"] == "2022-02-15"
    assert data["document"]["id"] == "a"


def test_half_a_surrogate_pair_in_a_text_is_no_error() -> None:
    text = "Die Truppen \ud800 ziehen ab."
    assert reading_data(Reading(language="de"), text, published=None)["records"] == []


def test_the_schema_refuses_a_stage_that_the_guide_does_not_know(data: dict[str, Any]) -> None:
    data["records"][0]["stage"] = "vanished"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, reading_schema())


def test_what_stands_for_a_text_that_could_not_be_read_keeps_the_schema() -> None:
    jsonschema.validate({"document": {"id": "a"}, "error": {"code": "input", "message": "no text"}}, reading_schema())
