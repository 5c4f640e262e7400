"""English patterns of time, the more telling before the plainer."""

from abzug.reading.times import day_rules as days
from abzug.reading.times import length_rules as lengths
from abzug.reading.times import period_rules as periods
from abzug.reading.times import year_rules as years
from abzug.reading.times.patterns import Rule
from abzug.reading.times.value import TimeValue

_DAY = "day=small st|nd|rd|th?"
_ABOUT = "( more|less than )? approx? approx?"
_AMOUNT = "amount=cardinal|one|vague"
_CLOCK = "hour=small ( :|. minute=small )?"

ENGLISH: tuple[Rule[TimeValue | list[days.Piece]], ...] = (
    # Days of the calendar.
    Rule(f"( weekday ,? )? article? {_DAY} of? month ( .? ,? year )?", days.calendar_day),
    Rule(f"( weekday ,? )? month .? article? {_DAY} ( ,? year )?", days.calendar_day),
    Rule("month_number=small / day=small / year", days.numeric_day),
    Rule("day=small . month_number=small . year", days.numeric_day),
    Rule("year - month_number=small - day=small", days.numeric_day),
    Rule(f"first_day=small link=to|and|-|– {_DAY} month year?", days.day_range),
    Rule("feast day_word=Day|Eve? year?", days.feast),
    Rule("article? New Year ( ' s day_word=Day|Eve )?", days.new_year),
    # Weekdays and parts of a day.
    Rule("direction? weekday", days.weekday),
    Rule("direction? part_of_day? weekday daypart", days.daypart_of_day),
    Rule("article? part_of_day? daypart on|of direction? weekday", days.daypart_of_day),
    Rule(f"article? part_of_day? daypart on|of {_DAY} month year?", days.daypart_of_day),
    Rule(f"article? part_of_day? daypart on|of month {_DAY} ( ,? year )?", days.daypart_of_day),
    Rule("article? part_of_day? hours=unit on|of direction? weekday", days.moment_of_weekday),
    Rule("article? daypart to|into|before|between direction? weekday", days.night_between),
    Rule("overnight", days.last_night),
    Rule("overnight to|into|on weekday", days.night_between),
    Rule("direction? daypart", lengths.daypart_here),
    Rule("sequel daypart", lengths.daypart_here),
    Rule("at|by|before|after|until|around|in|the|during [ part_of_day? daypart ]", lengths.daypart_here),
    Rule("in article [ part_of_day? daypart ]", lengths.daypart_here),
    Rule("day_adverb", lengths.deictic_day),
    Rule("day_adverb daypart", lengths.deictic_daypart),
    # Weeks, months, seasons, years.
    Rule("article? past_word unit", lengths.past_unit),
    Rule("article? part? direction unit", periods.directed_unit),
    Rule("article? part of article? direction? unit", periods.directed_unit),
    Rule("part article direction? unit", periods.directed_unit),
    Rule("at|over|during|on|by article [ unit ]", periods.weekend),
    Rule("course of [ article unit ]", periods.directed_unit),
    Rule("unit ' s part", periods.unit_end),
    Rule("unit -? part", periods.unit_end),
    Rule("article? part? -? month ( ,? year )?", periods.month),
    Rule("article? part of article? month ( ,? year )?", periods.month),
    Rule("article? part? month direction unit", periods.month),
    Rule("month_direction=direction month", periods.month),
    Rule("article? direction? part? -? season ( of? year )?", periods.season),
    Rule("article? part of article? direction? season year?", periods.season),
    Rule("article? part of direction? year", years.year),
    Rule("part -? year", years.year),
    Rule("article unit year", years.year),
    Rule("year", years.bare_year),
    Rule("article? part? -? decade=year s", years.decade),
    Rule("article? part? -? decade_word", years.decade),
    Rule("article? small st|nd|rd|th unit", years.ordinal_unit),
    Rule("article? ordinal_word unit ( of? year )?", years.ordinal_unit),
    # Lengths.
    Rule(f"{_ABOUT} {_AMOUNT} half=half_word? few|of? -? vague? unit", lengths.duration),
    Rule(f"{_ABOUT} half=half_word one unit", lengths.duration),
    Rule(f"{_ABOUT} amount=cardinal|one fortnight", lengths.fortnight),
    Rule(f"{_ABOUT} low=cardinal to|-|– amount=cardinal unit", lengths.duration),
    Rule(f"{_ABOUT} amount=cardinal|one unit and second=cardinal|one second_unit=unit", lengths.duration),
    Rule(f"article? direction approx? {_AMOUNT} of? unit", lengths.duration),
    Rule("amount=cardinal|one - unit", lengths.duration),
    Rule("for|in|within|after|over [ unit ]", lengths.many_units),
    Rule("[ unit ] ago|earlier|later|before|after|of", lengths.many_units),
    Rule("article? whole unit", lengths.whole_unit),
    Rule("one whole unit", lengths.whole_unit),
    # Repetitions.
    Rule("set_adverb", lengths.every_unit),
    Rule("times? every unit", lengths.every_unit),
    Rule("every amount=cardinal|vague unit", lengths.every_unit),
    Rule("every other? weekday", lengths.every_weekday),
    Rule("every daypart", lengths.every_daypart),
    Rule("every season", lengths.every_season),
    Rule("times per unit", lengths.every_unit),
    Rule("set_weekday", lengths.every_weekday),
    # Clock.
    Rule(f"{_CLOCK} meridiem", lengths.clock),
    Rule(f"{_CLOCK} forenoon=a . m .?", lengths.clock),
    Rule(f"{_CLOCK} afternoon=p . m .?", lengths.clock),
    Rule("at|by|around|until [ hour=small : minute=small ]", lengths.clock),
    Rule("hour=small o ' clock", lengths.clock),
    # References and neighbours.
    Rule("reference", lengths.reference),
    Rule("article direction=direction|sequel unit", periods.neighbour_day),
    Rule("sequel sequel? unit", periods.neighbour_day),
    Rule("article unit beside", periods.day_beside),
    Rule(f"{_ABOUT} {_AMOUNT} half=half_word? few|of? unit before_after=before_after|ago", lengths.length_from_here),
    Rule(f"{_ABOUT} amount=one|cardinal fortnight before_after=before_after|ago", lengths.length_from_here),
)
