"""Open what the user names: a file, a URL, or ``-``; one text or many."""

import sys
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO

from abzug.errors import UnreadableTextError
from abzug.sources.decoding import decode
from abzug.sources.incoming import Incoming
from abzug.sources.lines import BadLine, parse_lines
from abzug.sources.pages import looks_like_html, page_to_text
from abzug.sources.web import fetch

MOST_BYTES = 10_000_000
"""Longest single text that is read. Source: measured; ten million characters take minutes, not hours."""

MANY = (".jsonl", ".ndjson")


def is_url(name: str) -> bool:
    """Tell whether a name is a web address."""
    return name.lower().startswith(("http://", "https://"))


def holds_many(name: str) -> bool:
    """Tell whether a file holds many texts, by its ending."""
    return not is_url(name) and name.lower().endswith(MANY)


def open_text(name: str, *, allow_private: bool = False, stdin: BinaryIO | None = None) -> Incoming:
    """Return the one text behind a name.

    Raises:
        UnreadableTextError: If there is no such file, or it holds no text that can be read.
        RefusedAddressError: If a URL leads into a private network.
        FetchError: If a page cannot be fetched.
    """
    if is_url(name):
        page = fetch(name, allow_private=allow_private)
        text, note = decode(page.body, address=page.address, declared=page.charset)
        return _as_incoming(text, page.address, note, is_page="html" in page.content_type)
    data = _bytes_of(name, stdin)
    text, note = decode(data, address=name)
    return _as_incoming(text, name, note, is_page=name.lower().endswith((".html", ".htm", ".xhtml")))


def open_many(name: str, *, stdin: BinaryIO | None = None) -> Iterator[Incoming | BadLine]:
    """Yield the texts of a file of JSON lines as they are read.

    Raises:
        UnreadableTextError: If there is no such file.
    """
    stream = _stream(name, stdin)
    with TextIOWrapper(stream, encoding="utf-8-sig", errors="replace") as lines:
        yield from parse_lines(lines, file=name)


def _as_incoming(text: str, address: str, note: str, *, is_page: bool) -> Incoming:
    if is_page or looks_like_html(text):
        return page_to_text(text, address=address)
    return Incoming(address=address, text=text, note=note)


def _stream(name: str, stdin: BinaryIO | None) -> BinaryIO:
    if name == "-":
        return stdin if stdin is not None else sys.stdin.buffer
    try:
        return Path(name).open("rb")
    except OSError as error:
        raise UnreadableTextError(name, error.strerror or str(error)) from error


def _bytes_of(name: str, stdin: BinaryIO | None) -> bytes:
    """Read at most the limit, so that a huge file costs neither memory nor time."""
    stream = _stream(name, stdin)
    try:
        data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnreadableTextError(name, error.strerror or str(error)) from error
    finally:
        if name != "-":
            stream.close()
    if len(data) > MOST_BYTES:
        raise UnreadableTextError(name, f"it is longer than {MOST_BYTES:,} bytes; split it, or give JSON lines")
    return data
