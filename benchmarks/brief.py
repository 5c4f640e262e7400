"""How long briefs, exports and bundles take, beside libraries that do the same job and the limits that we promise.

    python benchmarks/brief.py        some minutes; writes benchmarks/brief.md
    python benchmarks/brief.py --quick   a smaller bundle, only printed

Ours and the other take turns in one run, so that whatever else the machine does burdens both alike.
"""

import argparse
import csv
import io
import json
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from importlib import import_module
from itertools import count, islice
from pathlib import Path
from typing import Any

from abzug import casebook
from abzug.brief.material import Material
from abzug.brief.render import FORMATS, render
from abzug.brief.writing import write_brief
from abzug.casebook import CaseFile
from abzug.clock import now
from abzug.doctrine import load_doctrine
from abzug.exchange import FORMS, Account, write_account, write_entries
from abzug.exchange.bundle import open_bundle, write_bundle
from abzug.ledger import Draft, Entry
from abzug.model import Item
from abzug.pipeline import Judge
from abzug.pipeline.briefing import gather_material
from abzug.pipeline.bundling import make_bundle, verify_bundle
from abzug.pipeline.exporting import entries_of, gather_account

REPORTS = 1_000
ROUNDS = 5
DAYS = 90
REPORT = Path(__file__).with_suffix(".md")
LIMITS_S = {"html": 1.0, "pdf": 5.0}
EXPORT_LIMIT_S = 1.0
MB = 1_000_000


PAGE = """\
# Briefs, exports and bundles, measured

Written by `python benchmarks/brief.py` on {today}, Python {python}, two shared cores. Medians of {rounds} runs.
The case is a bundled one with {reports} reports over {days} days, each of its own origin.

## Briefs, full length, German

| what | time | limit | share of the limit |
| --- | ---: | ---: | ---: |
{briefs}

## Formats of exchange

The other library starts from plain values that were made ready beforehand, ours from the ledger's entries: what ours
takes longer is the price of making them.

| format | time | limit | share of the limit | beside |
| --- | ---: | ---: | ---: | --- |
{exports}

## Bundles

Each line is a process of its own. Records pass through one by one, so memory stays flat; a verdict needs all of its
reports at once, so the lines with judging grow with them.

| what | time | peak memory | records/s |
| --- | ---: | ---: | ---: |
{bundles}
"""


