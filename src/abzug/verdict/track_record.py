"""Trust is earned: an actor's earlier announcements and how they ended."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from abzug.doctrine import Doctrine
from abzug.model import Hypothesis, TrackRecord

DAYS_PER_YEAR = 365.25
_KEPT = {Hypothesis.COMPLETE: 1.0, Hypothesis.PARTIAL: 0.5}
_GRID = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedent:
    """An earlier announcement with known outcome.

    Args:
        case: Its name.
        actor: Whose announcement it was.
        resolved_on: The day from which the outcome was known.
        outcome: What became of it.
    """

    case: str
    actor: str
    resolved_on: date
    outcome: Hypothesis


def track_record(actor: str, as_of: date, precedents: Iterable[Precedent], doctrine: Doctrine) -> TrackRecord | None:
    """Return an actor's record as it stood on a day, or None when there is no earlier announcement.

    A complete withdrawal counts as kept, a partial one as half kept; every eight years a precedent loses half its
    weight. The mean and the 10 and 90 % quantiles are those of Beta(1 + kept, 1 + broken).

    Args:
        actor: Whose record.
        as_of: The day; outcomes known later are not counted.
        precedents: Announcements with known outcome.
        doctrine: For the prior counts and the half-life.

    Source: doctrine, section 4.1 (E).
    """
    rules = doctrine.table("source_grades")["track_record"]
    kept = broken = 0.0
    cases = []
    for precedent in precedents:
        if precedent.actor != actor or precedent.resolved_on > as_of:
            continue
        age_years = (as_of - precedent.resolved_on).days / DAYS_PER_YEAR
        weight = 0.5 ** (age_years / rules["half_life_years"])
        share = _KEPT.get(precedent.outcome, 0.0)
        kept += weight * share
        broken += weight * (1 - share)
        cases.append(precedent.case)
    if not cases:
        return None
    alpha, beta = rules["a0"] + kept, rules["b0"] + broken
    return TrackRecord(
        actor=actor,
        kept=kept,
        broken=broken,
        cases=tuple(sorted(cases)),
        trust=alpha / (alpha + beta),
        low=beta_quantile(0.1, alpha, beta),
        high=beta_quantile(0.9, alpha, beta),
    )


def beta_quantile(probability: float, alpha: float, beta: float) -> float:
    """Return a quantile of a Beta distribution, to within 1/2000.

    Args:
        probability: 0 to 1.
        alpha: First shape parameter, at least 1.
        beta: Second shape parameter, at least 1.
    """
    steps = (np.arange(_GRID) + 0.5) / _GRID
    running = np.cumsum(np.exp((alpha - 1) * np.log(steps) + (beta - 1) * np.log1p(-steps)))
    position = int(np.searchsorted(running, probability * running[-1]))
    return float(steps[min(position, _GRID - 1)])
