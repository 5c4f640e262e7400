"""How whoever speaks stands to a force."""

from dataclasses import dataclass
from enum import StrEnum

from abzug.reading.actors import ActorMention
from abzug.reading.german.report import Report


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
        relation: How he stands to the force.
        mover_code: Whose force it is, or None when the text does not say.
    """

    report: Report | None
    actor: ActorMention | None
    relation: Relation
    mover_code: str | None

    @property
    def standing(self) -> str:
        """Whether the force and whoever speaks are of one country, as far as known."""
        if self.actor is None or self.actor.code is None:
            return "unknown"
        if self.mover_code is None:
            return "unknown mover"
        return "own" if self.actor.code == self.mover_code else "foreign"
