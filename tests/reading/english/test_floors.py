"""Floors under what the reader gets right on the development sets: it must not read worse unnoticed."""

import os
from datetime import date
from pathlib import Path

import pytest

from abzug.model.record import Record
from abzug.reading.english.reader import read_english
from abzug.reading.scoring.ladder import LadderScore, load_ladder, score_ladder
from abzug.reading.scoring.wcep import load_chronicle, score_chronicle

BENCHMARKS = Path(os.environ.get("ABZUG_SHARED", Path(__file__).parents[4] / "shared")) / "benchmarks"


def read(text: str, _: str, published: date) -> tuple[Record, ...]:
    return read_english(text, published).records


@pytest.fixture(scope="module")
def ladder() -> LadderScore:
    path = BENCHMARKS / "reading-ladder" / "en_dev.jsonl"
    if not path.exists():
        pytest.skip(f"the reading ladder is not at {path}")
    return score_ladder(load_ladder(path), read)


def test_records_are_found_on_the_ladder(ladder: LadderScore) -> None:
    assert ladder.f1 >= 0.9


def test_stage_and_basis_are_right_on_the_ladder(ladder: LadderScore) -> None:
    assert ladder.accuracy("stage and basis") >= 0.91


@pytest.mark.parametrize(
    ("field", "floor"),
    [("speaker", 0.92), ("mover", 0.85), ("component", 0.88), ("quantity", 0.93), ("when", 0.9), ("negated", 0.98)],
)
def test_fields_are_right_on_the_ladder(ladder: LadderScore, field: str, floor: float) -> None:
    assert ladder.accuracy(field) >= floor


def test_stages_are_right_on_the_chronicle() -> None:
    path = BENCHMARKS / "withdrawal-ladder-wcep" / "dev.jsonl"
    if not path.exists():
        pytest.skip(f"the chronicle is not at {path}")
    score = score_chronicle(load_chronicle(path), read)
    assert score.stage_accuracy >= 0.7
    assert score.basis_accuracy >= 0.84
