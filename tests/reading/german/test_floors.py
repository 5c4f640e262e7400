"""Floors under what the German reader gets right on the development sets: it must not read worse unnoticed."""

import os
from datetime import date
from pathlib import Path

import pytest

from abzug.model.record import Record
from abzug.reading.german.attribution import find_attributions
from abzug.reading.german.reader import read_german
from abzug.reading.scoring.bundestag import load_speeches, score_speeches
from abzug.reading.scoring.ladder import LadderScore, load_ladder, score_ladder
from abzug.reading.scoring.quotes import load_quotes, score_quotes

BENCHMARKS = Path(os.environ.get("ABZUG_SHARED", Path(__file__).parents[4] / "shared")) / "benchmarks"


def read(text: str, _: str, published: date) -> tuple[Record, ...]:
    return read_german(text, published).records


def there(*parts: str) -> Path:
    path = BENCHMARKS.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"not there: {path}")
    return path


@pytest.fixture(scope="module")
def ladder() -> LadderScore:
    return score_ladder(load_ladder(there("reading-ladder", "de_dev.jsonl")), read)


def test_records_are_found_on_the_ladder(ladder: LadderScore) -> None:
    assert ladder.f1 >= 0.93


def test_stage_and_basis_are_right_on_the_ladder(ladder: LadderScore) -> None:
    assert ladder.accuracy("stage and basis") >= 0.88


@pytest.mark.parametrize(
    ("field", "floor"),
    [
        ("speaker", 0.94),
        ("mover", 0.82),
        ("component", 0.84),
        ("quantity", 0.84),
        ("when", 0.79),
        ("negated", 0.97),
        ("place from", 0.65),
    ],
)
def test_fields_are_right_on_the_ladder(ladder: LadderScore, field: str, floor: float) -> None:
    assert ladder.accuracy(field) >= floor


@pytest.mark.heavy
def test_quotations_of_german_news_are_attributed() -> None:
    score = score_quotes(load_quotes(there("german-news-quotes", "dev.jsonl")), find_attributions)
    figures = dict(score.rows())
    assert figures["joint"][2] >= 0.58
    assert figures["message"][2] >= 0.60


@pytest.mark.heavy
def test_speech_in_the_bundestag_is_attributed() -> None:
    score = score_speeches(load_speeches(there("spkatt-bundestag", "train.jsonl")), find_attributions)
    assert dict(score.rows())["joint"][2] >= 0.45
