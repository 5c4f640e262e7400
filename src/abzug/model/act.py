"""What states do to each other in a crisis short of fighting: acts that are scored, and assessments that are quoted."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from abzug.model.receipt import Receipt


class ActKind(StrEnum):
    """What sort of act it is, after PLOVER: first words, from ``WITHDRAWAL`` on deeds."""

    PROMISE = "promise"
    OFFER = "offer"
    AGREEMENT = "agreement"
    MEETING = "meeting"
    DEMAND = "demand"
    ACCUSATION = "accusation"
    REFUSAL = "refusal"
    THREAT = "threat"
    WITHDRAWAL = "withdrawal"
    ACCESS = "access"
    MOBILISATION = "mobilisation"
    SANCTION = "sanction"
    VIOLATION = "violation"


class Party(StrEnum):
    """Whose act it is: the force's owner and its allies, the other side and its allies, or anybody else."""

    OWNER = "owner"
    ADVERSARY = "adversary"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act, for example: on 15 February 2022 Moscow offers talks on missiles.

    Args:
        kind: What sort of act.
        party: Whose act.
        day: The day on which it was done (UTC).
        published: The day on which that was published (UTC).
        words: The passage, or the report in own words.
        receipt: What it rests on.
        speaker: Who speaks or acts, as the text names him.
        origin: Who first reported it; reports of one origin about one act count once.
        is_hedged: Whether the text itself marks doubt.
    """

    kind: ActKind
    party: Party
    day: date
    published: date
    words: str
    receipt: Receipt
    speaker: str = ""
    origin: str = ""
    is_hedged: bool = False


class Tone(StrEnum):
    """What an assessment says of the other side's intent. It is quoted and counted, never scored."""

    OPTIMISM = "optimism"
    RESERVE = "reserve"
    THREAT = "threat"
    TRUST = "trust"
    DISTRUST = "distrust"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """Somebody's judgement in his own words, for example "ground for cautious optimism".

    Args:
        tone: What it says of intent.
        published: The day on which it was published (UTC).
        words: The words themselves, or the report of them.
        is_verbatim: True when ``words`` stand in the source as they are; False when they are a report of it.
        speaker: Who judges, as the text names him.
        receipt: What it rests on.
        is_hedged: Whether the text itself marks doubt.
    """

    tone: Tone
    published: date
    words: str
    is_verbatim: bool
    receipt: Receipt
    speaker: str = ""
    is_hedged: bool = False
