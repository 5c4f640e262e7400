"""Scalable vector graphics out of nothing but strings: numbers short and always the same, text escaped."""

from collections.abc import Iterable, Sequence
from html import escape

FONT = "DejaVu Sans, DejaVu Sans Condensed, Verdana, sans-serif"
"""One family that the PDF embeds, and what comes near it on a screen."""
FONT_SIZE = 10.5
CHARACTER_WIDTH = 0.55
"""Mean width of a character of the condensed face, in parts of its size (E)."""
INK, GREY, PALE, PAPER = "#1a1a1a", "#6b6b6b", "#c9c9c9", "#ffffff"

Point = tuple[float, float]


def tag(name: str, *children: str, **attributes: str | float | None) -> str:
    """Return an element. An underscore in an attribute's name stands for a hyphen; None leaves the attribute out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{''.join(children)}</{name}>" if children else f"<{name}{written}/>"


def picture(width: float, height: float, parts: Iterable[str], *, definitions: str = "") -> str:
    """Return a whole picture, in units of its own."""
    return tag(
        "svg",
        tag("defs", definitions) if definitions else "",
        tag("rect", width=width, height=height, fill=PAPER),
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {number(width)} {number(height)}",
        width=width,
        height=height,
        font_family=FONT,
        font_size=FONT_SIZE,
    )


def text(words: str, at: Point, *, anchor: str = "start", **attributes: str | float | None) -> str:
    """Return a line of text with its baseline at a point."""
    settings: dict[str, str | float | None] = {"fill": INK, **attributes}
    return tag("text", escape(words), x=at[0], y=at[1], text_anchor=anchor, **settings)


def line(start: Point, end: Point, **attributes: str | float | None) -> str:
    """Return a straight line."""
    settings: dict[str, str | float | None] = {"stroke": GREY, "stroke_width": 0.75, **attributes}
    return tag("line", x1=start[0], y1=start[1], x2=end[0], y2=end[1], **settings)


def polygon(points: Sequence[Point], **attributes: str | float | None) -> str:
    """Return a closed area."""
    return tag("path", d=f"M{_coordinates(points)}Z", **attributes)


def number(value: float) -> str:
    """Return a number with at most two decimals and no zeros that say nothing."""
    shortest = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if shortest == "-0" else shortest


def width_of(words: str, *, size: float = FONT_SIZE) -> float:
    """Return about how wide a line of text is."""
    return len(words) * size * CHARACTER_WIDTH


def _coordinates(points: Sequence[Point]) -> str:
    return "L".join(f"{number(x)} {number(y)}" for x, y in points)


def _value(value: str | float) -> str:
    return escape(value, quote=True) if isinstance(value, str) else number(value)
