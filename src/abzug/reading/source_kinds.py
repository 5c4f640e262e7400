"""What sort of source somebody is: from the capacity in which he speaks, and from whose side he is on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from abzug.doctrine import Alliance
from abzug.model.item import Side, SourceKind
from abzug.reading.actors import ActorRole

OFFICIAL_ROLES = frozenset(
    {ActorRole.GOVERNMENT, ActorRole.MILITARY, ActorRole.OFFICIAL, ActorRole.GROUP, ActorRole.ALLIANCE}
)
"""Those who speak for a state, an alliance or an armed group."""

KINDS_OF_OTHERS: Mapping[ActorRole, SourceKind] = {
    ActorRole.MONITOR: SourceKind.INTERNATIONAL_MONITOR,
    ActorRole.IMAGERY: SourceKind.COMMERCIAL_IMAGERY,
    ActorRole.JOURNALIST: SourceKind.JOURNALIST_ON_SCENE,
    ActorRole.RESIDENT: SourceKind.LOCAL_RESIDENT,
    ActorRole.AID: SourceKind.LOCAL_RESIDENT,
    ActorRole.INTELLIGENCE: SourceKind.RECONNAISSANCE,
    ActorRole.ANALYST: SourceKind.THINK_TANK,
}
"""What sort of source those are who speak for nobody's force."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Whose force a case is about and where it stands: what tells friend from foe among those who speak.

    Args:
        actor: Whose force: ISO 3166 alpha-3 code or a group's name.
        theatre: Codes of the states in or before which it stands.
        alliances: The doctrine's alliances, by code.
    """

    actor: str
    theatre: frozenset[str] = frozenset()
    alliances: Mapping[str, Alliance]

    def official(self, code: str | None, day: date) -> tuple[SourceKind, Side | None]:
        """Return what sort of official speaks for ``code`` in this case, and whose ally he is.

        An ally of the force's owner counts with the owner, a state in which the force stands against it, and so does
        an alliance to which that state belongs or that it is a partner of. Anybody else is a third party.

        Args:
            code: A state, an alliance or a group; None when it is not said.
            day: The day on which alliances are looked up.
        """
        if code == self.actor:
            return SourceKind.ACTOR_OFFICIAL, None
        if code is None:
            return SourceKind.THIRD_PARTY_OFFICIAL, None
        if self._are_allies(code, {self.actor}, day):
            return SourceKind.ALLY_OFFICIAL, Side.ACTOR
        if code in self.theatre:
            return SourceKind.OPPONENT_OFFICIAL, None
        if self._are_allies(code, self.theatre, day) or self._is_partner(code, day):
            return SourceKind.ALLY_OFFICIAL, Side.OPPONENT
        return SourceKind.THIRD_PARTY_OFFICIAL, None

    def _are_allies(self, code: str, others: set[str] | frozenset[str], day: date) -> bool:
        for key, alliance in self.alliances.items():
            circle = alliance.members_on(day) | {key}
            if code in circle and circle & others:
                return True
        return False

    def _is_partner(self, code: str, day: date) -> bool:
        """Tell whether ``code`` is an alliance of which a state of the theatre is a partner."""
        alliance = self.alliances.get(code)
        return alliance is not None and bool(alliance.partners_on(day) & self.theatre)
