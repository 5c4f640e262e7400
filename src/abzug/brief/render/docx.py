"""A brief as DOCX: real styles, so that an editor can restyle it; pictures as vectors with a bitmap for old readers."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from abzug.brief.document import (
    Block,
    Brief,
    Bullets,
    Figure,
    Odds,
    Outside,
    Paragraph,
    Receipts,
    Section,
    Sentence,
    SourceNote,
    Table,
    Words,
)
from abzug.brief.phrases import written_date
from abzug.brief.render.docx_parts import (
    add_bookmark,
    add_link,
    add_picture,
    keep_whole,
    prepared_document,
    set_header_row,
    set_style,
    set_widths,
)
from abzug.brief.render.receipts import in_quotes, runs
from abzug.brief.render.typesetting import typeset

FULL_WIDTH_CM, HALF_WIDTH_CM = 16.0, 7.8
LONGEST_CELL = 40
"""Characters of a cell beyond which it is set on several lines."""
PIXELS_PER_INCH = 200.0
DATA_FILE = "customXml/abzug.json"
"""The part of the file that carries the verdict as JSON, for a later comparison."""
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time that every part of the file bears: the earliest that the format knows."""

WORD_JOINER = "\u2060"
"""Forbids a line break, here within a range."""
CELL_CM, CHARACTER_CM = 0.45, 0.2
"""Room around a cell's words, and the width of a bold character of a table's headings (E, a little too wide)."""


def to_docx(brief: Brief, *, fonts: Path | None = None) -> bytes:
    """Return a brief as DOCX.

    Args:
        brief: The brief.
        fonts: A folder with further fonts for the pictures, or None.

    Raises:
        MissingLibraryError: If python-docx or Typst is not installed.
        FontError: If no font has a character of a picture.
    """
    setter = _Setter(brief, fonts)
    setter.set_all()
    return _repacked(setter.document, brief)


