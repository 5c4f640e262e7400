"""DOCX: real styles, pictures with alt text, the same bytes, and LibreOffice opens it."""

import io
import os
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from abzug.brief.document import Brief
from abzug.brief.render.docx import to_docx
from abzug.brief.writing import write_brief
from abzug.pipeline import Judge
from tests.brief.hostile import SCRIPT, TITLE, hostile_case
from tests.brief.materials import BORDER, bundled, made_up, tables_in
from tests.conftest import CaseMaker, ItemMaker

DAY = date(2022, 2, 18)


@pytest.fixture(scope="module")
def brief(the_judge: Judge) -> Brief:
    return write_brief(bundled(the_judge, BORDER, DAY), language="de")


@pytest.fixture(scope="module")
def data(brief: Brief) -> bytes:
    return to_docx(brief)


@pytest.fixture(scope="module")
def document(data: bytes) -> Any:
    return docx.Document(io.BytesIO(data))


def test_it_uses_the_styles_of_a_word_processor(document: Any) -> None:
    styles = {paragraph.style.name for paragraph in document.paragraphs}
    assert {"Title", "Subtitle", "Heading 1", "Heading 2", "List Bullet", "Caption", "Intense Quote"} <= styles
    assert [p.text for p in document.paragraphs if p.style.name == "Heading 1"][:2] == [
        "Befund",
        "Was angekündigt wurde",
    ]


def test_its_metadata_name_case_day_and_language(document: Any) -> None:
    properties = document.core_properties
    assert properties.keywords == BORDER
    assert properties.created.date() == DAY
    assert properties.language == "de-DE"


def test_pictures_are_vectors_with_a_bitmap_and_alt_text(data: bytes, document: Any) -> None:
    pictures = list(document.element.body.iter(qn("wp:docPr")))
    assert len(pictures) == 4
    assert all(picture.get("descr") for picture in pictures)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        media = [name for name in archive.namelist() if name.startswith("word/media/")]
    assert sum(name.endswith(".svg") for name in media) == sum(name.endswith(".png") for name in media) == 4


def test_the_first_row_of_a_table_is_told_as_headings(document: Any, brief: Brief) -> None:
    tables = [table for table in document.tables if table.style.name == "Brief Table"]
    assert len(tables) == tables_in(brief) > 0
    assert all(table.rows[0]._tr.find(qn("w:trPr")).find(qn("w:tblHeader")) is not None for table in tables)  # noqa: SLF001 - python-docx has no word for it


def test_every_link_leads_to_a_bookmark(document: Any) -> None:
    body = document.element.body
    targets = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))}
    bookmarks = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert targets <= set(bookmarks)
    assert len(bookmarks) == len(set(bookmarks))


def test_the_same_brief_gives_the_same_bytes(data: bytes, the_judge: Judge) -> None:
    assert to_docx(write_brief(bundled(the_judge, BORDER, DAY), language="de")) == data


def test_words_from_outside_are_text(the_judge: Judge, make_case: CaseMaker, make_item: ItemMaker) -> None:
    material = made_up(the_judge, hostile_case(make_case, make_item), title=TITLE)
    written = to_docx(write_brief(material, language="en"))
    assert SCRIPT in docx.Document(io.BytesIO(written)).paragraphs[1].text


def program(name: str) -> str:
    """Return the path of a program; without it fail where everything is there (CI), else skip."""
    path = shutil.which(name)
    if path is None:
        message = f"needs {name} (Debian: libreoffice-writer-nogui, poppler-utils)"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return path


@pytest.mark.heavy
def test_libreoffice_opens_it_and_finds_its_text(data: bytes, tmp_path: Path) -> None:
    office, reader = program("soffice"), program("pdftotext")
    path = tmp_path / "brief.docx"
    path.write_bytes(data)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    text = subprocess.run([reader, str(tmp_path / "brief.pdf"), "-"], check=True, capture_output=True, text=True).stdout
    assert "halten wir es für nahezu ausgeschlossen" in " ".join(text.split())
    assert "Quellen" in text
