"""Whether a clause looks back or ahead."""

import pytest

from abzug.reading.times.tense import Tense, Tenses
from abzug.reading.tokens import Language, tokens_of


def tense(text: str, word: str, language: Language) -> Tense:
    tokens = tokens_of(text)
    place = next(index for index, token in enumerate(tokens) if token.text == word)
    return Tenses(tokens, language).near(place, place + 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Soldaten fuhren am Montag ab.", Tense.PAST),
        ("Die Soldaten sind am Montag heimgekehrt.", Tense.PAST),
        ("Die Soldaten werden am Montag heimkehren.", Tense.FUTURE),
        ("Die Soldaten sollen bis Montag heimkehren.", Tense.FUTURE),
        ("Am Montag beginnt der Abzug.", Tense.PRESENT),
        ("Er kommt. Montag. Sie kamen.", Tense.UNKNOWN),
        ("Sie gehen im Mai, sagte er am Montag.", Tense.PAST),
    ],
)
def test_a_german_clause_has_the_tense_of_its_nearest_verb(text: str, expected: Tense) -> None:
    assert tense(text, "Montag", "de") is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They left on Monday.", Tense.PAST),
        ("They will depart on Monday.", Tense.FUTURE),
        ("They will have been withdrawn by Monday.", Tense.FUTURE),
        ("The withdrawal begins on Monday.", Tense.PRESENT),
        ("They handed over the base on Monday.", Tense.PAST),
    ],
)
def test_an_english_clause_has_the_tense_of_its_nearest_verb(text: str, expected: Tense) -> None:
    assert tense(text, "Monday", "en") is expected
