"""Cues: verbs, prepositions and nouns that attribute."""

import pytest

from abzug.reading.german.cue import Cue, CueShape
from abzug.reading.german.cues import verb_cue
from abzug.reading.german.noun_cues import noun_cue
from abzug.reading.german.source_cues import source_cues

from .conftest import Analyser


def words_of(analysed: Analyser, text: str, cue: Cue) -> tuple[str, str]:
    sentence = analysed(text)
    speaker = "" if cue.speaker is None else sentence.span_of(*cue.speaker).of(text)
    return " ".join(sentence.words[place].text for place in cue.words), speaker


@pytest.mark.parametrize(
    ("text", "act", "speaker"),
    [
        ("Der Minister kündigte an, die Truppen abzuziehen.", "promise", "Der Minister"),
        ("Paris stellte in Aussicht, die Basis zu räumen.", "promise", "Paris"),
        ("Der Stab wies zurück, dass die Truppen abzögen.", "deny", "Der Stab"),
        ("Die Hamas macht davon alles abhängig, dass Israel abzieht.", "demand", "Die Hamas"),
        ("Der Präsident befahl, die Brigade abzuziehen.", "order", "Der Präsident"),
        ("Boliviens Präsident zeigte sich erleichtert, dass die Panzer fort sind.", "think", "Boliviens Präsident"),
    ],
)
def test_a_verb_of_saying_tells_act_and_speaker(analysed: Analyser, text: str, act: str, speaker: str) -> None:
    sentence = analysed(text)
    cue = verb_cue(sentence, sentence.clauses[0])
    assert cue is not None
    assert act in cue.acts
    assert words_of(analysed, text, cue)[1] == speaker


@pytest.mark.parametrize(
    "text",
    ["Die Truppen ziehen ab.", "Es zeigt sich ein neues Bild.", "Die Angabe müsse erst geprüft werden."],
)
def test_other_verbs_are_no_cues(analysed: Analyser, text: str) -> None:
    sentence = analysed(text)
    assert verb_cue(sentence, sentence.clauses[0]) is None


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Laut Verteidigungsministerium zogen sie ab.", "Laut", "Verteidigungsministerium"),
        ("Nach Angaben der Nato zogen sie ab.", "Nach Angaben", "der Nato"),
        ("Russland zieht nach eigenen Angaben Truppen ab.", "nach Angaben", "Russland"),
        ("Dem Ministerium zufolge zogen sie ab.", "zufolge", "Dem Ministerium"),
        ("In den Augen von Fachleuten ist der Abzug ein Spiel.", "In den Augen", "Fachleuten"),
        (
            "Auf Satellitenbildern des Unternehmens Planet stehen Panzer.",
            "Auf Satellitenbildern",
            "des Unternehmens Planet",
        ),
        (
            "Auf den Luftbildern, die der Militärblog verbreitete, stehen Panzer.",
            "Auf den Luftbildern",
            "der Militärblog",
        ),
    ],
)
def test_prepositions_name_a_source(analysed: Analyser, text: str, words: str, speaker: str) -> None:
    sentence = analysed(text)
    (cue,) = source_cues(sentence, sentence.clauses[0])
    assert cue.shape is CueShape.PREPOSITION
    assert words_of(analysed, text, cue) == (words, speaker)


def test_so_names_a_source_in_a_fragment(analysed: Analyser) -> None:
    text = "Die Huthi, so das britische Außenministerium, hätten ihre Stellungen nicht verlassen."
    sentence = analysed(text)
    (cue,) = (cue for clause in sentence.clauses for cue in source_cues(sentence, clause))
    assert cue.shape is CueShape.SO
    assert words_of(analysed, text, cue) == ("so", "das britische Außenministerium")


@pytest.mark.parametrize(
    ("text", "act", "speaker"),
    [
        ("Er reiste mit der Forderung, die Truppen abzuziehen, nach Wien.", "demand", "Er"),
        ("Kiew traut der Zusage Moskaus, die Brigade abzuziehen, nicht.", "promise", "Moskaus"),
        ("Es gab Gerüchte, dass die Flotte auslaufe.", "claim", ""),
    ],
)
def test_a_noun_of_speech_attributes_the_clause_behind_it(
    analysed: Analyser, text: str, act: str, speaker: str
) -> None:
    sentence = analysed(text)
    found = noun_cue(sentence, sentence.clauses[0])
    assert found is not None
    cue, told = found
    assert act in cue.acts
    assert told
    assert words_of(analysed, text, cue)[1] == speaker


def test_a_noun_of_speech_without_a_clause_is_none(analysed: Analyser) -> None:
    sentence = analysed("Die Forderung blieb ohne Antwort.")
    assert noun_cue(sentence, sentence.clauses[0]) is None
