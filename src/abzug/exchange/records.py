"""One record inside a file of another format: the ledger's line as JSON, with messages that say where it stands."""

import json
from typing import Any

from abzug.errors import EntryFormatError, ExchangeFormatError
from abzug.ledger import Entry, from_line, to_line

LONGEST_RECORD = 20_000_000
"""Characters of one record beyond which it is refused; a document of 20 MB is no report (E)."""


def as_json(entry: Entry) -> dict[str, Any]:
    """Return a record as plain JSON values."""
    record: dict[str, Any] = json.loads(to_line(entry))
    return record


def as_text(entry: Entry) -> str:
    """Return a record as JSON text of which every character may stand in XML and in any other text."""
    line = to_line(entry)
    return line if line.isprintable() else json.dumps(json.loads(line), ensure_ascii=True, separators=(",", ":"))


def from_json(record: Any, where: str) -> Entry:
    """Return the record that plain JSON values hold.

    Args:
        record: The values.
        where: What a message calls the place where they stand.

    Raises:
        ExchangeFormatError: If they hold none.
    """
    if not isinstance(record, dict):
        raise ExchangeFormatError(f"{where} is no record of a ledger")
    try:
        return from_text(json.dumps(record, ensure_ascii=False, allow_nan=False), where)
    except ValueError:
        raise ExchangeFormatError(f"{where} holds a number that is not finite") from None


def from_text(text: str, where: str) -> Entry:
    """Return the record that a line of JSON holds.

    Raises:
        ExchangeFormatError: If it holds none.
    """
    if len(text) > LONGEST_RECORD:
        raise ExchangeFormatError(f"{where} is longer than {LONGEST_RECORD:,} characters")
    try:
        return from_line(text)
    except EntryFormatError as error:
        raise ExchangeFormatError(f"{where}: {error.message}") from None


def parsed(data: bytes, what: str) -> Any:
    """Return the JSON document that a file holds.

    Args:
        data: The file.
        what: What it is meant to be, for the message.

    Raises:
        ExchangeFormatError: If it is no JSON.
    """
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        place = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise ExchangeFormatError(f"this is no {what}: it is not JSON{place}") from None
