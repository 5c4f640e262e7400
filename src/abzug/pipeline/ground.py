"""Where a force stands and who is exposed to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from abzug.doctrine import Doctrine
from abzug.geography import load_world
from abzug.model import Case, Deployment, Exposure
from abzug.posture.deployment import deployment_of
from abzug.posture.exposure import exposure
from abzug.posture.reach import RoadMarches

MARCH_DAYS = (1, 3)
"""Days of march for which the map draws how far a column comes: the exposure test's two limits (E)."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a force stands and who is exposed to it.

    Args:
        deployment: Where it stands, as far as anybody has seen.
        exposure: Who is exposed to it.
        march_km: How far a column comes by road, great circle, by days of march.
    """

    deployment: Deployment
    exposure: Exposure
    march_km: Mapping[int, float]


def ground_of(case: Case, as_of: date, doctrine: Doctrine) -> Ground:
    """Return the ground of a case as it could be known at the end of a day."""
    return ground_at(deployment_of(case.as_of(as_of)), doctrine)


def ground_at(deployment: Deployment, doctrine: Doctrine) -> Ground:
    """Return the ground of a deployment."""
    marches = _marches(doctrine)
    return Ground(
        deployment,
        exposure(
            deployment,
            world=load_world(),
            marches=marches,
            theatre_days=doctrine.movement_thresholds["theatre_return_days"],
        ),
        {days: marches.range_km(days) for days in MARCH_DAYS},
    )


@lru_cache(maxsize=2)
def _marches(doctrine: Doctrine) -> RoadMarches:
    return RoadMarches(doctrine)
