"""What the allies of the other side do: reinforce, hold back, confer, close ranks or split."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from abzug.model.quantity import Quantity
from abzug.model.receipt import Receipt
from abzug.model.spread import Spread
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Reinforcement:
    """One member's reinforcement of one country, at the stage it has reached.

    Args:
        by: The member, or an empty string where none is named.
        to: Where it goes; empty when not said.
        stage: The furthest stage that was reported.
        quantities: What was said at each stage; stages are never added up.
        since: The first day on which it was reported.
        receipts: What it rests on.
    """

    by: str
    to: str
    stage: AlliedKind
    quantities: Mapping[AlliedKind, Quantity]
    since: date
    receipts: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation:
    """A meeting of allies, with who took part.

    Args:
        when: When, or None when not said.
        members: Members of the alliance on that day.
        partners: Its partners on that day.
        others: Anybody else.
        words: How it was reported.
        receipts: What it rests on.
    """

    when: When | None
    members: tuple[str, ...]
    partners: tuple[str, ...]
    others: tuple[str, ...]
    words: str
    receipts: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True)
class Stance:
    """Where one member stands.

    Args:
        is_in_line: Whether it closes ranks; False for dissent.
        day: The day on which it was last heard.
        receipts: What it rests on.
    """

    is_in_line: bool
    day: date
    receipts: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AlliedResponse:
    """The response of an alliance as of a day.

    Args:
        alliance: Its code.
        as_of: The day.
        reinforcements: One a member and country, the furthest first.
        demands: Reinforcements that were asked for.
        forgone: Exercises and other steps left out so as not to escalate.
        consultations: Past ones, the latest first.
        next_consultation: The next one that is known, or None.
        stances: By member; who was not heard is not in it.
        cohesion: Share of the members in line, 10, 50 and 90 % points; None when nobody was heard.
        heard: How many members were heard.
        members: How many members there are.
    """

    alliance: str
    as_of: date
    reinforcements: tuple[Reinforcement, ...]
    demands: tuple[AlliedAct, ...]
    forgone: tuple[AlliedAct, ...]
    consultations: tuple[Consultation, ...]
    next_consultation: Consultation | None
    stances: Mapping[str, Stance]
    cohesion: Spread | None
    heard: int
    members: int
