"""Measure verdicts: their scores and their speed; write benchmarks/verdict.md.

python -m benchmarks.verdict               about a minute
"""

import subprocess
import sys
import time
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from abzug import casebook
from abzug.casebook import without_coding
from abzug.casebook.score import Score, score_casebook
from abzug.doctrine import load_doctrine
from abzug.model import Case
from abzug.pipeline import Judge
from benchmarks.timing import timed

TARGET = Path(__file__).parent / "verdict.md"
CASE = "2022-russia-ukraine-border-feb"


def main() -> None:
    """Measure and write."""
    doctrine = load_doctrine()
    started = time.perf_counter()
    scores = score_casebook(doctrine)
    scoring_s = time.perf_counter() - started
    lines = [
        "# Verdicts, measured",
        "",
        f"Written by `python -m benchmarks.verdict` on {date.today()}, doctrine {doctrine.version}.",  # noqa: DTZ011 - a date for people
        "",
        "## Scores on held-out theatres",
        "",
        "Brier score of *has left* / mean log score of the seven hypotheses, with 80 % bootstrap intervals over cases.",
        "Flat: Brier 0.250, log -1.946. The elicited table was written by somebody who had read these cases; how far",
        "that flatters the figures is discussed in `docs/methods/verdict.md`.",
        "",
        *_score_table(scores),
        "",
        "### Said against happened (all days)",
        "",
        "| rule | said | happened | verdicts |",
        "| --- | ---: | ---: | ---: |",
        *(
            f"| {score.rule} | {row.said:.2f} | {row.happened:.2f} | {row.count} |"
            for score in scores
            for row in score.reliability
        ),
        "",
        "## Speed",
        "",
        "Medians of repeated runs on two shared cores; the limit is what we promise, the rest is what we got.",
        "",
        "| what | measured | limit |",
        "| --- | ---: | ---: |",
        *(f"| {name} | {seconds * 1000:.0f} ms | {limit} |" for name, seconds, limit in _speeds()),
        f"| `abzug score`, the whole casebook, coded and uncoded | {scoring_s:.0f} s | 60 s |",
        "",
    ]
    TARGET.write_text("\n".join(lines), encoding="utf-8")
    print("\n".join(lines))


def _score_table(scores: list[Score]) -> list[str]:
    heads = [f"day {day.days}" if day.days else "last day" for day in scores[0].days]
    rows = [f"| rule | {' | '.join(heads)} |", f"| --- |{' ---: |' * len(heads)}"]
    for score in scores:
        cells = [
            f"{day.brier.mean:.3f} ({day.brier.low:.2f}-{day.brier.high:.2f}) / "
            f"{day.log.mean:.2f} ({day.log.low:.2f} to {day.log.high:.2f})"
            for day in score.days
        ]
        rows.append(f"| {score.rule} | {' | '.join(cells)} |")
    return rows


def _speeds() -> list[tuple[str, float, str]]:
    judge = Judge.under(load_doctrine())
    file = casebook.load(CASE)
    day = file.case.announced + timedelta(days=8)
    large = _enlarged(file.case, 1_000, days=60)
    last = large.announced + timedelta(days=60)
    coded = judge.coder.code(large)
    return [
        ("judge a case of 1,000 coded reports (warm)", timed(lambda: judge.judge(coded, last), 7), "50 ms"),
        (
            "judge a case of 1,000 reports that nobody coded (warm)",
            timed(lambda: judge.judge(without_coding(large), last), 7),
            "-",
        ),
        ("judge a bundled case (warm)", timed(lambda: judge.judge(file.case, day), 20), "-"),
        (
            "replay 60 days of a case with 300 reports",
            timed(lambda: _replay(judge, _enlarged(file.case, 300, days=60)), 3),
            "1000 ms",
        ),
        ("cold start of `abzug assess CASE --json`", timed(_cold_start, 7), "600 ms"),
        ("cold start of `abzug --version`, for comparison", timed(lambda: _run("--version"), 7), "-"),
    ]


def _replay(judge: Judge, case: Case) -> None:
    for offset in range(60):
        judge.judge(case, case.announced + timedelta(days=offset))


def _cold_start() -> None:
    _run("assess", CASE, "--json")


def _run(*arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).with_name("abzug")), *arguments], check=True, stdout=subprocess.DEVNULL)


def _enlarged(case: Case, reports: int, *, days: int) -> Case:
    """Return a case with so many reports over so many days, each in other words and of its own origin."""
    rows = [case.items[number % len(case.items)] for number in range(reports)]
    items = tuple(
        replace(
            item,
            key=f"r{number}",
            says=f"{item.says} ({number})",
            origin=f"{item.origin} {number}",
            published=case.announced + timedelta(days=number % days),
            event_date=case.announced + timedelta(days=number % days),
        )
        for number, item in enumerate(rows)
    )
    return replace(case, items=items)


if __name__ == "__main__":
    main()
