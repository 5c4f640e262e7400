"""A request for explanation under chapter III of the Vienna Document, step by step."""

from dataclasses import dataclass
from datetime import date
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
