"""Scoring attribution on speeches."""

import json
from pathlib import Path

import pytest

from abzug.errors import InputError
from abzug.model.record import Span
from abzug.reading.attribution import Attribution, AttributionKind
from abzug.reading.scoring.bundestag import Speech, load_speeches, score_speeches

TOKENS = ["Der", "Minister", "sagte", ",", "alles", "sei", "gut", "."]


def annotation(**parts: list[int]) -> dict[str, list[str]]:
    return {name: [f"0:{place}" for place in parts.get(name, [])] for name in ("Cue", "Source", "Message", "Addr")}


def written(tmp_path: Path, *annotations: dict[str, list[str]]) -> Path:
    path = tmp_path / "speeches.jsonl"
    speech = {"Sentences": [{"SentenceId": 0, "Tokens": TOKENS}], "Annotations": list(annotations)}
    path.write_text(json.dumps(speech) + "\n", encoding="utf-8")
    return path


def attribution(speech: Speech, cue: str, message: str) -> Attribution:
    def at(words: str) -> Span:
        start = speech.text.index(words)
        return Span(start, start + len(words))

    return Attribution(
        kind=AttributionKind.INDIRECT, content=(at(message),), cue=(at(cue),), mention=at("Der Minister"), speaker=None
    )


def test_a_speech_is_put_together_again(tmp_path: Path) -> None:
    (speech,) = load_speeches(written(tmp_path))
    assert speech.text == "Der Minister sagte, alles sei gut."
    assert [span.of(speech.text) for span in speech.tokens] == TOKENS


def test_a_right_attribution_is_all_right(tmp_path: Path) -> None:
    (speech,) = load_speeches(written(tmp_path, annotation(Cue=[2], Source=[0, 1], Message=[4, 5, 6])))
    score = score_speeches([speech], lambda _: [attribution(speech, "sagte", "alles sei gut")])
    assert dict(score.rows())["joint"] == (1.0, 1.0, 1.0)


def test_a_missed_and_an_invented_attribution_cost_recall_and_precision(tmp_path: Path) -> None:
    (speech,) = load_speeches(written(tmp_path, annotation(Cue=[2], Source=[0, 1], Message=[4, 5, 6])))
    missed = score_speeches([speech], lambda _: [])
    invented = score_speeches([speech], lambda _: [attribution(speech, "gut", "alles")])
    assert dict(missed.rows())["joint"] == (0.0, 0.0, 0.0)
    assert dict(invented.rows())["cues"] == (0.0, 0.0, 0.0)


def test_half_a_message_is_half_right(tmp_path: Path) -> None:
    (speech,) = load_speeches(written(tmp_path, annotation(Cue=[2], Message=[4, 5, 6])))
    score = score_speeches([speech], lambda _: [attribution(speech, "sagte", "alles")])
    assert score.right["Message"] == 1
    assert score.gold["Message"] == 3


def test_a_line_of_another_format_is_an_error_with_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "speeches.jsonl"
    path.write_text('{"Sentences": 3}\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"speeches\.jsonl:1"):
        load_speeches(path)
