"""Stock before and after, and what was seen to come and go between: draws, and the law that nothing gets lost."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from abzug.model import Interval
from abzug.posture.columns import SeriesKey
from abzug.posture.grid import LEVELS, Floats, share_at
from abzug.posture.known import KnownStocks

DRAWS = 4000


@dataclass(frozen=True, slots=True)
class FlowDraws:
    """One part of a force on two days, one number for each draw, in its unit.

    Args:
        before: What stood there on the first day.
        after: What stood there on the last day, drawn together with ``before``.
        seen_out: What was seen to leave between.
        seen_in: What was seen to come between.
    """

    before: Floats
    after: Floats
    seen_out: Floats
    seen_in: Floats

    def shares(self) -> "FlowDraws":
        """Return the same as shares of what stood there before."""
        baseline = np.maximum(self.before, 0.5)
        return FlowDraws(
            np.ones_like(baseline), self.after / baseline, self.seen_out / baseline, self.seen_in / baseline
        )


@dataclass(frozen=True, slots=True)
class Conserved:
    """What left and what came, once the numbers are held together.

    Args:
        net: After minus before.
        gross_out: All that left.
        gross_in: All that came.
    """

    net: Interval
    gross_out: Interval
    gross_in: Interval


def draw_flows(
    known: KnownStocks, keys: Iterable[SeriesKey], first: date, last: date, *, inside: Interval
) -> FlowDraws:
    """Draw the sum of several series on two days together.

    The two days of one series come from their joint distribution, given everything that is known of both: what blurs
    both alike cancels in their difference. Errors common to all counts scale all series alike. Of a series that nobody
    counted again after the first day, anything from all to nothing may have left: no news is not "unchanged".

    Args:
        known: What was known.
        keys: The series; their places must not overlap.
        first: The first day.
        last: The last day.
        inside: What was seen to go from one of their places to another: it neither left nor came.
    """
    random = np.random.default_rng(1)
    total = np.zeros((4, DRAWS))
    for key in keys:
        before, after = _stocks(known, key, first, last, random)
        if not known.was_counted_after(key, first, last):
            after = before * random.random(DRAWS)
        total[:2] += before, after
        total[2:] += _seen(known, key, first, last, random)
    total[2:] = np.maximum(total[2:] - random.uniform(inside.low, inside.high, DRAWS), 0)
    common = np.exp(random.normal(0, known.doctrine.count_rules.shared_error, DRAWS))
    return FlowDraws(*(total * common))


def conserve(draws: FlowDraws, *, unseen: float) -> Conserved:
    """Hold stock and flow together: what is there now is what was there, less what left, plus what came.

    A departure that nobody saw and that a count makes up for is a departure all the same. The high ends depend on how
    much can have gone unseen: without a watch on the ways, as much may have left and been replaced as one likes.

    Args:
        draws: Stocks and seen flows.
        unseen: What may have moved for each one that was seen, at least 1; infinity when nobody watched.
    """
    net, seen_out, seen_in = map(central, (draws.after - draws.before, draws.seen_out, draws.seen_in))
    least_out = max(0.0, seen_out.low, -net.high)
    least_in = max(0.0, seen_in.low, net.low)
    least_out, least_in = max(least_out, least_in - net.high), max(least_in, least_out + net.low)
    if math.isinf(unseen):
        return Conserved(net, Interval(least_out, math.inf), Interval(least_in, math.inf))
    most_out = max(least_out, unseen * seen_out.high, unseen * seen_in.high - net.low)
    most_in = max(least_in, unseen * seen_in.high, unseen * seen_out.high + net.high)
    return Conserved(net, Interval(least_out, most_out), Interval(least_in, most_in))


def central(values: Floats) -> Interval:
    """Return the central 80 % of draws."""
    low, high = np.quantile(values, (0.1, 0.9))
    return Interval(float(low), float(high))


def _stocks(known: KnownStocks, key: SeriesKey, first: date, last: date, random: np.random.Generator) -> Floats:
    number = known.number(key)
    joint = known.stocks.joint(number, first.toordinal(), last.toordinal(), known=known.as_of.toordinal())
    chances = joint.ravel().astype(float)
    pairs = random.choice(LEVELS * LEVELS, size=DRAWS, p=chances / chances.sum())
    within = random.random(DRAWS)  # one place within the cell for both days: what did not move stays exactly the same
    levels = np.stack(np.divmod(pairs, LEVELS)) + within
    stocks: Floats = share_at(levels) * known.stocks.reach[number]
    return stocks


def _seen(known: KnownStocks, key: SeriesKey, first: date, last: date, random: np.random.Generator) -> Floats:
    seen = np.zeros((2, DRAWS))
    movements = known.stocks.movements(
        known.number(key), first.toordinal(), last.toordinal(), known=known.as_of.toordinal()
    )
    for movement in movements:
        is_real = random.random(DRAWS) < movement.weight
        size = movement.size * np.exp(random.normal(0, movement.error, DRAWS))
        seen[0 if movement.direction < 0 else 1] += is_real * size
    return seen
