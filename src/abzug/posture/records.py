"""What a reader found in a text -> sightings: only what a named observer saw, never what somebody said."""

from collections.abc import Iterable, Iterator

from abzug.doctrine import Doctrine
from abzug.model import (
    Basis,
    Count,
    Document,
    Grade,
    Measure,
    Quantity,
    Receipt,
    Record,
    Sighting,
    SourceKind,
    Span,
    Stage,
)
from abzug.model.item import ABOUT_COMPONENT

_MEASURES = {
    Stage.BEGUN: Measure.DEPARTED,
    Stage.COMPLETED: Measure.DEPARTED,
    Stage.REDEPLOYING: Measure.DEPARTED,
    Stage.ARRIVING: Measure.ARRIVED,
    Stage.REMAINS: Measure.STANDING,
    Stage.NOT_SEEN: Measure.STANDING,
}


def sightings_of(
    document: Document,
    records: Iterable[Record],
    *,
    source_kind: SourceKind,
    doctrine: Doctrine,
    grade: Grade | None = None,
) -> tuple[Sighting, ...]:
    """Turn the records of one text into sightings.

    A record becomes a sighting when a named observer saw it, it has a number of things and a place, and the text
    neither denies nor doubts it. Everything else stays a statement and changes no quantity.

    Args:
        document: The text.
        records: What the reader found in it.
        source_kind: What sort of source the observer is.
        doctrine: Units, and the usual grades.
        grade: Admiralty grade; None for the usual grade of that sort of source.
    """
    grade = grade or doctrine.usual_grade(source_kind)
    return tuple(_sightings(document, records, source_kind=source_kind, doctrine=doctrine, grade=grade))


def _sightings(
    document: Document, records: Iterable[Record], *, source_kind: SourceKind, doctrine: Doctrine, grade: Grade
) -> Iterator[Sighting]:
    rules = doctrine.count_rules
    published = document.published_at.date()
    for number, record in enumerate(records):
        measure = _MEASURES.get(record.stage)
        quantity = _quantity(record.quantity)
        place, other_end = _places(document, record, measure)
        if not _was_seen(record) or measure is None or quantity is None or place is None:
            continue
        reading = rules.read_unit(quantity.unit, ABOUT_COMPONENT[record.component])
        event_date = min(record.when.last_day, published) if record.when else published
        if reading.category is None:
            continue
        yield Sighting(
            key=f"{document.id}#{number}",
            measure=measure,
            category=reading.category,
            quantity=Quantity(quantity.low, quantity.high, reading.unit, reading.scope),
            place=place,
            event_date=event_date,
            published=published,
            origin=_words(document, record.speaker) or document.publisher or document.address,
            source_kind=source_kind,
            grade=grade,
            counting=rules.counting(reading.category, source_kind),
            other_end=other_end,
            receipt=Receipt.of_passage(document, record.content, entered_by=record.entered_by),
        )


def _was_seen(record: Record) -> bool:
    return record.basis is Basis.OBSERVED and not record.negated and not record.hedged


def _quantity(count: Count | None) -> Quantity | None:
    """Return a number of things; a share of an unknown whole is none."""
    if count is None or (count.low is None and count.high is None):
        return None
    return Quantity(count.low or 0.0, count.high, count.unit)


def _places(document: Document, record: Record, measure: Measure | None) -> tuple[str | None, str | None]:
    """Return where it was seen, and the other end of the movement."""
    left, reached = _words(document, record.place_from), _words(document, record.place_to)
    if measure is Measure.ARRIVED:
        return reached, left
    return left or (reached if measure is Measure.STANDING else None), reached


def _words(document: Document, span: Span | None) -> str | None:
    return span.of(document.text) if span else None
