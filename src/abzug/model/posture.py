"""What stands where: a series for each place, category, unit and scope, and what they add up to."""

from dataclasses import dataclass
from datetime import date

from abzug.model.category import Category
from abzug.model.component import Component
from abzug.model.contradiction import Contradiction
from abzug.model.effort import Look
from abzug.model.quantity import NotObserved
from abzug.model.sighting import SetAside, StatedCount
from abzug.model.spread import Spread


@dataclass(frozen=True, slots=True)
class PosturePoint:
    """What stood there on one day.

    Args:
        day: The day (UTC).
        level: The central 80 % of what it can have been, or that nobody looked, and when somebody last did.
    """

    day: date
    level: Spread | NotObserved


@dataclass(frozen=True, slots=True, kw_only=True)
class PostureSeries:
    """One series, for example tanks at Soloti.

    Args:
        place: Where, as the sources name it.
        category: What is counted.
        unit: In which unit.
        scope: What the count includes; empty when no source says. Series of different scope are never subtracted.
        points: Day by day, ascending.
        sightings: Names of the reports that it rests on.
    """

    place: str
    category: Category
    unit: str
    scope: str
    points: tuple[PosturePoint, ...]
    sightings: tuple[str, ...]

    @property
    def latest(self) -> PosturePoint:
        """What stood there on the last day."""
        return self.points[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostureTotal:
    """What series of the same unit and scope add up to on the last day.

    Args:
        area: The place, region or theatre.
        component: Which of the three series it belongs to.
        category: What is counted; None for tanks, armoured vehicles and artillery together.
        unit: In which unit.
        scope: What the counts include.
        level: The central 80 % of the sum over the places in view.
        in_view: Places whose level is in the sum.
        without_view: Places of the area that nobody looked at: the sum says nothing about them.
    """

    area: str
    component: Component
    category: Category | None
    unit: str
    scope: str
    level: Spread
    in_view: tuple[str, ...]
    without_view: tuple[str, ...]

    @property
    def is_lower_bound(self) -> bool:
        """True when some place of the area was not in view."""
        return bool(self.without_view)


@dataclass(frozen=True, slots=True, kw_only=True)
class Posture:
    """What stands where, as it was known on a day.

    Args:
        as_of: Nothing published later is in it (UTC).
        series: What was seen, place by place.
        totals: Sums of series, where the places are known not to overlap.
        stated: Every number as it was given, seen or said, with its scope, in order of time.
        set_aside: Numbers that enter no series, and why.
        contradictions: Reports that do not fit each other.
        looks: Who looked where and when, the earliest first.
    """

    as_of: date
    series: tuple[PostureSeries, ...]
    totals: tuple[PostureTotal, ...]
    stated: tuple[StatedCount, ...]
    set_aside: tuple[SetAside, ...]
    contradictions: tuple[Contradiction, ...]
    looks: tuple[Look, ...]
