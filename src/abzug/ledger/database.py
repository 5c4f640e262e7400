"""What differs between SQL databases: how they write, index words, and fail."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Engine, Select, TableClause, insert
from sqlalchemy.exc import DBAPIError

from abzug.errors import LedgerError
from abzug.ledger.words import Wanted

Result = TypeVar("Result")


FAILURES = (DBAPIError, ValueError, TypeError)
"""What using a database can raise: its own errors, and those of values that cannot be read because it is damaged."""


class Database(ABC):
    """A database that holds the tables of ``abzug.ledger.schema``.

    Args:
        engine: The way to it.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

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

    def insert(self, connection: Connection, table: TableClause, rows: Iterable[Sequence[Any]]) -> None:
        """Insert rows whose values stand in the order of the table's columns.

        SQLAlchemy's own way looks at every value of every row, which takes as long as SQLite takes to keep it
        (benchmarks/ledger.md). Here only values of the types that ask for it are converted.
        """
        dialect = connection.dialect
        converters = [
            (position, cache(convert))
            for position, column in enumerate(table.columns)
            if (convert := column.type.dialect_impl(dialect).bind_processor(dialect)) is not None
        ]
        converted = [_converted(row, converters) for row in rows]
        if converted:
            connection.exec_driver_sql(str(insert(table).compile(dialect=dialect)), converted)

    @abstractmethod
    def listed(self, values: Iterable[str]) -> Select[tuple[str]]:
        """Return a selection of ``values``, however many, as one parameter."""

    @abstractmethod
    def holds(self, words: Sequence[Wanted]) -> ColumnElement[bool]:
        """Return the condition that a row of ``entry_words`` holds all of ``words``."""


def _converted(row: Sequence[Any], converters: Iterable[tuple[int, Callable[[Any], Any]]]) -> tuple[Any, ...]:
    values = list(row)
    for position, convert in converters:
        values[position] = convert(values[position])
    return tuple(values)
