"""Who or what is the subject."""

import pytest

from abzug.reading.german.subjects import subject_of

from .conftest import Analyser


@pytest.mark.parametrize(
    ("text", "clause", "subject"),
    [
        ("Am Freitag verließ die Brigade den Stützpunkt.", 0, "die Brigade"),
        ("Den Abzug bestätigte ein Sprecher.", 0, "ein Sprecher"),
        ("Das bestätigte ein Sprecher.", 0, "ein Sprecher"),
        ("Die Armee dünnt den Standort aus und verlegt Soldaten.", 1, "Die Armee"),
        ("Die Ausbilder werden abgezogen und anderswo eingesetzt.", 1, "Die Ausbilder"),
        ("In der Stadt stehen noch drei Bataillone.", 0, "noch drei Bataillone"),
    ],
)
def test_place_form_and_agreement_decide(analysed: Analyser, text: str, clause: int, subject: str) -> None:
    sentence = analysed(text)
    found = subject_of(sentence, sentence.clauses[clause])
    assert found is not None
    assert sentence.span_of(found.first, found.last).of(text) == subject


def test_an_infinitive_has_none(analysed: Analyser) -> None:
    sentence = analysed("Er begann, die Truppen abzuziehen.")
    assert subject_of(sentence, sentence.clauses[1]) is None
