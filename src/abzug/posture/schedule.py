"""Whether an announced schedule can be kept at all."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from abzug.doctrine import Doctrine


class Pace(StrEnum):
    """An announced pace beside the paces of genuine withdrawals."""

    TOO_SLOW = "too_slow"
    PLAUSIBLE = "plausible"
    TOO_FAST = "too_fast"


@dataclass(frozen=True, slots=True)
class ScheduleCheck:
    """An announced outflow and whether anyone ever kept one like it.

    Args:
        men_per_day: What the announcement asks for.
        pace: How that compares.
        slowest: Least men a day seen in a genuine withdrawal.
        fastest: Most men a day seen in one.
    """

    men_per_day: float
    pace: Pace
    slowest: float
    fastest: float


def check_schedule(men: float, first: date, last: date, *, doctrine: Doctrine) -> ScheduleCheck:
    """Hold an announced schedule against the outflow seen in genuine withdrawals.

    A withdrawal declared complete sooner than the fastest pace allows contradicts itself (evidence type E10).

    Args:
        men: How many are to leave.
        first: The first day of leaving.
        last: The last day of leaving, included.
        doctrine: Where the limits and the history come from.

    Raises:
        ValueError: If nobody is to leave or the last day lies before the first.

    Source: doctrine, section 6: outside 100 to 1,500 men a day is flagged (E, bracketing 236 to 1,163 seen, D).
    """
    days = (last - first).days + 1
    if men <= 0 or days < 1:
        raise ValueError(f"{men} men in {days} days is no schedule")
    limits = doctrine.march_rate("plausibility.outflow_men_per_day")
    seen = [row["per_day"] for row in doctrine.table("march_rates")["outflow_history"] if "per_day" in row]
    pace = men / days
    verdict = Pace.TOO_SLOW if pace < limits.low else Pace.TOO_FAST if pace > limits.high else Pace.PLAUSIBLE
    return ScheduleCheck(pace, verdict, min(seen), max(seen))
