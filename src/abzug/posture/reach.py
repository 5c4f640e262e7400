"""How soon a column stands at a border."""

from dataclasses import dataclass, field

import numpy as np

from abzug.doctrine import Doctrine
from abzug.model import ForceGroup, Reach, Route
from abzug.posture.draws import Draws, spread
from abzug.posture.march import arrival

ROAD_PER_GREAT_CIRCLE = 1.25
"""How much longer a road is than the great circle. Source: march_rates.yaml, formulas (mark E)."""

_DRAWS = 2_000
_SEED = 1


@dataclass(frozen=True)
class RoadMarches:
    """Marches of tracked columns by road, one battalion group at the head.

    Units: days; distances in km of great circle, 1.25 km of road each (mark E).

    Args:
        doctrine: Where the march rates come from.

    Source: T_R of the doctrine, section 6: alert + D_road / day's march + pass time + making ready [T04], from 2,000
    draws with a fixed seed. There is no enemy, no border and no river on the way.
    """

    doctrine: Doctrine
    _draws: Draws = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_draws", Draws(self.doctrine, count=_DRAWS, seed=_SEED))

    def to(self, distance_km: float) -> Reach:
        """Return how soon a column could stand at a distance."""
        column = ForceGroup(
            name="column", route=Route.ROAD, battalions=1, distance_km=distance_km * ROAD_PER_GREAT_CIRCLE
        )
        times = arrival(column, self._draws)
        return Reach(march=spread(times.movement), ready=spread(times.first))

    def range_km(self, days: float) -> float:
        """Return the distance that half of all columns cover in so many days of march."""
        return days * float(np.median(self._draws("road.day_march_tracked_km"))) / ROAD_PER_GREAT_CIRCLE
