"""One way in for all formats."""

from pathlib import Path
from typing import Literal

from abzug.brief.document import Brief

Format = Literal["html", "pdf", "docx", "md"]
FORMATS: tuple[Format, ...] = ("html", "pdf", "docx", "md")


def render(brief: Brief, form: Format, *, fonts: Path | None = None) -> bytes:
    """Return a brief as the bytes of a file.

    Args:
        brief: The brief.
        form: Which format.
        fonts: A folder with further fonts, for scripts that the shipped ones lack; pictures and PDF use it.

    Raises:
        MissingLibraryError: If the extra of libraries that the format needs is not installed.
        FontError: If no font has a character of the brief.
    """
    # Each renderer is imported when it is asked for: Typst alone takes longer to load than HTML takes to write.
    match form:
        case "md":
            from abzug.brief.render.markdown import to_markdown

            return to_markdown(brief).encode()
        case "html":
            from abzug.brief.render.html import to_html

            return to_html(brief).encode()
        case "pdf":
            from abzug.brief.render.pdf import to_pdf

            return to_pdf(brief, fonts=fonts)
        case "docx":
            from abzug.brief.render.docx import to_docx

            return to_docx(brief, fonts=fonts)
