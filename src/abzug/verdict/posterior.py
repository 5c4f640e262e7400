"""From the strength of reports to the likelihood of hypotheses.

    log p(h) = intercept(h) + a * sum over traits of ln P(trait|h)
                            + sum over groups, sum over types of x * s * ln P(type|h) / (1 + (n - 1) * rho)

with x the strength of a type, s its temperature, n the effective number of types reported in its group, and each ln P
centred on its mean over the hypotheses. Smoothing mixes in the base rate. Everything is vectorised over rows of
strengths, so that leave-one-out costs one call.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from abzug.doctrine import Doctrine
from abzug.model import LEFT_AS_CLAIMED, Claim, Hypothesis, Likelihoods, Pressure
from abzug.verdict.parameters import Parameters
from abzug.verdict.strength import Floats

FIRST_COARSE_TYPE = "E48"
Flags = NDArray[np.bool_]
Indices = NDArray[np.intp]

COMPLETE = list(Hypothesis).index(Hypothesis.COMPLETE)
"""Column of the complete withdrawal."""
LEFT: Flags = np.array([hypothesis in LEFT_AS_CLAIMED for hypothesis in Hypothesis])
"""Columns of the hypotheses under which the force has left."""


@dataclass(frozen=True, slots=True)
class Table:
    """The likelihood table as arrays.

    Args:
        types: Evidence types, in the order of the rows.
        weights: Centred log likelihoods, shape (types, 7).
        is_fine: Which rows are fine types (E01-E47), shape (types,).
        groups: Number of the group of each type, shape (types,).
        by_group: Rows in the order of their groups, shape (types,).
        starts: Where each group starts in that order, shape (groups,).
        damped: Factor of each type under combat pressure, shape (types,).
    """

    types: tuple[str, ...]
    weights: Floats
    is_fine: Floats
    groups: Indices
    by_group: Indices
    starts: Indices
    damped: Floats


@lru_cache(maxsize=8)
def table_of(doctrine: Doctrine) -> Table:
    """Return the doctrine's likelihood table as arrays."""
    rows = list(doctrine.evidence_types.values())
    used = sorted({row.group for row in rows})
    groups = np.array([used.index(row.group) for row in rows])
    by_group = np.argsort(groups, kind="stable")
    _, damped, factor = doctrine.moot_under_combat
    return Table(
        types=tuple(row.id for row in rows),
        weights=_centred(np.array([row.likelihood for row in rows])),
        is_fine=np.array([row.id < FIRST_COARSE_TYPE for row in rows], dtype=float),
        groups=groups,
        by_group=by_group,
        starts=np.searchsorted(groups[by_group], np.arange(len(used))),
        damped=np.array([factor if row.id in damped else 1.0 for row in rows]),
    )


def is_under_combat(claim: Claim) -> bool:
    """Tell whether the claim was made under combat pressure."""
    return claim.under_pressure is Pressure.COMBAT


def trait_sum(claim: Claim, doctrine: Doctrine) -> Floats:
    """Return what the announcement itself tells: the sum of centred log likelihoods of its traits, shape (7,)."""
    under_combat = is_under_combat(claim)
    moot, _, _ = doctrine.moot_under_combat
    total = np.zeros(len(Hypothesis))
    for trait in doctrine.claim_traits.values():
        if getattr(claim, trait.field) in trait.values and not (under_combat and trait.id in moot):
            total += _centred(np.array(trait.likelihood))
    return total


def evidence_sum(strengths: Floats, under_combat: Flags, table: Table, parameters: Parameters) -> Floats:
    """Return what the reports tell, shape (rows, 7).

    Args:
        strengths: Strength of each type, shape (rows, types).
        under_combat: Whether each claim was made under combat pressure, which damps some types, shape (rows,).
        table: The likelihood table.
        parameters: Temperatures and dependence.

    Source: Kish's design effect n / (1 + (n-1) rho) [G31]; n is the sum of strengths over the greatest in a group.
    """
    strengths = np.where(under_combat[:, None], strengths * table.damped, strengths)
    scale = np.where(table.is_fine > 0, parameters.fine_scale, parameters.evidence_scale)
    scaled = strengths * scale
    ordered = scaled[:, table.by_group]
    together = np.add.reduceat(ordered, table.starts, axis=1)
    greatest = np.maximum.reduceat(ordered, table.starts, axis=1)
    effective = np.maximum(together / np.maximum(greatest, 1e-12), 1.0)
    discount = 1.0 / (1.0 + (effective - 1.0) * parameters.dependence)
    discounted: Floats = (scaled * discount[:, table.groups]) @ table.weights
    return discounted


def posterior(log_odds: Floats, parameters: Parameters) -> Floats:
    """Turn log weights, shape (rows, 7), into probabilities, with the base rate mixed in."""
    shifted = np.exp(log_odds - log_odds.max(axis=1, keepdims=True))
    sharp = shifted / shifted.sum(axis=1, keepdims=True)
    mixed: Floats = (1 - parameters.smoothing) * sharp + parameters.smoothing * np.array(parameters.base_rate)
    return mixed


def claimant_offset(prior: Floats, claimant: Floats, parameters: Parameters) -> float:
    """Return what to add to the log weight of COMPLETE so that the claimant alone moves it no further than the cap.

    Args:
        prior: Log weights before any report, shape (7,).
        claimant: What the claimant's reports alone tell, shape (7,).
        parameters: For the cap.
    """
    before, after = posterior(np.stack([prior, prior + claimant]), parameters)[:, COMPLETE]
    cap = parameters.claimant_cap
    if abs(after - before) <= cap:
        return 0.0
    wanted = before + cap if after > before else before - cap
    return _logit(_sharp(wanted, parameters)) - _logit(_sharp(after, parameters))


def _sharp(probability: float, parameters: Parameters) -> float:
    """Undo the smoothing of one probability of COMPLETE."""
    base = parameters.base_rate[COMPLETE]
    return float(np.clip((probability - parameters.smoothing * base) / (1 - parameters.smoothing), 1e-12, 1 - 1e-12))


def _logit(probability: float) -> float:
    return float(np.log(probability / (1 - probability)))


def left_log_odds(probabilities: Floats) -> Floats:
    """Return the log odds of "has left", shape (rows,), for rows of probabilities, shape (rows, 7)."""
    left = probabilities[:, LEFT].sum(axis=1)
    stays = probabilities[:, ~LEFT].sum(axis=1)
    odds: Floats = np.log(np.maximum(left, 1e-12)) - np.log(np.maximum(stays, 1e-12))
    return odds


def as_likelihoods(probabilities: Floats) -> Likelihoods:
    """Return one row of probabilities as likelihoods."""
    return Likelihoods.of(dict(zip(Hypothesis, probabilities.tolist(), strict=True)))


def _centred(likelihood: Floats) -> Floats:
    logs = np.log(likelihood)
    centred: Floats = logs - logs.mean(axis=-1, keepdims=True)
    return centred
