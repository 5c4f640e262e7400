"""An exercise held against the thresholds of the Vienna Document."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from abzug.doctrine import Constraint, Threshold, ViennaDocument
from abzug.model import Interval, Quantity, Receipt

Counted = tuple[Quantity, Receipt]
"""How many, and who says so."""

_WEAKEST_FIRST = "EMDCS"
_LANDING = "landing troops"
_ALTERNATIVES = frozenset({"troops", "tanks", "acv", "artillery", _LANDING})


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


def against(thresholds: Sequence[Threshold], counts: Iterable[Counted]) -> ThresholdTest:
    """Hold counts against thresholds.

    Sorties are left out: they matter only beside a land activity that is notifiable by itself.

    Source: VD_RATIO and VD_OBS_RATIO of thresholds.yaml (mark D of thresholds marked S and M); [V01, V04, V08].
    """
    by_unit = {threshold.unit: threshold for threshold in thresholds if threshold.unit in _ALTERNATIVES}
    ratios = tuple(
        Ratio(by_unit[quantity.unit], _times(quantity, by_unit[quantity.unit].value), receipt)
        for quantity, receipt in counts
        if quantity.unit in by_unit
    )
    if not ratios:
        return ThresholdTest((), None, "")
    times = Interval(max(ratio.times.low for ratio in ratios), max(ratio.times.high for ratio in ratios))
    return ThresholdTest(ratios, times, min((ratio.threshold.mark for ratio in ratios), key=_WEAKEST_FIRST.index))


def constraints_touched(document: ViennaDocument, counts: Iterable[Counted]) -> tuple[Constraint, ...]:
    """Return the rules on rare large exercises (chapter VIII) under which an exercise of that size falls.

    Only the least that each count can be is used: a rule is touched when the exercise is that large at the least.

    Source: [V17]; the period of three years is M.
    """
    least: dict[str, float] = {}
    for quantity, _ in counts:
        least[quantity.unit] = max(least.get(quantity.unit, 0.0), quantity.low)
    return tuple(
        rule
        for rule in document.constraints
        if least.get("troops", 0.0) > rule.troops or least.get("tanks", 0.0) > rule.tanks
    )


def _times(quantity: Quantity, threshold: float) -> Interval:
    high = float("inf") if quantity.high is None else quantity.high / threshold
    return Interval(quantity.low / threshold, high)
