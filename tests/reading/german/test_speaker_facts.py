"""What the words for a speaker tell of him."""

from datetime import date

import pytest

from abzug.reading.german.facts import Facts
from abzug.reading.german.reader import scene_of
from abzug.reading.german.records import Candidate, find_records


def facts_in(text: str) -> Facts:
    """The facts of the first candidate of a text."""
    scene = scene_of(text, date(2022, 3, 1))
    assert scene is not None
    found: list[Candidate] = []
    find_records(scene, lambda candidate: found.append(candidate))
    return found[0].facts


@pytest.mark.parametrize(
    ("speaker", "form"),
    [
        ("der Minister", "definite"),
        ("ein Bauer", "indefinite"),
        ("Anwohner", "bare"),
        ("ihr Kommandeur", "possessive"),
    ],
)
def test_the_form_of_a_name_is_a_fact(speaker: str, form: str) -> None:
    assert facts_in(f"Die russischen Truppen seien abgezogen, sagte {speaker}.")["form"] == {form}


def test_what_nobody_says_has_no_form() -> None:
    assert facts_in("Die russischen Truppen sind abgezogen.")["form"] == {"none"}


@pytest.mark.parametrize(
    ("speaker", "mark"),
    [
        ("ein früherer General", "former"),
        ("ein Armeesprecher", "spokesman"),
        ("die beiden Parteien", "both"),
        ("ein UN-Beobachter", "sent"),
        ("ein Bauer in Kupjansk", "placed"),
    ],
)
def test_marks_of_a_name_are_facts(speaker: str, mark: str) -> None:
    assert mark in facts_in(f"Die russischen Truppen seien abgezogen, sagte {speaker}.")["speaker marks"]


def test_it_is_told_whether_the_speaker_is_of_the_only_country_with_forces() -> None:
    text = "Die russischen Truppen seien abgezogen, sagte der {} Minister."
    assert facts_in(text.format("russische"))["in text"] == {"only owner"}
    assert facts_in(text.format("ukrainische"))["in text"] == {"none of the owners"}
