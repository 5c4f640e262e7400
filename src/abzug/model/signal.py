"""What a text says about intent rather than about a force: optimism, restraint, cohesion, trust."""

from dataclasses import dataclass
from enum import StrEnum

from abzug.model.record import READER, Basis, Span
from abzug.model.when import When


class SignalKind(StrEnum):
    """What sort of remark it is. None of them moves a force; doctrine keeps them in a panel of their own (E44-E46).

    ``OPTIMISM`` somebody sees ground for hope · ``RESERVE`` somebody holds back judgement about a movement ·
    ``CONSULTATION`` allies confer or weigh a wish · ``MEETING`` talks between the sides · ``OFFER`` willingness to
    talk, to let inspectors in, to guarantee · ``RESTRAINT`` somebody avoids to provoke · ``REINFORCEMENT_DEMAND``
    somebody wants more forces on his own ground · ``COHESION`` allies close ranks or split · ``EXPOSURE`` somebody
    lies within reach · ``THREAT`` a danger is said to last or to grow · ``RETURN`` a force could be back soon ·
    ``TRUST`` whether the other side is believed.
    """

    OPTIMISM = "optimism"
    RESERVE = "reserve"
    CONSULTATION = "consultation"
    MEETING = "meeting"
    OFFER = "offer"
    RESTRAINT = "restraint"
    REINFORCEMENT_DEMAND = "reinforcement_demand"
    COHESION = "cohesion"
    EXPOSURE = "exposure"
    THREAT = "threat"
    RETURN = "return"
    TRUST = "trust"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """One remark on intent, for example: NATO's secretary general sees ground for cautious optimism.

    Args:
        kind: What sort of remark it is.
        basis: Whose word it is.
        content: The shortest clause or phrase that carries it.
        speaker: Who says it; None for the text's own voice.
        cue: The words that attribute it.
        when: The day of the meeting or of the state described, never when it was said.
        negated: Whether the text denies it ("no ground for optimism").
        hedged: Whether the text itself marks doubt.
        entered_by: Who found it.
    """

    kind: SignalKind
    basis: Basis
    content: Span
    speaker: Span | None = None
    cue: Span | None = None
    when: When | None = None
    negated: bool = False
    hedged: bool = False
    entered_by: str = READER
