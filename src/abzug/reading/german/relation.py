"""How whoever speaks stands to a force."""

from dataclasses import dataclass
from enum import StrEnum

from abzug.reading.actors import ActorMention
from abzug.reading.german.report import Report


class KnownBy(StrEnum):
    """By what it is known whose force a clause is about."""

    ITS_NAME = "its name"
    CLAUSE = "clause"
    """The country that its clause makes the owner."""
    ITSELF = "itself"
    """Whoever speaks says "we" or "one" of it."""
    TOLD = "told"
    """It is that of the record before."""
    SPEAKER = "speaker"
    """It is taken for that of whoever speaks."""
    NEARNESS = "nearness"
    """It is taken for the force named nearest."""
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Ownership:
    """Whose force a clause is about, and how that is known.

    Args:
        code: ISO 3166 alpha-3 code or group, or None when the text does not say.
        known_by: What told.
    """

    code: str | None
    known_by: KnownBy


class Relation(StrEnum):
    """How whoever speaks stands to the force."""

    OWNER = "owner"
    OTHER = "other"
    OBSERVER = "observer"
    UNKNOWN = "unknown"
    """Somebody in office whose country the text does not say."""
    NARRATOR = "narrator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Whoever speaks of a force.

    Args:
        report: Whose words they are, or None for the text's own.
        actor: Who that is, where it is anybody known.
        relation: How he stands to the force by what the text says of both.
        ownership: Whose force it is.
        about: "itself" when the words speak of the speaker's own force, "others" when of somebody else's, else "".
    """

    report: Report | None
    actor: ActorMention | None
    relation: Relation
    ownership: Ownership
    about: str

    @property
    def standing(self) -> str:
        """Whether the force and whoever speaks are of one country, as far as known."""
        if self.actor is None or self.actor.code is None:
            return "unknown"
        if self.ownership.code is None:
            return "unknown mover"
        return "own" if self.actor.code == self.ownership.code else "foreign"
