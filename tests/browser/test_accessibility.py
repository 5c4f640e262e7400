"""WCAG 2.2 AA as far as axe can tell, in both themes; and without a mouse."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import CASE, OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.heavy]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/", f"/cases/{CASE}?as_of=2022-02-20", f"/desk?case={CASE}", "/cases/nowhere"])
def test_axe_finds_nothing(open_page: OpenPage, frontend: Path, path: str, scheme: str) -> None:
    page = open_page(path, color_scheme=scheme, bypass_csp=True, is_missing="nowhere" in path)
    if "cases" in path and "nowhere" not in path:
        for selector in ("#map", "#posture", "#matrix", "#drill"):
            page.locator(selector).scroll_into_view_if_needed()
            page.wait_for_timeout(400)
        page.locator("#reasons-against .says").first.click()
    page.add_script_tag(path=frontend / "node_modules" / "axe-core" / "axe.min.js")
    found: dict[str, Any] = page.evaluate("(rules) => axe.run(document, {runOnly: rules})", RULES)
    told = [f"{one['id']}: {node['html'][:160]}" for one in found["violations"] for node in one["nodes"][:3]]
    assert not told, "\n".join(told)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_dialog_that_hands_out_files(open_page: OpenPage, frontend: Path, scheme: str) -> None:
    page = open_page(f"/cases/{CASE}", color_scheme=scheme, bypass_csp=True)
    page.add_script_tag(path=frontend / "node_modules" / "axe-core" / "axe.min.js")
    page.click("#take")
    for choice in ("brief/html", "export/csv"):
        page.select_option("#taking select[name=what]", choice)
        page.wait_for_selector("#taking iframe" if choice.startswith("brief") else "#taking pre")
        # The brief in its frame has no scripts; it is looked at as a page of its own (tests/brief/render).
        rules = "(rules) => axe.run('#taking', {runOnly: rules, iframes: false})"
        found: dict[str, Any] = page.evaluate(rules, RULES)
        told = [f"{one['id']}: {node['html'][:160]}" for one in found["violations"] for node in one["nodes"][:3]]
        assert not told, "\n".join(told)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_brief(open_page: OpenPage, frontend: Path, scheme: str) -> None:
    page = open_page("/desk", color_scheme=scheme, bypass_csp=True)
    brief = page.request.get(page.url.replace("/desk", f"/api/cases/{CASE}/brief/html?language=de")).text()
    page.goto("about:blank")
    page.set_content(brief)
    page.add_script_tag(path=frontend / "node_modules" / "axe-core" / "axe.min.js")
    found: dict[str, Any] = page.evaluate("(rules) => axe.run(document, {runOnly: rules})", RULES)
    told = [f"{one['id']}: {node['html'][:160]}" for one in found["violations"] for node in one["nodes"][:3]]
    assert not told, "\n".join(told)


@pytest.mark.parametrize("width", [320, 390, 1024])
@pytest.mark.parametrize("path", ["/", f"/cases/{CASE}", "/desk"])
def test_nothing_sticks_out_of_a_narrow_page(open_page: OpenPage, path: str, width: int) -> None:
    page = open_page(path, viewport={"width": width, "height": 800})
    page.wait_for_timeout(300)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_first_key_leads_to_the_content_and_focus_is_seen(open_page: OpenPage) -> None:
    page = open_page("/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_nothing_moves_for_those_who_want_it_still(open_page: OpenPage) -> None:
    page = open_page("/", reduced_motion="reduce")
    durations = "[...document.querySelectorAll('*')].map((one) => parseFloat(getComputedStyle(one).transitionDuration))"
    longest = page.evaluate(f"Math.max(...{durations})")
    assert longest <= 0.001
