"""``abzug assess --from-articles``: what a person sees, what a program gets, what a user's mistake brings."""

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from abzug.brief.articles import articles_schema
from abzug.cli import main

TEXT = (
    "Almaty (dpa) - Russland hat nach Angaben des Verteidigungsministeriums mit dem Abzug seiner Truppen aus "
    "Kasachstan begonnen. Bis zum 20. März sollten alle 2000 Soldaten das Land verlassen, teilte das Ministerium mit. "
    "Der Nato-Generalsekretär sieht bisher keinen Abzug russischer Truppen."
)
FRENCH = "Les troupes russes quitteront le Kazakhstan mardi prochain, a déclaré le ministère."


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["assess", *map(str, arguments)])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "2024-03-04-kurier.txt").write_text(TEXT, encoding="utf-8")
    (texts / "post.txt").write_text(f"4. März 2024\n{TEXT}", encoding="utf-8")
    (texts / "france.txt").write_text(FRENCH, encoding="utf-8")
    (texts / "photo.txt").write_bytes(bytes(range(256)) * 9)
    return texts


def test_a_person_sees_verdict_digest_and_what_to_check(folder: Path) -> None:
    result = run("--from-articles", folder)
    assert result.exit_code == 0, result.output
    text = " ".join(result.output.split())
    assert text.startswith("Russia: withdrawal from Kazakhstan, announced on 4 March 2024")
    assert "As of 4 March 2024 we assess it" in text
    assert "no withdrawal is seen: Nato-Generalsekretär" in text
    assert "dpa: " not in text.split("What a person should check")[1]
    assert "Judged as: Russia from Kazakhstan, announced on 4 March 2024, by 20 March 2024." in text
    assert "Texts in a language that is not read (fr)" in text
    assert "photo.txt (these bytes are no text)" in text


def test_a_german_sees_it_in_german(folder: Path) -> None:
    text = " ".join(run("--from-articles", folder, "--lang", "de").output.split())
    assert text.startswith("Russland: Abzug (Kasachstan), angekündigt am 4. März 2024")
    assert "kein Abzug zu sehen: Nato-Generalsekretär" in text
    assert "Was ein Mensch prüfen sollte" in text


def test_the_json_is_a_verdict_with_the_case_and_what_to_check(folder: Path, tmp_path: Path) -> None:
    case_file = tmp_path / "case.yaml"
    result = run("--from-articles", folder, "--save", case_file, "--json", "--lang", "de")
    data = json.loads(result.stdout)
    jsonschema.validate(data, articles_schema())
    assert data["case_file"] == str(case_file)
    assert {"withdrawal", "coded", "unread_language", "unreadable", "dated_by_name"} <= {
        one["kind"] for one in data["to_check"]
    }
    assert data["to_check"][0]["message"].startswith("Judged as: Russia from Kazakhstan")
    assert len(data["case_content"]["evidence"]) >= data["items_used"]


def test_without_save_nothing_is_written(folder: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    data = json.loads(run("--from-articles", folder, "--json").stdout)
    assert data["case_file"] is None
    assert sorted(tmp_path.rglob("*")) == before


def test_the_saved_case_is_accepted_corrected_and_judged_again(folder: Path, tmp_path: Path) -> None:
    case_file = tmp_path / "case.yaml"
    first = json.loads(run("--from-articles", folder, "--save", case_file, "--json").stdout)
    assert CliRunner().invoke(main, ["case", "check", str(case_file)]).exit_code == 0
    again = json.loads(run(case_file, "--as-of", first["as_of"], "--json").stdout)
    assert again["likelihood"] == first["likelihood"]
    text = case_file.read_text(encoding="utf-8")
    misread = text.replace("movement: none_seen", "movement: leaving")
    assert misread != text
    case_file.write_text(misread, encoding="utf-8")
    corrected = json.loads(run(case_file, "--as-of", first["as_of"], "--json").stdout)
    assert corrected["left_as_claimed"] > first["left_as_claimed"]


def test_question_actor_and_days_override_what_the_articles_tell(folder: Path) -> None:
    options = ("--question", "Will the men leave?", "--actor", "Russland", "--announced", "2024-03-01")
    data = json.loads(run("--from-articles", folder, *options, "--deadline", "2024-04-01", "--json").stdout)
    case = data["case_content"]
    assert (case["question"], case["actor"]) == ("Will the men leave?", "RUS")
    assert (case["announced"], case["deadline"]) == ("2024-03-01", "2024-04-01")
    assert "withdrawal" not in {one["kind"] for one in data["to_check"]}


def test_single_files_and_several_sources_are_taken_together(folder: Path) -> None:
    files = ("--from-articles", folder / "post.txt", "--from-articles", folder / "2024-03-04-kurier.txt")
    data = json.loads(run(*files, "--json").stdout)
    assert {row["url"] for row in data["case_content"]["evidence"]} == {str(files[1]), str(files[3])}


def test_several_processes_find_the_same(folder: Path) -> None:
    one, two = (run("--from-articles", folder, "--json", "--workers", workers).stdout for workers in (1, 2))
    assert json.loads(one) == json.loads(two)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "name a case, or give --from-articles"),
        (("--question", "Will they leave?"), "name a case, or give --from-articles"),
        (("2022-csto-kazakhstan", "--actor", "RUS"), "beside options about articles"),
        (("--from-articles", "no-such-folder"), "no such file or folder"),
        (("--from-articles", "{folder}/photo.txt"), "the text cannot be read"),
        (("--from-articles", "{folder}/france.txt"), "language not read: fr"),
        (("--from-articles", "{empty}"), "there are no articles"),
        (("--from-articles", "{folder}", "--as-of", "2020-01-01"), "2 of 3 were published after it"),
        (("--from-articles", "{folder}", "--announced", "2024-03-05", "--deadline", "2024-03-01"), "lies before"),
        (("--from-articles", "{folder}", "--save", "{folder}/none/case.yaml"), "there is no folder"),
        (("--from-articles", "{folder}", "--save", "{folder}/post.txt"), "is there already"),
    ],
)
def test_a_mistake_is_told_in_a_sentence(
    folder: Path, tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    (tmp_path / "empty").mkdir()
    places = {"folder": str(folder), "empty": str(tmp_path / "empty")}
    result = run(*(argument.format(**places) for argument in arguments))
    assert result.exit_code == 2
    assert message in " ".join(result.output.split())
    assert "Traceback" not in result.output


def test_a_file_of_corrections_is_replaced_only_when_told_to(folder: Path, tmp_path: Path) -> None:
    case_file = tmp_path / "case.yaml"
    case_file.write_text("a person's work")
    assert run("--from-articles", folder, "--save", case_file).exit_code == 2
    assert case_file.read_text() == "a person's work"
    assert run("--from-articles", folder, "--save", case_file, "--replace").exit_code == 0
    assert case_file.read_text(encoding="utf-8").startswith("# Made by abzug from 3 articles")
