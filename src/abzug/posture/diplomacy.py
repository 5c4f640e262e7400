"""The diplomatic track beside the military one: words, deeds, the gap between them, and what is quoted.

Nothing here changes a likelihood: the two tracks are shown side by side and never mixed.
"""

import math
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from abzug.doctrine import DiplomaticScale
from abzug.model import (
    Act,
    ActIndex,
    Assessment,
    DiplomaticTrack,
    Item,
    ItemKind,
    MilitaryTally,
    Movement,
    Party,
    Spread,
    Tone,
    Vantage,
)
from abzug.posture.act_index import act_index

RECENT_DAYS = 14
"""How far back the tally of military reports looks: the doctrine's ``evaluation_horizon_days`` (mark E)."""


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
        and item.is_weighed
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
