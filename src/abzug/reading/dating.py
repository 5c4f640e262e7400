"""The day on which a text was published, where neither its source nor its user says so."""

import re
from datetime import date

from abzug.reading.datelines import dateline_of
from abzug.reading.times import TimeRole, TimexType, find_times
from abzug.reading.tokens import Language

_IN_NAME = re.compile(r"(?<!\d)(19\d\d|20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")
_HEAD_LINES = 5
_LONGEST_LINE = 90
"""Characters of a line at the head that can be a line of its own for the date, not a sentence (E)."""


def day_in_name(address: str) -> date | None:
    """Return the day in the name of a file, such as ``2022-02-15-abzug.txt`` or ``20220215.html``."""
    name = address.replace("\\", "/").rsplit("/", 1)[-1]
    for match in _IN_NAME.finditer(name[:200]):
        try:
            return date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            continue
    return None


def day_at_head(text: str, language: Language) -> date | None:
    """Return the day that stands at the head of a text: in a short line of its own or in the dateline.

    "Published: 15 February 2022", "15.02.2022, 14:05 Uhr", "MOSCOW, 15 Feb 2022 (Reuters) - ...". Only a full date
    counts; one inside a sentence may be any day.
    """
    for line in text[:1_000].split("\n")[: 2 * _HEAD_LINES]:
        head = dateline_of(line) or line
        if len(head) > _LONGEST_LINE or head.rstrip().endswith((".", "!", "?")):
            continue
        for time in find_times(head, language, None):
            is_day = time.timex_type in (TimexType.DATE, TimexType.TIME) and time.role is TimeRole.POINT
            if is_day and time.when is not None and time.when.first_day == time.when.last_day:
                return time.when.first_day
    return None
