"""The observation-effort log: who looked where and when, and with what coverage."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from abzug.model import Look, Measure, Sighting, Watch


class EffortLog:
    """All looks known as of a day.

    Args:
        looks: The looks, in any order.
        as_of: Looks published later are left out.
    """

    def __init__(self, looks: Iterable[Look], *, as_of: date) -> None:
        self._looks = sorted((look for look in looks if look.published <= as_of), key=lambda look: look.day)

    @property
    def looks(self) -> tuple[Look, ...]:
        """All looks, the earliest first."""
        return tuple(self._looks)

    def last_look(self, place: str, day: date) -> date | None:
        """Return the last day, not after ``day``, on which somebody saw anything of a place; None if nobody did."""
        days = [look.day for look in self._looks if look.place == place and look.day <= day and look.saw_anything]
        return days[-1] if days else None

    def longest_gap(self, place: str, first: date, last: date) -> timedelta:
        """Return the longest time without a look at what stands at a place, from one day to another.

        Without any look after the first day there is no end to it.
        """
        seen = [
            look.day
            for look in self._looks
            if look.place == place and look.watch is Watch.STANDING and look.saw_anything and first <= look.day <= last
        ]
        if not any(day > first for day in seen):
            return timedelta.max
        days = [first, *seen, last]
        return max(after - before for before, after in pairwise(days))

    def coverage_of_ways(self, place: str, first: date, last: date) -> float:
        """Return the part of the days and ways in and out of a place that was watched: 0 when nobody said.

        The best look of each day counts, and days without one count as not watched.
        """
        best: dict[date, float] = {}
        for look in self._looks:
            if look.place == place and look.watch is Watch.WAYS and first < look.day <= last:
                best[look.day] = max(best.get(look.day, 0.0), look.coverage or 0.0)
        days = (last - first).days
        return sum(best.values()) / days if days else 0.0


def looks_of(sightings: Iterable[Sighting]) -> Iterator[Look]:
    """Yield the look behind each sighting: whoever counted what stands there saw as much of it as the count covers.

    Of a movement that was seen nobody knows how many others would have been seen.
    """
    for sighting in sightings:
        is_count = sighting.measure is Measure.STANDING
        yield Look(
            observer=sighting.origin,
            source_kind=sighting.source_kind,
            place=sighting.place,
            day=sighting.event_date,
            published=sighting.published,
            watch=Watch.STANDING if is_count else Watch.WAYS,
            coverage=sighting.coverage if is_count else None,
        )
