"""Adverbs and negations of a clause."""

import pytest

from abzug.reading.german.modifiers import is_negated, marks_of

from .conftest import Analyser


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Die Truppen ziehen nicht ab.", True),
        ("Kein Soldat zieht ab.", True),
        ("Es fehlt jede Spur.", True),
        ("Die Truppen ziehen nicht nur ab.", False),
        ("Die Truppen ziehen ab, nicht die Berater.", False),
        ("Die Truppen ziehen ab.", False),
    ],
)
def test_a_clause_is_denied_by_its_own_words(analysed: Analyser, text: str, negated: bool) -> None:
    sentence = analysed(text)
    assert is_negated(sentence, sentence.clauses[0]) is negated


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Alle Soldaten sind fort.", "complete"),
        ("Ein Teil der Soldaten ist fort.", "partial"),
        ("Hundert von ihnen flogen heim.", "partial"),
        ("Die Soldaten gehen derzeit.", "ongoing"),
        ("Die Soldaten sind offenbar fort.", "hedges"),
        ("Weitere Soldaten kommen.", "addition"),
        ("Die abgelöste Kompanie flog heim.", "replacing"),
        ("Die Soldaten gingen nie.", "never"),
    ],
)
def test_adverbs_and_adjectives_mark_a_clause(analysed: Analyser, text: str, mark: str) -> None:
    sentence = analysed(text)
    assert mark in marks_of(sentence, sentence.clauses[0])


def test_without_a_successor_nobody_is_replaced(analysed: Analyser) -> None:
    sentence = analysed("Die Einheit kehrt ohne Nachfolger heim.")
    assert "replacing" not in marks_of(sentence, sentence.clauses[0])
