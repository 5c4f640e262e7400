"""What a reader gets out of a text: somebody says, or somebody saw, that a force does something."""

from dataclasses import dataclass
from enum import StrEnum

from abzug.model.component import Component
from abzug.model.when import When


class Stage(StrEnum):
    """How far a movement is, in the words of whoever speaks. A promise is never a deed."""

    DEMANDED = "demanded"
    CONDITIONAL = "conditional"
    ANNOUNCED = "announced"
    BEGUN = "begun"
    COMPLETED = "completed"
    REFUSED = "refused"
    NOT_SEEN = "not_seen"
    REMAINS = "remains"
    ARRIVING = "arriving"
    ROTATING = "rotating"
    REDEPLOYING = "redeploying"
    BACKGROUND = "background"


class Basis(StrEnum):
    """Whose word it is: the force's owner, somebody else, a named observer, or the text itself."""

    OWNER = "owner"
    OTHER = "other"
    OBSERVED = "observed"
    NARRATOR = "narrator"


READER = "reader"
"""Who enters a record unless it says otherwise: the rules of Abzug."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the original text.

    Args:
        start: First character.
        end: First character after it.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span cannot run from {self.start} to {self.end}")

    def of(self, text: str) -> str:
        """Return the words it covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Count:
    """How many, as a text gives it: "more than 100,000 troops" is 100,000 and up, "half of them" is a share.

    Args:
        low: The least, or None ("up to").
        high: The most, or None ("more than").
        unit: troops, tanks, vehicles, trains, aircraft, ships, units, artillery or other.
        share: The part of the whole force, 0 to 1, or None.
    """

    low: float | None
    high: float | None
    unit: str
    share: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One proposition about a force, with the passage it rests on. With basis ``OBSERVED`` it is a sighting.

    Args:
        stage: How far the movement is.
        basis: Whose word it is.
        content: The shortest clause or phrase that carries the proposition.
        speaker: Who says or saw it; None for the text's own voice.
        cue: The words that attribute it.
        mover: The words that name what moves or stays.
        mover_code: ISO 3166 alpha-3 code of the force's owner, or a group's name.
        component: Which part of the force.
        quantity: How many.
        place_from: Where it leaves, or where it stays.
        place_to: Where it goes.
        when: When the movement is or is due, never when it was said.
        negated: Whether the text denies the movement.
        hedged: Whether the text itself marks doubt.
        entered_by: Who found it: the rules, or a language model by name.
    """

    stage: Stage
    basis: Basis
    content: Span
    speaker: Span | None = None
    cue: Span | None = None
    mover: Span | None = None
    mover_code: str | None = None
    component: Component = Component.UNSPECIFIED
    quantity: Count | None = None
    place_from: Span | None = None
    place_to: Span | None = None
    when: When | None = None
    negated: bool = False
    hedged: bool = False
    entered_by: str = READER
