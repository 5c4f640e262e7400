"""Chapter III of the Vienna Document as a state machine: its clocks run in hours UTC, weekends included."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from abzug.doctrine import Chapter3Rules
from abzug.model import (
    Chapter3Clock,
    Chapter3Event,
    Chapter3Request,
    Chapter3Status,
    Chapter3Step,
    Deadline,
    Precision,
    Transition,
    When,
)

_PARAGRAPHS = {
    Chapter3Step.REQUEST: "16.1",
    Chapter3Step.REPLY: "16.1.3",
    Chapter3Step.NO_REPLY: "16.1.3",
    Chapter3Step.FOUND_SUFFICIENT: "16.1.3",
    Chapter3Step.FOUND_INSUFFICIENT: "16.1.3",
    Chapter3Step.MEETING_REQUEST: "16.2",
    Chapter3Step.MEETING: "16.2",
    Chapter3Step.MEETING_WITHOUT: "16.2",
    Chapter3Step.JOINT_MEETING_REQUEST: "16.3",
    Chapter3Step.JOINT_MEETING: "16.3",
    Chapter3Step.JOINT_MEETING_WITHOUT: "16.3",
    Chapter3Step.CLOSE: "",
}
_STATUSES = {
    Chapter3Step.REQUEST: Chapter3Status.SENT,
    Chapter3Step.REPLY: Chapter3Status.ANSWERED,
    Chapter3Step.NO_REPLY: Chapter3Status.UNANSWERED,
    Chapter3Step.FOUND_SUFFICIENT: Chapter3Status.ANSWERED_SUFFICIENT,
    Chapter3Step.FOUND_INSUFFICIENT: Chapter3Status.ANSWERED_INSUFFICIENT,
    Chapter3Step.MEETING_REQUEST: Chapter3Status.MEETING_CALLED,
    Chapter3Step.MEETING: Chapter3Status.MEETING_HELD,
    Chapter3Step.MEETING_WITHOUT: Chapter3Status.BOYCOTTED,
    Chapter3Step.JOINT_MEETING_REQUEST: Chapter3Status.ESCALATED,
    Chapter3Step.JOINT_MEETING: Chapter3Status.ESCALATED,
    Chapter3Step.JOINT_MEETING_WITHOUT: Chapter3Status.BOYCOTTED,
    Chapter3Step.CLOSE: Chapter3Status.CLOSED,
}
_MEETINGS = (Chapter3Step.MEETING, Chapter3Step.MEETING_WITHOUT)
_JOINT_MEETINGS = (Chapter3Step.JOINT_MEETING, Chapter3Step.JOINT_MEETING_WITHOUT)
_REPLIES = (Chapter3Step.REPLY, Chapter3Step.NO_REPLY, Chapter3Step.CLOSE)
_SILENT = (Chapter3Status.UNANSWERED, Chapter3Status.BOYCOTTED)


def chapter3_clock(request: Chapter3Request, *, now: datetime, rules: Chapter3Rules) -> Chapter3Clock:
    """Tell where a request stands at an instant.

    Events published after that instant's day, and events that lie wholly after it, are not known yet. Where the hour of
    a step is not known, its deadline is a stretch of time, and the status is ``DUE`` while that stretch lasts.

    Args:
        request: The procedure.
        now: The instant, aware, UTC.
        rules: Deadlines and questions.

    Raises:
        ValueError: If ``now`` is naive.

    Source: Vienna Document 2011, 16.1 to 16.3 [V05, V06, V09, V18]; the 48 hours of 16.3 are M.
    """
    if now.tzinfo is None:
        raise ValueError("a clock needs an aware time")
    known = sorted(
        (event for event in request.events if event.published <= now.date() and event.when.start <= now),
        key=lambda event: (event.when.end, list(Chapter3Step).index(event.step)),
    )
    kept, contradictions = _kept(known)
    deadline = _deadline(kept, rules)
    history = tuple(_history(kept, rules, now))
    status = history[-1].status if history else Chapter3Status.SENT
    if deadline and status not in _SILENT and deadline.when.start <= now < deadline.when.end:
        status = Chapter3Status.DUE
    missing = _missing(kept, rules)
    return Chapter3Clock(
        request=request,
        now=now,
        status=status,
        history=history,
        deadline=deadline,
        hours_left=_hours_left(deadline, now),
        may_follow=tuple(_may_follow(kept, status, missing)),
        missing=missing,
        evidence_types=("E04",) if any(change.status in _SILENT for change in history) else (),
        contradictions=contradictions,
    )


def _kept(known: list[Chapter3Event]) -> tuple[list[Chapter3Event], tuple[str, ...]]:
    """Part the steps that fit from those that do not: an answer before the question, a verdict before the answer."""
    kept: list[Chapter3Event] = []
    contradictions = []
    needs = {
        Chapter3Step.REPLY: (Chapter3Step.REQUEST,),
        Chapter3Step.NO_REPLY: (Chapter3Step.REQUEST,),
        Chapter3Step.FOUND_SUFFICIENT: (Chapter3Step.REPLY,),
        Chapter3Step.FOUND_INSUFFICIENT: (Chapter3Step.REPLY,),
    }
    for event in known:
        required = needs.get(event.step, ())
        if required and not any(one.step in required and one.when.start <= event.when.end for one in kept):
            wanted = " or ".join(step.value for step in required)
            contradictions.append(f"{event.step.value} of {event.when.first_day} without an earlier {wanted}")
        else:
            kept.append(event)
    return kept, tuple(contradictions)


def _deadline(kept: list[Chapter3Event], rules: Chapter3Rules) -> Deadline | None:
    """Return what is due after the last step that starts a clock and has not been met."""
    clocks = (
        (Chapter3Step.JOINT_MEETING_REQUEST, _JOINT_MEETINGS, rules.joint_meeting),
        (Chapter3Step.MEETING_REQUEST, _MEETINGS, rules.meeting),
        (Chapter3Step.REQUEST, (Chapter3Step.REPLY, *_MEETINGS, *_JOINT_MEETINGS), rules.reply),
    )
    if any(event.step is Chapter3Step.CLOSE for event in kept):
        return None
    for start, met_by, time in clocks:
        started = [event for event in kept if event.step is start]
        if started:
            last = started[-1]
            is_met = any(event.step in met_by and event.when.end >= last.when.start for event in kept)
            return None if is_met else Deadline(met_by[0], _later(last.when, time))
    return None


def _later(when: When, time: timedelta) -> When:
    precision = Precision.INSTANT if when.start == when.end else Precision.INTERVAL
    return When(when.start + time, when.end + time, precision)


def _history(kept: list[Chapter3Event], rules: Chapter3Rules, now: datetime) -> Iterator[Transition]:
    """Yield every change of status: those that a step made, and deadlines of replies of whose passing nobody spoke."""
    silences = []
    for event in (one for one in kept if one.step is Chapter3Step.REQUEST):
        due = _later(event.when, rules.reply)
        replies = (one for one in kept if one.step in _REPLIES)
        if due.end <= now and not any(event.when.start <= one.when.end and one.when.start < due.end for one in replies):
            silences.append(Transition(Chapter3Status.UNANSWERED, "16.1.3", due, (event.receipt,)))
    made = [
        Transition(_status(event, rules), _PARAGRAPHS[event.step], event.when, (event.receipt,))
        for event in kept
        if event.step in _STATUSES
    ]
    yield from sorted([*made, *silences], key=lambda change: change.when.end)


def _status(event: Chapter3Event, rules: Chapter3Rules) -> Chapter3Status:
    if event.step is Chapter3Step.REPLY and event.answered:
        is_complete = event.answered >= set(rules.questions)
        return Chapter3Status.ANSWERED_SUFFICIENT if is_complete else Chapter3Status.ANSWERED_INSUFFICIENT
    return _STATUSES[event.step]


def _missing(kept: list[Chapter3Event], rules: Chapter3Rules) -> tuple[str, ...]:
    answered = frozenset().union(*(event.answered for event in kept))
    return tuple(question for question in rules.questions if question not in answered)


def _hours_left(deadline: Deadline | None, now: datetime) -> tuple[float, float] | None:
    if deadline is None:
        return None
    hour = timedelta(hours=1)
    return (deadline.when.start - now) / hour, (deadline.when.end - now) / hour


def _may_follow(kept: list[Chapter3Event], status: Chapter3Status, missing: tuple[str, ...]) -> Iterator[Chapter3Step]:
    """Yield what those who asked may do next: call a meeting after an open reply, the joint meeting after the first."""
    done = {event.step for event in kept}
    if status is Chapter3Status.CLOSED or Chapter3Step.REQUEST not in done:
        return
    is_open = status in _SILENT or status is Chapter3Status.ANSWERED_INSUFFICIENT
    if Chapter3Step.MEETING_REQUEST not in done and (is_open or (Chapter3Step.REPLY in done and missing)):
        yield Chapter3Step.MEETING_REQUEST
    if done & set(_MEETINGS) and missing and Chapter3Step.JOINT_MEETING_REQUEST not in done:
        yield Chapter3Step.JOINT_MEETING_REQUEST
