"""Bytes to text: byte-order marks, declared and guessed encodings, and text that was decoded wrongly before."""

import codecs
import re

from abzug.errors import UnreadableTextError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_HEAD = 4_096
_MOJIBAKE = re.compile("[\u00c2\u00c3\u00e2][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]")
_BINARY_SHARE = 0.02
"""Part of control characters from which bytes are no text. Source: choice; prose has none."""


def decode(data: bytes, *, address: str, declared: str | None = None) -> tuple[str, str]:
    """Turn bytes into text.

    A byte-order mark decides, then what was declared (HTTP header, then the first 4 kB), then UTF-8; what is none of
    these is read as Windows-1252, the usual encoding of old Western pages. Text that was decoded wrongly once before
    ("fÃ¼r") is repaired.

    Args:
        data: The bytes.
        address: Where they are from, for the message.
        declared: The encoding that the carrier declares.

    Returns:
        The text, and a note on what had to be guessed or repaired (an empty string mostly).

    Raises:
        UnreadableTextError: If the bytes are no text.
    """
    for encoding in _candidates(data, declared):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        return _checked(text, address, "")
    return _checked(data.decode("cp1252", errors="replace"), address, "encoding guessed: Windows-1252")


def _candidates(data: bytes, declared: str | None) -> list[str]:
    marked = [encoding for mark, encoding in _MARKS if data.startswith(mark)]
    written = _DECLARED.search(data[:_HEAD])
    named = [declared] if declared else []
    named += [written[1].decode("ascii")] if written else []
    return [*marked[:1], *named, "utf-8"]


def _checked(text: str, address: str, note: str) -> tuple[str, str]:
    sample = text[:100_000]
    controls = sum(character < " " and character not in "\t\n\r\f" for character in sample)
    if controls > _BINARY_SHARE * max(1, len(sample)):
        raise UnreadableTextError(address, "these bytes are no text")
    repaired = _repaired(text.replace("\r\n", "\n").replace("\r", "\n"))
    return repaired, note if repaired.count("Ã") == text.count("Ã") else "encoding repaired: UTF-8 read as Windows-1252"


def _repaired(text: str) -> str:
    """Undo one wrong decoding of UTF-8 as Windows-1252, line by line, where a line shows its traces."""
    if len(_MOJIBAKE.findall(text[:100_000])) < 2:
        return text
    return "\n".join(_repaired_line(line) for line in text.split("\n"))


def _repaired_line(line: str) -> str:
    if not _MOJIBAKE.search(line):
        return line
    try:
        return line.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return line
