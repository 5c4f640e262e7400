"""What a person does on the workbench, in a real browser."""

import re

import pytest
from playwright.sync_api import Page, expect

from abzug.pipeline.bundling import verify_bundle
from tests.browser.conftest import CASE, OpenPage, Served

pytestmark = [pytest.mark.browser, pytest.mark.heavy]

PATH = f"/cases/{CASE}"
ARTICLE = (
    "Moskau hat nach eigenen Angaben mit dem Abzug von Truppen von der ukrainischen Grenze begonnen. "
    "NATO-Generalsekretär Jens Stoltenberg sagte in Brüssel, man habe bisher keinen Abzug gesehen. "
    "Satellitenbilder zeigten vielmehr neue Truppen in Belarus."
)


def figure(page: Page) -> int:
    return int(re.sub(r"\D", "", page.inner_text("#figure")))


def test_the_board_is_searched_filtered_sorted_and_opened_by_keys(open_page: OpenPage) -> None:
    page = open_page()
    expect(page.locator(".card")).to_have_count(42)
    page.wait_for_selector(".card .spark .end")
    page.keyboard.press("/")
    page.keyboard.type("niger")
    expect(page.locator(".card")).to_have_count(2)
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.closest('.card') !== null")
    page.fill("#search", "")
    page.select_option("#filter", "open")
    expect(page.locator(".card")).to_have_count(0)
    page.select_option("#filter", "all")
    page.select_option("#sort", "left")
    figures = [int(re.sub(r"\D", "", text)) for text in page.locator(".card .figure").all_inner_texts()]
    assert figures == sorted(figures)
    page.locator(".card a").first.click()
    page.wait_for_selector("html[data-ready] #figure")


def test_the_slider_moves_everything_by_key_and_by_click(open_page: OpenPage) -> None:
    page = open_page(f"{PATH}?as_of=2022-02-15")
    early = figure(page)
    expect(page.locator("#as-of-label")).to_have_text("15 February 2022")
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    expect(page.locator("#as-of-label")).to_have_text("21 February 2022")
    assert figure(page) < early
    expect(page.locator("#reasons-against .reason").first).to_contain_text("helicopters")
    page.locator("#as-of").focus()
    page.keyboard.press("Home")
    expect(page.locator("#as-of-label")).to_have_text("14 February 2022")
    page.locator("#likelihood svg").click(position={"x": 700, "y": 100})
    expect(page.locator("#as-of-label")).not_to_have_text("14 February 2022")
    page.wait_for_url(re.compile(r"as_of=2022-02-\d\d"))


