"""The record in an SQL database."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, exists, func, or_, select

from abzug.clock import Clock
from abzug.errors import EntryFormatError, LedgerError
from abzug.ledger.admission import Admitted, Standing, admit, names_in, stamp, unknown_entry
from abzug.ledger.codec import read
from abzug.ledger.database import Database
from abzug.ledger.entry import KINDS, Draft, Entry, Kind, publication_day
from abzug.ledger.holding import Count, Holding, holdings_from
from abzug.ledger.port import Appended, Ledger
from abzug.ledger.schema import entry, entry_words
from abzug.ledger.view import View, page_size
from abzug.ledger.words import wanted, words_of

ROWS_PER_FETCH = 1000
"""How many rows of an answer are in memory at once (E)."""

_first = entry.alias("first")
_later = entry.alias("later")


class SqlLedger(Ledger):
    """The record in an SQL database.

    Args:
        database: The database, with its tables.
        clock: Tells the present moment.
    """

    def __init__(self, database: Database, *, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def append(self, drafts: Iterable[Draft], *, recorded_at: datetime | None = None) -> Appended:
        """See ``Ledger.append``."""
        batch = tuple(drafts)
        words = {draft.id: self._database.indexed(words_of(draft.content)) for draft in batch}

        def record(connection: Connection) -> Appended:
            admission = admit(batch, _held(connection, self._database.listed(names_in(batch))))
            if not admission.admitted:
                return Appended((), admission.known, None)
            number, last = _latest(connection)
            moment = stamp(recorded_at, last=last, clock=self._clock)
            numbered = list(enumerate(admission.admitted, start=number + 1))
            rows = self._rows(numbered, moment)
            found_by = [(number, words[admitted.draft.id]) for number, admitted in numbered]
            self._database.insert(connection, entry, rows)
            self._database.insert(connection, entry_words, [row for row in found_by if row[1]])
            return Appended(tuple(admitted.draft.id for admitted in admission.admitted), admission.known, moment)

        return self._database.write(record)

    def entries(
        self,
        *,
        case: str | None = None,
        kind: Kind | None = None,
        as_of: date | None = None,
        known_at: datetime | None = None,
    ) -> Iterator[Entry]:
        """See ``Ledger.entries``."""
        view = View(case=case, kind=kind, as_of=as_of, known_at=known_at)
        return self._stream(_standing(view).order_by(entry.c.number))

    def search(
        self,
        text: str,
        *,
        case: str | None = None,
        as_of: date | None = None,
        known_at: datetime | None = None,
        limit: int = 20,
    ) -> list[Entry]:
        """See ``Ledger.search``."""
        words = wanted(text)
        if not words:
            return []
        found = (
            _standing(View(case=case, as_of=as_of, known_at=known_at))
            .join(entry_words, entry_words.c.rowid == entry.c.number)
            .where(self._database.holds(words))
            .order_by(entry_words.c.rowid.desc())
            .limit(page_size(limit))
        )
        return list(self._stream(found))

    def history(self, entry_id: str | None = None, *, case: str | None = None) -> Iterator[Entry]:
        """See ``Ledger.history``."""
        everything = _select_entries().order_by(entry.c.number)
        if case is not None:
            everything = everything.where(entry.c.case_id == case)
        if entry_id is None:
            return self._stream(everything)
        if not (entry_id.isascii() and entry_id.isprintable()):  # a database may not even be asked for such a text
            raise unknown_entry(entry_id)
        root = select(func.coalesce(entry.c.root, entry.c.id)).where(entry.c.id == entry_id).scalar_subquery()
        history = list(self._stream(everything.where(or_(entry.c.id == root, entry.c.root == root))))
        if not history:
            raise unknown_entry(entry_id)
        return iter(history)

    def holdings(self) -> list[Holding]:
        """See ``Ledger.holdings``."""
        superseded = func.count(_later.c.number)
        counts = (
            select(entry.c.case_id, entry.c.kind, func.count() - superseded, superseded)
            .outerjoin(_later, _later.c.supersedes == entry.c.id)
            .group_by(entry.c.case_id, entry.c.kind)
        )
        with self._database.reading() as connection:
            return holdings_from(
                Count(case, Kind(kind), standing, superseded)
                for case, kind, standing, superseded in connection.execute(counts)
            )

    def close(self) -> None:
        """See ``Ledger.close``."""
        self._database.engine.dispose()

    def _rows(self, numbered: Iterable[tuple[int, Admitted]], moment: datetime) -> list[tuple[Any, ...]]:
        """Return the values of entries in the order of the columns, as the driver takes them."""
        convert_day = cache(self._database.conversion(entry.c.published))
        recorded_at = self._database.conversion(entry.c.recorded_at)(moment)
        return [
            (
                number,
                draft.id,
                None if draft.supersedes is None else standing.root,
                alias,
                draft.supersedes,
                str(draft.kind),
                draft.case,
                convert_day(publication_day(draft.content)),
                draft.entered_by,
                recorded_at,
                draft.json,
            )
            for number, (draft, standing, alias) in numbered
        ]

    def _stream(self, question: Select[Any]) -> Iterator[Entry]:
        """Yield an answer while it is read; what is recorded meanwhile does not show in it."""
        with (
            self._database.reading() as connection,
            connection.execution_options(yield_per=ROWS_PER_FETCH).execute(question) as rows,
        ):
            for row in rows:
                yield _entry(row)


def _select_entries() -> Select[Any]:
    return select(
        entry.c.id,
        entry.c.content,
        entry.c.kind,
        entry.c.case_id,
        entry.c.entered_by,
        entry.c.supersedes,
        entry.c.recorded_at,
    )


def _entry(row: Sequence[Any]) -> Entry:
    entry_id, content, kind, case, entered_by, supersedes, recorded_at = row
    try:
        return Entry(
            id=entry_id,
            content=read(KINDS[kind], content),
            case=case,
            entered_by=entered_by,
            supersedes=supersedes,
            recorded_at=recorded_at,
        )
    except (EntryFormatError, KeyError) as error:
        raise LedgerError(
            f"entry {entry_id} of the ledger is damaged: {error}",
            hint="another program has written to the ledger; restore it from a copy",
        ) from error


def _standing(view: View) -> Select[Any]:
    """Select what stands in a view."""
    supersession = [_later.c.supersedes == entry.c.id]
    conditions = [entry.c.kind != Kind.RETRACTION]
    if view.known_at is not None:
        supersession.append(_later.c.recorded_at <= view.known_at)
        conditions.append(entry.c.recorded_at <= view.known_at)
    if view.case is not None:
        conditions.append(entry.c.case_id == view.case)
    if view.kind is not None:
        conditions.append(entry.c.kind == view.kind)
    if view.as_of is not None:
        conditions.append(entry.c.published <= view.as_of)
    return _select_entries().where(*conditions, ~exists().where(*supersession))


def _held(connection: Connection, names: Select[tuple[str]]) -> dict[str, Standing]:
    """Look up what the ledger holds under each name, an identity or an alias."""
    question = (
        select(
            entry.c.id,
            func.coalesce(entry.c.root, entry.c.id),
            func.coalesce(_first.c.kind, entry.c.kind),
            entry.c.case_id,
            _later.c.id,
            entry.c.alias,
        )
        .outerjoin(_first, _first.c.id == entry.c.root)
        .outerjoin(_later, _later.c.supersedes == entry.c.id)
        .where(or_(entry.c.id.in_(names), entry.c.alias.in_(names)))
    )
    held = {}
    for entry_id, root, kind, case, successor, alias in connection.execute(question):
        held[entry_id] = held[alias or entry_id] = Standing(entry_id, root, Kind(kind), case, successor)
    return held


def _latest(connection: Connection) -> tuple[int, datetime | None]:
    """Return number and moment of the latest entry, or 0 and None."""
    question = select(entry.c.number, entry.c.recorded_at).order_by(entry.c.number.desc()).limit(1)
    latest = connection.execute(question).one_or_none()
    return (0, None) if latest is None else (latest.number, latest.recorded_at)
