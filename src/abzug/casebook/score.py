"""Score verdicts on the casebook, always on cases whose theatre the fit has not seen.

Cases of one group (one theatre or one negotiation) are held out together; the parameters are fitted on all others.
Beside Abzug stand four rules that anybody could follow.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from abzug.casebook import bundled
from abzug.casebook.fit import PSEUDO_COUNT, fit, likelihoods, read_snapshots
from abzug.casebook.snapshots import DAYS, Snapshot, snapshots
from abzug.doctrine import Doctrine
from abzug.model import LEFT_AS_CLAIMED, Hypothesis, Likelihoods, Movement, Vantage
from abzug.verdict.posterior import as_likelihoods
from abzug.verdict.scoring import Bin, Interval, Scored, bootstrap, brier, log_score, reliability
from abzug.verdict.strength import Floats

BELIEVED = 0.95
"""Likelihood of "has left" that the two credulous baselines give; certainty would have no log score."""
HYPOTHESES = list(Hypothesis)
_LEFT = np.array([hypothesis in LEFT_AS_CLAIMED for hypothesis in HYPOTHESES])

Progress = Callable[[int, int], None]
"""Called with groups done and groups in all."""


def _unheard(_done: int, _total: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class DayScore:
    """How good one rule is on one day.

    Args:
        days: Days after the announcement, None for the last day before the outcome was known.
        brier: Brier score of "has left", with its interval over cases.
        log: Mean log score of the seven hypotheses, likewise.
    """

    days: int | None
    brier: Interval
    log: Interval


@dataclass(frozen=True, slots=True)
class Score:
    """How good one rule is.

    Args:
        rule: Its name.
        days: One row a day.
        reliability: Said against happened, over all days; empty for baselines.
    """

    rule: str
    days: tuple[DayScore, ...]
    reliability: tuple[Bin, ...]


def score_casebook(doctrine: Doctrine, *, progress: Progress = _unheard) -> list[Score]:
    """Score Abzug with and without hand coding, then the baselines.

    Args:
        doctrine: The method.
        progress: Told after each group.
    """
    coded = snapshots(doctrine)
    uncoded = snapshots(doctrine, coded_by_hand=False)
    given = held_out([*coded, *uncoded], doctrine, progress)
    rules: list[tuple[str, list[Likelihoods], list[Snapshot]]] = [
        ("abzug", given[: len(coded)], coded),
        ("abzug_uncoded", given[len(coded) :], uncoded),
    ]
    baselines = {
        "base_rate": _base_rate,
        "believe": _believe,
        "never_believe": _never_believe,
        "net_signs": _net_signs,
    }
    rules += [(name, baseline(coded), coded) for name, baseline in baselines.items()]
    return [_score(name, said, rows, with_reliability=name.startswith("abzug")) for name, said, rows in rules]


def held_out(rows: Sequence[Snapshot], doctrine: Doctrine, progress: Progress = _unheard) -> list[Likelihoods]:
    """Return the verdict on each snapshot with parameters fitted without its group."""
    told = read_snapshots(rows, doctrine)
    given: dict[int, Likelihoods] = {}
    folds = _folds(rows)
    for done, (train, test) in enumerate(folds, start=1):
        parameters = fit(told.at(train), doctrine)
        for row, probabilities in zip(test, likelihoods(told.at(test), doctrine, parameters), strict=True):
            given[row] = as_likelihoods(probabilities)
        progress(done, len(folds))
    return [given[row] for row in range(len(rows))]


def _folds(rows: Sequence[Snapshot]) -> list[tuple[list[int], list[int]]]:
    group_of = {name: number for number, group in enumerate(bundled.groups()) for name in group}
    groups = [group_of[row.case.id] for row in rows]
    return [
        (
            [row for row, group in enumerate(groups) if group != held],
            [row for row, group in enumerate(groups) if group == held],
        )
        for held in sorted(set(groups))
    ]


def _score(name: str, given: list[Likelihoods], rows: Sequence[Snapshot], *, with_reliability: bool) -> Score:
    scored = [Scored(likelihood, row.truth) for likelihood, row in zip(given, rows, strict=True)]
    days = []
    for day in DAYS:
        of_day = [entry for entry, row in zip(scored, rows, strict=True) if row.days == day]
        days.append(
            DayScore(
                day,
                bootstrap([brier(entry) for entry in of_day]),
                bootstrap([log_score(entry) for entry in of_day]),
            )
        )
    return Score(name, tuple(days), tuple(reliability(scored)) if with_reliability else ())


def _share(truths: Sequence[Hypothesis]) -> Floats:
    counts = np.array([truths.count(hypothesis) for hypothesis in HYPOTHESES]) + PSEUDO_COUNT
    shares: Floats = counts / counts.sum()
    return shares


def _base_rate(rows: Sequence[Snapshot]) -> list[Likelihoods]:
    """Give every case the shares of the other groups."""
    given: dict[int, Likelihoods] = {}
    for train, test in _folds(rows):
        share = as_likelihoods(_share([rows[row].truth for row in train]))
        given.update((row, share) for row in test)
    return [given[row] for row in range(len(rows))]


def _with_left(share: Floats, left: float) -> Likelihoods:
    """Spread a likelihood of "has left" over the hypotheses in proportion to their shares."""
    spread = np.where(_LEFT, share * left / share[_LEFT].sum(), share * (1 - left) / share[~_LEFT].sum())
    return as_likelihoods(spread)


def _believe(rows: Sequence[Snapshot]) -> list[Likelihoods]:
    return [_with_left(_share([other.truth for other in rows]), BELIEVED) for _ in rows]


def _never_believe(rows: Sequence[Snapshot]) -> list[Likelihoods]:
    return [_with_left(_share([other.truth for other in rows]), 1 - BELIEVED) for _ in rows]


def _net_signs(rows: Sequence[Snapshot]) -> list[Likelihoods]:
    """Follow the sign of "leaving" minus anything else among reports that are not the claimant's."""
    signs = [_sign(row) for row in rows]
    given: dict[int, Likelihoods] = {}
    for train, test in _folds(rows):
        for sign in (-1, 0, 1):
            alike = [rows[row].truth for row in train if signs[row] == sign]
            share = as_likelihoods(_share(alike))
            given.update((row, share) for row in test if signs[row] == sign)
    return [given[row] for row in range(len(rows))]


def _sign(row: Snapshot) -> int:
    others = [item for item in row.case.items if item.vantage is not Vantage.CLAIMANT]
    leaving = sum(item.movement is Movement.LEAVING for item in others)
    return int(np.sign(2 * leaving - len(others)))
