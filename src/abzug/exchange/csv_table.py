"""Records as CSV (RFC 4180, UTF-8): a spreadsheet opens it, and no cell of it is a formula.

A cell whose text begins with one of ``= + - @ '``, a tab or a line break gets an apostrophe in front, and so does a
text that is empty but there; reading takes one apostrophe away. So every record comes back as it was.
"""

import csv
import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from abzug.errors import ExchangeFormatError
from abzug.exchange.columns import Column, columns, record_of, row_of
from abzug.exchange.records import LONGEST_RECORD, as_json, from_json
from abzug.exchange.text_layer import text_of
from abzug.ledger import Entry

_SHAPES = {"number": "a number", "whole": "a whole number", "truth": "true or false", "list": "a list"}
_GUARDED = ("=", "+", "-", "@", "'", "\t", "\r", "\n")


def write(entries: Iterable[Entry], file: BinaryIO) -> None:
    """Write records, one a row, below one row of headings."""
    with text_of(file) as text:
        writer = csv.writer(text)
        writer.writerow(column.name for column in columns())
        for entry in entries:
            row = row_of(as_json(entry))
            writer.writerow(_written(column, row.get(column.name)) for column in columns())


def read(file: BinaryIO) -> Iterator[Entry]:
    """Yield the records of all rows. Columns that we do not know are passed over.

    Raises:
        ExchangeFormatError: If a row holds no record; the error names its line and the field.
    """
    csv.field_size_limit(LONGEST_RECORD)
    with text_of(file, encoding="utf-8-sig") as text:
        yield from _read(csv.reader(text, strict=True))


def _read(reader: Any) -> Iterator[Entry]:
    known = {column.name: column for column in columns()}
    rows = _rows(reader)
    headings = next(rows, [])
    if "id" not in headings:
        raise ExchangeFormatError("line 1: there is no column id; this is no table of records")
    for row in rows:
        where = f"line {reader.line_num}"
        if len(row) != len(headings):
            raise ExchangeFormatError(f"{where} has {len(row)} cells, the headings are {len(headings)}")
        cells = {
            name: _value(known[name], cell, where) for name, cell in zip(headings, row, strict=True) if name in known
        }
        yield from_json(record_of(cells), where)


def _rows(reader: Any) -> Iterator[list[str]]:
    """Yield the rows that are not empty."""
    try:
        yield from (row for row in reader if row)
    except csv.Error as error:
        raise ExchangeFormatError(f"line {reader.line_num}: {error}") from None
    except UnicodeDecodeError:
        raise ExchangeFormatError(f"after line {reader.line_num} there is text that is not UTF-8") from None


def _written(column: Column, value: Any) -> str:
    if value is None:
        return ""
    if column.shape != "text":
        return json.dumps(value, ensure_ascii=False)
    return f"'{value}" if not value or value.startswith(_GUARDED) else value


def _value(column: Column, cell: str, where: str) -> Any:
    if not cell:
        return None
    if column.shape == "text":
        return cell.removeprefix("'")
    try:
        return json.loads(cell)
    except (ValueError, RecursionError):
        raise ExchangeFormatError(f"{where}: {column.name}: {cell[:40]!r} is not {_SHAPES[column.shape]}") from None
