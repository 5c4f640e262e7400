"""Exercise or more? The test, the warning board and the clocks of one exercise, as of a day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from abzug import yaml_tree
from abzug.clock import day_after, now
from abzug.doctrine import Doctrine
from abzug.doctrine.counting import CountRules
from abzug.geography import load_world
from abzug.model import (
    Case,
    Category,
    Chapter3Clock,
    Chapter3Request,
    Estimate,
    Exercise,
    ExerciseTest,
    IndicatorReading,
    Movement,
    Vantage,
    WarningBoard,
)
from abzug.pipeline import find_case, last_known_day
from abzug.posture.chapter3 import chapter3_clock
from abzug.posture.deployment import owner_of
from abzug.posture.exercise import exercise_test
from abzug.posture.signs import signs_in_items, signs_in_test
from abzug.posture.warning import warning_board
from abzug.reading.coding import Coder
from abzug.sources.exercise_file import read_exercise_file

_VIENNA_UNITS: Mapping[Category | None, str] = {
    Category.PERSONNEL: "troops",
    Category.TANKS: "tanks",
    Category.ARMOURED_VEHICLES: "acv",
    Category.ARTILLERY: "artillery",
}
_STANDING = frozenset({"standing"})
_AWAY = frozenset({Movement.LEAVING, Movement.DISMANTLING})


@dataclass(frozen=True, slots=True)
class Drill:
    """What is known of an exercise.

    Args:
        test: It held against its declaration.
        board: The warning board.
        clocks: Requests for explanation and where they stand.
    """

    test: ExerciseTest
    board: WarningBoard
    clocks: tuple[Chapter3Clock, ...]


def find_drill(source: str, *, case_name: str | None, as_of: date | None, doctrine: Doctrine) -> Drill:
    """Test the exercise of a file, or what the reports of a case tell.

    Args:
        source: Path of an exercise file, or path or name of a case.
        case_name: With an exercise file: a case whose reports also light the board, or None.
        as_of: The day (UTC); None for today, or for a case the last day before its outcome was known.
        doctrine: Thresholds, indicators and deadlines.

    Raises:
        InputFileError: If a file breaks its format.
        UnknownCaseError: If there is neither such a file nor such a case.
    """
    coder, today = Coder(doctrine), now().date()
    path = Path(source)
    if path.is_file() and not is_case_file(path):
        file = read_exercise_file(path)
        day = as_of or today
        case = coder.code(find_case(case_name).case.as_of(day)) if case_name else None
        return drill_of(file.exercise, file.requests, as_of=day, doctrine=doctrine, case=case)
    found = find_case(source)
    day = as_of or last_known_day(found, today)
    return drill_of_case(coder.code(found.case.as_of(day)), as_of=day, doctrine=doctrine)


def is_case_file(path: Path) -> bool:
    """Tell whether a file looks like a case: it holds evidence."""
    content = yaml_tree.parse(path.read_bytes()).value
    return isinstance(content, dict) and "evidence" in content


def drill_of(
    exercise: Exercise,
    requests: tuple[Chapter3Request, ...] = (),
    *,
    as_of: date,
    doctrine: Doctrine,
    case: Case | None = None,
) -> Drill:
    """Test an exercise as it could be known at the end of a day.

    Args:
        exercise: The exercise.
        requests: Requests for explanation about it.
        as_of: The day (UTC).
        doctrine: Thresholds, indicators and deadlines.
        case: A coded case whose reports also light the board, or None.
    """
    test = exercise_test(exercise, as_of=as_of, document=doctrine.vienna)
    readings = [*exercise.readings, *_signs_by_day(exercise, as_of, doctrine)]
    if case is not None:
        items = case.as_of(as_of).items
        readings += signs_in_items(items, doctrine=doctrine, owner=exercise.owner, world=load_world())
    last_instant = day_after(as_of) - timedelta(microseconds=1)
    clocks = (chapter3_clock(request, now=last_instant, rules=doctrine.vienna.chapter3) for request in requests)
    return Drill(
        test=test,
        board=warning_board(readings, warning=doctrine.warning, as_of=as_of, in_crisis=exercise.in_crisis),
        clocks=tuple(clock for clock in clocks if clock.history),
    )


def _signs_by_day(exercise: Exercise, as_of: date, doctrine: Doctrine) -> Iterator[IndicatorReading]:
    """Yield the signs of the test on each day on which something new was known, so that a lamp tells since when."""
    rows = (exercise.declarations, exercise.estimates, exercise.units, exercise.echelons, exercise.echelons_before)
    days = {one.published for part in rows for one in part}
    days |= {one.end + timedelta(days=1) for one in exercise.declarations if one.end is not None}
    for day in sorted({*(day for day in days if day < as_of), as_of}):
        yield from signs_in_test(exercise_test(exercise, as_of=day, document=doctrine.vienna))


def drill_of_case(case: Case, *, as_of: date, doctrine: Doctrine) -> Drill:
    """Test what the reports of a coded case tell, as if the force were on an exercise that nobody declared.

    The counts of others than its owner are estimates; the announcement of a withdrawal is no declaration of an
    exercise.
    """
    exercise = Exercise(
        name=case.id, owner=owner_of(case.actor), estimates=tuple(_estimates(case, doctrine.count_rules))
    )
    return drill_of(exercise, as_of=as_of, doctrine=doctrine, case=case)


def _estimates(case: Case, rules: CountRules) -> Iterator[Estimate]:
    """Yield what others than the owner count of the force, in the units of the Vienna Document.

    A count of what has left, is planned or is an upper bound only ("departed", "pledged", "at most") is no strength.
    """
    for item in case.items:
        if item.quantity is None or item.vantage is Vantage.CLAIMANT or item.movement in _AWAY:
            continue
        read = rules.read_unit(item.quantity.unit, item.about)
        if read.category in _VIENNA_UNITS and read.qualifiers <= _STANDING:
            scope = ", ".join(part for part in (item.quantity.scope, read.scope) if part)
            quantity = replace(item.quantity, unit=_VIENNA_UNITS[read.category], scope=scope)
            by = item.origin or item.source
            yield Estimate(published=item.published, by=by, quantity=quantity, receipt=item.receipt)
