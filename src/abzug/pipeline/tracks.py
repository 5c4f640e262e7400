"""The diplomatic track beside the military one, the allied response, and what comes next."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial

from abzug.doctrine import Alliance, DiplomaticScale, Doctrine
from abzug.doctrine.cues import CueFinder
from abzug.errors import InputError
from abzug.geography import load_world
from abzug.model import (
    Act,
    AlliedAct,
    AlliedResponse,
    Assessment,
    Case,
    DiplomaticTrack,
    Endurance,
    NextDate,
    Party,
)
from abzug.posture.acts import acts_of_items, acts_of_reading, assessments_of_items, assessments_of_signals
from abzug.posture.allied_acts import allied_acts_of_items, allied_acts_of_reading
from abzug.posture.allies import allied_response
from abzug.posture.deployment import owner_of
from abzug.posture.diplomacy import diplomatic_track
from abzug.posture.outlook import endurance, next_dates
from abzug.reading.article import Article


@dataclass(frozen=True, slots=True)
class Tracks:
    """What is said and done around a case, and what comes next.

    Args:
        diplomatic: Words, deeds and quoted judgements beside what was seen of the force.
        allied: The response of an alliance.
        endurance: How long the force can be held where it stands.
        dates: The next dates that matter.
    """

    diplomatic: DiplomaticTrack
    allied: AlliedResponse
    endurance: Endurance
    dates: tuple[NextDate, ...]


def tracks_of(
    case: Case, *, as_of: date, doctrine: Doctrine, alliance: str = "NATO", texts: Sequence[Article] = ()
) -> Tracks:
    """Return the tracks of a coded case as they could be known at the end of a day.

    Args:
        case: The case, coded.
        as_of: The day (UTC).
        doctrine: Scale, alliances and endurance.
        alliance: Code of the alliance whose response is followed.
        texts: Articles about it that were read; those published later are left out.

    Raises:
        InputError: If the doctrine knows no alliance of that code.
    """
    if alliance not in doctrine.alliances:
        raise InputError(
            f"no alliance {alliance!r} in the doctrine", hint=f"known are {', '.join(sorted(doctrine.alliances))}"
        )
    known, scale, allied = case.as_of(as_of), doctrine.diplomacy, doctrine.alliances[alliance]
    texts = [text for text in texts if text.published <= as_of]
    response = allied_response(_steps(known, texts, allied, scale), alliance=allied, as_of=as_of, scale=scale)
    return Tracks(
        diplomatic=diplomatic_track(
            _acts(known, texts, allied, scale),
            _assessments(known, texts, scale),
            known.items,
            as_of=as_of,
            scale=scale,
        ),
        allied=response,
        endurance=endurance(known.items, as_of=as_of, table=doctrine.endurance),
        dates=next_dates(known, as_of=as_of, response=response),
    )


def _acts(case: Case, texts: Sequence[Article], alliance: Alliance, scale: DiplomaticScale) -> Iterator[Act]:
    yield from acts_of_items(case.items, scale)
    owner = owner_of(case.actor)
    for text in texts:
        side = partial(_party, owner=owner, alliance=alliance, day=text.published)
        yield from acts_of_reading(
            text.document, text.reading.records, text.reading.signals, owner=owner, party_of=side
        )


def _party(speaker: str, *, owner: str, alliance: Alliance, day: date) -> Party:
    """Tell whose side a speaker is on: the owner's, that of the alliance followed, or neither."""
    states = states_in(speaker)
    if owner in states:
        return Party.OWNER
    speaks_for_alliance = any(name.casefold() in speaker.casefold() for name in alliance.names.values())
    return Party.ADVERSARY if speaks_for_alliance or alliance.members_on(day) & set(states) else Party.OTHER


def _assessments(case: Case, texts: Sequence[Article], scale: DiplomaticScale) -> Iterator[Assessment]:
    yield from assessments_of_items(case.items, scale)
    for text in texts:
        yield from assessments_of_signals(text.document, text.reading.signals)


def _steps(case: Case, texts: Sequence[Article], alliance: Alliance, scale: DiplomaticScale) -> Iterator[AlliedAct]:
    yield from allied_acts_of_items(case.items, alliance=alliance, scale=scale, states_in=states_in)
    for text in texts:
        yield from allied_acts_of_reading(
            text.document,
            text.reading.records,
            text.reading.signals,
            alliance=alliance,
            scale=scale,
            states_in=states_in,
        )


def states_in(text: str) -> tuple[str, ...]:
    """Return the codes of the states that a text names by their English or German name, in ascending order."""
    return tuple(sorted(_state_finder()(text)))


@cache
def _state_finder() -> Callable[[str], frozenset[str]]:
    countries = load_world().countries
    names = {code: {*words.values()} for code, words in zip(countries.codes, countries.names, strict=True)}
    return CueFinder(
        {code: [form for name in words for form in (name, f"{name}s")] for code, words in names.items()}
    ).find
