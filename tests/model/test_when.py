"""When: half-open intervals of UTC time."""

from datetime import UTC, date, datetime

import pytest

from abzug.model import Precision, When


def test_a_day_includes_its_last_instant_and_excludes_the_next_midnight() -> None:
    day = When.on(date(2022, 2, 15))
    assert datetime(2022, 2, 15, 23, 59, 59, 999999, tzinfo=UTC) in day
    assert datetime(2022, 2, 16, tzinfo=UTC) not in day


def test_a_span_of_days_names_its_first_and_last_day() -> None:
    middle_of_the_week = When.between(date(2022, 2, 15), date(2022, 2, 17))
    assert (middle_of_the_week.first_day, middle_of_the_week.last_day) == (
        date(2022, 2, 15),
        date(2022, 2, 17),
    )


def test_neighbouring_days_do_not_overlap() -> None:
    assert not When.on(date(2022, 2, 15)).overlaps(When.on(date(2022, 2, 16)))


def test_an_instant_has_one_day() -> None:
    noon = datetime(2022, 2, 15, 12, tzinfo=UTC)
    assert When(noon, noon, Precision.INSTANT).last_day == date(2022, 2, 15)


def test_naive_times_are_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        When(datetime.fromisoformat("2022-02-15"), datetime.fromisoformat("2022-02-16"))


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        When.between(date(2022, 2, 16), date(2022, 2, 14))
