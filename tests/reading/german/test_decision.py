"""The linear models that tell stages and bases apart."""

from collections.abc import Callable

import pytest

from abzug.model.record import Basis, Stage
from abzug.reading.german.decision import LinearModel, features_of, model_of, with_stage

Told = Callable[[str], list[str]]
FACTS = {"motion": frozenset({"leave"}), "acts": frozenset({"say", "deny"})}


def test_a_feature_is_made_for_every_combination_of_values() -> None:
    found = set(features_of(FACTS, [(), ("motion",), ("motion", "acts")]))
    assert found == {"", "motion=leave", "motion=leave|acts=say", "motion=leave|acts=deny"}


def test_the_class_with_the_highest_sum_is_the_best() -> None:
    weights = {"": (1.0, 0.0), "acts=deny": (0.0, 1.5), "unseen": (9.0, 0.0)}
    model = LinearModel(("one", "other"), ((), ("acts",)), weights)
    assert model.scores(FACTS) == [1.0, 1.5]
    assert model.best(FACTS) == "other"


def test_facts_that_no_weight_knows_change_nothing() -> None:
    model = LinearModel(("one", "other"), ((), ("motion",)), {"": (0.2, 0.1)})
    assert model.best(FACTS) == "one"


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("stage", {"nothing", *(stage.value for stage in Stage)}),
        ("basis", {basis.value for basis in Basis}),
    ],
)
def test_the_shipped_models_give_every_answer(question: str, answers: set[str]) -> None:
    model = model_of(question)
    assert set(model.classes) == answers
    assert all(len(row) == len(model.classes) for row in model.weights.values())


def test_the_stage_is_a_fact_for_the_basis() -> None:
    assert with_stage(FACTS, Stage.DEMANDED) == {**FACTS, "stage": frozenset({"demanded"})}


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("Die letzten Soldaten haben die Stadt am Montag verlassen.", "completed"),
        ("Der Abzug der Truppen soll im Mai beginnen.", "announced"),
        ("Washington hat die Verlegung gestoppt, an einen Abzug der Truppen sei nicht zu denken.", "refused"),
        ("Die Vollversammlung verlangte den Abzug aller fremden Truppen.", "demanded"),
        ("Tausend Soldaten bleiben in der Stadt.", "remains"),
        ("Ein weiteres Bataillon traf in der Stadt ein.", "arriving"),
    ],
)
def test_plain_sentences_have_their_stage(told: Told, text: str, record: str) -> None:
    assert any(line.startswith(record) for line in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Die Armee kauft zwanzig Panzer.",
        "Der Konzern zog sein Angebot für Panzer der Armee zurück.",
        "Nach dem Abzug der Truppen feierte die Stadt.",
    ],
)
def test_other_uses_make_no_record(told: Told, text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Man habe die Truppen abgezogen, sagte der russische Verteidigungsminister.", "owner"),
        ("Die russischen Truppen seien noch da, sagte der ukrainische Präsident.", "other"),
        ("Auf Satellitenbildern stehen die russischen Panzer noch im Lager.", "observed"),
        ("Anwohner sahen russische Panzer in der Stadt.", "observed"),
        ("Die russischen Truppen haben die Stadt am Montag verlassen.", "narrator"),
    ],
)
def test_plain_sources_have_their_basis(told: Told, text: str, basis: str) -> None:
    assert [line.split(":")[0].split()[1] for line in told(text)] == [basis]
