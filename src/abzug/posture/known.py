"""Everything that was known of all stocks as of a day: the ground on which posture and change are computed."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property

import numpy as np

from abzug.doctrine import Doctrine
from abzug.model import Item, Look, Measure, NotObserved, Sighting, Spread
from abzug.posture.columns import SeriesKey, columns_of
from abzug.posture.dynamics import blur
from abzug.posture.effort import EffortLog, looks_of
from abzug.posture.filtering import StockFilter
from abzug.posture.grid import SHARES, Chances, quantiles
from abzug.posture.sightings import tally
from abzug.posture.totals import Moments

CENTRAL_80 = (0.1, 0.5, 0.9)


class KnownStocks:
    """What was seen by the end of a day, and the filter over it.

    Args:
        items: The reports, in any order; those published later are left out.
        as_of: The day (UTC).
        sightings: Further sightings, such as those that a reader found in texts.
        looks: Further entries of the observation-effort log, such as passes that met clouds.
        doctrine: The doctrine.
    """

    def __init__(
        self,
        items: Iterable[Item],
        *,
        as_of: date,
        sightings: Iterable[Sighting] = (),
        looks: Iterable[Look] = (),
        doctrine: Doctrine,
    ) -> None:
        self.as_of = as_of
        self.doctrine = doctrine
        self.tally = tally((item for item in items if item.published <= as_of), doctrine)
        further = tuple(one for one in sightings if one.published <= as_of)
        self.all_sightings = (*self.tally.sightings, *further)
        self.series, columns = columns_of(self.all_sightings, doctrine)
        self.log = EffortLog([*self.tally.looks, *looks_of(further), *looks], as_of=as_of)
        self.stocks = StockFilter(columns, len(self.series), doctrine.count_rules)

    @cached_property
    def sightings(self) -> dict[SeriesKey, tuple[Sighting, ...]]:
        """The sightings of each series, in order of time."""
        return {
            key: tuple(sighting for sighting in self.all_sightings if SeriesKey.of(sighting) == key)
            for key in self.series
        }

    def number(self, key: SeriesKey) -> int:
        """Return the number of a series in the filter."""
        return self.series.index(key)

    def was_counted_after(self, key: SeriesKey, first: date, last: date) -> bool:
        """Tell whether somebody counted what stands there after one day and until another."""
        return any(
            sighting.measure is Measure.STANDING and first < sighting.event_date <= last
            for sighting in self.sightings[key]
        )

    def levels(self, day: date) -> dict[SeriesKey, Spread | NotObserved]:
        """Return the central 80 % of each stock at the end of a day, or that nobody looked.

        The filter's state is widened by the error that all counts of a place have in common. A series without a count
        in the doctrine's ``expires_days`` is not observed: neither zero nor what it was.
        """
        rules = self.doctrine.count_rules
        states = self._states(day) @ blur(rules.shared_error)
        ends = quantiles(states, CENTRAL_80) * self.stocks.reach[:, None]
        counted = self.stocks.last_counted(day.toordinal(), known=self.as_of.toordinal())
        is_in_view = (counted > 0) & (day.toordinal() - counted <= rules.expires_days)
        return {
            key: Spread(*map(float, ends[number]))
            if is_in_view[number]
            else self._not_observed(key, day, counted[number])
            for number, key in enumerate(self.series)
        }

    def moments(self, day: date) -> dict[SeriesKey, Moments]:
        """Return mean and variance of each stock that is in view, without the error that its counts have in common."""
        states = self._states(day).astype(float)
        mean = states @ SHARES
        variance = np.maximum(states @ SHARES**2 - mean**2, 0.0)
        return {
            key: Moments(
                float(mean[number] * self.stocks.reach[number]),
                float(variance[number] * self.stocks.reach[number] ** 2),
            )
            for number, (key, level) in enumerate(self.levels(day).items())
            if isinstance(level, Spread)
        }

    def _states(self, day: date) -> Chances:
        return self.stocks.state(day.toordinal(), known=self.as_of.toordinal())

    def _not_observed(self, key: SeriesKey, day: date, counted: int) -> NotObserved:
        looks = [self.log.last_look(key.place, day), date.fromordinal(int(counted)) if counted else None]
        return NotObserved(max((look for look in looks if look), default=None))
