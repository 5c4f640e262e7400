"""The two tracks, the allied response and the outlook in the terminal."""

import math
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from abzug.brief.phrases import Language, number, percent, phrase, written_date
from abzug.brief.safe_text import safe
from abzug.doctrine import Doctrine
from abzug.geography import World
from abzug.model import (
    ActIndex,
    AlliedResponse,
    Assessment,
    Consultation,
    DiplomaticTrack,
    Endurance,
    NextDate,
    Party,
    Reinforcement,
    Spread,
)

ACTS_SHOWN = 8
WORDS_SHOWN = 110


def print_tracks(
    track: DiplomaticTrack,
    response: AlliedResponse,
    endurance: Endurance,
    dates: tuple[NextDate, ...],
    *,
    doctrine: Doctrine,
    world: World,
    language: Language,
    console: Console,
) -> None:
    """Print the diplomatic track beside the military one, the allied response, and what comes next."""
    console.print(Text(phrase("tracks.title", language, day=written_date(track.as_of, language)), style="bold"))
    sections = track_sections(track, response, endurance, dates, doctrine=doctrine, world=world, language=language)
    for heading, lines in sections:
        console.print()
        console.print(Text(heading, style="bold"))
        for line in lines:
            console.print(Text(f"- {line}"))
    console.print()
    console.print(Text(phrase("tracks.note", language), style="dim"))


def track_sections(
    track: DiplomaticTrack,
    response: AlliedResponse,
    endurance: Endurance,
    dates: tuple[NextDate, ...],
    *,
    doctrine: Doctrine,
    world: World,
    language: Language,
) -> list[tuple[str, list[str]]]:
    """Return the tracks in words: headings with their lines, those without any left out."""
    sections = (
        (phrase("tracks.diplomatic", language), diplomatic_lines(track, language=language)),
        (phrase("tracks.military", language), military_lines(track, language=language)),
        (phrase("tracks.quoted", language), quoted_lines(track.assessments, language=language)),
        (phrase("tracks.acts", language), act_lines(track, doctrine=doctrine, language=language)),
        (_allied_heading(response, doctrine, language), allied_lines(response, world=world, language=language)),
        (phrase("tracks.outlook", language), outlook_lines(endurance, dates, language=language)),
    )
    told = ((heading, list(lines)) for heading, lines in sections)
    return [(heading, lines) for heading, lines in told if lines]


def _allied_heading(response: AlliedResponse, doctrine: Doctrine, language: Language) -> str:
    name = doctrine.alliances[response.alliance].names[language]
    return phrase("tracks.allied", language, name=name, members=response.members)


def diplomatic_lines(track: DiplomaticTrack, *, language: Language) -> Iterator[str]:
    """Yield the index of each party on words and on deeds, and the gap of the owner."""
    for party in Party:
        for key, index in (("words", track.words[party]), ("deeds", track.deeds[party])):
            if index is not None:
                name = phrase(f"tracks.{party}", language)
                yield f"{name}, {phrase(f'tracks.{key}', language)}: {_index(index, language)}"
    if track.gap is None:
        yield phrase("tracks.no_gap", language)
    else:
        yield phrase("tracks.gap", language, **_points(track.gap, language))


def _index(index: ActIndex, language: Language) -> str:
    key = "tracks.index_of_one" if index.acts == 1 else "tracks.index"
    return phrase(key, language, acts=index.acts, **_points(index.points, language))


def _points(points: Spread, language: Language) -> dict[str, str]:
    values = {"low": points.low, "median": points.median, "high": points.high}
    return {name: number(value, language, digits=1, signed=True) for name, value in values.items()}


def military_lines(track: DiplomaticTrack, *, language: Language) -> Iterator[str]:
    """Yield what was seen of the force, beside the diplomatic track and never mixed with it."""
    seen = track.military
    yield phrase("tracks.tally", language, leaving=seen.leaving, staying=seen.staying, arriving=seen.arriving)


