"""Records as FollowTheMoney statements: who said what, in the data model of investigative graphs.

A report becomes an event, a document an article, and an announcement or a retraction a note; each property of each is
one statement. The whole record stands in the property ``notes``, so that it can be read back.

Source: followthemoney.tech, statement-based data model; columns of ``followthemoney.statement`` 4.
"""

import csv
import hashlib
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from abzug.errors import ExchangeFormatError
from abzug.exchange.records import LONGEST_RECORD, as_text, from_text
from abzug.exchange.summary import title_of, words_of
from abzug.exchange.text_layer import text_of
from abzug.ledger import Entry
from abzug.model import Document, Item

COLUMNS = (
    "canonical_id",
    "entity_id",
    "prop",
    "prop_type",
    "schema",
    "value",
    "dataset",
    "origin",
    "lang",
    "original_value",
    "external",
    "first_seen",
    "last_seen",
    "id",
)
DATASET = "abzug"
RECORD_PROPERTY = "notes"
_TYPES = {
    "name": "name",
    "summary": "text",
    "notes": "text",
    "date": "date",
    "location": "address",
    "sourceUrl": "url",
    "publisher": "string",
    "recordId": "string",
    "keywords": "string",
    "title": "string",
    "fileName": "string",
    "bodyText": "text",
    "publishedAt": "date",
    "contentHash": "checksum",
    "language": "language",
    "description": "text",
}
"""The type of each property in the model."""
_LANGUAGES = {"de": "deu", "en": "eng", "fr": "fra", "ru": "rus", "uk": "ukr", "es": "spa", "ar": "ara", "he": "heb"}
_MAX_URL = 4_096


def write(entries: Iterable[Entry], file: BinaryIO) -> None:
    """Write records as statements, one a row."""
    with text_of(file) as text:
        writer = csv.writer(text, dialect=csv.unix_dialect)
        writer.writerow(COLUMNS)
        for entry in entries:
            writer.writerows(_statements(entry))


def read(file: BinaryIO) -> Iterator[Entry]:
    """Yield the records that statements carry.

    Raises:
        ExchangeFormatError: If these are no statements, or none carries a record.
    """
    csv.field_size_limit(LONGEST_RECORD)
    with text_of(file, encoding="utf-8-sig") as text:
        yield from _read(csv.DictReader(text, dialect=csv.unix_dialect))


def _read(reader: "csv.DictReader[str]") -> Iterator[Entry]:
    try:
        if not {"entity_id", "prop", "value"} <= set(reader.fieldnames or ()):
            raise ExchangeFormatError("line 1: these are no FollowTheMoney statements")
        for row in reader:
            value = row["value"] or ""
            if row["prop"] == RECORD_PROPERTY and value.startswith('{"'):
                yield from_text(value, f"line {reader.line_num}")
    except csv.Error as error:
        raise ExchangeFormatError(f"line {reader.line_num}: {error}") from None
    except UnicodeDecodeError:
        raise ExchangeFormatError("this is not UTF-8") from None


def _statements(entry: Entry) -> Iterator[tuple[str, ...]]:
    """Yield the statements of one record: that it exists, then its properties."""
    schema, properties = _entity(entry)
    name = f"{DATASET}-{entry.id}"
    seen = entry.recorded_at.strftime("%Y-%m-%dT%H:%M:%S")
    keys = []
    for prop, value in properties:
        if value:
            key = statement_id(name, prop, value)
            keys.append(key)
            yield (name, name, prop, _TYPES[prop], schema, value, DATASET, "", "", "", "false", seen, seen, key)
    whole = hashlib.sha1("".join(sorted(keys)).encode(), usedforsecurity=False).hexdigest()
    key = statement_id(name, "id", whole)
    yield (name, name, "id", "id", schema, whole, DATASET, "", "", "", "false", seen, seen, key)


def statement_id(entity: str, prop: str, value: str) -> str:
    """Return the name of a statement, as the model makes it of dataset, entity, property and value."""
    return hashlib.sha1(f"{DATASET}.{entity}.{prop}.{value}".encode(), usedforsecurity=False).hexdigest()


def _entity(entry: Entry) -> tuple[str, list[tuple[str, str]]]:
    """Return the schema of a record's entity and its properties, those without a value empty."""
    record = (RECORD_PROPERTY, as_text(entry))
    content = entry.content
    if isinstance(content, Item):
        return "Event", [
            ("name", title_of(entry)),
            ("summary", content.says),
            ("date", content.event_date.isoformat()),
            ("location", content.place.name if content.place else ""),
            ("sourceUrl", _url(content.receipt.address)),
            ("publisher", content.source),
            ("recordId", entry.id),
            ("keywords", str(content.about)),
            ("keywords", str(content.movement)),
            record,
        ]
    if isinstance(content, Document):
        return "Article", [
            ("title", title_of(entry)),
            ("fileName", content.address),
            ("bodyText", content.text),
            ("publishedAt", content.published_at.strftime("%Y-%m-%dT%H:%M:%S")),
            ("sourceUrl", _url(content.address)),
            ("publisher", content.publisher),
            ("language", _LANGUAGES.get(content.language, "")),
            record,
        ]
    return "Note", [("name", title_of(entry)), ("description", words_of(entry)), record]


def _url(address: str) -> str:
    return address if address.startswith(("https://", "http://")) and len(address) <= _MAX_URL else ""
