"""What the allies of the other side do: reinforce, hold back, confer, close ranks or split."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from abzug.model.quantity import Quantity
from abzug.model.receipt import Receipt
from abzug.model.when import When


class AlliedKind(StrEnum):
    """What sort of step it is.

    ``DEMANDED`` to ``ARRIVED`` are the stages of a reinforcement; an offer is no decision and a decision no arrival.
    ``FORGONE`` is an exercise or another step that was left out so as not to escalate.
    """

    DEMANDED = "demanded"
    OFFERED = "offered"
    DECIDED = "decided"
    ARRIVED = "arrived"
    FORGONE = "forgone"
    CONSULTATION = "consultation"
    COHESION = "cohesion"
    DISSENT = "dissent"


@dataclass(frozen=True, slots=True, kw_only=True)
class AlliedAct:
    """One step, for example: Germany decides on 7 February 2022 to send 350 soldiers to Lithuania.

    Args:
        kind: What sort of step.
        day: The day on which it was done or said (UTC).
        published: The day on which that was published (UTC).
        words: The passage, or the report in own words.
        receipt: What it rests on.
        by: Who does or says it: ISO 3166 alpha-3 codes; empty for the alliance as a whole.
        to: Where the reinforcement goes: code of a country; empty when not said.
        quantity: How many.
        when: The day of a consultation.
        participants: Who takes part in a consultation.
        origin: Who first reported it.
        is_hedged: Whether the text itself marks doubt.
    """

    kind: AlliedKind
    day: date
    published: date
    words: str
    receipt: Receipt
    by: tuple[str, ...] = ()
    to: str = ""
    quantity: Quantity | None = None
    when: When | None = None
    participants: tuple[str, ...] = ()
    origin: str = ""
    is_hedged: bool = False
