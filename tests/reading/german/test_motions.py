"""The same verb leaves, arrives or stays by where the force goes."""

import pytest

from abzug.reading.german.events import Motion, verb_motions
from abzug.reading.german.motions import choose_motion

from .conftest import SceneMaker


@pytest.mark.parametrize(
    ("text", "motion"),
    [
        ("Russische Einheiten kehrten nach Russland zurück.", Motion.LEAVE),
        ("Russische Einheiten kehrten nach Isjum zurück.", Motion.ARRIVE),
        ("Panzer rollten zur Grenze.", Motion.ARRIVE),
        ("Die letzten Panzer rollten über die Grenze.", Motion.LEAVE),
        ("Die Brigade besetzt den Posten.", Motion.ARRIVE),
        ("Der Posten ist mit Soldaten besetzt.", Motion.STAY),
        ("Die Soldaten räumen den Stützpunkt.", Motion.LEAVE),
        ("Sie ließen die Panzer stehen.", Motion.STAY),
        ("Die Soldaten stehen in der Stadt.", Motion.STAY),
        ("Kein Soldat steht mehr dort.", Motion.STAY),
        ("Die letzten Soldaten trafen in Wunstorf ein.", Motion.LEAVE),
        ("Soldaten trafen in Wunstorf ein.", Motion.ARRIVE),
    ],
)
def test_goal_object_and_form_decide(scene_of: SceneMaker, text: str, motion: Motion) -> None:
    scene = scene_of(text)
    (sentence,) = scene.sentences
    verb = sentence.verbs[0]
    assert verb is not None
    assert choose_motion(scene, sentence, sentence.clauses[0], verb_motions(verb.lemma)) is motion


@pytest.mark.parametrize(
    "text",
    ["Die Briten übergaben das Kommando.", "Die Armee übernimmt die Führung."],
)
def test_a_task_handed_over_is_no_motion(scene_of: SceneMaker, text: str) -> None:
    scene = scene_of(text)
    (sentence,) = scene.sentences
    assert choose_motion(scene, sentence, sentence.clauses[0], (Motion.STAY,)) is None
