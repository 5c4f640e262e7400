"""The verb complex: lemma, tense, mood, voice, modal."""

from typing import Any

import pytest

from abzug.reading.german.morphology import Mood, Tense

from .conftest import Analyser


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Truppen zogen am Freitag ab.", {"lemma": "abziehen", "tense": Tense.PAST}),
        ("Die Truppen sind abgezogen.", {"lemma": "abziehen", "tense": Tense.PERFECT}),
        ("Die Truppen waren abgezogen.", {"lemma": "abziehen", "tense": Tense.PLUPERFECT}),
        ("Die Truppen werden abziehen.", {"lemma": "abziehen", "tense": Tense.FUTURE, "is_passive": False}),
        ("Die Truppen werden abgezogen.", {"lemma": "abziehen", "is_passive": True}),
        ("Die Truppen sollen abziehen.", {"lemma": "abziehen", "modal": "sollen"}),
        ("Die Truppe müsse abziehen.", {"modal": "müssen", "mood": Mood.REPORTED}),
        ("Die Truppe ziehe ab.", {"lemma": "abziehen", "mood": Mood.REPORTED}),
        ("Die Truppen zögen ab.", {"mood": Mood.UNREAL}),
        ("Er ließ die Truppen abziehen.", {"lemma": "abziehen", "helper": "lassen"}),
        ("Sie will die Fregatte nicht abschleppen lassen.", {"lemma": "abschleppen", "helper": "lassen"}),
        ("Israel will die Soldaten länger als vereinbart dort lassen.", {"lemma": "lassen", "modal": "wollen"}),
        ("Man werde die Stellungen halten.", {"lemma": "halten", "is_passive": False}),
    ],
)
def test_the_verbs_of_a_clause_are_taken_together(analysed: Analyser, text: str, expected: dict[str, Any]) -> None:
    verb = analysed(text).verbs[0]
    assert {name: getattr(verb, name) for name in expected} == expected


def test_a_clause_without_verb_has_no_complex(analysed: Analyser) -> None:
    assert analysed("Abzug aus Kabul").verbs == (None,)


def test_one_auxiliary_carries_two_verbs(analysed: Analyser) -> None:
    sentence = analysed("Die Ausbilder werden aus der Ukraine abgezogen und anderswo in Europa eingesetzt.")
    assert [verb.lemma for verb in sentence.verbs if verb is not None] == ["abziehen", "einsetzen"]
