"""The test of an exercise, the warning board and the clocks of chapter III in the terminal."""

import math
from collections.abc import Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from abzug.brief.phrases import Language, number, percent, phrase, written_date
from abzug.brief.safe_text import safe
from abzug.doctrine import Doctrine
from abzug.model import (
    Chapter3Clock,
    ExerciseTest,
    Finding,
    Intent,
    Interval,
    Lamp,
    Share,
    Sign,
    ThresholdTest,
    WarningBoard,
)


def exercise_lines(test: ExerciseTest, *, language: Language) -> Iterator[str]:
    """Yield what the test of an exercise found, one finding a line."""
    yield times_line(test.notification, language)
    if test.observation.times is not None:
        yield phrase("exercise.observation", language, reached=_reached(test.observation, language))
    if test.constraints:
        rule = max(test.constraints, key=lambda one: one.troops)
        troops, tanks = number(rule.troops, language), number(rule.tanks, language)
        yield phrase("exercise.constraint", language, troops=troops, tanks=tanks, mark=rule.mark)
    yield phrase(f"exercise.near_miss_{test.near_miss}", language)
    for found in test.under_declared:
        key = "under_declared_open" if math.isinf(found.factor.high) else "under_declared"
        low, high = number(found.factor.low, language, digits=1), number(found.factor.high, language, digits=1)
        yield phrase(
            f"exercise.{key}",
            language,
            by=safe(found.by, limit=80),
            low=low,
            high=high,
            unit=phrase(f"unit.{found.estimate.unit}", language),
        )
    if test.not_comparable:
        yield phrase("exercise.not_comparable", language, pairs=safe("; ".join(test.not_comparable)))
    if test.split is not None:
        names = safe(", ".join(name for name, _ in test.linked))
        yield phrase("exercise.split", language, names=names, verdict=times_line(test.split, language))
    yield from _calendar(test, language)
    yield from _shares(test, language)


def times_line(test: ThresholdTest, language: Language) -> str:
    """Return "n times the notification threshold of 9,000", with the mark of the figures used (rule 9.12)."""
    if test.times is None:
        return phrase("exercise.times_none", language)
    low, high = number(test.times.low, language, digits=1), number(test.times.high, language, digits=1)
    key = "times_open" if math.isinf(test.times.high) else "times" if low == high else "times_range"
    return phrase(f"exercise.{key}", language, low=low, high=high, mark=test.mark)


def _reached(test: ThresholdTest, language: Language) -> str:
    key = "open" if test.is_reached is None else "yes" if test.is_reached else "no"
    return phrase(f"exercise.reached_{key}", language)


def _calendar(test: ExerciseTest, language: Language) -> Iterator[str]:
    if test.notice_days is not None:
        key = "notice_short" if test.is_short_notice is Finding.YES else "notice_enough"
        yield phrase("exercise.notice", language, days=test.notice_days, verdict=phrase(f"exercise.{key}", language))
    if test.declared_end is not None and test.end_slip_days:
        state = phrase("exercise.end_open" if test.is_end_open else "exercise.end_closed", language)
        day = written_date(test.declared_end, language)
        yield phrase("exercise.end_slip", language, day=day, days=test.end_slip_days, open=state)


def _shares(test: ExerciseTest, language: Language) -> Iterator[str]:
    rows: tuple[tuple[str, Share | None], ...] = (
        ("outside_district", test.outside_district),
        ("outside_area", test.outside_declared_area),
    )
    for key, share in rows:
        if share is not None:
            low, high = (f"{100 * value:.0f} %" for value in (share.share.low, share.share.high))
            yield phrase(f"exercise.{key}", language, low=low, high=high, unknown=share.unknown)
    if test.train_ratio is not None:
        yield phrase("exercise.trains", language, low=_span(test.train_ratio, language))


def _span(ratio: Interval, language: Language) -> str:
    low, high = number(ratio.low, language, digits=1), number(ratio.high, language, digits=1)
    return low if low == high or math.isinf(ratio.high) else f"{low}-{high}"


def board_lines(board: WarningBoard, *, doctrine: Doctrine, language: Language) -> Iterator[str]:
    """Yield what the board concludes, with the caveat that belongs to it."""
    yield phrase("board.title", language, unknown=board.unknown, count=len(board.lamps))
    if board.colour == "grey":
        yield phrase("board.grey", language)
        return
    attack = board.printable(Intent.ATTACK)
    yield phrase(
        "board.conclusion",
        language,
        word=doctrine.words.word(attack, language),
        percent=percent(attack, language),
        coercion=percent(board.printable(Intent.COERCION), language),
        exercise=percent(board.printable(Intent.EXERCISE), language),
    )
    yield phrase("board.caveat", language)


def clock_lines(clock: Chapter3Clock, *, questions: int, language: Language) -> Iterator[str]:
    """Yield where a request for explanation stands."""
    status = phrase(f"chapter3.{clock.status}", language)
    yield phrase("chapter3.line", language, name=safe(clock.request.name, limit=120), status=status)
    if clock.deadline is not None and clock.hours_left is not None:
        late = clock.hours_left[1] < 0
        low, high = sorted(abs(hours) for hours in clock.hours_left) if late else (max(0, h) for h in clock.hours_left)
        what = phrase(f"chapter3.{clock.deadline.what}", language)
        key = "chapter3.hours_late" if late else "chapter3.hours_left"
        yield "  " + phrase(key, language, what=what, low=f"{low:.0f}", high=f"{high:.0f}")
    if clock.missing:
        yield "  " + phrase("chapter3.missing", language, count=len(clock.missing), all=questions)
    for text in clock.contradictions:
        yield "  " + phrase("chapter3.contradiction", language, text=safe(text))


def print_drill(
    test: ExerciseTest,
    board: WarningBoard,
    clocks: tuple[Chapter3Clock, ...],
    *,
    doctrine: Doctrine,
    language: Language,
    console: Console,
) -> None:
    """Print the test of an exercise, the board with what is known of it, and the requests about it."""
    title = phrase("exercise.title", language, name=safe(test.name, limit=120), day=written_date(test.as_of, language))
    console.print(Text(title, style="bold"))
    for line in exercise_lines(test, language=language):
        console.print(Text(f"- {line}"))
    console.print()
    for line in board_lines(board, doctrine=doctrine, language=language):
        console.print(Text(line))
    known = [lamp for lamp in board.lamps if lamp.sign is not Sign.UNKNOWN]
    if known:
        console.print(_lamps(known, doctrine, language))
    if clocks:
        console.print()
        console.print(Text(phrase("chapter3.title", language), style="bold"))
        questions = len(doctrine.vienna.chapter3.questions)
        for line in (line for clock in clocks for line in clock_lines(clock, questions=questions, language=language)):
            console.print(Text(line))


def _lamps(lamps: list[Lamp], doctrine: Doctrine, language: Language) -> Table:
    table = Table(box=None, padding=(0, 1), show_header=False)
    for lamp in lamps:
        since = phrase("board.since", language, day=written_date(lamp.since, language)) if lamp.since else ""
        cells = (
            lamp.indicator,
            phrase(f"board.{lamp.sign}", language),
            doctrine.warning.indicators[lamp.indicator].names[language],
            phrase("board.critical", language) if lamp.is_critical else "",
            since,
            phrase("board.weighs", language, value=number(lamp.weighs, language, digits=1, signed=True)),
        )
        table.add_row(*(Text(cell) for cell in cells))
    return table
