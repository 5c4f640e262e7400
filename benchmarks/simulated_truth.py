"""Places whose truth is known: forces that stay, leave, arrive or rotate, and reporters who miss, err and copy.

The generator shares no code with the estimator. It moves whole blocks on whole days, errs normally, rounds, and sees
only some of the movements; what it takes from the doctrine are the sizes of the errors, because they are what an
interval promises. ``strain`` breaks even that promise.
"""

import math
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from abzug.doctrine import Doctrine
from abzug.model import Category, Counting, Grade, Measure, Quantity, Sighting, SourceKind

FIRST = date(2022, 1, 1)
DAYS = 45
GRADES = ("A2", "B2", "B3", "C3")
SCENARIOS = ("stays", "stays", "leaves", "arrives", "rotates", "erratic")


@dataclass(frozen=True, slots=True)
class Strain:
    """How far reality departs from what the doctrine says of errors.

    Args:
        error: Factor on all count errors.
        undercount: Share that every count misses, such as camouflage that nobody allows for.
        copies: Copies of each report under the same origin.
    """

    error: float = 1.0
    undercount: float = 0.0
    copies: int = 0


@dataclass(frozen=True, slots=True)
class SimulatedPlace:
    """One place.

    Args:
        scenario: What the force does.
        truth: What stood there at the end of each day.
        sightings: What was reported.
    """

    scenario: str
    truth: tuple[int, ...]
    sightings: tuple[Sighting, ...]


def simulate(seed: int, doctrine: Doctrine, strain: Strain | None = None) -> SimulatedPlace:
    """Make one place with its reports."""
    return _Simulation(np.random.default_rng([20220215, seed]), doctrine, strain or Strain()).run(f"place {seed}")


class _Simulation:
    def __init__(self, rng: np.random.Generator, doctrine: Doctrine, strain: Strain) -> None:
        self.rng = rng
        self.doctrine = doctrine
        self.strain = strain
        self.counting = rng.choice(list(Counting))
        self.shared = math.exp(rng.normal(0, doctrine.count_rules.shared_error)) * (1 - strain.undercount)
        self.found: list[Sighting] = []

    def run(self, place: str) -> SimulatedPlace:
        scenario = str(self.rng.choice(SCENARIOS))
        stock = round(math.exp(self.rng.uniform(math.log(20), math.log(3000))))
        plan = self._plan(scenario, stock)
        looks = self.rng.random(DAYS) < self.rng.uniform(0.08, 0.5)
        truth = []
        for day in range(DAYS):
            gone, come = plan.get(day, (0, 0))
            gone = min(gone, stock + come)
            stock += come - gone
            stock = max(0, stock + round(self.rng.normal(0, 0.005) * stock))
            truth.append(stock)
            self._movement(place, day, Measure.DEPARTED, gone)
            self._movement(place, day, Measure.ARRIVED, come)
            if looks[day]:
                self._count(place, day, stock)
        self._rumour(place, max(truth))
        return SimulatedPlace(scenario, tuple(truth), tuple(self.found))

    def _plan(self, scenario: str, stock: int) -> dict[int, tuple[int, int]]:
        """Blocks out and in, by day."""
        start, length = int(self.rng.integers(5, 30)), int(self.rng.integers(2, 12))
        days = [day for day in range(start, min(start + length, DAYS)) if self.rng.random() < 0.8]
        share = self.rng.uniform(0.2, 1.0)
        block = max(1, round(stock * share / max(1, len(days))))
        if scenario == "leaves":
            return dict.fromkeys(days, (block, 0))
        if scenario == "arrives":
            return dict.fromkeys(days, (0, block))
        if scenario == "rotates":
            return dict.fromkeys(days, (block, block))
        if scenario == "erratic":
            sizes = self.rng.integers(0, max(2, stock // 3), size=(DAYS, 2))
            return {day: (int(out), int(come)) for day, (out, come) in enumerate(sizes) if self.rng.random() < 0.08}
        return {}

    def _count(self, place: str, day: int, stock: int) -> None:
        for _ in range(int(self.rng.integers(1, 3))):
            grade = str(self.rng.choice(GRADES))
            error = self.doctrine.count_rules.error(Category.TANKS, self.counting, is_flow=False)
            number = self._misjudged(stock * self.shared, grade, error)
            low, high = (number, number) if self.rng.random() > 0.1 else (round(0.8 * number), None)
            self._report(place, day, Measure.STANDING, low=low, high=high, grade=grade)

    def _movement(self, place: str, day: int, measure: Measure, size: int) -> None:
        if not size or self.rng.random() < 0.5:
            return
        for _ in range(int(self.rng.integers(1, 4))):
            grade = str(self.rng.choice(GRADES))
            error = self.doctrine.count_rules.error(Category.TANKS, self.counting, is_flow=True)
            number = max(1, round(size * math.exp(self.rng.normal(0, error * self.strain.error))))
            self._report(place, day, measure, low=number, high=number, grade=grade)

    def _rumour(self, place: str, largest: int) -> None:
        """Movements that never were: as many as the grades promise."""
        for _ in range(int(self.rng.poisson(0.5))):
            number = max(1, round(largest * self.rng.uniform(0.05, 0.5)))
            measure = Measure.DEPARTED if self.rng.random() < 0.5 else Measure.ARRIVED
            self._report(place, int(self.rng.integers(0, DAYS)), measure, low=number, high=number, grade="C3")

    def _misjudged(self, number: float, grade: str, error: float) -> int:
        tells = self.rng.random() < self.doctrine.report_weight(Grade.parse(grade))
        spread = error * self.strain.error if tells else self.doctrine.count_rules.wild_error
        return _rounded(number * math.exp(self.rng.normal(0, spread)))

    def _report(self, place: str, day: int, measure: Measure, *, low: int, high: int | None, grade: str) -> None:
        origin = f"observer {len(self.found)}"
        when = FIRST + timedelta(days=day)
        for copy in range(1 + self.strain.copies):
            self.found.append(
                Sighting(
                    key=f"r{len(self.found)}",
                    measure=measure,
                    category=Category.TANKS,
                    quantity=Quantity(low, high, "tanks"),
                    place=place,
                    event_date=when,
                    published=when + timedelta(days=int(self.rng.integers(0, 4)) + copy),
                    origin=origin,
                    source_kind=SourceKind.COMMERCIAL_IMAGERY,
                    grade=Grade.parse(grade),
                    counting=self.counting,
                )
            )


def _rounded(number: float) -> int:
    """Two significant digits, as people give numbers."""
    if number < 10:
        return max(0, round(number))
    return int(round(number, 1 - math.floor(math.log10(number))))
