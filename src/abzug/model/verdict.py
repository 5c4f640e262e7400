"""A verdict: what the evidence says of a claim on one day, and why."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from abzug.model.hypothesis import Hypothesis
from abzug.model.item import Item
from abzug.model.likelihood import Confidence, Likelihoods


class Declared(StrEnum):
    """How the announcement stands, taken at its word (doctrine, ``verdict_words``)."""

    NOT_TESTABLE = "NOT_TESTABLE"
    NO_EVIDENCE_YET = "NO_EVIDENCE_YET"
    CONTRADICTED = "CONTRADICTED"
    PARTLY_CONFIRMED = "PARTLY_CONFIRMED"
    CONFIRMED_SCOPE = "CONFIRMED_SCOPE"
    CONFIRMED_REVERSED = "CONFIRMED_REVERSED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One report and what it does to the verdict.

    Args:
        item: The report.
        weight: Change in the log odds of "has left" when the report is taken away (nats), before the base rate is mixed
            in; positive speaks for it.
        copies: Reports of the same origin that say the same and therefore count for nothing.
    """

    item: Item
    weight: float
    copies: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something nobody has a view of.

    Args:
        subject: ``personnel``, ``heavy_equipment``, ``sustainment``, or a field of the claim.
        since: The last day on which somebody other than the claimant had a view, or None when nobody ever had.
    """

    subject: str
    since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Swing:
    """What a kind of report, not yet seen, would do to the verdict.

    Args:
        type: Evidence type.
        left_if_seen: Likelihood of "has left" if one good report of it came in.
        lead_if_seen: The hypothesis that would then lead.
        lead_likelihood_if_seen: Its likelihood then.
        expected_effect: Absolute change of log odds (nats) times the probability of such a report.
    """

    type: str
    left_if_seen: float
    lead_if_seen: Hypothesis
    lead_likelihood_if_seen: float
    expected_effect: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A day on which to look again.

    Args:
        day: The day (UTC).
        why: ``T+3`` ... ``T+90`` after the announcement, ``deadline``, ``deadline+30``, ``deadline+90``.
    """

    day: date
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackRecord:
    """An actor's earlier announcements and how they ended.

    Args:
        actor: Whose record it is.
        kept: Earlier announcements kept, a partial one counting half, each halved every eight years.
        broken: Earlier announcements not kept, likewise.
        cases: Names of the cases counted.
        trust: Mean of the Beta distribution, 0 to 1.
        low: Its 10 % quantile.
        high: Its 90 % quantile.
    """

    actor: str
    kept: float
    broken: float
    cases: tuple[str, ...]
    trust: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the evidence says of a claim at the end of one day.

    Args:
        case: Name of the case.
        as_of: The day; nothing published later was used.
        likelihood: Of each hypothesis.
        prior: Before any report: from the announcement itself.
        flat_prior: The reports alone, every hypothesis equally likely before.
        as_declared: How the announcement stands, taken at its word.
        declared_likelihood: Likelihood that what was declared has happened, whatever its military meaning.
        military_meaning: The leading hypothesis, or None when the evidence cannot tell (UNDETERMINED).
        confidence: How good the basis is.
        confidence_basis: What that rests on, as ``key: value`` pairs for display.
        rung: Highest rung of the irreversibility ladder verified by somebody other than the claimant, 0 to 7.
        isolated_rungs: Higher rungs seen with a gap below them.
        reasons_for: Reports that speak for "has left", weightiest first.
        reasons_against: Reports that speak against it, weightiest first.
        gaps: What nobody has a view of.
        would_change: Reports not yet seen with the largest expected effect.
        next_checks: When to look again.
        items_used: Number of reports used.
        items_derived: Number of reports of which some coding was filled in by rules.
        claim_derived: True when rules coded the claim.
        track_record: The actor's record, or None when there is none; shown, not used.
        doctrine_version: Version of the doctrine.
    """

    case: str
    as_of: date
    likelihood: Likelihoods
    prior: Likelihoods
    flat_prior: Likelihoods
    as_declared: Declared
    declared_likelihood: float
    military_meaning: Hypothesis | None
    confidence: Confidence
    confidence_basis: tuple[tuple[str, str], ...]
    rung: int
    isolated_rungs: tuple[int, ...]
    reasons_for: tuple[Reason, ...]
    reasons_against: tuple[Reason, ...]
    gaps: tuple[Gap, ...]
    would_change: tuple[Swing, ...]
    next_checks: tuple[Check, ...]
    items_used: int
    items_derived: int
    claim_derived: bool
    track_record: TrackRecord | None
    doctrine_version: str

    @property
    def left_as_claimed(self) -> float:
        """Likelihood that the force has left, wholly or in part."""
        return self.likelihood.left_as_claimed
