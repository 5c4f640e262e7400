"""Draw the README's picture from real output: the replay of one bundled case and the head of its verdict.

python tools/picture_demo.py               writes docs/images/demo.svg
"""

import io
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from abzug import casebook
from abzug.brief.replay import print_replay
from abzug.brief.terminal import print_verdict
from abzug.doctrine import load_doctrine
from abzug.pipeline import Judge

TARGET = Path(__file__).parents[1] / "docs" / "images" / "demo.svg"
CASE, DAY = "2022-russia-ukraine-border-feb", date(2022, 2, 18)
WIDTH = 118
LINES_SHOWN = 38
DARK = [(35, 38, 45), (178, 24, 43), (26, 120, 80), (204, 136, 0), (33, 102, 172), (118, 42, 131), (1, 133, 113)]
LIGHT = [(90, 90, 90), (214, 96, 77), (127, 188, 65), (224, 180, 60), (67, 147, 195), (153, 112, 171), (53, 151, 99)]
THEME = TerminalTheme((250, 250, 248), (35, 38, 45), [*DARK, (120, 120, 120)], [*LIGHT, (160, 160, 160)])
FORMAT = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="abzug">
<style>.{unique_id}-matrix {{ font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
font-size: {char_height}px; line-height: {line_height}px; }} {styles}</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>{lines}</defs>
<rect width="100%" height="100%" rx="8" fill="#fafaf8"/>
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g></g></svg>
"""
"""Rich's own frame loads a font from elsewhere; this one asks for what the reader's machine has."""


def main() -> None:
    """Draw."""
    file = casebook.load(CASE)
    judge = Judge.under(load_doctrine())
    paper = Console(width=WIDTH, file=io.StringIO(), record=True, markup=False, highlight=False, force_terminal=True)
    print_replay(file.case, judge.replay(file), language="en", console=paper)
    paper.print()
    print_verdict(judge.assess(file, DAY), judge.doctrine, language="en", title=file.title, console=paper)
    shown = Console(width=WIDTH, file=io.StringIO(), record=True, markup=False, highlight=False)
    for line in paper.export_text(styles=True).splitlines()[:LINES_SHOWN]:
        shown.print(Text.from_ansi(line))
    svg = shown.export_svg(title="abzug", theme=THEME, code_format=FORMAT, unique_id="abzug")
    TARGET.write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
