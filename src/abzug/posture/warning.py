"""The warning board: 32 indicators, what is known of each, and what they say together."""

import math
from collections.abc import Iterable, Mapping
from datetime import date

from abzug.doctrine import Indicator, WarningList
from abzug.model import IndicatorReading, Intent, Lamp, Sign, WarningBoard

_CLEARNESS = {Sign.UNKNOWN: 0, Sign.NOT_OBSERVED: 1, Sign.AMBIGUOUS: 2, Sign.OBSERVED: 3}


def warning_board(
    readings: Iterable[IndicatorReading], *, warning: WarningList, as_of: date, in_crisis: bool = False
) -> WarningBoard:
    """Tell what the indicators say together, as it could be known at the end of a day.

    The intent with the greatest posterior is no forecast: the list was elicited by one analyst (E) and has not been
    fitted. Readings of the same indicator are one reading: the clearest, and with it the greatest weight.

    Raises:
        KeyError: If a reading names an indicator that is not on the list.

    Source: indicators.yaml and doctrine, section 8.4: l = ln(r P + (1 - r) mean P) for a sign, ln(1 - c P) for one not
    observed with coverage c of 0.5 or more, nothing for an unknown; per group the sum over 1 + (n - 1) rho, centred and
    clipped; then prior times exp(temperature times the sum). All numbers E.
    """
    known = _latest([reading for reading in readings if reading.published <= as_of], warning)
    likelihood = {key: _log_likelihood(reading, warning) for key, reading in known.items()}
    prior = warning.crisis_prior if in_crisis else warning.prior
    evidence = _combined(likelihood, warning)
    weights = {intent: prior[intent] * math.exp(warning.temperature * evidence[intent]) for intent in Intent}
    total = math.fsum(weights.values())
    probability = {intent: weight / total for intent, weight in weights.items()}
    is_grey = all(reading.sign is Sign.UNKNOWN for reading in known.values())
    ranked = sorted(warning.indicators.values(), key=lambda indicator: not indicator.is_critical)
    return WarningBoard(
        as_of=as_of,
        lamps=tuple(_lamp(indicator, known.get(indicator.id), likelihood.get(indicator.id)) for indicator in ranked),
        probability=probability,
        colour="grey" if is_grey else _colour(probability[Intent.ATTACK], warning),
        printed=warning.printed,
    )


def _latest(readings: list[IndicatorReading], warning: WarningList) -> dict[str, IndicatorReading]:
    """Return one reading an indicator: the clearest, from the first day on which it was so."""
    best: dict[str, IndicatorReading] = {}
    for reading in sorted(readings, key=lambda one: (-_CLEARNESS[one.sign], -one.weight, -one.coverage, one.published)):
        if reading.indicator not in warning.indicators:
            raise KeyError(reading.indicator)
        best.setdefault(reading.indicator, reading)
    return best


def _log_likelihood(reading: IndicatorReading, warning: WarningList) -> dict[Intent, float]:
    probability = warning.indicators[reading.indicator].probability
    if reading.sign is Sign.NOT_OBSERVED and reading.coverage >= warning.least_coverage:
        return {intent: math.log(1 - reading.coverage * probability[intent]) for intent in Intent}
    if reading.sign not in (Sign.OBSERVED, Sign.AMBIGUOUS):
        return dict.fromkeys(Intent, 0.0)
    weight = reading.weight * (warning.ambiguous_weight if reading.sign is Sign.AMBIGUOUS else 1.0)
    mean = math.fsum(probability.values()) / len(Intent)
    return {intent: math.log(weight * probability[intent] + (1 - weight) * mean) for intent in Intent}


def _combined(likelihood: Mapping[str, Mapping[Intent, float]], warning: WarningList) -> dict[Intent, float]:
    """Add up the groups; what belongs together counts less than what does not."""
    total = dict.fromkeys(Intent, 0.0)
    for group, rho in warning.dependence.items():
        rows = [row for key, row in likelihood.items() if warning.indicators[key].group == group and any(row.values())]
        if not rows:
            continue
        discount = 1 + (len(rows) - 1) * rho
        sums = {intent: math.fsum(row[intent] for row in rows) / discount for intent in Intent}
        centre = math.fsum(sums.values()) / len(Intent)
        for intent in Intent:
            total[intent] += min(max(sums[intent] - centre, -warning.clip), warning.clip)
    return total


def _lamp(indicator: Indicator, reading: IndicatorReading | None, row: Mapping[Intent, float] | None) -> Lamp:
    if reading is None or row is None:
        return Lamp(
            indicator=indicator.id,
            is_critical=indicator.is_critical,
            sign=Sign.UNKNOWN,
            since=None,
            last_look=None,
            weighs=0.0,
            receipts=(),
        )
    is_seen = reading.sign in (Sign.OBSERVED, Sign.AMBIGUOUS)
    return Lamp(
        indicator=indicator.id,
        is_critical=indicator.is_critical,
        sign=reading.sign,
        since=reading.published if is_seen else None,
        last_look=reading.published,
        weighs=row[Intent.ATTACK] - row[Intent.COERCION],
        receipts=reading.receipts,
    )


def _colour(attack: float, warning: WarningList) -> str:
    return next((colour for colour, below in warning.colours if attack < below), warning.colours[-1][0])
