"""Counts beside the thresholds of the Vienna Document."""

import pytest

from abzug.doctrine import load_doctrine
from abzug.model import Interval, Quantity, Receipt
from abzug.posture.vienna import against, constraints_touched

DOCUMENT = load_doctrine().vienna
RECEIPT = Receipt(document="d", address="https://example.org", entered_by="test")


def test_thirty_thousand_troops_are_more_than_three_times_the_notification_threshold() -> None:
    test = against(DOCUMENT.notification, [(Quantity(30_000, 30_000, "troops"), RECEIPT)])
    assert test.times == Interval(30_000 / 9_000, 30_000 / 9_000)
    assert test.is_reached is True
    assert test.mark == "S"


def test_any_one_threshold_suffices() -> None:
    counts = [(Quantity(5_000, 5_000, "troops"), RECEIPT), (Quantity(260, 300, "tanks"), RECEIPT)]
    test = against(DOCUMENT.notification, counts)
    assert test.times == Interval(260 / 250, 300 / 250)
    assert test.is_reached is True


def test_an_equipment_figure_lends_its_weaker_mark_to_the_whole_ratio() -> None:
    counts = [(Quantity(9_000, 9_000, "troops"), RECEIPT), (Quantity(10, 10, "tanks"), RECEIPT)]
    assert against(DOCUMENT.notification, counts).mark == "M"


def test_an_open_count_leaves_it_open_whether_the_threshold_is_reached() -> None:
    test = against(DOCUMENT.notification, [(Quantity(8_000, None, "troops"), RECEIPT)])
    assert test.is_reached is None


@pytest.mark.parametrize("unit", ["vehicles", "sorties"])
def test_what_has_no_threshold_of_its_own_is_not_compared(unit: str) -> None:
    test = against(DOCUMENT.notification, [(Quantity(900, 900, unit), RECEIPT)])
    assert (test.ratios, test.times, test.is_reached) == ((), None, None)


def test_a_count_below_every_threshold_is_not_notifiable() -> None:
    assert against(DOCUMENT.notification, [(Quantity(100, 8_999, "troops"), RECEIPT)]).is_reached is False


def test_the_rules_on_rare_large_exercises_count_from_the_least_a_count_can_be() -> None:
    touched = constraints_touched(DOCUMENT, [(Quantity(30_000, 50_000, "troops"), RECEIPT)])
    assert [rule.troops for rule in touched] == [13_000, 25_000]
