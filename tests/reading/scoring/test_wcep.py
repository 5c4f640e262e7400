"""The chronicle scorer: one record stands for a text, its stage and basis are compared with the labels."""

import json
import os
from datetime import date
from pathlib import Path

import pytest

from abzug.errors import InputError
from abzug.model.record import Basis, Record, Span, Stage
from abzug.reading.scoring.wcep import ChronicleText, load_chronicle, main_record, score_chronicle

DAY = date(1971, 3, 6)


def record(stage: Stage, basis: Basis = Basis.NARRATOR) -> Record:
    return Record(stage=stage, basis=basis, content=Span(0, 3))


def labelled(stage: str, basis: str | None) -> ChronicleText:
    return ChronicleText(id=stage, published=DAY, text=stage, stage=stage, basis=basis)


def test_the_first_record_about_leaving_stands_for_the_text() -> None:
    stays, leaves = record(Stage.REMAINS), record(Stage.BEGUN)
    assert main_record([stays, leaves, record(Stage.REFUSED)]) is leaves
    assert main_record([stays]) is None


def test_right_stage_and_basis_score_one() -> None:
    read = {"announced": [record(Stage.ANNOUNCED, Basis.OWNER)], "background": [record(Stage.REMAINS)]}
    texts = [labelled("announced", "own_side"), labelled("background", None)]
    score = score_chronicle(texts, lambda text, *_: read[text])
    assert (score.stage_accuracy, score.stage_macro_f1, score.basis_accuracy) == (1.0, 1.0, 1.0)


def test_a_wrong_stage_costs_accuracy_and_the_f1_of_both_stages() -> None:
    texts = [labelled("begun", "own_side"), labelled("completed", "own_side"), labelled("completed", "other_party")]
    score = score_chronicle(texts, lambda *_: [record(Stage.COMPLETED, Basis.OWNER)])
    assert score.stage_accuracy == pytest.approx(2 / 3)
    assert score.stage_macro_f1 == pytest.approx((0 + 0.8) / 2)
    assert score.basis_accuracy == pytest.approx(2 / 3)
    assert score.majority == pytest.approx(2 / 3)


def test_nothing_read_is_background() -> None:
    assert score_chronicle([labelled("background", None)], lambda *_: []).stage_accuracy == 1.0


def test_a_line_without_labels_is_refused_with_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text(json.dumps({"id": "x", "date": "1971-03-06", "text": "x"}) + "\n")
    with pytest.raises(InputError, match=r"texts\.jsonl:1: "):
        load_chronicle(path)


def test_the_development_set_loads() -> None:
    root = Path(os.environ.get("ABZUG_SHARED", Path(__file__).parents[4] / "shared"))
    path = root / "benchmarks" / "withdrawal-ladder-wcep" / "dev.jsonl"
    if not path.exists():
        pytest.skip(f"the chronicle is not at {path}")
    assert len(load_chronicle(path)) == 47
