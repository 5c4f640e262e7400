import pytest

from abzug.reading.german.morphology import Mood, Tense, finite_form

PRESENT, PAST = Tense.PRESENT, Tense.PAST


@pytest.mark.parametrize(
    ("form", "lemma", "tense", "mood"),
    [
        ("gehe", "gehen", PRESENT, Mood.REPORTED),
        ("verlasse", "verlassen", PRESENT, Mood.REPORTED),
        ("ändere", "ändern", PRESENT, Mood.REPORTED),
        ("handle", "handeln", PRESENT, Mood.REPORTED),
        ("seien", "sein", PRESENT, Mood.REPORTED),
        ("zögen", "ziehen", PRESENT, Mood.UNREAL),
        ("abzögen", "abziehen", PRESENT, Mood.UNREAL),
        ("bliebe", "bleiben", PRESENT, Mood.UNREAL),
        ("blieben", "bleiben", PAST, Mood.UNCLEAR),
        ("rückten", "rücken", PAST, Mood.UNCLEAR),
        ("heimkehrten", "heimkehren", PAST, Mood.UNCLEAR),
        ("hielt", "halten", PAST, Mood.INDICATIVE),
        ("aushoben", "ausheben", PAST, Mood.INDICATIVE),
        ("kehrt", "kehren", PRESENT, Mood.INDICATIVE),
        ("gibt", "geben", PRESENT, Mood.INDICATIVE),
        ("wurde", "werden", PAST, Mood.INDICATIVE),
    ],
)
def test_tense_and_mood_are_read_from_the_form(form: str, lemma: str, tense: Tense, mood: Mood) -> None:
    assert finite_form(form, lemma) == (tense, mood)
