"""The likelihoods day by day, stacked: what lies below the thick line is the likelihood that the force has left."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from abzug.brief.material import Moment
from abzug.brief.pictures.odds import HEIGHT, WIDTH
from abzug.brief.pictures.palette import fill, patterns
from abzug.brief.pictures.svg import GREY, INK, PAPER, Point, line, picture, polygon, tag, text
from abzug.model import LEFT_AS_CLAIMED, Hypothesis

LEFT, RIGHT, TOP, BOTTOM = 34.0, 12.0, 10.0, 22.0
GRID = (0.0, 0.25, 0.5, 0.75, 1.0)
MOST_TICKS = 4


def history_picture(moments: Sequence[Moment], written: Callable[[date], str], share: Callable[[float], str]) -> str:
    """Return the likelihoods of all days as stacked areas; each holds until the next day with news.

    Args:
        moments: The days, in order; at least one.
        written: Writes a day in few characters.
        share: Writes a part of the whole in per cent, 0 and 100 included.
    """
    first, last = moments[0].day, moments[-1].day
    span = max((last - first).days, 1)

    def across(day: date) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * (day - first).days / span

    ends = [*(across(moment.day) for moment in moments[1:]), WIDTH - RIGHT]
    edges = [(across(moment.day), end) for moment, end in zip(moments, ends, strict=True)]
    floors = [0.0] * len(moments)
    left = [moment.likelihood.left_as_claimed for moment in moments]
    parts = []
    for hypothesis in sorted(Hypothesis, key=lambda one: one not in LEFT_AS_CLAIMED):
        tops = [floor + moment.likelihood[hypothesis] for floor, moment in zip(floors, moments, strict=True)]
        outline = [*_steps(edges, tops), *reversed(_steps(edges, floors))]
        parts.append(polygon(outline, fill=fill(hypothesis, "history"), stroke=PAPER, stroke_width=0.7))
        floors = tops
    parts.append(_left_line(edges, left))
    parts += _axes(share)
    parts += _ticks(first, last, across, written)
    return picture(WIDTH, HEIGHT, parts, definitions=patterns("history"))


def _steps(edges: Sequence[tuple[float, float]], levels: Sequence[float]) -> list[Point]:
    points = []
    for (start, end), level in zip(edges, levels, strict=True):
        points += [(start, _height(level)), (end, _height(level))]
    return points


def _height(level: float) -> float:
    return HEIGHT - BOTTOM - level * (HEIGHT - TOP - BOTTOM)


def _left_line(edges: Sequence[tuple[float, float]], left: Sequence[float]) -> str:
    points = " ".join(f"{x:.2f},{y:.2f}" for x, y in _steps(edges, left))
    halo = tag("polyline", points=points, fill="none", stroke=PAPER, stroke_width=3.5)
    return halo + tag("polyline", points=points, fill="none", stroke=INK, stroke_width=1.8)


def _axes(share: Callable[[float], str]) -> list[str]:
    parts = []
    for level in GRID:
        y = _height(level)
        parts.append(line((LEFT - 3, y), (LEFT, y), stroke=GREY))
        parts.append(text(share(level), (LEFT - 5, y + 3.5), anchor="end", fill=GREY, font_size=9))
    return parts


def _ticks(first: date, last: date, across: Callable[[date], float], written: Callable[[date], str]) -> list[str]:
    days = (last - first).days
    count = min(MOST_TICKS, days + 1)
    chosen = sorted({first + timedelta(days=round(days * step / max(count - 1, 1))) for step in range(count)})
    parts = []
    for day in chosen:
        x = across(day)
        anchor = "start" if day == first else "end" if day == last else "middle"
        parts.append(line((x, HEIGHT - BOTTOM), (x, HEIGHT - BOTTOM + 4), stroke=GREY))
        parts.append(text(written(day), (x, HEIGHT - 6), anchor=anchor, fill=GREY, font_size=9))
    return parts
