"""Entries as lines of JSON."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given

from abzug.errors import EntryFormatError
from abzug.ledger import Entry, from_line, to_line
from tests.ledger.nouns import a_draft, an_item, entries

ENTRY = a_draft().recorded(datetime(2026, 3, 1, 12, tzinfo=UTC))


@given(entries)
def test_an_entry_reads_back_as_it_was_written(entry: Entry) -> None:
    line = to_line(entry)
    assert "\n" not in line
    assert from_line(line) == entry


def test_a_line_holds_the_content_under_its_kind() -> None:
    plain = json.loads(to_line(ENTRY))
    assert list(plain) == ["id", "case", "entered_by", "recorded_at", "item"]
    assert (plain["case"], plain["entered_by"], plain["recorded_at"]) == ("2022-crimea", "anna", "2026-03-01T12:00:00Z")


def test_the_line_in_the_documentation_is_an_entry() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "ledger.md").read_text(encoding="utf-8")
    line = page.partition("```json\n")[2].partition("```")[0]
    assert from_line(line) == ENTRY


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"case": "another"}, "it was changed"),
        ({"id": "f" * 24}, "it was changed"),
        ({"item": None}, "holds 0"),
        ({"retraction": {"reason": "wrong"}}, "holds 2"),
        ({"case": None}, "belongs to no case"),
        ({"entered_by": ""}, "entered_by must be a name"),
        ({"recorded_at": "2026-03-01T12:00:00"}, "recorded_at"),
        ({"recorded_at": "yesterday"}, "recorded_at"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_line_that_is_no_entry_is_refused(change: dict[str, object], complaint: str) -> None:
    plain = json.loads(to_line(ENTRY)) | change
    with pytest.raises(EntryFormatError, match=complaint):
        from_line(json.dumps(plain))


def test_a_mistake_in_the_content_is_named_with_its_path() -> None:
    plain = json.loads(to_line(ENTRY))
    plain["item"]["published"] = "yesterday"
    with pytest.raises(EntryFormatError) as raised:
        from_line(json.dumps(plain))
    assert raised.value.field == "item.published"


def test_what_is_said_cannot_be_changed_by_hand() -> None:
    with pytest.raises(EntryFormatError, match="it was changed"):
        from_line(to_line(ENTRY).replace("A pontoon bridge is new", "No bridge"))
    assert from_line(to_line(ENTRY)).content == an_item()
