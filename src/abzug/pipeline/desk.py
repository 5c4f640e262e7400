"""The reading desk: a text becomes proposals, and what a person accepts becomes entries of the ledger."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from urllib.parse import urlsplit

from abzug.clock import midnight
from abzug.ledger import Draft
from abzug.model import Document, Grade, Item, ItemKind, Place, Quantity, Receipt, SourceKind
from abzug.model.record import Count, Record, Span, Stage
from abzug.reading.evidence import evidence_of
from abzug.reading.languages import AUTOMATIC, read
from abzug.reading.origins import origin_of
from abzug.reading.reader import Reading

READER = "abzug reading desk"
LONGEST_CONTENT = 1_000
"""Characters of a passage that are taken over as what a report says (E)."""

_SILENT = frozenset({Stage.BACKGROUND})
"""Stages that are proposed switched off: they tell of the past and move no verdict."""

ReadText = Callable[..., Reading]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One report that a reader proposes.

    Args:
        item: The report, with origin and grade suggested; its receipt names the passage.
        record: What the reader found.
        is_advised: Whether a person would be expected to accept it.
    """

    item: Item
    record: Record
    is_advised: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A text on the desk.

    Args:
        document: The text, to be archived with the first report that is accepted.
        language: In which language it was read.
        proposals: What the reader proposes, in the order of the text.
        note: Why nothing could be read, or an empty string.
    """

    document: Document
    language: str
    proposals: tuple[Proposal, ...]
    note: str = ""


def lay_out(document: Document, *, grades: dict[str, str], reader: ReadText = read) -> Desk:
    """Read a text and propose what it reports.

    Args:
        document: The text; its publication day resolves "on Tuesday".
        grades: The usual grade of each sort of source.
        reader: Reads the text.
    """
    published = document.published_at.date()
    language = document.language if document.language != "und" else AUTOMATIC
    reading = reader(document.text, published=published, language=language)
    kept = replace(document, language=reading.language)
    proposals = tuple(
        _proposal(number, record, kept, grades=grades) for number, record in enumerate(reading.records, 1)
    )
    return Desk(document=kept, language=reading.language, proposals=proposals, note=reading.note)


def document_of(
    text: str, *, address: str, published: date, fetched_at: datetime, publisher: str = "", language: str = "und"
) -> Document:
    """Return a pasted or fetched text as a document."""
    return Document(
        address=address,
        text=text,
        language=language,
        published_at=midnight(published),
        fetched_at=fetched_at,
        publisher=publisher or urlsplit(address).hostname or address,
    )


def accepted(items: Iterable[Item], document: Document, *, case: str, entered_by: str) -> list[Draft]:
    """Return the drafts of what a person has accepted: the text first, then the reports, signed."""
    return [
        Draft(content=document, case=case, entered_by=entered_by),
        *(Draft(content=item, case=case, entered_by=entered_by) for item in items),
    ]


def _proposal(number: int, record: Record, document: Document, *, grades: dict[str, str]) -> Proposal:
    text = document.text
    evidence = evidence_of(record, text, "de" if document.language == "de" else "en")
    source_kind = evidence.source_kind or SourceKind.JOURNALIST_ON_SCENE
    published = document.published_at.date()
    item = Item(
        key=f"{document.id[:8]}-{number:02}",
        published=published,
        event_date=min(record.when.first_day, published) if record.when else published,
        source=document.publisher,
        source_kind=source_kind,
        says=_says(record, text),
        kind=evidence.kind,
        about=evidence.about,
        movement=evidence.movement,
        receipt=receipt_of(document, record.content, entered_by=READER),
        place=_place(record, text),
        quantity=_quantity(record.quantity),
        types=evidence.types,
        grade=Grade.parse(grades[source_kind]),
    )
    speaker = record.speaker.of(text) if record.speaker and item.kind is not ItemKind.STATEMENT else ""
    origin = speaker.casefold() if speaker else origin_of(item)
    return Proposal(item=replace(item, origin=origin), record=record, is_advised=record.stage not in _SILENT)


def receipt_of(document: Document, span: Span, *, entered_by: str) -> Receipt:
    """Return the receipt of a passage of a document."""
    return Receipt(
        document=document.id,
        address=document.address,
        start=span.start,
        end=span.end,
        passage=span.of(document.text),
        entered_by=entered_by,
    )


def _says(record: Record, text: str) -> str:
    words = " ".join(record.content.of(text).split())[:LONGEST_CONTENT]
    speaker = " ".join(record.speaker.of(text).split()) if record.speaker else ""
    return f"{speaker}: {words}" if speaker and speaker not in words else words


def _place(record: Record, text: str) -> Place | None:
    span = record.place_to or record.place_from
    return Place(span.of(text)) if span else None


def _quantity(count: Count | None) -> Quantity | None:
    if count is None or (count.low is None and count.high is None):
        return None
    low = count.low if count.low is not None else 0.0
    return Quantity(low, count.high, count.unit)
