"""The changes of a verdict as an Atom feed (RFC 4287): one entry for each day on which its words changed."""

from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

from abzug.brief.headline import headline
from abzug.clock import day_after
from abzug.exchange.account import Account
from abzug.exchange.names import uuid_of
from abzug.exchange.xml_text import element
from abzug.model import Verdict


def write(account: Account, file: BinaryIO) -> None:
    """Write the feed, the latest change first."""
    name = uuid_of("feed", account.case.id)
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{account.language}">'
        f"{element('id', f'urn:uuid:{name}')}{element('title', account.title)}"
        f"{element('updated', _updated(account.verdict.as_of))}{_author(account)}"
        f"{element('generator', 'Abzug')}"
    )
    file.write(head.encode())
    file.writelines(_entry(account, verdict).encode() for verdict in reversed(list(changes(account))))
    file.write(b"\n</feed>\n")


def changes(account: Account) -> Iterator[Verdict]:
    """Yield the verdicts whose words differ from those before: likelihood, meaning, as declared, confidence, rung."""
    before: tuple[object, ...] | None = None
    for verdict in account.history:
        now = (
            account.doctrine.words.word(verdict.left_as_claimed, account.language).word,
            verdict.military_meaning,
            verdict.as_declared,
            verdict.confidence,
            verdict.rung,
        )
        if now != before:
            yield verdict
        before = now


def _entry(account: Account, verdict: Verdict) -> str:
    name = uuid_of("verdict", verdict.case, verdict.as_of)
    link = ""
    if account.address.startswith(("https://", "http://")):
        link = element("link", "", rel="alternate", href=account.address)
    return (
        f"\n<entry>{element('id', f'urn:uuid:{name}')}{element('title', account.title)}"
        f"{element('updated', _updated(verdict.as_of))}{link}"
        f"{element('summary', headline(verdict, account.doctrine, language=account.language), type='text')}</entry>"
    )


def _author(account: Account) -> str:
    address = element("uri", account.publisher.address) if account.publisher.address else ""
    return f"<author>{element('name', account.publisher.name)}{address}</author>"


def _updated(day: date) -> str:
    """Return the instant at which a day's verdict stood: the end of the day."""
    return day_after(day).strftime("%Y-%m-%dT%H:%M:%SZ")
