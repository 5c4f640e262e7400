"""A hostile article is shown, and does nothing."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import CASE, OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.heavy]

HOSTILE = """<script>window.hacked = 1</script><img src=x onerror="window.hacked = 2">
<style>body { display: none }</style><svg onload="window.hacked = 3"></svg>
<a href="javascript:window.hacked = 4">Die Truppen</a> Moskau hat mit dem Abzug seiner Truppen begonnen.
\u202eknalB\u202c {{constructor.constructor('window.hacked = 5')()}} ${window.hacked = 6}"""


def test_script_css_and_bidi_stay_words(open_page: OpenPage) -> None:
    page = open_page(f"/desk?case={CASE}")
    page.fill("#text", HOSTILE)
    page.fill("#address", "javascript:window.hacked=7")
    page.fill("#publisher", '"><script>window.hacked = 8</script>')
    page.fill("#published", "2022-02-16")
    page.click("#intake .primary")
    page.wait_for_selector("#article mark")
    expect(page.locator("#article")).to_contain_text("<script>window.hacked = 1</script>")
    assert page.locator("#article script, #article img, #article style, #article svg, #article a").count() == 0
    assert page.evaluate("getComputedStyle(document.querySelector('#article')).unicodeBidi") == "isolate"
    page.fill("#signed", "anna<script>")
    page.click("#accept .primary")
    expect(page.locator("#log")).to_contain_text("anna<script>")

    page.goto(page.url.split("/desk")[0] + f"/cases/{CASE}")
    page.wait_for_selector("html[data-ready]")
    page.locator("#matrix").scroll_into_view_if_needed()
    page.locator(".matrix .says", has_text="begonnen").first.click()
    expect(page.locator("#receipt .archived")).to_contain_text("javascript:window.hacked = 4")
    assert page.locator("#receipt a[href^='javascript']").count() == 0
    expect(page.locator("#receipt .address")).to_contain_text("javascript:window.hacked=7")
    assert page.evaluate("window.hacked") is None
    expect(page.locator("h1")).to_be_visible()
