"""Outlook: how long a force can be held where it stands, and which dates matter next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from abzug.model.interval import Interval
from abzug.model.receipt import Receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class EnduranceRow:
    """One row, for example: men exchanged and supplies built up, no bound visible.

    Args:
        when: What must have been seen (True) or looked for and not seen (False), by sign.
        low_days: At least so long from now.
        high_days: At most so long; infinity for no bound.
        names: Why, by language.
        mark: Where the numbers come from.
        references: Keys of ``refs.yaml``.
    """

    when: Mapping[str, bool]
    low_days: float
    high_days: float
    names: Mapping[str, str]
    mark: str
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SustainmentSign:
    """Whether something was seen that bears on how long a force can be held.

    Args:
        is_seen: True when seen, False when it was seen to go.
        last: The day of the last report of it.
        receipts: What it rests on.
    """

    is_seen: bool
    last: date
    receipts: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Endurance:
    """How long a force can be held where it stands.

    Args:
        as_of: The day.
        days: Least and most days from then; infinity for no visible bound. None when nothing that bears on it was seen.
        row: The row of the doctrine that says so, or None.
        signs: What was seen of forward positions, rotation, sustainment and parked kit; what nobody saw is not in it.
    """

    as_of: date
    days: Interval | None
    row: EnduranceRow | None
    signs: Mapping[str, SustainmentSign]


class DateKind(StrEnum):
    """What happens on a date that matters."""

    DEADLINE = "deadline"
    EXERCISE_END = "exercise_end"
    CHAPTER3_DUE = "chapter3_due"
    CONSULTATION = "consultation"
    IMAGERY_DUE = "imagery_due"
    RETEST = "retest"


@dataclass(frozen=True, slots=True, order=True)
class NextDate:
    """One date that matters.

    Args:
        day: When (UTC).
        kind: What happens then.
        what: Of what: the name of an exercise, a place, a request.
        receipts: What it rests on.
    """

    day: date
    kind: DateKind
    what: str
    receipts: tuple[Receipt, ...] = ()
