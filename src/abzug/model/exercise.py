"""A military exercise: what its host declared, what others counted, and what was seen of it."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from abzug.model.quantity import Quantity
from abzug.model.receipt import Receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """What a host says of its exercise, for example: 12,700 troops, 14 to 20 September 2017.

    Args:
        published: The day on which it was said (UTC).
        receipt: The passage it rests on.
        start: The first day, or None when not said.
        end: The last day, or None when not said.
        quantities: How many of what; units are troops, tanks, acv, artillery, sorties and landing troops.
    """

    published: date
    receipt: Receipt
    start: date | None = None
    end: date | None = None
    quantities: tuple[Quantity, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What somebody else counts, for example: at least 70,000 troops.

    Args:
        published: The day on which it was published (UTC).
        by: Who counts.
        quantity: How many of what, with the scope that the source gives.
        receipt: The passage it rests on.
    """

    published: date
    by: str
    quantity: Quantity
    receipt: Receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitSeen:
    """A unit that takes part, for example the 36th Army of the Eastern Military District.

    Args:
        published: The day on which it was reported (UTC).
        name: The unit.
        receipt: The passage it rests on.
        district: Its home district; empty when unknown.
        is_in_declared_area: Whether it stands on a declared range; None when unknown.
    """

    published: date
    name: str
    receipt: Receipt
    district: str = ""
    is_in_declared_area: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Concurrent:
    """Another exercise of the same time that may be part of the same one.

    Args:
        published: The day on which it was announced (UTC).
        name: What it is called.
        receipt: The passage it rests on.
        start: The first day, or None when unknown.
        end: The last day, or None when unknown.
        quantities: What was declared for it.
        has_same_command: Whether one headquarters leads both; None when unknown.
        is_contiguous: Whether their areas touch; None when unknown.
    """

    published: date
    name: str
    receipt: Receipt
    start: date | None = None
    end: date | None = None
    quantities: tuple[Quantity, ...] = ()
    has_same_command: bool | None = None
    is_contiguous: bool | None = None


class Sign(StrEnum):
    """How clearly an indicator is seen. Unknown is not "not observed": nobody looked, or nobody said that he did."""

    OBSERVED = "observed"
    AMBIGUOUS = "ambiguous"
    NOT_OBSERVED = "not_observed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorReading:
    """What is known of one indicator, for example IW10 observed on 28 January 2022.

    Args:
        indicator: IW01 ...
        sign: How clearly it is seen.
        published: The day on which that was published, or of the last look for one not observed (UTC).
        coverage: For one not observed: how much of what there is to see was looked at, 0 to 1.
        weight: For one observed: how much the reports tell about the world, 0 to 1.
        receipts: What it rests on.
    """

    indicator: str
    sign: Sign
    published: date
    coverage: float = 0.0
    weight: float = 1.0
    receipts: tuple[Receipt, ...] = ()

    def __post_init__(self) -> None:
        if not 0.0 <= self.coverage <= 1.0 or not 0.0 <= self.weight <= 1.0:
            raise ValueError(f"{self.indicator}: coverage and weight lie between 0 and 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """An exercise, for example Zapad-2017.

    Args:
        name: What it is called.
        owner: Whose force: ISO 3166 alpha-3 code or a group's name.
        district: The military district that holds it; empty when unknown.
        declarations: What the host said, in any order.
        estimates: What others counted.
        units: Units that take part.
        concurrent: Other exercises of the same time.
        echelons: Trains that brought it, with who counted.
        echelons_before: Trains for the last comparable exercise.
        returns: Reports that units have gone home, first the day on which one was published.
        readings: Indicators that were rated by hand.
        is_snap: Whether the troops had no advance notice; None when unknown.
        in_crisis: Whether a crisis is declared.
    """

    name: str
    owner: str
    district: str = ""
    declarations: tuple[Declaration, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    units: tuple[UnitSeen, ...] = ()
    concurrent: tuple[Concurrent, ...] = ()
    echelons: tuple[Estimate, ...] = ()
    echelons_before: tuple[Estimate, ...] = ()
    returns: tuple[tuple[date, Receipt], ...] = ()
    readings: tuple[IndicatorReading, ...] = ()
    is_snap: bool | None = None
    in_crisis: bool = False

    def as_of(self, day: date) -> "Exercise":
        """Return the exercise as it could be known at the end of ``day``: nothing published later is in it."""
        return replace(
            self,
            declarations=tuple(one for one in self.declarations if one.published <= day),
            estimates=tuple(one for one in self.estimates if one.published <= day),
            units=tuple(one for one in self.units if one.published <= day),
            concurrent=tuple(one for one in self.concurrent if one.published <= day),
            echelons=tuple(one for one in self.echelons if one.published <= day),
            echelons_before=tuple(one for one in self.echelons_before if one.published <= day),
            returns=tuple(one for one in self.returns if one[0] <= day),
            readings=tuple(one for one in self.readings if one.published <= day),
        )
