"""Track record: earlier announcements, the recent ones counting more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.doctrine import Doctrine
from abzug.model import Hypothesis
from abzug.verdict import Precedent, track_record
from abzug.verdict.track_record import beta_quantile


def precedent(outcome: Hypothesis, year: int, actor: str = "ATL") -> Precedent:
    return Precedent(case=f"{actor}-{year}", actor=actor, resolved_on=date(year, 1, 1), outcome=outcome)


def test_an_actor_without_earlier_announcements_has_no_record(doctrine: Doctrine) -> None:
    assert track_record("ATL", date(2030, 1, 1), [precedent(Hypothesis.HOLLOW, 2020, "MUU")], doctrine) is None


def test_outcomes_known_later_do_not_count(doctrine: Doctrine) -> None:
    assert track_record("ATL", date(2019, 1, 1), [precedent(Hypothesis.COMPLETE, 2020)], doctrine) is None


def test_a_partial_withdrawal_is_half_kept(doctrine: Doctrine) -> None:
    record = track_record("ATL", date(2020, 1, 1), [precedent(Hypothesis.PARTIAL, 2020)], doctrine)
    assert record is not None
    assert (record.kept, record.broken, record.trust) == (0.5, 0.5, 0.5)


def test_eight_years_halve_a_precedent(doctrine: Doctrine) -> None:
    record = track_record("ATL", date(2028, 1, 1), [precedent(Hypothesis.COMPLETE, 2020)], doctrine)
    assert record is not None
    assert record.kept == pytest.approx(0.5, abs=0.001)


def test_a_broken_pledge_lowers_trust_below_even(doctrine: Doctrine) -> None:
    record = track_record("ATL", date(2021, 1, 1), [precedent(Hypothesis.BUILD_UP, 2020)], doctrine)
    assert record is not None
    assert record.low < record.trust < 0.5
    assert record.high > record.trust


@given(st.floats(1, 20), st.floats(1, 20))
def test_quantiles_rise(alpha: float, beta: float) -> None:
    assert beta_quantile(0.1, alpha, beta) <= beta_quantile(0.5, alpha, beta) <= beta_quantile(0.9, alpha, beta)


def test_the_quantiles_of_the_uniform_are_its_probabilities() -> None:
    assert beta_quantile(0.25, 1, 1) == pytest.approx(0.25, abs=0.001)
