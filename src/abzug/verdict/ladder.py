"""The irreversibility ladder: the highest step that somebody other than the claimant has verified."""

from collections.abc import Iterable

from abzug.doctrine import Doctrine
from abzug.model import Direction, Item, ItemKind, Vantage


def rungs_reached(items: Iterable[Item], doctrine: Doctrine) -> tuple[int, tuple[int, ...]]:
    """Return the highest rung reached without a gap, and higher isolated ones.

    What is only said never raises a rung above 0: only sightings and the counts of those who looked do, and never the
    claimant's own.

    Args:
        items: Coded items.
        doctrine: For the ladder.

    Source: doctrine, section 2 and rule 9.1; the ladder is not monotone in nature, so both are shown.
    """
    seen = {name for item in items if _verifies(item) for name in item.types or ()}
    reached = {rung for rung, _, types in doctrine.ladder if types & seen}
    highest = 0
    while highest + 1 in reached:
        highest += 1
    return highest, tuple(sorted(rung for rung in reached if rung > highest + 1))


def _verifies(item: Item) -> bool:
    if item.vantage in (Vantage.CLAIMANT, Vantage.COMMENTATOR) or item.direction is not Direction.SUPPORTS_WITHDRAWAL:
        return False
    return item.kind is ItemKind.OBSERVATION or item.vantage is Vantage.MONITOR
