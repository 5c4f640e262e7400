"""The warning board: 32 indicators together."""

import math
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.doctrine import load_doctrine
from abzug.model import IndicatorReading, Intent, Sign, WarningBoard
from abzug.posture.warning import warning_board

DOCTRINE = load_doctrine()
WARNING = DOCTRINE.warning
DAY = date(2030, 5, 1)
INVASION = date(2022, 2, 24)


def reading(
    indicator: str, sign: Sign = Sign.OBSERVED, *, coverage: float = 0.0, weight: float = 1.0
) -> IndicatorReading:
    return IndicatorReading(indicator=indicator, sign=sign, published=DAY, coverage=coverage, weight=weight)


def board(*readings: IndicatorReading, in_crisis: bool = False) -> WarningBoard:
    return warning_board(readings, warning=WARNING, as_of=DAY, in_crisis=in_crisis)


some_readings = st.lists(
    st.builds(
        reading,
        st.sampled_from(sorted(WARNING.indicators)),
        st.sampled_from(Sign),
        coverage=st.floats(0, 1),
        weight=st.floats(0, 1),
    ),
    max_size=40,
)


def test_an_empty_board_is_grey_and_keeps_the_prior() -> None:
    empty = board()
    assert empty.colour == "grey"
    assert empty.unknown == len(empty.lamps) == 32
    assert empty.probability == pytest.approx(dict(WARNING.prior))


def test_an_unknown_is_not_an_absence() -> None:
    assert board(reading("IW10", Sign.UNKNOWN)).probability == pytest.approx(dict(WARNING.prior))


def test_an_absence_counts_only_where_somebody_looked() -> None:
    unseen = board(reading("IW10", Sign.NOT_OBSERVED, coverage=0.4))
    seen_to_be_absent = board(reading("IW10", Sign.NOT_OBSERVED, coverage=0.9))
    assert unseen.probability == pytest.approx(dict(WARNING.prior))
    assert seen_to_be_absent.probability[Intent.ATTACK] < WARNING.prior[Intent.ATTACK]


def test_blood_supplies_speak_for_an_attack_and_a_field_hospital_less_so() -> None:
    blood, hospital = board(reading("IW10")), board(reading("IW09"))
    assert blood.probability[Intent.ATTACK] > hospital.probability[Intent.ATTACK] > WARNING.prior[Intent.ATTACK]


def test_an_ultimatum_tells_an_exercise_from_the_rest_and_hardly_coercion_from_attack() -> None:
    told = board(reading("IW25")).probability
    before = WARNING.prior
    assert told[Intent.EXERCISE] < before[Intent.EXERCISE] / 2
    ratio = told[Intent.ATTACK] / told[Intent.COERCION] / (before[Intent.ATTACK] / before[Intent.COERCION])
    assert 0.8 < ratio < 1.1


def test_signs_of_one_group_count_less_than_signs_of_several() -> None:
    one_group = board(reading("IW16"), reading("IW15"))
    two_groups = board(reading("IW16"), reading("IW22"))
    alone = {key: board(reading(key)).probability[Intent.ATTACK] for key in ("IW15", "IW16", "IW22")}
    assert one_group.probability[Intent.ATTACK] < max(alone["IW15"], alone["IW16"]) + 0.05
    assert two_groups.probability[Intent.ATTACK] > max(alone["IW16"], alone["IW22"])


def test_an_ambiguous_sign_moves_less_than_a_clear_one() -> None:
    ambiguous = board(reading("IW21", Sign.AMBIGUOUS)).probability[Intent.ATTACK]
    assert WARNING.prior[Intent.ATTACK] < ambiguous < board(reading("IW21")).probability[Intent.ATTACK]


@given(some_readings)
def test_the_three_intents_always_sum_to_one(readings: list[IndicatorReading]) -> None:
    assert math.fsum(board(*readings).probability.values()) == pytest.approx(1.0)


@given(some_readings, st.randoms())
def test_the_order_of_entry_never_matters(readings: list[IndicatorReading], random: object) -> None:
    shuffled = list(readings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis hands over a random.Random
    assert board(*shuffled).probability == board(*readings).probability


@given(some_readings)
def test_three_copies_of_a_reading_are_one_reading(readings: list[IndicatorReading]) -> None:
    assert board(*readings, *readings, *readings).probability == board(*readings).probability


def test_nothing_printed_is_surer_than_very_likely() -> None:
    everything = board(*map(reading, WARNING.indicators))
    assert everything.probability[Intent.ATTACK] > 0.99
    assert everything.printable(Intent.ATTACK) == pytest.approx(0.95)
    assert DOCTRINE.words.word(everything.printable(Intent.ATTACK), "en").word == "very likely"
    assert DOCTRINE.words.word(everything.printable(Intent.ATTACK), "de").word == "sehr wahrscheinlich"
    assert everything.printable(Intent.EXERCISE) == 0.05
    assert DOCTRINE.words.word(everything.printable(Intent.EXERCISE), "en").word == "very unlikely"


def test_a_crisis_starts_from_another_prior() -> None:
    assert board(in_crisis=True).probability == pytest.approx(dict(WARNING.crisis_prior))


def test_critical_indicators_stand_first() -> None:
    critical = [lamp.is_critical for lamp in board().lamps]
    assert critical == sorted(critical, reverse=True)
    assert "IW25" not in {lamp.indicator for lamp in board().lamps if lamp.is_critical}


def test_an_indicator_that_is_not_on_the_list_is_refused() -> None:
    with pytest.raises(KeyError, match="IW99"):
        board(reading("IW99"))


def replay(day: date) -> WarningBoard:
    """The indicators of February 2022 on the days on which the doctrine says they were publicly reported."""
    readings = [
        IndicatorReading(
            indicator=indicator.id,
            sign=Sign.OBSERVED,
            published=INVASION - timedelta(days=indicator.days_before_2022),
            weight=0.7,
        )
        for indicator in WARNING.indicators.values()
        if indicator.days_before_2022 is not None
    ]
    return warning_board(readings, warning=WARNING, as_of=day)


def test_in_february_2022_the_board_turned_red_before_the_announced_withdrawal_of_the_fifteenth() -> None:
    boards = [replay(INVASION - timedelta(days=lead)) for lead in (70, 40, 28, 21, 10, 2)]
    probabilities = [one.probability[Intent.ATTACK] for one in boards]
    assert all(earlier <= later for earlier, later in pairwise(probabilities))
    assert replay(date(2021, 12, 1)).colour == "grey"
    assert replay(date(2022, 2, 14)).colour == "red"


def test_the_board_of_a_day_never_changes_when_later_reports_arrive() -> None:
    early = replay(date(2022, 1, 31))
    assert all(lamp.since is None or lamp.since <= date(2022, 1, 31) for lamp in early.lamps)
    assert early.unknown == 32 - sum(lamp.sign is Sign.OBSERVED for lamp in early.lamps)
