"""How fast the ledger is, beside raw sqlite3 doing the same inserts and selects in the same run.

    python benchmarks/ledger.py                  a million items, a few minutes; writes benchmarks/ledger.md
    python benchmarks/ledger.py --items 100000   a smaller run, only printed

Both sides take turns, batch by batch, so that whatever else the machine does burdens both alike. The raw side inserts
the very rows that the ledger has made (same tables, indexes, triggers, full-text index and log, every commit on the
disk), made ready beforehand: what the ledger takes longer is the price of checks, identities, JSON and words.
"""

import argparse
import math
import os
import platform
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, islice
from pathlib import Path

from abzug.ledger import Draft, Ledger, open_ledger
from abzug.ledger.words import words_of
from abzug.model import About, Grade, Item, ItemKind, Movement, Place, Quantity, Receipt, SourceKind

CASES = 1000
BATCH = 50_000
SINGLES = 1000
FIRST_DAY = date(2022, 1, 1)
REPORT = Path(__file__).with_suffix(".md")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table."""

    what: str
    goal: str
    ledger: str
    raw: str
    ratio: float


def items(seed: int = 0) -> Iterator[tuple[str, Item]]:
    """Yield cases and items without end: twenty words each, as in a language few words frequent, and those short."""
    chance = random.Random(seed)
    letters = "eeenniirrsstaadhulcgmobwfkzpv"
    vocabulary = ["".join(chance.choices(letters, k=_length(rank, chance))) for rank in range(1, 40_001)]
    frequencies = list(accumulate(1 / rank for rank in range(1, len(vocabulary) + 1)))
    kinds, abouts, movements, sources = (list(options) for options in (ItemKind, About, Movement, SourceKind))
    number = 0
    while True:
        number += 1
        published = FIRST_DAY + timedelta(days=chance.randrange(200))
        yield (
            f"2022-benchmark-{number % CASES:04}",
            Item(
                key=f"e{number:07}",
                published=published,
                event_date=published - timedelta(days=1),
                source=f"Agency {number % 40} citing the ministry",
                source_kind=sources[number % len(sources)],
                says=" ".join(chance.choices(vocabulary, cum_weights=frequencies, k=20)),
                kind=kinds[number % len(kinds)],
                about=abouts[number % len(abouts)],
                movement=movements[number % len(movements)],
                receipt=Receipt(
                    document=f"{number // 5:024x}",
                    address=f"https://example.org/{published:%Y/%m/%d}/{number // 5}",
                    start=number % 500,
                    end=number % 500 + 120,
                    entered_by="reader 0.1",
                ),
                place=Place(f"Place {number % 300}", 50.25, 38.0) if number % 3 else None,
                quantity=Quantity(40, 50, "tanks") if number % 4 == 0 else None,
                types=(f"E{number % 40:02}",),
                grade=Grade("B", "2"),
            ),
        )


def _length(rank: int, chance: random.Random) -> int:
    """Return a number of letters for the word of some rank: about 3 for the most frequent, about 9 for the rare."""
    return max(2, round(chance.gauss(2.5 + 0.6 * math.log(rank), 2)))


def drafts_of(batch: list[tuple[str, Item]]) -> list[Draft]:
    """Return the drafts of cases and items."""
    return [Draft(content=item, case=case, entered_by="benchmark 1") for case, item in batch]


def seconds(work: Callable[[], object]) -> float:
    """Return how long ``work`` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


class RawSqlite:
    """The other side: sqlite3 and nothing else, on an empty file with the tables of a ledger."""

    def __init__(self, path: Path) -> None:
        open_ledger(path).close()
        self.connection = sqlite3.connect(path, isolation_level=None)
        for setting in ("synchronous = FULL", "cache_size = -65536"):
            self.connection.execute(f"PRAGMA {setting}")

    def insert(self, rows: list[tuple[object, ...]], words: list[tuple[int, str]]) -> None:
        """Insert rows and words in one transaction."""
        self.connection.execute("BEGIN IMMEDIATE")
        self.connection.executemany(f"INSERT INTO entry VALUES ({','.join('?' * 11)})", rows)
        self.connection.executemany("INSERT INTO entry_words (rowid, words) VALUES (?, ?)", words)
        self.connection.execute("COMMIT")

    def find(self, match: str) -> list[object]:
        """Search as FTS5 does."""
        query = "SELECT rowid FROM entry_words WHERE entry_words MATCH ? ORDER BY rowid DESC LIMIT 20"
        return self.connection.execute(query, (match,)).fetchall()


