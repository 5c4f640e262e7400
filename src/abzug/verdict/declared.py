"""Two verdicts: the announcement taken at its word, and what has happened in military terms."""

from abzug.model import Case, Claim, Declared, Destination, Hypothesis, Likelihoods, Scope, Vantage

LIKELY, VERY_LIKELY, VERY_UNLIKELY = 0.55, 0.80, 0.20
"""Bounds of the likelihood words (ICD 203 [G12])."""
TESTABLE = 2
"""Verifiability below which a claim is not testable as stated (doctrine, section 7)."""
CLEAR_LEAD = 0.45
"""Least likelihood of a leading hypothesis: the lower bound of "roughly even" (ICD 203)."""
_RETURNED = "E90"


def declared_likelihood(claim: Claim, likelihood: Likelihoods) -> float:
    """Return the likelihood that what was declared has happened, whatever its military meaning.

    A move that was announced as a move is kept by a redeployment; a promise to take all is kept only by taking all.
    """
    kept = likelihood[Hypothesis.COMPLETE]
    if claim.scope is not Scope.ALL:
        kept += likelihood[Hypothesis.PARTIAL]
    if claim.destination is Destination.ELSEWHERE_IN_THEATRE:
        kept += likelihood[Hypothesis.REDEPLOYMENT]
    return kept


def judge_as_declared(case: Case, claim: Claim, likelihood: Likelihoods) -> Declared:
    """Return how the announcement stands, taken at its word.

    Args:
        case: The case as of the day, coded.
        claim: Its claim.
        likelihood: The verdict.

    Source: verdict words of the doctrine; bounds ICD 203, rules E.
    """
    if claim.verifiability < TESTABLE:
        return Declared.NOT_TESTABLE
    kept = declared_likelihood(claim, likelihood)
    looked = any(item.vantage is not Vantage.CLAIMANT and item.published >= case.announced for item in case.items)
    if not looked:
        return Declared.NO_EVIDENCE_YET
    if kept >= VERY_LIKELY:
        returned = any(_RETURNED in (item.types or ()) for item in case.items)
        return Declared.CONFIRMED_REVERSED if returned else Declared.CONFIRMED_SCOPE
    if likelihood.left_as_claimed >= LIKELY:
        return Declared.PARTLY_CONFIRMED
    if likelihood.left_as_claimed <= VERY_UNLIKELY:
        return Declared.CONTRADICTED
    return Declared.NO_EVIDENCE_YET


def military_meaning(case: Case, likelihood: Likelihoods) -> Hypothesis | None:
    """Return the leading hypothesis, or None when the evidence cannot tell.

    It cannot tell when no hypothesis reaches an even chance, or when nobody but the claimant has reported since.
    """
    looked = any(item.vantage is not Vantage.CLAIMANT and item.published >= case.announced for item in case.items)
    lead = likelihood.lead
    return lead if looked and likelihood[lead] >= CLEAR_LEAD else None
