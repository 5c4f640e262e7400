"""The seven likelihoods as bars, each with its estimate."""

from collections.abc import Callable, Mapping

from abzug.brief.pictures.palette import fill, patterns
from abzug.brief.pictures.svg import GREY, INK, line, picture, tag, text
from abzug.model import Hypothesis, Likelihoods

WIDTH, ROW, LEFT, TOP, RIGHT = 320.0, 24.0, 112.0, 6.0, 40.0
HEIGHT = 2 * TOP + ROW * len(Hypothesis)


def odds_picture(likelihoods: Likelihoods, names: Mapping[Hypothesis, str], percent: Callable[[float], str]) -> str:
    """Return a bar for each hypothesis.

    Args:
        likelihoods: How likely each is.
        names: What each is called, short.
        percent: Writes an estimate.
    """
    parts = []
    room = WIDTH - LEFT - RIGHT
    for row, (hypothesis, likelihood) in enumerate(likelihoods.items()):
        y = TOP + row * ROW
        middle = y + ROW / 2 + 3.5
        length = max(likelihood * room, 1.0)
        parts += [
            text(names[hypothesis], (LEFT - 8, middle), anchor="end"),
            tag(
                "rect",
                x=LEFT,
                y=y + 4,
                width=length,
                height=ROW - 8,
                fill=fill(hypothesis, "odds"),
                stroke=INK,
                stroke_width=0.6,
            ),
            text(percent(likelihood), (LEFT + length + 5, middle), font_weight="bold"),
        ]
    parts.append(line((LEFT, TOP), (LEFT, HEIGHT - 4), stroke=GREY))
    return picture(WIDTH, HEIGHT, parts, definitions=patterns("odds"))
