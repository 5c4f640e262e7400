"""The checkable proposition of an announcement."""

from dataclasses import dataclass, fields
from enum import StrEnum


class Trait(StrEnum):
    """Whether an announcement has a property; unknown is kept as unknown."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class ClaimSpeaker(StrEnum):
    """Who announces: the owner of the force, or somebody else for or about it."""

    OWNER_OF_FORCE = "owner_of_force"
    OTHER = "other"
    UNKNOWN = "unknown"


class Access(StrEnum):
    """Whether a third party with access to the sites is agreed or already there."""

    PRESENT = "present"
    AGREED = "agreed"
    NONE = "none"
    UNKNOWN = "unknown"


class Destination(StrEnum):
    """Where the force is said to go."""

    HOME_COUNTRY = "home_country"
    HOME_BASE_NEAR = "home_base_near"
    ELSEWHERE_IN_THEATRE = "elsewhere_in_theatre"
    UNSTATED = "unstated"


class KitClause(StrEnum):
    """What is said of heavy equipment."""

    LEAVES = "leaves"
    STAYS = "stays"
    UNSTATED = "unstated"


class Scope(StrEnum):
    """How much of the force is said to leave."""

    ALL = "all"
    PART = "part"
    UNSTATED = "unstated"


class Pressure(StrEnum):
    """What pushes the force out, if anything does."""

    COMBAT = "combat"
    SANCTIONS_OR_ULTIMATUM = "sanctions_or_ultimatum"
    HOST_TERMINATION = "host_termination"
    NONE = "none"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """An announced withdrawal as a checkable proposition (doctrine, section 7).

    Args:
        speaker: Who announces it.
        negotiated: Whether the other side or a mediator agreed to it.
        third_party_access: Whether monitors may see the sites.
        baseline_disclosed: Whether the numbers from which to count are published.
        units_named: Whether units are named.
        numbers_given: Whether numbers are given.
        deadline_given: Whether a date is given by which it is to be done.
        destination: Where the force is said to go.
        kit_clause: Whether heavy equipment is said to leave.
        scope: How much is said to leave.
        under_pressure: What pushes the force out.
        demanded_by_un: Whether the Security Council demanded it.
    """

    speaker: ClaimSpeaker = ClaimSpeaker.UNKNOWN
    negotiated: Trait = Trait.UNKNOWN
    third_party_access: Access = Access.UNKNOWN
    baseline_disclosed: Trait = Trait.UNKNOWN
    units_named: Trait = Trait.UNKNOWN
    numbers_given: Trait = Trait.UNKNOWN
    deadline_given: Trait = Trait.UNKNOWN
    destination: Destination = Destination.UNSTATED
    kit_clause: KitClause = KitClause.UNSTATED
    scope: Scope = Scope.UNSTATED
    under_pressure: Pressure = Pressure.UNKNOWN
    demanded_by_un: Trait = Trait.UNKNOWN

    @property
    def verifiability(self) -> int:
        """How testable it is, 0 to 5: access, baseline, units, deadline, numbers (doctrine, section 7)."""
        return sum(
            (
                self.third_party_access in (Access.PRESENT, Access.AGREED),
                self.baseline_disclosed is Trait.YES,
                self.units_named is Trait.YES,
                self.deadline_given is Trait.YES,
                self.numbers_given is Trait.YES,
            )
        )

    @property
    def unknowns(self) -> tuple[str, ...]:
        """The attributes that nobody has stated."""
        return tuple(field.name for field in fields(self) if getattr(self, field.name) in ("unknown", "unstated"))
