"""The judge: a coded case and a day in, a verdict out."""

from dataclasses import replace
from datetime import date

import numpy as np

from abzug.doctrine import Doctrine
from abzug.model import Case, Claim, Hypothesis, TrackRecord, Vantage, Verdict
from abzug.verdict.confidence import confidence_in
from abzug.verdict.declared import declared_likelihood, judge_as_declared, military_meaning
from abzug.verdict.gaps import find_gaps
from abzug.verdict.ladder import rungs_reached
from abzug.verdict.next_checks import next_checks
from abzug.verdict.parameters import Parameters, shipped_parameters
from abzug.verdict.posterior import (
    COMPLETE,
    as_likelihoods,
    claimant_offset,
    evidence_sum,
    is_under_combat,
    left_log_odds,
    posterior,
    table_of,
    trait_sum,
)
from abzug.verdict.reasons import weigh_reasons
from abzug.verdict.strength import Floats, Telling, tell
from abzug.verdict.swings import find_swings


def judge(
    case: Case,
    as_of: date,
    doctrine: Doctrine,
    *,
    parameters: Parameters | None = None,
    track_record: TrackRecord | None = None,
) -> Verdict:
    """Judge a coded case as of the end of a day.

    Args:
        case: A case whose items and claim are coded. Items published after ``as_of``, and items that are only shown,
            are not looked at.
        as_of: The day (UTC).
        doctrine: The method.
        parameters: Fitted numbers; the shipped ones by default.
        track_record: The actor's record; it is shown, not used.

    Raises:
        ValueError: If the claim or an item is not coded.
    """
    parameters = parameters or shipped_parameters()
    known = case.as_of(as_of).weighed()
    claim = coded_claim(known)
    weighing = Weighing(known, claim, as_of, doctrine, parameters)
    likelihood = as_likelihoods(weighing.full)
    reasons_for, reasons_against = weigh_reasons(weighing.telling, weighing.left_log_odds)
    rung, isolated = rungs_reached(known.items, doctrine)
    confidence, basis = confidence_in(known, as_of)
    return Verdict(
        case=case.id,
        as_of=as_of,
        likelihood=likelihood,
        prior=as_likelihoods(weighing.prior),
        flat_prior=as_likelihoods(weighing.flat),
        as_declared=judge_as_declared(known, claim, likelihood),
        declared_likelihood=declared_likelihood(claim, likelihood),
        military_meaning=military_meaning(known, likelihood),
        confidence=confidence,
        confidence_basis=basis,
        rung=rung,
        isolated_rungs=isolated,
        reasons_for=reasons_for,
        reasons_against=reasons_against,
        gaps=find_gaps(known, claim),
        would_change=find_swings(weighing, doctrine, likelihood),
        next_checks=next_checks(case, as_of),
        items_used=len(known.items),
        items_derived=sum(bool(item.derived) for item in known.items),
        claim_derived=known.derived,
        track_record=track_record,
        doctrine_version=doctrine.version,
    )


class Weighing:
    """One case on one day, weighed: the posterior in full, without each report, and before any.

    Args:
        case: The case as it could be known on the day, coded.
        claim: Its claim.
        as_of: The day.
        doctrine: The method.
        parameters: Fitted numbers.
    """

    def __init__(self, case: Case, claim: Claim, as_of: date, doctrine: Doctrine, parameters: Parameters) -> None:
        self._under_combat = is_under_combat(claim)
        self._table = table_of(doctrine)
        self._parameters = parameters
        self._before = np.array(parameters.intercept) + parameters.claim_scale * trait_sum(claim, doctrine)
        self._offset = self._claimant_offset(case, as_of, doctrine)
        self.telling: Telling = tell(case, as_of, doctrine, parameters)
        self.prior: Floats = posterior(self._before[None, :], parameters)[0]
        self.full: Floats = self.after(self.telling.strength[None, :])[0]

    @property
    def flat(self) -> Floats:
        """The reports alone: every hypothesis equally likely before, no trait, no base rate."""
        even = replace(self._parameters, base_rate=(1 / len(Hypothesis),) * len(Hypothesis))
        flat: Floats = posterior(self._told(self.telling.strength[None, :]), even)[0]
        return flat

    def after(self, strengths: Floats) -> Floats:
        """Return the posterior, shape (rows, 7), after reports of these strengths, shape (rows, types)."""
        return posterior(self._log_odds(strengths), self._parameters)

    def left_log_odds(self, strengths: Floats) -> Floats:
        """Return the log odds of "has left", shape (rows,), before the base rate is mixed in.

        The mixture keeps a verdict from certainty and thereby hides what single reports do near the ends; reasons and
        swings are therefore weighed without it.
        """
        return left_log_odds(self.sharply(strengths))

    def sharply(self, strengths: Floats) -> Floats:
        """Return the posterior, shape (rows, 7), before the base rate is mixed in."""
        return posterior(self._log_odds(strengths), replace(self._parameters, smoothing=0.0))

    def _log_odds(self, strengths: Floats) -> Floats:
        told = self._told(strengths)
        told[:, COMPLETE] += self._offset
        log_odds: Floats = self._before + told
        return log_odds

    def _told(self, strengths: Floats) -> Floats:
        combat = np.full(len(strengths), self._under_combat)
        return evidence_sum(strengths, combat, self._table, self._parameters)

    def _claimant_offset(self, case: Case, as_of: date, doctrine: Doctrine) -> float:
        own = tuple(item for item in case.items if item.vantage is Vantage.CLAIMANT)
        telling = tell(replace(case, items=own), as_of, doctrine, self._parameters)
        return claimant_offset(self._before, self._told(telling.strength[None, :])[0], self._parameters)


def coded_claim(case: Case) -> Claim:
    """Return the claim of a case that is coded throughout.

    Raises:
        ValueError: If the claim or an item is not coded.
    """
    if case.claim is None or any(item.types is None or item.grade is None for item in case.items):
        raise ValueError(f"{case.id} is not coded; code it first")
    return case.claim
