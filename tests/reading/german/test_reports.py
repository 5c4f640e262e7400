"""Whose words each clause is, across sentences too."""

import pytest

from abzug.reading.attribution import Attribution, AttributionKind
from abzug.reading.german.attribution import find_attributions


def speaker_of_last(text: str) -> str:
    found = find_attributions(text)[-1]
    return found.speaker.of(text) if found.speaker else ""


def holding(text: str, words: str) -> Attribution:
    place = text.index(words)
    return next(
        found for found in find_attributions(text) if any(part.start <= place < part.end for part in found.content)
    )


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Der Minister sagte, die Brigade bleibe. Sie werde verstärkt.", "Der Minister"),
        ("Die letzten Soldaten haben das Land verlassen, teilte Panetta mit. Tausende blieben dort.", "Panetta"),
        ("Einen Termin nannte der Präsident nicht. Erst müsse die Lage sicher sein.", "der Präsident"),
        ("Der Sprecher klagte. »Niemand ist abgezogen.«", "Der Sprecher"),
        ("Der Minister widersprach. Er sagte, die Brigade bleibe.", "Der Minister"),
    ],
)
def test_the_last_speaker_goes_on(text: str, speaker: str) -> None:
    assert speaker_of_last(text) == speaker


def test_a_plain_sentence_ends_the_chain() -> None:
    text = "Der Minister sagte, die Brigade bleibe. Am Freitag begann ein Manöver."
    assert len(find_attributions(text)) == 1


def test_the_inner_source_speaks() -> None:
    text = "Die Agentur meldete unter Berufung auf einen Offizier, die Brigade ziehe ab."
    found = holding(text, "die Brigade ziehe ab")
    assert found.speaker is not None
    assert found.speaker.of(text) == "einen Offizier"


def test_a_video_in_which_somebody_speaks_does_not_speak() -> None:
    text = "Auf einem Video sagte der Kommandeur, die Brigade ziehe ab."
    found = holding(text, "die Brigade ziehe ab")
    assert found.speaker is not None
    assert found.speaker.of(text) == "der Kommandeur"


def test_so_with_a_verb_attributes_what_stands_around_it() -> None:
    text = "Überstürzt, so schildern es Bauern, hätten die Milizionäre ihre Kasernen verlassen."
    found = holding(text, "hätten die Milizionäre")
    assert found.speaker is not None
    assert found.speaker.of(text) == "Bauern"


def test_the_words_before_are_what_somebody_confirms() -> None:
    text = "Die Boote fuhren nach Mannar. Das bestätigte ein Marinesprecher."
    found = holding(text, "Die Boote")
    assert found.kind is AttributionKind.REPORTED
    assert found.speaker is not None
    assert found.speaker.of(text) == "ein Marinesprecher"


def test_a_relative_clause_of_saying_does_not_take_the_main_clause_behind_it() -> None:
    text = "Den Bericht, den der Blog verbreitete, hat niemand bestätigt, und die Panzer stehen noch dort."
    assert not any(
        found.speaker is not None and found.speaker.of(text) == "der Blog" and found.content
        for found in find_attributions(text)
        if found.kind is AttributionKind.INDIRECT
    )
