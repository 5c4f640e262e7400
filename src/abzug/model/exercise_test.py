"""What an exercise is, held against what it was said to be."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from abzug.model.interval import Interval
from abzug.model.quantity import Quantity
from abzug.model.receipt import Receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """One line to cross, for example 9,000 troops, from which an exercise is notifiable.

    Args:
        unit: What is counted: troops, tanks, acv, artillery, sorties or landing troops.
        value: From how many.
        mark: Where the number comes from; M until the document itself has been opened.
        references: Keys of ``refs.yaml``.
    """

    unit: str
    value: float
    mark: str
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraint:
    """How many large activities a state may hold (chapter VIII), for example one above 40,000 troops in three years.

    Args:
        period: Per how long.
        most: How many.
        troops: Above how many troops.
        tanks: Above how many tanks.
        mark: Where the numbers come from.
        references: Keys of ``refs.yaml``.
    """

    period: str
    most: int
    troops: float
    tanks: float
    mark: str
    references: tuple[str, ...]


class Finding(StrEnum):
    """An answer that may be open: nobody said, or what was said leaves it open."""

    YES = "yes"
    NO = "no"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Ratio:
    """A count beside its threshold, for example 30,000 troops, 3.3 times the notification threshold of 9,000.

    Args:
        threshold: The threshold.
        times: The count divided by it.
        receipt: Who counts.
    """

    threshold: Threshold
    times: Interval
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class ThresholdTest:
    """All counts beside the thresholds of one chapter.

    Args:
        ratios: One a count whose unit has a threshold.
        times: The greatest of the ratios: the thresholds are alternatives, any one suffices. None when nothing was
            counted in a unit that has a threshold.
        mark: The weakest mark among the thresholds used; M until the equipment figures have been read in the document.
    """

    ratios: tuple[Ratio, ...]
    times: Interval | None
    mark: str

    @property
    def is_reached(self) -> bool | None:
        """Whether the threshold is reached; None when the counts leave it open, or there are none."""
        if self.times is None or self.times.low < 1 <= self.times.high:
            return None
        return self.times.low >= 1


@dataclass(frozen=True, slots=True)
class UnderDeclaration:
    """How many times more somebody counts than was declared.

    Args:
        factor: Estimate divided by declaration.
        declared: The declaration.
        estimate: The estimate, of the same unit and scope.
        by: Who estimates.
        receipts: Declaration and estimate.
    """

    factor: Interval
    declared: Quantity
    estimate: Quantity
    by: str
    receipts: tuple[Receipt, Receipt]


@dataclass(frozen=True, slots=True)
class Share:
    """A share of the units seen, with those of which nothing is known left open.

    Args:
        share: Its least and its most: the unknown all within it, or all without.
        counted: Units of which it is known.
        unknown: Units of which it is not.
        receipts: What it rests on.
    """

    share: Interval
    counted: int
    unknown: int
    receipts: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseTest:
    """What an exercise is, held against what it was said to be.

    Args:
        name: The exercise.
        as_of: The day on which this could be known.
        notification: All counts against chapter V.
        observation: All counts against chapter VI.
        declared_notification: What was declared against chapter V.
        constraints: Rules of chapter VIII under which it falls.
        near_miss: Whether it was declared just below the line of observation.
        under_declared: Estimates beside declarations of the same unit and scope.
        not_comparable: Pairs of scopes that were not compared.
        split: Declared strengths of all exercises of the same time together, against chapter V; None without others.
        linked: The other exercises and why they may belong to it.
        notice_days: From the first announcement to the first day; None when either is unknown.
        is_short_notice: Whether that is less than chapter V asks for.
        declared_end: The end that was declared first, or None.
        end_slip_days: From that end to the first return, the new end, or ``as_of``, whichever is known; None before it.
        is_end_open: True while nobody has gone home since the declared end.
        outside_district: Share of units from another district.
        outside_declared_area: Share of units that stand outside the declared ranges.
        train_ratio: Trains beside those of the last comparable exercise.
        receipts: Everything it rests on.
    """

    name: str
    as_of: date
    notification: ThresholdTest
    observation: ThresholdTest
    declared_notification: ThresholdTest
    constraints: tuple[Constraint, ...]
    near_miss: Finding
    under_declared: tuple[UnderDeclaration, ...]
    not_comparable: tuple[str, ...]
    split: ThresholdTest | None
    linked: tuple[tuple[str, tuple[str, ...]], ...]
    notice_days: int | None
    is_short_notice: Finding
    declared_end: date | None
    end_slip_days: int | None
    is_end_open: bool
    outside_district: Share | None
    outside_declared_area: Share | None
    train_ratio: Interval | None
    receipts: tuple[Receipt, ...]
