"""A place on the ground, no more precise than its published source."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere, for example Soloti in Belgorod oblast at 50.25 N 38.0 E.

    Args:
        name: As the source names it.
        latitude: Degrees north, -90 to 90, or None when no position is published.
        longitude: Degrees east, -180 to 180, or None likewise.

    Raises:
        ValueError: If a coordinate is off the globe or only one of the two is given.
    """

    name: str
    latitude: float | None = None
    longitude: float | None = None

    def __post_init__(self) -> None:
        if (self.latitude is None) != (self.longitude is None):
            raise ValueError(f"{self.name}: latitude and longitude come together or not at all")
        if self.latitude is not None and not -90 <= self.latitude <= 90:
            raise ValueError(f"{self.name}: latitude {self.latitude} is off the globe")
        if self.longitude is not None and not -180 <= self.longitude <= 180:
            raise ValueError(f"{self.name}: longitude {self.longitude} is off the globe")
