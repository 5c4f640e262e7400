"""Typst: from a template and its data to a PDF or a bitmap, with the fonts that Abzug ships and, if need be, others."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Literal

from abzug.errors import FontError, MissingLibraryError

_UNDRAWN = re.compile(r"the text `\"([^\"]{1,40})\"` could not be displayed")
MOST_UNDRAWN = 12
FONTS = Path(str(resources.files("abzug.brief") / "fonts"))
"""The fonts that Abzug ships."""


def typeset(
    files: Mapping[str, bytes], form: Literal["pdf", "png"], *, day: date, fonts: Path | None = None, **settings: Any
) -> bytes:
    """Return what Typst makes of a template.

    The shipped fonts come first, so that the same brief gives the same bytes on every machine. Only for a character
    that they lack are the system's fonts asked.

    Args:
        files: The template as ``main.typ`` and the files that it reads.
        form: ``pdf`` or ``png`` (one page).
        day: The day that the file bears as its date of making.
        fonts: A folder with further fonts, or None.
        settings: Further settings of Typst.

    Raises:
        MissingLibraryError: If Typst is not installed.
        FontError: If no font has some character, or the shipped fonts are missing.
    """
    typst = _typst()
    folders = [str(_shipped_fonts()), *([str(fonts)] if fonts is not None else [])]
    made_at = datetime(day.year, day.month, day.day, tzinfo=UTC)
    for only_ours in (True, False):
        try:
            compiler = typst.Compiler(dict(files), font_paths=_found(tuple(folders), with_system=not only_ours))
            made: bytes = compiler.compile(format=form, timestamp=made_at, **settings)
        except typst.TypstError as error:
            undrawn = sorted(set(_UNDRAWN.findall(error.diagnostic)))
            if not undrawn:
                raise
            continue
        return made
    raise FontError(undrawn[:MOST_UNDRAWN])


@cache
def _found(folders: tuple[str, ...], *, with_system: bool) -> Any:
    """Return the fonts of folders; looked for once, since a DOCX sets each picture on its own."""
    return _typst().Fonts(include_system_fonts=with_system, font_paths=list(folders))


def _typst() -> Any:
    try:
        import typst
    except ImportError:
        raise MissingLibraryError("PDF and DOCX", extra="brief", library="typst") from None
    return typst


def _shipped_fonts() -> Path:
    if not any(FONTS.glob("*.ttf")):
        raise FontError([], folder=str(FONTS))
    return FONTS
