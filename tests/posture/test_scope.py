"""Units and scopes: side by side, converted only by an explicit step."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.doctrine import load_doctrine
from abzug.errors import QuantityError
from abzug.model import ItemKind, Quantity, SourceKind
from abzug.posture import convert, force_totals, rescope, tally
from tests.posture.reports import day, report

DOCTRINE = load_doctrine()
RULES = DOCTRINE.count_rules


def test_battalion_groups_become_men_only_when_asked_and_say_so_in_their_scope() -> None:
    men = convert(
        Quantity(60, 60, "battalion tactical groups"), RULES.conversion("battalion tactical groups", "troops")
    )
    assert men == Quantity(36_000, 60_000, "troops", "converted from battalion tactical groups")


def test_converted_men_are_not_subtracted_from_counted_ones() -> None:
    men = convert(Quantity(2, 2, "personnel trains"), RULES.conversion("personnel trains", "troops"))
    with pytest.raises(QuantityError, match="cannot be subtracted"):
        Quantity(2000, 2000, "troops").minus(men)


def test_a_conversion_for_another_unit_is_refused() -> None:
    with pytest.raises(QuantityError, match="cannot be converted"):
        convert(Quantity(3, 3, "brigades"), RULES.conversion("personnel trains", "troops"))


def test_an_open_end_stays_open_when_converted() -> None:
    assert convert(Quantity(2, None, "personnel trains"), RULES.conversion("personnel trains", "troops")).high is None


def test_proxies_are_taken_out_by_naming_them() -> None:
    proxies = Quantity(30_000, 40_000, "troops", "proxies")
    without = rescope(Quantity(169_000, 190_000, "troops", "with proxies"), "without proxies", less=[proxies])
    assert without == Quantity(129_000, 160_000, "troops", "without proxies")


def test_more_cannot_be_taken_away_than_there_is() -> None:
    with pytest.raises(QuantityError, match="more is taken away"):
        rescope(Quantity(10, 20, "troops"), "rest", less=[Quantity(30, 40, "troops")])


def test_another_unit_cannot_change_the_scope() -> None:
    with pytest.raises(QuantityError, match="cannot change the scope"):
        rescope(Quantity(10, 20, "troops"), "rest", plus=[Quantity(3, 4, "tanks")])


spans = st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)).map(sorted)


@given(spans, spans)
def test_adding_a_part_and_taking_it_away_again_loses_nothing(total: list[int], part: list[int]) -> None:
    whole, proxies = Quantity(total[0], total[1], "troops"), Quantity(part[0], part[1], "troops", "proxies")
    back = rescope(rescope(whole, "with", plus=[proxies]), "without", less=[proxies])
    assert back.low <= whole.low
    assert back.high is not None
    assert back.high >= total[1]


def test_totals_of_several_officials_are_a_series_for_each_scope() -> None:
    officials = {"kind": ItemKind.STATEMENT, "source_kind": SourceKind.OPPONENT_OFFICIAL}
    stated = tally(
        [
            report("c", 20, 127_000, "troops with navy", **officials),
            report("b", 12, 106_000, "troops", source_kind=SourceKind.THIRD_PARTY_OFFICIAL),
            report("a", 3, 100_000, "troops", **officials),
            report("d", 9, 40, "tanks"),
        ],
        DOCTRINE,
    ).stated
    lines = force_totals(stated)
    assert [(line.scope, [count.key for count in line.totals]) for line in lines] == [
        ("", ["a", "b"]),
        ("with navy", ["c"]),
    ]
    assert lines[0].totals[0].event_date == day(3) == date(2022, 1, 3)
