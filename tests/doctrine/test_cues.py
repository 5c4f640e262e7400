"""Cues: short phrases found in linear time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.doctrine import Doctrine
from abzug.doctrine.cues import MAX_CHARACTERS, CueFinder

FINDER = CueFinder(
    {
        "staying": ["stay*", "left behind"],
        "number": ["about <n>"],
        "any": ["last _ soldiers"],
        "ending": ["*abzug"],
    }
)


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("The tanks stayed.", {"staying"}),
        ("Much was Left Behind, they said.", {"staying"}),
        ("left far behind", set()),
        ("about 1,500 men", {"number"}),
        ("about fifteen men", set()),
        ("the last French soldiers", {"any"}),
        ("the last soldiers", set()),
        ("Der Scheinabzug begann.", {"ending"}),
        ("", set()),
    ],
)
def test_phrases_are_found_word_by_word(text: str, cues: set[str]) -> None:
    assert FINDER.find(text) == cues


@given(st.text())
def test_any_text_is_read_without_complaint(text: str) -> None:
    assert FINDER.find(text) <= {"staying", "number", "any", "ending"}


def test_of_an_endless_text_only_the_beginning_is_read() -> None:
    assert FINDER.find("x " * MAX_CHARACTERS + "stay") == frozenset()


def test_the_doctrine_knows_cues_in_both_languages(doctrine: Doctrine) -> None:
    finder = CueFinder(doctrine.table("coding")["cues"])
    assert "replacement" in finder.find("The men were replaced by fresh units.")
    assert "replacement" in finder.find("Die Soldaten wurden abgelöst und durch frische Kräfte ersetzt.")
    assert "unverified" in finder.find("Der Abzug konnte nicht bestätigt werden: nicht bestätigt.")
