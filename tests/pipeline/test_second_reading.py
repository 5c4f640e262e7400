"""A text read by rules and, when switched on, by a language model as well."""

import json
from datetime import date
from typing import Any

import pytest
from click.testing import CliRunner

from abzug.cli import main
from abzug.pipeline.second_reading import read_twice
from abzug.sources.language_model import ModelSettings
from tests.sources.language_model.server import endless, failing, model_server, proposing, saying, silent

TEXT = (
    "The ministry in Moscow said on Friday that its troops had begun to leave the town. "
    "Something about the garrison at the mill, an aide let slip: not one lorry stirred."
)
DAY = date(2030, 3, 5)
SEEN_BY_MODEL = {
    "stage": "remains",
    "content": "not one lorry stirred",
    "speaker": "an aide",
    "cue": "let slip",
    "mover_code": "RUS",
}
INVENTED = {"stage": "completed", "content": "the whole garrison has gone home", "speaker": "an aide"}


def read(address: str, *, seconds: float = 5.0) -> Any:
    model = ModelSettings(name="small", address=address, seconds=seconds)
    return read_twice(TEXT, published=DAY, language="en", model=model)


def test_without_a_model_nobody_is_asked() -> None:
    with model_server(proposing(SEEN_BY_MODEL)) as server:
        reading = read_twice(TEXT, published=DAY, language="en")
        assert server.requests == []
    assert reading.second_reader == ""


def test_what_the_model_adds_is_marked_and_what_it_invents_is_refused() -> None:
    by_rules = read_twice(TEXT, published=DAY, language="en").records
    with model_server(proposing(SEEN_BY_MODEL, INVENTED)) as server:
        reading = read(server.address)
    added = [record for record in reading.records if record.entered_by != "reader"]
    assert [record.content.of(TEXT) for record in added] == ["not one lorry stirred"]
    assert added[0].entered_by == "model small via 127.0.0.1"
    assert [record for record in reading.records if record.entered_by == "reader"] == list(by_rules)
    assert "1 records accepted" in reading.second_reader
    assert "1 refused" in reading.second_reader


@pytest.mark.parametrize(
    ("behaviour", "why"),
    [
        (saying("Sorry."), "breaks the form"),
        (failing(500), "answered 500"),
        (silent(5.0), "no answer in time"),
        (endless(), "longer than"),
    ],
)
def test_a_model_that_fails_spoils_nothing(behaviour: Any, why: str) -> None:
    by_rules = read_twice(TEXT, published=DAY, language="en").records
    with model_server(behaviour) as server:
        reading = read(server.address, seconds=1.0)
    assert reading.records == by_rules
    assert "broken off" in reading.second_reader
    assert why in reading.second_reader


def test_a_text_without_a_word_for_a_force_is_not_sent() -> None:
    with model_server(proposing()) as server:
        model = ModelSettings(name="small", address=server.address)
        read_twice("It rained in the market town all day long.", published=DAY, language="en", model=model)
        assert server.requests == []


def test_the_command_asks_only_when_told_to(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT)
    with model_server(proposing(SEEN_BY_MODEL)) as server:
        monkeypatch.setenv("ABZUG_MODEL_ADDRESS", server.address)
        monkeypatch.setenv("ABZUG_MODEL_KEY", "very-secret")
        plain = CliRunner().invoke(main, ["read", str(file), "--published", "2030-03-05", "--json"])
        assert server.requests == []
        asked = CliRunner().invoke(main, ["read", str(file), "--published", "2030-03-05", "--model", "small", "--json"])
        assert len(server.requests) == 1
    assert json.loads(plain.stdout)["document"]["second_reader"] == ""
    data = json.loads(asked.stdout)
    assert [row["entered_by"] for row in data["records"]][-1] == "model small via 127.0.0.1"
    assert "model small via 127.0.0.1: 1 passages asked about" in asked.stderr
    assert "very-secret" not in asked.output + asked.stderr


def test_many_texts_can_be_read_twice_on_several_processes(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text("".join(json.dumps({"id": number, "text": TEXT, "lang": "en"}) + "\n" for number in range(3)))
    with model_server(proposing(SEEN_BY_MODEL)) as server:
        monkeypatch.setenv("ABZUG_MODEL_ADDRESS", server.address)
        result = CliRunner().invoke(main, ["read", str(file), "--model", "small", "--workers", "2"])
        assert len(server.requests) == 3
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert all("1 records accepted" in line["document"]["second_reader"] for line in lines)


def test_a_model_without_an_address_is_a_mistake_of_the_user(tmp_path: Any) -> None:
    result = CliRunner().invoke(main, ["read", str(tmp_path / "a.txt"), "--model", "small"])
    assert result.exit_code == 2
    assert "no address" in result.output
