"""Noun phrases: their extent, head, case and number."""

import pytest

from abzug.reading.german.phrases import end_with_attributes

from .conftest import Analyser


def phrases_of(analysed: Analyser, text: str) -> list[str]:
    sentence = analysed(text)
    return [sentence.span_of(phrase.first, phrase.last).of(text) for clause in sentence.phrases for phrase in clause]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (
            "Der Sprecher des russischen Verteidigungsministeriums schwieg.",
            "Der Sprecher des russischen Verteidigungsministeriums",
        ),
        ("Die in Belarus übenden Soldaten blieben.", "Die in Belarus übenden Soldaten"),
        ("Kiews Unterhändler widersprach.", "Kiews Unterhändler"),
        ("Über die Hälfte der Soldaten ging.", "die Hälfte der Soldaten"),
        ("Bis zu 300 Soldaten gingen.", "300 Soldaten"),
        ("Tausend sollen bleiben.", "Tausend"),
        ("Am Freitag trafen die letzten 260 ein.", "die letzten 260"),
        ("Die meisten sollen bleiben.", "Die meisten"),
        ("Er sah den Abzug sämtlicher Einheiten.", "den Abzug sämtlicher Einheiten"),
    ],
)
def test_a_phrase_holds_its_attributes_and_genitives(analysed: Analyser, text: str, phrase: str) -> None:
    assert phrase in phrases_of(analysed, text)


def test_a_year_is_no_phrase(analysed: Analyser) -> None:
    assert "2014" not in phrases_of(analysed, "Ende 2014 endet der Einsatz.")


def test_a_phrase_behind_a_preposition_is_no_subject(analysed: Analyser) -> None:
    sentence = analysed("Nach der Übung bleibt die Brigade.")
    nominative = {sentence.words[p.head].text for p in sentence.phrases[0] if p.nominative}
    assert nominative == {"Brigade"}


def test_prepositional_phrases_and_enumerations_extend_it(analysed: Analyser) -> None:
    text = "Der Präsident habe die Rückkehr der Einheiten aus Rostow, Belgorod und Brjansk in die Kasernen angeordnet."
    sentence = analysed(text)
    phrases = sentence.phrases[0]
    noun = next(phrase for phrase in phrases if sentence.words[phrase.head].text == "Rückkehr")
    end = end_with_attributes(sentence.words, phrases, noun)
    assert sentence.span_of(noun.first, end).of(text).endswith("Brjansk in die Kasernen")


def test_a_time_does_not_extend_it(analysed: Analyser) -> None:
    text = "Moskau kündigte den Abzug aus Kiew am Dienstag an."
    sentence = analysed(text)
    phrases = sentence.phrases[0]
    noun = next(phrase for phrase in phrases if sentence.words[phrase.head].text == "Abzug")
    assert (
        sentence.span_of(noun.first, end_with_attributes(sentence.words, phrases, noun)).of(text)
        == "den Abzug aus Kiew"
    )
