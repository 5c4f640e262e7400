"""Reports entered by hand: recorded once, found, judged along, taken back, never lost."""

import json
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from abzug.cli import main
from tests.casebook.test_casefile import smallest_case

CASE = "2022-csto-kazakhstan"
REPORT = (
    "--published", "2022-01-17",
    "--source", "Agency (Imagery)",
    "--source-kind", "commercial_imagery",
    "--kind", "observation",
    "--about", "armour",
    "--movement", "staying",
    "--says", "Images of 16 January show rows of armoured carriers at the airfield where they were.",
    "--by", "anna",
)  # fmt: skip


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    return str(tmp_path / "my.ledger")


def run(*arguments: str, answers: str | None = None) -> Result:
    return CliRunner(env={"XDG_DATA_HOME": "/nonexistent"}).invoke(main, list(arguments), input=answers)


def add(ledger: str, *more: str) -> dict[str, object]:
    result = run("add", CASE, *REPORT, *more, "--ledger", ledger, "--json")
    assert result.exit_code == 0, result.output
    entry: dict[str, object] = json.loads(result.output)
    return entry


def assessed(ledger: str, case: str = CASE) -> dict[str, object]:
    verdict: dict[str, object] = json.loads(run("assess", case, "--ledger", ledger, "--json").output)
    return verdict


def test_the_same_report_entered_twice_is_one_entry(ledger: str) -> None:
    first, second = add(ledger), add(ledger)
    assert first["new"]
    assert second == {**first, "new": False}


def test_a_report_entered_by_hand_counts_in_the_verdict(ledger: str) -> None:
    without = json.loads(run("assess", CASE, "--json").output)
    add(ledger)
    verdict = assessed(ledger)
    assert verdict["items_used"] == without["items_used"] + 1
    assert verdict["left_as_claimed"] < without["left_as_claimed"]


def test_a_retracted_report_no_longer_counts_and_stays_readable(ledger: str) -> None:
    entry = str(add(ledger)["entry"])
    before = json.loads(run("assess", CASE, "--json").output)
    result = run("retract", entry, "--reason", "wrong place", "--by", "ben", "--ledger", ledger)
    assert result.exit_code == 0, result.output
    assert assessed(ledger)["items_used"] == before["items_used"]
    history = run("history", entry, "--ledger", ledger).output
    assert "armoured carriers" in history
    assert "wrong place" in history


def test_search_finds_what_was_entered_and_what_is_bundled(ledger: str) -> None:
    add(ledger)
    assert "armoured carriers" in run("search", "carrier", "--case", CASE, "--ledger", ledger).output
    assert "pontoon bridge" in run("search", "pontoon", "--as-of", "2022-02-18").output
    lines = run("search", "pontoon", "--json").output.splitlines()
    assert all("pontoon" in json.loads(line)["content"]["says"].casefold() for line in lines)


def test_a_search_without_a_hit_says_so() -> None:
    assert "Nothing found" in run("search", "xylophone").output


def test_what_is_missing_is_asked_for(ledger: str) -> None:
    answers = "2022-01-17\nAgency\njournalist_on_scene\nobservation\npersonnel\nleaving\nReporters saw buses.\n"
    result = run("add", CASE, "--ledger", ledger, answers=answers)
    assert result.exit_code == 0, result.output
    assert "Reporters saw buses" in run("search", "buses", "--case", CASE, "--ledger", ledger).output


def test_a_case_file_takes_its_reports_from_the_ledger_that_is_named(ledger: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(yaml.safe_dump(smallest_case()), encoding="utf-8")
    arguments = [value.replace("2022-01-17", "2030-03-04") for value in REPORT]
    assert run("add", str(path), *arguments, "--ledger", ledger).exit_code == 0
    day = ("--as-of", "2030-03-05", "--json")
    assert json.loads(run("assess", str(path), *day).output)["items_used"] == 1
    assert json.loads(run("assess", str(path), "--ledger", ledger, *day).output)["items_used"] == 2


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("--grade", "Z9"), "is not a"),
        (("--type", "E999"), "no evidence type"),
        (("--quantity", "-4", "tanks"), "cannot be negative"),
        (("--movement", "flying"), "is not one of"),
    ],
)
def test_a_report_that_makes_no_sense_is_refused_and_nothing_is_written(
    ledger: str, change: tuple[str, ...], message: str
) -> None:
    result = run("add", CASE, *REPORT, *change, "--ledger", ledger)
    assert result.exit_code == 2
    assert message in result.stderr
    assert not Path(ledger).exists()


def test_a_ledger_that_is_not_there_is_a_clear_error() -> None:
    result = run("history", "--ledger", "/nowhere/at.ledger")
    assert result.exit_code == 2
    assert "Traceback" not in result.output
