"""Measure the posture package: what its intervals hold, how fast it is, what it can tell on the casebook.

python -m benchmarks.posture               about four minutes; writes benchmarks/posture.md
"""

import math
import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from statistics import fmean, median

import numpy as np

from abzug import casebook
from abzug.doctrine import Doctrine, load_doctrine
from abzug.model import Case, ForceGroup, Hypothesis, Item, ItemKind, Measure, Route, Spread, TreeFinding
from abzug.posture import change_between, decide, estimate, is_said, return_time, tally
from abzug.posture.columns import Columns
from abzug.posture.dynamics import blur
from abzug.posture.filtering import StockFilter
from abzug.posture.grid import Floats, quantiles
from benchmarks import simulated_withdrawals
from benchmarks.simulated_truth import DAYS, FIRST, SimulatedPlace, Strain, simulate
from benchmarks.simulated_withdrawals import (
    IMAGERY,
    LINE,
    MONITORS,
    MOVEMENT_DAYS,
    SimulatedWithdrawal,
    simulate_withdrawal,
)
from benchmarks.timing import timed

TARGET = Path(__file__).parent / "posture.md"
FRESH = 10_000
"""Seeds from here on; those below 400 set the rate of unseen movements."""
PLACES = 1200
WITHDRAWALS = 210
TENTH = 1.2815515655446004
SIGHTINGS, SERIES, THEATRE_DAYS = 1_000_000, 1200, 60

STRAINS = {
    "errors as the doctrine says": Strain(),
    "all errors half as large again": Strain(error=1.5),
    "every report copied three times": Strain(copies=3),
    "every count misses 20 %": Strain(undercount=0.2),
}


def main() -> None:
    """Measure and write."""
    doctrine = load_doctrine()
    lines = [
        "# Posture, measured",
        "",
        f"Written by `python -m benchmarks.posture` on {date.today()}, doctrine {doctrine.version}.",  # noqa: DTZ011 - a date for people
        "",
        *_levels_section(doctrine),
        *_changes_section(doctrine),
        *_tree_section(doctrine),
        *_speed_section(doctrine),
        *_casebook_section(doctrine),
    ]
    TARGET.write_text("\n".join(lines), encoding="utf-8")
    print("\n".join(lines))


@dataclass(frozen=True, slots=True)
class Guess:
    """An interval beside the truth."""

    low: float
    middle: float
    high: float
    truth: float

    @property
    def holds(self) -> bool:
        """Whether the truth lies within, rounded to whole things."""
        return self.low <= self.truth + 0.5 and self.truth - 0.5 <= self.high


