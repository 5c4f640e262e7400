"""HTML: well formed, harmless, accessible, self-contained."""

import base64
import hashlib
import json
import re
from datetime import date
from html.parser import HTMLParser

import pytest

from abzug.brief.render.html import to_html
from abzug.brief.writing import write_brief
from abzug.pipeline import Judge
from tests.brief.hostile import LONG_NAME, SCRIPT, TITLE, hostile_case
from tests.brief.materials import BORDER, bundled, made_up
from tests.conftest import CaseMaker, ItemMaker

VOID = {"meta", "path", "rect", "line", "circle", "polyline", "br"}


class Reader(HTMLParser):
    """Collects what a browser would meet, and sees that every element is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "script":
            self.scripts.append(data)


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader


@pytest.fixture(scope="module")
def html(the_judge: Judge) -> str:
    return to_html(write_brief(bundled(the_judge, BORDER, date(2022, 2, 18)), language="de"))


def test_it_is_well_formed_and_its_links_lead_somewhere(html: str) -> None:
    tags = read(html).tags
    names = [attributes["id"] for _, attributes in tags if "id" in attributes]
    targets = {href[1:] for _, attributes in tags if (href := attributes.get("href")) and href.startswith("#")}
    assert len(names) == len(set(names))
    assert targets <= set(names)


def test_its_pictures_and_tables_can_be_heard(html: str) -> None:
    tags = read(html).tags
    pictures = [attributes for tag, attributes in tags if tag == "svg"]
    assert len(pictures) == 4
    assert all(attributes["role"] == "img" and attributes["aria-label"] for attributes in pictures)
    assert all(attributes.get("scope") == "col" for tag, attributes in tags if tag == "th")
    assert [tag for tag, _ in tags].count("caption") == [tag for tag, _ in tags].count("table")
    assert next(attributes for tag, attributes in tags if tag == "html")["lang"] == "de"


def test_it_loads_nothing_and_its_policy_allows_its_own_style_only(html: str) -> None:
    reader = read(html)
    assert not [tag for tag, _ in reader.tags if tag in {"link", "img", "iframe", "object", "embed", "base"}]
    assert [attributes["type"] for tag, attributes in reader.tags if tag == "script"] == ["application/json"]
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style.group(1).encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in html
    assert "default-src 'none'" in html
    assert not [attributes for _, attributes in reader.tags if "style" in attributes]


def test_it_carries_its_verdict_along(html: str) -> None:
    data = json.loads(read(html).scripts[0])
    assert data["verdict"]["case"] == BORDER
    assert len(data["items"]) == data["verdict"]["items_used"]


@pytest.mark.parametrize("length", ["page", "full"])
def test_words_from_outside_do_no_harm(
    length: str, the_judge: Judge, make_case: CaseMaker, make_item: ItemMaker
) -> None:
    material = made_up(the_judge, hostile_case(make_case, make_item), title=TITLE)
    html = to_html(write_brief(material, language="en", length="page" if length == "page" else "full"))
    reader = read(html)
    assert SCRIPT not in html
    assert "&lt;script&gt;" in html
    assert "\u202e" not in html
    assert "\x1b" not in html
    assert not [href for _, attributes in reader.tags if "javascript" in (href := attributes.get("href") or "")]
    assert LONG_NAME not in html


def test_the_same_brief_gives_the_same_bytes(html: str, the_judge: Judge) -> None:
    assert html == to_html(write_brief(bundled(the_judge, BORDER, date(2022, 2, 18)), language="de"))
