"""Values that know their forms give the one that a template asks for."""

import pytest

from abzug.brief.grammar import Counted, Inflected, tongue


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "no report"), (1, "one report"), (2, "two reports"), (12, "twelve reports"), (1300, "1,300 reports")],
)
def test_a_number_takes_the_wording_that_agrees_with_it(number: int, text: str) -> None:
    assert format(tongue("en").counted(number), "no report|one report|# reports") == text


def test_with_two_wordings_only_one_thing_takes_the_first() -> None:
    counted = Counted(0, ("null", "eins", "zwei"), ".")
    assert format(counted, "eine Meldung|# Meldungen") == "null Meldungen"


def test_german_writes_large_numbers_with_points() -> None:
    assert format(tongue("de").counted(13_000)) == "13.000"


def test_a_verb_agrees_with_its_noun() -> None:
    states = Inflected({"nom": "die USA"}, is_plural=True)
    assert f"{states} {states:kündigte|kündigten}" == "die USA kündigten"


def test_a_noun_without_the_case_asked_for_stands_in_the_nominative() -> None:
    assert format(Inflected({"nom": "troops"}), "dat") == "troops"
