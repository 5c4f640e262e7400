"""Our own words: complete in both languages, without the words that judge without saying how much."""

import re
import string
from datetime import date

import pytest

from abzug.brief.phrases import LANGUAGES, Language, catalogue, percent, phrase, written_date
from abzug.doctrine import Doctrine


def braces(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_phrases_with_the_same_values() -> None:
    english, german = catalogue("en"), catalogue("de")
    assert english.keys() == german.keys()
    assert {key: braces(text) for key, text in english.items()} == {key: braces(text) for key, text in german.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_uses_a_word_that_hides_how_likely_it_is(language: Language, doctrine: Doctrine) -> None:
    forbidden = doctrine.table("likelihood_words")["forbidden_words"][language]
    for key, text in catalogue(language).items():
        if key.startswith("month."):
            continue  # the month of May is no hedge
        words = re.findall(r"\w+", text.casefold())
        assert not set(words) & set(forbidden), key


def test_values_are_inserted_and_never_read_as_a_template() -> None:
    assert "{day}" in phrase("gap.since", "en", subject="{day}", day="x")


@pytest.mark.parametrize(("probability", "text"), [(0.0, "1%"), (0.426, "43%"), (1.0, "99%")])
def test_nothing_is_certain_or_impossible(probability: float, text: str) -> None:
    assert percent(probability, "en") == text


def test_dates_are_written_as_people_write_them() -> None:
    assert written_date(date(2022, 2, 15), "en") == "15 February 2022"
    assert written_date(date(2022, 3, 1), "de") == "1. März 2022"
