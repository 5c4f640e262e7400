"""An exercise held against the thresholds of the Vienna Document."""

from collections.abc import Iterable, Sequence

from abzug.doctrine import ViennaDocument
from abzug.model import Constraint, Interval, Quantity, Ratio, Receipt, Threshold, ThresholdTest

Counted = tuple[Quantity, Receipt]
"""How many, and who says so."""

_WEAKEST_FIRST = "EMDCS"
_LANDING = "landing troops"
_ALTERNATIVES = frozenset({"troops", "tanks", "acv", "artillery", _LANDING})


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
