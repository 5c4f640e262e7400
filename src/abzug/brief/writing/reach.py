"""What stands where, who is exposed to it, and how fast the force could be back: each only where it was computed."""

import math

from abzug.brief.document import Ground, Section, Sentence, Table, Words
from abzug.brief.exposure import reason_line
from abzug.brief.grammar.tongue import cell
from abzug.brief.phrases import catalogue, number, phrase, rounded
from abzug.brief.writing.scribe import LONGEST_PLACE, Scribe, outside, paragraph
from abzug.model import (
    Exposed,
    Exposure,
    GroupReturn,
    NotObserved,
    Posture,
    PostureSeries,
    ReturnTime,
    Spread,
)

MOST_SERIES, MOST_STATES, MOST_PLACES, DRIVERS_SHOWN = 15, 12, 6, 2
_HALF = 0.5
FEW = 10
_AT_ONCE_DAYS = 0.1


def posture_section(scribe: Scribe) -> Section | None:
    """Return what stands where as a table, or None when it was not computed."""
    posture = scribe.material.surroundings.posture
    if posture is None:
        return None
    note = scribe.sentence("posture.note", Ground.METHOD)
    if not posture.series:
        nothing = scribe.sentence("posture.nothing", Ground.SEARCH)
        return scribe.section("posture", paragraph([nothing, note]), level=2)
    return scribe.section("posture", _series_table(scribe, posture), paragraph([note]), level=2)


def exposure_section(scribe: Scribe) -> Section | None:
    """Return who is exposed and why as a table, or None when it was not computed."""
    exposure = scribe.material.surroundings.exposure
    if exposure is None:
        return None
    unplaced = _unplaced(scribe, exposure)
    if not exposure.exposed:
        return scribe.section("exposure", paragraph([scribe.sentence("exposure.nobody", Ground.SEARCH), unplaced]))
    count = scribe.tongue.counted(len(exposure.exposed))
    receipts = [receipt for row in exposure.exposed for receipt in row.receipts]
    cites = scribe.numbers_with(receipts)
    ground = Ground.REPORTS if cites else Ground.VERDICT
    intro = scribe.tongue.sentence("exposure.intro", ground, cites=cites, count=count)
    note = scribe.sentence("exposure.note", Ground.METHOD)
    return scribe.section(
        "exposure", paragraph([intro]), _exposure_table(scribe, exposure), paragraph([note, unplaced])
    )


def return_section(scribe: Scribe) -> Section | None:
    """Return how fast the force could be back, or None when nobody said where its parts are."""
    answer = scribe.material.surroundings.return_time
    if answer is None:
        return None
    groups = [sentence for group in answer.groups for sentence in _group(scribe, group)]
    note = scribe.sentence("return_time.note", Ground.METHOD, draws=scribe.tongue.whole(answer.draws))
    return scribe.section(
        "return_time", paragraph([*_half(scribe, answer), *_drivers(scribe, answer)]), paragraph([*groups, note])
    )


def _series_table(scribe: Scribe, posture: Posture) -> Table:
    known = [name for series in posture.series for name in series.sightings if name in scribe.numbers]
    return Table(
        caption=scribe.tongue.sentence(
            "posture.table",
            Ground.REPORTS if known else Ground.VERDICT,
            cites=[scribe.numbers[name] for name in known],
        ),
        headings=tuple(scribe.tongue.text(f"posture.column_{key}") for key in ("place", "what", "level")),
        rows=tuple(_series_row(scribe, series) for series in posture.series[:MOST_SERIES]),
        numeric=frozenset({2}),
    )


def _series_row(scribe: Scribe, series: PostureSeries) -> tuple[Sentence, ...]:
    language = scribe.tongue.language
    named = catalogue(language).get(f"counted_in.{series.unit.replace(' ', '_')}", series.unit)
    category = phrase(f"category.{series.category}", language)
    what = named if category in ("", named) else f"{named} ({category})"
    return (
        cell(outside(series.place, limit=LONGEST_PLACE)),
        cell(outside(f"{what}, {series.scope}" if series.scope else what)),
        cell(Words(_level(scribe, series.latest.level))),
    )


