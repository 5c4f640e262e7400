"""Sightings as columns: one array for each property, copies of one origin counted once."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from abzug.doctrine import Doctrine
from abzug.model import Category, Measure, Sighting
from abzug.posture.grid import REACH, Floats

Integers: TypeAlias = NDArray[np.int64]

DIRECTIONS = {Measure.STANDING: 0, Measure.ARRIVED: 1, Measure.DEPARTED: -1}


@dataclass(frozen=True, slots=True, order=True)
class SeriesKey:
    """What one series is about: numbers of another place, category, unit or scope belong to another series.

    Args:
        place: Where, as the source names it.
        category: What is counted.
        unit: In which unit.
        scope: What the count includes.
    """

    place: str
    category: Category
    unit: str
    scope: str

    @classmethod
    def of(cls, sighting: Sighting) -> Self:
        """Return the series that a sighting belongs to."""
        return cls(sighting.place, sighting.category, sighting.quantity.unit, sighting.quantity.scope)


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Sightings as arrays of equal length, one entry for each sighting.

    Args:
        series: Number of its series.
        day: Day of the event, as proleptic ordinal.
        published: Day of publication, likewise.
        direction: 0 for what stands there, 1 for arrivals, -1 for departures.
        origin: Number of its origin.
        movement: Number of its train or column; equal numbers are one movement.
        low: Least number.
        high: Most; infinity when open.
        error: Standard deviation of its logarithm.
        weight: How much a report of its grade tells, 0 to 1.
        coverage: The part of the place that was in view, 0 to 1.
    """

    series: Integers
    day: Integers
    published: Integers
    direction: Integers
    origin: Integers
    movement: Integers
    low: Floats
    high: Floats
    error: Floats
    weight: Floats
    coverage: Floats

    def __len__(self) -> int:
        return len(self.series)

    def take(self, chosen: Integers | NDArray[np.bool_]) -> "Columns":
        """Return some of the entries, in the order given."""
        return Columns(**{field.name: getattr(self, field.name)[chosen] for field in fields(self)})

    def once_for_each_origin(self) -> "Columns":
        """Keep the earliest publication of what one origin saw: three copies of a report are one report."""
        same = (self.origin, self.movement, self.direction, self.series, self.day)
        order = np.lexsort((self.published, *same))
        keys = np.stack([column[order] for column in same])
        is_first = np.ones(len(order), dtype=bool)
        is_first[1:] = (keys[:, 1:] != keys[:, :-1]).any(axis=0)
        return self.take(np.sort(order[is_first]))

    def reach(self, series_count: int) -> Floats:
        """Return how high each series may go: a multiple of the largest number ever reported of it, at least 4."""
        largest = np.ones(series_count)
        np.maximum.at(largest, self.series, np.where(np.isinf(self.high), self.low, self.high))
        return REACH * largest


def columns_of(sightings: Iterable[Sighting], doctrine: Doctrine) -> tuple[tuple[SeriesKey, ...], Columns]:
    """Turn sightings into columns.

    Args:
        sightings: In any order.
        doctrine: Weights of the grades, count errors, and the coverage from which absence counts.

    Returns:
        The series in ascending order, and the columns.
    """
    sightings = sorted(sightings, key=lambda sighting: (sighting.event_date, sighting.published, sighting.key))
    series = tuple(sorted({SeriesKey.of(sighting) for sighting in sightings}))
    number_of = {key: number for number, key in enumerate(series)}
    origins = {origin: number for number, origin in enumerate({sighting.origin for sighting in sightings})}
    movements = {name: number for number, name in enumerate(sorted({sighting.movement for sighting in sightings}))}
    rules = doctrine.count_rules
    rows = [
        (
            number_of[SeriesKey.of(sighting)],
            sighting.event_date.toordinal(),
            sighting.published.toordinal(),
            DIRECTIONS[sighting.measure],
            origins[sighting.origin],
            movements[sighting.movement],
            sighting.quantity.low,
            np.inf if sighting.quantity.high is None else sighting.quantity.high,
            rules.error(sighting.category, sighting.counting, is_flow=sighting.measure is not Measure.STANDING),
            doctrine.report_weight(sighting.grade),
            sighting.coverage if sighting.coverage >= rules.least_coverage else 0.0,
        )
        for sighting in sightings
    ]
    table = np.array(rows, dtype=float).reshape(len(rows), len(fields(Columns))).T
    series_, day, published, direction, origin, movement = table[:6].astype(np.int64)
    low, high, error, weight, coverage = table[6:]
    return series, Columns(
        series=series_,
        day=day,
        published=published,
        direction=direction,
        origin=origin,
        movement=movement,
        low=low,
        high=high,
        error=error,
        weight=weight,
        coverage=coverage,
    )
