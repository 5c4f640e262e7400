"""Which stage a clause tells, if any, and on whose word: two linear models over its facts.

The weights come from `tools/fit_german_reader.py`, which learns them from texts labelled by hand.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import product
from typing import TypeAlias

from abzug.model.record import Basis, Stage
from abzug.reading.german.facts import Facts


@dataclass(frozen=True, slots=True)
class LinearModel:
    """A multinomial logistic model over sparse features.

    Args:
        classes: What it tells apart.
        templates: Names of facts that are looked at together; each combination of their values is a feature.
        weights: For each feature its weight in every class.
    """

    classes: tuple[str, ...]
    templates: tuple[tuple[str, ...], ...]
    weights: Mapping[str, Sequence[float]]

    def scores(self, facts: Facts) -> list[float]:
        """Return the score of every class; the higher the likelier."""
        totals = [0.0] * len(self.classes)
        for feature in features_of(facts, self.templates):
            row = self.weights.get(feature)
            if row is not None:
                totals = [total + weight for total, weight in zip(totals, row, strict=True)]
        return totals

    def best(self, facts: Facts) -> str:
        """Return the likeliest class."""
        scores = self.scores(facts)
        return self.classes[scores.index(max(scores))]


def features_of(facts: Facts, templates: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the features of some facts: one for every combination of values of the facts that a template names."""
    for template in templates:
        for values in product(*(sorted(facts[name]) for name in template)):
            yield "|".join(f"{name}={value}" for name, value in zip(template, values, strict=True))


Verdict: TypeAlias = tuple[Stage, Basis]
"""What a clause says of a force, and on whose word."""


@cache
def model_of(question: str) -> LinearModel:
    """Return the model that answers a question: "stage", with "nothing" for clauses that make no record, or "basis"."""
    source = files("abzug.reading").joinpath(f"data/german/{question}_model.json")
    raw = json.loads(source.read_text(encoding="utf-8"))
    return LinearModel(tuple(raw["classes"]), tuple(tuple(template) for template in raw["templates"]), raw["weights"])


def with_stage(facts: Facts, stage: Stage) -> Facts:
    """Return the facts on which the basis is decided: the stage is one of them."""
    return {**facts, "stage": frozenset({stage.value})}


def verdict_on(facts: Facts) -> Verdict | None:
    """Return the stage that a clause tells and its basis, or None when it says nothing of a force."""
    best = model_of("stage").best(facts)
    if best == "nothing":
        return None
    stage = Stage(best)
    return stage, Basis(model_of("basis").best(with_stage(facts, stage)))
