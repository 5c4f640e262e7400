"""The Vienna Document 2011 as data: thresholds of its chapters V, VI and VIII, and the clock of chapter III."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from abzug.model import Constraint, Threshold

UNITS = {
    "troops": "troops",
    "battle_tanks": "tanks",
    "tanks": "tanks",
    "acv": "acv",
    "artillery_100mm": "artillery",
    "air_sorties": "sorties",
    "amphibious_heliborne_parachute_troops": "landing troops",
}
"""The unit of a ``Quantity`` for each bin of the document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter3Rules:
    """The clock of chapter III and what a reply has to answer.

    Args:
        reply: Time for a reply (16.1.3).
        meeting: Time for the meeting of the states concerned (16.2).
        joint_meeting: Time for the joint meeting of Permanent Council and Forum (16.3).
        questions: What is asked: total troops, areas, end date, date of return ...
    """

    reply: timedelta
    meeting: timedelta
    joint_meeting: timedelta
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ViennaDocument:
    """What the test "exercise or more?" needs of the Vienna Document 2011.

    Args:
        notification: Chapter V: any one suffices.
        observation: Chapter VI: any one suffices.
        notice: How long ahead an exercise is notified.
        notice_mark: Where that comes from.
        constraints: Chapter VIII.
        near_miss_from_share: From which share of the observation line a declared strength is a near miss (mark E).
        chapter3: The clock of chapter III.
    """

    notification: tuple[Threshold, ...]
    observation: tuple[Threshold, ...]
    notice: timedelta
    notice_mark: str
    constraints: tuple[Constraint, ...]
    near_miss_from_share: float
    chapter3: Chapter3Rules


def read_vienna_document(content: Mapping[str, Any]) -> ViennaDocument:
    """Read the section of ``thresholds.yaml``."""
    notification = content["prior_notification"]
    hours = {
        step["id"]: timedelta(hours=step["deadline_h"])
        for step in content["chapter_III_unusual_military_activities"]["steps"]
    }
    return ViennaDocument(
        notification=_thresholds(notification),
        observation=_thresholds(content["observation"]),
        notice=timedelta(days=notification["notice_days"]["value"]),
        notice_mark=notification["notice_days"]["mark"],
        constraints=tuple(_constraint(row) for row in content["constraining_provisions"]),
        near_miss_from_share=content["near_miss_from_share"]["value"],
        chapter3=Chapter3Rules(
            reply=hours["16.1.3"],
            meeting=hours["16.2"],
            joint_meeting=hours["16.3"],
            questions=tuple(content["chapter_III_unusual_military_activities"]["questions_to_extract"]),
        ),
    )


def _thresholds(section: Mapping[str, Any]) -> tuple[Threshold, ...]:
    return tuple(
        Threshold(unit=UNITS[key], value=float(row["value"]), mark=row["mark"][0], references=tuple(row.get("ref", ())))
        for key, row in section.items()
        if key in UNITS
    )


def _constraint(row: Mapping[str, Any]) -> Constraint:
    return Constraint(
        period=row["per"],
        most=row["max_activities"],
        troops=float(row["troops"]),
        tanks=float(row["tanks"]),
        mark=row["mark"][0],
        references=tuple(row.get("ref", ())),
    )
