"""Places in German and English, from an offline gazetteer and from the words around unknown names."""

from abzug.reading.places.finder import find_places
from abzug.reading.places.mention import PlaceKind, PlaceMention, PlacePrecision

__all__ = ["PlaceKind", "PlaceMention", "PlacePrecision", "find_places"]
