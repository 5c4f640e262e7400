"""From a case to what is exported of it, and from files of others back into the ledger."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import islice

from abzug.brief.phrases import Language
from abzug.casebook import CaseFile
from abzug.clock import day_after
from abzug.errors import UnknownCaseError
from abzug.exchange import Account, Publisher
from abzug.exchange.account import ABZUG
from abzug.ledger import Announcement, Draft, Entry, Kind, Ledger
from abzug.model import Case, Claim, Item, ItemKind, Movement, Receipt, Vantage, identity
from abzug.pipeline import Judge, find_case

LATEST_DAYS = 20
"""Days with news whose verdicts are told of in a feed; readers keep the older ones (E)."""
DRAFTS_AT_A_TIME = 10_000
"""Drafts handed to the ledger at once; other writers wait meanwhile."""


def gather_account(
    judge: Judge,
    file: CaseFile,
    as_of: date,
    *,
    language: Language = "en",
    publisher: Publisher = ABZUG,
    address: str = "",
) -> Account:
    """Judge a case and return what is exported of it.

    Args:
        judge: Judges it.
        file: The case; its outcome is not looked at.
        as_of: The day (UTC).
        language: Of our own words.
        publisher: Who publishes it.
        address: Where the verdict is published, or an empty string.
    """
    news = {max(item.published, file.case.announced) for item in file.case.items}
    days = sorted({*(day for day in news if day <= as_of), as_of})[-LATEST_DAYS:]
    return Account(
        title=file.title,
        case=judge.coder.code(file.case.as_of(as_of)),
        verdict=judge.assess(file, as_of),
        history=tuple(judge.assess(file, day) for day in days),
        doctrine=judge.doctrine,
        language=language,
        publisher=publisher,
        address=address,
    )


def case_with_ledger(name: str, ledger: Ledger | None) -> tuple[CaseFile, Callable[[], Iterator[Entry]]]:
    """Return a case with what a ledger adds to it, and what yields all its records.

    Args:
        name: A bundled case's name, the path of a case file, or the name of a case that the ledger holds.
        ledger: The ledger, or None.

    Raises:
        CaseFileError: If the file breaks the case format.
        UnknownCaseError: If there is no such case.
    """
    if ledger is None:
        file = find_case(name)
        return file, lambda: entries_of(file.case)
    try:
        file = find_case(name)
    except UnknownCaseError:
        begun = with_recorded(_begun(name, ledger), ledger.entries(case=name))
        return begun, lambda: _recorded(name, ledger)
    recorded = with_recorded(file, ledger.entries(case=file.case.id))
    return recorded, lambda: _all_records(file, ledger)


def with_recorded(file: CaseFile, entries: Iterable[Entry]) -> CaseFile:
    """Return a case with the reports that a ledger adds to it; one with the key of a report stands in its place.

    Args:
        file: The case.
        entries: The standing entries of that case.
    """
    items = {item.key: item for item in file.case.items}
    items |= {entry.content.key: entry.content for entry in entries if isinstance(entry.content, Item)}
    return replace(file, case=replace(file.case, items=tuple(items.values())))


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


def _begun(name: str, ledger: Ledger) -> CaseFile:
    """Return a case that only a ledger holds: its announcement, and no words about it yet.

    Raises:
        UnknownCaseError: If the ledger holds no announcement of that case.
    """
    for entry in ledger.entries(case=name, kind=Kind.ANNOUNCEMENT):
        content = entry.content
        if isinstance(content, Announcement):
            case = Case(
                id=name,
                actor="",
                theatre="",
                question="",
                announced=content.announced,
                deadline=None,
                claim=content.claim,
                items=(),
            )
            return CaseFile(case=case, title=name, summary="", outcome=None)
    raise UnknownCaseError(name, [])


def _all_records(file: CaseFile, ledger: Ledger) -> Iterator[Entry]:
    """Yield what the case file says and the ledger does not hold, then everything that the ledger ever recorded."""
    held = {entry.id for entry in _recorded(file.case.id, ledger)}
    yield from (entry for entry in entries_of(file.case) if entry.id not in held)
    yield from _recorded(file.case.id, ledger)


def _recorded(case: str, ledger: Ledger) -> Iterator[Entry]:
    """Yield everything that a ledger ever recorded of a case."""
    return (entry for entry in ledger.history() if entry.case == case)


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
