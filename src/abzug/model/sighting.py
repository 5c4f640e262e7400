"""Somebody saw so many of something, somewhere, on a day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from abzug.model.category import Category
from abzug.model.grade import Grade
from abzug.model.identity import identity
from abzug.model.item import SourceKind
from abzug.model.quantity import Quantity
from abzug.model.receipt import Receipt


class Measure(StrEnum):
    """What a number measures: what stands at a place, or what came or went."""

    STANDING = "standing"
    ARRIVED = "arrived"
    DEPARTED = "departed"


class Counting(StrEnum):
    """Whether things were counted one by one or their number was judged."""

    COUNTED = "counted"
    ESTIMATED = "estimated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One number that somebody saw, for example 20 attack helicopters standing at Zyabrovka on 15 February 2022.

    Counts of what stands there measure the stock; arrivals and departures measure the flow. Copies of one origin are
    one sighting.

    Args:
        key: Name of the item or record that it rests on.
        measure: What the number measures.
        category: What is counted.
        quantity: How many, with unit and scope.
        place: Where it stands, arrived or departed, as the source names it.
        event_date: The day on which it was so (UTC).
        published: The day on which it was published (UTC).
        origin: Who first saw it.
        source_kind: What sort of source that is.
        grade: Admiralty grade.
        counting: Counted or estimated.
        coverage: The part of the place that was in view, 0 to 1; one when the source means all of it.
        other_end: Where it came from or went to, when seen.
        movement: Which train or column, when the source tells it apart from others.
        receipt: The passage it rests on.

    Raises:
        ValueError: If the coverage is not a share.
    """

    key: str
    measure: Measure
    category: Category
    quantity: Quantity
    place: str
    event_date: date
    published: date
    origin: str
    source_kind: SourceKind
    grade: Grade
    counting: Counting = Counting.COUNTED
    coverage: float = 1.0
    other_end: str | None = None
    movement: str = ""
    receipt: Receipt | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.coverage <= 1:
            raise ValueError(f"{self.key}: a coverage of {self.coverage}; give 0 to 1")

    @property
    def id(self) -> str:
        """Its identity: who saw what, where and when."""
        return identity(
            "sighting",
            {
                "origin": self.origin,
                "measure": self.measure,
                "category": self.category,
                "place": self.place,
                "event_date": self.event_date,
                "movement": self.movement,
                "quantity": self.quantity,
            },
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedCount:
    """A number as somebody gave it, said or seen: a line in the series of force totals. Nothing is computed from it.

    Args:
        key: Name of the item that it rests on.
        speaker: Who gives the number.
        source_kind: What sort of source that is.
        measure: What the number measures.
        category: What is counted.
        quantity: How many, with unit and scope.
        place: Where.
        event_date: The day for which it is given (UTC).
        published: The day on which it was published (UTC).
        is_said: True for a statement or a number of the claimant's own: it changes no quantity (doctrine, section 9.1).
    """

    key: str
    speaker: str
    source_kind: SourceKind
    measure: Measure
    category: Category
    quantity: Quantity
    place: str
    event_date: date
    published: date
    is_said: bool


class SetAsideReason(StrEnum):
    """Why a number enters no series. It is kept, with its reason; nothing is dropped."""

    SAID = "said"
    NO_PLACE = "no_place"
    UNKNOWN_UNIT = "unknown_unit"
    CARRIER = "carrier"
    FORMATION = "formation"
    PLANNED = "planned"
    LOST = "lost"
    MISSING = "missing"
    FLOW_JUDGED = "flow_judged"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class SetAside:
    """A number that enters no series, and why.

    Args:
        key: Name of the item.
        reason: Why.
        detail: The words that decided it.
    """

    key: str
    reason: SetAsideReason
    detail: str
