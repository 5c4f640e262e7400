"""The map: countries, borders, coasts and seas, offline, with distances on the globe."""

from abzug.geography.sphere import great_circle_km
from abzug.geography.world import World, load_world

__all__ = ["World", "great_circle_km", "load_world"]
