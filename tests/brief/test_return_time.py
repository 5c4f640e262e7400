"""A return time in words."""

import io

import pytest
from rich.console import Console

from abzug.brief.phrases import LANGUAGES, Language, catalogue, rounded
from abzug.brief.return_time import print_return_time
from abzug.doctrine import load_doctrine
from abzug.model import CrewTravel, ForceGroup, Route
from abzug.posture import return_time

DOCTRINE = load_doctrine()
RAIL = ForceGroup(name="by rail", route=Route.RAIL, battalions=10, distance_km=3500)


def printed(*groups: ForceGroup, language: Language = "en") -> str:
    text = io.StringIO()
    console = Console(file=text, width=200, markup=False, highlight=False)
    answer = return_time(groups, before=groups, draws=2000, doctrine=DOCTRINE)
    print_return_time(answer, language=language, console=console)
    return text.getvalue()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_of_days_is_a_range(language: Language) -> None:
    text = printed(RAIL, language=language)
    ranges = {
        "en": ("days (median", "out of the theatre", "speed by rail"),
        "de": ("Tagen (Median", "außerhalb", "Schiene"),
    }
    assert all(words in text for words in ranges[language])


def test_a_part_that_never_comes_back_is_said_to() -> None:
    half = ForceGroup(name="half", route=Route.RAIL, battalions=5, distance_km=100, share=0.5)
    assert "80% of the force is never back in most draws (back in 0%)" in printed(half)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("travel", CrewTravel)
@pytest.mark.parametrize("route", Route)
def test_every_assumption_that_can_matter_has_a_name(route: Route, travel: CrewTravel, language: Language) -> None:
    named = catalogue(language)
    for stored in (False, True):
        group = ForceGroup(
            name="any",
            route=route,
            battalions=5,
            distance_km=1000,
            crew_travel=travel,
            draws_stored_kit=stored,
            are_crews_released=True,
        )
        drivers = return_time([group], draws=1000, doctrine=DOCTRINE).drivers
        assert all(f"assumption.{driver.assumption.replace('.', '_')}" in named for driver in drivers)


@pytest.mark.parametrize(
    ("value", "english", "german"),
    [
        (0, "0", "0"),
        (1234.5, "1,230", "1.230"),
        (0.446, "0.4", "0,4"),
        (12.34, "12.3", "12,3"),
        (100_000, "100,000", "100.000"),
    ],
)
def test_numbers_have_three_significant_digits_at_most(value: float, english: str, german: str) -> None:
    assert (rounded(value, "en"), rounded(value, "de")) == (english, german)
