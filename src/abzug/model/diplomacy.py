"""The diplomatic track beside the military one: words, deeds, the gap between them, and what is quoted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from abzug.model.act import Act, ActKind, Assessment, Party, Tone
from abzug.model.receipt import Receipt
from abzug.model.spread import Spread


@dataclass(frozen=True, slots=True)
class ActIndex:
    """Where a party stands between conflict (-10) and cooperation (+10), on words or on deeds.

    Args:
        as_of: The day.
        points: 10, 50 and 90 % points.
        acts: How many acts it rests on, copies folded.
        last: The day of the last of them.
    """

    as_of: date
    points: Spread
    acts: int
    last: date


@dataclass(frozen=True, slots=True)
class MilitaryTally:
    """What was seen of the force in the last fortnight, in reports of different origin. Reports are no troops.

    Args:
        leaving: Origins that saw something leave or being dismantled.
        staying: Origins that saw it stay, rotate, or saw no movement.
        arriving: Origins that saw something come or being built.
        receipts: What it rests on.
    """

    leaving: int
    staying: int
    arriving: int
    receipts: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DiplomaticTrack:
    """The diplomatic track as of a day.

    Args:
        as_of: The day.
        words: Index of what each party says; None for a party that has said nothing.
        deeds: Index of what each party was seen to do, likewise.
        gap: Words minus deeds of the force's owner, in points; None while either is missing.
        acts: All acts, the latest first.
        assessments: All quoted judgements, the latest first.
        tones: How many origins judge in each tone.
        military: What was seen of the force, beside it.
    """

    as_of: date
    words: Mapping[Party, ActIndex | None]
    deeds: Mapping[Party, ActIndex | None]
    gap: Spread | None
    acts: tuple[Act, ...]
    assessments: tuple[Assessment, ...]
    tones: Mapping[Tone, int]
    military: MilitaryTally

    def of_kind(self, *kinds: ActKind) -> tuple[Act, ...]:
        """Return the acts of some kinds, for example demands or threats."""
        return tuple(act for act in self.acts if act.kind in kinds)
