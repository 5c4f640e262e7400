"""``abzug brief``: a verdict as a paper that can be printed."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from abzug.cli import options
from abzug.cli.force_groups import ForceGroupType
from abzug.errors import InputError
from abzug.model import ForceGroup

if TYPE_CHECKING:
    from abzug.brief.material import Earlier
    from abzug.brief.render import Format
    from abzug.brief.writing import Length

FORMATS = ("html", "pdf", "docx", "md")
TEXTS = frozenset({"html", "md"})


@click.command(
    epilog="""\b
Examples:
  abzug brief 2022-russia-ukraine-border-feb --lang de --output lagebild.pdf
  abzug brief 2024-us-niger --length page --output niger.docx
  abzug brief my-case.yaml --as-of 2026-03-01 --compare last-week.html --output today.html
  abzug brief 2022-russia-ukraine-border-feb --force rail,battalions=10,km=1000 | less
"""
)
@click.argument("case")
@click.option("--as-of", type=options.Day(), help="Tell what was public at the end of this day (UTC).")
@options.language
@click.option("--format", "form", type=click.Choice(FORMATS), help="By default told from --output, else md.")
@click.option("--length", type=click.Choice(("page", "full")), default="full", show_default=True, help="How long.")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="The file to write; standard output by default.")
@click.option(
    "--compare",
    type=click.Path(path_type=Path),
    help="An earlier brief (HTML, DOCX) or verdict (JSON): tell what has changed and why.",
)
@click.option("--alliance", default="NATO", show_default=True, help="Whose response is followed (a doctrine's code).")
@click.option(
    "--force",
    "groups",
    multiple=True,
    type=ForceGroupType(),
    help="Where a part of the force is now, as in `abzug return-time`: how fast it would be back.",
)
@click.option("--force-before", multiple=True, type=ForceGroupType(), help="Where it was before: the warning gained.")
@options.ledger
@click.option("--fonts", type=click.Path(path_type=Path), help="A folder with fonts for scripts that ours lack.")
@options.doctrine
def command(
    case: str,
    as_of: date | None,
    language: str,
    form: str | None,
    length: str,
    output: Path | None,
    compare: Path | None,
    alliance: str,
    groups: tuple[ForceGroup, ...],
    force_before: tuple[ForceGroup, ...],
    ledger_path: Path | None,
    fonts: Path | None,
    doctrine_directory: Path | None,
) -> None:
    """Write a brief about CASE, a bundled case's name or a case file.

    Every sentence carries its receipt. Without --as-of a case with known outcome is told as of the last day before it
    was known, an open one as of today. Reports that you have entered count as they do in `abzug assess`.
    """
    from abzug.brief.render import render
    from abzug.brief.writing import write_brief
    from abzug.clock import now
    from abzug.doctrine import load_doctrine
    from abzug.pipeline import Judge, last_known_day
    from abzug.pipeline.briefing import gather_material
    from abzug.pipeline.by_hand import case_at_hand

    chosen = _format(form, output)
    _check(fonts)
    earlier = _earlier(compare) if compare is not None else None
    judge = Judge.under(load_doctrine(doctrine_directory))
    file = case_at_hand(case, judge, ledger_path)
    material = gather_material(
        judge,
        file,
        as_of or last_known_day(file, now().date()),
        earlier=earlier,
        alliance=alliance,
        groups=groups,
        groups_before=force_before,
    )
    brief = write_brief(material, language=options.as_language(language), length=cast("Length", length))
    _write(render(brief, chosen, fonts=fonts), output)


def _format(form: str | None, output: Path | None) -> "Format":
    """Return the format asked for, or the one that the file's name tells."""
    if form is None:
        form = output.suffix.lstrip(".").lower() if output is not None else "md"
        if form not in FORMATS:
            raise InputError(
                f"{output} does not tell its format",
                hint=f"end its name in one of .{' .'.join(FORMATS)}, or use --format",
            )
    if output is None and form not in TEXTS and sys.stdout.isatty():
        raise InputError(f"{form} is nothing for a terminal", hint=f"name a file: --output brief.{form}")
    return cast("Format", form)


def _check(fonts: Path | None) -> None:
    if fonts is not None and not fonts.is_dir():
        raise InputError(f"there is no folder {fonts}", hint="--fonts takes a folder with .ttf or .otf files")


def _earlier(path: Path) -> "Earlier":
    from abzug.brief.earlier import read_earlier

    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}", hint="check the path") from None
    return read_earlier(data, name=str(path))


def _write(data: bytes, output: Path | None) -> None:
    from abzug.cli.whole_file import write_whole

    if output is None:
        sys.stdout.buffer.write(data)
    else:
        write_whole(output, data)
