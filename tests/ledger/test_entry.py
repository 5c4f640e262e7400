"""Drafts and entries."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from abzug.errors import EntryError
from abzug.ledger import Draft, Kind, Retraction
from abzug.model import Grade, Quantity
from tests.ledger.nouns import CRIMEA, a_document, a_draft, a_receipt, an_announcement, an_item

BEFORE_THE_CALENDAR = datetime.fromisoformat("0001-01-01T00:00:00+14:00")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_identities_are_the_same_in_every_version() -> None:
    item = a_draft()
    correction = replace(a_draft(an_item(grade=Grade("B", "2"), derived=frozenset({"grade"}))), supersedes=item.id)
    retraction = Draft(content=Retraction("wrong"), case=CRIMEA, entered_by="ben", supersedes=item.id)
    assert {
        "item": item.id,
        "document": a_draft(a_document(), case=None).id,
        "announcement": a_draft(an_announcement()).id,
        "correction": correction.id,
        "retraction": retraction.id,
    } == {
        "item": "c032d0468a3485547f55fc74",
        "document": "daa4f8b29a4f509a08bd3978",
        "announcement": "59a058bc51329f84e87bd6c7",
        "correction": "a1a6668ccc144967ced8f215",
        "retraction": "2ccaf64ea0c3deec90631409",
    }


def test_a_first_entry_is_named_by_its_case_and_fact_not_by_who_enters_it() -> None:
    assert a_draft(entered_by="anna").id == a_draft(an_item(grade=Grade("B", "2")), entered_by="ben").id
    assert a_draft(case="a").id != a_draft(case="b").id


def test_a_correction_is_named_by_everything_it_says_and_a_retraction_is_not() -> None:
    entry = a_draft().recorded(NOON)
    assert entry.corrected(an_item(key="e02"), entered_by="anna").id != entry.corrected(an_item(), entered_by="anna").id
    assert entry.retracted("a", entered_by="anna").id == entry.retracted("b", entered_by="ben").id


def test_an_entry_knows_its_kind_day_and_receipt() -> None:
    item, document, announcement = (
        a_draft(content).recorded(NOON) for content in (an_item(), a_document(), an_announcement())
    )
    retraction = item.retracted("wrong bridge", entered_by="ben").recorded(NOON)
    entries = (item, document, announcement, retraction)
    assert [entry.kind for entry in entries] == [Kind.ITEM, Kind.DOCUMENT, Kind.ANNOUNCEMENT, Kind.RETRACTION]
    assert [entry.published for entry in entries] == [date(2022, 2, 17), date(2022, 2, 16), date(2022, 2, 15), None]
    assert item.receipt == announcement.receipt == a_receipt()
    assert (document.receipt.document, document.receipt.start) == (a_document().id, None)
    assert (retraction.receipt.document, retraction.receipt.passage) == (item.id, "wrong bridge")


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"case": None}, "the item belongs to no case"),
        ({"case": None, "content": an_announcement()}, "the announcement belongs to no case"),
        ({"case": ""}, "case must be a name"),
        ({"case": "a\nb"}, "case must be a name"),
        ({"case": "a\x00b"}, "case must be a name"),
        ({"entered_by": "  "}, "entered_by must be a name"),
        ({"entered_by": "\ud800"}, "entered_by must be a name"),
        ({"case": "2022-crimea "}, "case must be a name"),
        ({"case": "x" * 201}, "of up to 200 printable characters"),
        ({"content": an_item(), "supersedes": "\udcff"}, "supersedes must be a name"),
        ({"content": a_document(published_at=BEFORE_THE_CALENDAR)}, "document cannot be kept: date value out of range"),
        ({"content": Retraction("wrong")}, "does not say what it retracts"),
        ({"content": an_item("\ud800")}, "half a character"),
        ({"content": an_item(quantity=Quantity(float("nan"), None, "tanks"))}, "item cannot be kept: quantity.low"),
    ],
)
def test_a_draft_that_cannot_be_kept_is_refused(fields: dict[str, object], complaint: str) -> None:
    with pytest.raises(EntryError, match=complaint):
        Draft(**{"content": an_item(), "case": CRIMEA, "entered_by": "anna"} | fields)  # type: ignore[arg-type]  # mixed
