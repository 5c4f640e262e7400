"""Take the documentation's pictures of the workbench: docs/images/workbench-*.png.

    abzug serve --port 8787 --ledger /tmp/pictures.ledger &
    python tools/picture_workbench.py http://127.0.0.1:8787

Needs a Chromium (ABZUG_CHROMIUM or /usr/bin/chromium), poppler's pdftoppm and ImageMagick's montage.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

IMAGES = Path(__file__).parents[1] / "docs" / "images"
CASE = "/cases/2022-russia-ukraine-border-feb?as_of=2022-02-18"
ARGUMENTS = ["--headless=new", "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
ARTICLE = (
    "Moskau hat nach eigenen Angaben mit dem Abzug von Truppen von der ukrainischen Grenze begonnen. Einheiten des "
    "südlichen Militärbezirks hätten ihre Übungen beendet und würden auf Züge verladen, teilte das russische "
    "Verteidigungsministerium mit.\n\nNATO-Generalsekretär Jens Stoltenberg sagte in Brüssel, man habe bisher keinen "
    "Abzug gesehen. Satellitenbilder zeigten vielmehr neue Truppen in Belarus."
)


def main(address: str) -> None:
    """Take all pictures."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("ABZUG_CHROMIUM", "/usr/bin/chromium"), args=ARGUMENTS
        )
        board = opened(browser, address)
        board.wait_for_selector(".spark .end")
        take(board, "board")
        case = opened(browser, address + CASE)
        case.wait_for_timeout(800)
        take(case, "case")
        shown(case, ".map-and-ground", wait_ms=9000)
        take(case, "map")
        shown(case, ".matrix-section", wait_ms=1500)
        case.locator(".matrix .says").nth(1).click()
        case.wait_for_timeout(500)
        take(case, "matrix")
        case.keyboard.press("Escape")
        print_brief(case)
        take_desk(opened(browser, f"{address}/desk?case=2022-russia-ukraine-border-feb", locale="de-DE"))
        dark = opened(browser, address + CASE, color_scheme="dark", locale="de-DE")
        shown(dark, "#likelihood", wait_ms=800)
        take(dark, "dark")
        narrow = opened(browser, address + CASE, locale="de-DE", viewport={"width": 390, "height": 844})
        narrow.wait_for_timeout(500)
        take(narrow, "narrow")
        browser.close()


def opened(browser: Browser, address: str, **settings: object) -> Page:
    """Open a page and wait until it is ready."""
    values: dict[str, object] = {"viewport": {"width": 1440, "height": 960}, "locale": "en-GB", **settings}
    page = browser.new_context(**values).new_page()  # type: ignore[arg-type]
    page.goto(address)
    page.wait_for_selector("html[data-ready]")
    return page


def shown(page: Page, selector: str, *, wait_ms: int) -> None:
    """Scroll a part of the page to the top and wait until it has been drawn."""
    for _ in range(2):
        page.evaluate("(selector) => document.querySelector(selector).scrollIntoView()", selector)
        page.wait_for_timeout(wait_ms // 2)


def take(page: Page, name: str) -> None:
    """Save what is in sight."""
    page.screenshot(path=IMAGES / f"workbench-{name}.png")


def take_desk(page: Page) -> None:
    """Read an article at the desk and save it."""
    page.fill("#text", ARTICLE)
    page.fill("#publisher", "Tagblatt")
    page.fill("#published", "2022-02-16")
    page.click("#intake .primary")
    page.wait_for_selector("#article mark")
    shown(page, "#bench", wait_ms=600)
    take(page, "desk")


def print_brief(page: Page) -> None:
    """Print the page and save both sides as one picture."""
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "brief.pdf"
        page.pdf(path=pdf, prefer_css_page_size=True, print_background=True)
        subprocess.run(["pdftoppm", "-r", "70", "-png", str(pdf), str(Path(folder) / "side")], check=True)
        sides = sorted(str(side) for side in Path(folder).glob("side*.png"))
        target = str(IMAGES / "workbench-print.png")
        layout = ["-tile", "2x1", "-geometry", "+6+6", "-background", "#999"]
        subprocess.run(["montage", *sides, *layout, target], check=True)


if __name__ == "__main__":
    main(sys.argv[1])
