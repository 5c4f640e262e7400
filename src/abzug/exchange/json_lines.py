"""JSON Lines: one record a line, the ledger's own form."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from abzug.errors import ExchangeFormatError
from abzug.exchange.records import LONGEST_RECORD, from_text
from abzug.ledger import Entry, to_line


def write(entries: Iterable[Entry], file: BinaryIO) -> None:
    """Write records, one a line."""
    for entry in entries:
        file.write(to_line(entry).encode())
        file.write(b"\n")


def read(file: BinaryIO) -> Iterator[Entry]:
    """Yield the records of all lines that are not empty.

    Raises:
        ExchangeFormatError: If a line holds no record; the error names the line.
    """
    number = 0
    while line := file.readline(LONGEST_RECORD):
        number += 1
        if len(line) == LONGEST_RECORD:
            raise ExchangeFormatError(f"line {number} is longer than {LONGEST_RECORD:,} bytes")
        try:
            text = line.decode().strip()
        except UnicodeDecodeError:
            raise ExchangeFormatError(f"line {number} is not UTF-8") from None
        if text:
            yield from_text(text, f"line {number}")
