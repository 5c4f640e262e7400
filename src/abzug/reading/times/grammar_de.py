"""German patterns of time, the more telling before the plainer."""

from abzug.reading.times import day_rules as days
from abzug.reading.times import length_rules as lengths
from abzug.reading.times import period_rules as periods
from abzug.reading.times import year_rules as years
from abzug.reading.times.patterns import Rule
from abzug.reading.times.value import TimeValue

_DATE = "day=small . month ( .? year )?"
_CLOCK = "hour=small ( .|: minute=small )?"
_ABOUT = "( mehr|weniger als )? approx? approx?"

GERMAN: tuple[Rule[TimeValue | list[days.Piece]], ...] = (
    # Days of the calendar.
    Rule(f"( weekday ,? article? )? {_DATE}", days.calendar_day),
    Rule("( weekday ,? article? )? day=small . month article? direction unit", days.calendar_day),
    Rule("( weekday ,? article? )? day=small . month_number=small . year", days.numeric_day),
    Rule("day=small . month_number=small . short_year=small", days.numeric_day),
    Rule("day=small . month_number=small .", days.numeric_day),
    Rule("year - month_number=small - day=small", days.numeric_day),
    Rule("first_day=small . link=bis|und|-|–|/ zum|dem|den? day=small . month year?", days.day_range),
    Rule("article? feast year?", days.feast),
    # Weekdays and parts of a day.
    Rule("article? direction? weekday", days.weekday),
    Rule("day_adjective [ weekday ]", lengths.deictic_day),
    Rule("day_adjective", lengths.deictic_day),
    Rule("weekday daypart=daypart|daypart_adverb", days.daypart_of_day),
    Rule("article? part_of_day? weekday_daypart", days.daypart_of_day),
    Rule("article? part_of_day? daypart article weekday=weekday|weekday_genitive", days.daypart_of_day),
    Rule(f"article? part_of_day? daypart article {_DATE}", days.daypart_of_day),
    Rule("article? daypart zum|auf|zu article? weekday", days.night_between),
    Rule("article? daypart zu|auf day_adverb", days.night_between),
    Rule("article? daypart vom|von article? evening=weekday auf|zum article? weekday", days.night_between),
    Rule(f"article? daypart zum|auf|zu article? {_DATE}", days.night_between),
    Rule("über [ daypart ]", days.last_night),
    Rule("am|gegen|im|zum|beim|vom|vor|nach|um [ part_of_day? daypart ]", lengths.daypart_here),
    Rule("in|bei|seit|vor|nach|bis [ article part_of_day? daypart ]", lengths.daypart_here),
    Rule("article part_of_day daypart", lengths.daypart_here),
    Rule("article? direction daypart", lengths.daypart_here),
    Rule("day_adverb", lengths.deictic_day),
    Rule("daypart", lengths.tomorrow),
    Rule("day_adverb daypart=daypart|daypart_adverb|morgen", lengths.deictic_daypart),
    # Weeks, months, seasons, years.
    Rule("article? part? direction unit", periods.directed_unit),
    Rule("part article direction? unit", periods.directed_unit),
    Rule("am|vom|über|fürs|zum [ unit ]", periods.weekend),
    Rule("Laufe|Verlauf [ article unit ]", periods.directed_unit),
    Rule("article? part_compound year?", periods.part_compound),
    Rule("article? previous_unit", periods.previous_unit),
    Rule("article? part? month year?", periods.month),
    Rule("article? part? month article? direction unit", periods.month),
    Rule("article? part? month article unit year", periods.month),
    Rule("article? month_direction=direction month", periods.month),
    Rule("article? direction? part? season year?", periods.season),
    Rule("part article season year?", periods.season),
    Rule("article? season article? direction? unit year?", periods.season),
    Rule("part year", years.year),
    Rule("article? unit year", years.year),
    Rule("part article unit year", years.year),
    Rule("year", years.bare_year),
    Rule("year / short_year=small", years.bare_year),
    Rule("this_year", periods.directed_unit),
    Rule("part? article? decade_word unit", years.decade),
    Rule("part? article? decade=cardinal er|iger -? unit", years.decade),
    Rule("part? article? small . unit year?", years.ordinal_unit),
    Rule("part? article? ordinal_word unit year?", years.ordinal_unit),
    # Lengths.
    Rule(f"article? {_ABOUT} amount=cardinal|one|vague approx? half? vague? unit", lengths.duration),
    Rule(f"{_ABOUT} low=cardinal bis|-|– amount=cardinal unit", lengths.duration),
    Rule(f"{_ABOUT} amount=cardinal|one unit und second=cardinal|one second_unit=unit", lengths.duration),
    Rule("article? direction approx? amount=cardinal|vague unit", lengths.duration),
    Rule("article? amount=cardinal direction unit", lengths.duration),
    Rule("article? half unit", lengths.duration),
    Rule("amount=cardinal - unit - time_unit=unit", lengths.duration),
    Rule("amount=cardinal - unit", lengths.duration),
    Rule("cardinal - lasting", lengths.lasting_adjective),
    Rule("lasting_word", lengths.lasting_adjective),
    Rule("seit|vor|nach|über|binnen [ unit ]", lengths.many_units),
    Rule("plural_unit", lengths.many_units),
    Rule("article? whole unit", lengths.whole_unit),
    # Repetitions.
    Rule("times? set_adverb", lengths.every_unit),
    Rule("every unit", lengths.every_unit),
    Rule("every ordinal=ordinal_word|direction? weekday", lengths.every_weekday),
    Rule("every daypart", lengths.every_daypart),
    Rule("every season", lengths.every_season),
    Rule("all amount=cardinal|vague unit", lengths.every_unit),
    Rule("per unit", lengths.every_unit),
    Rule("unit um|für unit", lengths.every_unit),
    Rule("set_weekday", lengths.every_weekday),
    Rule("set_daypart", lengths.every_daypart),
    Rule("season_months", lengths.every_season),
    # Clock.
    Rule("hour=cardinal uhr", lengths.clock),
    Rule("hour=small .|: minute=small uhr", lengths.clock),
    Rule("halb hour=cardinal", lengths.clock),
    Rule(f"first_hour=small ( .|: first_minute=small )? link=-|–|bis|und {_CLOCK} uhr", lengths.clock_range),
    # References and neighbours.
    Rule("reference", lengths.reference),
    Rule("reference=former", lengths.reference),
    Rule("[ reference=ex ] -", lengths.reference),
    Rule("im reference=instant", lengths.reference),
    Rule("in [ reference=age ]", lengths.reference),
    Rule("in article [ reference=age ]", lengths.reference),
    Rule("direction=direction|sequel time_span", lengths.directed_time),
    Rule("article? direction=direction|sequel|same unit", periods.neighbour_day),
    Rule("article? unit before_after", periods.neighbour_day),
    Rule(f"article? {_ABOUT} amount=cardinal|one|vague half? unit before_after", lengths.length_from_here),
)
