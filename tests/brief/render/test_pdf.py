"""PDF: tagged, with bookmarks, metadata and embedded fonts, the same bytes, and it fits the page it promises."""

import io
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from abzug import casebook
from abzug.brief.render import typesetting
from abzug.brief.render.pdf import to_pdf
from abzug.brief.writing import write_brief
from abzug.errors import FontError, MissingLibraryError
from abzug.pipeline import Judge
from tests.brief.hostile import RIGHT_TO_LEFT, TITLE, hostile_case
from tests.brief.materials import BORDER, bundled, made_up
from tests.conftest import CaseMaker, ItemMaker

DAY = date(2022, 2, 18)


@pytest.fixture(scope="module")
def data(the_judge: Judge) -> bytes:
    return to_pdf(write_brief(bundled(the_judge, BORDER, DAY), language="de"))


@pytest.fixture
def pdf(data: bytes) -> Any:
    with pikepdf.open(io.BytesIO(data)) as opened:
        yield opened


def structure(element: Any) -> list[Any]:
    """Return all elements of the tag tree below one."""
    found = []
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            found += [kid, *structure(kid)]
    return found


def test_it_is_tagged_and_says_so(pdf: Any) -> None:
    assert pdf.Root.MarkInfo.Marked
    assert str(pdf.Root.Lang) == "de"
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert "Russia announces partial return" in metadata["dc:title"]
    assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_its_tag_tree_has_headings_tables_with_headers_and_pictures_with_alt_text(pdf: Any) -> None:
    elements = structure(pdf.Root.StructTreeRoot)
    kinds = [str(element.S) for element in elements]
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/Figure", "/Link", "/L"} <= set(kinds)
    figures = [element for element in elements if element.S == "/Figure"]
    assert len(figures) == 4
    assert all(str(figure.Alt) for figure in figures)


def test_it_has_bookmarks(pdf: Any) -> None:
    with pdf.open_outline() as outline:
        titles = [entry.title for entry in outline.root]
    assert titles[:2] == ["Befund", "Was angekündigt wurde"]


def test_every_font_is_embedded(pdf: Any) -> None:
    descriptors = [
        object_
        for object_ in pdf.objects
        if isinstance(object_, pikepdf.Dictionary) and object_.get("/Type") == "/FontDescriptor"
    ]
    assert len(descriptors) >= 4
    assert all({"/FontFile2", "/FontFile3"} & set(descriptor.keys()) for descriptor in descriptors)


def test_the_same_brief_gives_the_same_bytes(data: bytes, the_judge: Judge) -> None:
    assert to_pdf(write_brief(bundled(the_judge, BORDER, DAY), language="de")) == data


def test_it_bears_the_day_of_the_verdict(pdf: Any) -> None:
    assert str(pdf.docinfo["/CreationDate"]).startswith("D:20220218")


@pytest.mark.parametrize("length", ["page", "full"])
def test_words_from_outside_are_set_as_they_are(
    length: str, the_judge: Judge, make_case: CaseMaker, make_item: ItemMaker
) -> None:
    material = made_up(the_judge, hostile_case(make_case, make_item), title=TITLE)
    brief = write_brief(material, language="en", length="page" if length == "page" else "full")
    assert to_pdf(brief).startswith(b"%PDF-1.7")


def test_right_to_left_names_are_drawn_with_the_shipped_fonts(
    the_judge: Judge, make_case: CaseMaker, make_item: ItemMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    found = typesetting._found  # noqa: SLF001 - watched, not replaced

    def watched(folders: tuple[str, ...], *, with_system: bool) -> Any:
        asked.append(with_system)
        return found(folders, with_system=with_system)

    monkeypatch.setattr(typesetting, "_found", watched)
    case = make_case(make_item(source=RIGHT_TO_LEFT))
    to_pdf(write_brief(made_up(the_judge, case), language="de"))
    assert asked == [False]


def test_a_character_that_no_font_has_gets_a_clear_error(
    the_judge: Judge, make_case: CaseMaker, make_item: ItemMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = typesetting._found  # noqa: SLF001 - a machine without further fonts is played
    monkeypatch.setattr(
        typesetting, "_found", lambda folders, with_system: found(folders, with_system=with_system and False)
    )
    case = make_case(make_item(source="北京日报"))
    with pytest.raises(FontError, match="京") as caught:
        to_pdf(write_brief(made_up(the_judge, case), language="en"))
    assert "--fonts DIR" in caught.value.hint


def test_missing_fonts_get_a_clear_error(
    the_judge: Judge, make_case: CaseMaker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(typesetting, "FONTS", tmp_path)
    with pytest.raises(FontError, match="no fonts in"):
        to_pdf(write_brief(made_up(the_judge, make_case()), language="en"))


def test_without_the_library_it_says_what_to_install(
    the_judge: Judge, make_case: CaseMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "typst", None)
    with pytest.raises(MissingLibraryError) as caught:
        to_pdf(write_brief(made_up(the_judge, make_case()), language="en"))
    assert "abzug[brief]" in caught.value.hint


@pytest.mark.heavy
@pytest.mark.parametrize("language", ["en", "de"])
def test_the_one_page_brief_of_every_bundled_case_fits_one_page(language: str, the_judge: Judge) -> None:
    for name in casebook.names():
        brief = write_brief(bundled(the_judge, name), language="de" if language == "de" else "en", length="page")
        with pikepdf.open(io.BytesIO(to_pdf(brief))) as opened:
            assert len(opened.pages) == 1, name
