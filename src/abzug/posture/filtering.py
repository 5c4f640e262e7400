"""The filter: from counts and movements to the chances of every level, on any day and as it was known on any day."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from abzug.doctrine import CountRules
from abzug.posture.columns import Columns, Integers
from abzug.posture.dynamics import arrive, depart, transition
from abzug.posture.grid import LEVELS, Chances, Floats
from abzug.posture.table import Counts, Movements, SeenMovement

_ROWS_AT_ONCE = 16

Move: TypeAlias = Callable[[Chances, Floats, Floats], Chances]
"""``arrive`` or ``depart``."""


class StockFilter:
    """A hidden Markov model of the stock of each series, on 128 levels, filtered forward in time.

    Between days of events the state spreads (``dynamics.transition``); a movement shifts it, if it was real; a count
    multiplies it by its likelihood. On one day arrivals come first, then departures, then counts.

    What was published in time for a day cannot change afterwards. So the states over all sightings are kept, and a
    question as of a day starts from the last of them that rests on nothing published later: exact, and as quick as the
    reports are punctual.

    Args:
        columns: The sightings.
        series_count: Number of series.
        rules: How a stock changes unseen.

    Source: discrete Bayes filter (forward algorithm; Rabiner 1989, M); rates E (counting.yaml).
    """

    def __init__(self, columns: Columns, series_count: int, rules: CountRules) -> None:
        columns = columns.once_for_each_origin()
        self.reach = columns.reach(series_count)
        self._rules = rules
        self._counts = Counts.of(columns.take(columns.direction == 0), self.reach, rules)
        self._movements = Movements.of(columns.take(columns.direction != 0))
        self._days = np.unique(columns.day)
        self._settled = self._last_publications(columns)
        self._states, self._started = self._keep_states()

    @property
    def series_count(self) -> int:
        """Number of series."""
        return len(self.reach)

    def state(self, day: int, *, known: int) -> Chances:
        """Return the chances of every level at the end of a day.

        Args:
            day: The day, as proleptic ordinal.
            known: The day as of which it is asked: nothing published later counts.

        Returns:
            Shape (series, levels), rows sum to one.
        """
        event_count = int(np.searchsorted(self._days, day, side="right"))
        if event_count == 0:
            return self._unknown()
        stale = self._settled[:event_count] > known
        fresh = np.where(stale.any(axis=0), stale.argmax(axis=0), event_count)
        states, started = self._unknown(), np.zeros(self.series_count, dtype=bool)
        kept = np.flatnonzero(fresh > 0)
        states[kept] = self._states[fresh[kept] - 1, kept]
        started[kept] = self._started[fresh[kept] - 1, kept]
        for event in range(int(fresh.min()), event_count):
            rows = np.flatnonzero(fresh <= event)
            states[rows], started[rows] = self._pass_event(states[rows], started[rows], rows, event=event, known=known)
        return self._spread(states, started, day - int(self._days[event_count - 1]))

    def joint(self, series: int, first: int, last: int, *, known: int) -> Chances:
        """Return the chances of every pair of levels of one series on two days, with all that is known of both.

        Args:
            series: Number of the series.
            first: The earlier day, as proleptic ordinal.
            last: The later day.
            known: The day as of which it is asked.

        Returns:
            Shape (levels, levels): row for the earlier day, column for the later; sums to one.
        """
        prior = self.state(first, known=known)[series]
        states = np.diag(prior)
        rows = np.full(LEVELS, series)
        at = first
        for event in range(*np.searchsorted(self._days, (first, last), side="right")):
            day = int(self._days[event])
            states = self._spread(states, np.ones(LEVELS, dtype=bool), day - at)
            states, _ = self._events(states, rows, event=event, known=known)
            states /= states.sum()
            at = day
        return self._spread(states, np.ones(LEVELS, dtype=bool), last - at)

    def movements(self, series: int, first: int, last: int, *, known: int) -> Iterator[SeenMovement]:
        """Yield the movements of one series that were seen after one day and up to another, as known on a third."""
        table = self._movements
        for day in self._days[slice(*np.searchsorted(self._days, (first, last), side="right"))]:
            chosen = _latest(table.day, table.published, table.series, table.movement, day=int(day), known=known)
            for number in chosen[table.series[chosen] == series]:
                yield SeenMovement(
                    direction=int(table.direction[number]),
                    size=float(table.size[number]),
                    error=float(table.error[number]),
                    weight=float(table.weight[number]),
                )

    def last_counted(self, day: int, *, known: int) -> Integers:
        """Return the last day, not after ``day``, for which a count of each series was known; 0 when there was none."""
        chosen = (self._counts.day <= day) & (self._counts.published <= known)
        last = np.zeros(self.series_count, dtype=np.int64)
        np.maximum.at(last, self._counts.series[chosen], self._counts.day[chosen])
        return last

    def _unknown(self) -> Chances:
        return np.full((self.series_count, LEVELS), 1 / LEVELS, dtype=np.float32)

    def _last_publications(self, columns: Columns) -> Integers:
        """For each day of events and series: the last publication of anything that happened by then."""
        last = np.zeros((len(self._days), self.series_count), dtype=np.int64)
        np.maximum.at(last, (np.searchsorted(self._days, columns.day), columns.series), columns.published)
        return np.maximum.accumulate(last, axis=0)

    def _keep_states(self) -> tuple[Chances, NDArray[np.bool_]]:
        """Filter over all sightings, and keep the state after each day of events."""
        kept = np.zeros((len(self._days), self.series_count, LEVELS), dtype=np.float32)
        begun = np.zeros((len(self._days), self.series_count), dtype=bool)
        states, started = self._unknown(), np.zeros(self.series_count, dtype=bool)
        everything = int(self._settled.max(initial=0))
        rows = np.arange(self.series_count)
        for event in range(len(self._days)):
            states, started = self._pass_event(states, started, rows, event=event, known=everything)
            kept[event], begun[event] = states, started
        return kept, begun

    def _pass_event(
        self, states: Chances, started: NDArray[np.bool_], rows: Integers, *, event: int, known: int
    ) -> tuple[Chances, NDArray[np.bool_]]:
        """Take states from the day of events before to the end of this one."""
        gap = int(self._days[event] - self._days[event - 1]) if event else 0
        states, touched = self._events(self._spread(states, started, gap), rows, event=event, known=known)
        return states / states.sum(axis=1, keepdims=True), started | touched

    def _spread(self, states: Chances, started: NDArray[np.bool_], days: int) -> Chances:
        """Let the states spread over some days without a look; a series of which nothing is known yet stays unknown."""
        if days == 0 or not started.any():
            return states
        chances = transition(days, self._rules.drift_per_day, self._rules.change_per_day)
        if started.all():
            return _times(states, chances)
        spread = states.copy()
        spread[started] = _times(states[started], chances)
        return spread

    def _events(self, states: Chances, rows: Integers, *, event: int, known: int) -> tuple[Chances, NDArray[np.bool_]]:
        """Apply the movements and counts of one day; tell which rows had any. The states are not normalised."""
        states, touched = states.copy(), np.zeros(len(rows), dtype=bool)
        day = self._days[event]
        for move, movements in self._movements_on(day, known):
            number, moved = _pick(self._movements.series[movements], rows, self.series_count)
            states[moved] = self._moved(states[moved], rows[moved], move=move, chosen=movements[number])
            touched[moved] = True
        counts = _latest(self._counts.day, self._counts.published, self._counts.series, day=day, known=known)
        number, counted = _pick(self._counts.series[counts], rows, self.series_count)
        states[counted] *= np.exp(self._counts.evidence[counts[number]])
        touched[counted] = True
        return states, touched

    def _movements_on(self, day: int, known: int) -> Iterator[tuple[Move, Integers]]:
        """Yield the movements of a day in turn, at most one of each series at a time, arrivals first."""
        table = self._movements
        chosen = _latest(table.day, table.published, table.series, table.movement, day=day, known=known)
        for direction, move in ((1, arrive), (-1, depart)):
            waiting = chosen[table.direction[chosen] == direction]
            while len(waiting):
                _, first = np.unique(table.series[waiting], return_index=True)
                yield move, waiting[first]
                waiting = np.delete(waiting, first)

    def _moved(self, states: Chances, rows: Integers, *, move: Move, chosen: Integers) -> Chances:
        """One movement of each row: real with its weight, else not there."""
        table = self._movements
        moved = move(states, table.size[chosen] / self.reach[rows], table.error[chosen])
        weight = table.weight[chosen].astype(np.float32)[:, None]
        return weight * moved + (1 - weight) * states


def _times(states: Chances, chances: Chances) -> Chances:
    """Multiply a few rows at a time, which one core does alone.

    Waking other cores for so small a product costs more than it saves, most of all on a busy machine: a replay of 60
    days took 3.6 s in one product a day and 1.1 to 2.7 s in these, on two cores that others used too.
    """
    product = np.empty_like(states)
    for row in range(0, len(states), _ROWS_AT_ONCE):
        part = slice(row, row + _ROWS_AT_ONCE)
        np.matmul(states[part], chances, out=product[part])
    return product


def _latest(days: Integers, published: Integers, *keys: Integers, day: int, known: int) -> Integers:
    """Return the entries of a day, of each combination of keys the latest that was known."""
    begin, end = np.searchsorted(days, (day, day + 1))
    entries = np.arange(begin, end)[published[begin:end] <= known]
    if len(entries) < 2:
        return entries
    is_last = np.ones(len(entries), dtype=bool)
    is_last[:-1] = np.logical_or.reduce([key[entries[1:]] != key[entries[:-1]] for key in keys])
    return entries[is_last]


def _pick(series: Integers, rows: Integers, series_count: int) -> tuple[Integers, Integers]:
    """Match entries, one for each series, with rows: the entry of each row that has one, and the row."""
    entry_of = np.full(series_count, -1)
    entry_of[series] = np.arange(len(series))
    entries = entry_of[rows]
    matched = np.flatnonzero(entries >= 0)
    return entries[matched], matched
