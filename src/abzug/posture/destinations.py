"""Where what departed arrived: only an arrival that names where it came from accounts for a departure."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median

from abzug.model import Category, Interval, Measure, Sighting


@dataclass(frozen=True, slots=True)
class Accounted:
    """What was seen to arrive of what had departed.

    Args:
        far: Beyond the reach of a quick return.
        near: Within it.
        elsewhere: At places whose distance in days nobody gave.
        inside: At another of the places from which things departed: it has not left their area.
    """

    far: Interval
    near: Interval
    elsewhere: Interval
    inside: Interval

    @property
    def outside(self) -> Interval:
        """All that was seen to arrive outside the area that it left."""
        parts = (self.far, self.near, self.elsewhere)
        return Interval(sum(part.low for part in parts), sum(part.high for part in parts))


def accounted(
    sightings: Iterable[Sighting],
    *,
    came_from: Collection[str],
    categories: Collection[Category],
    after: date,
    until: date,
    movement_days: Mapping[str, float],
    theatre_return_days: float,
) -> Accounted:
    """Add up what arrived from some places, by how far away it is now.

    Several observers of one arrival are one arrival; its size is the median of their numbers. A single report counts as
    between nothing and what it says, because nobody has confirmed it.

    Args:
        sightings: All sightings.
        came_from: The places from which things departed.
        categories: What is counted.
        after: Arrivals on later days count.
        until: The last day that counts.
        movement_days: Days of loading, travel and unloading from a place back to the line.
        theatre_return_days: Up to so many days away, a thing is still in the theatre.

    Source: doctrine, section 6 (in-theatre test) and section 9, rule 4.
    """
    arrivals: dict[object, dict[str, Sighting]] = defaultdict(dict)
    for sighting in sorted(sightings, key=lambda one: (one.published, one.key)):
        is_one = sighting.measure is Measure.ARRIVED and sighting.category in categories
        if is_one and sighting.other_end in came_from and after < sighting.event_date <= until:
            same = (sighting.place, sighting.category, sighting.event_date, sighting.movement)
            arrivals[same].setdefault(sighting.origin, sighting)
    sums = {where: [0.0, 0.0] for where in ("far", "near", "elsewhere", "inside")}
    for reports in arrivals.values():
        one = next(iter(reports.values()))
        days = movement_days.get(one.place)
        where = "elsewhere" if days is None else "near" if days <= theatre_return_days else "far"
        where = "inside" if one.place in came_from else where
        sums[where][0] += median(report.quantity.low for report in reports.values()) if len(reports) > 1 else 0.0
        sums[where][1] += median(_most(report) for report in reports.values())
    return Accounted(**{where: Interval(low, high) for where, (low, high) in sums.items()})


def _most(sighting: Sighting) -> float:
    return sighting.quantity.low if sighting.quantity.high is None else sighting.quantity.high
