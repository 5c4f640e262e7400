"""The exercise file: read whole, or refused with every mistake."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from abzug.errors import ExerciseFileError
from abzug.model import Chapter3Step, Precision, Quantity, Sign
from abzug.sources.exercise_file import ExerciseFile, read_exercise_file


def whole_file() -> dict[str, Any]:
    return {
        "exercise": "Autumn Shield",
        "owner": "XXA",
        "district": "West",
        "snap": False,
        "crisis": True,
        "declarations": [
            {
                "published": "2030-08-01", "start": "2030-09-14", "end": "2030-09-20", "source": "ministry",
                "url": "https://example.org/1", "quote": "12,700 soldiers",
                "quantities": [{"value": 12700, "unit": "troops"}],
            }
        ],
        "estimates": [
            {"published": "2030-09-10", "by": "us", "quantity": {"value": 70000, "high": None, "unit": "troops"}}
        ],
        "units": [{"published": "2030-09-01", "name": "4th Division", "district": "East", "in_declared_area": False}],
        "concurrent": [{"published": "2030-08-02", "name": "Sword", "same_command": True}],
        "trains": [{"published": "2030-09-02", "value": 200}],
        "trains_before": [{"published": "2027-09-02", "value": 29}],
        "returns": [{"published": "2030-09-25"}],
        "indicators": [{"id": "IW10", "sign": "not_observed", "published": "2030-09-05", "coverage": 0.8}],
        "chapter3": [
            {
                "name": "B to A", "respondent": "XXA",
                "steps": [
                    {"step": "request", "at": "2030-09-11T15:00Z", "by": ["XXB"]},
                    {"step": "reply", "at": "2030-09-13", "published": "2030-09-14", "answered": ["end_date"]},
                ],
            }
        ],
        "x-note": "mine",
    }  # fmt: skip


def written(tmp_path: Path, content: Any) -> Path:
    path = tmp_path / "shield.yaml"
    path.write_text(content if isinstance(content, str) else yaml.safe_dump(content), encoding="utf-8")
    return path


def read(tmp_path: Path, content: Any) -> ExerciseFile:
    return read_exercise_file(written(tmp_path, content))


def test_every_part_of_the_file_is_read(tmp_path: Path) -> None:
    file = read(tmp_path, whole_file())
    exercise = file.exercise
    assert (exercise.name, exercise.owner, exercise.district) == ("Autumn Shield", "XXA", "West")
    assert (exercise.is_snap, exercise.in_crisis) == (False, True)
    assert exercise.declarations[0].quantities == (Quantity(12_700, 12_700, "troops"),)
    assert exercise.declarations[0].end == date(2030, 9, 20)
    assert exercise.estimates[0].quantity == Quantity(70_000, None, "troops")
    assert exercise.units[0].is_in_declared_area is False
    assert exercise.concurrent[0].has_same_command is True
    assert exercise.echelons[0].quantity.low / exercise.echelons_before[0].quantity.low == pytest.approx(6.9, abs=0.01)
    assert exercise.returns[0][0] == date(2030, 9, 25)
    assert (exercise.readings[0].sign, exercise.readings[0].coverage) == (Sign.NOT_OBSERVED, 0.8)


def test_a_step_is_known_to_the_hour_or_to_the_day(tmp_path: Path) -> None:
    first, second = read(tmp_path, whole_file()).requests[0].events
    assert first.when.start == first.when.end == datetime(2030, 9, 11, 15, tzinfo=UTC)
    assert first.published == date(2030, 9, 11)
    assert second.when.precision is Precision.DAY
    assert (second.step, second.published) == (Chapter3Step.REPLY, date(2030, 9, 14))


def test_a_row_keeps_the_page_that_it_cites(tmp_path: Path) -> None:
    receipt = read(tmp_path, whole_file()).exercise.declarations[0].receipt
    assert (receipt.address, receipt.passage) == ("https://example.org/1", "12,700 soldiers")
    assert receipt.entered_by == "exercise file shield.yaml"


@pytest.mark.parametrize(
    ("change", "field", "message"),
    [
        ({"owner": None}, "owner", "is not of type 'string'"),
        ({"colour": "red"}, "-", "'colour'"),
        ({"declarations": [{"published": "2030-13-01"}]}, "declarations[0].published", "2030-13-01"),
        (
            {"declarations": [{"published": "2030-08-01", "start": "2030-09-14", "end": "2030-09-10"}]},
            "declarations[0].end",
            "lies before start",
        ),
        ({"trains": [{"published": "2030-08-01", "value": 5, "high": 3}]}, "trains[0].high", "lies below value"),
        ({"trains": [{"published": "2030-08-01", "value": -5}]}, "trains[0].value", "-5"),
        ({"indicators": [{"id": "IW10", "sign": "maybe", "published": "2030-08-01"}]}, "indicators[0].sign", "maybe"),
        (
            {"chapter3": [{"name": "n", "respondent": "XXA", "steps": [{"step": "request", "at": "2030-02-30"}]}]},
            "chapter3[0].steps[0].at",
            "is no time",
        ),
    ],
)
def test_a_mistake_is_named_with_file_line_and_field(
    tmp_path: Path, change: dict[str, Any], field: str, message: str
) -> None:
    with pytest.raises(ExerciseFileError) as raised:
        read(tmp_path, {**whole_file(), **change})
    (problem,) = raised.value.problems
    assert problem.file.endswith("shield.yaml")
    assert problem.line >= 1
    assert problem.field == field
    assert message in problem.message


def test_what_is_no_yaml_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExerciseFileError, match="is not YAML"):
        read(tmp_path, "exercise: [")


def test_a_file_that_is_not_there_is_refused() -> None:
    with pytest.raises(ExerciseFileError, match="cannot be read"):
        read_exercise_file(Path("/nowhere/exercise.yaml"))
