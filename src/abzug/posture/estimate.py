"""Items -> posture: what stands where, day by day, as it was known on a day."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from abzug.doctrine import Doctrine, load_doctrine
from abzug.model import (
    Contradiction,
    ContradictionKind,
    Item,
    Look,
    Measure,
    Posture,
    PosturePoint,
    PostureSeries,
    Sighting,
    Spread,
)
from abzug.posture.disagreement import disagreements
from abzug.posture.known import KnownStocks
from abzug.posture.totals import totals

DAYS_SHOWN = 60
"""How many days a series shows when nobody says from when."""


def estimate(
    items: Iterable[Item],
    *,
    as_of: date,
    since: date | None = None,
    areas: Mapping[str, str] | None = None,
    sightings: Iterable[Sighting] = (),
    looks: Iterable[Look] = (),
    doctrine: Doctrine | None = None,
) -> Posture:
    """Estimate what stands where, as it was known at the end of a day.

    Counts measure the stock, seen arrivals and departures shift it, and looks say when nobody looked. What is only said
    changes nothing. A place without a count for longer than the doctrine allows is NOT_OBSERVED, never zero.

    Args:
        items: The reports, in any order.
        as_of: Nothing published later is used (UTC).
        since: First day of the series; None for the first sighting, but no more than 60 days before ``as_of``.
        areas: The area of each place and the wider area of an area, where they are known not to overlap; only these are
            added up.
        sightings: Further sightings, such as those that a reader found in texts.
        looks: Further entries of the observation-effort log, such as passes that met clouds.
        doctrine: The doctrine, or None for the packaged one.

    Source: docs/methods/posture.md: a hidden Markov model with elicited rates (counting.yaml, E).
    """
    known = KnownStocks(items, as_of=as_of, sightings=sightings, looks=looks, doctrine=doctrine or load_doctrine())
    days = _days(known, since)
    levels = [known.levels(day) for day in days]
    return Posture(
        as_of=as_of,
        series=tuple(
            PostureSeries(
                place=key.place,
                category=key.category,
                unit=key.unit,
                scope=key.scope,
                points=tuple(PosturePoint(day, level[key]) for day, level in zip(days, levels, strict=True)),
                sightings=tuple(sighting.key for sighting in known.sightings[key]),
            )
            for key in known.series
        ),
        totals=totals(known.moments(as_of), areas or {}, shared_error=known.doctrine.count_rules.shared_error),
        stated=known.tally.stated,
        set_aside=known.tally.set_aside,
        contradictions=tuple(_contradictions(known)),
        looks=known.log.looks,
    )


def _days(known: KnownStocks, since: date | None) -> list[date]:
    earliest = known.as_of - timedelta(days=DAYS_SHOWN)
    if since is None:
        since = max(earliest, min((s.event_date for s in known.all_sightings), default=known.as_of))
    return [since + timedelta(days=day) for day in range((known.as_of - since).days + 1)]


def _contradictions(known: KnownStocks) -> Iterator[Contradiction]:
    yield from known.tally.contradictions
    yield from disagreements(known.all_sightings, known.doctrine.count_rules)
    yield from _more_left_than_stood(known)


def _more_left_than_stood(known: KnownStocks) -> Iterator[Contradiction]:
    """Departures larger than the most that can have stood there on the day before."""
    for key, sightings in known.sightings.items():
        for sighting in sightings:
            if sighting.measure is not Measure.DEPARTED:
                continue
            before = known.levels(sighting.event_date - timedelta(days=1))[key]
            if isinstance(before, Spread) and sighting.quantity.low > before.high:
                yield Contradiction(
                    ContradictionKind.MORE_LEFT_THAN_STOOD,
                    (sighting.key,),
                    f"{key.place}, {sighting.event_date}: {sighting.quantity.low:g} {key.unit} departed, at most about "
                    f"{before.high:.0f} stood there",
                )
