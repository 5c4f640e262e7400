"""A smoothed index of acts on PLOVER's scale, with its uncertainty. It is a mean, never a sum."""

import math
from collections.abc import Iterable, Sequence
from datetime import date

from abzug.doctrine import DiplomaticScale
from abzug.model import Act, ActIndex, Spread

_Z90 = 1.2815515655446004
"""The 90 % point of the normal distribution."""


def act_index(acts: Iterable[Act], *, as_of: date, scale: DiplomaticScale) -> ActIndex | None:
    """Return the index of some acts as it could be known at the end of a day, or None when nothing was done yet.

    An act fades with a half-life of a week. Copies (one origin, one kind, one day) count once. The interval is that of
    the mean of a normal law whose mean and spread are both unknown: it widens when acts are few, old or at odds.

    Source: conjugate normal-inverse-gamma model, Student's t for the mean (textbook, M); scores from PLOVER [O02];
    half-life and prior in diplomacy.yaml (E).
    """
    known = _folded(act for act in acts if act.published <= as_of and act.day <= as_of)
    if not known:
        return None
    weights = [_weight(act, as_of, scale) for act in known]
    scores = [scale.scores[act.kind].score for act in known]
    count = math.fsum(weights)
    precision = scale.prior_weight + count
    centre = math.fsum(w * s for w, s in zip(weights, scores, strict=True)) / precision
    spread = scale.prior_freedom * scale.prior_spread**2 + scale.prior_weight * centre**2
    spread += math.fsum(w * (s - centre) ** 2 for w, s in zip(weights, scores, strict=True))
    freedom = scale.prior_freedom + count
    half_width = student_t90(freedom) * math.sqrt(spread / (freedom * precision))
    points = Spread(max(centre - half_width, -10.0), centre, min(centre + half_width, 10.0))
    return ActIndex(as_of, points, len(known), max(act.day for act in known))


def index_series(
    acts: Sequence[Act], *, days: Iterable[date], scale: DiplomaticScale
) -> tuple[tuple[date, ActIndex | None], ...]:
    """Return the index of each day, as it could be known at its end."""
    return tuple((day, act_index(acts, as_of=day, scale=scale)) for day in days)


def _folded(acts: Iterable[Act]) -> list[Act]:
    """Return one act an origin, kind and day: the one that doubts least."""
    best: dict[tuple[str, str, date], Act] = {}
    for act in sorted(acts, key=lambda one: (one.is_hedged, one.published, one.words)):
        best.setdefault((act.origin or act.receipt.address, act.kind, act.day), act)
    return list(best.values())


def _weight(act: Act, as_of: date, scale: DiplomaticScale) -> float:
    fading: float = 0.5 ** ((as_of - act.day).days / scale.half_life_days)
    return fading * (scale.hedged_weight if act.is_hedged else 1.0)


def student_t90(freedom: float) -> float:
    """Return the 90 % point of Student's t.

    Source: expansion in 1/freedom, Abramowitz and Stegun 26.7.5 (M); against tables 0.05 % off at 4 and less above.
    """
    z = _Z90
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
    )
    return z + sum(term / freedom**power for power, term in enumerate(terms, start=1))