def quoted_lines(assessments: tuple[Assessment, ...], *, language: Language) -> Iterator[str]:
    """Yield the quoted assessments: in quotation marks only what stands in the source as it is."""
    shown = dict.fromkeys((one.speaker, one.published, one.words, one.is_verbatim) for one in assessments)
    for speaker, day, words, is_verbatim in shown:
        yield phrase(
            "tracks.quotation" if is_verbatim else "tracks.reported",
            language,
            speaker=safe(speaker, limit=60),
            day=written_date(day, language),
            words=safe(words, limit=WORDS_SHOWN * 2),
        )


def act_lines(track: DiplomaticTrack, *, doctrine: Doctrine, language: Language) -> Iterator[str]:
    """Yield the latest acts."""
    for act in track.acts[:ACTS_SHOWN]:
        yield phrase(
            "tracks.act",
            language,
            day=act.day.isoformat(),
            kind=doctrine.diplomacy.scores[act.kind].names[language],
            speaker=safe(act.speaker, limit=40),
            words=safe(act.words, limit=WORDS_SHOWN),
        )


def allied_lines(response: AlliedResponse, *, world: World, language: Language) -> Iterator[str]:
    """Yield reinforcements, demands, steps forgone, consultations and cohesion of an alliance."""
    lines = [
        *(_reinforcement(one, world, language) for one in response.reinforcements),
        *(phrase("tracks.demanded", language, words=safe(act.words, limit=WORDS_SHOWN)) for act in response.demands),
        *(phrase("tracks.forgone", language, words=safe(act.words, limit=WORDS_SHOWN)) for act in response.forgone),
        *(_consultation(one, world, language) for one in response.consultations),
    ]
    if response.next_consultation is not None:
        lines.append(phrase("tracks.next", language, day=_consultation(response.next_consultation, world, language)))
    yield from lines or [phrase("tracks.no_allied", language)]
    yield _cohesion(response, language)


def _reinforcement(one: Reinforcement, world: World, language: Language) -> str:
    last = one.quantities.get(one.stage)
    return phrase(
        "tracks.reinforcement",
        language,
        by=world.name(one.by, language) if one.by else phrase("tracks.somebody", language),
        to=world.name(one.to, language) if one.to else phrase("tracks.somewhere", language),
        stage=phrase(f"tracks.{one.stage}", language),
        quantity=phrase("tracks.quantity", language, low=number(last.low, language), unit=safe(last.unit, limit=30))
        if last
        else "",
    )


def _consultation(one: Consultation, world: World, language: Language) -> str:
    names = ", ".join(world.name(state, language) for state in (*one.members, *one.partners, *one.others))
    return phrase(
        "tracks.consultation",
        language,
        day=written_date(one.when.first_day, language) if one.when else phrase("tracks.undated", language),
        members=len(one.members),
        partners=len(one.partners),
        names=f" ({names})" if names else "",
    )


def _cohesion(response: AlliedResponse, language: Language) -> str:
    if response.cohesion is None:
        return phrase("tracks.cohesion_none", language)
    low, median, high = (
        percent(value, language) for value in (response.cohesion.low, response.cohesion.median, response.cohesion.high)
    )
    return phrase(
        "tracks.cohesion", language, median=median, low=low, high=high, heard=response.heard, members=response.members
    )


def outlook_lines(endurance: Endurance, dates: tuple[NextDate, ...], *, language: Language) -> Iterator[str]:
    """Yield how long the force can be held, and the next dates that matter."""
    if endurance.days is None or endurance.row is None:
        yield phrase("tracks.endurance_none", language)
    else:
        key = "endurance_open" if math.isinf(endurance.days.high) else "endurance"
        yield phrase(
            f"tracks.{key}",
            language,
            low=f"{endurance.days.low:.0f}",
            high=f"{endurance.days.high:.0f}",
            why=endurance.row.names[language],
        )
    for one in dates:
        kind = phrase(f"date.{one.kind}", language)
        yield phrase(
            "tracks.date", language, day=one.day.isoformat(), kind=kind, what=safe(one.what, limit=80)
        ).rstrip()
