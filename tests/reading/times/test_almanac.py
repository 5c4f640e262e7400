"""Days, months, seasons and feasts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.reading.times.almanac import (
    day_of_calendar,
    easter,
    feast_day,
    last_of_month,
    months_after,
    season_bounds,
    shifted,
)


@pytest.mark.parametrize(
    ("year", "day"),
    [(1954, date(1954, 4, 18)), (1999, date(1999, 4, 4)), (2022, date(2022, 4, 17)), (2038, date(2038, 4, 25))],
)
def test_easter_falls_where_the_almanacs_have_it(year: int, day: date) -> None:
    assert easter(year) == day


@given(st.integers(min_value=1583, max_value=9000))
def test_easter_is_a_sunday_from_22_march_to_25_april(year: int) -> None:
    day = easter(year)
    assert day.weekday() == 6
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


def test_a_movable_feast_is_counted_from_easter() -> None:
    assert feast_day("easter-2", 2022) == date(2022, 4, 15)
    assert feast_day("12-24", 2022) == date(2022, 12, 24)


def test_a_month_after_the_end_of_january_is_the_end_of_february() -> None:
    assert months_after(date(2022, 1, 31), 1) == date(2022, 2, 28)


@given(st.dates(), st.integers(min_value=-(10**6), max_value=10**6))
def test_no_number_of_months_or_days_leaves_the_calendar(day: date, number: int) -> None:
    for reached in (months_after(day, number), shifted(day, number)):
        assert reached is None or date.min <= reached <= date.max


def test_winter_reaches_into_the_next_year() -> None:
    assert season_bounds(2023, "WI") == (date(2023, 12, 1), date(2024, 2, 29))


def test_there_is_no_31_june() -> None:
    assert day_of_calendar(2022, 6, 31) is None
    assert last_of_month(2022, 6) == date(2022, 6, 30)