class _Setter:
    """Writes one brief into one document."""

    def __init__(self, brief: Brief, fonts: Path | None) -> None:
        self.brief = brief
        self.fonts = fonts
        self.document = prepared_document(
            title=brief.title,
            subject=brief.kicker,
            keywords=brief.case,
            language=brief.language,
            made_at=datetime(brief.as_of.year, brief.as_of.month, brief.as_of.day, tzinfo=UTC),
        )

        self._style_ids = {style.name: style.style_id for style in self.document.styles}

    def set_all(self) -> None:
        brief = self.brief
        self._new("Subtitle").add_run(brief.kicker)
        self._new("Title").add_run(brief.title)
        self._paragraph([brief.headline], "Intense Quote")
        for section in brief.sections:
            self._section(section)
        self.document.add_heading(brief.sources_title, level=1)
        for letter, meaning in brief.grounds:
            paragraph = self._new("Source")
            paragraph.add_run(f"{letter}  {meaning}")
            add_bookmark(paragraph, f"ground_{letter}")
        for note in brief.sources:
            self._source(note)
        if brief.omitted_sources is not None:
            self._paragraph([brief.omitted_sources], "Source")

    def _new(self, style: str) -> Any:
        """Return a new paragraph. Styles are set by their id: the library looks a name up anew for each paragraph."""
        paragraph = self.document.add_paragraph()
        self._restyle(paragraph, style)
        return paragraph

    def _restyle(self, paragraph: Any, style: str) -> None:
        set_style(paragraph, self._style_ids[style])

    def _run(self, paragraph: Any, text: str, style: str) -> Any:
        """Add text in a character style."""
        run = paragraph.add_run(text)
        run.element.style = self._style_ids[style]
        return run

    def _section(self, section: Section) -> None:
        self.document.add_heading(section.title, level=section.level)
        style = "Boxed" if section.is_boxed else "Normal"
        for is_pair, blocks in groupby(section.blocks, key=_is_half_wide):
            if is_pair:
                self._pair([block for block in blocks if isinstance(block, Figure)])
            else:
                for block in blocks:
                    self._block(block, style)

    def _block(self, block: Block, style: str) -> None:
        match block:
            case Paragraph(sentences):
                self._paragraph(sentences, style)
            case Bullets(points):
                for point in points:
                    self._paragraph(point.sentences, "List Bullet")
            case Table():
                self._table(block)
            case Figure():
                paragraph = self._new("Normal")
                paragraph.paragraph_format.keep_with_next = True  # with its caption
                self._picture(paragraph, block, FULL_WIDTH_CM)
                self._paragraph([block.caption], "Caption")

    def _pair(self, figures: Sequence[Figure]) -> None:
        """Set two pictures side by side, in a table without lines."""
        table = self.document.add_table(rows=2, cols=len(figures))
        for column, figure in enumerate(figures):
            self._picture(table.cell(0, column).paragraphs[0], figure, HALF_WIDTH_CM)
            caption = table.cell(1, column).paragraphs[0]
            self._restyle(caption, "Caption")
            self._fill(caption, [figure.caption])

    def _picture(self, paragraph: Any, figure: Figure, width_cm: float) -> None:
        bitmap = _bitmap(figure, self.brief, self.fonts)
        add_picture(paragraph, bitmap, svg=figure.svg.encode(), width_cm=width_cm, name=figure.name, alt=figure.alt)

    def _paragraph(self, sentences: Iterable[Sentence], style: str) -> None:
        self._fill(self._new(style), sentences)

    def _fill(self, paragraph: Any, sentences: Iterable[Sentence]) -> None:
        for position, sentence in enumerate(sentences):
            if position:
                paragraph.add_run(" ")
            for piece in sentence.pieces:
                match piece:
                    case Words(text):
                        paragraph.add_run(text)
                    case Odds(text):
                        self._run(paragraph, text.replace("–", f"–{WORD_JOINER}"), "Strong")
                    case Outside():
                        paragraph.add_run(in_quotes(piece, self.brief))
                    case Receipts():
                        self._receipts(paragraph, piece)

    def _receipts(self, paragraph: Any, receipts: Receipts) -> None:
        links = [(receipts.letter, f"ground_{receipts.letter}")] if receipts.letter else []
        shown, hidden = runs(receipts)
        links += [(str(run), f"s{run.first}") for run in shown]
        self._run(paragraph, "\u00a0[", "Receipt")
        for position, (text, target) in enumerate(links):
            if position:
                self._run(paragraph, ", ", "Receipt")
            add_link(paragraph, self._run(paragraph, text, "Receipt"), target)
        self._run(paragraph, f" +{hidden}]" if hidden else "]", "Receipt")

    def _table(self, table: Table) -> None:
        self._paragraph([table.caption], "Caption")
        grid = self.document.add_table(rows=1, cols=len(table.headings), style="Brief Table")
        set_header_row(grid.rows[0], table.headings)
        set_widths(grid, _widths_cm(table))
        for row in table.rows:
            added = grid.add_row()
            keep_whole(added)
            cells = added.cells
            for column, content in enumerate(row):
                paragraph = cells[column].paragraphs[0]
                self._restyle(paragraph, "Table Number" if column in table.numeric else "Table Text")
                self._fill(paragraph, [content])
        self._new("Table Text")

    def _source(self, note: SourceNote) -> None:
        paragraph = self._new("Source")
        facts = (note.name, written_date(note.published, self.brief.language), note.grade)
        paragraph.add_run(f"{note.number}  ")
        paragraph.add_run(", ".join(fact for fact in facts if fact))
        if note.words:
            paragraph.add_run(f". {note.words}")
        if note.address:
            paragraph.add_run(f" {note.address}")
        add_bookmark(paragraph, f"s{note.number}")


def _widths_cm(table: Table) -> list[float]:
    """Return widths of columns: none narrower than the longest word of its heading, the rest shared by content."""
    columns = zip(*table.rows, strict=True)
    lengths = [min(max(len(cell.text) for cell in column), LONGEST_CELL) + 4 for column in columns]
    least = [CELL_CM + CHARACTER_CM * max(map(len, heading.split())) for heading in table.headings]
    spare = FULL_WIDTH_CM - sum(least)
    return [narrowest + spare * length / sum(lengths) for narrowest, length in zip(least, lengths, strict=True)]


def _is_half_wide(block: Block) -> bool:
    return isinstance(block, Figure) and block.is_half_wide


def _bitmap(figure: Figure, brief: Brief, fonts: Path | None) -> bytes:
    """Return a picture as PNG, for readers that draw no vectors."""
    template = b'#set page(width: auto, height: auto, margin: 0pt)\n#image("figure.svg", width: 16cm)'
    files = {"main.typ": template, "figure.svg": figure.svg.encode()}
    return typeset(files, "png", day=brief.as_of, fonts=fonts, ppi=PIXELS_PER_INCH)


def _repacked(document: Any, brief: Brief) -> bytes:
    """Return the file with the data of the verdict in it, and with the same bytes whenever it is made."""
    written = io.BytesIO()
    document.save(written)
    packed = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            target.writestr(zipfile.ZipInfo(part.filename, _EARLIEST), source.read(part), zipfile.ZIP_DEFLATED)
        target.writestr(zipfile.ZipInfo(DATA_FILE, _EARLIEST), brief.data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
