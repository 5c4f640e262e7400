"""The database itself keeps the record append-only."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from abzug.ledger import Ledger, open_ledger
from tests.ledger.nouns import a_draft, an_item


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger with an entry and its correction."""
    path = tmp_path / "test.ledger"
    with open_ledger(path) as ledger:
        ledger.append([a_draft(an_item("A brigde"))])
        (entry,) = ledger.entries()
        ledger.append([entry.corrected(an_item("A bridge"), entered_by="ben")])
    return path


@pytest.fixture
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    """Another program's connection to it."""
    connection = sqlite3.connect(path, isolation_level=None)
    yield connection
    connection.close()


REST = "root, alias, supersedes, kind, case_id, published, 'mallory', recorded_at, content"
FIRST = "FROM entry WHERE supersedes IS NULL"
CORRECTION = "FROM entry WHERE supersedes IS NOT NULL"
NEW = "number + 10, id || 'x'"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET entered_by = 'mallory'",
        "UPDATE OR REPLACE entry SET id = 'x'",
        "DELETE FROM entry",
        "UPDATE abzug_ledger SET schema_version = 2",
        "DELETE FROM abzug_ledger",
        f"INSERT INTO entry SELECT number, id, {REST} {FIRST}",
        f"INSERT OR REPLACE INTO entry SELECT number, id, {REST} {FIRST}",
        f"REPLACE INTO entry SELECT number + 10, id, {REST} {FIRST}",
        f"REPLACE INTO entry SELECT number, id || 'x', {REST} {FIRST}",
        f"REPLACE INTO entry SELECT {NEW}, {REST} {CORRECTION}",
        f"REPLACE INTO entry SELECT {NEW}, {REST.replace('supersedes', 'id')} {CORRECTION}",
        f"REPLACE INTO entry SELECT {NEW}, {REST.replace('alias', 'NULL')} {CORRECTION}",
        f"INSERT INTO entry SELECT number, id, {REST} {FIRST} ON CONFLICT DO UPDATE SET entered_by = 'mallory'",
    ],
)
def test_no_statement_changes_or_removes_what_is_recorded(path: Path, raw: sqlite3.Connection, statement: str) -> None:
    before = raw.execute("SELECT * FROM entry").fetchall()
    assert len(before) == 2
    with pytest.raises(sqlite3.IntegrityError, match="the ledger is append-only"):
        raw.execute(statement)
    assert raw.execute("SELECT * FROM entry").fetchall() == before
    assert contents(path) == ["A bridge"]


def contents(path: Path) -> list[str]:
    """Return what stands in a ledger."""
    with open_ledger(path) as ledger:
        return said(ledger)


def said(ledger: Ledger) -> list[str]:
    """Return what the items say that stand."""
    return [entry.content.says for entry in ledger.entries()]  # type: ignore[union-attr]  # only items here
