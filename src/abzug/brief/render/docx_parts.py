"""What python-docx has no word for: own styles, links and bookmarks inside a document, vector pictures, alt text."""

import io
import zlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from abzug.errors import MissingLibraryError

SANS, SERIF = "DejaVu Sans Condensed", "Georgia"
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SVG_NAMESPACE = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_GREY = "5A5A5A"
LARGEST_NUMBER = 0x7FFF_FFFF
_LANGUAGES = {"de": "de-DE", "en": "en-GB"}


def prepared_document(*, title: str, subject: str, keywords: str, language: str, made_at: datetime) -> Any:
    """Return an empty document on A4 with the styles of a brief and its metadata.

    Raises:
        MissingLibraryError: If python-docx is not installed.
    """
    try:
        import docx
        from docx.shared import Cm
    except ImportError:
        raise MissingLibraryError("DOCX", extra="brief", library="python-docx") from None
    document = docx.Document()
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21.0), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.5)
    page.top_margin = page.bottom_margin = Cm(2.2)
    _set_properties(document.core_properties, title, subject, keywords, made_at)
    document.core_properties.language = _LANGUAGES[language]
    _add_styles(document, _LANGUAGES[language])
    return document


def add_bookmark(paragraph: Any, name: str) -> None:
    """Make a paragraph the target of links."""
    xml = _xml(paragraph)
    # A bookmark's number is its own within the document; its name already is.
    number = str(zlib.crc32(name.encode()) & LARGEST_NUMBER)
    start = _element("w:bookmarkStart", id=number, name=name)
    xml.insert(0 if xml.pPr is None else 1, start)  # the properties of a paragraph stay its first child
    xml.append(_element("w:bookmarkEnd", id=number))


def add_link(paragraph: Any, run: Any, target: str) -> None:
    """Make the last run of a paragraph lead to a bookmark."""
    link = _element("w:hyperlink", anchor=target)
    link.append(run.element)
    _xml(paragraph).append(link)


def set_style(paragraph: Any, style_id: str) -> None:
    """Set a paragraph's style by its id."""
    _xml(paragraph).style = style_id


def add_picture(paragraph: Any, bitmap: bytes, *, svg: bytes, width_cm: float, name: str, alt: str) -> None:
    """Add a picture as a vector, with a bitmap for readers that draw none, and with its alt text."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn
    from docx.shared import Cm

    run = paragraph.add_run()
    run.add_picture(io.BytesIO(bitmap), width=Cm(width_cm))
    properties = next(run.element.iter(qn("wp:docPr")))
    properties.set("descr", alt)
    properties.set("name", name)
    part = Part(PackURI(f"/word/media/{name}.svg"), "image/svg+xml", svg, paragraph.part.package)
    relation = paragraph.part.relate_to(part, _IMAGE)
    extension = parse_xml(
        f'<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        f' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><a:ext uri="{_SVG_EXTENSION}">'
        f'<asvg:svgBlip xmlns:asvg="{_SVG_NAMESPACE}" r:embed="{relation}"/></a:ext></a:extLst>'
    )
    next(run.element.iter(qn("a:blip"))).append(extension)


def set_header_row(row: Any, headings: Sequence[str]) -> None:
    """Fill a table's first row, and have it repeated on every page and told as headings."""
    for cell, heading in zip(row.cells, headings, strict=True):
        cell.paragraphs[0].style = "Table Heading"
        cell.paragraphs[0].add_run(heading)
    _xml(row).get_or_add_trPr().append(_element("w:tblHeader"))


def keep_whole(row: Any) -> None:
    """Keep a row of a table on one page."""
    _xml(row).get_or_add_trPr().append(_element("w:cantSplit"))


def set_widths(table: Any, widths_cm: Sequence[float]) -> None:
    """Set the widths of a table's columns; rows that are added later take them over."""
    from docx.shared import Cm

    table.autofit = False
    for column, width in zip(table.columns, widths_cm, strict=True):
        column.width = Cm(width)


def _xml(part: Any) -> Any:
    """Return the XML of a paragraph or a row."""
    return part._element  # noqa: SLF001 - python-docx offers no other way to it


def _element(tag: str, /, **attributes: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(tag)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element


def _set_properties(properties: Any, title: str, subject: str, keywords: str, made_at: datetime) -> None:
    properties.title, properties.subject, properties.keywords = title, subject, keywords
    properties.author = properties.last_modified_by = "Abzug"
    properties.comments = ""
    properties.created = properties.modified = made_at
    properties.revision = 1


def _add_styles(document: Any, language: str) -> None:
    from docx.enum.style import WD_STYLE_TYPE as KIND
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    styles = document.styles
    grey, ink = RGBColor.from_string(_GREY), RGBColor(0x1A, 0x1A, 0x1A)
    normal = styles["Normal"]
    normal.font.name, normal.font.size = SERIF, Pt(10.5)
    normal.paragraph_format.space_after = Pt(6)
    normal.element.get_or_add_rPr().append(_element("w:lang", val=language))
    sizes = {"Title": 20, "Subtitle": 9, "Heading 1": 14, "Heading 2": 11.5, "Caption": 8.5}
    for name, size in sizes.items():
        style = styles[name]
        style.font.name, style.font.size = SANS, Pt(size)
        style.font.italic, style.font.bold = False, name.startswith(("Title", "Heading"))
        style.font.color.rgb = grey if name in ("Caption", "Subtitle") else ink
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:ascii"), SANS)
        _drop_theme_fonts(style)
    styles["Caption"].paragraph_format.keep_with_next = True  # it stands above a table
    quote = styles["Intense Quote"]
    quote.font.italic, quote.font.bold, quote.font.size, quote.font.color.rgb = False, False, Pt(12), ink
    paragraphs = {"Source": 8.5, "Table Text": 9, "Table Number": 9, "Table Heading": 9, "Boxed": 9.5}
    for name, size in paragraphs.items():
        style = styles.add_style(name, KIND.PARAGRAPH)
        style.base_style = normal
        style.font.size = Pt(size)
        style.paragraph_format.space_after = Pt(2)
        if name.startswith("Table"):
            style.font.name = SANS
    styles["Table Number"].paragraph_format.alignment = ALIGN.RIGHT
    styles["Table Heading"].font.bold = True
    receipt = styles.add_style("Receipt", KIND.CHARACTER)
    receipt.font.size, receipt.font.color.rgb = Pt(8), grey
    _add_table_style(styles.add_style("Brief Table", KIND.TABLE))


def _add_table_style(style: Any) -> None:
    """Give a table's style thin grey lines below its rows and room around its words."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:color="C9C9C9"/>' for side in ("top", "bottom", "insideH"))
    margins = "".join(f'<w:{side} w:w="60" w:type="dxa"/>' for side in ("left", "right"))
    style.element.append(
        parse_xml(
            f"<w:tblPr {nsdecls('w')}><w:tblBorders>{lines}</w:tblBorders>"
            f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        )
    )


def _drop_theme_fonts(style: Any) -> None:
    """Let a style's own font stand: the template's theme would win over it."""
    from docx.oxml.ns import qn

    fonts = style.element.rPr.rFonts
    for attribute in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(attribute), None)
