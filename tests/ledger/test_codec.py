"""Nouns as JSON and back."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.errors import EntryFormatError
from abzug.ledger.codec import read, write
from abzug.ledger.entry import Announcement
from abzug.model import Document, Grade, Item, Place, Quantity
from tests.ledger.nouns import a_document, an_item, announcements, documents, items


@given(items)
def test_an_item_reads_back_as_it_was_written(item: Item) -> None:
    assert read(Item, write(item)) == item


@given(documents)
def test_a_document_reads_back_as_it_was_written_and_keeps_its_identity(document: Document) -> None:
    again = read(Document, write(document))
    assert again == document
    assert again.id == document.id


@given(announcements)
def test_an_announcement_reads_back_as_it_was_written(announcement: Announcement) -> None:
    assert read(Announcement, write(announcement)) == announcement


@given(items)
def test_what_is_read_is_written_the_same_way_again(item: Item) -> None:
    assert write(read(Item, write(item))) == write(item)


def test_a_set_is_written_in_one_order() -> None:
    assert '"derived":["direction","extent","grade","types"]' in write(
        an_item(derived=frozenset({"types", "grade", "extent", "direction"}))
    )


def test_the_json_of_an_item_is_plain_and_leaves_defaults_out() -> None:
    item = an_item(place=Place("Soloti", 50.25, 38.0), quantity=Quantity(40, None, "tanks"), grade=Grade("B", "2"))
    assert json.loads(write(item)) == {
        "key": "e01",
        "published": "2022-02-17",
        "event_date": "2022-02-15",
        "source": "Maxar",
        "source_kind": "commercial_imagery",
        "says": "A pontoon bridge is new",
        "kind": "observation",
        "about": "engineering",
        "movement": "building",
        "receipt": {
            "document": "0" * 24,
            "address": "https://example.org/1",
            "start": 0,
            "end": 12,
            "entered_by": "reader 0.1",
        },
        "place": {"name": "Soloti", "latitude": 50.25, "longitude": 38.0},
        "quantity": {"low": 40, "high": None, "unit": "tanks"},
        "grade": {"reliability": "B", "credibility": "2"},
    }


@pytest.mark.parametrize(
    ("field", "value", "path", "message"),
    [
        ("published", "20220217", "published", "date"),
        ("published", "2022-W07-4", "published", "date"),
        ("published", 20220217, "published", "date"),
        ("source_kind", "rumour", "source_kind", "rumour"),
        ("says", None, "says", "str"),
        ("types", "E07", "types", "array"),
        ("types", ["E07", 8], "types[1]", "str"),
        ("place", {"name": "x", "latitude": 91, "longitude": 0}, "place", "off the globe"),
        ("place", {"name": "x", "lat": 5}, "place", "lat"),
        ("place", {}, "place", "name"),
        ("quantity", {"low": True, "unit": "tanks"}, "quantity.low", "float"),
        ("quantity", {"low": 10**400, "unit": "tanks"}, "quantity.low", "range"),
        ("quantity", {"low": 5, "high": 4, "unit": "tanks"}, "quantity", "run from 5"),
        ("grade", {"reliability": "G", "credibility": "2"}, "grade", "not a reliability"),
        ("rumour", 1, "", "rumour"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(field: str, value: Any, path: str, message: str) -> None:
    plain = json.loads(write(an_item())) | {field: value}
    with pytest.raises(EntryFormatError, match=message) as raised:
        read(Item, json.dumps(plain))
    assert raised.value.field == path


@pytest.mark.parametrize("field", ["key", "published", "source", "receipt"])
def test_a_missing_field_is_named(field: str) -> None:
    plain = json.loads(write(an_item()))
    del plain[field]
    with pytest.raises(EntryFormatError, match=field):
        read(Item, json.dumps(plain))


@given(st.text() | st.recursive(st.none() | st.floats() | st.text(), st.lists).map(json.dumps))
def test_anything_else_is_refused_without_a_traceback(line: str) -> None:
    with pytest.raises(EntryFormatError):
        read(Item, line)


@pytest.mark.parametrize("line", ["", "{", "[" * 100_000, '{"key": NaN}', "\ud800", '{"a":"\x00"}'])
def test_hostile_lines_are_refused(line: str) -> None:
    with pytest.raises(EntryFormatError):
        read(Item, line)


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_number_that_is_not_finite_has_no_json(number: float) -> None:
    with pytest.raises(EntryFormatError, match="float"):
        write(Quantity(number, None, "tanks"))


def test_a_time_without_a_zone_has_no_json() -> None:
    naive = datetime(2022, 2, 16, tzinfo=UTC).replace(tzinfo=None)
    with pytest.raises(EntryFormatError) as raised:
        write(replace(a_document(), published_at=naive))
    assert raised.value.field == "published_at"


def test_half_a_character_has_no_json() -> None:
    with pytest.raises(EntryFormatError, match="half a character"):
        write(an_item("\ud800"))
