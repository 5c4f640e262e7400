"""Premise, consequence and demand."""

import pytest

from abzug.reading.german.conditions import Condition, condition_of

from .conftest import Analyser, ClauseFinder


@pytest.mark.parametrize(
    ("text", "word", "condition"),
    [
        ("Die Kämpfer ziehen ab, wenn Skopje die Verfassung ändert.", "ab", Condition.CONSEQUENCE),
        ("Die Kämpfer ziehen ab, wenn Skopje die Verfassung ändert.", "ändert", Condition.PREMISE),
        ("Man rede erst, wenn die Truppen abziehen.", "abziehen", Condition.DEMAND),
        ("Man werde nicht reden, solange die Truppen bleiben.", "bleiben", Condition.DEMAND),
        ("Riad droht mit Angriffen, falls sie die Kasernen nicht räumen.", "räumen", Condition.DEMAND),
        ("Die Armee drohte mit einer Offensive, sollten sie nicht abrücken.", "abrücken", Condition.DEMAND),
        ("Sollte sich Israel zurückziehen, sei die Miliz bereit.", "zurückziehen", Condition.PREMISE),
        ("Sollte sich Israel zurückziehen, ziehe die Miliz ab.", "ziehe", Condition.CONSEQUENCE),
        ("Die Armee werde den Posten nicht aufgeben, auch wenn er überrannt werde.", "aufgeben", Condition.NONE),
        ("Die Truppen ziehen ab.", "ab", Condition.NONE),
    ],
)
def test_a_clause_is_what_its_place_in_the_condition_makes_it(
    analysed: Analyser, clause_with: ClauseFinder, text: str, word: str, condition: Condition
) -> None:
    sentence = analysed(text)
    assert condition_of(sentence, clause_with(sentence, word)) is condition
