"""All that is found around a trigger."""

import pytest

from abzug.reading.german.facts import Facts, facts_of
from abzug.reading.german.relation import KnownBy, Ownership, Relation, Voice
from abzug.reading.german.triggers import find_triggers

from .conftest import SceneMaker

NOBODYS = Ownership(None, KnownBy.NOTHING)
NARRATOR = Voice(report=None, actor=None, relation=Relation.NARRATOR, ownership=NOBODYS, about="")


def facts(scene_of: SceneMaker, text: str) -> Facts:
    scene = scene_of(text)
    sentence = scene.sentences[-1]
    trigger = next(t for clause in sentence.clauses for t in find_triggers(scene, sentence, clause, []))
    return facts_of(scene, sentence, trigger, NARRATOR)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Die Soldaten verließen 1994 die Stadt.", "long ago"),
        ("Die Soldaten verlassen im Mai die Stadt.", "due"),
        ("Die Soldaten verließen am Montag die Stadt.", "past"),
    ],
)
def test_the_date_places_a_movement(scene_of: SceneMaker, text: str, when: str) -> None:
    assert when in facts(scene_of, text)["time"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Die Soldaten werden die Stadt verlassen.", "ahead"),
        ("Die Soldaten wollen die Stadt verlassen.", "ahead"),
        ("Die Soldaten haben die Stadt verlassen.", "past"),
        ("Die Soldaten verlassen die Stadt.", "present"),
    ],
)
def test_tense_and_modal_say_whether_it_lies_ahead(scene_of: SceneMaker, text: str, span: str) -> None:
    assert facts(scene_of, text)["span"] == {span}


def test_a_pluperfect_behind_nachdem_only_came_first(scene_of: SceneMaker) -> None:
    behind = facts(scene_of, "Nachdem die Soldaten die Stadt verlassen hatten, regnete es.")
    assert behind["tense"] == {"perfect"}
    assert facts(scene_of, "Die Soldaten hatten die Stadt verlassen.")["tense"] == {"pluperfect"}


def test_a_clause_left_open_is_doubted(scene_of: SceneMaker) -> None:
    assert facts(scene_of, "Ob die Soldaten abziehen, ist offen.")["doubt"] == {"doubted"}


def test_a_memory_is_marked(scene_of: SceneMaker) -> None:
    text = "Er erinnert sich an die Nacht, in der die Soldaten die Stadt verließen."
    assert "memory" in facts(scene_of, text)["marks"]


def test_what_was_not_found_is_marked_so(scene_of: SceneMaker) -> None:
    assert facts(scene_of, "Die Soldaten verlassen die Stadt.")["modal"] == {"-"}


def test_subject_object_and_prepositions_are_told_by_kind(scene_of: SceneMaker) -> None:
    found = facts(scene_of, "Die Soldaten verlassen den Stützpunkt mit Panzern.")
    assert found["subject"] == {"force"}
    assert "site" in found["object"]
    assert "mit force" in found["attached"]
