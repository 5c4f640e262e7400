"""The record in a PostgreSQL database."""

import multiprocessing
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import DBAPIError

from abzug.errors import LedgerBusyError, LedgerError, LedgerFileError
from abzug.ledger import open_ledger, postgresql
from tests.ledger.nouns import a_document, a_draft, an_item


@pytest.fixture
def raw(database: str) -> Iterator[Connection]:
    """Another program's connection to a ledger with an entry and its correction."""
    with open_ledger(database) as ledger:
        ledger.append([a_draft(an_item("A brigde"))])
        (entry,) = ledger.entries()
        ledger.append([entry.corrected(an_item("A bridge"), entered_by="ben")])
    engine = create_engine(database.replace("postgresql:", "postgresql+psycopg:"))
    with engine.connect() as connection:
        connection.execute(text("SET search_path = abzug"))
        connection.commit()
        yield connection
    engine.dispose()


@pytest.mark.parametrize(
    ("address", "complaint"),
    [
        ("postgresql:", "not the address of a database"),
        ("postgresql://host:port/name", "not the address of a database"),
        ("postgresql://nobody:secret@127.0.0.1:9/none", "cannot be reached"),
    ],
)
def test_a_database_that_is_not_there_is_reported_without_the_password(address: str, complaint: str) -> None:
    with pytest.raises(LedgerError, match=complaint) as raised:
        open_ledger(address)
    assert raised.value.hint
    assert "secret" not in str(raised.value)


def test_without_its_driver_the_way_to_get_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(LedgerError, match="needs psycopg") as raised:
        open_ledger("postgresql://127.0.0.1/none")
    assert "pip install 'abzug[postgres]'" in raised.value.hint


@pytest.mark.heavy
def test_where_there_is_no_ledger_none_is_begun_for_a_reader(database: str) -> None:
    with pytest.raises(LedgerFileError, match="is not a ledger"):
        open_ledger(database, may_create=False)
    with pytest.raises(LedgerError, match="does not exist"):
        open_ledger(database.replace("/postgres?", "/missing?"))


@pytest.mark.heavy
def test_a_ledger_of_a_later_version_is_refused(database: str, raw: Connection) -> None:
    raw.execute(text("INSERT INTO abzug_ledger VALUES (2, now())"))
    raw.commit()
    with pytest.raises(LedgerFileError, match="of a later version of Abzug"):
        open_ledger(database)


@pytest.mark.heavy
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET entered_by = 'mallory'",
        "DELETE FROM entry",
        "TRUNCATE entry CASCADE",
        "DELETE FROM abzug_ledger",
        "INSERT INTO entry SELECT * FROM entry ON CONFLICT (id) DO UPDATE SET entered_by = 'mallory'",
    ],
)
def test_no_statement_changes_or_removes_what_is_recorded(raw: Connection, statement: str) -> None:
    before = raw.execute(text("SELECT * FROM entry")).fetchall()
    raw.commit()
    with pytest.raises(DBAPIError, match="the ledger is append-only"):
        raw.execute(text(statement))
    raw.rollback()
    assert raw.execute(text("SELECT * FROM entry")).fetchall() == before


@pytest.mark.heavy
def test_a_program_that_never_lets_go_is_reported(
    database: str, raw: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "PATIENCE_S", 1)
    raw.execute(text("LOCK TABLE entry IN SHARE ROW EXCLUSIVE MODE"))
    with open_ledger(database) as ledger:
        assert len(list(ledger.entries())) == 1  # readers need not wait
        with pytest.raises(LedgerBusyError, match="has kept"):
            ledger.append([a_draft(an_item("two"))])
        raw.rollback()
        ledger.append([a_draft(an_item("two"))])


@pytest.mark.heavy
def test_the_words_of_an_endless_document_are_indexed_as_far_as_they_fit(database: str) -> None:
    words = " ".join(f"wort{number}" for number in range(300_000))
    with open_ledger(database) as ledger:
        ledger.append([a_draft(a_document(f"{words} {'x' * 5000}"), case=None)])
        assert ledger.search("wort7")


@pytest.mark.heavy
def test_programs_that_begin_and_write_the_same_ledger_at_once_share_it(database: str) -> None:
    context = multiprocessing.get_context("fork")
    processes = [context.Process(target=write_ten, args=(database, name)) for name in "abcd"]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * 4
    with open_ledger(database) as ledger:
        moments = [entry.recorded_at for entry in ledger.history()]
    assert len(moments) == 50
    assert moments == sorted(set(moments))


def write_ten(database: str, name: str) -> None:
    """Append ten entries of one's own and ten that others enter too."""
    with open_ledger(database) as ledger:
        for number in range(10):
            ledger.append([a_draft(an_item(f"{name} {number}"))])
            ledger.append([a_draft(an_item(f"shared {number}"))])


def test_the_path_of_a_file_is_no_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    open_ledger(Path("postgresql:")).close()
    assert (tmp_path / "postgresql:").is_file()
