"""The indications and warning list as data: 32 indicators under exercise, coercion and attack preparation."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from abzug.model import Intent

_LETTERS = {"X": Intent.EXERCISE, "C": Intent.COERCION, "A": Intent.ATTACK}

Weights = Mapping[Intent, float]
"""A number for each intent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One row of the list, for example IW10: blood supplies moved.

    Args:
        id: IW01 ...
        group: Indicators of one group depend on each other.
        names: What it is called, by language.
        probability: How likely it is seen in the 30 days before the decision, given that somebody looks (mark E).
        evidence_types: Evidence types of the doctrine that are this indicator.
        cues: Phrases that tell of it.
        days_before_2022: On how many days before 24 February 2022 it was publicly reported; None when it was not.
        references: Keys of ``refs.yaml``.
    """

    id: str
    group: str
    names: Mapping[str, str]
    probability: Weights
    evidence_types: frozenset[str]
    cues: tuple[str, ...]
    days_before_2022: int | None
    references: tuple[str, ...]

    @property
    def is_critical(self) -> bool:
        """True when it separates attack preparation from coercion: ln P(A)/P(C) of one or more (mark E)."""
        return math.log(self.probability[Intent.ATTACK] / self.probability[Intent.COERCION]) >= 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class WarningList:
    """The list and how its rows are combined.

    Args:
        indicators: By id.
        dependence: By group: 0 independent, 1 one report.
        prior: What is held of a massed force before any indicator is seen.
        crisis_prior: The same once a crisis is declared.
        ambiguous_weight: Weight of an ambiguous sign beside a clear one.
        least_coverage: Absence tells something only from this coverage.
        denials: Phrases that make the words of a report no sign.
        temperature: By which the sum of log likelihoods is damped.
        clip: Largest log likelihood of one group, to either side.
        printed: The least and the greatest probability that is printed.
        colours: Colour and the probability of attack preparation below which it shows, in ascending order.
    """

    indicators: Mapping[str, Indicator]
    dependence: Mapping[str, float]
    prior: Weights
    crisis_prior: Weights
    ambiguous_weight: float
    least_coverage: float
    denials: tuple[str, ...]
    temperature: float
    clip: float
    printed: tuple[float, float]
    colours: tuple[tuple[str, float], ...]


def read_warning_list(content: Mapping[str, Any]) -> WarningList:
    """Read ``indicators.yaml``."""
    method = content["method"]
    colours = {key: bound for key, bound in method["status_matrix"].items() if key != "mark"}
    return WarningList(
        indicators={row["id"]: _indicator(row) for row in content["indicators"]},
        dependence=content["groups"],
        prior=_by_intent(method["prior"]),
        crisis_prior=_by_intent(method["crisis_prior"]),
        ambiguous_weight=method["ambiguous_weight"],
        least_coverage=method["least_coverage"],
        denials=tuple(method["denials"]),
        temperature=method["temperature"],
        clip=method["clip"],
        printed=(method["printed"][0], method["printed"][1]),
        colours=tuple(sorted(colours.items(), key=lambda row: row[1])),
    )


def _indicator(row: Mapping[str, Any]) -> Indicator:
    return Indicator(
        id=row["id"],
        group=row["g"],
        names={"en": row["en"], "de": row["de"]},
        probability=_by_intent(row["P"]),
        evidence_types=frozenset(row.get("ev", ())),
        cues=tuple(row.get("cues", ())),
        days_before_2022=row.get("lead22"),
        references=tuple(row.get("ref", ())),
    )


def _by_intent(row: Mapping[str, float]) -> Weights:
    return {intent: float(row[letter]) for letter, intent in _LETTERS.items()}
