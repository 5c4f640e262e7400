"""Said above, seen below: every report as a mark on its day."""

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date

from abzug.brief.pictures.svg import GREY, INK, PALE, PAPER, line, picture, tag, text
from abzug.model import Direction, Item, ItemKind

WIDTH, HEIGHT, LEFT, RIGHT = 640.0, 170.0, 12.0, 12.0
MIDDLE = 88.0
COLUMNS = 64
ROWS = 7
"""The greatest number of marks above or below each other; beyond it one mark stands for several reports."""
STEP = 9.0
RADIUS = 3.4
_FILLS = {Direction.SUPPORTS_WITHDRAWAL: INK, Direction.AGAINST_WITHDRAWAL: PAPER}


def timeline_picture(
    items: Sequence[Item],
    *,
    marks: Sequence[tuple[date, str]],
    said: str,
    seen: str,
    written: Callable[[date], str],
    many: Callable[[int], str],
) -> str:
    """Return a line of days with what was said above it and what was seen below.

    Args:
        items: The reports; at least one.
        marks: Days to mark, with their names: the announcement, the deadline.
        said: What stands above the line.
        seen: What stands below it.
        written: Writes a day in few characters.
        many: Says that one mark stands for so many reports.
    """
    days = sorted([*(item.event_date for item in items), *(day for day, _ in marks)])
    first, last = days[0], days[-1]
    span = max((last - first).days, 1)

    def across(day: date) -> float:
        return LEFT + RADIUS + (WIDTH - LEFT - RIGHT - 2 * RADIUS) * (day - first).days / span

    stacks = _stacks(items, across)
    share = math.ceil(max(len(stack) for stack in stacks.values()) / ROWS)
    parts = [line((LEFT, MIDDLE), (WIDTH - RIGHT, MIDDLE), stroke=INK, stroke_width=1)]
    parts += [part for day, name in marks for part in _mark(name, across(day))]
    for (column, is_seen), stack in sorted(stacks.items()):
        parts += _dots(column, stack[::share], is_seen=is_seen)
    parts += [text(said, (LEFT, 12), fill=GREY, font_size=9), text(seen, (LEFT, HEIGHT - 20), fill=GREY, font_size=9)]
    parts += [
        text(written(first), (LEFT, HEIGHT - 5), fill=GREY, font_size=9),
        text(written(last), (WIDTH - RIGHT, HEIGHT - 5), anchor="end", fill=GREY, font_size=9),
    ]
    if share > 1:
        parts.append(text(many(share), (WIDTH / 2, HEIGHT - 5), anchor="middle", fill=GREY, font_size=9))
    return picture(WIDTH, HEIGHT, parts)


def _stacks(items: Sequence[Item], across: Callable[[date], float]) -> dict[tuple[float, bool], list[Item]]:
    """Return the reports of each column, below the line and above it, those for the withdrawal nearest to the line."""
    width = (WIDTH - LEFT - RIGHT) / COLUMNS
    stacks: defaultdict[tuple[float, bool], list[Item]] = defaultdict(list)
    for item in items:
        column = LEFT + (math.floor((across(item.event_date) - LEFT) / width) + 0.5) * width
        stacks[column, item.kind is ItemKind.OBSERVATION].append(item)
    for stack in stacks.values():
        stack.sort(key=lambda item: (item.direction or Direction.NEUTRAL, item.published, item.key), reverse=True)
    return dict(stacks)


def _dots(column: float, stack: Sequence[Item], *, is_seen: bool) -> list[str]:
    way = STEP if is_seen else -STEP
    return [
        tag(
            "circle",
            cx=column,
            cy=MIDDLE + way * (position + 0.85),
            r=RADIUS,
            fill=_FILLS.get(item.direction or Direction.NEUTRAL, PALE),
            stroke=INK,
            stroke_width=0.9,
        )
        for position, item in enumerate(stack)
    ]


def _mark(name: str, x: float) -> list[str]:
    anchor = "start" if x < WIDTH / 2 else "end"
    offset = 3 if anchor == "start" else -3
    return [
        line((x, 16), (x, HEIGHT - 30), stroke=INK, stroke_dasharray="3 2"),
        text(name, (x + offset, 24), anchor=anchor, font_size=9),
    ]
