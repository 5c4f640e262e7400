"""Compare ways of judging on the casebook, held out by theatre. The losers stay here, so that nobody tries them twice.

    python benchmarks/verdict_models.py        about two minutes; prints a Markdown table

Every model sees the same snapshots and the same folds (one theatre or one negotiation held out at a time).
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from abzug.casebook.fit import PSEUDO_COUNT, STARTING_VALUES, Told, fit, likelihoods, read_snapshots
from abzug.casebook.snapshots import DAYS, Snapshot, snapshots
from abzug.doctrine import Doctrine, load_doctrine
from abzug.model import Direction, Hypothesis, Movement, Vantage
from abzug.verdict.posterior import LEFT, posterior, table_of
from abzug.verdict.strength import NO_DEADLINE_DAYS, SHORTEST_SPAN_DAYS, Floats

SEVEN = len(Hypothesis)
Model = Callable[[Told, Told], Floats]
"""Given what training and held-out snapshots tell, the verdicts on the held-out ones, shape (snapshots, 7)."""


def base(told: Told) -> Floats:
    """Return the share of each hypothesis among the cases, two pseudo-cases added to each."""
    counts = told.cases_by_truth() + PSEUDO_COUNT
    shares: Floats = counts / counts.sum()
    return shares


def softmax(logs: Floats) -> Floats:
    """Return rows of probabilities."""
    return posterior(logs, replace(STARTING_VALUES, smoothing=0.0))


def base_rate(train: Told, test: Told) -> Floats:
    """Give everybody the base rate."""
    return np.tile(base(train), (len(test.truths), 1))


def elicited(doctrine: Doctrine, *, fine: bool, traits: bool, pseudo_cases: float = np.inf) -> Model:
    """Return the table, fine or coarse rows, as elicited or shrunk to counts, with or without the claim's traits.

    Args:
        doctrine: The table.
        fine: Whether the fine rows (E01-E47) are used instead of the coarse ones.
        traits: Whether the claim's traits are used.
        pseudo_cases: Weight of the elicited value against the counts.
    """
    table = table_of(doctrine)
    rows = np.array([row.likelihood for row in doctrine.evidence_types.values()])
    chosen = (table.is_fine > 0) == fine

    def model(train: Told, test: Told) -> Floats:
        likelihood = rows
        if np.isfinite(pseudo_cases):
            truth = np.eye(SEVEN)[train.truths] / len(DAYS)
            seen = train.strengths.T @ truth + pseudo_cases * rows
            likelihood = np.clip(seen / (truth.sum(axis=0) + pseudo_cases), 0.003, 0.98)
        logs = np.log(likelihood)
        weights = (logs - logs.mean(axis=1, keepdims=True)) * chosen[:, None]
        told = test.strengths @ weights + (test.traits if traits else 0)
        smoothed = replace(STARTING_VALUES, base_rate=tuple(base(train).tolist()))
        return posterior(np.log(base(train)) + told, smoothed)

    return model


def multinomial(doctrine: Doctrine, *, around_the_table: bool, ridge: float) -> Model:
    """Return a regularised multinomial on traits and coarse strengths, drawn to zero or to the elicited table."""
    table = table_of(doctrine)
    coarse = table.is_fine == 0

    def features(told: Told) -> Floats:
        return np.hstack([told.strengths[:, coarse], told.traits])

    prior = np.vstack([table.weights[coarse], np.eye(SEVEN)]) if around_the_table else None

    def model(train: Told, test: Told) -> Floats:
        x, truth = features(train), np.eye(SEVEN)[train.truths]
        start = prior if prior is not None else np.zeros((x.shape[1], SEVEN))
        weights, shift = start.copy(), np.log(base(train))
        step = 1.0 / (np.linalg.norm(x, 2) ** 2 / len(DAYS) + ridge)
        for _ in range(400):
            error = (softmax(x @ weights + shift) - truth) / len(DAYS)
            weights -= step * (x.T @ error + ridge * (weights - start))
        smoothed = replace(STARTING_VALUES, base_rate=tuple(base(train).tolist()))
        return posterior(features(test) @ weights + shift, smoothed)

    return model


# Share gone at the end of the allowed time, men and kit, in the order of Hypothesis (E).
MEN_GONE = np.array([1.0, 0.5, 0.1, 0.8, 0.8, 0.05, 0.0])
KIT_GONE = np.array([1.0, 0.5, 0.05, 0.8, 0.1, 0.05, 0.0])
INFLOW = np.array([0.02, 0.05, 0.4, 0.4, 0.05, 0.1, 0.9])


def trajectory(rows: Sequence[Snapshot], doctrine: Doctrine) -> Floats:
    """Return log likelihoods of a time-aware model: men and kit go over the time allowed, and reports observe them.

    Under each hypothesis the share gone rises in a straight line to its end value. A report of departure is as likely
    as the share gone by its day, a report of staying as the share left, a report of arrival as the inflow.
    """
    return np.stack([_trajectory_of(row, doctrine) for row in rows])


def _trajectory_of(row: Snapshot, doctrine: Doctrine) -> Floats:
    case = row.case
    span = max((case.deadline - case.announced).days, SHORTEST_SPAN_DAYS) if case.deadline else NO_DEADLINE_DAYS
    by_group: dict[tuple[Vantage, str], list[Floats]] = {}
    for item in case.items:
        if item.vantage is Vantage.CLAIMANT or item.grade is None or item.direction is Direction.NEUTRAL:
            continue
        share = float(np.clip((item.published - case.announced).days / span, 0.0, 1.0))
        gone = (KIT_GONE if item.about in ("armour", "artillery", "logistics") else MEN_GONE) * share
        if item.movement in (Movement.ARRIVING, Movement.BUILDING):
            seen = INFLOW
        else:
            seen = gone if item.direction is Direction.SUPPORTS_WITHDRAWAL else 1 - gone
        weight = doctrine.report_weight(item.grade)
        likelihood = 0.05 + 0.9 * seen
        mixed = np.log(weight * likelihood + (1 - weight) * likelihood.mean())
        by_group.setdefault((item.vantage, item.direction), []).append(mixed)
    total = np.zeros(SEVEN)
    for logs in by_group.values():
        total += np.sum(logs, axis=0) / (1 + (len(logs) - 1) * 0.6)
    return total


def main() -> None:
    """Print the table."""
    doctrine = load_doctrine()
    rows = snapshots(doctrine)
    told = read_snapshots(rows, doctrine)
    paths = trajectory(rows, doctrine)

    def by_trajectory(with_traits: bool) -> Model:
        def model(train: Told, test: Told) -> Floats:
            held = np.flatnonzero(np.isin(told.groups, np.unique(test.groups)))
            logs = np.log(base(train)) + paths[held] + (test.traits if with_traits else 0)
            return posterior(logs, replace(STARTING_VALUES, base_rate=tuple(base(train).tolist())))

        return model

    def shipped(train: Told, test: Told) -> Floats:
        return likelihoods(test, doctrine, fit(train, doctrine))

    def stacked(*models: Model) -> Model:
        def model(train: Told, test: Told) -> Floats:
            return softmax(np.mean([np.log(one(train, test)) for one in models], axis=0))

        return model

    ridge = multinomial(doctrine, around_the_table=True, ridge=5.0)
    models: dict[str, Model] = {
        "base rate": base_rate,
        "fine table as elicited": elicited(doctrine, fine=True, traits=False),
        "fine table and claim traits": elicited(doctrine, fine=True, traits=True),
        "fine table shrunk to counts (20 pseudo-cases) and traits": elicited(
            doctrine, fine=True, traits=True, pseudo_cases=20
        ),
        "claim traits and coarse table, no temperature": elicited(doctrine, fine=False, traits=True),
        "coarse table shrunk to counts (20 pseudo-cases) and traits": elicited(
            doctrine, fine=False, traits=True, pseudo_cases=20
        ),
        "coarse table shrunk to counts (80 pseudo-cases) and traits": elicited(
            doctrine, fine=False, traits=True, pseudo_cases=80
        ),
        "multinomial drawn to zero": multinomial(doctrine, around_the_table=False, ridge=2.0),
        "multinomial drawn to the table": ridge,
        "trajectory of levels": by_trajectory(with_traits=False),
        "trajectory of levels and traits": by_trajectory(with_traits=True),
        "**shipped: traits and coarse table, fitted temperatures, dependence**": shipped,
        "stack of shipped and trajectory with traits": stacked(shipped, by_trajectory(with_traits=True)),
        "stack of shipped and multinomial": stacked(shipped, ridge),
    }
    print("| model | " + " | ".join(f"day {day}" if day else "last day" for day in DAYS) + " |")
    print("| --- |" + " ---: |" * len(DAYS))
    for name, model in models.items():
        print(f"| {name} | " + " | ".join(_cells(model, told, rows)) + " |", flush=True)


def _cells(model: Model, told: Told, rows: Sequence[Snapshot]) -> list[str]:
    given = np.empty((len(rows), SEVEN))
    for group in np.unique(told.groups):
        held = np.flatnonzero(told.groups == group)
        given[held] = model(told.at(np.flatnonzero(told.groups != group)), told.at(held))
    cells = []
    for day in DAYS:
        of_day = [number for number, row in enumerate(rows) if row.days == day]
        verdicts, truths = given[of_day], told.truths[of_day]
        brier = np.mean((verdicts[:, LEFT].sum(axis=1) - LEFT[truths]) ** 2)
        log = np.mean(np.log(verdicts[np.arange(len(of_day)), truths]))
        cells.append(f"{brier:.3f} / {log:.2f}")
    return cells


if __name__ == "__main__":
    main()
