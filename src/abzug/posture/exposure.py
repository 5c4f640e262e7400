"""Who is exposed to a deployment: by land border, by sea, by nearness, and how soon a column could stand there."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from abzug.geography import World
from abzug.model import Deployment, Exposed, Exposure, ExposureReason, Reach, Station

COASTAL_KM = 25.0
"""A naval station so near to a sea counts as lying on it: roads and outer harbours (mark E)."""

NEARBY_DAYS = 1.0
"""A country that is no neighbour of the host is exposed within a day's march (mark E)."""


class Marches(Protocol):
    """How soon a column is at the end of a way over land."""

    def to(self, distance_km: float) -> Reach:
        """Return how soon a column could stand at a distance, measured on the great circle."""
        ...

    def range_km(self, days: float) -> float:
        """Return the great-circle distance that half of all columns cover in so many days of march."""
        ...


def exposure(deployment: Deployment, *, world: World, marches: Marches, theatre_days: float) -> Exposure:
    """Tell who is exposed to a deployment.

    A country is exposed when the force stands on its soil; when it borders by land on the country in which the force
    stands and half of all columns need no more than ``theatre_days`` to it; when it lies on the sea on which ships of
    the force are; or when a column needs no more than a day to it. The owner of the force is not exposed to it.
    Whether a host has consented is not judged here.

    Args:
        deployment: Where the force stands.
        world: The map.
        marches: How soon a column is where.
        theatre_days: Days of march within which a neighbour counts (doctrine: ``theatre_return_days``, mark E).

    Source: doctrine, section 6, in-theatre test (mark E); the four reasons are ours (E).
    """
    found: dict[str, Exposed] = {}
    unplaced: dict[str, None] = {}
    for station in deployment.stations:
        view = _StationView(station, world, marches)
        if not view.is_placed:
            unplaced[station.place.name] = None
        for row in view.exposed(theatre_days):
            if row.country != deployment.owner:
                found[row.country] = _joined(found[row.country], row) if row.country in found else row
    return Exposure(
        owner=deployment.owner, exposed=tuple(sorted(found.values(), key=_nearness)), unplaced=tuple(unplaced)
    )


@dataclass(frozen=True)
class _StationView:
    """One station on the map."""

    station: Station
    world: World
    marches: Marches

    @property
    def is_placed(self) -> bool:
        return self.country is not None or bool(self.seas)

    @cached_property
    def position(self) -> tuple[float, float] | None:
        place = self.station.place
        return None if place.latitude is None or place.longitude is None else (place.latitude, place.longitude)

    @cached_property
    def country(self) -> str | None:
        """The country in which it lies, or whose name it bears."""
        if self.position is not None:
            return self.world.country_at(*self.position)
        code = self.world.find(self.station.place.name)
        return code if code in self.world.countries.codes else None

    @cached_property
    def seas(self) -> tuple[str, ...]:
        """The seas on which it lies: where its ships are, or the sea whose name it bears."""
        if self.position is None:
            code = self.world.find(self.station.place.name)
            return (code,) if code is not None and code in self.world.seas.codes else ()
        if self.country is None or self.station.is_naval:
            return self.world.seas_near(*self.position, within_km=COASTAL_KM if self.country else 0.0)
        return ()

    @cached_property
    def distances_km(self) -> dict[str, float]:
        """How far each country is; nothing when only a name is known."""
        if self.position is None:
            return {}
        distances = self.world.countries.distances_km(*self.position)
        return dict(zip(self.world.countries.codes, map(float, distances), strict=True))

    def exposed(self, theatre_days: float) -> Iterator[Exposed]:
        """Yield the countries exposed to it, once for each reason."""
        if self.country is not None:
            yield self._row(self.country, ExposureReason.TERRITORY)
            yield from self._by_land(theatre_days)
        for sea in self.seas:
            for country in sorted(self.world.littoral(sea)):
                yield replace(self._row(country, ExposureReason.SEA), reach=None, sea=self.world.whole_sea(sea))

    def _by_land(self, theatre_days: float) -> Iterator[Exposed]:
        neighbours = self.world.countries.neighbours_km(self.country or "", at=self.position)
        border_km, nearby_km = self.marches.range_km(theatre_days), self.marches.range_km(NEARBY_DAYS)
        for country, km in (self.distances_km or dict.fromkeys(neighbours, 0.0)).items():
            if country == self.country:
                continue
            if country in neighbours and km <= border_km:
                yield replace(self._row(country, ExposureReason.LAND_BORDER), across=self.country)
            elif country not in neighbours and km <= nearby_km:
                yield self._row(country, ExposureReason.NEARNESS)

    def _row(self, country: str, reason: ExposureReason) -> Exposed:
        km = self.distances_km.get(country)
        return Exposed(
            country=country,
            reasons=(reason,),
            station=self.station.place.name,
            distance_km=km,
            nearest=self.world.countries.nearest_point(country, *self.position) if self.position else None,
            reach=self.marches.to(km) if km is not None else None,
            receipts=self.station.receipts,
        )


def _joined(one: Exposed, other: Exposed) -> Exposed:
    """Return one row for the same country seen from two stations, or for two reasons: the nearer one leads."""
    near, far = sorted((one, other), key=_nearness)
    reasons = {*near.reasons, *far.reasons}
    return replace(
        near,
        reasons=tuple(reason for reason in ExposureReason if reason in reasons),
        across=near.across or far.across,
        sea=near.sea or far.sea,
        reach=near.reach or far.reach,
        receipts=tuple(dict.fromkeys(near.receipts + far.receipts)),
    )


def _nearness(row: Exposed) -> tuple[float, str, str]:
    return (float("inf") if row.distance_km is None else row.distance_km, row.country, row.station)