def test_play_walks_through_the_days_and_stops_at_the_last(open_page: OpenPage) -> None:
    page = open_page(f"{PATH}?as_of=2022-02-20")
    page.locator("h1").click()
    page.keyboard.press(" ")
    expect(page.locator("#play")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#as-of-label")).to_have_text("23 February 2022")
    expect(page.locator("#play")).to_have_attribute("aria-pressed", "false")


def test_the_map_shows_what_was_known_on_the_day(open_page: OpenPage) -> None:
    page = open_page(PATH)
    page.locator("#map").scroll_into_view_if_needed()
    page.wait_for_selector("#map[data-ready=gl]")
    expect(page.locator("#map canvas")).to_be_visible()
    expect(page.locator("#exposed")).to_contain_text("Ukraine")
    page.check("#app6")
    page.wait_for_timeout(500)


def test_without_webgl_there_is_a_drawn_map(open_page: OpenPage) -> None:
    page = open_page("/")
    page.add_init_script(
        "HTMLCanvasElement.prototype.getContext = ((old) => function (kind, ...more) {"
        " return kind.startsWith('webgl') ? null : old.call(this, kind, ...more); })"
        "(HTMLCanvasElement.prototype.getContext)"
    )
    page.goto(page.url.rstrip("/") + PATH)
    page.wait_for_selector("html[data-ready]")
    page.locator("#map").scroll_into_view_if_needed()
    page.wait_for_selector("#map svg.static-map")
    shown = page.locator("#map .static-map path[transform]").count()
    page.keyboard.press("Home")
    page.locator("#as-of").focus()
    page.keyboard.press("Home")
    expect(page.locator("#map .static-map path[transform]")).not_to_have_count(shown)
    expect(page.locator("#map")).to_contain_text("no WebGL")


def test_the_matrix_folds_copies_and_opens_the_receipt(open_page: OpenPage) -> None:
    page = open_page(PATH)
    page.locator("#matrix").scroll_into_view_if_needed()
    page.wait_for_selector(".matrix tbody")
    fold = page.locator(".matrix .origin button").first
    hidden = page.locator(".matrix .copy").first
    expect(hidden).to_be_hidden()
    fold.click()
    expect(hidden).to_be_visible()
    page.locator(".matrix .says").first.click()
    expect(page.locator("#receipt")).to_be_visible()
    expect(page.locator("#receipt .address a")).to_have_attribute("href", re.compile("^https?://"))
    page.keyboard.press("Escape")
    expect(page.locator("#receipt")).to_be_hidden()


def test_what_if_moves_the_verdict_at_once_and_saves_nothing(open_page: OpenPage) -> None:
    page = open_page(f"{PATH}?as_of=2022-02-17")
    before = page.inner_text("#figure")
    page.locator("#reasons-against .says").first.click()
    page.locator(".what-if input").nth(1).check()
    expect(page.locator("#supposition")).to_be_visible()
    expect(page.locator("#difference")).not_to_be_empty()
    expect(page.locator("#figure")).not_to_have_text(before)
    page.locator(".what-if select").select_option("E5")
    page.locator("#supposition button").click()
    expect(page.locator("#figure")).to_have_text(before)
    page.reload()
    page.wait_for_selector("html[data-ready]")
    expect(page.locator("#figure")).to_have_text(before)


def read_at_desk(page: Page, text: str) -> None:
    page.fill("#text", text)
    page.fill("#publisher", "Tagblatt")
    page.fill("#published", "2022-02-16")
    page.click("#intake .primary")
    page.wait_for_selector("#article mark, #note:not([hidden])")


def test_a_text_is_read_corrected_accepted_logged_and_undone(open_page: OpenPage, served: Served) -> None:
    page = open_page(f"/desk?case={CASE}")
    read_at_desk(page, ARTICLE)
    assert page.locator("#article mark").count() >= 2
    page.locator("#article").focus()
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.locator(".proposal input").nth(1)).not_to_be_checked()
    page.keyboard.press("k")
    page.keyboard.press("e")
    page.locator(".proposal form select[name=about]").select_option("armour")
    page.locator(".proposal form .primary").click()
    page.fill("#signed", "anna")
    page.click("#accept .primary")
    expect(page.locator("#log")).to_contain_text("anna")
    recorded = [entry for entry in served.ledger.entries(case=CASE) if str(entry.kind) == "item"]
    assert {entry.entered_by for entry in recorded} == {"anna"}
    assert any(str(entry.content.about) == "armour" for entry in recorded)  # type: ignore[union-attr]
    page.locator("[data-announce] button").click()
    expect(page.locator("#log .is-taken-back").first).to_be_visible()
    assert not list(served.ledger.entries(case=CASE))


def test_a_marked_passage_is_added_by_hand(open_page: OpenPage, served: Served) -> None:
    page = open_page(f"/desk?case={CASE}")
    read_at_desk(page, "Es regnete. 🙂 Die Kolonne fuhr nach Norden. Es regnete weiter.")
    page.evaluate("""() => {
        const text = document.querySelector('#article');
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        let node; while ((node = walker.nextNode())) {
            const at = node.data.indexOf('Es regnete weiter');
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at); range.setEnd(node, at + 'Es regnete weiter.'.length);
            getSelection().removeAllRanges(); getSelection().addRange(range);
        }
    }""")
    page.click("#by-hand")
    page.locator(".proposal").last.locator("select[name=movement]").select_option("leaving")
    page.locator(".proposal").last.locator("form .primary").click()
    page.fill("#signed", "ben")
    page.click("#accept .primary")
    expect(page.locator("#log")).to_contain_text("ben")
    passages = {entry.receipt.passage for entry in served.ledger.entries(case=CASE) if str(entry.kind) == "item"}
    assert "Es regnete weiter." in passages


def test_what_one_page_records_another_shows_without_a_reload(open_page: OpenPage) -> None:
    reader = open_page(PATH)
    count = len(
        reader.evaluate(
            "fetch(`/api/cases/${document.querySelector('main').dataset.case}`)"
            ".then((told) => told.json()).then((told) => told.items)"
        )
    )
    reader.evaluate("window.stayed = true")
    writer = open_page(f"/desk?case={CASE}")
    read_at_desk(writer, ARTICLE)
    writer.fill("#signed", "anna")
    writer.click("#accept .primary")
    expect(reader.locator("[data-announce]")).to_contain_text("The case has changed")
    label = reader.locator("#timeline canvas").get_attribute("aria-label")
    assert label is not None
    assert not re.search(rf"\bof {count} reports", label)
    assert reader.evaluate("window.stayed")


