"""Fit the few numbers of a verdict on resolved cases.

Three temperatures are searched for, one after the other, on small grids, for the best mean log score on groups of cases
held out of the fit; the prior of each hypothesis follows from the base rate. Nothing else is fitted: the table of
likelihoods, the dependence within groups and the smoothing stay as elicited, because fitting them to this casebook made
held-out scores worse (docs/methods/verdict.md).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from abzug.casebook import bundled
from abzug.casebook.snapshots import Snapshot
from abzug.doctrine import Doctrine
from abzug.model import Hypothesis, Vantage
from abzug.verdict.parameters import Parameters
from abzug.verdict.posterior import (
    COMPLETE,
    Flags,
    claimant_offset,
    evidence_sum,
    is_under_combat,
    posterior,
    table_of,
    trait_sum,
)
from abzug.verdict.strength import Floats, tell

Counts = NDArray[np.intp]

GRIDS: dict[str, tuple[float, ...]] = {
    "evidence_scale": (0.7, 1.0, 1.3),
    "claim_scale": (0.6, 0.8, 1.0),
    "fine_scale": (0.0, 0.2),
}
"""Values tried, in the order in which they are searched."""
ROUNDS = 1
MATCHING_STEPS = 12
PSEUDO_COUNT = 2.0
"""Cases added to the count of each hypothesis (E)."""
INTERCEPT_SHARE = 0.5
"""Share of the way the intercept goes towards making mean verdicts equal the base rate (E)."""
_FLAT = (1 / len(Hypothesis),) * len(Hypothesis)
STARTING_VALUES = Parameters(
    claim_scale=1.0,
    evidence_scale=1.0,
    fine_scale=0.0,
    dependence=0.3,
    smoothing=0.1,
    base_rate=_FLAT,
    intercept=(0.0,) * len(Hypothesis),
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a set of snapshots tells, before any fitted number touches it.

    Args:
        under_combat: Whether each claim was made under combat pressure, shape (snapshots,).
        traits: What each claim tells, shape (snapshots, 7).
        strengths: Strength of each evidence type, shape (snapshots, types).
        claimant: The same from the claimant's reports alone.
        truths: Column of what came true, shape (snapshots,).
        groups: Number of the group that each is held out with, shape (snapshots,).
        cases: Number of its case, shape (snapshots,).
    """

    under_combat: Flags
    traits: Floats
    strengths: Floats
    claimant: Floats
    truths: Counts
    groups: Counts
    cases: Counts

    def cases_by_truth(self) -> Floats:
        """Return the number of cases of which each hypothesis came true, shape (7,); a case has several snapshots."""
        return np.array(
            [len(np.unique(self.cases[self.truths == truth])) for truth in range(len(Hypothesis))], dtype=float
        )

    def at(self, rows: Counts | Sequence[int]) -> "Told":
        """Return some of the snapshots."""
        chosen = np.asarray(rows)
        return Told(
            self.under_combat[chosen],
            self.traits[chosen],
            self.strengths[chosen],
            self.claimant[chosen],
            self.truths[chosen],
            self.groups[chosen],
            self.cases[chosen],
        )


def read_snapshots(snapshots: Sequence[Snapshot], doctrine: Doctrine) -> Told:
    """Return what snapshots tell."""
    order = list(Hypothesis)
    group_of = {name: number for number, group in enumerate(bundled.groups()) for name in group}
    number_of = {name: number for number, name in enumerate(sorted({row.case.id for row in snapshots}))}
    claims = []
    strengths = []
    claimant = []
    for snapshot in snapshots:
        case = snapshot.case
        assert case.claim is not None
        own = replace(case, items=tuple(item for item in case.items if item.vantage is Vantage.CLAIMANT))
        claims.append(case.claim)
        strengths.append(tell(case, snapshot.as_of, doctrine, STARTING_VALUES).strength)
        claimant.append(tell(own, snapshot.as_of, doctrine, STARTING_VALUES).strength)
    return Told(
        np.array([is_under_combat(claim) for claim in claims]),
        np.stack([trait_sum(claim, doctrine) for claim in claims]),
        np.stack(strengths),
        np.stack(claimant),
        np.array([order.index(snapshot.truth) for snapshot in snapshots]),
        np.array([group_of[snapshot.case.id] for snapshot in snapshots]),
        np.array([number_of[snapshot.case.id] for snapshot in snapshots]),
    )


def fit(told: Told, doctrine: Doctrine) -> Parameters:
    """Return the parameters with the best mean log score on held-out groups of some snapshots.

    Args:
        told: The snapshots, of at least two groups.
        doctrine: For the table.
    """
    best = STARTING_VALUES
    score = _held_out_score(told, doctrine, best)
    for _ in range(ROUNDS):
        for name, grid in GRIDS.items():
            for value in grid:
                change: dict[str, Any] = {name: value}
                candidate = replace(best, **change)
                its_score = _held_out_score(told, doctrine, candidate)
                if its_score > score + 1e-9:
                    best, score = candidate, its_score
    return _with_prior(told, _log_odds(told, doctrine, best), best)


def likelihoods(told: Told, doctrine: Doctrine, parameters: Parameters) -> Floats:
    """Return the verdicts on snapshots, shape (snapshots, 7): what ``verdict.judge`` gives one by one."""
    before = np.array(parameters.intercept) + parameters.claim_scale * told.traits
    evidence = _evidence(told, told.strengths, doctrine, parameters)
    claimant = _evidence(told, told.claimant, doctrine, parameters)
    evidence[:, COMPLETE] += [
        claimant_offset(prior, own, parameters) for prior, own in zip(before, claimant, strict=True)
    ]
    return posterior(before + evidence, parameters)


def _held_out_score(told: Told, doctrine: Doctrine, parameters: Parameters) -> float:
    """Return the mean log score when the prior of each group comes from the others."""
    log_odds = _log_odds(told, doctrine, parameters)
    given = np.empty(len(told.truths))
    for group in np.unique(told.groups):
        held = told.groups == group
        rest = told.at(np.flatnonzero(~held))
        fitted = _with_prior(rest, log_odds[~held], parameters)
        verdicts = posterior(log_odds[held] + np.array(fitted.intercept), fitted)
        given[held] = verdicts[np.arange(len(verdicts)), told.truths[held]]
    return float(np.log(given).mean())


def _with_prior(told: Told, log_odds: Floats, parameters: Parameters) -> Parameters:
    """Return the parameters with base rate and intercept.

    The intercept goes half the way from the base rate to where the mean verdict would equal the base rate.
    """
    counts = told.cases_by_truth() + PSEUDO_COUNT
    base = counts / counts.sum()
    sharp = replace(parameters, smoothing=0.0)
    shift = np.log(base)
    for _ in range(MATCHING_STEPS):
        shift = shift + np.log(base) - np.log(posterior(log_odds + shift, sharp).mean(axis=0))
    intercept = np.log(base) + INTERCEPT_SHARE * (shift - np.log(base))
    return replace(parameters, base_rate=tuple(base.tolist()), intercept=tuple(intercept.tolist()))


def _log_odds(told: Told, doctrine: Doctrine, parameters: Parameters) -> Floats:
    """Return what claim and reports tell together, without prior and without the claimant's cap."""
    log_odds: Floats = parameters.claim_scale * told.traits + _evidence(told, told.strengths, doctrine, parameters)
    return log_odds


def _evidence(told: Told, strengths: Floats, doctrine: Doctrine, parameters: Parameters) -> Floats:
    return evidence_sum(strengths, told.under_combat, table_of(doctrine), parameters)
