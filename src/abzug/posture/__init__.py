"""What stands where, and how fast it could be back: sightings -> posture. Pure functions, no input or output."""

from abzug.posture.estimate import estimate
from abzug.posture.return_time import return_time
from abzug.posture.schedule import Pace, ScheduleCheck, check_schedule
from abzug.posture.sightings import Tally, tally
from abzug.posture.tree import decide

__all__ = ["Pace", "ScheduleCheck", "Tally", "check_schedule", "decide", "estimate", "return_time", "tally"]
