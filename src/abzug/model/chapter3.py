"""A request for explanation under chapter III of the Vienna Document, step by step."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from abzug.model.receipt import Receipt
from abzug.model.when import When


class Chapter3Step(StrEnum):
    """What a state did.

    ``REQUEST`` asks for an explanation (16.1) · ``REPLY`` answers it (16.1.3) · ``NO_REPLY`` is the word of those who
    asked that none came in time, ``FOUND_SUFFICIENT`` and ``FOUND_INSUFFICIENT`` what they say of the reply ·
    ``MEETING_REQUEST`` calls the states concerned together (16.2) · ``MEETING`` took place with the state that was
    asked, ``MEETING_WITHOUT`` without it · the same for the joint meeting of Permanent Council and Forum (16.3) ·
    ``VISIT`` lets somebody look of one's own accord · ``CLOSE`` ends it.
    """

    REQUEST = "request"
    REPLY = "reply"
    NO_REPLY = "no_reply"
    FOUND_SUFFICIENT = "found_sufficient"
    FOUND_INSUFFICIENT = "found_insufficient"
    MEETING_REQUEST = "meeting_request"
    MEETING = "meeting"
    MEETING_WITHOUT = "meeting_without"
    JOINT_MEETING_REQUEST = "joint_meeting_request"
    JOINT_MEETING = "joint_meeting"
    JOINT_MEETING_WITHOUT = "joint_meeting_without"
    VISIT = "visit"
    CLOSE = "close"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter3Event:
    """One step, for example: on 11 February 2022 Ukraine asks Russia.

    Args:
        step: What was done.
        when: When, as sharply as it is known (UTC).
        published: The day on which it was published (UTC).
        receipt: The passage it rests on.
        by: The states that did it: ISO 3166 alpha-3 codes.
        answered: Which of the questions it answered, as ``thresholds.yaml`` names them.
    """

    step: Chapter3Step
    when: When
    published: date
    receipt: Receipt
    by: tuple[str, ...] = ()
    answered: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter3Request:
    """One procedure, from the request to its end.

    Args:
        name: What it is called, for example "Baltic states to Belarus, February 2022".
        respondent: The state that is asked.
        events: Its steps, in any order.
    """

    name: str
    respondent: str
    events: tuple[Chapter3Event, ...]


class Chapter3Status(StrEnum):
    """How far a request has come. An insufficient reply and a boycott are different things.

    ``DUE`` means that the deadline may have passed: the hour at which the clock started is not known. ``ANSWERED``
    means that nobody has judged the reply and it is not known which questions it answers.
    """

    SENT = "sent"
    DUE = "due"
    ANSWERED = "answered"
    ANSWERED_SUFFICIENT = "answered_sufficient"
    ANSWERED_INSUFFICIENT = "answered_insufficient"
    UNANSWERED = "unanswered"
    MEETING_CALLED = "meeting_called"
    MEETING_HELD = "meeting_held"
    BOYCOTTED = "boycotted"
    ESCALATED = "escalated"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something that is due, for example a reply.

    Args:
        what: The step that would meet it.
        when: The stretch in which the deadline falls: one instant when its start is known to the hour.
    """

    what: Chapter3Step
    when: When


@dataclass(frozen=True, slots=True)
class Transition:
    """One change of status.

    Args:
        status: The new status.
        paragraph: The paragraph of the document under which it came about.
        when: When.
        receipts: What it rests on; those of the request for a deadline that passed.
    """

    status: Chapter3Status
    paragraph: str
    when: When
    receipts: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter3Clock:
    """Where a request stands.

    Args:
        request: The procedure.
        now: The instant for which this holds.
        status: How far it has come.
        history: All changes of status, in order.
        deadline: What is due next, or None.
        hours_left: Least and most hours until that; negative once it has passed.
        may_follow: Steps that those who asked may take now.
        missing: Questions that nobody has answered.
        evidence_types: Evidence types of the doctrine that follow: E04 for silence and boycott. A visit without
            numbers is never E03.
        contradictions: Steps that do not fit the others, in words; they are kept and not counted.
    """

    request: Chapter3Request
    now: datetime
    status: Chapter3Status
    history: tuple[Transition, ...]
    deadline: Deadline | None
    hours_left: tuple[float, float] | None
    may_follow: tuple[Chapter3Step, ...]
    missing: tuple[str, ...]
    evidence_types: tuple[str, ...]
    contradictions: tuple[str, ...]
