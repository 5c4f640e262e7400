"""The tables of a ledger, the same in every SQL database, and what keeps them append-only.

``entry`` holds everything. A row is never changed: an entry stands as long as no row supersedes it. ``entry_words`` is
the index for full-text search, made from the contents of ``entry`` by the rules of ``abzug.ledger.words``.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Connection,
    Date,
    DateTime,
    Dialect,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    column,
    insert,
    table,
)

VERSION = 1
"""The version of the tables and of the rules in ``abzug.ledger.words``. A ledger of a later version is refused."""


WORDS_IN_MEMORY = 16 * 2**20
"""How many bytes of new words SQLite collects before it writes them (C: with its own 1 MiB they take twice as long)."""


class Moment(TypeDecorator[datetime]):
    """An aware UTC time. SQLite keeps no zone, so it is taken off and put on again."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  # inherited
        """Return the time in UTC, so that times which are kept as text can be compared."""
        return value if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  # inherited
        """Return the time aware, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


_IDENTITY = String(24)
_NUMBER = BigInteger().with_variant(Integer, "sqlite")  # INTEGER alone is SQLite's own row number

metadata = MetaData()

abzug_ledger = Table(
    "abzug_ledger",
    metadata,
    Column("schema_version", Integer, primary_key=True, autoincrement=False),
    Column("created_at", Moment, nullable=False),
)
"""One row a version of the schema; the highest counts."""

entry = Table(
    "entry",
    metadata,
    Column("number", _NUMBER, primary_key=True, autoincrement=False, comment="place in the order of recording"),
    Column("id", _IDENTITY, nullable=False, unique=True),
    Column("root", _IDENTITY, comment="first entry of the history; NULL for the first entry itself"),
    Column("alias", _IDENTITY, comment="identity of its fact as a first entry, where a correction states a new fact"),
    Column("supersedes", _IDENTITY, comment="the entry that it corrects or retracts"),
    Column("kind", String(16), nullable=False),
    Column("case_id", Text),
    Column("published", Date, comment="day of publication (UTC); NULL for a retraction"),
    Column("entered_by", Text, nullable=False),
    Column("recorded_at", Moment, nullable=False),
    Column("content", Text, nullable=False, comment="JSON of the document, item, announcement or retraction"),
    CheckConstraint("(supersedes IS NULL) = (root IS NULL)", name="a_successor_has_a_root"),
)
"""One row an entry."""

Index("entry_case", entry.c.case_id, entry.c.number, entry.c.published, entry.c.kind)


def _index_where_given(indexed: Column[str], *, unique: bool) -> None:
    """Index a column that few entries have, at no cost for the others."""
    is_given = indexed.is_not(None)
    Index(f"entry_{indexed.name}", indexed, unique=unique, sqlite_where=is_given, postgresql_where=is_given)


_index_where_given(entry.c.supersedes, unique=True)
_index_where_given(entry.c.alias, unique=True)
_index_where_given(entry.c.root, unique=False)

entry_words = table("entry_words", column("rowid"), column("words"))
"""The full-text index, of another make in each database; ``rowid`` is ``entry.number``."""

_REFUSED = "the ledger is append-only: correct or retract an entry by another one"

_SQLITE = [
    # An index and no more: the words come parted and folded, and nothing asks where or how often they stand.
    """CREATE VIRTUAL TABLE entry_words USING fts5
    (words, content='', columnsize=0, detail=none, tokenize="ascii tokenchars '<'")""",
    # Sorted in memory and merged late, the words of a large append take half the time.
    f"INSERT INTO entry_words (entry_words, rank) VALUES ('hashsize', {WORDS_IN_MEMORY}), ('automerge', 8)",
    # REPLACE deletes the row in its way, and no trigger on DELETE hears of it.
    f"""CREATE TRIGGER entry_is_not_replaced BEFORE INSERT ON entry
    WHEN EXISTS (SELECT 1 FROM entry WHERE number = NEW.number OR id = NEW.id)
        OR NEW.supersedes IS NOT NULL AND EXISTS (SELECT 1 FROM entry WHERE supersedes = NEW.supersedes)
        OR NEW.alias IS NOT NULL AND EXISTS (SELECT 1 FROM entry WHERE alias = NEW.alias)
    BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END""",
    *(
        f"""CREATE TRIGGER {name}_refuses_{operation.lower()} BEFORE {operation} ON {name}
        BEGIN SELECT RAISE(ABORT, '{_REFUSED}'); END"""
        for name in metadata.tables
        for operation in ("UPDATE", "DELETE")
    ),
]

_POSTGRESQL = [
    "CREATE TABLE entry_words (rowid BIGINT PRIMARY KEY REFERENCES entry (number), words TSVECTOR NOT NULL)",
    "CREATE INDEX entry_words_words ON entry_words USING GIN (words)",
    f"""CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '{_REFUSED}'; END $$""",
    *(
        f"""CREATE TRIGGER {name}_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {name}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"""
        for name in metadata.tables
    ),
]

_BEYOND_TABLES = {"sqlite": _SQLITE, "postgresql": _POSTGRESQL}


def create(connection: Connection, *, created_at: datetime) -> None:
    """Make the tables of a new ledger, their triggers and the index of words, and note their version."""
    metadata.create_all(connection)
    for statement in _BEYOND_TABLES[connection.dialect.name]:
        connection.exec_driver_sql(statement)
    connection.execute(insert(abzug_ledger).values(schema_version=VERSION, created_at=created_at))
