"""The record in one SQLite file: what can be wrong with the path, the file, the folder and the disk."""

import os
import random
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from abzug.errors import LedgerBusyError, LedgerError, LedgerFileError
from abzug.ledger import Ledger, open_ledger, sqlite
from abzug.ledger.schema import VERSION
from abzug.model import Item
from tests.ledger.nouns import a_draft, an_item

ROOT = Path(__file__).parents[2]
NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger with one entry."""
    path = tmp_path / "test.ledger"
    with open_ledger(path) as ledger:
        ledger.append([a_draft(an_item("one"))])
    return path


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user of the system may look into."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@contextmanager
def as_ordinary_user() -> Iterator[None]:
    """Give up the rights of root, to whom no file is forbidden, for a while."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(before)


def said(path: Path) -> list[str]:
    """Return what the items in a ledger say."""
    with open_ledger(path, may_create=False) as ledger:
        return [entry.content.says for entry in ledger.entries() if isinstance(entry.content, Item)]


# The path


def test_a_ledger_at_rest_is_one_file(path: Path) -> None:
    assert os.listdir(path.parent) == ["test.ledger"]
    assert said(path) == ["one"]
    assert os.listdir(path.parent) == ["test.ledger"]


def test_where_there_is_no_ledger_none_is_begun_for_a_reader(tmp_path: Path) -> None:
    with pytest.raises(LedgerFileError, match="there is no ledger at") as raised:
        open_ledger(tmp_path / "tset.ledger", may_create=False)
    assert raised.value.exit_status == 2
    assert os.listdir(tmp_path) == []


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerFileError, match="is a folder"):
        open_ledger(tmp_path)


def test_a_missing_folder_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(LedgerFileError, match="there is no folder"):
        open_ledger(tmp_path / "missing" / "test.ledger")
    assert os.listdir(tmp_path) == []


def test_a_pipe_is_no_ledger(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(LedgerFileError, match="is not a file"):
        open_ledger(tmp_path / "pipe")


@pytest.mark.parametrize("name", [":memory:", "file:x?mode=ro", "ein Ordner ü.ledger", "a?b#c%20.ledger", "-x"])
def test_any_name_is_the_name_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    with open_ledger(name) as ledger:
        ledger.append([a_draft(an_item("one"))])
    assert os.listdir(tmp_path) == [name]
    assert said(Path(name)) == ["one"]


# The file


@pytest.mark.parametrize("content", [b"not a database", b"SQLite format 3\x00" + b"\x07" * 5000, b"\x00" * 4096])
@pytest.mark.parametrize("may_create", [True, False])
def test_another_file_is_refused_and_left_alone(tmp_path: Path, content: bytes, may_create: bool) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(LedgerError, match=r"is not a ledger|is damaged"):
        open_ledger(path, may_create=may_create)
    assert path.read_bytes() == content
    assert os.listdir(tmp_path) == ["letter.txt"]


def test_the_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmark (address TEXT)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LedgerFileError, match="is not a ledger of Abzug"):
        open_ledger(path)
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["bookmarks.sqlite"]


def test_an_empty_file_becomes_a_ledger_only_for_a_writer(tmp_path: Path) -> None:
    path = tmp_path / "test.ledger"
    path.touch()
    with pytest.raises(LedgerFileError, match="is not a ledger"):
        open_ledger(path, may_create=False)
    with open_ledger(path) as ledger:
        assert list(ledger.entries()) == []