def large_case(reports: int) -> CaseFile:
    """Return a bundled case with its reports multiplied: each of its own origin, day and words."""
    file = casebook.load("2022-russia-ukraine-border-feb")
    originals = file.case.items
    items = tuple(
        _another(
            originals[number % len(originals)], number, file.case.announced + timedelta(days=number * DAYS // reports)
        )
        for number in range(reports)
    )
    return replace(file, case=replace(file.case, items=items), outcome=None)


def _another(item: Item, number: int, day: date) -> Item:
    says = f"{item.says} This is report {number}."
    return replace(item, key=f"r{number:06}", published=day, event_date=day, origin=f"origin {number}", says=says)


def seconds(work: Callable[[], Any]) -> float:
    """Return how long work takes: the median of some rounds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def briefs(material: Material, gather: Callable[[], Any]) -> Iterator[str]:
    """Yield lines about briefs."""
    yield f"| judge on 16 days and gather | {seconds(gather):.2f} s | - | - |"
    writing = seconds(lambda: write_brief(material, language="de"))
    yield f"| write the sentences | {writing:.2f} s | - | - |"
    brief = write_brief(material, language="de")
    for form in FORMATS:
        took = seconds(lambda form=form: render(brief, form))  # type: ignore[misc]  # the loop's value is bound
        whole, limit = took + writing, LIMITS_S.get(form)
        kept = f"{limit:.0f} s" if limit else "-"
        size = len(render(brief, form)) / MB
        share = f"{whole / limit:.2f}" if limit else "-"
        yield f"| written and set as {form} ({size:.1f} MB) | {whole:.2f} s | {kept} | {share} |"


def exports(account: Account, entries: list[Entry]) -> Iterator[str]:
    """Yield lines about formats of exchange."""
    peers = _peers(account, entries)
    for name, form in FORMS.items():

        def ours(form: Any = form) -> None:
            if form.tells_verdict:
                write_account(form, account, entries, io.BytesIO())
            else:
                write_entries(form, entries, io.BytesIO())

        took = seconds(ours)
        peer = peers.get(name)
        other = seconds(peer[1]) if peer else None
        beside = f"{peer[0]}: {other:.2f} s, ours / theirs {took / other:.2f}" if peer and other else "-"
        yield f"| {name} | {took:.2f} s | {EXPORT_LIMIT_S:.0f} s | {took / EXPORT_LIMIT_S:.2f} | {beside} |"


def _peers(account: Account, entries: list[Entry]) -> dict[str, tuple[str, Callable[[], Any]]]:
    """Return libraries that write the same content from plain values made ready beforehand."""
    geojson, stix2, prov, icalendar, pyarrow = (
        import_module(name) for name in ("geojson", "stix2", "prov.model", "icalendar", "pyarrow")
    )
    parquet = import_module("pyarrow.parquet")

    def written(name: str) -> bytes:
        file = io.BytesIO()
        write_account(FORMS[name], account, entries, file) if FORMS[name].tells_verdict else write_entries(
            FORMS[name], entries, file
        )
        return file.getvalue()

    collection, objects = json.loads(written("geojson")), json.loads(written("stix"))["objects"]
    graph = prov.ProvDocument.deserialize(io.BytesIO(written("prov")), format="json")
    calendar = icalendar.Calendar.from_ical(written("ics"))
    rows = list(csv.reader(io.StringIO(written("csv").decode())))
    table = parquet.read_table(io.BytesIO(written("parquet")))
    lines = [json.loads(line) for line in written("jsonl").splitlines()]
    return {
        "jsonl": ("json.dumps of plain values", lambda: "\n".join(json.dumps(line) for line in lines)),
        "csv": ("csv.writer of plain rows", lambda: csv.writer(io.StringIO()).writerows(rows)),
        "parquet": (
            "pyarrow, table and file",
            lambda: parquet.write_table(
                pyarrow.Table.from_pylist(table.to_pylist(), schema=table.schema), io.BytesIO()
            ),
        ),
        "geojson": ("geojson", lambda: geojson.dumps(geojson.FeatureCollection(collection["features"]))),
        "stix": (
            "stix2, objects and file",
            lambda: stix2.Bundle(objects=[stix2.parse(thing) for thing in objects]).serialize(),
        ),
        "prov": ("prov, file alone", lambda: graph.serialize(format="json")),
        "ics": ("icalendar, file alone", calendar.to_ical),
    }


def record_stream(records: int) -> Iterator[Entry]:
    """Yield records without holding them."""
    file, moment = casebook.load("2022-russia-ukraine-border-feb"), now()
    for number in islice(count(), records):
        item = _another(file.case.items[number % len(file.case.items)], number, file.case.announced)
        yield Draft(content=item, case=file.case.id, entered_by="a benchmark").recorded(moment)


def in_a_child(task: str, records: int) -> tuple[float, float, float]:
    """Return seconds, peak memory in MB and megabytes written of a task in a process of its own."""
    command = [sys.executable, __file__, "--task", task, "--records", str(records)]
    told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return told["seconds"], told["peak_mb"], told["size_mb"]


def run_task(task: str, records: int) -> None:
    """Do one task and tell what it took."""
    with tempfile.TemporaryFile() as file:
        if task == "write":
            start = time.perf_counter()
            write_bundle(None, lambda: record_stream(records), file)
        elif task == "verify":
            write_bundle(None, lambda: record_stream(records), file)
            start = time.perf_counter()
            assert not open_bundle(file).problems
            assert verify_bundle(file)[0].agrees
        elif task == "judged":
            judge, case = Judge.under(load_doctrine()), large_case(records)
            start = time.perf_counter()
            make_bundle(judge, case, case.case.announced + timedelta(days=DAYS), lambda: entries_of(case.case), file)
        else:
            start = time.perf_counter()
        took = time.perf_counter() - start
        file.seek(0, io.SEEK_END)
        print(json.dumps({"seconds": took, "peak_mb": _peak_mb(), "size_mb": file.tell() / MB}))


def _peak_mb() -> float:
    """Return the most memory that this process has held (Linux: a child's own, which ``getrusage`` does not tell)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024 / MB


def bundles(counts: tuple[int, ...]) -> Iterator[str]:
    """Yield lines about bundles of growing size."""
    _, idle, _ = in_a_child("nothing", 0)
    yield f"| nothing (the libraries alone) | - | {idle:.0f} MB | - |"
    names = {
        "write": "write a bundle of records",
        "verify": "verify a bundle of records",
        "judged": "judge the case and bundle it",
    }
    for task, name in names.items():
        for records in counts if task != "judged" else counts[:-1]:
            took, peak, size = in_a_child(task, records)
            what = f"{name}, {records:,} records ({size:.0f} MB)"
            yield f"| {what} | {took:.1f} s | {peak:.0f} MB | {records / took:,.0f} |"


def main() -> None:
    """Measure everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--task")
    parser.add_argument("--records", type=int, default=0)
    options = parser.parse_args()
    if options.task:
        run_task(options.task, options.records)
        return
    judge, file = Judge.under(load_doctrine()), large_case(REPORTS)
    day = file.case.announced + timedelta(days=DAYS)
    material = gather_material(judge, file, day)
    account, entries = gather_account(judge, file, day), list(entries_of(file.case))
    counts = (1_000, 10_000) if options.quick else (1_000, 10_000, 100_000)
    text = PAGE.format(
        today=f"{now():%Y-%m-%d}",
        python=platform.python_version(),
        rounds=ROUNDS,
        reports=f"{REPORTS:,}",
        days=DAYS,
        briefs="\n".join(briefs(material, lambda: gather_material(judge, file, day))),
        exports="\n".join(exports(account, entries)),
        bundles="\n".join(bundles(counts)),
    )
    print(text)
    if not options.quick:
        REPORT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
