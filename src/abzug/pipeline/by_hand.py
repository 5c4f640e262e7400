"""Reports entered by hand, and cases with what the ledger adds to them."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from abzug import casebook
from abzug.casebook import CaseFile
from abzug.clock import midnight
from abzug.ledger import Draft, Ledger, MemoryLedger, default_path, open_ledger
from abzug.ledger.entry import Entry
from abzug.model import About, Document, Grade, Item, ItemKind, Movement, Place, Quantity, Receipt, Side, SourceKind
from abzug.pipeline import Judge, find_case, names_a_file
from abzug.pipeline.docket import Docket

CASEBOOK = "casebook"
"""Who has entered what comes with Abzug."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandEntry:
    """What an analyst says of a report; see ``Item`` for the fields.

    Args:
        address: Where it was published; an empty string when it is on no page.
        quote: A short quotation: the passage it rests on.
        quantity: How many and of what, or None.
        place: Where, or None.
    """

    published: date
    event_date: date
    source: str
    source_kind: SourceKind
    says: str
    kind: ItemKind
    about: About
    movement: Movement
    address: str = ""
    quote: str = ""
    place: Place | None = None
    quantity: Quantity | None = None
    ally_of: Side | None = None
    types: tuple[str, ...] | None = None
    origin: str | None = None
    grade: Grade | None = None

    def item(self, *, entered_by: str) -> Item:
        """Return it as a report, with the analyst in its receipt; its key is the beginning of its identity."""
        document = Document(
            address=self.address or self.source, published_at=midnight(self.published), publisher=self.source
        )
        receipt = Receipt(document=document.id, address=self.address, passage=self.quote, entered_by=entered_by)
        item = Item(
            key="new",
            published=self.published,
            event_date=self.event_date,
            source=self.source,
            source_kind=self.source_kind,
            says=self.says,
            kind=self.kind,
            about=self.about,
            movement=self.movement,
            receipt=receipt,
            place=self.place,
            quantity=self.quantity,
            ally_of=self.ally_of,
            types=self.types,
            origin=self.origin,
            grade=self.grade,
        )
        return replace(item, key=f"h-{item.id[:8]}")


def enter(ledger: Ledger, case: str, entry: HandEntry, *, entered_by: str) -> tuple[str, bool]:
    """Record a report of a case.

    Returns:
        The identity of its entry, and whether it is new; the same report entered twice is one entry.

    Raises:
        EntryError: If it cannot be recorded.
    """
    appended = ledger.append([Draft(content=entry.item(entered_by=entered_by), case=case, entered_by=entered_by)])
    return (*appended.recorded, *appended.known)[0], bool(appended.recorded)


def name_of(case: str) -> str:
    """Return the name under which reports of a case are recorded: of a file its ``id``, of a bundled case its name.

    Raises:
        CaseFileError: If it is a file that breaks the format.
        UnknownCaseError: If there is no such case.
    """
    return find_case(case).case.id


@contextmanager
def docket_at_hand(case: str, judge: Judge, ledger: Path | None) -> Iterator[tuple[Docket, str]]:
    """Yield a docket that holds a case with what the ledger adds to it, and the name of the case there.

    A bundled case is looked up in the ledger that is named, or in the usual one if there is one; a case file only in a
    ledger that is named, so that it needs none.

    Args:
        case: A case file, a bundled case's name, or the name of a case begun in the ledger.
        judge: Comes along with the docket.
        ledger: The ledger's file, or None.

    Raises:
        CaseFileError: If it is a file that breaks the format.
        LedgerError: If the ledger that is named cannot be read.
    """
    files = [find_case(case)] if names_a_file(case) else []
    name = files[0].case.id if files else case
    needs_none = ledger is None and (bool(files) or not default_path().exists())
    with closing(MemoryLedger() if needs_none else open_ledger(ledger, may_create=False)) as opened:
        yield Docket(opened, judge, files=files), name


def case_at_hand(case: str, judge: Judge, ledger: Path | None) -> CaseFile:
    """Return a case with what the ledger adds to it; see ``docket_at_hand``.

    Raises:
        UnknownCaseError: If there is no such case.
    """
    with docket_at_hand(case, judge, ledger) as (docket, name):
        return docket.dossier(name).file


def search(words: str, *, ledger: Path | None, case: str | None, as_of: date | None, limit: int) -> list[Entry]:
    """Return entries that hold every word, those of the ledger first, then those of the bundled cases.

    Args:
        words: In any language that writes spaces between words. Nothing in it is an operator.
        ledger: The ledger's file; None for the usual one, if there is one.
        case: Only those of this case.
        as_of: Only what was published by the end of this day (UTC).
        limit: The greatest number of entries from each of the two.
    """
    found: list[Entry] = []
    if ledger is not None or default_path().exists():
        with closing(open_ledger(ledger, may_create=False)) as opened:
            found += opened.search(words, case=case, as_of=as_of, limit=limit)
    with closing(_casebook_ledger(case)) as bundled:
        found += bundled.search(words, case=case, as_of=as_of, limit=limit)
    return found


def _casebook_ledger(case: str | None) -> MemoryLedger:
    """Return the bundled reports as a ledger; of one case, or of all."""
    ledger = MemoryLedger()
    names = [name for name in casebook.names() if case in (None, name)]
    ledger.append(
        Draft(content=item, case=name, entered_by=CASEBOOK) for name in names for item in casebook.load(name).case.items
    )
    return ledger
