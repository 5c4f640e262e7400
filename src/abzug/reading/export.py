"""A reading as plain data, in the fields of the reading guide; ``reading.schema.json`` describes it."""

import hashlib
from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from abzug.model.record import Record, Span
from abzug.model.signal import Signal
from abzug.model.when import When
from abzug.packaged import packaged_schema
from abzug.reading.evidence import evidence_of, evidence_types_of
from abzug.reading.reader import Reading
from abzug.reading.tokens import Language

_SPANS = ("speaker", "cue", "content", "mover", "place_from", "place_to")


def reading_data(
    reading: Reading, text: str, *, published: date | None, document: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """Return a reading as plain data.

    Args:
        reading: What was found.
        text: The text that was read.
        published: The day of publication that times were resolved against.
        document: What else is known of the document (``id``, ``address``, ``title``); goes in as it is.

    Returns:
        ``document``, ``records`` and ``signals``. Names are substrings of the text; days are ISO dates, the end
        inclusive; ``start`` and ``end`` are the content's places, ``spans`` those of every name.
    """
    language = cast("Language", reading.language)
    return {
        "document": {
            **(document or {}),
            "language": reading.language,
            "published": None if published is None else published.isoformat(),
            "characters": len(text),
            "sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            "note": reading.note,
            "second_reader": reading.second_reader,
        },
        "records": [record_data(record, text, language) for record in reading.records],
        "signals": [signal_data(signal, text) for signal in reading.signals],
    }


def reading_schema() -> dict[str, Any]:
    """Return the JSON Schema of a reading, and of what stands in the place of a text that could not be read."""
    return packaged_schema("abzug.reading", "reading")


def record_data(record: Record, text: str, language: Language) -> dict[str, Any]:
    """Return a record in the fields of the reading guide, with what it is as evidence."""
    evidence = evidence_of(record, text, language)
    count = record.quantity
    return {
        "stage": record.stage.value,
        "basis": record.basis.value,
        "speaker": _words(record.speaker, text),
        "cue": _words(record.cue, text),
        "content": record.content.of(text),
        "mover": _words(record.mover, text),
        "mover_iso": record.mover_code,
        "component": record.component.value,
        "quantity": None
        if count is None
        else {
            "low": _number(count.low),
            "high": _number(count.high),
            "unit": count.unit,
            "share": count.share,
        },
        "place_from": _words(record.place_from, text),
        "place_to": _words(record.place_to, text),
        "when": _days(record.when),
        "negated": record.negated,
        "hedged": record.hedged,
        "start": record.content.start,
        "end": record.content.end,
        "spans": {name: [span.start, span.end] for name in _SPANS if (span := getattr(record, name)) is not None},
        "evidence_types": list(evidence.types),
        "about": evidence.about.value,
        "movement": evidence.movement.value,
        "source_kind": None if evidence.source_kind is None else evidence.source_kind.value,
        "kind": evidence.kind.value,
        "is_weighed": evidence.is_weighed,
        "entered_by": record.entered_by,
    }


def signal_data(signal: Signal, text: str) -> dict[str, Any]:
    """Return a signal as plain data."""
    return {
        "kind": signal.kind.value,
        "basis": signal.basis.value,
        "speaker": _words(signal.speaker, text),
        "cue": _words(signal.cue, text),
        "content": signal.content.of(text),
        "when": _days(signal.when),
        "negated": signal.negated,
        "hedged": signal.hedged,
        "start": signal.content.start,
        "end": signal.content.end,
        "evidence_types": list(evidence_types_of(signal)),
    }


def _number(value: float | None) -> float | None:
    """Return a whole number without a point: 300, not 300.0."""
    return int(value) if value is not None and value == int(value) else value


def _words(span: Span | None, text: str) -> str | None:
    return None if span is None else span.of(text)


def _days(when: When | None) -> dict[str, str] | None:
    return None if when is None else {"start": when.first_day.isoformat(), "end": when.last_day.isoformat()}
