"""A place as a text names it."""

from dataclasses import dataclass
from enum import StrEnum

from abzug.model import Span


class PlacePrecision(StrEnum):
    """How sharply a named place is known."""

    EXACT = "exact"
    """A site: an airfield, a range, a crossing, a harbour."""
    LOCALITY = "locality"
    REGION = "region"
    COUNTRY = "country"
    SEA = "sea"
    UNKNOWN = "unknown"
    """No position is known: a place missing from the gazetteer, or only described ("ihre Kasernen")."""


class PlaceKind(StrEnum):
    """What kind of place it is."""

    COUNTRY = "country"
    REGION = "region"
    SETTLEMENT = "settlement"
    SITE = "site"
    WATER = "water"
    ISLAND = "island"
    RELIEF = "relief"
    """Mountains, valleys, plains, deserts."""
    GUESSED = "guessed"
    """Not in the gazetteer; read as a place because of the words around it ("the Logachevka crossing")."""
    DESCRIBED = "described"
    """No name, only a noun for a place: "their permanent bases", "die Dörfer"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A place, for example "Osten der Ukraine", which is the east of Ukraine (a region of UKR).

    Args:
        span: The name ("Ukraine"), or the noun when there is no name.
        phrase_span: The whole phrase for the place without article in German ("Osten der Ukraine", "Häfen Hodeida,
            Salif und Ras Issa"), with its article in English ("the Rostov region"). At least ``span``.
        name: The canonical English name, or the words of the text when the gazetteer does not know it.
        country: ISO 3166 alpha-3 code, or None (seas, unknown places, places in several countries).
        latitude: Degrees north, or None when no position is known.
        longitude: Degrees east, or None likewise.
        precision: How sharply ``phrase_span`` is known.
        kind: What kind of place it is.
        preposition: The preposition before the phrase in lower case, merged articles undone ("vom" is "von"), or None.
    """

    span: Span
    phrase_span: Span
    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    precision: PlacePrecision
    kind: PlaceKind
    preposition: str | None = None
