"""Where a ledger is and how it is opened."""

import subprocess
import sys
from pathlib import Path

import pytest

from abzug.errors import LedgerFileError
from abzug.ledger import default_path, open_ledger
from tests.ledger.nouns import a_draft


def test_the_default_ledger_is_in_the_users_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert tmp_path in default_path().parents
    with open_ledger() as ledger:
        ledger.append([a_draft()])
    with open_ledger(may_create=False) as ledger:
        assert len(list(ledger.entries())) == 1
    assert default_path().is_file()


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr("abzug.ledger.opening.default_path", lambda: tmp_path / "file" / "abzug.ledger")
    with pytest.raises(LedgerFileError, match="cannot be made"):
        open_ledger()


def test_a_path_may_be_given_as_text(tmp_path: Path) -> None:
    with open_ledger(str(tmp_path / "test.ledger")) as ledger:
        assert list(ledger.entries()) == []


def test_to_import_the_ledger_loads_no_database() -> None:
    program = "import sys, abzug.ledger; print([name for name in ('sqlalchemy', 'sqlite3') if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"