def test_a_ledger_of_a_later_version_is_refused_with_the_way_out(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO abzug_ledger VALUES (?, '2030-01-01 00:00:00.000000')", (VERSION + 1,))
    connection.commit()
    connection.close()
    with pytest.raises(LedgerFileError, match="of a later version of Abzug") as raised:
        open_ledger(path)
    assert "pip install --upgrade abzug" in raised.value.hint


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_file_is_an_error_that_says_so_or_can_still_be_used(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    damaged = bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 20, 400])):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    path.write_bytes(damaged[: chance.choice([len(damaged), len(damaged) // 2])])
    with suppress(LedgerError), open_ledger(path) as ledger:
        for entry in ledger.history():
            list(ledger.history(entry.id))
        ledger.search("one")
        ledger.holdings()
        ledger.append([a_draft(an_item("two"))])


# The folder and the rights


def test_in_a_folder_without_the_right_to_write_a_ledger_is_not_begun(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    with as_ordinary_user(), pytest.raises(LedgerError, match="may not be written here") as raised:
        open_ledger(open_folder / "test.ledger")
    assert "folder must be writable" in raised.value.hint
    assert os.listdir(open_folder) == []


def test_in_a_folder_without_the_right_to_write_a_ledger_cannot_be_used(open_folder: Path) -> None:
    path = open_folder / "test.ledger"
    with open_ledger(path) as ledger:
        ledger.append([a_draft(an_item("one"))])
    open_folder.chmod(0o555)
    with as_ordinary_user(), pytest.raises(LedgerError, match="may not be written here"):
        open_ledger(path)
    assert said(path) == ["one"]


def test_a_file_without_the_right_to_read_is_an_error(open_folder: Path) -> None:
    path = open_folder / "test.ledger"
    open_ledger(path).close()
    path.chmod(0o000)
    open_folder.chmod(0o777)
    with as_ordinary_user(), pytest.raises(LedgerError, match="may not be written here"):
        open_ledger(path)


def test_a_file_without_the_right_to_write_can_be_read_only(open_folder: Path) -> None:
    path = open_folder / "test.ledger"
    with open_ledger(path) as ledger:
        ledger.append([a_draft(an_item("one"))])
    path.chmod(0o444)
    open_folder.chmod(0o777)
    with as_ordinary_user():
        assert said(path) == ["one"]
        with open_ledger(path) as ledger, pytest.raises(LedgerError, match="may not be written here"):
            ledger.append([a_draft(an_item("two"))])
    assert said(path) == ["one"]


# The disk


def test_on_a_full_disk_nothing_is_half_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = path.stat().st_size // 4096

    def set_up(connection: sqlite3.Connection, record: object) -> None:
        set_up_before(connection, record)
        connection.execute(f"PRAGMA max_page_count = {pages + 20}")

    set_up_before = sqlite._set_up  # noqa: SLF001  # the only place where a full disk can be feigned
    monkeypatch.setattr(sqlite, "_set_up", set_up)
    kept = ["one"]

    def append_pairs(ledger: Ledger) -> None:
        for number in range(100):
            pair = [f"{number} first " + "x" * 1000, f"{number} second " + "x" * 1000]
            ledger.append(a_draft(an_item(says)) for says in pair)
            kept.extend(pair)

    with open_ledger(path) as ledger, pytest.raises(LedgerError, match="does not fit on the disk"):
        append_pairs(ledger)
    monkeypatch.undo()
    assert len(kept) > 3
    assert said(path) == kept
    with open_ledger(path) as ledger:
        ledger.append([a_draft(an_item("there is room again"))])
    assert said(path) == [*kept, "there is room again"]


def test_when_the_disk_refuses_to_write_nothing_is_half_written(path: Path) -> None:
    program = f"""
import resource, signal
from abzug.errors import LedgerError
from abzug.ledger import open_ledger
from tests.ledger.nouns import a_draft, an_item
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with open_ledger({str(path)!r}) as ledger:
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
    try:
        for number in range(1000):
            ledger.append([a_draft(an_item(f"{{number}} " + "x" * 1000))])
            print(number, flush=True)
    except LedgerError as error:
        print(error.message, error.hint, sep="; ")
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    *acknowledged, message = run.stdout.splitlines()
    assert "nothing was recorded" in message or "nothing was written" in message
    assert len(acknowledged) > 3
    assert [says.split()[0] for says in said(path)] == ["one", *acknowledged]


# Other programs


def test_a_program_that_keeps_the_ledger_to_itself_is_waited_for(path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_ledger(path) as ledger:
        assert len(list(ledger.entries())) == 1  # readers need not wait
    other.execute("ROLLBACK")
    other.close()


def test_a_program_that_never_lets_go_is_reported(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "PATIENCE_S", 0.2)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_ledger(path) as ledger:
        with pytest.raises(LedgerBusyError, match="another program has kept"):
            ledger.append([a_draft(an_item("two"))])
        other.execute("ROLLBACK")
        other.close()
        ledger.append([a_draft(an_item("two"))])
    assert said(path) == ["one", "two"]
