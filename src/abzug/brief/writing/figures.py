"""The pictures of a brief with their captions and, in words, what they show."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from abzug.brief.document import Figure, Ground, Paragraph, Section
from abzug.brief.phrases import phrase
from abzug.brief.pictures import history, odds, places, timeline
from abzug.brief.safe_text import safe
from abzug.brief.writing.announcement import deadline_kind
from abzug.brief.writing.scribe import LONGEST_PLACE, Scribe, outside
from abzug.model import Direction, Hypothesis, Item, ItemKind

MOST_PLACES_TOLD = 12


def odds_figure(scribe: Scribe) -> Figure:
    """Return the seven likelihoods as bars."""
    tongue, likelihood = scribe.tongue, scribe.material.verdict.likelihood
    names = {hypothesis: phrase(f"short.{hypothesis}", tongue.language) for hypothesis in Hypothesis}
    told = tongue.listed([f"{names[one]} {tongue.percent(value)}" for one, value in likelihood.items()])
    return Figure(
        name="odds",
        svg=odds.odds_picture(likelihood, names, tongue.percent),
        alt=tongue.text("figures.odds_alt", parts=told),
        caption=scribe.sentence("figures.odds_caption", Ground.VERDICT),
        aspect=odds.WIDTH / odds.HEIGHT,
        is_half_wide=True,
    )


def history_figure(scribe: Scribe) -> Figure | None:
    """Return the likelihoods day by day, or None when there is only one day."""
    moments, tongue = scribe.material.history, scribe.tongue
    if len(moments) < 2:
        return None
    left = [moment.likelihood.left_as_claimed for moment in moments]
    return Figure(
        name="history",
        svg=history.history_picture(moments, _short_day(scribe), tongue.share),
        alt=tongue.text(
            "figures.history_alt",
            first=scribe.day(moments[0].day),
            last=scribe.day(moments[-1].day),
            start=tongue.percent(left[0]),
            high=tongue.percent(max(left)),
            end=tongue.percent(left[-1]),
        ),
        caption=scribe.sentence("figures.history_caption", Ground.VERDICT),
        aspect=odds.WIDTH / odds.HEIGHT,
        is_half_wide=True,
    )


def timeline_figure(scribe: Scribe) -> Figure | None:
    """Return what was said above a line of days and what was seen below it, or None when there is no report."""
    items, tongue, case = _leaning_items(scribe), scribe.tongue, scribe.material.case
    if not items:
        return None
    days = [item.event_date for item in items]
    seen = sum(item.kind is ItemKind.OBSERVATION for item in items)
    directions = [item.direction for item in items]
    marks = [(case.announced, tongue.text("figures.announced"))]
    if case.deadline is not None and case.deadline <= scribe.material.verdict.as_of:
        marks.append((case.deadline, tongue.text(f"figures.{deadline_kind(case.claim)}")))
    return Figure(
        name="timeline",
        svg=timeline.timeline_picture(
            items,
            marks=marks,
            said=tongue.text("figures.timeline_said"),
            seen=tongue.text("figures.timeline_seen"),
            written=_short_day(scribe),
            many=lambda count: tongue.text("figures.timeline_many", count=tongue.counted(count)),
        ),
        alt=tongue.text(
            "figures.timeline_alt",
            first=scribe.day(min(days)),
            last=scribe.day(max(days)),
            said=tongue.whole(len(items) - seen),
            seen=tongue.whole(seen),
            supporting=tongue.counted(directions.count(Direction.SUPPORTS_WITHDRAWAL)),
            opposing=tongue.counted(directions.count(Direction.AGAINST_WITHDRAWAL)),
        ),
        caption=scribe.sentence("figures.timeline_caption", Ground.REPORTS, about=items),
        aspect=timeline.WIDTH / timeline.HEIGHT,
    )


def map_section(scribe: Scribe) -> Section | None:
    """Return a map of the places of observations, or None when no observation has a place."""
    near, far = places.sites_of(_leaning_items(scribe))
    if not near:
        return None
    from abzug.geography import load_world  # 0.1 s, and a brief without places needs none

    tongue = scribe.tongue
    told = [site.name for site in near[:MOST_PLACES_TOLD]]
    if len(near) > len(told):
        told.append(tongue.text("figures.map_more", count=tongue.counted(len(near) - len(told))))
    seen = [item for site in near for item in site.items]
    figure = Figure(
        name="map",
        svg=places.places_picture(near, load_world(), tongue.language),
        alt=tongue.text("figures.map_alt", count=tongue.counted(len(near)), places="; ".join(told)),
        caption=scribe.sentence("figures.map_caption", Ground.REPORTS, about=seen),
        aspect=places.WIDTH / places.HEIGHT,
    )
    beyond = "; ".join(safe(site.name, limit=LONGEST_PLACE) for site in far[:MOST_PLACES_TOLD])
    others = [item for site in far for item in site.items]
    note = (scribe.sentence("figures.map_outside", Ground.REPORTS, about=others, places=outside(beyond, limit=1_000)),)
    return scribe.section("map", figure, Paragraph(note) if far else None, level=2)


def _leaning_items(scribe: Scribe) -> list[Item]:
    """Return the reports, each with the direction that the sign of its weight gives it."""
    return [replace(item, direction=scribe.leaning(item)) for item in scribe.items]


def _short_day(scribe: Scribe) -> Callable[[date], str]:
    """Return what writes a day in few characters: 15 Feb 2022 or 15.2.2022."""
    if scribe.tongue.language == "de":
        return lambda day: f"{day.day}.{day.month}.{day.year}"
    return lambda day: f"{day.day} {phrase(f'month.m{day.month}', 'en')[:3]} {day.year}"
