"""One dated report: somebody said, saw or assessed something."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from abzug.model.component import Component
from abzug.model.grade import Grade
from abzug.model.identity import identity
from abzug.model.place import Place
from abzug.model.quantity import Quantity
from abzug.model.receipt import Receipt


class SourceKind(StrEnum):
    """What sort of source reports it."""

    ACTOR_OFFICIAL = "actor_official"
    ALLY_OFFICIAL = "ally_official"
    OPPONENT_OFFICIAL = "opponent_official"
    THIRD_PARTY_OFFICIAL = "third_party_official"
    INTERNATIONAL_MONITOR = "international_monitor"
    JOURNALIST_ON_SCENE = "journalist_on_scene"
    LOCAL_RESIDENT = "local_resident"
    COMMERCIAL_IMAGERY = "commercial_imagery"
    RECONNAISSANCE = "reconnaissance"
    OSINT_ANALYST = "osint_analyst"
    THINK_TANK = "think_tank"
    HISTORIAN = "historian"


class ItemKind(StrEnum):
    """Said, seen or judged: kept apart for good."""

    STATEMENT = "statement"
    OBSERVATION = "observation"
    ASSESSMENT = "assessment"


class About(StrEnum):
    """What it is about."""

    PERSONNEL = "personnel"
    ARMOUR = "armour"
    ARTILLERY = "artillery"
    AIR = "air"
    AIR_DEFENCE = "air_defence"
    MISSILES = "missiles"
    NAVAL = "naval"
    LOGISTICS = "logistics"
    MEDICAL = "medical"
    ENGINEERING = "engineering"
    COMMAND = "command"
    BASES = "bases"
    DIPLOMACY = "diplomacy"


ABOUT_COMPONENT: Mapping[Component, About] = {
    Component.PERSONNEL: About.PERSONNEL,
    Component.HEAVY_EQUIPMENT: About.ARMOUR,
    Component.SUSTAINMENT: About.LOGISTICS,
    Component.AIR: About.AIR,
    Component.NAVAL: About.NAVAL,
    Component.UNSPECIFIED: About.PERSONNEL,
}
"""What a report on a component is about, where nothing says it more closely: troops are people."""


class Movement(StrEnum):
    """What the force is said or seen to do."""

    LEAVING = "leaving"
    STAYING = "staying"
    ARRIVING = "arriving"
    BUILDING = "building"
    ROTATING = "rotating"
    DISMANTLING = "dismantling"
    NONE_SEEN = "none_seen"
    UNCLEAR = "unclear"


class Direction(StrEnum):
    """Whether it speaks for or against the withdrawal."""

    SUPPORTS_WITHDRAWAL = "supports_withdrawal"
    AGAINST_WITHDRAWAL = "against_withdrawal"
    NEUTRAL = "neutral"


class Extent(StrEnum):
    """How much of the claimed force it says has left or leaves."""

    ALL = "all"
    MOST = "most"
    SOME = "some"
    FEW = "few"
    NONE = "none"
    UNKNOWN = "unknown"


class Side(StrEnum):
    """Whose ally an allied official is."""

    ACTOR = "actor"
    OPPONENT = "opponent"


class Vantage(StrEnum):
    """From where a source sees it, relative to whoever announces.

    What the claimant and its allies say is claimant-controlled; everybody else is not, and differs in what it can see.
    """

    CLAIMANT = "claimant"
    ADVERSARY = "adversary"
    THIRD_PARTY = "third_party"
    MONITOR = "monitor"
    EYEWITNESS = "eyewitness"
    COLLECTION = "collection"
    COMMENTATOR = "commentator"


_VANTAGES = {
    SourceKind.ACTOR_OFFICIAL: Vantage.CLAIMANT,
    SourceKind.OPPONENT_OFFICIAL: Vantage.ADVERSARY,
    SourceKind.ALLY_OFFICIAL: Vantage.THIRD_PARTY,
    SourceKind.THIRD_PARTY_OFFICIAL: Vantage.THIRD_PARTY,
    SourceKind.INTERNATIONAL_MONITOR: Vantage.MONITOR,
    SourceKind.JOURNALIST_ON_SCENE: Vantage.EYEWITNESS,
    SourceKind.LOCAL_RESIDENT: Vantage.EYEWITNESS,
    SourceKind.COMMERCIAL_IMAGERY: Vantage.COLLECTION,
    SourceKind.RECONNAISSANCE: Vantage.COLLECTION,
    SourceKind.OSINT_ANALYST: Vantage.COLLECTION,
    SourceKind.THINK_TANK: Vantage.COMMENTATOR,
    SourceKind.HISTORIAN: Vantage.COMMENTATOR,
}
_COMPONENTS = {
    About.PERSONNEL: Component.PERSONNEL,
    About.ARMOUR: Component.HEAVY_EQUIPMENT,
    About.ARTILLERY: Component.HEAVY_EQUIPMENT,
    About.AIR: Component.HEAVY_EQUIPMENT,
    About.AIR_DEFENCE: Component.HEAVY_EQUIPMENT,
    About.MISSILES: Component.HEAVY_EQUIPMENT,
    About.NAVAL: Component.HEAVY_EQUIPMENT,
    About.LOGISTICS: Component.SUSTAINMENT,
    About.MEDICAL: Component.SUSTAINMENT,
    About.ENGINEERING: Component.SUSTAINMENT,
    About.COMMAND: Component.SUSTAINMENT,
    About.BASES: Component.SUSTAINMENT,
}
_ALLIES = {Side.ACTOR: Vantage.CLAIMANT, Side.OPPONENT: Vantage.ADVERSARY}


def vantage_of(source_kind: SourceKind, ally_of: Side | None) -> Vantage:
    """Return from where a sort of source sees it; an allied official counts with the side it is allied to."""
    if source_kind is SourceKind.ALLY_OFFICIAL and ally_of is not None:
        return _ALLIES[ally_of]
    return _VANTAGES[source_kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One report in a case, for example: on 17 February 2022 imagery shows a new pontoon bridge.

    The last five fields are its coding. None means that nobody has coded it yet; ``derived`` names those that rules
    filled in instead of a person.

    Args:
        key: Its name within the case.
        published: The day on which it was published (UTC).
        event_date: The day on which it was so (UTC).
        source: The publisher, and whom it cites.
        source_kind: What sort of source reports it.
        says: The content, in own words.
        kind: Said, seen or judged.
        about: What it is about.
        movement: What the force is said or seen to do.
        receipt: The passage it rests on.
        place: Where, as precisely as published.
        quantity: How many, when a number is given.
        ally_of: Whose ally an allied official is.
        types: Evidence types of the doctrine (E01 ...); empty when no row of the table fits.
        origin: Who first saw or said it.
        grade: Admiralty grade.
        direction: Whether it speaks for or against the withdrawal.
        extent: How much of the force it says has left.
        derived: Names of the coding fields that rules filled in.
        is_weighed: Whether a judge weighs it. What is only shown (a demand, a remark on intent, a passage that a person
            has found misread) stays in the case for people and for the diplomatic track, and moves no likelihood.
    """

    key: str
    published: date
    event_date: date
    source: str
    source_kind: SourceKind
    says: str
    kind: ItemKind
    about: About
    movement: Movement
    receipt: Receipt
    place: Place | None = None
    quantity: Quantity | None = None
    ally_of: Side | None = None
    types: tuple[str, ...] | None = None
    origin: str | None = None
    grade: Grade | None = None
    direction: Direction | None = None
    extent: Extent | None = None
    derived: frozenset[str] = frozenset()
    is_weighed: bool = True

    @property
    def vantage(self) -> Vantage:
        """From where its source sees it; an allied official counts with the side it is allied to."""
        return vantage_of(self.source_kind, self.ally_of)

    @property
    def component(self) -> Component | None:
        """Which part of a force it is about: people, heavy equipment or sustainment; None for diplomacy."""
        return _COMPONENTS.get(self.about)

    @property
    def id(self) -> str:
        """Its identity: who published what, when, about which day."""
        return identity(
            "item",
            {
                "address": self.receipt.address,
                "published": self.published,
                "event_date": self.event_date,
                "source": self.source,
                "kind": self.kind,
                "says": self.says,
            },
        )