def _level(scribe: Scribe, level: Spread | NotObserved) -> str:
    tongue = scribe.tongue
    if isinstance(level, Spread):
        # Few things are counted whole, rounded outwards so that the interval holds what it says.
        ends = (math.floor(level.low), math.ceil(level.high)) if level.high < FEW else (level.low, level.high)
        low, high = (rounded(value, tongue.language) for value in ends)
        if low == high:
            return low
        return tongue.text("posture.level", low=low, high=high)
    if level.last_look is None:
        return tongue.text("posture.never")
    return tongue.text("posture.not_observed", day=scribe.day(level.last_look))


def _exposure_table(scribe: Scribe, exposure: Exposure) -> Table:
    columns = ("country", "distance", "march", "ready", "why", "station")
    return Table(
        caption=scribe.sentence("exposure.table", Ground.VERDICT),
        headings=tuple(scribe.tongue.text(f"exposure.column_{column}") for column in columns),
        rows=tuple(_exposed_row(scribe, row) for row in exposure.exposed[:MOST_STATES]),
        numeric=frozenset({1, 2, 3}),
    )


def _exposed_row(scribe: Scribe, row: Exposed) -> tuple[Sentence, ...]:
    tongue, unknown = scribe.tongue, scribe.tongue.text("exposure.unknown")
    world = scribe.world
    km = number(row.distance_km, tongue.language) if row.distance_km is not None else None
    reasons = "; ".join(reason_line(row, reason, world, tongue.language) for reason in row.reasons)
    return (
        cell(Words(scribe.state(row.country))),
        cell(Words(tongue.text("exposure.kilometres", number=km) if km is not None else unknown)),
        cell(Words(_days(scribe, row.reach.march) if row.reach else unknown)),
        cell(Words(_days(scribe, row.reach.ready) if row.reach else unknown)),
        cell(Words(reasons)),
        cell(outside(row.station, limit=LONGEST_PLACE)),
    )


def _unplaced(scribe: Scribe, exposure: Exposure) -> Sentence | None:
    if not exposure.unplaced:
        return None
    places = "; ".join(exposure.unplaced[:MOST_PLACES])
    count = scribe.tongue.counted(len(exposure.unplaced))
    words = outside(places, limit=MOST_PLACES * LONGEST_PLACE)
    return scribe.sentence("exposure.unplaced", Ground.SEARCH, count=count, places=words)


def _days(scribe: Scribe, days: Spread) -> str:
    if days.high < _AT_ONCE_DAYS:
        return scribe.tongue.text("exposure.at_once", days=scribe.tongue.decimal(_AT_ONCE_DAYS))
    low, high = scribe.tongue.decimal(days.low), scribe.tongue.decimal(days.high)
    return scribe.tongue.text("exposure.days", low=low, high=high)


def _half(scribe: Scribe, answer: ReturnTime) -> list[Sentence]:
    """Return when half is back, and what the withdrawal has bought."""
    half = next(back for back in answer.back if back.share == _HALF)
    if half.days is None:
        share = scribe.tongue.share(half.reached)
        return [scribe.sentence("return_time.never", Ground.VERDICT, share=share)]
    sentences = [scribe.sentence("return_time.half", Ground.VERDICT, points=_points(scribe, half.days))]
    if answer.gained is not None:
        points = _points(scribe, answer.gained)
        sentences.append(scribe.sentence("return_time.gained", Ground.VERDICT, points=points))
    return sentences


def _drivers(scribe: Scribe, answer: ReturnTime) -> list[Sentence]:
    names = [
        phrase(f"assumption.{driver.assumption.replace('.', '_')}", scribe.tongue.language)
        for driver in answer.drivers[:DRIVERS_SHOWN]
    ]
    if not names:
        return []
    return [scribe.sentence("return_time.drivers", Ground.VERDICT, names=scribe.tongue.listed(names))]


def _group(scribe: Scribe, group: GroupReturn) -> list[Sentence]:
    told = scribe.sentence(
        "return_time.group",
        Ground.VERDICT,
        name=outside(group.name, limit=LONGEST_PLACE),
        first=_points(scribe, group.first),
        last=_points(scribe, group.last),
    )
    return [told, scribe.sentence("return_time.near", Ground.VERDICT)] if group.is_in_theatre else [told]


def _points(scribe: Scribe, days: Spread) -> str:
    low, median, high = (scribe.tongue.decimal(value) for value in (days.low, days.median, days.high))
    return scribe.tongue.text("return_time.points", low=low, median=median, high=high)