class Bench:
    """A ledger and the raw side beside it, in one folder."""

    def __init__(self, folder: Path) -> None:
        self.ledger: Ledger = open_ledger(folder / "ledger")
        self.made = sqlite3.connect(folder / "ledger")
        self.raw = RawSqlite(folder / "raw")
        self.items = items()

    def bulk(self, count: int) -> Iterator[Line]:
        """Append ``count`` items in batches, from items to durable entries."""
        ours, theirs, our_cpu, their_cpu = [], [], [], []
        for _ in range(count // BATCH):
            batch = list(islice(self.items, BATCH))
            start = time.process_time()
            ours.append(seconds(lambda batch=batch: self.ledger.append(drafts_of(batch))))
            our_cpu.append(time.process_time() - start)
            rows, words = self.made_of(batch)
            start = time.process_time()
            theirs.append(seconds(lambda rows=rows, words=words: self.raw.insert(rows, words)))
            their_cpu.append(time.process_time() - start)
        what = f"bulk append, {BATCH:,} items at a time, {count:,} in all"
        yield Line(
            f"{what}, mean (best batch)",
            "≥ 30,000/s",
            f"{count / sum(ours):,.0f}/s ({BATCH / min(ours):,.0f}/s)",
            f"{count / sum(theirs):,.0f}/s ({BATCH / min(theirs):,.0f}/s)",
            sum(ours) / sum(theirs),
        )
        yield Line(
            "the same, a second of the processor's time",
            "",
            f"{count / sum(our_cpu):,.0f} ({BATCH / min(our_cpu):,.0f})",
            f"{count / sum(their_cpu):,.0f} ({BATCH / min(their_cpu):,.0f})",
            sum(our_cpu) / sum(their_cpu),
        )

    def singles(self) -> Line:
        """Append items one by one, each on the disk before the next."""
        ours, theirs = [], []
        for pair in islice(self.items, SINGLES):
            ours.append(seconds(lambda pair=pair: self.ledger.append(drafts_of([pair]))))
            rows, words = self.made_of([pair])
            theirs.append(seconds(lambda rows=rows, words=words: self.raw.insert(rows, words)))
        return Line(
            "single durable commits, median",
            "≥ 300/s",
            f"{1 / statistics.median(ours):,.0f}/s",
            f"{1 / statistics.median(theirs):,.0f}/s",
            statistics.median(ours) / statistics.median(theirs),
        )

    def made_of(self, batch: list[tuple[str, Item]]) -> tuple[list[tuple[object, ...]], list[tuple[int, str]]]:
        """Return the rows and words that the ledger has just made of a batch."""
        query = "SELECT * FROM (SELECT * FROM entry ORDER BY number DESC LIMIT ?) ORDER BY number"
        rows = self.made.execute(query, (len(batch),)).fetchall()
        return rows, [(row[0], words_of(item)) for row, (_, item) in zip(rows, batch, strict=True)]

    def as_of(self) -> Line:
        """Ask for one case as of the middle of its time, for many cases."""
        day = FIRST_DAY + timedelta(days=99)
        query = "SELECT * FROM entry WHERE case_id = ? AND published <= ?"
        ours, theirs, sizes = [], [], []
        for number in range(5, CASES, max(1, CASES // 100)):
            case = f"2022-benchmark-{number:04}"
            ours.append(seconds(lambda case=case: sizes.append(len(list(self.ledger.entries(case=case, as_of=day))))))
            theirs.append(seconds(lambda case=case: self.raw.connection.execute(query, (case, str(day))).fetchall()))
        return Line(
            f"one case as of a day, {statistics.median(sizes):,.0f} items found, median (95th percentile)",
            "≤ 20 ms",
            f"{1000 * statistics.median(ours):.1f} ms ({1000 * statistics.quantiles(ours, n=20)[-1]:.1f} ms)",
            f"{1000 * statistics.median(theirs):.1f} ms ({1000 * statistics.quantiles(theirs, n=20)[-1]:.1f} ms)",
            statistics.median(ours) / statistics.median(theirs),
        )

    def searches(self) -> Iterator[Line]:
        """Search for words of various frequency."""
        frequent, *_, rare = sorted(next(self.items)[1].says.split(), key=len)
        for what, text in (("a rare word", rare), ("a frequent word", frequent), ("two words", f"{frequent} {rare}")):
            ours = [seconds(lambda text=text: self.ledger.search(text)) for _ in range(5)]
            match = " AND ".join(f'"{word}"' for word in text.split())
            theirs = [seconds(lambda match=match: self.raw.find(match)) for _ in range(5)]
            yield Line(
                f"search for {what} (raw: that very word, no entries)",
                "",
                f"{1000 * min(ours):.1f} ms",
                f"{1000 * min(theirs):.1f} ms",
                min(ours) / min(theirs),
            )

    def holdings(self) -> Line:
        """Count what is in each case."""
        ours = seconds(self.ledger.holdings)
        query = "SELECT case_id, kind, count(*) FROM entry GROUP BY case_id, kind"
        theirs = seconds(lambda: self.raw.connection.execute(query).fetchall())
        return Line("holdings of every case", "", f"{1000 * ours:.0f} ms", f"{1000 * theirs:.0f} ms", ours / theirs)


def table(lines: list[Line]) -> str:
    """Return the lines as a table."""
    head = "| what | goal | ledger | raw sqlite3 | times as long |\n| --- | --- | --- | --- | --- |\n"
    return head + "\n".join(
        f"| {line.what} | {line.goal} | {line.ledger} | {line.raw} | {line.ratio:.1f} |" for line in lines
    )


def main() -> None:
    """Measure, print, and write the report of a full run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--items", type=int, default=1_000_000, help="how many items the ledger is to hold")
    count = max(BATCH, parser.parse_args().items)
    load = [os.getloadavg()[0]]
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        lines = [*bench.bulk(count), bench.singles(), bench.as_of(), *bench.searches(), bench.holdings()]
        size = os.path.getsize(Path(folder) / "ledger") / count
    load.append(os.getloadavg()[0])
    print(table(lines))
    print(f"{size:.0f} bytes an item")
    if count == parser.get_default("items"):
        REPORT.write_text(
            f"""# The ledger's speed

Measured by `python benchmarks/ledger.py` with Python {platform.python_version()} and SQLite {sqlite3.sqlite_version}
on {os.cpu_count()} cores shared with other work (load {load[0]:.1f} before, {load[1]:.1f} after): compare the ratios,
not the figures. Both sides take turns in one run; raw sqlite3 inserts the same rows into the same tables, made ready
beforehand.

{table(lines)}

An item takes {size:,.0f} bytes on the disk: its JSON, who entered it and when, three indexes and the words.
"""
        )


if __name__ == "__main__":
    main()
