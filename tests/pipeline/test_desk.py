"""The reading desk: a text becomes proposals."""

from datetime import UTC, date, datetime

from abzug.model import ItemKind, Movement, SourceKind
from abzug.model.record import Basis, Count, Record, Span, Stage
from abzug.pipeline.desk import accepted, document_of, lay_out
from abzug.reading.reader import Reading

TEXT = "Maxar images show 20 tanks leaving Lemuria. The minister said all would go."
GRADES = {str(kind): "B2" for kind in SourceKind}


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def fake_reader(_text: str, *, published: date, language: str) -> Reading:
    assert published == date(2030, 3, 5)
    assert language in ("auto", "en")
    seen = Record(
        stage=Stage.BEGUN,
        basis=Basis.OBSERVED,
        content=span("20 tanks leaving Lemuria"),
        speaker=span("Maxar images"),
        quantity=Count(20, 20, "tanks"),
        place_from=span("Lemuria"),
    )
    past = Record(stage=Stage.BACKGROUND, basis=Basis.OTHER, content=span("all would go"), speaker=span("The minister"))
    return Reading(language="en", records=(seen, past))


def a_document() -> object:
    return document_of(
        TEXT,
        address="https://news.example/a",
        published=date(2030, 3, 5),
        fetched_at=datetime(2030, 3, 5, 12, tzinfo=UTC),
    )


def test_each_record_becomes_a_report_with_its_passage_and_a_suggested_grade() -> None:
    desk = lay_out(a_document(), grades=GRADES, reader=fake_reader)  # type: ignore[arg-type]
    item = desk.proposals[0].item
    assert item.receipt.passage == "20 tanks leaving Lemuria"
    assert (item.receipt.start, item.receipt.end) == (18, 42)
    assert item.kind is ItemKind.OBSERVATION
    assert item.movement is Movement.LEAVING
    assert item.place is not None
    assert item.place.name == "Lemuria"
    assert item.quantity is not None
    assert item.quantity.low == 20
    assert item.grade is not None
    assert item.source == "news.example"


def test_the_origin_of_what_is_seen_is_who_saw_it() -> None:
    desk = lay_out(a_document(), grades=GRADES, reader=fake_reader)  # type: ignore[arg-type]
    assert desk.proposals[0].item.origin == "maxar images"


def test_background_is_proposed_but_not_advised() -> None:
    desk = lay_out(a_document(), grades=GRADES, reader=fake_reader)  # type: ignore[arg-type]
    assert [proposal.is_advised for proposal in desk.proposals] == [True, False]


def test_the_text_is_recorded_before_the_reports_that_rest_on_it() -> None:
    desk = lay_out(a_document(), grades=GRADES, reader=fake_reader)  # type: ignore[arg-type]
    drafts = accepted([desk.proposals[0].item], desk.document, case="a-case", entered_by="anna")
    assert [str(draft.kind) for draft in drafts] == ["document", "item"]
    assert {draft.entered_by for draft in drafts} == {"anna"}
    assert desk.proposals[0].item.receipt.document == desk.document.id
