"""From a case to what is exported of it, and from files of others back into the ledger."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import islice

from abzug.brief.phrases import Language
from abzug.casebook import CaseFile
from abzug.clock import day_after
from abzug.exchange import Account, Publisher
from abzug.exchange.account import ABZUG
from abzug.ledger import Announcement, Draft, Entry, Ledger
from abzug.model import Case, Claim, Item, ItemKind, Movement, Receipt, Vantage, identity
from abzug.pipeline import Judge, news_days

LATEST_DAYS = 20
"""Days with news whose verdicts are told of in a feed; readers keep the older ones (E)."""
DRAFTS_AT_A_TIME = 10_000
"""Drafts handed to the ledger at once; other writers wait meanwhile."""


def gather_account(
    judge: Judge,
    file: CaseFile,
    as_of: date,
    *,
    latest_days: int = LATEST_DAYS,
    language: Language = "en",
    publisher: Publisher = ABZUG,
    address: str = "",
) -> Account:
    """Judge a case and return what is exported of it.

    Args:
        judge: Judges it.
        file: The case; its outcome is not looked at.
        as_of: The day (UTC).
        latest_days: Days with news whose verdicts are told of as well, that day the last of them.
        language: Of our own words.
        publisher: Who publishes it.
        address: Where the verdict is published, or an empty string.
    """
    verdicts = [judge.assess(file, day) for day in news_days(file.case, as_of)[-latest_days:]]
    return Account(
        title=file.title,
        case=judge.coder.code(file.case.as_of(as_of)),
        verdict=verdicts[-1],
        history=tuple(verdicts),
        doctrine=judge.doctrine,
        language=language,
        publisher=publisher,
        address=address,
    )


def entries_of(case: Case) -> Iterator[Entry]:
    """Yield a case that no ledger holds as the records it would make: its announcement, then its reports.

    A case file does not say when it was recorded; the end of the day of publication stands for it.
    """
    if case.claim is not None:
        receipt = _announcement_receipt(case)
        announcement = Announcement(claim=case.claim, announced=case.announced, receipt=receipt)
        draft = Draft(content=announcement, case=case.id, entered_by=receipt.entered_by)
        yield draft.recorded(day_after(case.announced))
    for item in sorted(case.items, key=lambda item: (item.published, item.key)):
        draft = Draft(content=item, case=case.id, entered_by=item.receipt.entered_by)
        yield draft.recorded(day_after(item.published))


def until(entries: Iterable[Entry], as_of: date) -> Iterator[Entry]:
    """Yield the entries that were published by the end of a day; a retraction has no day of its own and comes along."""
    return (entry for entry in entries if entry.published is None or entry.published <= as_of)


def record_all(ledger: Ledger, entries: Iterable[Entry]) -> tuple[int, int]:
    """Record entries of elsewhere, batch by batch; return how many are new and how many were known.

    Each batch is recorded whole or not at all. The ledger gives its own times; whoever entered a record stays named.

    Args:
        ledger: Where to record them.
        entries: The entries, each after the one that it supersedes.

    Raises:
        EntryError: If one of them cannot be recorded.
    """
    drafts = (entry.draft for entry in entries)
    recorded = known = 0
    while batch := list(islice(drafts, DRAFTS_AT_A_TIME)):
        appended = ledger.append(batch)
        recorded += len(appended.recorded)
        known += len(appended.known)
    return recorded, known


def case_from(entries: Iterable[Entry], header: Case) -> Case:
    """Return a case made of records.

    Args:
        entries: Its announcement and its reports.
        header: The case without them: name, actor, theatre, question, days.
    """
    claim: Claim | None = None
    items = []
    for entry in entries:
        if isinstance(entry.content, Announcement):
            claim = entry.content.claim
        elif isinstance(entry.content, Item):
            items.append(entry.content)
    return replace(header, claim=claim, items=tuple(items))


def _announcement_receipt(case: Case) -> Receipt:
    """Return the receipt of the first report of the announcement itself, or one that names the case file."""
    own = [
        item
        for item in case.items
        if item.vantage is Vantage.CLAIMANT
        and item.kind is ItemKind.STATEMENT
        and item.movement is Movement.LEAVING
        and item.published >= case.announced
    ]
    if own:
        first = min(own, key=lambda item: (item.published, item.key))
        return replace(first.receipt, entered_by=f"case file {case.id}")
    return Receipt(document=identity("case", {"id": case.id}), address="", entered_by=f"case file {case.id}")
