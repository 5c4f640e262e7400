"""The phrase around a place, and how sharply it places what it names."""

from typing import NamedTuple

from abzug.reading.places.gazetteer import GazetteerPlace
from abzug.reading.places.mention import PlaceKind, PlacePrecision


class PlacePhrase(NamedTuple):
    """A phrase for a place in a row of tokens.

    Args:
        first: Index of its first token.
        end: Index of the first token after it.
        precision: How sharply it places; None when only its name says so.
        country: The one nation that an adjective in it names, or None.
    """

    first: int
    end: int
    precision: PlacePrecision | None = None
    country: str | None = None


_PRECISION = {
    PlaceKind.COUNTRY: PlacePrecision.COUNTRY,
    PlaceKind.REGION: PlacePrecision.REGION,
    PlaceKind.RELIEF: PlacePrecision.REGION,
    PlaceKind.ISLAND: PlacePrecision.REGION,
    PlaceKind.SETTLEMENT: PlacePrecision.LOCALITY,
    PlaceKind.SITE: PlacePrecision.EXACT,
    PlaceKind.WATER: PlacePrecision.SEA,
    PlaceKind.GUESSED: PlacePrecision.UNKNOWN,
}


def precision_of(place: GazetteerPlace, phrase: PlacePhrase) -> PlacePrecision:
    """Return how sharply a named place is known: an airport at a town is sharper than the town, a border vaguer."""
    return phrase.precision or _PRECISION[place.kind]
