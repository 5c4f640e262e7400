"""The record in one SQLite file."""

import json
import random
import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from sqlalchemy import (
    URL,
    ColumnElement,
    Connection,
    Select,
    Text,
    column,
    create_engine,
    event,
    func,
    inspect,
    literal_column,
    select,
)
from sqlalchemy.exc import DBAPIError

from abzug.clock import Clock
from abzug.errors import LedgerBusyError, LedgerError, LedgerFileError
from abzug.ledger.database import FAILURES, MOST_DETAILS, Database, Result
from abzug.ledger.schema import abzug_ledger, create
from abzug.ledger.sql import SqlLedger
from abzug.ledger.words import Wanted

PATIENCE_S = 60.0
"""How long we wait for another program to let go of the file (E: a bulk append of 20,000 entries takes a second)."""

PAUSE_S = 0.02
"""The longest pause before trying again, where SQLite itself does not wait (E)."""

CACHE_KIB = 65_536
"""Pages of the file that a connection may hold (C: a bulk append takes a third longer with SQLite's own 2 MiB)."""


def open_sqlite(path: Path, *, may_create: bool, clock: Clock) -> SqlLedger:
    """Open the ledger in a file.

    Args:
        path: The file.
        may_create: Whether a new ledger is begun if there is no file.
        clock: Tells the present moment.

    Raises:
        LedgerFileError: If there is no ledger at ``path``, or one that this version cannot use.
        LedgerError: If it cannot be read or written.
    """
    _check_path(path, may_create=may_create)
    database = SqliteDatabase(path)
    try:
        database.prepare(may_create=may_create, clock=clock)
    except BaseException:
        database.engine.dispose()
        raise
    return SqlLedger(database, clock=clock)


