"""Records and accounts to export, plain and hostile."""

import io
from collections.abc import Iterable
from datetime import UTC, date, datetime

from abzug import casebook
from abzug.exchange import FORMS, Account, read_entries, write_account, write_entries
from abzug.ledger import Entry
from abzug.model import Case
from abzug.pipeline import Judge
from abzug.pipeline.exporting import entries_of, gather_account
from tests.ledger.nouns import a_document, a_draft, an_announcement

BORDER = "2022-russia-ukraine-border-feb"
MOMENT = datetime(2026, 3, 1, 12, 30, 15, 123456, tzinfo=UTC)


def border_account(judge: Judge, day: date = date(2022, 2, 18)) -> tuple[Account, list[Entry]]:
    """Return a bundled case as it was judged on a day, and its records."""
    file = casebook.load(BORDER)
    return gather_account(judge, file, day), list(entries_of(file.case.as_of(day)))


def made_up_account(judge: Judge, case: Case, title: str = "A made-up case") -> tuple[Account, list[Entry]]:
    """Return a case that a test has made, and its records."""
    file = casebook.CaseFile(case=case, title=title, summary="", outcome=None)
    day = max([case.announced, *(item.published for item in case.items)])
    return gather_account(judge, file, day), list(entries_of(case))


def one_of_each() -> list[Entry]:
    """Return a document, an announcement, an item, its correction and a retraction."""
    item = a_draft().recorded(MOMENT)
    correction = item.corrected(item.content, entered_by="bea").recorded(MOMENT)  # type: ignore[arg-type]  # an item
    return [
        a_draft(a_document()).recorded(MOMENT),
        a_draft(a_document(), case=None).recorded(MOMENT),
        a_draft(an_announcement()).recorded(MOMENT),
        item,
        correction,
        correction.retracted("entered twice", entered_by="anna").recorded(MOMENT),
    ]


def written(name: str, entries: Iterable[Entry], account: Account) -> bytes:
    """Return the file that a format makes of records and a verdict."""
    file, form = io.BytesIO(), FORMS[name]
    if form.tells_verdict:
        write_account(form, account, entries, file)
    else:
        write_entries(form, entries, file)
    return file.getvalue()


def read_back(name: str, data: bytes) -> list[Entry]:
    """Return the records that a file holds."""
    return list(read_entries(FORMS[name], io.BytesIO(data)))
