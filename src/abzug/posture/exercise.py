"""Exercise or more? What was declared beside what was counted, announced and seen."""

from collections.abc import Iterable, Iterator
from datetime import date

from abzug.doctrine import ViennaDocument
from abzug.model import (
    Concurrent,
    Exercise,
    ExerciseTest,
    Finding,
    Interval,
    Quantity,
    Receipt,
    Share,
    ThresholdTest,
    UnderDeclaration,
)
from abzug.posture.vienna import Counted, against, constraints_touched


def exercise_test(exercise: Exercise, *, as_of: date, document: ViennaDocument) -> ExerciseTest:
    """Hold an exercise against its declaration and the Vienna Document, as it could be known at the end of a day.

    Source: derived metrics of thresholds.yaml; each field's function names its own.
    """
    known = exercise.as_of(as_of)
    declared = _declared(known)
    counts = (*declared, *((one.quantity, one.receipt) for one in known.estimates))
    under_declared, not_comparable = _under_declared(known)
    notice_days = _notice_days(known)
    declared_end, slip, is_open = _end_slip(known, as_of)
    return ExerciseTest(
        name=known.name,
        as_of=as_of,
        notification=against(document.notification, counts),
        observation=against(document.observation, counts),
        declared_notification=against(document.notification, declared),
        constraints=constraints_touched(document, counts),
        near_miss=_near_miss(declared, document),
        under_declared=under_declared,
        not_comparable=not_comparable,
        split=_split(known, declared, document),
        linked=tuple((one.name, reasons) for one, reasons in _linked(known)),
        notice_days=notice_days,
        is_short_notice=_short_notice(notice_days, known, document),
        declared_end=declared_end,
        end_slip_days=slip,
        is_end_open=is_open,
        outside_district=_outside_district(known),
        outside_declared_area=_outside_declared_area(known),
        train_ratio=_train_ratio(known),
        receipts=_receipts(known),
    )


def _declared(exercise: Exercise) -> tuple[Counted, ...]:
    return tuple(
        (quantity, declaration.receipt)
        for declaration in sorted(exercise.declarations, key=lambda one: one.published)
        for quantity in declaration.quantities
    )


def _near_miss(declared: Iterable[Counted], document: ViennaDocument) -> Finding:
    """Tell whether troops were declared at 90 to just under 100 % of the line of observation, 13,000.

    "Fewer than 13,000" leaves it open. Source: VD_NEAR_MISS; seen 12,900 in 2013, 12,700 in 2017, 12,800 in 2021
    [V15, V16, V30]; the 90 % is E.
    """
    line = next(threshold.value for threshold in document.observation if threshold.unit == "troops")
    floor = document.near_miss_from_share * line
    troops = [quantity for quantity, _ in declared if quantity.unit == "troops"]
    if not troops:
        return Finding.UNKNOWN
    last = troops[-1]
    high = float("inf") if last.high is None else last.high
    if floor <= last.low and high < line:
        return Finding.YES
    return Finding.POSSIBLE if last.low < line and high >= floor else Finding.NO


def _under_declared(exercise: Exercise) -> tuple[tuple[UnderDeclaration, ...], tuple[str, ...]]:
    """Divide every estimate by the last declaration of its unit, where both have the same scope.

    Source: VD_UNDERDECLARE (mark D); 2013: at least 70,000 against 12,900, 5.4 [V16].
    """
    last = {quantity.unit: (quantity, receipt) for quantity, receipt in _declared(exercise)}
    found, apart = [], []
    for one in exercise.estimates:
        if one.quantity.unit not in last:
            continue
        declared, receipt = last[one.quantity.unit]
        if declared.scope != one.quantity.scope:
            apart.append(f"{one.quantity.unit}: {_scope(declared)} / {_scope(one.quantity)}")
        elif declared.high != 0:
            factor = _ratio(one.quantity, declared)
            found.append(UnderDeclaration(factor, declared, one.quantity, one.by, (receipt, one.receipt)))
    return tuple(found), tuple(dict.fromkeys(apart))


def _scope(quantity: Quantity) -> str:
    return quantity.scope or "scope not given"


def _ratio(above: Quantity, below: Quantity) -> Interval:
    low = 0.0 if below.high is None else above.low / below.high
    return Interval(low, float("inf") if above.high is None or below.low == 0 else above.high / below.low)


