"""Who first saw or said it: copies of one origin are one report."""

import re
from collections import defaultdict
from collections.abc import Sequence

from abzug.model import Item, Vantage
from abzug.reading.word_sets import first_alike

_CITED = re.compile(r"\(([^()]{2,120})\)|\b(?:citing|unter Berufung auf)\s+(.{2,120})", re.IGNORECASE)
_LEAD_IN = re.compile(r"^(?:via|citing|quoting|by|from|nach|laut|unter Berufung auf)\s+", re.IGNORECASE)
_RELAY = re.compile(r"\s+(?:via|through|über)\s+.*$", re.IGNORECASE)
_WORD = re.compile(r"\w{3,}")
CLAIMANT = "claimant"
"""The one origin of whatever the claimant's side says."""

SAME_TEXT = 0.8
"""Share of common words from which two reports of one day are copies (E)."""


def origin_of(item: Item) -> str:
    """Name the origin of an item from its source field.

    "RFE/RL (Maxar)" has Maxar as its origin, "AFP via Moneycontrol" has AFP. What the claimant's side says has that
    side as its one origin, because it repeats itself through many outlets.

    Returns:
        A name, case-folded, for comparison within one case.
    """
    if item.vantage is Vantage.CLAIMANT:
        return CLAIMANT
    direct = _RELAY.sub("", item.source)
    cited = _CITED.search(item.source) if direct == item.source else None
    name = next((group for group in cited.groups() if group), direct) if cited else direct
    return _LEAD_IN.sub("", name).split(",")[0].split(";")[0].strip().casefold()


def fold_copies(items: Sequence[Item]) -> dict[str, str]:
    """Give near-identical reports of one day one origin.

    Two items are copies when they are about the same day and share at least four fifths of their words. The copies take
    the origin that comes first in the alphabet, so that the order of entry does not matter.

    Returns:
        The origin of each item, by its key.
    """
    origins = {item.key: item.origin if item.origin is not None else origin_of(item) for item in items}
    if all(item.origin is not None for item in items):
        return origins
    by_day: dict[tuple[object, ...], list[Item]] = defaultdict(list)
    for item in items:
        by_day[item.event_date, item.about, item.movement].append(item)
    for same_day in by_day.values():
        if len(same_day) > 1:
            _fold(same_day, origins)
    return origins


def _fold(items: Sequence[Item], origins: dict[str, str]) -> None:
    """Give the copies among items of one day the origin of the first of them."""
    ordered = sorted(items, key=lambda item: (origins[item.key], item.key))
    words = [frozenset(_WORD.findall(item.says.casefold())) for item in ordered]
    for item, first in zip(ordered, first_alike(words, share=SAME_TEXT), strict=True):
        if item.origin is None and first is not None:
            origins[item.key] = origins[ordered[first].key]
