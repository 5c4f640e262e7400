"""How whoever speaks stands to a force."""

from enum import StrEnum


class Relation(StrEnum):
    """How whoever speaks stands to the force."""

    OWNER = "owner"
    OTHER = "other"
    OBSERVER = "observer"
    UNKNOWN = "unknown"
    """Somebody in office whose country the text does not say."""
    NARRATOR = "narrator"
