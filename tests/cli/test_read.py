"""``abzug read``: files, standard input and JSON lines; exit statuses; no traceback whatever comes in."""

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from abzug.cli import main
from abzug.reading.export import reading_schema

TEXT = "Die 300 Soldaten verlassen am Freitag den Stützpunkt, teilte der russische Generalstab mit."
WITHOUT = "Der Konzern senkt die Preise, und die Kunden freuen sich darüber sehr."


def run(*arguments: str, given: bytes | str | None = None) -> Result:
    return CliRunner().invoke(main, ["read", *arguments], input=given)


def test_json_names_stage_basis_speaker_and_passage() -> None:
    result = run("-", "--published", "2022-02-15", "--json", given=TEXT)
    data = json.loads(result.stdout)
    jsonschema.validate(data, reading_schema())
    (record,) = data["records"]
    assert result.exit_code == 0
    assert (record["stage"], record["basis"], record["mover_iso"]) == ("announced", "owner", "RUS")
    assert record["speaker"] == "russische Generalstab"
    assert TEXT[record["start"] : record["end"]] == record["content"]
    assert record["when"] == {"start": "2022-02-18", "end": "2022-02-18"}


def test_a_person_sees_the_text_and_what_it_says() -> None:
    result = run("-", "--published", "2022-02-15", given=TEXT)
    assert result.exit_code == 0
    assert "announced" in result.stdout
    assert "russische Generalstab" in result.stdout
    assert "a person decides" in result.stdout


def test_without_a_day_a_warning_goes_to_standard_error() -> None:
    result = run("-", "--json", given=TEXT)
    assert json.loads(result.stdout)["records"][0]["when"] is None
    assert "no day of publication" in result.stderr


def test_a_text_without_forces_has_no_records() -> None:
    result = run("-", "--json", given=WITHOUT)
    assert (result.exit_code, json.loads(result.stdout)["records"]) == (0, [])


@pytest.mark.parametrize(
    ("given", "note"),
    [
        ("", "empty"),
        (" \n\t\n", "empty"),
        ("Les troupes quitteront la ville mardi prochain.", "not read: fr"),
        ("+++ 12:00 +++", "no language"),
    ],
)
def test_what_cannot_be_read_is_said_and_is_no_error(given: str, note: str) -> None:
    result = run("-", "--json", given=given)
    assert result.exit_code == 0
    assert note in json.loads(result.stdout)["document"]["note"]


@pytest.mark.parametrize(
    ("arguments", "given", "words"),
    [
        (["nowhere.txt"], None, "nowhere.txt"),
        (["-"], bytes(range(256)) * 20, "no text"),
        (["-", "--published", "soon"], TEXT, "soon"),
        (["-", "--lang", "tlh"], TEXT, "tlh"),
        (["file:///etc/passwd"], None, "file"),
        (["http://127.0.0.1:1/"], None, "127.0.0.1"),
        (["http://[::1]:1/"], None, "::1"),
        (["http://169.254.169.254/latest/"], None, "169.254"),
    ],
)
def test_a_mistake_is_told_in_a_line_with_exit_status_two(
    arguments: list[str], given: bytes | str | None, words: str
) -> None:
    result = run(*arguments, given=given)
    assert result.exit_code == 2
    assert words in result.stderr
    assert "Traceback" not in result.output


def test_a_page_is_read_without_its_navigation(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    body = f"<nav>Panzer Abzug Truppen</nav><article><p>{TEXT}</p><p>{WITHOUT}</p><p>{WITHOUT}</p></article>"
    path.write_text(f"<!DOCTYPE html><html lang=de><body>{body}</body></html>", encoding="utf-8")
    data = json.loads(run(str(path), "--published", "2022-02-15", "--json").stdout)
    assert [record["stage"] for record in data["records"]] == ["announced"]
    assert data["document"]["address"] == str(path)


def test_json_lines_give_one_result_a_line_in_order() -> None:
    given = "\n".join(json.dumps({"text": TEXT, "id": str(number), "published": "2022-02-15"}) for number in range(5))
    result = run("-", "--many", given=given)
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line["document"]["id"] for line in lines] == ["0", "1", "2", "3", "4"]
    assert all(line["records"] for line in lines)


def test_a_bad_line_stands_in_its_place_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text(f"{json.dumps({'text': TEXT})}\n{{\n{json.dumps({'text': WITHOUT})}\n", encoding="utf-8")
    result = run(str(path))
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 2
    assert ["error" in line for line in lines] == [False, True, False]
    assert "1 lines could not be read" in result.stderr


def test_a_line_in_an_unknown_language_is_no_failure() -> None:
    result = run("-", "--many", given=json.dumps({"text": "Les troupes quitteront la ville mardi."}))
    assert result.exit_code == 0
    assert "not read" in json.loads(result.stdout)["document"]["note"]


def test_the_schema_is_printed_without_reading_anything() -> None:
    result = run("--schema")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == reading_schema()
