"""What stands where, and how fast it could be back: sightings -> posture. Pure functions, no input or output."""

from abzug.posture.change import change_between
from abzug.posture.estimate import estimate
from abzug.posture.march import along_the_way
from abzug.posture.records import sightings_of
from abzug.posture.return_time import return_time
from abzug.posture.schedule import Pace, ScheduleCheck, check_schedule
from abzug.posture.scope import ForceTotals, convert, force_totals, rescope
from abzug.posture.sightings import Tally, is_said, tally
from abzug.posture.tree import decide

__all__ = [
    "ForceTotals",
    "Pace",
    "ScheduleCheck",
    "Tally",
    "along_the_way",
    "change_between",
    "check_schedule",
    "convert",
    "decide",
    "estimate",
    "force_totals",
    "is_said",
    "rescope",
    "return_time",
    "sightings_of",
    "tally",
]
