"""States have names with cases and articles; groups keep the name that their source gives them."""

import pytest

from abzug.brief.grammar import tongue
from abzug.brief.grammar.names import actor_name, state_name


@pytest.mark.parametrize(
    ("code", "nominative", "genitive"),
    [
        ("RUS", "Russland", "Russlands"),
        ("USA", "die USA", "der USA"),
        ("SUN", "die Sowjetunion", "der Sowjetunion"),
        ("TCD", "der Tschad", "des Tschad"),
        ("LAO", "Laos", "von Laos"),
    ],
)
def test_a_state_is_inflected_in_german(code: str, nominative: str, genitive: str) -> None:
    name = actor_name(code, tongue("de"))
    assert (format(name), format(name, "of")) == (nominative, genitive)


def test_english_has_articles_too() -> None:
    assert format(actor_name("USA", tongue("en")), "of") == "of the United States"


@pytest.mark.parametrize("name", ["Wagner (RUS)", "YPG/SDF", "XYZ", "rus"])
def test_what_is_no_code_of_a_state_is_a_name_from_outside(name: str) -> None:
    assert state_name(name, tongue("de")) is None
    assert actor_name(name, tongue("de")).is_outside


def test_a_hostile_name_is_made_harmless() -> None:
    assert "\u202e" not in format(actor_name("\u202eevil", tongue("en")))
