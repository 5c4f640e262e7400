"""A brief on paper and screens: Markdown, HTML, PDF and DOCX, the same bytes for the same brief."""

from abzug.brief.render.formats import FORMATS, Format, render

__all__ = ["FORMATS", "Format", "render"]
