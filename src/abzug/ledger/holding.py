"""How much the ledger holds of a case."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from abzug.ledger.entry import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """How much the ledger holds of one case.

    Args:
        case: The case, or None for the documents outside of any.
        documents: How many documents stand in it.
        items: How many items.
        announcements: How many announcements.
        superseded: How many of its entries have been corrected or retracted since.
    """

    case: str | None
    documents: int = 0
    items: int = 0
    announcements: int = 0
    superseded: int = 0


class Count(NamedTuple):
    """How many entries of one kind a case has: those that stand, and those that have been superseded."""

    case: str | None
    kind: Kind
    standing: int
    superseded: int


def holdings_from(counts: Iterable[Count]) -> list[Holding]:
    """Return one holding a case, by name; what belongs to no case comes first."""
    standing: defaultdict[str | None, defaultdict[Kind, int]] = defaultdict(lambda: defaultdict(int))
    superseded: defaultdict[str | None, int] = defaultdict(int)
    for count in counts:
        standing[count.case][count.kind] += count.standing
        superseded[count.case] += count.superseded
    return [
        Holding(
            case=case,
            documents=kinds[Kind.DOCUMENT],
            items=kinds[Kind.ITEM],
            announcements=kinds[Kind.ANNOUNCEMENT],
            superseded=superseded[case],
        )
        for case, kinds in sorted(standing.items(), key=lambda pair: pair[0] or "")
    ]
