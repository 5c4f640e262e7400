"""The record in a PostgreSQL database, for a team that shares it."""

from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import (
    ARRAY,
    URL,
    ColumnElement,
    Connection,
    Select,
    Text,
    cast,
    create_engine,
    func,
    inspect,
    literal_column,
    make_url,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.exc import ArgumentError, DBAPIError

from abzug.clock import Clock
from abzug.errors import LedgerBusyError, LedgerError, LedgerFileError
from abzug.ledger.database import FAILURES, MOST_DETAILS, Database, Result
from abzug.ledger.schema import abzug_ledger, create
from abzug.ledger.sql import SqlLedger
from abzug.ledger.words import LONGEST_WORD, Wanted

PATIENCE_S = 60
"""How long we wait for another program that writes (E)."""

CONNECT_S = 10
"""How long we wait for the server to answer at all (E)."""

MOST_INDEXED_BYTES = 400_000
"""How many bytes of a document's words are indexed (M: a tsvector holds 1 MB, and each word takes 8 bytes more)."""

_OPTIONS = {
    "search_path": "abzug",  # tables in a schema of their own leave the rest of the database alone
    "synchronous_commit": "on",  # acknowledged means on the disk, whatever the server's default
    "timezone": "UTC",
}


def open_postgresql(address: str, *, may_create: bool, clock: Clock) -> SqlLedger:
    """Open the ledger in a PostgreSQL database.

    Args:
        address: ``postgresql://user:password@host:port/database``.
        may_create: Whether a new ledger is begun if the database has none.
        clock: Tells the present moment.

    Raises:
        LedgerFileError: If there is no ledger, or one that this version cannot use.
        LedgerError: If the database cannot be reached, read or written.
    """
    try:
        url = make_url(address).set(drivername="postgresql+psycopg")
        database = PostgresqlDatabase(url)
    except (ArgumentError, ValueError) as error:
        raise LedgerFileError(
            f"this is not the address of a database ({error})", hint="write postgresql://user@host/database"
        ) from error
    except ModuleNotFoundError as error:
        raise LedgerError("PostgreSQL needs psycopg", hint="install it: pip install 'abzug[postgres]'") from error
    try:
        database.prepare(may_create=may_create, clock=clock)
    except BaseException:
        database.engine.dispose()
        raise
    return SqlLedger(database, clock=clock)


class PostgresqlDatabase(Database):
    """A PostgreSQL database with the ledger's tables in the schema ``abzug``.

    Args:
        url: The address.
    """

    def __init__(self, url: URL) -> None:
        options = " ".join(f"-c {name}={value}" for name, value in _OPTIONS.items())
        engine = create_engine(
            url,
            paramstyle="format",
            connect_args={"options": options, "connect_timeout": CONNECT_S},
            max_overflow=-1,
        )
        super().__init__(engine, name=url.render_as_string(hide_password=True))

    def prepare(self, *, may_create: bool, clock: Clock) -> None:
        """Check that the database holds a ledger of this version, or begin one.

        Raises:
            LedgerFileError: If it holds none and none may be begun, or one of a later version.
        """
        with self.reading() as connection:
            is_there = inspect(connection).has_table(abzug_ledger.name)
        if not is_there and not may_create:
            raise self.no_ledger()
        if not is_there:
            self._transact(
                "SELECT pg_advisory_xact_lock(hashtext('abzug'))",
                lambda connection: _create_unless_there(connection, clock),
            )
        self.check_version()

    def write(self, work: Callable[[Connection], Result]) -> Result:
        """See ``Database.write``."""
        return self._transact("LOCK TABLE entry IN SHARE ROW EXCLUSIVE MODE", work)

    def _transact(self, lock: str, work: Callable[[Connection], Result]) -> Result:
        try:
            with self.engine.begin() as connection:
                connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{PATIENCE_S}s'")
                connection.exec_driver_sql(lock)
                return work(connection)
        except FAILURES as error:
            raise self.failure(error) from error

    def failure(self, error: Exception) -> LedgerError:
        """See ``Database.failure``."""
        state = _state(error)
        if state == "55P03":
            return LedgerBusyError(
                f"another program has kept {self.name} to itself for {PATIENCE_S} s; nothing was written",
                hint="wait for it or close it, then try again",
            )
        problem, hint = _PROBLEMS.get(state, _PROBLEMS.get(state[:2], _UNFORESEEN))
        details = str(getattr(error, "orig", error)).strip()[:MOST_DETAILS]
        return LedgerError(f"{self.name} {problem} ({details})", hint=hint)

    def indexed(self, words: str) -> str:
        """See ``Database.indexed``: each word once, and no more than a tsvector holds."""
        distinct = " ".join(dict.fromkeys(word[:LONGEST_WORD] for word in words.split()))
        return distinct.encode()[:MOST_INDEXED_BYTES].decode(errors="ignore")

    def listed(self, values: Iterable[str]) -> Select[tuple[str]]:
        """See ``Database.listed``."""
        return select(func.unnest(cast(list(values), ARRAY(Text))).column_valued("value"))

    def holds(self, words: Sequence[Wanted]) -> ColumnElement[bool]:
        """See ``Database.holds``."""
        return literal_column("entry_words.words").bool_op("@@")(cast(_match_expression(words), TSQUERY))


def _match_expression(words: Sequence[Wanted]) -> str:
    """Write a search as a tsquery. The words consist of letters and digits, so nothing in them can end the quotes."""
    alternatives = (
        " | ".join(f"'{start}'" if word.is_whole else f"'{start}':*" for start in word.starts) for word in words
    )
    return " & ".join(f"({either})" for either in alternatives)


def _create_unless_there(connection: Connection, clock: Clock) -> None:
    """Begin a ledger, unless another program has done so since we looked."""
    connection.execute(text("CREATE SCHEMA IF NOT EXISTS abzug"))
    if not inspect(connection).has_table(abzug_ledger.name):
        create(connection, created_at=clock())


def _state(error: Exception) -> str:
    """Return the SQLSTATE of an error; that of a lost connection where the server said nothing any more."""
    if not isinstance(error, DBAPIError):
        return "XX001"  # a value that Python cannot read
    return getattr(error.orig, "sqlstate", None) or "08000"


_UNFORESEEN = ("could not be used", "report this, with the words in brackets")

_PROBLEMS = {
    "08": ("cannot be reached", "check the address, and that the server is running"),
    "28": ("does not let you in", "check user and password"),
    "3D": ("does not exist", "check the name, or make the database: createdb NAME"),
    "42501": ("may not be written by this user", "ask its owner for the right to write"),
    "25006": ("may not be written", "connect to the server that takes writes"),
    "53100": ("does not fit on the disk any more; nothing was written", "free some space, then try again"),
    "57": ("has broken off", "wait until the server is back, then try again"),
    "23": ("has been changed by another program", "let Abzug alone write to it"),
    "XX": ("is damaged", "restore it from a copy"),
}
"""What to say about each class of SQLSTATE, and what to do."""
