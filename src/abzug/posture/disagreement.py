"""Reports that cannot both be right: found and shown, never resolved by dropping one."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from abzug.doctrine import CountRules
from abzug.model import Contradiction, ContradictionKind, Measure, Sighting

_STANDARD_ERRORS = 3.0


def disagreements(sightings: Iterable[Sighting], rules: CountRules) -> Iterator[Contradiction]:
    """Yield counts of one day that differ by more than their errors allow, and places counted with several scopes.

    Args:
        sightings: The sightings.
        rules: Count errors.

    Source: three standard errors of the difference of logarithms (E).
    """
    standing = [sighting for sighting in sightings if sighting.measure is Measure.STANDING]
    yield from _counts_apart(standing, rules)
    yield from _scopes_mixed(standing)


def _counts_apart(standing: list[Sighting], rules: CountRules) -> Iterator[Contradiction]:
    same: dict[object, list[Sighting]] = defaultdict(list)
    for sighting in standing:
        quantity = sighting.quantity
        same[sighting.place, sighting.category, quantity.unit, quantity.scope, sighting.event_date].append(sighting)
    for group in same.values():
        for one, other in combinations(group, 2):
            smaller, larger = sorted((one, other), key=lambda sighting: sighting.quantity.low)
            if _gap(smaller, larger) > _STANDARD_ERRORS * math.hypot(_error(smaller, rules), _error(larger, rules)):
                yield Contradiction(
                    ContradictionKind.COUNTS_DISAGREE,
                    (smaller.key, larger.key),
                    f"{one.place}, {one.event_date}: {_number(smaller)} against {_number(larger)} {one.quantity.unit}",
                )


def _gap(smaller: Sighting, larger: Sighting) -> float:
    """Logarithm of how far the two intervals lie apart; zero when they touch or one is open towards the other."""
    top = smaller.quantity.high
    return 0.0 if top is None else math.log((larger.quantity.low + 1) / (top + 1))


def _error(sighting: Sighting, rules: CountRules) -> float:
    return rules.error(sighting.category, sighting.counting, is_flow=False)


def _number(sighting: Sighting) -> str:
    low, high = sighting.quantity.low, sighting.quantity.high
    return f"{low:g}" if low == high else f"{low:g} and more" if high is None else f"{low:g}-{high:g}"


def _scopes_mixed(standing: list[Sighting]) -> Iterator[Contradiction]:
    same: dict[tuple[str, str, str], list[Sighting]] = defaultdict(list)
    for sighting in standing:
        same[sighting.place, sighting.category, sighting.quantity.unit].append(sighting)
    for (place, category, unit), group in same.items():
        scopes = sorted({sighting.quantity.scope or "scope not given" for sighting in group})
        if len(scopes) > 1:
            yield Contradiction(
                ContradictionKind.MIXED_SCOPES,
                tuple(sighting.key for sighting in group),
                f"{place}: {unit} ({category}) counted with scopes {'; '.join(scopes)}: kept as series of their own",
            )
