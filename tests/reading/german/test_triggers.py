"""Which words of a clause really say that a force does something."""

import pytest

from abzug.reading.german.events import Motion
from abzug.reading.german.triggers import find_triggers

from .conftest import SceneMaker


def triggers_of(scene_of: SceneMaker, text: str) -> list[tuple[Motion | None, str, str]]:
    scene = scene_of(text)
    return [
        (trigger.motion, sentence.words[trigger.word].text, trigger.phase)
        for sentence in scene.sentences
        for clause in sentence.clauses
        for trigger in find_triggers(scene, sentence, clause, [])
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Soldaten verlassen die Stadt.", (Motion.LEAVE, "verlassen", "")),
        ("Die Soldaten kehren der Stadt den Rücken.", (Motion.LEAVE, "kehren", "")),
        ("Der Abzug der Truppen hat begonnen.", (Motion.LEAVE, "Abzug", "begun")),
        ("Der Truppenabzug stockt.", (Motion.LEAVE, "Truppenabzug", "refused")),
        ("Es gibt keine Anzeichen für einen Abzug der Truppen.", (Motion.LEAVE, "Abzug", "unconfirmed")),
        ("Die Armee sieht keinerlei Belege für einen Truppenabzug.", (Motion.LEAVE, "Truppenabzug", "unconfirmed")),
        ("Die Brigade hält ihre Stellungen.", (Motion.STAY, "hält", "")),
        ("Die Brigade räumt ihre Stellungen.", (Motion.LEAVE, "räumt", "")),
        ("Bagger heben für die Truppen neue Stellungen aus.", (Motion.ARRIVE, "heben", "")),
        ("Die Einheiten bereiten sich auf die Heimkehr vor.", (Motion.LEAVE, "Heimkehr", "announced")),
        ("Die letzten Soldaten trafen in der Heimat ein.", (Motion.LEAVE, "trafen", "")),
        ("An der Präsenz der Soldaten ändert sich nichts.", (Motion.STAY, "ändert", "")),
    ],
)
def test_a_word_of_motion_about_a_force_is_found(
    scene_of: SceneMaker, text: str, expected: tuple[Motion, str, str]
) -> None:
    assert triggers_of(scene_of, text) == [expected]


def test_words_of_another_world_are_no_triggers(scene_of: SceneMaker) -> None:
    assert triggers_of(scene_of, "Der Trainer beorderte seine Truppen zurück, die Mannschaft verlor.") == []


def test_a_force_without_a_word_of_motion_is_a_trigger_of_unknown_motion(scene_of: SceneMaker) -> None:
    assert triggers_of(scene_of, "Die Brigade singt am Abend.") == [(None, "singt", "")]


@pytest.mark.parametrize(
    "text",
    [
        "Die Soldaten sollten gehen. Tausend bleiben in der Stadt.",
        "Die Soldaten sollten gehen. Die meisten bleiben in der Stadt.",
        "Die Soldaten sollten gehen. Die Hälfte davon bleibt in der Stadt.",
        "Die Soldaten sollten gehen. Sie bleiben in der Stadt.",
    ],
)
def test_a_pronoun_a_number_or_a_part_stands_for_a_force_named_before(scene_of: SceneMaker, text: str) -> None:
    assert (Motion.STAY, "bleiben" if "bleiben" in text else "bleibt", "") in triggers_of(scene_of, text)


def test_a_power_that_leaves_a_country_needs_no_force_named(scene_of: SceneMaker) -> None:
    text = "Die Armee kämpft dort seit Jahren. Paris verlässt Mali, und man werde auch Niger verlassen."
    assert [word for _, word, _ in triggers_of(scene_of, text)] == ["kämpft", "verlässt", "verlassen"]
