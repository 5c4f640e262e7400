"""Telling languages apart."""

import pytest

from abzug.reading.language import UNKNOWN, detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Truppen ziehen am Dienstag aus der Stadt ab.", "de"),
        ("The troops will leave the city on Tuesday.", "en"),
        ("Les troupes quitteront la ville mardi prochain.", "fr"),
        ("Войска покинут город во вторник вечером.", "ru"),
        ("Війська залишать місто ввечері, сказав міністр.", "uk"),
    ],
)
def test_a_sentence_is_enough(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "12.03. +++ 14:00", "…", "\u202e\u202e\u202e"])
def test_without_letters_no_language_is_named(text: str) -> None:
    assert detect_language(text) == UNKNOWN
