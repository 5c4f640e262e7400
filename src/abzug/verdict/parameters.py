"""The few numbers that are fitted on the casebook, and those that are elicited but belong to no row."""

import json
from dataclasses import asdict, dataclass, fields
from functools import cache
from importlib import resources
from typing import Any, Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """What turns graded reports into likelihoods.

    Fitted (``casebook.fit``; the shipped values and how they were found are in ``data/parameters.json``):

    Args:
        claim_scale: Temperature of the claim's traits: 0 ignores them, 1 takes the table as it stands.
        evidence_scale: Temperature of the coarse evidence types.
        fine_scale: Temperature of the fine evidence types, which say again what the coarse ones say.
        dependence: How strongly reports of one group depend on each other: 0 independent, 1 one report.
        smoothing: Share of the base rate mixed into every verdict, for what the method cannot know.
        base_rate: Share of each hypothesis among resolved cases, in the order of ``Hypothesis``.
        intercept: Log prior of each hypothesis before any trait or report.

    Elicited (E):

        half_life_days: After how many days a report that the force stays counts half, at the announcement.
        half_life_growth: By how many days that grows with each day since the announcement: old cases age slowly.
        before_announcement: Weight of a report from before the announcement.
        before_fading_days: Days over which such a report fades to 1/e.
        about_diplomacy: Weight of a report about diplomacy.
        assessment: Weight of a judgement beside a sighting.
        commentator: Weight of somebody who neither saw nor owns.
        few: Weight of a report that a few have left, beside one that the force has.
        looks_needed: Origins other than the claimant from which on silence counts fully.
        claimant_cap: Largest move of the likelihood of a complete withdrawal by claimant-controlled reports alone.
    """

    claim_scale: float
    evidence_scale: float
    fine_scale: float
    dependence: float
    smoothing: float
    base_rate: tuple[float, ...]
    intercept: tuple[float, ...]
    half_life_days: float = 10.0
    half_life_growth: float = 0.5
    before_announcement: float = 0.5
    before_fading_days: float = 60.0
    about_diplomacy: float = 0.4
    assessment: float = 0.7
    commentator: float = 0.7
    few: float = 0.7
    looks_needed: float = 3.0
    claimant_cap: float = 0.05

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read parameters from JSON; keys that are no parameters (provenance) are passed over."""
        content: dict[str, Any] = json.loads(text)
        known = {field.name for field in fields(cls)}
        values: dict[str, Any] = {key: value for key, value in content.items() if key in known}
        for key in ("base_rate", "intercept"):
            values[key] = tuple(values[key])
        return cls(**values)

    def to_dict(self) -> dict[str, Any]:
        """Return all parameters as plain values."""
        return asdict(self)


@cache
def shipped_parameters() -> Parameters:
    """Return the parameters fitted on the whole casebook."""
    text = (resources.files("abzug.verdict") / "data" / "parameters.json").read_text(encoding="utf-8")
    return Parameters.from_json(text)
