"""Times in German and English news, resolved to half-open intervals of UTC."""

from abzug.reading.times.finder import find_times
from abzug.reading.times.mention import TimeMention, TimeRole, TimexType

__all__ = ["TimeMention", "TimeRole", "TimexType", "find_times"]
