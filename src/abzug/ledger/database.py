"""What differs between SQL databases: how they write, index words, and fail."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Connection, Engine, Select, TableClause, func, insert, select
from sqlalchemy.exc import DBAPIError

from abzug.errors import LedgerError, LedgerFileError
from abzug.ledger.schema import VERSION, abzug_ledger
from abzug.ledger.words import Wanted

Noun = TypeVar("Noun")
Result = TypeVar("Result")


MOST_DETAILS = 200
"""How much of an error's own words is passed on to a user; it may quote a whole document (E)."""

FAILURES = (DBAPIError, ValueError, TypeError)
"""What using a database can raise: its own errors, and those of values that cannot be read because it is damaged."""


class Database(ABC):
    """A database that holds the tables of ``abzug.ledger.schema``.

    Args:
        engine: The way to it.
        name: What a user knows it by: its path or address.
    """

    def __init__(self, engine: Engine, *, name: str) -> None:
        self.engine = engine
        self.name = name

    def check_version(self) -> None:
        """Make sure that this version of Abzug knows the tables.

        Raises:
            LedgerFileError: If a later version has made them.
        """
        with self.reading() as connection:
            version = connection.execute(select(func.max(abzug_ledger.c.schema_version))).scalar_one()
        if version is None:
            raise self.no_ledger()
        if version > VERSION:
            raise LedgerFileError(
                f"{self.name} is a ledger of a later version of Abzug (format {version}, this one knows {VERSION})",
                hint="update Abzug: pip install --upgrade abzug",
            )

    def no_ledger(self) -> LedgerFileError:
        """Return the error for a database that holds something else than a ledger."""
        return LedgerFileError(f"{self.name} is not a ledger of Abzug", hint="check its name; it was left as it is")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Connect to read.

        Raises:
            LedgerError: If the database fails meanwhile.
        """
        try:
            with self.engine.connect() as connection:
                yield connection
        except FAILURES as error:
            raise self.failure(error) from error

    @abstractmethod
    def write(self, work: Callable[[Connection], Result]) -> Result:
        """Do ``work`` in one transaction while nobody else writes, and see it onto the disk.

        ``work`` may be done more than once, if the database asks for it; all but the last leave no trace.

        Raises:
            LedgerError: If the database fails; then nothing is written.
        """

    @abstractmethod
    def failure(self, error: Exception) -> LedgerError:
        """Say in a user's words what went wrong, of ``FAILURES``, and what to do."""

    def insert(self, connection: Connection, table: TableClause, rows: Sequence[tuple[Any, ...]]) -> None:
        """Insert rows whose values stand in the order of the table's columns and as the driver takes them.

        SQLAlchemy's own way looks at every value of every row, which takes as long as SQLite takes to keep it.
        """
        if rows:
            connection.exec_driver_sql(str(insert(table).compile(dialect=connection.dialect)), rows)

    def conversion(self, column: Column[Noun]) -> Callable[[Noun], Any]:
        """Return how a value of a column becomes what the driver takes."""
        dialect = self.engine.dialect
        return column.type.dialect_impl(dialect).bind_processor(dialect) or _as_it_is

    @abstractmethod
    def indexed(self, words: str) -> str:
        """Return what is kept in ``entry_words`` for words separated by spaces."""

    @abstractmethod
    def listed(self, values: Iterable[str]) -> Select[tuple[str]]:
        """Return a selection of ``values``, however many, as one parameter."""

    @abstractmethod
    def holds(self, words: Sequence[Wanted]) -> ColumnElement[bool]:
        """Return the condition that a row of ``entry_words`` holds all of ``words``."""


def _as_it_is(value: Noun) -> Noun:
    return value
