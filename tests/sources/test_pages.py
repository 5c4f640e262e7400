"""HTML pages to text."""

import time
from datetime import date

import pytest

from abzug.errors import UnreadableTextError
from abzug.sources.pages import DEEPEST_NESTING, MOST_HTML_BYTES, looks_like_html, page_to_text

ARTICLE = "<p>Die Soldaten haben den Stützpunkt am Freitag verlassen, teilte der Generalstab mit.</p>" * 3
PAGE = f"""<!DOCTYPE html><html lang="de"><head><title>Abzug beendet</title>
<meta property="article:published_time" content="2022-02-15T09:00:00+01:00"></head>
<body><nav><a href="/">Start</a></nav><article><h1>Abzug beendet</h1>{ARTICLE}</article>
<script>alert("Panzer")</script></body></html>"""


def test_a_page_gives_its_article_its_title_and_its_day() -> None:
    page = page_to_text(PAGE, address="https://example.org/1")
    assert "verlassen, teilte der Generalstab mit" in page.text
    assert "alert" not in page.text
    assert (page.title, page.published) == ("Abzug beendet", date(2022, 2, 15))


@pytest.mark.parametrize("start", ["<!DOCTYPE html><html>", "\n <HTML lang=de>", "<div><body>"])
def test_a_page_is_known_by_its_beginning(start: str) -> None:
    assert looks_like_html(start)


@pytest.mark.parametrize("start", ["Die Truppen ziehen ab.", "a < b und b > c", "", "<Reuters> Moskau"])
def test_a_text_is_no_page(start: str) -> None:
    assert not looks_like_html(start)


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("<html><body></body></html>", "no article"),
        ("<html>" + "<div>" * (DEEPEST_NESTING + 10) + "x", "nests"),
        ("<html>" + "x" * MOST_HTML_BYTES, "are read"),
    ],
)
def test_an_attack_or_an_empty_page_is_refused_with_its_reason(html: str, why: str) -> None:
    with pytest.raises(UnreadableTextError, match=why):
        page_to_text(html, address="page.html")


def test_a_million_unclosed_signs_cost_no_more_than_seconds() -> None:
    started = time.perf_counter()
    with pytest.raises(UnreadableTextError):
        page_to_text("<html>" + "<a " * 300_000, address="page.html")
    assert time.perf_counter() - started < 20
