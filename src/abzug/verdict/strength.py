"""How strongly each kind of report is made, as of a day: 0 not at all, 1 beyond doubt.

Each report has a weight from its grade and circumstances. Reports of one origin count once, with the heaviest of them;
a second origin adds what the first leaves open: 1 - (1-a)(1-b). So order never matters, copies add nothing, and no heap
of weak reports exceeds certainty.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from abzug.doctrine import Doctrine
from abzug.model import About, Case, Direction, Extent, Item, ItemKind, Vantage
from abzug.verdict.parameters import Parameters

Floats = NDArray[np.float64]

CONFIRMING = ("E55", "E57", "E62", "E63")
"""Types in which somebody other than the claimant reports departure."""
NEARING, PASSED, ALL_GONE = "E93", "E94", "E59"
NO_DEADLINE_DAYS = 60
"""Days after which a claim without deadline is treated as due (E)."""
SHORTEST_SPAN_DAYS = 7


@dataclass(frozen=True, slots=True)
class Telling:
    """What a set of reports tells, and what would be missing without each of them and its copies.

    Args:
        types: Evidence types, in the order of the columns.
        items: The reports.
        strength: Strength of each type, shape (types,).
        without: Strength of each type with one report and its copies taken away, shape (items, types).
        copies: For each report that counts for nothing because another of its origin says as much: the key of that one.
    """

    types: tuple[str, ...]
    items: tuple[Item, ...]
    strength: Floats
    without: Floats
    copies: dict[str, str]


def tell(case: Case, as_of: date, doctrine: Doctrine, parameters: Parameters) -> Telling:
    """Return how strongly each evidence type is reported in a coded case at the end of a day.

    Args:
        case: A case whose items are coded and published by ``as_of``.
        as_of: The day.
        doctrine: For the table's rows and the weight of grades.
        parameters: For the weights of circumstances.

    Source: noisy-or over origins; Kish's design effect [G31] is applied later, between types of one group.
    """
    types = tuple(doctrine.evidence_types)
    column = {name: position for position, name in enumerate(types)}
    items = tuple(sorted(case.items, key=lambda item: (item.published, item.key)))
    weights = [_weight(item, case, as_of, doctrine, parameters) for item in items]
    strength = np.zeros(len(types))
    without = np.zeros((len(items), len(types)))
    carriers = _carriers(items, weights, column)
    copies = _copies(items, weights)
    stands_for = {row: copies.get(item.key, item.key) for row, item in enumerate(items)}
    changes: list[tuple[int, int, float]] = []
    for position, by_origin in carriers.items():
        strength[position], lost = _noisy_or(by_origin, stands_for)
        changes.extend((row, position, value) for row, value in lost)
    without[:] = strength
    for row, position, value in changes:
        without[row, position] = value
    looks, fewer = _looks(items, case)
    _add_silence(strength[None, :], np.array([looks]), _Due(case, as_of), column, parameters)
    _add_silence(without, looks - fewer, _Due(case, as_of), column, parameters)
    return Telling(types, items, strength, without, copies)


Carriers = dict[int, dict[str, list[tuple[float, int]]]]


def _carriers(items: Sequence[Item], weights: Sequence[float], column: dict[str, int]) -> Carriers:
    carriers: Carriers = defaultdict(lambda: defaultdict(list))
    for row, (item, weight) in enumerate(zip(items, weights, strict=True)):
        for name in item.types or ():
            if name in column:
                carriers[column[name]][item.origin or item.key].append((weight, row))
    return carriers


def _noisy_or(
    by_origin: dict[str, list[tuple[float, int]]], stands_for: dict[int, str]
) -> tuple[float, list[tuple[int, float]]]:
    """Return the strength of one type, and for each report that leads an origin the strength without it.

    Its copies go with it: otherwise the copy would take its place, and what is said twice would seem to say nothing.

    Args:
        by_origin: Weight and row of each report that carries the type, by origin.
        stands_for: For each row the key of the report that it is a copy of, or its own.
    """
    heaviest = {origin: sorted(reports, reverse=True) for origin, reports in by_origin.items()}
    open_share = math.prod(1 - reports[0][0] for _, reports in sorted(heaviest.items()))
    lost = []
    for reports in heaviest.values():
        weight, row = reports[0]
        runner_up = next((other for other, its_row in reports if stands_for[its_row] != stands_for[row]), 0.0)
        lost.append((row, 1 - open_share / (1 - weight) * (1 - runner_up)))
    return 1 - open_share, lost


def _copies(items: Sequence[Item], weights: Sequence[float]) -> dict[str, str]:
    """Name for each report that others of its origin make superfluous the one that stands for most of it."""
    leaders: dict[tuple[str, str], tuple[float, str]] = {}
    for item, weight in zip(items, weights, strict=True):
        for name in item.types or ():
            place = (name, item.origin or item.key)
            leaders[place] = max(leaders.get(place, (-1.0, "")), (weight, item.key))
    copies = {}
    for item in items:
        standing = [leaders[name, item.origin or item.key][1] for name in item.types or ()]
        if standing and item.key not in standing:
            copies[item.key] = Counter(standing).most_common(1)[0][0]
    return copies


def _weight(item: Item, case: Case, as_of: date, doctrine: Doctrine, parameters: Parameters) -> float:
    """Weigh one report: its grade, then what it is, who made it and how old it is."""
    assert item.grade is not None
    weight = doctrine.report_weight(item.grade)
    if item.about is About.DIPLOMACY:
        weight *= parameters.about_diplomacy
    if item.kind is ItemKind.ASSESSMENT:
        weight *= parameters.assessment
    if item.vantage is Vantage.COMMENTATOR:
        weight *= parameters.commentator
    days_before = (case.announced - item.published).days
    if days_before > 0:
        weight *= parameters.before_announcement * math.exp(-days_before / parameters.before_fading_days)
    if item.direction is Direction.SUPPORTS_WITHDRAWAL and item.extent is Extent.FEW:
        weight *= parameters.few
    if item.direction is Direction.AGAINST_WITHDRAWAL:
        weight *= _freshness(item, case, as_of, parameters)
    return weight


def _freshness(item: Item, case: Case, as_of: date, parameters: Parameters) -> float:
    """Let a report that the force stays fade, so that an old "no sign" does not outweigh a new count."""
    days_since_claim = max((as_of - case.announced).days, 0)
    half_life = parameters.half_life_days + parameters.half_life_growth * days_since_claim
    return float(0.5 ** ((as_of - item.published).days / half_life))


def _looks(items: Sequence[Item], case: Case) -> tuple[float, Floats]:
    """Return how many origins other than the claimant have reported since the announcement.

    The second value tells for each report whether that number would fall by one without it, shape (items,).
    """
    looking = [item.vantage is not Vantage.CLAIMANT and item.published >= case.announced for item in items]
    by_origin = Counter(item.origin or item.key for item, looks in zip(items, looking, strict=True) if looks)
    alone = [
        float(looks and by_origin[item.origin or item.key] == 1) for item, looks in zip(items, looking, strict=True)
    ]
    return float(len(by_origin)), np.array(alone)


class _Due:
    """How much of the time allowed has gone by."""

    def __init__(self, case: Case, as_of: date) -> None:
        elapsed = max((as_of - case.announced).days, 0)
        span = NO_DEADLINE_DAYS
        if case.deadline is not None:
            span = max((case.deadline - case.announced).days, SHORTEST_SPAN_DAYS)
        self.share = min(elapsed / span, 1.0)
        self.is_past = case.deadline is not None and as_of > case.deadline


def _add_silence(rows: Floats, looks: Floats, due: _Due, column: dict[str, int], parameters: Parameters) -> None:
    """Fill in the two types that are not reported but missed. Silence counts only where somebody looked."""
    looked = np.minimum(looks / parameters.looks_needed, 1.0)
    unconfirmed = np.prod([1 - rows[:, column[name]] for name in CONFIRMING if name in column], axis=0)
    if NEARING in column:
        rows[:, column[NEARING]] = due.share * unconfirmed * looked
    if PASSED in column and due.is_past:
        rows[:, column[PASSED]] = (1 - rows[:, column[ALL_GONE]]) * looked
