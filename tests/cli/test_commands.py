"""The command line: help without loading, JSON that is JSON, exit statuses, no traceback for a user's mistake."""

import json
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from abzug.cli import main
from abzug.cli.group import COMMANDS
from tests.casebook.test_casefile import smallest_case


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def test_every_command_has_help_with_its_name() -> None:
    for name in COMMANDS:
        result = run(name, "--help")
        assert result.exit_code == 0, result.output
        assert f"{name}" in result.output


def test_the_help_lists_every_command() -> None:
    output = run("--help").output
    assert all(name in output for name in COMMANDS)


def test_assess_prints_the_contract_as_json() -> None:
    result = run("assess", "2022-russia-ukraine-border-feb", "--as-of", "2022-02-18", "--json")
    data = json.loads(result.output)
    assert result.exit_code == 0
    assert data["as_of"] == "2022-02-18"
    assert data["left_as_claimed"] < 0.2


def test_assess_reads_a_case_file_that_nobody_coded(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(yaml.safe_dump(smallest_case()), encoding="utf-8")
    data = json.loads(run("assess", str(path), "--as-of", "2030-03-05", "--json").output)
    assert data["case"] == "mine"
    assert data["claim_derived"]
    assert data["items_derived"] == 1


def test_assess_speaks_german() -> None:
    output = run("assess", "2022-csto-kazakhstan", "--lang", "de").output
    assert "Mit Stand vom 18. Januar 2022" in output


def test_replay_prints_one_verdict_a_line() -> None:
    lines = run("replay", "2022-csto-kazakhstan", "--json").output.splitlines()
    assert [json.loads(line)["as_of"] for line in lines][:2] == ["2022-01-11", "2022-01-12"]


def test_cases_lists_all_as_json() -> None:
    assert len(json.loads(run("cases", "--json").output)) == 42


def test_case_check_reports_every_mistake_and_exits_with_two(tmp_path: Path) -> None:
    content = smallest_case()
    content["evidence"][0]["kind"] = "rumour"
    path = tmp_path / "bad.yaml"
    path.write_text(yaml.safe_dump(content), encoding="utf-8")
    result = run("case", "check", str(path))
    assert result.exit_code == 2
    assert "bad.yaml:" in result.stderr
    assert "evidence[0].kind" in result.stderr
    assert json.loads(run("case", "check", str(path), "--json").stdout)[0]["field"] == "evidence[0].kind"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["assess", "2099-nowhere"], "no case and no file"),
        (["assess", "2024-us-niger", "--as-of", "15.2.2022"], "write it like 2022-02-15"),
        (["assess", "2024-us-niger", "--doctrine", "/nowhere"], "is not a directory"),
        (["doctrine", "show", "horoscope"], "no doctrine file"),
        (["nonsense"], "No such command"),
    ],
)
def test_a_users_mistake_gets_a_message_and_status_two(arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert "Traceback" not in result.output


def test_the_demo_judges_two_cases_and_tells_what_became_of_them() -> None:
    output = " ".join(run("demo").output.split())
    assert "build-up under the announcement, known on 24 February 2022" in output
    assert "15 February 2022" in output
