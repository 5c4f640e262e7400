"""The diplomatic track beside the military one: words, deeds, the gap between them, and what is quoted.

Nothing here changes a likelihood: the two tracks are shown side by side and never mixed.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from abzug.doctrine import DiplomaticScale
from abzug.model import Act, ActKind, Assessment, Item, ItemKind, Movement, Party, Receipt, Spread, Tone, Vantage
from abzug.posture.act_index import ActIndex, act_index

RECENT_DAYS = 14
"""How far back the tally of military reports looks: the doctrine's ``evaluation_horizon_days`` (mark E)."""


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


def diplomatic_track(
    acts: Iterable[Act],
    assessments: Iterable[Assessment],
    items: Iterable[Item],
    *,
    as_of: date,
    scale: DiplomaticScale,
) -> DiplomaticTrack:
    """Put words, deeds and quoted judgements side by side with what was seen of the force.

    Args:
        acts: From reports and readings.
        assessments: Likewise.
        items: The reports of the case, for the military tally.
        as_of: The day; what was published later is left out.
        scale: What acts score.
    """
    known = sorted(
        (act for act in acts if act.published <= as_of), key=lambda act: (act.day, act.published), reverse=True
    )
    judged = [one for one in assessments if one.published <= as_of]
    words = {party: _index(known, party, as_of, scale, are_deeds=False) for party in Party}
    deeds = {party: _index(known, party, as_of, scale, are_deeds=True) for party in Party}
    return DiplomaticTrack(
        as_of=as_of,
        words=words,
        deeds=deeds,
        gap=_gap(words[Party.OWNER], deeds[Party.OWNER]),
        acts=tuple(known),
        assessments=tuple(sorted(judged, key=lambda one: one.published, reverse=True)),
        tones={tone: len({one.speaker for one in judged if one.tone is tone}) for tone in Tone},
        military=military_tally(items, as_of=as_of),
    )


def _index(
    acts: Sequence[Act], party: Party, as_of: date, scale: DiplomaticScale, *, are_deeds: bool
) -> ActIndex | None:
    mine = [act for act in acts if act.party is party and scale.scores[act.kind].is_deed is are_deeds]
    return act_index(mine, as_of=as_of, scale=scale)


def _gap(words: ActIndex | None, deeds: ActIndex | None) -> Spread | None:
    """Subtract deeds from words, the half-widths added in quadrature (taken as independent, E)."""
    if words is None or deeds is None:
        return None
    middle = words.points.median - deeds.points.median
    below = math.hypot(words.points.median - words.points.low, deeds.points.high - deeds.points.median)
    above = math.hypot(words.points.high - words.points.median, deeds.points.median - deeds.points.low)
    return Spread(middle - below, middle, middle + above)


def military_tally(items: Iterable[Item], *, as_of: date) -> MilitaryTally:
    """Count the origins of the last fortnight that saw the force leave, stay or come; the owner's own word aside."""
    first = as_of - timedelta(days=RECENT_DAYS)
    seen = [
        item
        for item in items
        if item.kind is ItemKind.OBSERVATION
        and item.vantage is not Vantage.CLAIMANT
        and item.published <= as_of
        and first < item.event_date <= as_of
    ]
    groups = (
        {Movement.LEAVING, Movement.DISMANTLING},
        {Movement.STAYING, Movement.ROTATING, Movement.NONE_SEEN},
        {Movement.ARRIVING, Movement.BUILDING},
    )
    leaving, staying, arriving = (
        len({item.origin or item.source for item in seen if item.movement in group}) for group in groups
    )
    return MilitaryTally(leaving, staying, arriving, tuple(dict.fromkeys(item.receipt for item in seen)))