def test_the_receipt_of_an_accepted_report_shows_its_passage_in_the_archived_text(open_page: OpenPage) -> None:
    page = open_page(f"/desk?case={CASE}")
    read_at_desk(page, ARTICLE)
    page.fill("#signed", "anna")
    page.click("#accept .primary")
    page.wait_for_selector("#log .source")
    page.goto(page.url.split("/desk")[0] + PATH)
    page.wait_for_selector("html[data-ready]")
    page.locator("#matrix").scroll_into_view_if_needed()
    page.locator(".matrix .says", has_text="begonnen").first.click()
    expect(page.locator("#receipt .archived mark")).to_contain_text("begonnen")
    expect(page.locator("#receipt .archived")).to_contain_text("Satellitenbilder")


def test_the_page_prints_as_a_brief_of_two_sides(open_page: OpenPage) -> None:
    for path in (f"{PATH}?as_of=2022-02-20", "/cases/2022-csto-kazakhstan", "/cases/1988-ussr-afghanistan-complete"):
        page = open_page(path)
        page.wait_for_selector("#reasons-for li")
        page.wait_for_timeout(2500)
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        printed = page.pdf(prefer_css_page_size=True, print_background=True)
        assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 2, path
        assert page.locator("#paper-map svg").count() == 1


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_language_is_switched_and_remembered(open_page: OpenPage, language: str) -> None:
    page = open_page("/", locale="en-GB" if language == "de" else "de-DE")
    page.click(f"[data-language={language}]")
    page.wait_for_selector(f"html[lang={language}][data-ready]")
    expect(page.locator("h1")).to_have_text("Angekündigte Abzüge" if language == "de" else "Announced withdrawals")
    page.goto(page.url.rstrip("/") + f"{PATH}?as_of=2022-02-20")
    page.wait_for_selector("html[data-ready]")
    expect(page.locator("#as-of-label")).to_have_text("20. Februar 2022" if language == "de" else "20 February 2022")
    expect(page.locator("#figure")).to_contain_text(re.compile("\\d\u202f%" if language == "de" else r"\d%"))


def test_the_theme_is_switched_and_remembered(open_page: OpenPage) -> None:
    page = open_page("/", color_scheme="light")
    paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.click("[data-theme-switch]")
    page.click("[data-theme-switch]")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") != paper
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_the_keys_are_listed(open_page: OpenPage) -> None:
    page = open_page(PATH)
    page.keyboard.press("?")
    expect(page.locator("dialog.help")).to_contain_text("A day later")
    page.keyboard.press("Escape")
    expect(page.locator("dialog.help")).to_have_count(0)


def test_brief_and_exports_are_looked_at_and_saved_by_keys(open_page: OpenPage) -> None:
    page = open_page(f"{PATH}?as_of=2022-02-18")
    page.keyboard.press("b")
    dialog = page.get_by_role("dialog", name="Brief & export")
    expect(dialog).to_contain_text("As of 18 February 2022")
    expect(page.locator("#taking select[name=what]")).to_be_focused()
    brief = page.frame_locator("#taking iframe")
    expect(brief.locator("h1")).to_be_visible()
    expect(brief.locator("body")).to_contain_text("As of 18 February 2022 we assess")
    page.select_option("#taking select[name=language]", "de")
    expect(page.frame_locator("#taking iframe").locator("body")).to_contain_text("Mit Stand vom 18. Februar 2022")
    with page.expect_download() as saved:
        page.focus("#taking select[name=length]")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    assert saved.value.suggested_filename == f"{CASE}-2022-02-18-de.pdf"
    assert saved.value.path().read_bytes().startswith(b"%PDF-")
    page.select_option("#taking select[name=what]", "export/bundle")
    expect(page.locator("#taking pre")).to_contain_text("manifest.json")
    expect(page.locator("#taking select[name=length]")).to_be_disabled()
    with page.expect_download() as saved:
        page.click("#taking button.primary")
    with saved.value.path().open("rb") as bundle:
        assert verify_bundle(bundle)[0].agrees
    expect(page.locator("#taking-note")).to_contain_text("is saved")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator("#as-of-label")).to_have_text("18 February 2022")