def _levels_section(doctrine: Doctrine) -> Iterator[str]:
    yield from (
        "## What stands there: does the 80 % interval hold the truth?",
        "",
        f"{PLACES} simulated places (`benchmarks/simulated_truth.py`), one day each, as known four days later.",
        "75-85 % is asked. Error is that of the middle, as a factor. The generator shares no code with the estimator.",
        "",
        "| reality | rule | in view | truth within | below | above | median width (factor) | median error (factor) |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    )
    for name, strain in STRAINS.items():
        rules: dict[str, list[Guess]] = {"abzug": [], "last count": [], "mean of the last three counts": []}
        for place, day in _places(doctrine, strain):
            found = _abzug(place, day, doctrine)
            if found is None:
                continue
            truth = float(place.truth[day])
            rules["abzug"].append(Guess(found.low, found.median, found.high, truth))
            for rule, count in (("last count", 1), ("mean of the last three counts", 3)):
                rules[rule].append(_last_counts(place, day, doctrine, count=count))
        yield from (_level_row(name, rule, guesses) for rule, guesses in rules.items())
    yield ""


def _places(doctrine: Doctrine, strain: Strain) -> Iterator[tuple[SimulatedPlace, int]]:
    days = np.random.default_rng(2022).integers(8, DAYS, PLACES)
    for seed, day in zip(range(FRESH, FRESH + PLACES), days, strict=True):
        yield simulate(seed, doctrine, strain), int(day)


def _abzug(place: SimulatedPlace, day: int, doctrine: Doctrine) -> Spread | None:
    when = FIRST + timedelta(days=day)
    posture = estimate([], as_of=when + timedelta(days=4), since=when, sightings=place.sightings, doctrine=doctrine)
    levels = [point.level for series in posture.series for point in series.points if point.day == when]
    return levels[0] if levels and isinstance(levels[0], Spread) else None


def _last_counts(place: SimulatedPlace, day: int, doctrine: Doctrine, *, count: int) -> Guess:
    """What anybody would do: take the last counts at face value, with the doctrine's error."""
    when = FIRST + timedelta(days=day)
    seen = [
        sighting
        for sighting in place.sightings
        if sighting.measure is Measure.STANDING
        and sighting.event_date <= when
        and sighting.published <= when + timedelta(days=4)
    ]
    chosen = sorted(seen, key=lambda sighting: sighting.event_date)[-count:]
    middle = fmean(sighting.quantity.low for sighting in chosen)
    error = doctrine.count_rules.error(chosen[0].category, chosen[0].counting, is_flow=False)
    width = math.exp(TENTH * math.hypot(error / math.sqrt(len(chosen)), doctrine.count_rules.shared_error))
    return Guess(middle / width, middle, middle * width, float(place.truth[day]))


def _level_row(reality: str, rule: str, guesses: list[Guess]) -> str:
    within = fmean(guess.holds for guess in guesses)
    below = fmean(guess.truth + 0.5 < guess.low for guess in guesses)
    width = median((guess.high + 1) / (guess.low + 1) for guess in guesses)
    error = math.exp(median(abs(math.log((guess.middle + 1) / (guess.truth + 1))) for guess in guesses))
    return (
        f"| {reality} | {rule} | {len(guesses)} | {within:.1%} | {below:.1%} | {1 - within - below:.1%} "
        f"| {width:.2f} | {error:.2f} |"
    )


def _changes_section(doctrine: Doctrine) -> Iterator[str]:
    yield from (
        "## What happened in between: is the net change held, and does a force that stays seem to leave?",
        "",
        "The same places, from day 15 to day 29. *Seems to have left*: the low end of the share that left is 10 % or",
        "more. For *stays* that is a false alarm; for *rotates* and *leaves* it is a find.",
        "",
        "| the force | places | net change within the interval | seems to have left |",
        "| --- | ---: | ---: | ---: |",
    )
    held: dict[str, list[tuple[bool, bool]]] = {}
    first, last = 15, 29
    for seed in range(FRESH, FRESH + PLACES):
        place = simulate(seed, doctrine)
        change = change_between(
            [],
            first=FIRST + timedelta(days=first),
            last=FIRST + timedelta(days=last),
            as_of=FIRST + timedelta(days=last + 4),
            sightings=place.sightings,
            doctrine=doctrine,
        )
        if change.balances:
            net = change.shares.net_inflow
            truth = (place.truth[last] - place.truth[first]) / max(place.truth[first], 0.5)
            holds = net.low - 0.01 <= truth <= net.high + 0.01
            held.setdefault(place.scenario, []).append((holds, change.shares.kit_left.low >= 0.1))
    everything = [pair for pairs in held.values() for pair in pairs]
    for name, pairs in [*sorted(held.items()), ("all", everything)]:
        yield f"| {name} | {len(pairs)} | {fmean(p[0] for p in pairs):.1%} | {fmean(p[1] for p in pairs):.1%} |"
    yield ""


def _tree_section(doctrine: Doctrine) -> Iterator[str]:
    yield from (
        "## Is the decision tree right when it decides?",
        "",
        f"{WITHDRAWALS} simulated withdrawals, a seventh of each outcome (`benchmarks/simulated_withdrawals.py`). The",
        "truth is what the tree says of the true quantities. One of seven would be right by guessing.",
        "",
        "| observation | withdrawals | decided | rightly | truth among the possible | possible on average |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    )
    for watched in (MONITORS, IMAGERY):
        found = [_walk(simulate_withdrawal(seed, watched, doctrine), doctrine) for seed in range(WITHDRAWALS)]
        decided = [truth for truth, finding in found if finding.hypothesis]
        right = sum(finding.hypothesis is truth for truth, finding in found)
        among = fmean(truth in finding.possible for truth, finding in found)
        size = fmean(len(finding.possible) for _, finding in found)
        yield f"| {watched.name} | {len(found)} | {len(decided)} | {right} | {among:.1%} | {size:.1f} |"
    yield ""


def _walk(withdrawal: SimulatedWithdrawal, doctrine: Doctrine) -> tuple[Hypothesis, TreeFinding]:
    change = change_between(
        [],
        first=simulated_withdrawals.FIRST,
        last=simulated_withdrawals.FIRST + timedelta(days=simulated_withdrawals.DAYS),
        claimed=[LINE],
        movement_days=MOVEMENT_DAYS,
        sightings=withdrawal.sightings,
        looks=withdrawal.looks,
        doctrine=doctrine,
    )
    return withdrawal.truth, decide(change.shares, doctrine.decision_tree)


def _speed_section(doctrine: Doctrine) -> Iterator[str]:
    columns = _theatre()
    started = time.perf_counter()
    stocks = StockFilter(columns, SERIES, doctrine.count_rules)
    load_s = time.perf_counter() - started
    database = _in_sql(columns)
    first, last = int(columns.day.min()), int(columns.day.max())
    one_day = timed(lambda: _ask(stocks, last), 7)
    one_day_sql = timed(lambda: _ask_sql(database, last), 3)
    replay = timed(lambda: [_ask(stocks, day) for day in range(first, last + 1)], 1)
    replay_sql = one_day_sql * (last - first + 1)
    crews = ForceGroup(name="crews", route=Route.KIT_STAYS, battalions=5, distance_km=3300, share=0.5)
    rail = ForceGroup(name="rail", route=Route.RAIL, battalions=10, distance_km=3500, share=0.5)
    mixed = timed(lambda: return_time([crews, rail], before=[crews], doctrine=doctrine), 7)
    single = timed(lambda: return_time([replace(rail, share=1.0)], doctrine=doctrine), 7)
    yield from (
        "## Speed",
        "",
        f"{SIGHTINGS:,} sightings of {SERIES:,} series in {THEATRE_DAYS} days, each published up to three days later;",
        "two shared cores, so the ratio is what counts. *SQL* is SQLite in memory with an index: the mean of each",
        "series' counts on its last day of counts, which is no estimate.",
        "",
        "| what | measured | limit | the same in SQL |",
        "| --- | ---: | ---: | ---: |",
        f"| load | {load_s:.1f} s | - | - |",
        f"| posture as of a day | {one_day * 1000:.0f} ms | 150 ms | {one_day_sql * 1000:.0f} ms |",
        f"| replay of {THEATRE_DAYS} days | {replay:.1f} s | 2 s | {replay_sql:.1f} s |",
        f"| return time, one group, 100,000 draws | {single * 1000:.0f} ms | 200 ms | - |",
        f"| return time, two groups and the warning gained, 100,000 draws | {mixed * 1000:.0f} ms | 200 ms | - |",
        "",
    )


def _theatre() -> Columns:
    random = np.random.default_rng(1)
    series = random.integers(0, SERIES, SIGHTINGS)
    day = FIRST.toordinal() + random.integers(0, THEATRE_DAYS, SIGHTINGS)
    direction = random.choice([0, 1, -1], SIGHTINGS, p=[0.8, 0.1, 0.1])
    level = np.exp(random.uniform(3, 9, SERIES))[series]
    numbers = np.round(level * np.where(direction == 0, 1, 0.02) * np.exp(random.normal(0, 0.15, SIGHTINGS)))
    return Columns(
        series=series,
        day=day,
        published=day + random.integers(0, 4, SIGHTINGS),
        direction=direction,
        origin=random.integers(0, 500, SIGHTINGS),
        movement=np.zeros(SIGHTINGS, dtype=np.int64),
        low=numbers,
        high=numbers,
        error=np.full(SIGHTINGS, 0.15),
        weight=random.choice([0.6, 0.8, 0.85], SIGHTINGS),
        coverage=np.ones(SIGHTINGS),
    )


def _ask(stocks: StockFilter, day: int) -> Floats:
    return quantiles(stocks.state(day, known=day) @ blur(0.1), (0.1, 0.5, 0.9))


def _in_sql(columns: Columns) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE sighting (series INT, day INT, published INT, direction INT, number REAL)")
    rows = zip(
        *(
            column.tolist()
            for column in (columns.series, columns.day, columns.published, columns.direction, columns.low)
        ),
        strict=True,
    )
    database.executemany("INSERT INTO sighting VALUES (?, ?, ?, ?, ?)", rows)
    database.execute("CREATE INDEX by_series ON sighting (series, day, direction, published, number)")
    return database


def _ask_sql(database: sqlite3.Connection, day: int) -> None:
    database.execute(
        "SELECT s.series, avg(s.number) FROM sighting s JOIN ("
        " SELECT series, max(day) AS last FROM sighting WHERE direction = 0 AND published <= :day GROUP BY series"
        ") l ON s.series = l.series AND s.day = l.last WHERE s.direction = 0 AND s.published <= :day GROUP BY s.series",
        {"day": day},
    ).fetchall()


def _casebook_section(doctrine: Doctrine) -> Iterator[str]:
    cases = [casebook.load(name) for name in casebook.names()]
    numbers: Counter[str] = Counter()
    for file in cases:
        known = file.case.items if file.outcome is None else file.case.as_of(_last_day(file.outcome.resolved_on)).items
        found = tally(known, doctrine)
        numbers["seen"] += len(found.sightings)
        numbers.update(str(aside.reason) for aside in found.set_aside)
    yield from (
        "## Does the decision tree on measured quantities help the verdict?",
        "",
        "Every bundled case, from its announcement to the last day before its outcome was known.",
        "*In view*: counted in the 30 days before the announcement and again after it. *Narrows*: something is",
        "excluded. The widest place stands for the claimed area.",
        "",
        f"Numbers in the reports until then: {sum(numbers.values())}, of which seen {numbers['seen']}; set aside: "
        + ", ".join(f"{reason} {count}" for reason, count in numbers.most_common() if reason != "seen")
        + ".",
        "",
        "| what counts as seen | cases | in view on both days | tree decides | rightly | narrows | wrongly |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    )
    for name, widen in (("as the doctrine says", False), ("what if others' statements counted too", True)):
        findings = [
            (finding, file.outcome.label)
            for file in cases
            if file.outcome is not None
            and (finding := _finding(file.case, file.outcome.resolved_on, doctrine, widen=widen)) is not None
        ]
        yield _casebook_row(name, len(cases), findings)
    yield ""


def _finding(case: Case, resolved_on: date, doctrine: Doctrine, *, widen: bool) -> TreeFinding | None:
    last = _last_day(resolved_on)
    items = case.as_of(last).items
    if widen:
        items = tuple(_as_if_seen(item) for item in items)
    change = change_between(items, first=case.announced, last=last, doctrine=doctrine)
    return decide(change.shares, doctrine.decision_tree) if change.balances else None


def _as_if_seen(item: Item) -> Item:
    seen = replace(item, kind=ItemKind.OBSERVATION)
    return item if is_said(seen) else seen


def _last_day(resolved_on: date) -> date:
    return resolved_on - timedelta(days=1)


def _casebook_row(name: str, cases: int, findings: list[tuple[TreeFinding, Hypothesis]]) -> str:
    decided = [(finding.hypothesis, label) for finding, label in findings if finding.hypothesis]
    narrowed = [(finding, label) for finding, label in findings if len(finding.possible) < len(Hypothesis)]
    wrong = sum(label not in finding.possible for finding, label in narrowed)
    right = sum(hypothesis is label for hypothesis, label in decided)
    return f"| {name} | {cases} | {len(findings)} | {len(decided)} | {right} | {len(narrowed)} | {wrong} |"


if __name__ == "__main__":
    main()
