"""Announced schedules beside the outflow of genuine withdrawals."""

from datetime import date

import pytest

from abzug.doctrine import load_doctrine
from abzug.posture import Pace, check_schedule

DOCTRINE = load_doctrine()
FIRST = date(2022, 2, 15)


@pytest.mark.parametrize(
    ("men", "last", "pace"),
    [
        (30_000, date(2022, 2, 16), Pace.TOO_FAST),
        (20_941, date(2022, 3, 5), Pace.PLAUSIBLE),
        (1_000, date(2022, 6, 15), Pace.TOO_SLOW),
    ],
)
def test_a_pace_stands_beside_those_ever_seen(men: float, last: date, pace: Pace) -> None:
    check = check_schedule(men, FIRST, last, doctrine=DOCTRINE)
    assert check.pace is pace
    assert (check.slowest, check.fastest) == (236, 1163)


def test_the_last_day_counts() -> None:
    assert check_schedule(1000, FIRST, FIRST, doctrine=DOCTRINE).men_per_day == 1000


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(ValueError, match="no schedule"):
        check_schedule(1000, FIRST, date(2022, 2, 14), doctrine=DOCTRINE)
