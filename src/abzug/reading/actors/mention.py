"""Who speaks or sees, as a text names them."""

from dataclasses import dataclass
from enum import StrEnum

from abzug.model import Span


class ActorRole(StrEnum):
    """In what capacity somebody speaks or sees."""

    GOVERNMENT = "government"
    """A state or its government: Russia, the Kremlin, the foreign ministry, a president, a minister."""
    MILITARY = "military"
    """Armed forces and their people: general staff, commander, officer, army spokesman."""
    OFFICIAL = "official"
    """Other office holders: diplomats, lawmakers, mayors, "officials"."""
    ALLIANCE = "alliance"
    """NATO, the EU, the CSTO and who speaks for them."""
    GROUP = "group"
    """An armed group or faction and its people."""
    MONITOR = "monitor"
    """Somebody sent to look: OSCE, EUMM, UN missions, verifiers, inspectors."""
    IMAGERY = "imagery"
    """Satellite pictures, videos, photographs, and firms that take them."""
    JOURNALIST = "journalist"
    """A reporter, photographer or correspondent."""
    MEDIUM = "medium"
    """A newspaper, agency or channel that relays."""
    RESIDENT = "resident"
    """Residents, witnesses, travellers, local people."""
    ANALYST = "analyst"
    """Experts, think tanks, historians, open-source researchers."""
    INTELLIGENCE = "intelligence"
    AID = "aid"
    """Aid workers, human-rights groups, churches."""
    IMPERSONAL = "impersonal"
    """A place from which it is said: "hieß es in Brüssel", "aus Islamabad"."""
    PERSON = "person"
    """A named person in no known office."""

    @property
    def is_observer(self) -> bool:
        """Whether such an actor normally sees for itself (guide: ``observed``)."""
        return self in _OBSERVERS


_OBSERVERS = frozenset({ActorRole.MONITOR, ActorRole.IMAGERY, ActorRole.JOURNALIST, ActorRole.RESIDENT, ActorRole.AID})


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention:
    """Somebody who may speak or see, for example "Sprecher des russischen Verteidigungsministeriums": RUS, government.

    Args:
        span: The noun phrase; in German without article, in English with it.
        head: The noun or name that makes it an actor ("Sprecher").
        code: ISO 3166 alpha-3 code or group for whom it speaks, or None when not said.
        role: In what capacity.
        locative: Whether a preposition of place stands before it ("in Moskau"), so that it may be only a place.
    """

    span: Span
    head: Span
    code: str | None
    role: ActorRole
    locative: bool = False
