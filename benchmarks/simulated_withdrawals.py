"""Withdrawals whose truth is known: men, tanks and stores of one force, for each of the seven outcomes.

What the decision tree says of the true quantities is the truth that its answer on measured ones is held against.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from abzug.doctrine import Doctrine
from abzug.model import (
    Category,
    Counting,
    Grade,
    Hypothesis,
    Interval,
    Look,
    Measure,
    MovementShares,
    Quantity,
    Sighting,
    SourceKind,
    Watch,
)
from abzug.posture import decide

FIRST = date(2022, 1, 1)
DAYS = 14
LINE, FAR, NEAR = "the line", "far away", "next door"
MOVEMENT_DAYS = {FAR: 9.0, NEAR: 1.0}
UNITS = {Category.PERSONNEL: "troops", Category.TANKS: "tanks", Category.LOGISTICS: "trucks"}
BASELINE = {Category.PERSONNEL: 5000, Category.TANKS: 150, Category.LOGISTICS: 200}


@dataclass(frozen=True, slots=True)
class Observation:
    """How well a withdrawal is watched.

    Args:
        name: What it is called.
        counts: Chance a day that each observer counts.
        observers: How many count.
        grade: Admiralty grade of their reports.
        are_ways_watched: Whether every way in and out is watched every day.
        arrivals: Chance that what arrives elsewhere is seen there.
    """

    name: str
    counts: float
    observers: int
    grade: str
    are_ways_watched: bool
    arrivals: float


MONITORS = Observation("monitors on site", 1.0, 2, "A2", are_ways_watched=True, arrivals=0.9)
IMAGERY = Observation("imagery every few days", 0.4, 2, "B2", are_ways_watched=False, arrivals=0.3)


@dataclass(frozen=True, slots=True)
class SimulatedWithdrawal:
    """One withdrawal.

    Args:
        truth: What the tree says of the true quantities.
        sightings: What was reported.
        looks: Who watched the ways.
    """

    truth: Hypothesis
    sightings: tuple[Sighting, ...]
    looks: tuple[Look, ...]


def simulate_withdrawal(seed: int, watched: Observation, doctrine: Doctrine) -> SimulatedWithdrawal:
    """Make one withdrawal with its reports."""
    random = np.random.default_rng([19890215, seed])
    meant = list(Hypothesis)[seed % len(Hypothesis)]
    out, come, place = _plan(meant, random)
    reporter = _Reporter(random, watched, doctrine)
    for category in UNITS:
        reporter.report(category, out[category], come[category], place)
    exact = {
        "men_left": out[Category.PERSONNEL],
        "men_replaced": come[Category.PERSONNEL] / max(out[Category.PERSONNEL], 1e-9),
        "kit_left": out[Category.TANKS],
        "sustainment_left": out[Category.LOGISTICS],
        "kit_far": float(place == FAR),
        "net_inflow": come[Category.TANKS] - out[Category.TANKS],
    }
    truth = decide(
        MovementShares(**{name: Interval(value, value) for name, value in exact.items()}), doctrine.decision_tree
    ).hypothesis
    if truth is None:
        raise AssertionError("exact quantities always decide")
    looks = tuple(reporter.watch()) if watched.are_ways_watched else ()
    return SimulatedWithdrawal(truth, tuple(reporter.sightings), looks)


def _plan(meant: Hypothesis, random: np.random.Generator) -> tuple[dict[Category, float], dict[Category, float], str]:
    """Shares of the baseline that leave and come, and where they go."""
    men, kit, stores, men_in, kit_in = 0.0, 0.0, 0.0, 0.0, 0.0
    place = FAR
    if meant is Hypothesis.COMPLETE:
        men, kit, stores = random.uniform(0.88, 1, 3)
    elif meant is Hypothesis.PARTIAL:
        men = kit = random.uniform(0.25, 0.7)
        stores = random.uniform(0, 0.4)
    elif meant is Hypothesis.ROTATION:
        men = men_in = random.uniform(0.4, 1)
    elif meant is Hypothesis.REDEPLOYMENT:
        men = kit = stores = random.uniform(0.4, 1)
        place = NEAR
    elif meant is Hypothesis.HOLLOW:
        men = random.uniform(0.4, 1)
    elif meant is Hypothesis.BUILD_UP:
        kit_in = random.uniform(0.15, 0.6)
    out = {Category.PERSONNEL: float(men), Category.TANKS: float(kit), Category.LOGISTICS: float(stores)}
    come = {Category.PERSONNEL: float(men_in), Category.TANKS: float(kit_in), Category.LOGISTICS: 0.0}
    return out, come, place


class _Reporter:
    def __init__(self, random: np.random.Generator, watched: Observation, doctrine: Doctrine) -> None:
        self.random = random
        self.watched = watched
        self.doctrine = doctrine
        self.sightings: list[Sighting] = []

    def report(self, category: Category, out: float, come: float, place: str) -> None:
        """Let a share leave and another come, evenly over days 2 to 11, and report what is seen of it."""
        baseline, span = BASELINE[category], range(2, 12)
        for day in range(DAYS + 1):
            moved = len([one for one in span if one <= day]) / len(span)
            stock = baseline * (1 + moved * (come - out))
            for observer in range(self.watched.observers):
                if day == 0 or self.random.random() < self.watched.counts:
                    self._sight(category, day, Measure.STANDING, stock, by=str(observer))
            if day in span:
                self._movement(category, day, Measure.DEPARTED, baseline * out / len(span), place)
                self._movement(category, day, Measure.ARRIVED, baseline * come / len(span), place)

    def watch(self) -> Iterator[Look]:
        """Yield a look at the ways for every day."""
        for day in range(DAYS + 1):
            when = FIRST + timedelta(days=day)
            yield Look(
                observer="monitors",
                source_kind=SourceKind.INTERNATIONAL_MONITOR,
                place=LINE,
                day=when,
                published=when,
                watch=Watch.WAYS,
                coverage=1.0,
            )

    def _movement(self, category: Category, day: int, measure: Measure, number: float, place: str) -> None:
        if number < 1:
            return
        if self.watched.are_ways_watched:
            for observer in range(self.watched.observers):
                self._sight(category, day, measure, number, by=str(observer))
        if measure is Measure.DEPARTED and self.random.random() < self.watched.arrivals:
            for observer in range(2):
                self._sight(category, day + 1, Measure.ARRIVED, number, by=f"there {observer}", at=place)

    def _sight(self, category: Category, day: int, measure: Measure, number: float, *, by: str, at: str = LINE) -> None:
        rules = self.doctrine.count_rules
        error = rules.error(category, Counting.COUNTED, is_flow=measure is not Measure.STANDING)
        tells = self.random.random() < self.doctrine.report_weight(Grade.parse(self.watched.grade))
        seen = round(number * math.exp(self.random.normal(0, error if tells else rules.wild_error)))
        when = FIRST + timedelta(days=day)
        self.sightings.append(
            Sighting(
                key=f"s{len(self.sightings)}",
                measure=measure,
                category=category,
                quantity=Quantity(seen, seen, UNITS[category]),
                place=at,
                event_date=when,
                published=when,
                origin=f"{by} {category} {measure} {day}",
                source_kind=SourceKind.INTERNATIONAL_MONITOR,
                grade=Grade.parse(self.watched.grade),
                other_end=LINE if at != LINE else None,
            )
        )
