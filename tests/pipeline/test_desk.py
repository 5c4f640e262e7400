"""The reading desk: a text becomes proposals."""

from dataclasses import replace
from datetime import UTC, date, datetime

from abzug.doctrine import Doctrine
from abzug.model import Case, Document, ItemKind, Movement
from abzug.model.record import Basis, Count, Record, Span, Stage
from abzug.pipeline.desk import Desk, ReadText, accepted, document_of, lay_out
from abzug.reading.article import Article
from abzug.reading.casemaking import draft_case
from abzug.reading.coding import Coder
from abzug.reading.reader import Reading
from abzug.reading.wishes import Wish
from tests.conftest import CaseMaker
from tests.reading.making import record

TEXT = "Maxar images show 20 tanks leaving Lemuria. The minister said all would go."


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


def a_document() -> Document:
    return document_of(
        TEXT,
        address="https://news.example/a",
        published=date(2030, 3, 5),
        fetched_at=datetime(2030, 3, 5, 12, tzinfo=UTC),
    )


def on_desk(doctrine: Doctrine, case: Case | None = None, reader: ReadText = fake_reader) -> Desk:
    return lay_out(a_document(), coder=Coder(doctrine), case=case, reader=reader)


def test_each_record_becomes_a_report_with_its_passage_coded_by_rules(doctrine: Doctrine) -> None:
    item = on_desk(doctrine).proposals[0].item
    assert item.receipt.passage == "20 tanks leaving Lemuria"
    assert (item.receipt.start, item.receipt.end) == (18, 42)
    assert item.kind is ItemKind.OBSERVATION
    assert item.movement is Movement.LEAVING
    assert item.place is not None
    assert item.place.name == "Lemuria"
    assert item.quantity is not None
    assert item.quantity.low == 20
    assert item.grade is not None
    assert item.types
    assert "types" in item.derived
    assert item.source == "news.example (Maxar images)"


def test_it_is_the_report_that_a_case_made_of_the_article_holds(doctrine: Doctrine) -> None:
    coder = Coder(doctrine)
    document = a_document()
    article = Article(document=document, reading=fake_reader(TEXT, published=date(2030, 3, 5), language="en"))
    draft = draft_case([article], Wish(actor="ATL"), coder=coder, as_of=date(2030, 3, 5))
    coded = coder.code(draft.case).items[0]
    proposed = lay_out(document, coder=coder, reader=fake_reader).proposals[0].item
    assert proposed == replace(coded, key=proposed.key, receipt=proposed.receipt)


def test_the_origin_of_what_is_seen_is_who_saw_it(doctrine: Doctrine) -> None:
    assert on_desk(doctrine).proposals[0].item.origin == "maxar"


def test_background_is_proposed_but_not_advised(doctrine: Doctrine) -> None:
    assert [proposal.is_advised for proposal in on_desk(doctrine).proposals] == [True, False]


def test_the_case_tells_whose_force_is_meant(doctrine: Doctrine, make_case: CaseMaker) -> None:
    def reader(*_: object, **__: object) -> Reading:
        seen = record(TEXT, Stage.BEGUN, "20 tanks leaving Lemuria", basis=Basis.OBSERVED, mover_code="USA")
        said = record(TEXT, Stage.BEGUN, "all would go", speaker="The minister", mover_code="RUS")
        return Reading(language="en", records=(seen, said))

    case = make_case(actor="RUS", question="")
    assert [proposal.is_advised for proposal in on_desk(doctrine, case, reader).proposals] == [False, True]


def test_the_text_is_recorded_before_the_reports_that_rest_on_it(doctrine: Doctrine) -> None:
    desk = on_desk(doctrine)
    drafts = accepted([desk.proposals[0].item], desk.document, case="a-case", entered_by="anna")
    assert [str(draft.kind) for draft in drafts] == ["document", "item"]
    assert {draft.entered_by for draft in drafts} == {"anna"}
    assert desk.proposals[0].item.receipt.document == desk.document.id
