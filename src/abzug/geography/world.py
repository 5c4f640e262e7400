"""The world as Abzug sees it: which country holds a point, who borders on it, and who lies on which sea."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources

import numpy as np

from abzug.geography.areas import Areas

SHORE_KM = 3.0
"""A point so near to a country counts as lying in it where no area holds it.

Coasts are simplified to 0.01 degrees (1.1 km) and the source itself is drawn at 1:10 million (a line of 0.1 mm is
1 km); harbours and river mouths lie beyond them (mark E).
"""

OCEANS = frozenset(
    {
        "Arctic Ocean",
        "Indian Ocean",
        "North Atlantic Ocean",
        "North Pacific Ocean",
        "South Atlantic Ocean",
        "South Pacific Ocean",
        "Southern Ocean",
    }
)
"""To lie on the same ocean makes nobody a neighbour."""


@dataclass(frozen=True)
class World:
    """Countries, seas and coasts. The map is Natural Earth 1:10m in its German point of view (Crimea is Ukraine's).

    Args:
        countries: By ISO 3166 alpha-3 code; Kosovo is XKX.
        seas: By English name.
        part_of: Gulf or basin to the sea that it belongs to.
        coasts_km: Length of coast, by sea and country; a sea includes its gulfs and basins.
    """

    countries: Areas
    seas: Areas
    part_of: Mapping[str, str]
    coasts_km: Mapping[str, Mapping[str, int]]

    def country_at(self, latitude: float, longitude: float) -> str | None:
        """Return the country in which a point lies, or None at sea and where the map assigns it to nobody."""
        holders = self.countries.containing(latitude, longitude)
        if holders:
            return holders[0]
        distances = self.countries.distances_km(latitude, longitude)
        nearest = int(np.argmin(distances))
        return self.countries.codes[nearest] if distances[nearest] <= SHORE_KM else None

    def seas_near(self, latitude: float, longitude: float, *, within_km: float = 0.0) -> tuple[str, ...]:
        """Return the seas, gulfs and straits in which a point lies or which are so near to it, the nearest first."""
        if within_km <= 0:
            return self.seas.containing(latitude, longitude)
        distances = self.seas.distances_km(latitude, longitude)
        near = sorted((float(distances[position]), position) for position in np.flatnonzero(distances <= within_km))
        return tuple(self.seas.codes[position] for _, position in near)

    def whole_sea(self, sea: str) -> str:
        """Return the sea that a gulf or basin belongs to, or the sea itself."""
        return self.part_of.get(sea, sea)

    def littoral(self, sea: str) -> frozenset[str]:
        """Return the countries that have a coast on the whole sea; none for an ocean, which makes no neighbours."""
        whole = self.whole_sea(sea)
        return frozenset() if whole in OCEANS else frozenset(self.coasts_km.get(whole, ()))

    def name(self, code: str, language: str) -> str:
        """Return what a country or a sea is called in ``en`` or ``de``; an unknown code is its own name."""
        for areas in (self.countries, self.seas):
            if code in areas.codes:
                return areas.names[areas.position(code)][language]
        return code

    def find(self, name: str) -> str | None:
        """Return the code of the country or sea of that name or code, in English or German, in any case."""
        return self._by_name.get(name.casefold().strip())

    @cached_property
    def _by_name(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for areas in (self.seas, self.countries):
            for code, names in zip(areas.codes, areas.names, strict=True):
                found |= {word.casefold(): code for word in (*names.values(), code)}
        return found


@cache
def load_world() -> World:
    """Return the world that Abzug ships; read once, about 0.1 s."""
    with resources.files("abzug.geography").joinpath("data/world.npz").open("rb") as file:
        stored = dict(np.load(file))
    countries, seas = Areas.unpack("country", stored), Areas.unpack("sea", stored)
    part_of = {seas.codes[part]: seas.codes[whole] for part, whole in enumerate(stored["sea_part_of"]) if whole >= 0}
    coasts: dict[str, dict[str, int]] = {}
    for sea, country, km in stored["littoral"]:
        name, code = seas.codes[sea], countries.codes[country]
        for within in {name, part_of.get(name, name)}:
            coast = coasts.setdefault(within, {})
            coast[code] = coast.get(code, 0) + int(km)
    return World(countries, seas, part_of, coasts)
