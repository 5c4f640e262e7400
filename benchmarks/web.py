"""How fast the workbench is: first paint, slider steps, a map of 50,000 reports, bytes, 200 readers while one writes.

    python benchmarks/web.py            measure everything and write benchmarks/web.md
    python benchmarks/web.py serve 1000  serve a made-up case of 1,000 reports beside the bundled ones

The cases are made up: reports of the shape of a bundled case, dealt over 60 days (over 2 for the map).
"""

import asyncio
import contextlib
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from abzug import casebook
from abzug.casebook import CaseFile
from abzug.doctrine import load_doctrine
from abzug.ledger import open_ledger
from abzug.model import Item, Place
from abzug.pipeline import Judge
from abzug.pipeline.docket import Docket

TEMPLATE = "2022-russia-ukraine-border-feb"
DAYS = {1_000: 60, 10_000: 60, 50_000: 2}
READERS = 200
THINKING_S = 1.0
LASTING_S = 15.0
PORT = 8799
WARMING_S = 6.0
"""How long a server is left alone after its start: it judges every case once."""
TARGET = Path(__file__).with_suffix(".md")
CHROMIUM = os.environ.get("ABZUG_CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--no-first-run",
]


def made_up(count: int) -> CaseFile:
    """Return a case of so many coded reports."""
    file = casebook.load(TEMPLATE)
    coded = Judge.under(load_doctrine()).coder.code(file.case)
    items = tuple(_report(coded.items[number % len(coded.items)], number, DAYS[count]) for number in range(count))
    case = replace(coded, id=f"bench-{count}", items=items, deadline=coded.announced + timedelta(days=90))
    return replace(file, case=case, title=f"{count} made-up reports", outcome=None)


def _report(like: Item, number: int, days: int) -> Item:
    day = casebook.load(TEMPLATE).case.announced + timedelta(days=number % days)
    place = like.place and Place(
        like.place.name, 44 + (number * 7919 % 1200) / 100, 24 + (number * 104729 % 2000) / 100
    )
    return replace(
        like,
        key=f"r{number:05}",
        published=day,
        event_date=day,
        says=f"{like.says} ({number})",
        source=f"{like.source} {number % 400}",
        origin=f"origin {number % 400}",
        place=place,
    )


def serve(counts: list[int]) -> None:
    """Serve made-up cases of so many reports, as of two months after their announcement, on a new ledger."""
    from abzug.web import create_app
    from abzug.web.serving import Server

    with tempfile.TemporaryDirectory() as folder, open_ledger(Path(folder) / "bench.ledger") as ledger:
        files = [made_up(count) for count in counts]
        today = datetime(2022, 4, 16, tzinfo=UTC)
        docket = Docket(ledger, Judge.under(load_doctrine()), files=files, clock=lambda: today)
        Server(create_app(docket), port=PORT).run()


@contextlib.contextmanager
def running(*counts: int) -> Iterator[str]:
    """Run a server in a process of its own."""
    process = subprocess.Popen([sys.executable, __file__, "serve", *map(str, counts)])
    address = f"http://127.0.0.1:{PORT}"
    try:
        for _ in range(600):
            with contextlib.suppress(OSError):
                urllib.request.urlopen(f"{address}/static/icon.svg").close()
                break
            time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait(60)


