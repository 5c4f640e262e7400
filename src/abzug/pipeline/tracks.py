"""The diplomatic track beside the military one, the allied response, and what comes next."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

from abzug.doctrine import Doctrine
from abzug.doctrine.cues import CueFinder
from abzug.errors import InputError
from abzug.geography import load_world
from abzug.model import AlliedResponse, Case, DiplomaticTrack, Endurance, NextDate
from abzug.posture.acts import acts_of_items, assessments_of_items
from abzug.posture.allied_acts import allied_acts_of_items
from abzug.posture.allies import allied_response
from abzug.posture.diplomacy import diplomatic_track
from abzug.posture.outlook import endurance, next_dates


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


def tracks_of(case: Case, *, as_of: date, doctrine: Doctrine, alliance: str = "NATO") -> Tracks:
    """Return the tracks of a coded case as they could be known at the end of a day.

    Args:
        case: The case, coded.
        as_of: The day (UTC).
        doctrine: Scale, alliances and endurance.
        alliance: Code of the alliance whose response is followed.

    Raises:
        InputError: If the doctrine knows no alliance of that code.
    """
    if alliance not in doctrine.alliances:
        raise InputError(
            f"no alliance {alliance!r} in the doctrine", hint=f"known are {', '.join(sorted(doctrine.alliances))}"
        )
    known, scale, allied = case.as_of(as_of), doctrine.diplomacy, doctrine.alliances[alliance]
    steps = allied_acts_of_items(known.items, alliance=allied, scale=scale, states_in=states_in)
    response = allied_response(steps, alliance=allied, as_of=as_of, scale=scale)
    return Tracks(
        diplomatic=diplomatic_track(
            acts_of_items(known.items, scale),
            assessments_of_items(known.items, scale),
            known.items,
            as_of=as_of,
            scale=scale,
        ),
        allied=response,
        endurance=endurance(known.items, as_of=as_of, table=doctrine.endurance),
        dates=next_dates(known, as_of=as_of, response=response),
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
