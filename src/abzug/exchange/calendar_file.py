"""The next checks as an iCalendar file (RFC 5545): one all-day event a day."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import BinaryIO

from abzug.brief.grammar import Tongue, tongue
from abzug.brief.headline import headline
from abzug.exchange.account import Account
from abzug.exchange.names import uuid_of
from abzug.model import Check

LINE_BYTES = 75
"""Bytes after which a line is folded (RFC 5545, section 3.1)."""


def write(account: Account, file: BinaryIO) -> None:
    """Write one event for each day on which to look again."""
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Abzug//Abzug//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    lines = [*head, f"X-WR-CALNAME:{_text(account.title)}"]
    for day, checks in groupby(account.verdict.next_checks, key=lambda check: check.day):
        lines += _event(account, day, list(checks))
    lines.append("END:VCALENDAR")
    file.writelines(map(_folded, lines))


def _event(account: Account, day: date, checks: Sequence[Check]) -> list[str]:
    words = tongue(account.language)
    reasons = words.listed([_why(words, check) for check in checks])
    return [
        "BEGIN:VEVENT",
        f"UID:{uuid_of('check', account.case.id, day)}",
        f"DTSTAMP:{account.verdict.as_of:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_text(f'{account.title}: {reasons}')}",
        f"DESCRIPTION:{_text(headline(account.verdict, account.doctrine, language=account.language))}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _why(words: Tongue, check: Check) -> str:
    kind, _, days = check.why.partition("+")
    key = "days" if kind == "T" else "after_deadline" if days else "deadline"
    return words.text(f"outlook.check_{key}", days=days)


def _text(words: str) -> str:
    """Return words as a TEXT value: escaped, on one line, without control characters."""
    one_line = "".join(character if character.isprintable() else " " for character in words)
    return one_line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> bytes:
    """Return a line folded after 75 bytes, no character torn apart."""
    rows, row = [], b""
    for character in line:
        piece = character.encode()
        if len(row) + len(piece) > LINE_BYTES:
            rows.append(row)
            row = b" "
        row += piece
    return b"\r\n".join([*rows, row]) + b"\r\n"
