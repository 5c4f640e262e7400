"""``abzug export``, ``import`` and ``verify``: files, exit statuses, and a message for every mistake."""

import csv
import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from abzug import casebook
from abzug.cli import main
from abzug.exchange import FORMS
from abzug.exchange.json_lines import read
from abzug.ledger import Draft, open_ledger
from tests.casebook.test_casefile import smallest_case
from tests.exchange.authority import Authority, served

CASE = "2022-csto-kazakhstan"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def bundle(tmp_path: Path) -> tuple[Path, str]:
    path = tmp_path / "case.abzug"
    result = run("export", CASE, "--bundle", path)
    assert result.exit_code == 0, result.output
    return path, result.stdout.split()[0]


@pytest.mark.parametrize("name", list(FORMS))
def test_every_format_is_written_and_what_holds_records_is_read_back(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"case{FORMS[name].suffixes[0]}"
    result = run("export", CASE, "--output", path)
    assert result.exit_code == 0, result.output
    assert path.stat().st_size > 100
    back = run("import", path, "--ledger", tmp_path / "x.ledger", "--json")
    if FORMS[name].holds_records:
        assert json.loads(back.stdout) == {"file": str(path), "recorded": 13, "known": 0}
    else:
        assert back.exit_code == 2
        assert "holds no records to read" in back.stderr


def test_without_a_file_it_prints_lines() -> None:
    result = run("export", CASE)
    assert [json.loads(line)["case"] for line in result.stdout.splitlines()] == [CASE] * 13


def test_nothing_published_later_is_exported() -> None:
    result = run("export", CASE, "--as-of", "2022-01-12", "--format", "csv")
    assert {row["item.published"] for row in csv.DictReader(result.stdout.splitlines())} == {
        "",
        "2022-01-07",
        "2022-01-08",
        "2022-01-11",
        "2022-01-12",
    }


def test_a_publisher_signs() -> None:
    result = run(
        "export", CASE, "--format", "claimreview", "--publisher", "Our desk", "--url", "https://desk.example/1"
    )
    review = json.loads(result.stdout)
    assert (review["author"]["name"], review["url"]) == ("Our desk", "https://desk.example/1")


def test_a_case_file_of_ones_own_is_exported(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(yaml.safe_dump(smallest_case()), encoding="utf-8")
    assert run("export", path, "--as-of", "2030-03-05").exit_code == 0


def test_a_whole_ledger_is_exported_and_read_into_another(tmp_path: Path) -> None:
    run("export", CASE, "-o", tmp_path / "one.jsonl")
    run("import", tmp_path / "one.jsonl", "--ledger", tmp_path / "one.ledger")
    result = run("export", "--all", "--ledger", tmp_path / "one.ledger", "-o", tmp_path / "all.parquet")
    assert result.exit_code == 0, result.output
    assert run("import", tmp_path / "all.parquet", "--ledger", tmp_path / "two.ledger").exit_code == 0
    with open_ledger(tmp_path / "one.ledger") as one, open_ledger(tmp_path / "two.ledger") as two:
        assert [entry.draft for entry in one.history()] == [entry.draft for entry in two.history()]


def test_a_case_that_only_a_ledger_holds_is_exported(tmp_path: Path) -> None:
    run("export", CASE, "-o", tmp_path / "one.jsonl")
    with (tmp_path / "one.jsonl").open("rb") as source, open_ledger(tmp_path / "x.ledger") as ledger:
        ledger.append(
            [Draft(content=entry.content, case="2030-elsewhere", entered_by="anna") for entry in read(source)]
        )
    result = run("export", "2030-elsewhere", "--ledger", tmp_path / "x.ledger", "--as-of", "2022-01-18")
    assert {json.loads(line)["entered_by"] for line in result.stdout.splitlines()} == {"anna"}
    assert len(result.stdout.splitlines()) == 13
    assert run("export", "2030-nowhere", "--ledger", tmp_path / "x.ledger").exit_code == 2


def test_a_bundle_is_verified(bundle: tuple[Path, str]) -> None:
    path, digest = bundle
    result = run("verify", path, "--expect", digest)
    assert result.exit_code == 0, result.output
    assert "It agrees" in result.stdout
    found = json.loads(run("verify", path, "--json").stdout)
    assert (found["agrees"], found["digest"], found["records"]) == (True, digest, 13)


def test_another_bundle_than_the_expected_one_is_told_with_status_one(bundle: tuple[Path, str]) -> None:
    result = run("verify", bundle[0], "--expect", "0" * 64, "--lang", "de")
    assert result.exit_code == 1
    assert "Es stimmt NICHT überein" in result.stderr


def test_a_changed_bundle_is_told_and_not_imported(bundle: tuple[Path, str], tmp_path: Path) -> None:
    path, _ = bundle
    path.write_bytes(path.read_bytes() + b"\0")
    assert run("verify", path).exit_code in (1, 2)
    result = run("import", path, "--ledger", tmp_path / "x.ledger")
    assert result.exit_code == 2
    assert not (tmp_path / "x.ledger").exists()


def test_a_whole_ledger_goes_into_a_bundle_of_records(bundle: tuple[Path, str], tmp_path: Path) -> None:
    ledger, path = tmp_path / "x.ledger", tmp_path / "all.abzug"
    run("import", bundle[0], "--ledger", ledger)
    assert run("export", "--all", "--ledger", ledger, "--bundle", path).exit_code == 0
    result = run("verify", path)
    assert result.exit_code == 0, result.output
    assert "13 records without a verdict" in result.stdout
    assert json.loads(run("verify", path, "--json").stdout)["case"] is None


def test_a_bundle_is_imported(bundle: tuple[Path, str], tmp_path: Path) -> None:
    assert "13 recorded" in run("import", bundle[0], "--ledger", tmp_path / "x.ledger").stdout


def test_a_time_stamp_is_asked_for_and_verified(tmp_path: Path) -> None:
    authority, path, trusted = Authority(), tmp_path / "case.abzug", tmp_path / "roots.pem"
    trusted.write_bytes(authority.roots)
    with served(authority.answer) as address:
        assert run("export", CASE, "--bundle", path, "--time-stamp", address).exit_code == 0
    assert "by an authority that you trust" in run("verify", path, "--trust", trusted).stdout
    assert "by whom is not verified" in run("verify", path).stdout
    trusted.write_bytes(Authority().roots)
    assert run("verify", path, "--trust", trusted).exit_code == 1


def test_an_authority_that_does_not_answer_leaves_no_bundle(tmp_path: Path) -> None:
    with served(lambda _: b"") as address:
        pass
    result = run("export", CASE, "--bundle", tmp_path / "case.abzug", "--time-stamp", address)
    assert result.exit_code == 1
    assert "could not be asked" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_mistake_at_the_end_of_a_file_leaves_nothing_recorded(tmp_path: Path) -> None:
    path = tmp_path / "case.jsonl"
    path.write_text(run("export", CASE).stdout + "{}\n")
    result = run("import", path, "--ledger", tmp_path / "x.ledger")
    assert result.exit_code == 2
    assert "line 14" in result.stderr
    assert str(path) in result.stderr
    assert not (tmp_path / "x.ledger").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["export"], "nothing to export"),
        (["export", "2099-nowhere"], "no case and no file"),
        (["export", CASE, "--format", "xlsx"], "no format named"),
        (["export", CASE, "-o", "case.xlsx"], "does not tell its format"),
        (["export", "--all"], "--all writes the records of a ledger"),
        (["export", "--all", "--ledger", "/nowhere.ledger"], "there is no ledger"),
        (["import", "/nowhere.csv"], "cannot be read"),
        (["import", __file__], "does not tell its format"),
        (["import", __file__, "--format", "xlsx"], "no format named"),
        (["verify", "/nowhere.abzug"], "cannot be read"),
        (["verify", __file__], "this is no bundle"),
    ],
)
def test_a_users_mistake_gets_a_message_and_status_two(arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2, result.output
    assert message in result.stderr
    assert "Traceback" not in result.output


def test_the_formats_are_listed() -> None:
    assert len(run("export", "--list-formats").stdout.splitlines()) == len(FORMS)


def test_a_report_that_was_corrected_in_the_ledger_is_exported_once_and_the_bundle_agrees(tmp_path: Path) -> None:
    team, path = tmp_path / "team.ledger", tmp_path / "corrected.abzug"
    corrected = replace(casebook.load(CASE).case.items[0], says="Put right by hand.")
    with closing(open_ledger(team)) as ledger:
        ledger.append([Draft(content=corrected, case=CASE, entered_by="an analyst")])
    rows = map(json.loads, run("export", CASE, "--ledger", team).stdout.splitlines())
    told = [row["item"]["says"] for row in rows if row.get("item", {}).get("key") == corrected.key]
    assert told == ["Put right by hand."]
    assert run("export", CASE, "--ledger", team, "--bundle", path).exit_code == 0
    assert run("verify", path).exit_code == 0
