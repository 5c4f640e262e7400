"""How a force grows back: which share of it is there by which day, and the other way round."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import numpy as np

from abzug.model import ForceGroup
from abzug.posture.draws import Days
from abzug.posture.march import Arrival

_EPSILON = 1e-9


@dataclass(frozen=True, slots=True)
class Regrowth:
    """The share of the baseline that is back, as a function of days, one function for each draw.

    A group's first battalion is back at ``first``, the others follow evenly until ``last``. So the share is a broken
    line with steps, and its corners are the groups' first and last days.

    Args:
        parts: The groups and when they are back.
        corners: Days at which some group starts or ends coming back, ascending; shape (2 x groups, draws).
        shares: The share that is back by each corner, same shape.
    """

    parts: tuple[tuple[ForceGroup, Arrival], ...]
    corners: Days
    shares: Days

    @classmethod
    def of(cls, parts: Iterable[tuple[ForceGroup, Arrival]]) -> Self:
        """Add up the groups."""
        parts = tuple(parts)
        corners = np.sort([day for _, times in parts for day in (times.first, times.last)], axis=0)
        shares = np.array([sum(_back_by(corner, *part) for part in parts) for corner in corners])
        return cls(parts, corners, shares)

    def days_until(self, share: float) -> Days:
        """Return the days until a share of the baseline is back, one for each draw; infinity where it never is.

        Args:
            share: 0 to 1.
        """
        enough = self.shares >= share - _EPSILON
        position = enough.argmax(axis=0)
        draw = np.arange(position.size)
        late = self.corners[position, draw]
        early = self.corners[np.maximum(position - 1, 0), draw]
        missing = share - self.shares[np.maximum(position - 1, 0), draw]
        slope = self._slope(0.5 * (early + late))
        between = early + missing / np.maximum(slope, _EPSILON)
        days = np.where(position == 0, late, np.clip(between, early, late))
        return np.where(enough[-1], days, np.inf)

    def _slope(self, day: Days) -> Days:
        """The share that comes back in a day, on a day that is no corner."""
        slope = np.zeros_like(day)
        for group, times in self.parts:
            others = group.share * times.crews * (group.battalions - 1) / group.battalions
            coming = (times.first < day) & (day < times.last)
            slope += np.where(coming, others / np.maximum(times.last - times.first, _EPSILON), 0)
        return slope


def _back_by(day: Days, group: ForceGroup, times: Arrival) -> Days:
    stretch = np.maximum(times.last - times.first, _EPSILON)
    further = np.where(day >= times.last, 1, np.clip((day - times.first) / stretch, 0, 1))
    back = np.where(day >= times.first, (1 + further * (group.battalions - 1)) / group.battalions, 0)
    return group.share * times.crews * back
