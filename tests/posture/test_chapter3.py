"""Chapter III as a state machine, with February 2022 as its fixture (doctrine, section 1.2)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.doctrine import load_doctrine
from abzug.model import Chapter3Clock, Chapter3Event, Chapter3Request, Receipt, When
from abzug.model import Chapter3Status as Status
from abzug.model import Chapter3Step as Step
from abzug.posture.chapter3 import chapter3_clock

RULES = load_doctrine().vienna.chapter3


def on(
    day: int, step: Step, reference: str, *, by: tuple[str, ...] = (), answered: frozenset[str] = frozenset()
) -> Chapter3Event:
    when = date(2022, 2, day)
    receipt = Receipt(document=reference, address=f"doctrine reference {reference}", entered_by="doctrine")
    return Chapter3Event(step=step, when=When.on(when), published=when, receipt=receipt, by=by, answered=answered)


BELARUS = Chapter3Request(
    name="Baltic states to Belarus",
    respondent="BLR",
    events=(
        on(9, Step.REQUEST, "V08", by=("EST", "LVA", "LTU")),
        on(11, Step.REPLY, "V07", by=("BLR",)),
        on(11, Step.FOUND_INSUFFICIENT, "V07", by=("EST", "LVA", "LTU")),
        on(12, Step.MEETING_REQUEST, "V05", by=("EST", "LVA", "LTU")),
        on(14, Step.MEETING, "V08"),
        on(19, Step.VISIT, "V04", by=("BLR",)),
    ),
)
RUSSIA = Chapter3Request(
    name="Ukraine to Russia",
    respondent="RUS",
    events=(
        on(11, Step.REQUEST, "V09", by=("UKR",)),
        on(13, Step.NO_REPLY, "V09", by=("UKR",)),
        on(13, Step.MEETING_REQUEST, "V09", by=("UKR",)),
        on(15, Step.MEETING_WITHOUT, "V10"),
        on(18, Step.JOINT_MEETING_WITHOUT, "V11"),
    ),
)


def clock(request: Chapter3Request, day: int, hour: int = 12) -> Chapter3Clock:
    return chapter3_clock(request, now=datetime(2022, 2, day, hour, tzinfo=UTC), rules=RULES)


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (9, Status.SENT),
        (10, Status.SENT),
        (11, Status.ANSWERED_INSUFFICIENT),
        (12, Status.MEETING_CALLED),
        (13, Status.MEETING_CALLED),
        (14, Status.MEETING_HELD),
        (19, Status.MEETING_HELD),
    ],
)
def test_belarus_answered_insufficiently_and_came_to_the_meeting(day: int, status: Status) -> None:
    assert clock(BELARUS, day).status is status


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (11, Status.SENT),
        (12, Status.SENT),
        (13, Status.MEETING_CALLED),
        (15, Status.BOYCOTTED),
        (18, Status.BOYCOTTED),
    ],
)
def test_russia_kept_silent_and_stayed_away(day: int, status: Status) -> None:
    assert clock(RUSSIA, day).status is status


def test_the_history_tells_silence_boycott_and_joint_meeting_apart() -> None:
    steps = [(change.status, change.paragraph) for change in clock(RUSSIA, 20).history]
    assert steps == [
        (Status.SENT, "16.1"),
        (Status.UNANSWERED, "16.1.3"),
        (Status.MEETING_CALLED, "16.2"),
        (Status.BOYCOTTED, "16.2"),
        (Status.BOYCOTTED, "16.3"),
    ]


def test_silence_and_boycott_are_evidence_and_an_insufficient_reply_is_not() -> None:
    assert clock(RUSSIA, 20).evidence_types == ("E04",)
    assert clock(BELARUS, 20).evidence_types == ()


def test_a_visit_without_numbers_answers_nothing_and_is_no_access_for_inspectors() -> None:
    visited = clock(BELARUS, 20)
    assert "E03" not in visited.evidence_types
    assert "return_date_to_peacetime_location" in visited.missing
    assert len(visited.missing) == 10


def test_after_an_insufficient_reply_a_meeting_may_be_called_and_after_it_the_joint_one() -> None:
    assert clock(BELARUS, 11).may_follow == (Step.MEETING_REQUEST,)
    assert clock(BELARUS, 15).may_follow == (Step.JOINT_MEETING_REQUEST,)


def request(*events: Chapter3Event) -> Chapter3Request:
    return Chapter3Request(name="test", respondent="XXA", events=events)


def at(moment: datetime, step: Step, answered: frozenset[str] = frozenset()) -> Chapter3Event:
    receipt = Receipt(document="d", address="a", entered_by="test")
    when = When(moment, moment)
    return Chapter3Event(step=step, when=when, published=moment.date(), receipt=receipt, answered=answered)


FRIDAY_NOON = datetime(2030, 5, 3, 12, tzinfo=UTC)


def test_the_clock_runs_through_the_weekend() -> None:
    asked = request(at(FRIDAY_NOON, Step.REQUEST))
    before = chapter3_clock(asked, now=FRIDAY_NOON + timedelta(hours=47, minutes=59), rules=RULES)
    after = chapter3_clock(asked, now=FRIDAY_NOON + timedelta(hours=48), rules=RULES)
    assert (before.status, after.status) == (Status.SENT, Status.UNANSWERED)
    assert after.hours_left == (0.0, 0.0)


def test_a_request_of_an_unknown_hour_is_due_for_a_whole_day() -> None:
    silent = request(on(11, Step.REQUEST, "V09"))
    assert clock(silent, 12, 23).status is Status.SENT
    assert clock(silent, 13, 0).status is Status.DUE
    assert clock(silent, 13, 23).status is Status.DUE
    assert clock(silent, 14, 0).status is Status.UNANSWERED
    assert clock(silent, 12, 0).hours_left == (24.0, 48.0)


def test_a_late_reply_is_a_reply_after_silence() -> None:
    late = request(at(FRIDAY_NOON, Step.REQUEST), at(FRIDAY_NOON + timedelta(hours=60), Step.REPLY))
    told = chapter3_clock(late, now=FRIDAY_NOON + timedelta(hours=61), rules=RULES)
    assert [change.status for change in told.history] == [Status.SENT, Status.UNANSWERED, Status.ANSWERED]


def test_a_reply_to_every_question_is_sufficient_and_one_gap_makes_it_insufficient() -> None:
    everything = frozenset(RULES.questions)
    for answered, status in (
        (everything, Status.ANSWERED_SUFFICIENT),
        (everything - {"end_date"}, Status.ANSWERED_INSUFFICIENT),
    ):
        asked = request(at(FRIDAY_NOON, Step.REQUEST), at(FRIDAY_NOON + timedelta(hours=5), Step.REPLY, answered))
        told = chapter3_clock(asked, now=FRIDAY_NOON + timedelta(hours=6), rules=RULES)
        assert told.status is status
        assert told.missing == (() if answered == everything else ("end_date",))


def test_an_answer_before_the_question_is_kept_as_a_contradiction_and_not_counted() -> None:
    odd = request(at(FRIDAY_NOON - timedelta(hours=3), Step.REPLY), at(FRIDAY_NOON, Step.REQUEST))
    told = chapter3_clock(odd, now=FRIDAY_NOON + timedelta(hours=1), rules=RULES)
    assert told.status is Status.SENT
    assert told.contradictions == ("reply of 2030-05-03 without an earlier request",)


def test_what_is_closed_has_no_deadline() -> None:
    closed = request(at(FRIDAY_NOON, Step.REQUEST), at(FRIDAY_NOON + timedelta(hours=1), Step.CLOSE))
    told = chapter3_clock(closed, now=FRIDAY_NOON + timedelta(days=9), rules=RULES)
    assert (told.status, told.deadline, told.may_follow) == (Status.CLOSED, None, ())


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        chapter3_clock(BELARUS, now=datetime(2022, 2, 14), rules=RULES)  # noqa: DTZ001 - the point of the test


@given(st.lists(st.sampled_from(RUSSIA.events + BELARUS.events), unique=True), st.integers(9, 28), st.integers(0, 23))
def test_any_mixture_of_steps_has_a_status_and_never_looks_ahead(
    events: list[Chapter3Event], day: int, hour: int
) -> None:
    told = clock(request(*events), day, hour)
    assert all(change.when.start <= told.now for change in told.history)
    later = [event for event in events if event.published > told.now.date()]
    assert clock(request(*(e for e in events if e not in later)), day, hour).history == told.history