def _linked(exercise: Exercise) -> Iterator[tuple[Concurrent, tuple[str, ...]]]:
    """Yield the other exercises that may be part of this one, with the reasons.

    Source: VD_SPLIT (mark E): common command, contiguous areas, or dates that overlap by a day.
    """
    spans = [(one.start, one.end) for one in exercise.declarations]
    for other in exercise.concurrent:
        overlaps = any(
            start and end and other.start and other.end and start <= other.end and other.start <= end
            for start, end in spans
        )
        signs = {"command": other.has_same_command, "area": other.is_contiguous, "dates": overlaps}
        reasons = tuple(name for name, holds in signs.items() if holds)
        if reasons:
            yield other, reasons


def _split(exercise: Exercise, declared: Iterable[Counted], document: ViennaDocument) -> ThresholdTest | None:
    """Add up what was declared for all linked exercises and hold the sums against chapter V.

    Each is counted once, with its last declaration; a unit that one of them leaves open is open above in the sum.
    """
    others = [other for other, _ in _linked(exercise)]
    if not others:
        return None
    last = {quantity.unit: (quantity, receipt) for quantity, receipt in declared}
    sums = []
    for unit, (quantity, receipt) in last.items():
        parts = [quantity, *(part for other in others for part in other.quantities if part.unit == unit)]
        highs = [part.high for part in parts]
        is_open = None in highs or any(all(part.unit != unit for part in other.quantities) for other in others)
        high = None if is_open else sum(high for high in highs if high is not None)
        sums.append((Quantity(sum(part.low for part in parts), high, unit, "all linked exercises"), receipt))
    return against(document.notification, sums)


def _notice_days(exercise: Exercise) -> int | None:
    """Count the days from the first announcement to the first day. Source: VD_NOTICE (mark M)."""
    starts = [one.start for one in exercise.declarations if one.start]
    if not starts:
        return None
    return (min(starts) - min(one.published for one in exercise.declarations)).days


def _short_notice(notice_days: int | None, exercise: Exercise, document: ViennaDocument) -> Finding:
    if exercise.is_snap:
        return Finding.NO  # exempt: notified when the troops start (mark M)
    if notice_days is None:
        return Finding.UNKNOWN
    return Finding.YES if notice_days < document.notice.days else Finding.NO


def _end_slip(exercise: Exercise, as_of: date) -> tuple[date | None, int | None, bool]:
    """Return the end first declared, the days by which it was passed, and whether the exercise is still open.

    Source: VD_END_SLIP (mark E); Belarus, 20 February 2022 [V20, I27].
    """
    ends = [one.end for one in sorted(exercise.declarations, key=lambda one: one.published) if one.end]
    if not ends:
        return None, None, False
    first = ends[0]
    returned = min((day for day, _ in exercise.returns), default=None)
    if returned is not None:
        return first, max(0, (returned - first).days), False
    last = max(*ends, as_of)
    return (first, (last - first).days, True) if last > first else (first, None, False)


def _outside_district(exercise: Exercise) -> Share | None:
    """Return the share of units from another district. Source: doctrine, section 3 (computable test, mark E)."""
    if not exercise.district:
        return None
    signs = [
        one.district.casefold() != exercise.district.casefold() if one.district else None for one in exercise.units
    ]
    return _share(signs, exercise)


def _outside_declared_area(exercise: Exercise) -> Share | None:
    """Return the share of units outside the declared ranges. Source: doctrine, section 3 (computable test, mark E)."""
    return _share(
        [None if one.is_in_declared_area is None else not one.is_in_declared_area for one in exercise.units], exercise
    )


def _share(signs: list[bool | None], exercise: Exercise) -> Share | None:
    if all(sign is None for sign in signs):
        return None
    within, unknown = signs.count(True), signs.count(None)
    share = Interval(within / len(signs), (within + unknown) / len(signs))
    return Share(share, len(signs) - unknown, unknown, tuple(one.receipt for one in exercise.units))


def _train_ratio(exercise: Exercise) -> Interval | None:
    """Divide the trains of this exercise by those of the last one.

    Source: doctrine, section 3: 200 echelons against 29 for Zapad-2021, 6.9 [I14] (mark D, weak carrier).
    """
    if not exercise.echelons or not exercise.echelons_before:
        return None
    now, before = (
        max(rows, key=lambda one: one.published).quantity for rows in (exercise.echelons, exercise.echelons_before)
    )
    return _ratio(now, before) if before.low > 0 else None


def _receipts(exercise: Exercise) -> tuple[Receipt, ...]:
    rows = (
        exercise.declarations,
        exercise.estimates,
        exercise.units,
        exercise.concurrent,
        exercise.echelons,
        exercise.echelons_before,
    )
    return tuple(
        dict.fromkeys([*(one.receipt for part in rows for one in part), *(receipt for _, receipt in exercise.returns)])
    )
