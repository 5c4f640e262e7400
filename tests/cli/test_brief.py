"""``abzug brief``: formats, files, comparison, and a message for every mistake."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from abzug import casebook
from abzug.cli import main
from abzug.ledger import Draft, open_ledger

CASE = "2022-csto-kazakhstan"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["brief", *arguments])


def test_it_prints_markdown() -> None:
    result = run(CASE, "--lang", "de", "--length", "page")
    assert result.exit_code == 0, result.output
    assert result.output.startswith("# CSTO peacekeepers leave Kazakhstan")
    assert "halten wir es für sehr wahrscheinlich (80–95\u00a0%)" in result.output


@pytest.mark.parametrize(
    ("form", "start"), [("html", b"<!doctype html>"), ("pdf", b"%PDF-"), ("docx", b"PK"), ("md", b"# ")]
)
def test_the_name_of_the_file_tells_the_format(form: str, start: bytes, tmp_path: Path) -> None:
    path = tmp_path / f"brief.{form}"
    result = run(CASE, "--output", str(path), "--length", "page")
    assert result.exit_code == 0, result.output
    assert path.read_bytes().startswith(start)
    assert result.output == ""


def test_it_compares_with_last_weeks_brief(tmp_path: Path) -> None:
    before = tmp_path / "before.html"
    assert run(CASE, "--as-of", "2022-01-12", "-o", str(before)).exit_code == 0
    result = run(CASE, "--as-of", "2022-01-18", "--compare", str(before))
    assert "## What has changed" in result.output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["2099-nowhere"], "no case and no file"),
        ([CASE, "-o", "brief.odt"], "does not tell its format"),
        ([CASE, "-o", "brief"], "does not tell its format"),
        ([CASE, "--compare", "/nowhere.html"], "cannot be read"),
        ([CASE, "--compare", __file__], "holds no verdict"),
        ([CASE, "--fonts", "/nowhere"], "there is no folder"),
        ([CASE, "--length", "novel"], "Invalid value"),
    ],
)
def test_a_users_mistake_gets_a_message_and_status_two(arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert "Traceback" not in result.output


def test_a_report_entered_by_hand_counts_along(tmp_path: Path) -> None:
    path = tmp_path / "own.ledger"
    with open_ledger(path) as ledger:
        item = replace(casebook.load(CASE).case.items[0], key="own", says="The mayor saw the convoy leave for home.")
        ledger.append([Draft(content=item, case=CASE, entered_by="ada")])
    assert "The mayor saw the convoy leave" in run(CASE, "--ledger", str(path)).stdout


def test_what_cannot_be_written_gets_status_one(tmp_path: Path) -> None:
    result = run(CASE, "-o", str(tmp_path / "nowhere" / "brief.md"))
    assert result.exit_code == 1
    assert "could not be written" in result.stderr
