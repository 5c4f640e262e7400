import json
from pathlib import Path

import pytest

from abzug.errors import InputError
from abzug.model.record import Span
from abzug.reading.attribution import Attribution, AttributionKind
from abzug.reading.scoring.quotes import load_quotes, score_quotes

TEXT = "Er ging, sagte sie."


def part(*places: int) -> dict[str, list[int]]:
    return {"tokenIds": list(places)}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    annotation = {
        "quote": part(0, 1),
        "speaker": part(4),
        "cue": part(3),
        "frame": part(2, 3, 4),
        "addressee": part(),
        "type": "Indirect",
    }
    document = {
        "documentName": "one",
        "originalText": TEXT,
        "sentences": [{"charBegin": 0, "tokens": ["Er", "ging", ",", "sagte", "sie", "."]}],
        "annotations": [annotation],
    }
    file = tmp_path / "dev.jsonl"
    file.write_text(json.dumps(document) + "\n", encoding="utf-8")
    return file


def told(content: Span) -> Attribution:
    return Attribution(
        kind=AttributionKind.INDIRECT,
        content=(content,),
        cue=(Span(9, 14),),
        mention=Span(15, 18),
        speaker=Span(15, 18),
        frame=(Span(7, 18),),
    )


def test_the_gold_annotation_scores_one(path: Path) -> None:
    score = score_quotes(load_quotes(path), lambda _: [told(Span(0, 7))])
    assert dict(score.rows())["joint"] == (1.0, 1.0, 1.0)


def test_half_of_a_message_has_half_the_recall(path: Path) -> None:
    score = score_quotes(load_quotes(path), lambda _: [told(Span(0, 2))])
    assert dict(score.rows())["message"][:2] == (1.0, 0.5)


def test_finding_nothing_scores_zero(path: Path) -> None:
    score = score_quotes(load_quotes(path), lambda _: [])
    assert dict(score.rows())["joint"] == (0.0, 0.0, 0.0)


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_text("{}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"bad\.jsonl:1"):
        load_quotes(file)
