"""What happened between two days: what left, what came, and what is unaccounted for."""

from dataclasses import dataclass
from datetime import date

from abzug.model.category import Category
from abzug.model.component import Component
from abzug.model.interval import Interval
from abzug.model.movement import MovementShares


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """What happened to one part of a force, in numbers of its unit. All intervals are central 80 % or wider.

    Args:
        component: Which of the three series it belongs to.
        categories: What is counted.
        unit: In which unit.
        scope: What the counts include.
        places: Where.
        before: What stood there on the first day.
        after: What stood there on the last day.
        net: After minus before.
        gross_out: All that left; the high end is infinity when an exchange can have gone unseen.
        gross_in: All that came, likewise.
        unaccounted: What left and was not seen to arrive anywhere.
        is_exchange_excluded: True when somebody looked so often, or watched the ways so well, that a like number cannot
            have left and come unseen.
    """

    component: Component
    categories: tuple[Category, ...]
    unit: str
    scope: str
    places: tuple[str, ...]
    before: Interval
    after: Interval
    net: Interval
    gross_out: Interval
    gross_in: Interval
    unaccounted: Interval
    is_exchange_excluded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What happened to a force between two days, as it was known on a third.

    Args:
        first: The first day (UTC).
        last: The last day.
        as_of: Nothing published later is in it.
        balances: Each part that was in view on both days.
        shares: The six quantities of the decision tree; unknown where nothing was in view.
    """

    first: date
    last: date
    as_of: date
    balances: tuple[Balance, ...]
    shares: MovementShares
