"""The smoothed index of acts: a mean with an interval, never a sum."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.doctrine import load_doctrine
from abzug.model import Act, ActIndex, ActKind, Party, Receipt
from abzug.posture.act_index import act_index, index_series, student_t90

SCALE = load_doctrine().diplomacy
DAY = date(2030, 3, 10)


def act(kind: ActKind, days_ago: int = 0, origin: str = "ministry", *, is_hedged: bool = False) -> Act:
    day = DAY - timedelta(days=days_ago)
    receipt = Receipt(document=f"{origin}-{day}", address="https://example.org", entered_by="test")
    return Act(
        kind=kind, party=Party.OWNER, day=day, published=day, words="...", receipt=receipt, origin=origin,
        is_hedged=is_hedged,
    )  # fmt: skip


def index(*acts: Act, as_of: date = DAY) -> ActIndex:
    found = act_index(acts, as_of=as_of, scale=SCALE)
    assert found is not None
    return found


acts = st.lists(
    st.builds(act, st.sampled_from(ActKind), st.integers(0, 60), st.sampled_from("abcdef"), is_hedged=st.booleans()),
    min_size=1,
    max_size=25,
)


def test_no_act_is_no_index_and_not_zero() -> None:
    assert act_index([], as_of=DAY, scale=SCALE) is None
    assert act_index([act(ActKind.OFFER)], as_of=DAY - timedelta(days=1), scale=SCALE) is None


def test_many_promises_are_a_mean_and_not_a_sum() -> None:
    many = index(*(act(ActKind.PROMISE, origin=f"o{n}") for n in range(40)))
    assert 4.0 < many.points.median < SCALE.scores[ActKind.PROMISE].score


def test_more_acts_of_one_kind_narrow_the_interval() -> None:
    few, many = (index(*(act(ActKind.OFFER, origin=f"o{n}") for n in range(count))) for count in (2, 20))
    assert many.points.high - many.points.low < (few.points.high - few.points.low) / 1.5


def test_acts_at_odds_widen_it() -> None:
    agreed = index(*(act(ActKind.OFFER, origin=f"o{n}") for n in range(8)))
    at_odds = index(*(act(ActKind.PROMISE if n % 2 else ActKind.THREAT, origin=f"o{n}") for n in range(8)))
    assert at_odds.points.high - at_odds.points.low > agreed.points.high - agreed.points.low


def test_an_old_act_fades_and_leaves_doubt() -> None:
    fresh, old = index(act(ActKind.WITHDRAWAL)), index(act(ActKind.WITHDRAWAL, days_ago=30))
    assert old.points.median < fresh.points.median / 2
    assert old.points.high - old.points.low > fresh.points.high - fresh.points.low


def test_a_doubted_act_weighs_less() -> None:
    assert index(act(ActKind.OFFER, is_hedged=True)).points.median < index(act(ActKind.OFFER)).points.median


@given(acts)
def test_copies_of_one_origin_change_nothing(some: list[Act]) -> None:
    copies = [replace(one, receipt=replace(one.receipt, document=f"copy-{n}")) for n, one in enumerate(some)]
    assert index(*some, *copies).points == index(*some).points


@given(acts, st.randoms())
def test_the_order_of_entry_never_matters(some: list[Act], random: object) -> None:
    shuffled = list(some)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis hands over a random.Random
    assert index(*shuffled).points.median == pytest.approx(index(*some).points.median)


@given(acts)
def test_the_index_stays_on_its_scale(some: list[Act]) -> None:
    points = index(*some).points
    assert -10 <= points.low <= points.median <= points.high <= 10


def test_the_series_of_a_day_knows_nothing_of_the_next() -> None:
    some = [act(ActKind.THREAT), act(ActKind.OFFER, 3)]
    days = [DAY - timedelta(days=n) for n in (4, 3, 1, 0)]
    series = dict(index_series(some, days=days, scale=SCALE))
    assert series[days[0]] is None
    assert series[days[2]] == act_index(some[1:], as_of=days[2], scale=SCALE)


@pytest.mark.parametrize(("freedom", "tabled"), [(4, 1.5332), (5, 1.4759), (10, 1.3722), (30, 1.3104), (1e6, 1.2816)])
def test_students_t_agrees_with_the_tables(freedom: float, tabled: float) -> None:
    assert student_t90(freedom) == pytest.approx(tabled, rel=5e-4)


def test_the_interval_holds_the_true_mean_in_about_four_of_five_cases() -> None:
    random, hits, cases = np.random.default_rng(11), 0, 1_500
    scores = {kind: row.score for kind, row in SCALE.scores.items()}
    kinds, values = list(scores), np.array(list(scores.values()))
    for _ in range(cases):
        chances = random.dirichlet(np.full(len(kinds), 0.5))
        truth = float(chances @ values)
        count = int(random.integers(1, 15))
        drawn = random.choice(len(kinds), size=count, p=chances)
        points = index(*(act(kinds[i], origin=f"o{n}") for n, i in enumerate(drawn))).points
        hits += points.low <= truth <= points.high
    assert 0.75 <= hits / cases <= 0.9
