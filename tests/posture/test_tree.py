"""The decision tree on intervals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.doctrine import load_doctrine
from abzug.model import UNKNOWN_RATIO, Hypothesis, Interval, MovementShares
from abzug.posture import decide

TREE = load_doctrine().decision_tree


def exactly(value: float) -> Interval:
    return Interval(value, value)


def shares(*, p: float, e: float, pi: float = 0.0, s: float = 0.0, d: float = 1.0, g: float = 0.0) -> MovementShares:
    return MovementShares(
        men_left=exactly(p),
        men_replaced=exactly(pi),
        kit_left=exactly(e),
        sustainment_left=exactly(s),
        kit_far=exactly(d),
        net_inflow=exactly(g),
    )


def plainly(measured: MovementShares) -> Hypothesis:
    """The doctrine's seven tests, written out by hand from section 8.1."""
    p, pi, e, s, d, g = (interval.low for interval in measured.by_symbol().values())
    if g >= 0.04:
        return Hypothesis.BUILD_UP
    if p < 0.1 and e < 0.1:
        return Hypothesis.NOT_CARRIED_OUT
    if p >= 0.1 and e < p / 2:
        return Hypothesis.ROTATION if pi >= 0.5 else Hypothesis.HOLLOW
    if e >= 0.1 and d < 0.5:
        return Hypothesis.REDEPLOYMENT
    if e >= 0.8 and p >= 0.8 and s >= 0.5 and d >= 0.5:
        return Hypothesis.COMPLETE
    return Hypothesis.PARTIAL


@pytest.mark.parametrize(
    ("measured", "expected"),
    [
        (shares(p=0.9, e=0.95, s=0.7), Hypothesis.COMPLETE),
        (shares(p=0.4, e=0.5), Hypothesis.PARTIAL),
        (shares(p=0.6, e=0.05, pi=0.9), Hypothesis.ROTATION),
        (shares(p=0.6, e=0.05), Hypothesis.HOLLOW),
        (shares(p=0.5, e=0.5, d=0.1), Hypothesis.REDEPLOYMENT),
        (shares(p=0.02, e=0.03), Hypothesis.NOT_CARRIED_OUT),
        (shares(p=0.02, e=0.03, g=0.05), Hypothesis.BUILD_UP),
    ],
)
def test_exact_quantities_lead_to_one_hypothesis(measured: MovementShares, expected: Hypothesis) -> None:
    finding = decide(measured, TREE)
    assert finding.hypothesis is expected
    assert finding.open_tests == ()


def test_nothing_measured_leaves_every_hypothesis_possible_and_says_why() -> None:
    finding = decide(MovementShares(), TREE)
    assert finding.possible == tuple(Hypothesis)
    assert finding.hypothesis is None
    assert {test.symbol for test in finding.open_tests} == {"g", "p", "e", "pi", "d", "s"}


def test_kit_that_left_for_nowhere_known_is_never_a_complete_withdrawal() -> None:
    measured = MovementShares(
        men_left=exactly(0.9),
        men_replaced=exactly(0.0),
        kit_left=exactly(0.9),
        sustainment_left=exactly(0.9),
        net_inflow=exactly(0.0),
    )
    finding = decide(measured, TREE)
    assert finding.possible == (Hypothesis.COMPLETE, Hypothesis.REDEPLOYMENT)
    assert [test.symbol for test in finding.open_tests] == ["d"]


def test_a_quantity_that_no_longer_matters_keeps_nothing_open() -> None:
    measured = MovementShares(net_inflow=Interval(0.05, 0.3))
    assert decide(measured, TREE).hypothesis is Hypothesis.BUILD_UP


def test_the_threshold_itself_belongs_to_the_build_up() -> None:
    touching = MovementShares(men_left=exactly(0), kit_left=exactly(0), net_inflow=Interval(0.0, 0.04))
    below = MovementShares(men_left=exactly(0), kit_left=exactly(0), net_inflow=Interval(0.0, 0.0399))
    assert decide(touching, TREE).possible == (Hypothesis.NOT_CARRIED_OUT, Hypothesis.BUILD_UP)
    assert decide(below, TREE).hypothesis is Hypothesis.NOT_CARRIED_OUT


unit = st.floats(0, 1)
spans = st.tuples(unit, unit).map(sorted).map(lambda ends: Interval(*ends))
boxes = st.builds(
    MovementShares,
    men_left=spans,
    men_replaced=st.one_of(spans, st.just(UNKNOWN_RATIO)),
    kit_left=spans,
    sustainment_left=spans,
    kit_far=spans,
    net_inflow=st.tuples(st.floats(-1, 1), st.floats(-1, 1)).map(sorted).map(lambda ends: Interval(*ends)),
)


@given(boxes, st.lists(unit, min_size=6, max_size=6))
def test_no_value_within_the_intervals_leads_anywhere_else(box: MovementShares, where: list[float]) -> None:
    inside = [
        interval.low + part * (min(interval.high, 5.0) - interval.low)
        for interval, part in zip(box.by_symbol().values(), where, strict=True)
    ]
    point = shares(p=inside[0], pi=inside[1], e=inside[2], s=inside[3], d=inside[4], g=inside[5])
    assert plainly(point) in decide(box, TREE).possible


@given(boxes)
def test_every_possible_hypothesis_has_a_finding_and_undetermined_has_a_reason(box: MovementShares) -> None:
    finding = decide(box, TREE)
    assert finding.possible
    assert (finding.hypothesis is None) == bool(finding.open_tests)
