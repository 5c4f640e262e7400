"""The exercise file: what was declared, counted and seen of one exercise, and the requests about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from abzug.checked_file import TreePath, checked_file
from abzug.errors import ExerciseFileError
from abzug.model import (
    Chapter3Event,
    Chapter3Request,
    Chapter3Step,
    Concurrent,
    Declaration,
    Estimate,
    Exercise,
    IndicatorReading,
    Quantity,
    Receipt,
    Sign,
    UnitSeen,
    When,
)
from abzug.packaged import packaged_schema
from abzug.sources.citation import cited


@dataclass(frozen=True, slots=True)
class ExerciseFile:
    """An exercise and the requests for explanation that it led to.

    Args:
        exercise: The exercise.
        requests: Requests under chapter III of the Vienna Document.
    """

    exercise: Exercise
    requests: tuple[Chapter3Request, ...]


def read_exercise_file(path: Path) -> ExerciseFile:
    """Read and check one exercise file.

    Raises:
        ExerciseFileError: With every mistake in it.
    """
    content, problems = checked_file(path, schema=exercise_schema, mistakes=_mistakes)
    if problems:
        raise ExerciseFileError(problems)
    rows = _Rows(f"exercise file {path.name}")
    return ExerciseFile(
        exercise=Exercise(
            name=content["exercise"],
            owner=content["owner"],
            district=content.get("district", ""),
            declarations=tuple(map(rows.declaration, content.get("declarations", []))),
            estimates=tuple(rows.estimate(row, _quantity(row["quantity"])) for row in content.get("estimates", [])),
            units=tuple(map(rows.unit, content.get("units", []))),
            concurrent=tuple(map(rows.concurrent, content.get("concurrent", []))),
            echelons=tuple(rows.estimate(row, _trains(row)) for row in content.get("trains", [])),
            echelons_before=tuple(rows.estimate(row, _trains(row)) for row in content.get("trains_before", [])),
            returns=tuple((_published(row), rows.receipt(row)) for row in content.get("returns", [])),
            readings=tuple(map(rows.reading, content.get("indicators", []))),
            is_snap=content.get("snap"),
            in_crisis=content.get("crisis", False),
        ),
        requests=tuple(map(rows.request, content.get("chapter3", []))),
    )


@cache
def exercise_schema() -> dict[str, Any]:
    """Return the JSON Schema of an exercise file."""
    return packaged_schema("abzug.sources", "exercise")


@dataclass(frozen=True, slots=True)
class _Rows:
    """Turns the rows of one file into nouns."""

    file: str

    def receipt(self, row: dict[str, Any]) -> Receipt:
        return cited(row, _published(row), entered_by=self.file)

    def declaration(self, row: dict[str, Any]) -> Declaration:
        return Declaration(
            published=_published(row),
            receipt=self.receipt(row),
            start=_day(row.get("start")),
            end=_day(row.get("end")),
            quantities=tuple(map(_quantity, row.get("quantities", []))),
        )

    def estimate(self, row: dict[str, Any], quantity: Quantity) -> Estimate:
        by = row.get("by", row.get("source", ""))
        return Estimate(published=_published(row), by=by, quantity=quantity, receipt=self.receipt(row))

    def unit(self, row: dict[str, Any]) -> UnitSeen:
        return UnitSeen(
            published=_published(row),
            name=row["name"],
            receipt=self.receipt(row),
            district=row.get("district", ""),
            is_in_declared_area=row.get("in_declared_area"),
        )

    def concurrent(self, row: dict[str, Any]) -> Concurrent:
        return Concurrent(
            published=_published(row),
            name=row["name"],
            receipt=self.receipt(row),
            start=_day(row.get("start")),
            end=_day(row.get("end")),
            quantities=tuple(map(_quantity, row.get("quantities", []))),
            has_same_command=row.get("same_command"),
            is_contiguous=row.get("contiguous"),
        )

    def reading(self, row: dict[str, Any]) -> IndicatorReading:
        return IndicatorReading(
            indicator=row["id"],
            sign=Sign(row["sign"]),
            published=_published(row),
            coverage=row.get("coverage", 0.0),
            weight=row.get("weight", 1.0),
            receipts=(self.receipt(row),),
        )

    def request(self, row: dict[str, Any]) -> Chapter3Request:
        return Chapter3Request(
            name=row["name"], respondent=row["respondent"], events=tuple(map(self._event, row["steps"]))
        )

    def _event(self, row: dict[str, Any]) -> Chapter3Event:
        when = _when(row["at"])
        published = _day(row.get("published")) or when.first_day
        return Chapter3Event(
            step=Chapter3Step(row["step"]),
            when=when,
            published=published,
            receipt=cited(row, published, entered_by=self.file),
            by=tuple(row.get("by", [])),
            answered=frozenset(row.get("answered", [])),
        )


def _published(row: dict[str, Any]) -> date:
    return date.fromisoformat(row["published"])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _when(text: str) -> When:
    """Read a day, or an instant such as 2022-02-11T15:00Z."""
    if "T" not in text:
        return When.on(date.fromisoformat(text))
    moment = datetime.fromisoformat(text).astimezone(UTC)
    return When(moment, moment)


def _quantity(row: dict[str, Any]) -> Quantity:
    return Quantity(row["value"], row.get("high", row["value"]), row["unit"], row.get("scope", ""))


def _trains(row: dict[str, Any]) -> Quantity:
    return Quantity(row["value"], row.get("high", row["value"]), "trains")


def _mistakes(content: dict[str, Any]) -> Iterator[tuple[TreePath, str]]:
    """Find what the schema cannot say: ends before starts, upper bounds below lower ones, times that do not exist."""
    yield from _mistakes_within(content, ())


def _mistakes_within(value: Any, path: TreePath) -> Iterator[tuple[TreePath, str]]:
    if isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _mistakes_within(inner, (*path, position))
    elif isinstance(value, dict):
        yield from _row_mistakes(value, path)
        for key, inner in value.items():
            yield from _mistakes_within(inner, (*path, key))


def _row_mistakes(row: dict[str, Any], path: TreePath) -> Iterator[tuple[TreePath, str]]:
    if row.get("start") and row.get("end") and row["end"] < row["start"]:
        yield (*path, "end"), f"lies before start ({row['start']})"
    if row.get("high") is not None and row["high"] < row["value"]:
        yield (*path, "high"), f"lies below value ({row['value']})"
    if "at" in row:
        try:
            _when(row["at"])
        except ValueError as error:
            yield (*path, "at"), f"is no time: {error}"
