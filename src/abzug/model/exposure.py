"""Who lies within reach of a deployment, and why."""

from dataclasses import dataclass
from enum import StrEnum

from abzug.model.receipt import Receipt
from abzug.model.spread import Spread


class ExposureReason(StrEnum):
    """Why a country counts as exposed: the force stands in it, borders on it, shares a sea with it or is near it."""

    TERRITORY = "territory"
    LAND_BORDER = "land_border"
    SEA = "sea"
    NEARNESS = "nearness"


@dataclass(frozen=True, slots=True)
class Reach:
    """How soon a column could stand at a border.

    Args:
        march: Days on the road alone.
        ready: Days from the order until its first battalion group is ready there, alert and making ready included.
    """

    march: Spread
    ready: Spread


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposed:
    """One exposed country, for example Lithuania: it borders on Belarus and is 33 km from troops at Ashmyany.

    Args:
        country: ISO 3166 alpha-3 code.
        reasons: Why, the weightiest first.
        station: The station that is nearest to it, as its source names it.
        distance_km: From that station to the nearest point of its territory on the map; None when the station is known
            by the name of a country or a sea only.
        nearest: Latitude and longitude of that point, or None likewise.
        across: The country whose border with it counts, for a land border.
        sea: The sea that it shares, in English.
        reach: How soon a column could be there by road; None for ships and where no distance is known.
        receipts: What the stations rest on.
    """

    country: str
    reasons: tuple[ExposureReason, ...]
    station: str
    distance_km: float | None = None
    nearest: tuple[float, float] | None = None
    across: str | None = None
    sea: str | None = None
    reach: Reach | None = None
    receipts: tuple[Receipt, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """Who is exposed to a deployment.

    Args:
        owner: Whose force it is.
        exposed: The exposed countries, the nearest first.
        unplaced: Stations that no country, sea or coordinate could be found for.
    """

    owner: str
    exposed: tuple[Exposed, ...]
    unplaced: tuple[str, ...] = ()