class SqliteDatabase(Database):
    """A SQLite file with a write-ahead log: readers and the writer do not wait for each other.

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        # An unfinished answer holds a connection; no number of them may keep another from being asked for.
        super().__init__(
            create_engine(
                URL.create("sqlite", database=str(path.absolute())),
                connect_args={"timeout": PATIENCE_S, "isolation_level": None},
                max_overflow=-1,
            ),
            name=str(path),
        )
        event.listen(self.engine, "connect", _set_up)

    def prepare(self, *, may_create: bool, clock: Clock) -> None:
        """Check that the file holds a ledger of this version, or begin one in an empty file.

        Raises:
            LedgerFileError: If it holds something else; it is left as it is.
        """
        with self.reading() as connection:
            tables = inspect(connection).get_table_names()
        if not tables and may_create:
            self._patiently(lambda connection: connection.exec_driver_sql("PRAGMA journal_mode = WAL"))
            self.write(lambda connection: _create_unless_there(connection, clock))
        elif abzug_ledger.name not in tables:
            raise self.no_ledger()
        self.check_version()

    def write(self, work: Callable[[Connection], Result]) -> Result:
        """See ``Database.write``."""

        def transaction(connection: Connection) -> Result:
            # Taken at the start, the lock is waited for; a reader that turns writer would be refused at once.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            result = work(connection)
            connection.commit()
            return result

        return self._patiently(transaction)

    def _patiently(self, work: Callable[[Connection], Result]) -> Result:
        """Do ``work`` on a connection, again and again while another program is in the way, up to ``PATIENCE_S``."""
        deadline = time.monotonic() + PATIENCE_S
        while True:
            try:
                with self.engine.connect() as connection:
                    return work(connection)
            except FAILURES as error:
                if _primary_code(error) not in _BUSY or time.monotonic() > deadline:
                    raise self.failure(error) from error
                time.sleep(random.uniform(0, PAUSE_S))

    def failure(self, error: Exception) -> LedgerError:
        """See ``Database.failure``."""
        code = _primary_code(error)
        if code in _BUSY:
            return LedgerBusyError(
                f"another program has kept {self.name} to itself for {PATIENCE_S:.0f} s; nothing was written",
                hint="wait for it or close it, then try again",
            )
        if code == "SQLITE_NOTADB":
            return self.no_ledger()
        problem, hint = _PROBLEMS.get(code, _UNFORESEEN)
        details = str(getattr(error, "orig", error))[:MOST_DETAILS]
        return LedgerError(f"{self.name} {problem} ({details})", hint=hint)

    def indexed(self, words: str) -> str:
        """See ``Database.indexed``."""
        return words

    def listed(self, values: Iterable[str]) -> Select[tuple[str]]:
        """See ``Database.listed``."""
        return select(func.json_each(json.dumps(list(values))).table_valued(column("value", Text)).c.value)

    def holds(self, words: Sequence[Wanted]) -> ColumnElement[bool]:
        """See ``Database.holds``."""
        return literal_column("entry_words").bool_op("MATCH")(_match_expression(words))


def _match_expression(words: Sequence[Wanted]) -> str:
    """Write a search for FTS5. The words consist of letters and digits, so nothing in them can end the quotes."""
    alternatives = (
        " OR ".join(f'"{start}"' if word.is_whole else f'"{start}"*' for start in word.starts) for word in words
    )
    return " AND ".join(f"({either})" for either in alternatives)


def _set_up(connection: sqlite3.Connection, _: object) -> None:
    """Set what SQLite forgets with each connection."""
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    connection.execute("PRAGMA trusted_schema = OFF")  # a file from elsewhere runs no functions


def _create_unless_there(connection: Connection, clock: Clock) -> None:
    """Begin a ledger, unless another program has done so since we looked."""
    if not inspect(connection).has_table(abzug_ledger.name):
        create(connection, created_at=clock())


def _check_path(path: Path, *, may_create: bool) -> None:
    """Refuse a path at which no ledger can be, before SQLite gets to touch it."""
    if path.is_dir():
        raise LedgerFileError(f"{path} is a folder, not a ledger", hint="name the file in it")
    if path.exists() and not path.is_file():
        raise LedgerFileError(f"{path} is not a file", hint="give the path of a ledger")
    if not path.exists() and not may_create:
        raise LedgerFileError(
            f"there is no ledger at {path}", hint="check the path; a ledger is begun when something is entered into it"
        )
    if not path.absolute().parent.is_dir():
        raise LedgerFileError(
            f"there is no folder {path.absolute().parent} to keep a ledger in", hint="check the path or make the folder"
        )


def _primary_code(error: Exception) -> str:
    """Return the name of SQLite's primary result code, such as SQLITE_IOERR for SQLITE_IOERR_WRITE.

    An error without a code is not SQLite's: Python could not read a value that it was given.
    """
    original = error.orig if isinstance(error, DBAPIError) else error
    return "_".join(getattr(original, "sqlite_errorname", "SQLITE_CORRUPT").split("_")[:2])


_BUSY = frozenset({"SQLITE_BUSY", "SQLITE_LOCKED"})

_WRITABLE = (
    "may not be written here",
    "SQLite writes beside its file: the file and its folder must be writable; copy the ledger to such a folder",
)

_UNFORESEEN = ("could not be used", "report this, with the words in brackets")

_PROBLEMS = {
    "SQLITE_FULL": ("does not fit on the disk any more; nothing was written", "free some space, then try again"),
    "SQLITE_READONLY": _WRITABLE,
    "SQLITE_CANTOPEN": _WRITABLE,
    "SQLITE_PERM": _WRITABLE,
    "SQLITE_CORRUPT": ("is damaged", "restore it from a copy; `sqlite3 FILE .recover` may save what is readable"),
    "SQLITE_IOERR": ("could not be read or written; nothing was recorded", "check the disk, then try again"),
    "SQLITE_CONSTRAINT": ("has been changed by another program", "let Abzug alone write to it"),
}
"""What to say about each of SQLite's result codes, and what to do."""
