"""Read the claim from the announcement and the question, where nobody has coded it.

What the words do not tell stays unknown. The days around the announcement (five either way, E) are read, because
agencies report one announcement over several days.
"""

from datetime import timedelta

from abzug.doctrine.cues import CueFinder
from abzug.model import (
    Access,
    Case,
    Claim,
    ClaimSpeaker,
    Destination,
    Item,
    ItemKind,
    KitClause,
    Movement,
    Pressure,
    Scope,
    Trait,
    Vantage,
)

WINDOW = timedelta(days=5)
_GOING = (Movement.LEAVING, Movement.ROTATING, Movement.DISMANTLING)


def derive_claim(case: Case, finder: CueFinder) -> Claim:
    """Return the claim as the question and the announcement's words tell it.

    Args:
        case: A case whose items are dated; nothing published more than five days after the announcement is read.
        finder: The doctrine's cues.
    """
    near = [item for item in case.items if abs(item.published - case.announced) <= WINDOW]
    announcing = [item for item in near if _announces(item)]
    said = frozenset[str]().union(*(finder.find(item.says) for item in announcing))
    around = frozenset[str]().union(*(finder.find(item.says) for item in near))
    asked = finder.find(case.question)
    negotiated = _negotiated(said, asked) is Trait.YES
    scope = _scope(asked)
    own = [item for item in announcing if item.vantage is Vantage.CLAIMANT]
    return Claim(
        speaker=_speaker(announcing, own),
        negotiated=_negotiated(said, asked),
        third_party_access=_access(said, asked, negotiated=negotiated),
        baseline_disclosed=Trait.YES if "baseline" in asked else Trait.UNKNOWN,
        units_named=Trait.YES if "named_units" in said else Trait.UNKNOWN,
        numbers_given=Trait.YES if any(item.quantity for item in own) else Trait.UNKNOWN,
        deadline_given=_deadline(said),
        destination=_destination(said, scope),
        kit_clause=KitClause.STAYS if "kit_left" in said else KitClause.UNSTATED,
        scope=scope,
        under_pressure=_pressure(around, negotiated=negotiated),
    )


def _announces(item: Item) -> bool:
    if item.kind is not ItemKind.STATEMENT or item.movement is Movement.ARRIVING:
        return False
    return item.vantage is Vantage.CLAIMANT or item.movement in _GOING


def _scope(asked: frozenset[str]) -> Scope:
    if "part_only" in asked:
        return Scope.PART
    return Scope.ALL if "leaves_all" in asked else Scope.UNSTATED


def _speaker(announcing: list[Item], own: list[Item]) -> ClaimSpeaker:
    if any(item.movement in _GOING for item in own):
        return ClaimSpeaker.OWNER_OF_FORCE
    return ClaimSpeaker.OTHER if announcing else ClaimSpeaker.UNKNOWN


def _negotiated(said: frozenset[str], asked: frozenset[str]) -> Trait:
    if "agreement" in said or "agreement" in asked:
        return Trait.YES
    return Trait.NO if "unilateral" in said else Trait.UNKNOWN


def _access(said: frozenset[str], asked: frozenset[str], *, negotiated: bool) -> Access:
    watched = "third_party" in said or "third_party" in asked
    return Access.AGREED if negotiated and watched else Access.UNKNOWN


def _deadline(said: frozenset[str]) -> Trait:
    if "deadline" in said:
        return Trait.YES
    return Trait.NO if "no_order" in said else Trait.UNKNOWN


def _destination(said: frozenset[str], scope: Scope) -> Destination:
    if "next_door" in said:
        return Destination.ELSEWHERE_IN_THEATRE
    if "home" in said and scope is not Scope.ALL:
        return Destination.HOME_BASE_NEAR
    return Destination.UNSTATED


def _pressure(around: frozenset[str], *, negotiated: bool) -> Pressure:
    if "combat_pressure" in around and not negotiated:
        return Pressure.COMBAT
    return Pressure.SANCTIONS_OR_ULTIMATUM if "ultimatum" in around else Pressure.UNKNOWN
