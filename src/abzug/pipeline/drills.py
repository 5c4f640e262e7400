"""Exercise or more? The test, the warning board and the clocks of one exercise, as of a day."""

from dataclasses import dataclass
from datetime import date, timedelta

from abzug.clock import day_after
from abzug.doctrine import Doctrine
from abzug.geography import load_world
from abzug.model import (
    Case,
    Chapter3Clock,
    Chapter3Request,
    Estimate,
    Exercise,
    ExerciseTest,
    Movement,
    Vantage,
    WarningBoard,
)
from abzug.posture.chapter3 import chapter3_clock
from abzug.posture.deployment import owner_of
from abzug.posture.exercise import exercise_test
from abzug.posture.signs import signs_in_items, signs_in_test
from abzug.posture.warning import warning_board

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
    readings = [*exercise.readings, *signs_in_test(test)]
    if case is not None:
        items = case.as_of(as_of).items
        readings += signs_in_items(items, doctrine=doctrine, owner=exercise.owner, world=load_world())
    now = day_after(as_of) - timedelta(microseconds=1)
    clocks = (chapter3_clock(request, now=now, rules=doctrine.vienna.chapter3) for request in requests)
    return Drill(
        test=test,
        board=warning_board(readings, warning=doctrine.warning, as_of=as_of, in_crisis=exercise.in_crisis),
        clocks=tuple(clock for clock in clocks if clock.history),
    )


def drill_of_case(case: Case, *, as_of: date, doctrine: Doctrine) -> Drill:
    """Test what the reports of a coded case tell, as if the force were on an exercise that nobody declared.

    The counts of others than its owner are estimates; the announcement of a withdrawal is no declaration of an
    exercise.
    """
    exercise = Exercise(name=case.id, owner=owner_of(case.actor), estimates=_estimates(case))
    return drill_of(exercise, as_of=as_of, doctrine=doctrine, case=case)


def _estimates(case: Case) -> tuple[Estimate, ...]:
    return tuple(
        Estimate(published=item.published, by=item.origin or item.source, quantity=item.quantity, receipt=item.receipt)
        for item in case.items
        if item.quantity is not None and item.vantage is not Vantage.CLAIMANT and item.movement not in _AWAY
    )
