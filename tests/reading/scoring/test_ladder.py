"""The ladder scorer: records match by their content spans, fields are compared on what matched."""

import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from abzug.errors import InputError
from abzug.model.component import Component
from abzug.model.record import Basis, Count, Record, Span, Stage
from abzug.model.when import When
from abzug.reading.scoring.ladder import (
    LadderText,
    load_ladder,
    match,
    overlap,
    same_name,
    score_ladder,
    table,
)

TEXT = "The 3rd Brigade left Oruro on Friday, the army said. Its howitzers stayed behind."
LEFT = Record(
    stage=Stage.COMPLETED,
    basis=Basis.OWNER,
    content=Span(0, 36),
    speaker=Span(38, 46),
    mover=Span(0, 15),
    quantity=Count(1, 1, "units"),
    when=When.on(date(1971, 3, 5)),
)
STAYED = Record(
    stage=Stage.REMAINS, basis=Basis.NARRATOR, content=Span(53, 80), component=Component.HEAVY_EQUIPMENT, hedged=True
)
TWO = LadderText(id="x", language="en", published=date(1971, 3, 6), text=TEXT, records=(LEFT, STAYED))

RAW = {
    "id": "x",
    "lang": "en",
    "published": "1971-03-06",
    "text": TEXT,
    "records": [
        {
            "stage": "completed",
            "basis": "owner",
            "speaker": "the army",
            "cue": "said",
            "content": "The 3rd Brigade left Oruro on Friday",
            "mover": "The 3rd Brigade",
            "mover_iso": "BOL",
            "component": "unspecified",
            "quantity": {"low": 1, "high": None, "unit": "units", "share": None},
            "place_from": "Oruro",
            "place_to": None,
            "when": {"start": "1971-03-05", "end": "1971-03-05"},
            "negated": False,
            "hedged": False,
        }
    ],
}


def test_a_reader_that_returns_the_gold_scores_one_everywhere() -> None:
    score = score_ladder([TWO], lambda *_: TWO.records)
    assert {value for _, value in score.rows()} == {1.0}


def test_a_reader_that_returns_nothing_scores_zero_and_does_not_divide_by_it() -> None:
    assert {value for _, value in score_ladder([TWO], lambda *_: ()).rows()} == {0.0}


def test_a_record_too_many_costs_precision_and_a_missed_one_recall() -> None:
    extra = replace(LEFT, content=Span(38, 51))
    score = score_ladder([TWO], lambda *_: (LEFT, extra))
    assert (score.precision, score.recall, score.f1) == (0.5, 0.5, 0.5)


def test_a_wrong_field_costs_its_own_accuracy_and_no_other() -> None:
    score = score_ladder([TWO], lambda *_: (replace(LEFT, stage=Stage.BEGUN), replace(STAYED, hedged=False)))
    wrong = {name for name, value in score.rows() if value < 1}
    assert wrong == {"stage", "stage and basis", "hedged"}


def test_half_an_overlap_matches_and_less_does_not() -> None:
    half, less = replace(LEFT, content=Span(0, 18)), replace(LEFT, content=Span(0, 17))
    assert match([half], [LEFT]) == [(half, LEFT)]
    assert match([less], [LEFT]) == []


def test_each_record_matches_once_and_equal_stage_decides_between_equal_spans() -> None:
    begun = replace(LEFT, stage=Stage.BEGUN)
    assert match([begun, LEFT], [LEFT]) == [(LEFT, LEFT)]
    assert match([LEFT], [begun, LEFT]) == [(LEFT, LEFT)]


def test_overlap_is_shared_characters_by_covered_characters() -> None:
    assert overlap(Span(0, 10), Span(5, 15)) == pytest.approx(1 / 3)
    assert overlap(Span(0, 10), Span(10, 15)) == 0.0


def test_a_name_is_the_same_with_and_without_article_but_not_when_missing() -> None:
    army, brigade = Span(38, 46), Span(0, 15)
    assert same_name(army, Span(42, 46), TEXT)
    assert not same_name(army, brigade, TEXT)
    assert not same_name(army, None, TEXT)
    assert same_name(None, None, TEXT)


def test_a_file_of_the_ladder_is_read_with_spans_counts_and_days(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text(json.dumps(RAW) + "\n")
    [text] = load_ladder(path)
    [record] = text.records
    assert record.content.of(TEXT) == "The 3rd Brigade left Oruro on Friday"
    assert record.quantity == Count(1, None, "units")
    assert record.when == When.between(date(1971, 3, 5), date(1971, 3, 5))
    assert record.place_to is None


@pytest.mark.parametrize("line", ["{", "[]", "{}", json.dumps({**RAW, "text": "another text"})])
def test_a_line_that_is_no_ladder_text_is_refused_with_file_and_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text(json.dumps(RAW) + "\n" + line + "\n")
    with pytest.raises(InputError, match=r"texts\.jsonl:2: "):
        load_ladder(path)


def test_the_table_has_a_column_for_every_run() -> None:
    rows = table({"gold": score_ladder([TWO], lambda *_: TWO.records), "empty": score_ladder([TWO], lambda *_: ())})
    assert "| | gold | empty |" in rows
    assert "| record F1 | 1.000 | 0.000 |" in rows


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_development_set_scores_one_against_itself(language: str) -> None:
    root = Path(os.environ.get("ABZUG_SHARED", Path(__file__).parents[4] / "shared"))
    path = root / "benchmarks" / "reading-ladder" / f"{language}_dev.jsonl"
    if not path.exists():
        pytest.skip(f"the reading ladder is not at {path}")
    texts = load_ladder(path)
    gold = {text.text: text.records for text in texts}
    score = score_ladder(texts, lambda text, *_: gold[text])
    assert score.f1 == score.accuracy("stage and basis") == 1.0
