"""How far a movement is: the same motion at different stages, by what stands over and around it."""

from typing import Any

import pytest

from abzug.model.record import Stage
from abzug.reading.german.events import Motion
from abzug.reading.german.morphology import Mood, Tense
from abzug.reading.german.stages import Condition, Facts, Relation, stage_of

LEAVE, STAY, ARRIVE = Motion.LEAVE, Motion.STAY, Motion.ARRIVE
SAY, DEMAND, ORDER = frozenset({"say"}), frozenset({"demand"}), frozenset({"order"})


@pytest.mark.parametrize(
    ("motion", "fields", "stage"),
    [
        (LEAVE, {"tense": Tense.PERFECT}, Stage.COMPLETED),
        (LEAVE, {"tense": Tense.PERFECT, "marks": frozenset({"partial"})}, Stage.BEGUN),
        (LEAVE, {"tense": Tense.FUTURE}, Stage.ANNOUNCED),
        (LEAVE, {"modal": "sollen"}, Stage.ANNOUNCED),
        (LEAVE, {"is_due": True}, Stage.ANNOUNCED),
        (LEAVE, {"phase": "begun"}, Stage.BEGUN),
        (LEAVE, {"marks": frozenset({"ongoing"})}, Stage.BEGUN),
        (LEAVE, {"relation": Relation.OTHER, "acts": SAY}, Stage.BEGUN),
        (LEAVE, {"relation": Relation.OTHER, "acts": DEMAND, "is_infinitive": True}, Stage.DEMANDED),
        (LEAVE, {"relation": Relation.OWNER, "acts": DEMAND, "is_infinitive": True}, Stage.ANNOUNCED),
        (LEAVE, {"condition": Condition.CONSEQUENCE}, Stage.CONDITIONAL),
        (LEAVE, {"condition": Condition.DEMAND}, Stage.DEMANDED),
        (LEAVE, {"condition": Condition.PREMISE}, Stage.BACKGROUND),
        (LEAVE, {"is_long_ago": True, "tense": Tense.PAST}, Stage.BACKGROUND),
        (LEAVE, {"tense": Tense.PLUPERFECT}, Stage.BACKGROUND),
        (LEAVE, {"marks": frozenset({"memory"})}, Stage.BACKGROUND),
        (LEAVE, {"marks": frozenset({"replacing"}), "tense": Tense.PAST}, Stage.ROTATING),
        (LEAVE, {"is_noun": True, "phase": "announced"}, Stage.ANNOUNCED),
        (LEAVE, {"is_noun": True, "phase": "completed"}, Stage.COMPLETED),
        (LEAVE, {"is_noun": True, "phase": "refused"}, Stage.REFUSED),
        (LEAVE, {"is_noun": True, "acts": ORDER}, Stage.ANNOUNCED),
        (STAY, {}, Stage.REMAINS),
        (STAY, {"modal": "sollen"}, Stage.REMAINS),
        (STAY, {"is_noun": True, "phase": "completed", "tense": Tense.PERFECT}, Stage.COMPLETED),
        (STAY, {"is_noun": True, "phase": "completed"}, Stage.ANNOUNCED),
        (ARRIVE, {"tense": Tense.PERFECT}, Stage.ARRIVING),
        (Motion.ROTATE, {}, Stage.ROTATING),
        (Motion.REDEPLOY, {}, Stage.REDEPLOYING),
    ],
)
def test_an_asserted_movement_has_a_stage(motion: Motion, fields: dict[str, Any], stage: Stage) -> None:
    assert stage_of(Facts(motion=motion, **fields)) == (stage, False)


@pytest.mark.parametrize(
    ("motion", "fields", "stage"),
    [
        (LEAVE, {"relation": Relation.OWNER, "tense": Tense.FUTURE}, Stage.REFUSED),
        (LEAVE, {"relation": Relation.OTHER, "tense": Tense.PERFECT}, Stage.NOT_SEEN),
        (LEAVE, {"relation": Relation.OBSERVER}, Stage.NOT_SEEN),
        (LEAVE, {"phase": "unconfirmed", "is_noun": True, "relation": Relation.OTHER}, Stage.NOT_SEEN),
        (LEAVE, {"phase": "unconfirmed", "is_noun": True, "relation": Relation.OWNER}, Stage.REFUSED),
        (LEAVE, {"phase": "announced", "is_noun": True, "relation": Relation.OTHER}, Stage.REFUSED),
        (LEAVE, {"tense": Tense.PERFECT, "marks": frozenset({"never"})}, Stage.REMAINS),
        (LEAVE, {"modal": "dürfen", "relation": Relation.OTHER}, Stage.REMAINS),
        (ARRIVE, {"tense": Tense.PERFECT}, Stage.ARRIVING),
    ],
)
def test_a_denied_movement_has_a_stage_and_says_so(motion: Motion, fields: dict[str, Any], stage: Stage) -> None:
    assert stage_of(Facts(motion=motion, is_negated=True, **fields)) == (stage, True)


def test_a_force_that_stays_no_longer_has_left() -> None:
    assert stage_of(Facts(motion=STAY, is_negated=True)) == (Stage.COMPLETED, False)
    assert stage_of(Facts(motion=STAY, is_negated=True, tense=Tense.FUTURE)) == (Stage.ANNOUNCED, False)


@pytest.mark.parametrize(
    "facts",
    [
        Facts(motion=LEAVE, is_noun=True),
        Facts(motion=LEAVE, marks=frozenset({"sham"})),
        Facts(motion=LEAVE, acts=frozenset({"hope"})),
        Facts(motion=STAY, is_noun=True),
        Facts(motion=STAY, acts=DEMAND, relation=Relation.OTHER),
        Facts(motion=ARRIVE, is_noun=True),
        Facts(motion=STAY, modal="müssen", mood=Mood.UNREAL),
    ],
)
def test_what_asserts_nothing_gives_no_record(facts: Facts) -> None:
    assert stage_of(facts) is None


def test_a_form_that_may_be_subjunctive_is_no_past_in_somebody_s_words() -> None:
    told = Facts(motion=LEAVE, tense=Tense.PAST, mood=Mood.UNCLEAR, relation=Relation.OTHER)
    dated = Facts(motion=LEAVE, tense=Tense.PAST, mood=Mood.UNCLEAR, relation=Relation.OTHER, is_dated_past=True)
    assert not told.is_past
    assert dated.is_past
