"""Markdown: headings, tables and lists as they are meant, and nothing from outside is markup."""

from datetime import date

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from abzug.brief.document import Brief
from abzug.brief.render.markdown import to_markdown
from abzug.brief.writing import write_brief
from abzug.pipeline import Judge
from tests.brief.hostile import TITLE, hostile_case
from tests.brief.materials import BORDER, bundled, made_up, tables_in
from tests.conftest import CaseMaker, ItemMaker


def parsed(markdown: str) -> list[Token]:
    """Return what a parser that is not ours makes of it, inline content included."""
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(markdown)
    return [inner for token in tokens for inner in (token, *(token.children or ()))]


@pytest.fixture(scope="module")
def brief(the_judge: Judge) -> Brief:
    return write_brief(bundled(the_judge, BORDER, date(2022, 2, 18)), language="en")


@pytest.fixture(scope="module")
def markdown(brief: Brief) -> str:
    return to_markdown(brief)


def test_a_parser_finds_its_headings_tables_and_sources(markdown: str, brief: Brief) -> None:
    kinds = [token.type for token in parsed(markdown)]
    assert kinds.count("table_open") == tables_in(brief) > 0
    assert kinds.count("blockquote_open") == 1
    assert "ordered_list_open" in kinds
    assert [token.tag for token in parsed(markdown) if token.type == "heading_open"].count("h1") == 1


def test_pictures_are_told_in_words(markdown: str) -> None:
    assert "Bar chart of the likelihoods: complete" in markdown


@pytest.mark.parametrize("language", ["en", "de"])
def test_nothing_from_outside_is_markup(
    language: str, the_judge: Judge, make_case: CaseMaker, make_item: ItemMaker
) -> None:
    material = made_up(the_judge, hostile_case(make_case, make_item), title=TITLE)
    tokens = parsed(to_markdown(write_brief(material, language="de" if language == "de" else "en")))
    kinds = {token.type for token in tokens}
    assert not kinds & {"html_inline", "html_block", "link_open", "image", "code_inline", "fence"}
    assert sum(token.type == "heading_open" and token.tag == "h1" for token in tokens) == 1
