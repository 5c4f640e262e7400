"""What stands around a trigger."""

import pytest

from abzug.reading.german.facts import facts_of, is_negated, marks_of
from abzug.reading.german.morphology import Tense
from abzug.reading.german.stages import Facts, Relation
from abzug.reading.german.triggers import find_triggers

from .conftest import Analyser, SceneMaker


def facts(scene_of: SceneMaker, text: str) -> Facts:
    scene = scene_of(text)
    sentence = scene.sentences[-1]
    (trigger,) = (t for clause in sentence.clauses for t in find_triggers(scene, sentence, clause))
    return facts_of(scene, sentence, trigger, None, Relation.NARRATOR)


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


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Die Soldaten verließen 1994 die Stadt.", "is_long_ago"),
        ("Die Soldaten verlassen im Mai die Stadt.", "is_due"),
        ("Die Soldaten verließen am Montag die Stadt.", "is_dated_past"),
    ],
)
def test_the_date_places_a_movement(scene_of: SceneMaker, text: str, field: str) -> None:
    assert getattr(facts(scene_of, text), field)


def test_a_pluperfect_behind_nachdem_only_came_first(scene_of: SceneMaker) -> None:
    assert facts(scene_of, "Nachdem die Soldaten die Stadt verlassen hatten, regnete es.").tense is Tense.PERFECT
    assert facts(scene_of, "Die Soldaten hatten die Stadt verlassen.").tense is Tense.PLUPERFECT


def test_a_clause_left_open_is_doubted(scene_of: SceneMaker) -> None:
    assert facts(scene_of, "Ob die Soldaten abziehen, ist offen.").phase == "doubted"


def test_a_memory_is_marked(scene_of: SceneMaker) -> None:
    found = facts(scene_of, "Er erinnert sich an die Nacht, in der die Soldaten die Stadt verließen.")
    assert "memory" in found.marks
