"""A force, its kit or its supplies as a text names them."""

from dataclasses import dataclass
from enum import StrEnum

from abzug.model import Component, Span


class ForceKind(StrEnum):
    """What sort of noun names the force."""

    PEOPLE = "people"
    """Soldiers, men, fighters, a garrison."""
    NATIONALS = "nationals"
    """A people's name that may stand for its soldiers: "tausend Amerikaner"; weak by itself."""
    UNIT = "unit"
    """A formation: troops, a brigade, a convoy."""
    KIT = "kit"
    """Tanks, guns, aircraft, ships."""
    SUPPLIES = "supplies"
    """Fuel, ammunition, hospitals, bridges."""
    ORGANISATION = "organisation"
    """A named army, mission or armed group: Bundeswehr, UNIFIL, M23."""
    PRESENCE = "presence"
    """An abstract word for a force: Präsenz, presence, deployment, Engagement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForceMention:
    """A force, for example "russische Schützenpanzer": heavy equipment owned by RUS.

    Args:
        span: The noun phrase without number; in German without article ("russische Schützenpanzer"), in English with
            it ("the last Soviet soldiers"), as the reading guide wants a mover.
        phrase_span: The same with what is coordinated with it ("Haubitzen und Brückenpioniere"); at least ``span``.
        head: The noun itself ("Schützenpanzer").
        component: Which part of a force it is.
        owner: ISO 3166 alpha-3 code or a group's name, read from adjective, genitive or name; None when not said.
        unit: What a number before it counts: troops, tanks, vehicles, trains, aircraft, ships, units, artillery, other.
        kind: What sort of noun it is.
        is_plural: Whether the noun stands in the plural; None when the form does not tell.
        is_weak: Whether the noun means a force only beside something military ("Fahrzeuge", "men", "Amerikaner").
    """

    span: Span
    phrase_span: Span
    head: Span
    component: Component
    owner: str | None
    unit: str
    kind: ForceKind
    is_plural: bool | None = None
    is_weak: bool = False
