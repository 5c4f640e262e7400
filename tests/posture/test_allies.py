"""The allied response: stages of reinforcement, consultations, cohesion."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.doctrine import load_doctrine
from abzug.model import (
    About,
    AlliedAct,
    AlliedKind,
    AlliedResponse,
    Basis,
    Count,
    Document,
    ItemKind,
    Movement,
    Quantity,
    Receipt,
    Record,
    Signal,
    SignalKind,
    Span,
    Stage,
    When,
)
from abzug.posture.allied_acts import allied_acts_of_items, allied_acts_of_reading
from abzug.posture.allies import allied_response, cohesion

DOCTRINE = load_doctrine()
SCALE, NATO = DOCTRINE.diplomacy, DOCTRINE.alliances["NATO"]
DAY = date(2022, 2, 15)
NAMES = {"Germany": "DEU", "Lithuania": "LTU", "Finland": "FIN", "Sweden": "SWE", "Poland": "POL", "Hungary": "HUN"}


def states_in(text: str) -> tuple[str, ...]:
    return tuple(code for name, code in NAMES.items() if name in text)


def act(kind: AlliedKind, *by: str, day: date = DAY, **fields: Any) -> AlliedAct:
    number = fields.pop("number", 0)
    receipt = Receipt(document=f"{kind}-{day}-{number}", address="https://example.org", entered_by="test")
    return AlliedAct(
        kind=kind, day=day, published=fields.pop("published", day), words="...", receipt=receipt, by=by, **fields
    )


def response(*acts: AlliedAct, as_of: date = DAY) -> AlliedResponse:
    return allied_response(acts, alliance=NATO, as_of=as_of, scale=SCALE)


def test_an_offer_is_no_decision_and_a_decision_no_arrival() -> None:
    offered, decided = act(AlliedKind.OFFERED, "DEU", to="LTU"), act(AlliedKind.DECIDED, "DEU", to="LTU")
    assert response(offered).reinforcements[0].stage is AlliedKind.OFFERED
    (both,) = response(decided, offered).reinforcements
    assert both.stage is AlliedKind.DECIDED
    assert len(both.receipts) == 2


def test_what_was_said_at_different_stages_is_never_added_up() -> None:
    offered = act(AlliedKind.OFFERED, "DEU", to="LTU", quantity=Quantity(350, 350, "troops"))
    arrived = act(AlliedKind.ARRIVED, "DEU", to="LTU", quantity=Quantity(100, 100, "troops"))
    (found,) = response(offered, arrived).reinforcements
    assert found.quantities[AlliedKind.ARRIVED] == Quantity(100, 100, "troops")
    assert found.quantities[AlliedKind.OFFERED] == Quantity(350, 350, "troops")


def test_members_and_partners_are_those_of_the_day_of_the_meeting() -> None:
    def at(day: date) -> AlliedAct:
        return act(AlliedKind.CONSULTATION, day=day, when=When.on(day), participants=("DEU", "FIN", "SWE", "UKR"))

    (early,) = response(at(date(2022, 2, 16)), as_of=date(2022, 2, 17)).consultations
    (late,) = response(at(date(2024, 6, 1)), as_of=date(2024, 6, 2)).consultations
    assert (early.members, early.partners) == (("DEU",), ("FIN", "SWE", "UKR"))
    assert (late.members, late.partners) == (("DEU", "FIN", "SWE"), ("UKR",))


def test_the_next_consultation_is_the_first_that_is_not_over() -> None:
    meetings = [
        act(AlliedKind.CONSULTATION, when=When.on(day), published=DAY, day=DAY, number=day.day)
        for day in (date(2022, 2, 10), date(2022, 2, 20), date(2022, 2, 25))
    ]
    found = response(*meetings)
    assert found.next_consultation is not None
    assert found.next_consultation.when == When.on(date(2022, 2, 20))
    assert len(found.consultations) == 1


def test_a_meeting_in_the_middle_of_the_week_is_ahead_until_the_week_is_over() -> None:
    soon = act(AlliedKind.CONSULTATION, when=When.between(date(2022, 2, 15), date(2022, 2, 17)))
    assert response(soon).next_consultation is not None
    assert response(soon, as_of=date(2022, 2, 17)).next_consultation is None


def test_a_member_counts_once_however_often_it_speaks() -> None:
    loud = [act(AlliedKind.DISSENT, "HUN", number=n) for n in range(20)]
    assert response(*loud).heard == 1
    assert response(*loud).cohesion == response(loud[0]).cohesion


def test_the_last_stance_of_a_member_counts() -> None:
    before, after = act(AlliedKind.DISSENT, "HUN", day=DAY - timedelta(days=3)), act(AlliedKind.COHESION, "HUN")
    assert response(before, after).stances["HUN"].is_in_line
    assert not response(before).stances["HUN"].is_in_line


def test_unity_and_dissent_on_one_day_is_dissent() -> None:
    assert not response(act(AlliedKind.COHESION, "HUN"), act(AlliedKind.DISSENT, "HUN")).stances["HUN"].is_in_line


def test_an_old_stance_is_no_longer_heard() -> None:
    assert response(act(AlliedKind.COHESION, "HUN", day=DAY - timedelta(days=31))).stances == {}


def test_nobody_heard_is_no_cohesion_rather_than_none() -> None:
    assert response().cohesion is None
    assert (response().heard, response().members) == (0, 30)


def test_a_partner_is_no_member_and_no_stance_of_the_alliance() -> None:
    assert response(act(AlliedKind.COHESION, "FIN")).heard == 0


def share(in_line: int, heard: int, voices: tuple[int, int] = (0, 0)) -> Any:
    return cohesion(in_line=in_line, heard=heard, members=30, voices=voices, prior_each_way=0.5)


def test_the_more_members_are_heard_the_less_is_open() -> None:
    widths = [share(n, n).high - share(n, n).low for n in (1, 5, 15, 30)]
    assert widths == sorted(widths, reverse=True)
    assert widths[-1] == 0.0


def test_voices_on_the_whole_move_the_measure_and_are_nobodys_stance() -> None:
    assert share(2, 4, (3, 0)).median > share(2, 4).median > share(2, 4, (0, 3)).median


@given(st.integers(0, 30), st.data())
def test_the_share_in_line_lies_between_those_heard_and_all(heard: int, data: Any) -> None:
    in_line = data.draw(st.integers(0, heard))
    found = share(in_line, heard, (1, 1))
    assert in_line / 30 <= found.low <= found.median <= found.high <= (in_line + 30 - heard) / 30 + 1e-9


def test_the_interval_holds_the_true_share_in_at_least_four_of_five_cases() -> None:
    random, hits, cases = np.random.default_rng(5), 0, 1_500
    for _ in range(cases):
        truth = int(random.binomial(30, random.beta(0.5, 0.5)))
        heard = int(random.integers(1, 30))
        in_line = int(random.hypergeometric(truth, 30 - truth, heard))
        found = share(in_line, heard)
        hits += found.low - 1e-9 <= truth / 30 <= found.high + 1e-9
    assert 0.8 <= hits / cases <= 0.97  # a share of thirty members comes in steps, so the interval is a little wide


def test_what_was_published_later_is_left_out() -> None:
    later = act(AlliedKind.ARRIVED, "DEU", day=DAY + timedelta(days=1))
    assert response(later).reinforcements == ()


@pytest.mark.parametrize(
    ("says", "kinds"),
    [
        ("Germany decided to send troops to Lithuania as a reinforcement.", [AlliedKind.DECIDED]),
        ("Reinforcements for the eastern flank have arrived in Poland.", [AlliedKind.ARRIVED]),
        ("Lithuania asked for a larger battlegroup.", [AlliedKind.DEMANDED]),
        ("The alliance refrained from exercises near the border.", [AlliedKind.FORGONE]),
        ("Die Außenminister berieten die Lage, auch mit Finland.", [AlliedKind.CONSULTATION]),
        ("The members stand together.", [AlliedKind.COHESION]),
        ("Hungary broke ranks and blocked the statement.", [AlliedKind.DISSENT]),
        ("The weather was fine.", []),
    ],
)
def test_words_tell_what_an_ally_does(make_item: Any, says: str, kinds: list[AlliedKind]) -> None:
    item = make_item(kind=ItemKind.STATEMENT, about=About.DIPLOMACY, says=says, movement=Movement.UNCLEAR)
    found = list(allied_acts_of_items([item], alliance=NATO, scale=SCALE, states_in=states_in))
    assert [one.kind for one in found] == kinds


def test_a_report_on_the_force_itself_is_no_allied_reinforcement(make_item: Any) -> None:
    item = make_item(says="NATO said additional troops had arrived.", about=About.PERSONNEL)
    assert list(allied_acts_of_items([item], alliance=NATO, scale=SCALE, states_in=states_in)) == []


TEXT = (
    "Germany is sending 350 soldiers to Lithuania. Ministers meet over Hungary. Finland and Sweden take part. "
    "No split in Poland. Lithuania sees no unity."
)
DOCUMENT = Document(address="https://example.org/1", text=TEXT, published_at=datetime(2022, 2, 15, tzinfo=UTC))


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def read(records: list[Record], signals: list[Signal]) -> list[AlliedAct]:
    return list(allied_acts_of_reading(DOCUMENT, records, signals, alliance=NATO, scale=SCALE, states_in=states_in))


def test_a_members_force_on_its_way_is_a_reinforcement_with_its_receipt() -> None:
    record = Record(
        stage=Stage.ANNOUNCED, basis=Basis.OWNER, content=span("sending 350 soldiers to Lithuania"), mover_code="DEU",
        place_to=span("Lithuania"), quantity=Count(350, 350, "troops"),
    )  # fmt: skip
    (found,) = read([record], [])
    assert (found.kind, found.by, found.to) == (AlliedKind.DECIDED, ("DEU",), "LTU")
    assert found.quantity == Quantity(350, 350, "troops")
    assert found.receipt.passage == "sending 350 soldiers to Lithuania"


def test_a_force_of_somebody_else_is_no_reinforcement() -> None:
    content = span("sending 350 soldiers")
    assert read([Record(stage=Stage.ARRIVING, basis=Basis.OBSERVED, content=content, mover_code="RUS")], []) == []


def test_who_takes_part_often_stands_in_the_next_sentence_and_the_subject_is_no_participant() -> None:
    meeting = Signal(
        kind=SignalKind.CONSULTATION,
        basis=Basis.NARRATOR,
        content=span("Ministers meet"),
        when=When.on(date(2022, 2, 16)),
    )
    (found,) = read([], [meeting])
    assert (found.kind, found.participants) == (AlliedKind.CONSULTATION, ("FIN", "SWE"))


@pytest.mark.parametrize(
    ("words", "negated", "kind", "by"),
    [
        ("No split in Poland", True, AlliedKind.COHESION, ("POL",)),
        ("split in Poland", False, AlliedKind.DISSENT, ("POL",)),
        ("Lithuania sees no unity", True, AlliedKind.DISSENT, ("LTU",)),
    ],
)
def test_a_denied_split_is_unity_and_a_denied_unity_a_split(
    words: str, negated: bool, kind: AlliedKind, by: tuple[str, ...]
) -> None:
    said = Signal(kind=SignalKind.COHESION, basis=Basis.NARRATOR, content=span(words), negated=negated)
    (found,) = read([], [said])
    assert (found.kind, found.by) == (kind, by)


def test_a_restraint_that_is_denied_is_none() -> None:
    denied = Signal(kind=SignalKind.RESTRAINT, basis=Basis.NARRATOR, content=span("Ministers meet"), negated=True)
    assert read([], [denied]) == []
