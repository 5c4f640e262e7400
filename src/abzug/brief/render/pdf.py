"""A brief as PDF/UA-1: tagged, with bookmarks and metadata, fonts embedded, the same bytes for the same brief."""

import json
from importlib import resources
from pathlib import Path

from abzug.brief.document import Brief
from abzug.brief.render.tree import to_tree
from abzug.brief.render.typesetting import typeset

STANDARD = "ua-1"


def to_pdf(brief: Brief, *, fonts: Path | None = None) -> bytes:
    """Return a brief as PDF.

    Args:
        brief: The brief.
        fonts: A folder with further fonts, or None.

    Raises:
        MissingLibraryError: If Typst is not installed.
        FontError: If no font has a character of the brief.
    """
    template = (resources.files("abzug.brief.render") / "brief.typ").read_bytes()
    data = json.dumps(to_tree(brief), ensure_ascii=False).encode()
    files = {"main.typ": template, "brief.json": data}
    return typeset(files, "pdf", day=brief.as_of, fonts=fonts, pdf_standards=[STANDARD])
