"""Templates: complete in both languages, filled piece by piece, receipts before the full stop."""

import string
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from abzug.brief.document import Ground, Odds, Outside, Receipts, Words
from abzug.brief.grammar import tongue
from abzug.brief.grammar.tongue import finished
from abzug.brief.phrases import LANGUAGES, Language
from abzug.doctrine import Doctrine
from abzug.doctrine.words import LikelihoodWord

TABLES_OF_ONE_LANGUAGE = {"states", "finite", "odds", "units", "numbers", "quotes", "joints", "days"}


def templates(language: Language) -> Iterator[tuple[str, str]]:
    for section, entries in tongue(language).tables.items():
        if section not in {*TABLES_OF_ONE_LANGUAGE, "subjects", "tellers", "verbs"}:
            yield from ((f"{section}.{name}", text) for name, text in entries.items() if isinstance(text, str))


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_both_languages_have_the_same_templates_with_the_same_values() -> None:
    english, german = dict(templates("en")), dict(templates("de"))
    assert english.keys() == german.keys()
    assert {key: fields(text) for key, text in english.items()} == {key: fields(text) for key, text in german.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_template_uses_a_word_that_hides_how_likely_it_is(language: Language, doctrine: Doctrine) -> None:
    forbidden = set(doctrine.table("likelihood_words")["forbidden_words"][language])
    for key, text in templates(language):
        words = {word.strip(".,:;()„“") for word in text.casefold().split()}
        assert not words & forbidden, key


def test_values_become_the_pieces_that_they_are() -> None:
    rated = tongue("en").rated(LikelihoodWord("likely", 0.55, 0.8, "en"))
    pieces = tongue("en").pieces(
        "verdict.headline", day=tongue("en").dated(date(2030, 3, 1)), odds=rated, estimate="60%"
    )
    assert pieces[:4] == (
        Words("As "),
        Words("of 1 March 2030"),
        Words(" we assess "),
        Odds("it is likely (55–80%)"),
    )


def test_a_value_is_never_read_as_a_template() -> None:
    pieces = tongue("en").pieces("announcement.theatre", theatre=Outside("{actor} {0}"))
    assert Outside("{actor} {0}") in pieces


@pytest.mark.parametrize(
    ("word", "clause"),
    [
        ("almost no chance", "there is almost no chance (1–5%)"),
        ("roughly even chance", "there is a roughly even chance (45–55%)"),
        ("likely", "it is likely (55–80%)"),
    ],
)
def test_each_word_of_the_english_scale_makes_a_sentence(word: str, clause: str, doctrine: Doctrine) -> None:
    low, high = next((low, high) for low, high, words in doctrine.words.bands if words["en"][0] == word)
    assert format(tongue("en").rated(LikelihoodWord(word, low, high, "en")), "clause") == clause


def test_receipts_stand_before_the_full_stop() -> None:
    sentence = finished((Words("it left."), Receipts((3,))), Ground.REPORTS)
    assert sentence.pieces == (Words("It left"), Receipts((3,)), Words("."))


def test_a_sentence_without_reports_bears_the_letter_of_its_ground() -> None:
    sentence = tongue("de").sentence("verdict.meaning_unseen", Ground.VERDICT)
    assert sentence.pieces[-2] == Receipts(letter="V")


def test_words_in_a_row_are_joined_as_the_language_does() -> None:
    assert tongue("de").listed(["a", "b", "c"]) == "a, b und c"
    assert tongue("en").listed(["a", "b"], joint="or") == "a or b"
    assert tongue("en").listed(["a"]) == "a"
    assert tongue("en").listed([]) == ""


def test_numbers_have_the_signs_of_the_language() -> None:
    values: list[Any] = [tongue("de").decimal(-0.416, digits=2, is_signed=True), tongue("en").whole(7000)]
    assert values == ["−0,42", "7,000"]
