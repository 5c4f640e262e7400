"""A real browser on a real server.

Chromium is the system's own: `chromium`, `chromium-browser` or `google-chrome` on the path, or ABZUG_CHROMIUM. With
CI=true a missing browser fails; elsewhere its tests are skipped with a message.
"""

import os
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Playwright,
    Request,
    sync_playwright,
)

from abzug.ledger import Ledger, open_ledger
from abzug.pipeline import Judge
from abzug.pipeline.docket import Docket
from abzug.web import create_app

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
]
CASE = "2022-russia-ukraine-border-feb"
PATIENCE_MS = 30_000


@dataclass(frozen=True, slots=True)
class Served:
    """A server that is running.

    Args:
        address: Where.
        ledger: Its ledger.
    """

    address: str
    ledger: Ledger


def chromium() -> str:
    """Return the path of a Chromium, or skip; with CI=true fail."""
    named = os.environ.get("ABZUG_CHROMIUM")
    found = named or next((path for name in NAMES if (path := shutil.which(name))), None)
    if found:
        return found
    message = f"no browser: install Debian's chromium, or set ABZUG_CHROMIUM ({', '.join(NAMES)} are looked for)"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    launched = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
    yield launched
    launched.close()


@pytest.fixture
def served(tmp_path: Path, the_judge: Judge) -> Iterator[Served]:
    """Serve the workbench on a free port, with an empty ledger in a file."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with open_ledger(tmp_path / "test.ledger") as ledger:
        config = uvicorn.Config(
            create_app(Docket(ledger, the_judge)), port=port, log_level="error", timeout_graceful_shutdown=1
        )
        server = uvicorn.Server(config)
        running = threading.Thread(target=server.run, daemon=True)
        running.start()
        while not server.started:
            time.sleep(0.02)
        yield Served(f"http://127.0.0.1:{port}", ledger)
        server.should_exit = True
        running.join(10)


OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, served: Served) -> Iterator[OpenPage]:
    """Open a page; at the end nothing may have gone wrong in it and nothing may have been asked from elsewhere."""
    contexts: list[BrowserContext] = []
    problems: list[str] = []

    def watch(page: Page, *, is_missing: bool) -> None:
        def said(message: ConsoleMessage) -> None:
            if message.type == "error" and not (is_missing and "404" in message.text):
                problems.append(f"console: {message.text}")

        def asked(request: Request) -> None:
            if not request.url.startswith((served.address, "blob:", "data:")):
                problems.append(f"asked elsewhere: {request.url}")

        page.on("pageerror", lambda error: problems.append(f"error: {error}"))
        page.on("console", said)
        page.on("request", asked)

    def opened(path: str = "/", *, is_missing: bool = False, **settings: object) -> Page:
        values: dict[str, object] = {"locale": "en-GB", "viewport": {"width": 1440, "height": 900}, **settings}
        context = browser.new_context(**values)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE_MS)
        watch(page, is_missing=is_missing)
        page.goto(served.address + path)
        page.wait_for_selector("html[data-ready]")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not problems, problems
