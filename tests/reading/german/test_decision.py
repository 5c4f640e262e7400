"""The linear model that tells stages apart."""

from collections.abc import Callable

import pytest

from abzug.model.record import Stage
from abzug.reading.german.decision import LinearModel, features_of, stage_model

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


def test_the_shipped_model_tells_every_stage_or_nothing() -> None:
    model = stage_model()
    assert set(model.classes) == {"nothing", *(stage.value for stage in Stage)}
    assert all(len(row) == len(model.classes) for row in model.weights.values())


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
