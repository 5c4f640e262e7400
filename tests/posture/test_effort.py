"""Who looked where and when."""

from datetime import timedelta
from typing import Any

import pytest

from abzug.model import Look, SourceKind, Watch
from abzug.posture.effort import EffortLog
from tests.posture.reports import day


def look(when: int, **fields: Any) -> Look:
    values: dict[str, Any] = {
        "observer": "Maxar",
        "source_kind": SourceKind.COMMERCIAL_IMAGERY,
        "place": "Soloti",
        "day": day(when),
        "published": day(when),
    }
    return Look(**(values | fields))


def log(*looks: Look, as_of: int = 31) -> EffortLog:
    return EffortLog(looks, as_of=day(as_of))


def test_the_last_look_is_the_last_that_saw_anything() -> None:
    entries = log(look(3), look(9), look(12, coverage=0.0, hindrance="cloud"))
    assert entries.last_look("Soloti", day(20)) == day(9)
    assert entries.last_look("Soloti", day(5)) == day(3)
    assert entries.last_look("Yelnya", day(20)) is None


def test_a_look_that_became_known_later_is_not_in_the_log() -> None:
    assert log(look(3, published=day(25)), as_of=20).last_look("Soloti", day(20)) is None


def test_the_longest_gap_counts_from_the_first_day_to_the_last() -> None:
    assert log(look(4), look(12)).longest_gap("Soloti", day(1), day(14)).days == 8


def test_without_a_look_after_the_first_day_the_gap_has_no_end() -> None:
    assert log(look(1)).longest_gap("Soloti", day(1), day(14)) == timedelta.max


def test_watching_the_ways_is_no_look_at_what_stands_there() -> None:
    assert log(look(7, watch=Watch.WAYS)).longest_gap("Soloti", day(1), day(14)) == timedelta.max


def test_half_of_the_days_watched_is_half_of_the_coverage() -> None:
    watched = [look(when, watch=Watch.WAYS, coverage=1.0) for when in range(2, 7)]
    assert log(*watched).coverage_of_ways("Soloti", day(1), day(11)) == 0.5


def test_two_observers_of_one_day_watch_no_more_than_the_better_of_them() -> None:
    twice = [look(2, watch=Watch.WAYS, coverage=coverage) for coverage in (0.4, 0.6)]
    assert log(*twice).coverage_of_ways("Soloti", day(1), day(2)) == 0.6


def test_a_watch_whose_coverage_nobody_gave_covers_nothing() -> None:
    assert log(look(2, watch=Watch.WAYS)).coverage_of_ways("Soloti", day(1), day(2)) == 0


def test_a_coverage_is_a_share() -> None:
    with pytest.raises(ValueError, match="give 0 to 1"):
        look(3, coverage=1.5)