def opened(browser: Browser, address: str) -> Page:
    """Open a page and wait until it is ready."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.set_default_timeout(180_000)
    page.goto(address)
    page.wait_for_selector("html[data-ready]")
    return page


def measure_paint(browser: Browser, address: str) -> dict[str, float]:
    """Measure when a case is first seen, on a server and in a browser that have served nothing yet."""
    page = opened(browser, f"{address}/cases/{TEMPLATE}")
    ready = page.evaluate("window.performance.now()")
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
    painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    page.close()
    return {
        "first contentful paint (title, question), cold server and browser (s)": painted / 1000,
        "verdict and charts on the page, cold (s)": ready / 1000,
    }


def measure_steps(browser: Browser, address: str) -> dict[str, float]:
    """Measure how long a step of the slider takes."""
    told = {}
    for count in (1_000, 10_000):
        page = opened(browser, f"{address}/cases/bench-{count}")
        page.wait_for_timeout(5000)
        steps = page.evaluate(STEPS)
        page.close()
        told[f"slider step, {count:,} reports, median (ms)"] = statistics.median(steps)
        told[f"slider step, {count:,} reports, worst of {len(steps)} (ms)"] = max(steps)
    return told


def measure_map(browser: Browser, address: str) -> dict[str, float]:
    """Measure panning and zooming among 50,000 reports."""
    page = opened(browser, f"{address}/cases/bench-50000")
    page.locator("#map").scroll_into_view_if_needed()
    page.wait_for_selector("#map[data-ready=gl]")
    page.wait_for_timeout(15_000)
    frames = page.evaluate(PAN)
    page.close()
    return {
        "map of 50,000 reports: frames a second while panning and zooming": frames["perSecond"],
        "map of 50,000 reports: longest frame (ms)": frames["longest"],
    }


STEPS = """async () => {
    const slider = document.querySelector('#as-of');
    const took = [];
    for (let step = 0; step < 25; step += 1) {
        const start = performance.now();
        slider.value = String(Number(slider.max) - 1 - step * 2);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        took.push(performance.now() - start);
    }
    return took;
}"""
"""Steps of the slider, each until the frame after it has been painted."""

PAN = """async () => {
    const canvas = document.querySelector('#map canvas');
    const box = canvas.getBoundingClientRect();
    const at = (type, x, y) => canvas.dispatchEvent(new MouseEvent(type, {
        bubbles: true, clientX: box.left + x, clientY: box.top + y, buttons: 1 }));
    const began = performance.now();
    let frames = 0, longest = 0, before = began;
    at('mousedown', 300, 250);
    while (performance.now() - began < 6000) {
        const phase = (performance.now() - began) / 1000;
        at('mousemove', 300 + 200 * Math.sin(phase * 2), 250 + 100 * Math.cos(phase * 2));
        if (frames % 12 === 6) canvas.dispatchEvent(new WheelEvent('wheel', {
            bubbles: true, clientX: box.left + 300, clientY: box.top + 250, deltaY: frames % 24 < 12 ? -120 : 120 }));
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        longest = Math.max(longest, now - before);
        before = now;
        frames += 1;
    }
    at('mouseup', 300, 250);
    return { perSecond: frames / ((performance.now() - began) / 1000), longest };
}"""
"""Drag the map about and turn the wheel for six seconds, counting frames."""


def measure_bytes(address: str) -> dict[str, float]:
    """Add up what the page of 1,000 reports is sent before its reader does anything, as it goes over the wire."""
    case = "/api/cases/bench-1000"
    data = ("/cases/bench-1000", "/api/words/en", case, f"{case}/days", f"{case}/verdict")
    page = fetched(address + data[0]).decode()
    code = re.findall(r'(?:href|src)="(/static/[^"]+)"', page)
    return {
        "1,000 reports: page, words and data over the wire, compressed (kB)": sum(
            len(fetched(address + path)) for path in data
        )
        / 1000,
        "its scripts and styles, once, then cached for a year (kB)": sum(len(fetched(address + path)) for path in code)
        / 1000,
    }


def fetched(address: str) -> bytes:
    """Return an answer as it is sent to those who take gzip."""
    with urllib.request.urlopen(urllib.request.Request(address, headers={"accept-encoding": "gzip"})) as answer:
        body: bytes = answer.read()
        return body


def measure_server(address: str) -> dict[str, float]:
    """Time the answers of the case of 1,000 reports: made for the first time, then kept."""

    def ask(path: str) -> float:
        start = time.perf_counter()
        fetched(address + path)
        return 1000 * (time.perf_counter() - start)

    ask("/")
    told = {
        "1,000 reports: case with its reports, first time (ms)": ask("/api/cases/bench-1000"),
        "1,000 reports: full verdict of a day, first time (ms)": ask("/api/cases/bench-1000/verdict?as_of=2022-04-01"),
        "1,000 reports: evidence matrix of a day, first time (ms)": ask(
            "/api/cases/bench-1000/matrix?as_of=2022-04-01"
        ),
        "1,000 reports: verdicts of all 60 days, first time (ms)": ask("/api/cases/bench-1000/days"),
    }
    told["1,000 reports: case with its reports, kept (ms)"] = statistics.median(
        ask("/api/cases/bench-1000") for _ in range(20)
    )
    told["10,000 reports: verdicts of all 60 days, first time (ms)"] = ask("/api/cases/bench-10000/days")
    return told


async def measure_readers() -> dict[str, float]:
    """Have 200 readers ask for a verdict each second while one writes two reports a second."""
    took: list[float] = []
    errors = 0
    until = time.perf_counter() + LASTING_S
    paths = ["verdict", "days", "matrix", ""]

    async def read(number: int) -> None:
        nonlocal errors
        await asyncio.sleep(number / READERS * THINKING_S)
        reader, writer = await asyncio.open_connection("127.0.0.1", PORT)
        while time.perf_counter() < until:
            path = f"/api/cases/2022-csto-kazakhstan/{paths[number % 4]}".rstrip("/")
            start = time.perf_counter()
            status = await _ask(
                reader, writer, f"GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept-encoding: gzip\r\n\r\n"
            )
            took.append(1000 * (time.perf_counter() - start))
            errors += status != 200
            await asyncio.sleep(THINKING_S)
        writer.close()

    async def write() -> None:
        nonlocal errors
        reader, writer = await asyncio.open_connection("127.0.0.1", PORT)
        number = 0
        while time.perf_counter() < until:
            number += 1
            errors += await _ask(reader, writer, _written(number)) != 201
            await asyncio.sleep(0.5)
        writer.close()

    await asyncio.gather(write(), *(read(number) for number in range(READERS)))
    took.sort()
    return {
        f"{READERS} readers, one writer: answers a second": len(took) / LASTING_S,
        f"{READERS} readers, one writer: median (ms)": took[len(took) // 2],
        f"{READERS} readers, one writer: p95 (ms)": took[int(len(took) * 0.95)],
        f"{READERS} readers, one writer: errors": float(errors),
    }


def _written(number: int) -> str:
    item = {
        "item": f"b{number}", "published": "2022-01-17", "event_date": "2022-01-16", "source": "Bench",
        "source_kind": "journalist_on_scene", "says": f"Seen {number}.", "kind": "observation", "about": "armour",
        "movement": "leaving",
    }  # fmt: skip
    text = {"text": f"Text {number}", "address": f"https://example.org/{number}", "published": "2022-01-17"}
    body = json.dumps({"entered_by": "bench", "text": text, "items": [item]})
    head = "POST /api/cases/2022-csto-kazakhstan/items HTTP/1.1\r\nhost: 127.0.0.1\r\nx-abzug: 1\r\n"
    return f"{head}content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n{body}"


async def _ask(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, request: str) -> int:
    writer.write(request.encode())
    head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
    length = next((int(line.split(":")[1]) for line in head.split("\r\n") if line.startswith("content-length")), 0)
    await reader.readexactly(length)
    return int(head.split()[1])


GOALS = {
    "first contentful paint (title, question), cold server and browser (s)": "1.5",
    "slider step, 1,000 reports, median (ms)": "100",
    "slider step, 10,000 reports, median (ms)": "250",
    "1,000 reports: page, words and data over the wire, compressed (kB)": "300",
    "1,000 reports: case with its reports, first time (ms)": "150",
    f"{READERS} readers, one writer: p95 (ms)": "300",
    f"{READERS} readers, one writer: errors": "0",
}


def main() -> None:
    """Measure everything and write the table."""
    told: dict[str, float] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        with running() as address:
            told |= measure_paint(browser, address)
        with running(1_000, 10_000) as address:
            time.sleep(WARMING_S)
            told |= measure_steps(browser, address)
            told |= measure_bytes(address)
        with running(50_000) as address:
            told |= measure_map(browser, address)
        browser.close()
    with running(1_000, 10_000) as address:
        time.sleep(WARMING_S)
        told |= measure_server(address)
        told |= asyncio.run(measure_readers())
    rows = [
        f"| {name} | {value:,.{0 if value >= 100 else 2}f} | {GOALS.get(name, '')} |" for name, value in told.items()
    ]
    TARGET.write_text("\n".join([HEAD, *rows, FOOT]), encoding="utf-8")
    print("\n".join(rows))


HEAD = """# The workbench, measured

`python benchmarks/web.py` on 2 shared cores, Python 3.11, Chromium with software GL (SwiftShader). Absolute figures
move with the load of the machine; the goals are the ones the page was built to.

| what | measured | goal (at most) |
| --- | ---: | ---: |"""
FOOT = """
What the figures mean:

- A **slider step** is from the event to the end of the frame that shows it. It needs no server: every day's verdict in
  short is on the page. Reasons, map and matrix follow when the slider rests.
- **Over the wire** counts the page, its words and its data, not the base map (0.3 MB, loaded when the map comes into
  sight) nor scripts and fonts, which are named by their content and cached for a year.
- For comparison, the open ACH tool open-synthesis takes 2.1 to 2.6 s and 2.4 MB for a board of 1,000 evidence rows
  (figure taken over, not measured in this run).
- **Readers** ask once a second each, over kept connections, for a verdict, its days, its matrix and its case, while one
  writer records two reports a second, each of which makes the case's answers anew.
- Software GL paints the **map** on the processor; with a graphics card it is not the bottleneck.
"""

if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        serve(list(map(int, sys.argv[2:])))
    else:
        main()
