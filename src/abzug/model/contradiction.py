"""Reports that cannot both be right: kept side by side, never resolved by dropping one."""

from dataclasses import dataclass
from enum import StrEnum


class ContradictionKind(StrEnum):
    """What does not fit."""

    EVENT_AFTER_PUBLICATION = "event_after_publication"
    COUNTS_DISAGREE = "counts_disagree"
    MIXED_SCOPES = "mixed_scopes"
    MORE_LEFT_THAN_STOOD = "more_left_than_stood"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two or more reports that do not fit each other, or one that does not fit itself.

    Args:
        kind: What does not fit.
        keys: Names of the reports.
        detail: Their numbers and scopes as they stand, in English.
    """

    kind: ContradictionKind
    keys: tuple[str, ...]
    detail: str
