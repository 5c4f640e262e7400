"""March rates and other triangular assumptions: the least, the likeliest and the most."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from abzug.model import CrewTravel, ForceGroup, Route

_ROUTES = {"K": Route.KIT_STAYS, "R": Route.ROAD, "L": Route.RAIL}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """One assumption of the return-time model, for example 200 to 1,200 km a day by rail, likeliest 600.

    Args:
        name: Group and key in ``march_rates.yaml``; the key ends in its unit.
        low: The least.
        mode: The likeliest.
        high: The most; equal to ``low`` for a constant.
        mark: Where the numbers come from: S, C, D, M or E; words may follow.
        references: Keys of ``refs.yaml``.
    """

    name: str
    low: float
    mode: float
    high: float
    mark: str
    references: tuple[str, ...]

    @classmethod
    def of(cls, name: str, row: Mapping[str, Any]) -> "Rate":
        """Read one row; a row with a single ``value`` is a constant."""
        constant = row.get("value")
        low, mode, high = (constant,) * 3 if constant is not None else (row["low"], row["mode"], row["high"])
        return cls(
            name=name,
            low=float(low),
            mode=float(mode),
            high=float(high),
            mark=row["mark"],
            references=tuple(row.get("ref", ())),
        )


def worked_group(row: Mapping[str, Any]) -> ForceGroup:
    """Read a worked example: case K (kit stays), R (road) or L (rail), battalion groups and distance."""
    return ForceGroup(
        name=row["id"],
        route=_ROUTES[row["case"]],
        battalions=row["btg"],
        distance_km=next(row[key] for key in ("D_men_km", "D_road_km", "D_rail_km") if key in row),
        crew_travel=CrewTravel.AIR if row.get("air") else CrewTravel.TRAIN,
        draws_stored_kit=bool(row.get("stored")),
        lines=row.get("lines", 1),
    )
