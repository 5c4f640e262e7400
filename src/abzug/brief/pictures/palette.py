"""How the seven explanations look: apart by lightness and hatching, so that a grey print tells them apart too."""

from dataclasses import dataclass

from abzug.brief.pictures.svg import INK, tag
from abzug.model import Hypothesis

HATCH_SPACING = 5.0


@dataclass(frozen=True, slots=True)
class Look:
    """How an area looks.

    Args:
        colour: Its colour.
        hatch: The path of one tile of its hatching, or an empty string.
    """

    colour: str
    hatch: str = ""


LOOKS = {
    Hypothesis.COMPLETE: Look("#123f6d"),
    Hypothesis.PARTIAL: Look("#4f8fc7"),
    Hypothesis.ROTATION: Look("#eef0dc", "M0 2.5H5"),
    Hypothesis.REDEPLOYMENT: Look("#cfd39a", "M0 5L5 0"),
    Hypothesis.HOLLOW: Look("#f6e3c3", "M2.5 0V5"),
    Hypothesis.NOT_CARRIED_OUT: Look("#e0a56b", "M0 0L5 5"),
    Hypothesis.BUILD_UP: Look("#93301f"),
}
"""Dark blues: the force has left. Light and hatched: it has not, in one way or another. Dark red: more have come."""


def patterns(prefix: str) -> str:
    """Return the definitions of all hatchings, their names begun with ``prefix``: a page holds several pictures."""
    return "".join(
        tag(
            "pattern",
            tag("rect", width=HATCH_SPACING, height=HATCH_SPACING, fill=look.colour),
            tag("path", d=look.hatch, stroke=INK, stroke_width=0.6, fill="none"),
            id=f"{prefix}-{hypothesis}",
            width=HATCH_SPACING,
            height=HATCH_SPACING,
            patternUnits="userSpaceOnUse",
        )
        for hypothesis, look in LOOKS.items()
        if look.hatch
    )


def fill(hypothesis: Hypothesis, prefix: str) -> str:
    """Return what an area of a hypothesis is filled with."""
    look = LOOKS[hypothesis]
    return f"url(#{prefix}-{hypothesis})" if look.hatch else look.colour
