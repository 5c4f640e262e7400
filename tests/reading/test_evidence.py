"""From records and signals to evidence types and the fields of a casebook item."""

from itertools import product
from typing import Any

import pytest

from abzug.doctrine import load_doctrine
from abzug.model import About, ItemKind, Movement, SourceKind
from abzug.model.component import Component
from abzug.model.record import Basis, Count, Record, Span, Stage
from abzug.model.signal import Signal, SignalKind
from abzug.reading.evidence import evidence_of, evidence_types_of

TEXT = "Das Verteidigungsministerium, der Kreml, die Nato, Anwohner und Satellitenbilder."


def named(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def record(stage: Stage, basis: Basis, **fields: Any) -> Record:
    return Record(stage=stage, basis=basis, content=Span(0, 5), **fields)


def test_every_evidence_type_named_is_one_of_the_doctrine() -> None:
    known = set(load_doctrine().evidence_types)
    for stage, basis, component in product(Stage, Basis, Component):
        evidence = evidence_of(record(stage, basis, component=component), TEXT, "de")
        assert set(evidence.types) <= known, (stage, basis, component)


def test_what_the_owner_announces_is_a_statement_of_its_own_officials() -> None:
    evidence = evidence_of(record(Stage.ANNOUNCED, Basis.OWNER, speaker=named("Kreml")), TEXT, "de")
    assert (evidence.movement, evidence.source_kind, evidence.kind) == (
        Movement.LEAVING,
        SourceKind.ACTOR_OFFICIAL,
        ItemKind.STATEMENT,
    )


def test_an_announcement_with_a_number_is_more_specific_than_one_without() -> None:
    vague = evidence_of(record(Stage.ANNOUNCED, Basis.OWNER), TEXT, "de")
    exact = evidence_of(record(Stage.ANNOUNCED, Basis.OWNER, quantity=Count(300, 300, "troops")), TEXT, "de")
    assert (vague.types, exact.types) == (("E01",), ("E02",))


def test_what_is_seen_to_stay_is_an_observation_of_what_it_is_about() -> None:
    seen = record(Stage.REMAINS, Basis.OBSERVED, component=Component.HEAVY_EQUIPMENT, speaker=named("Satellitenbilder"))
    evidence = evidence_of(seen, TEXT, "de")
    assert (evidence.about, evidence.movement, evidence.kind) == (About.ARMOUR, Movement.STAYING, ItemKind.OBSERVATION)
    assert evidence.source_kind is SourceKind.COMMERCIAL_IMAGERY
    assert "E66" in evidence.types


def test_another_government_that_sees_no_withdrawal_speaks_to_more_than_a_bystander() -> None:
    official = evidence_of(record(Stage.NOT_SEEN, Basis.OTHER, speaker=named("Nato")), TEXT, "de")
    bystander = evidence_of(record(Stage.NOT_SEEN, Basis.OTHER, speaker=named("Anwohner")), TEXT, "de")
    assert set(bystander.types) < set(official.types)
    assert official.movement is Movement.NONE_SEEN


def test_a_denied_arrival_speaks_neither_way() -> None:
    evidence = evidence_of(record(Stage.ARRIVING, Basis.OTHER, negated=True), TEXT, "de")
    assert evidence.movement is Movement.UNCLEAR
    assert evidence.types == ()
    assert not evidence.is_weighed


@pytest.mark.parametrize("stage", [Stage.DEMANDED, Stage.BACKGROUND])
@pytest.mark.parametrize("basis", Basis)
def test_demands_and_background_are_no_evidence(stage: Stage, basis: Basis) -> None:
    evidence = evidence_of(record(stage, basis), TEXT, "de")
    assert not evidence.is_weighed
    assert evidence.movement is Movement.UNCLEAR


@pytest.mark.parametrize("stage", [Stage.ANNOUNCED, Stage.CONDITIONAL, Stage.REFUSED, Stage.DEMANDED])
def test_what_can_only_be_heard_is_never_an_observation(stage: Stage) -> None:
    heard = record(stage, Basis.OBSERVED, speaker=named("Anwohner"))
    assert evidence_of(heard, TEXT, "de").kind is not ItemKind.OBSERVATION


@pytest.mark.parametrize("basis", [Basis.OWNER, Basis.OTHER, Basis.NARRATOR])
@pytest.mark.parametrize("stage", Stage)
def test_a_statement_never_becomes_an_observation(stage: Stage, basis: Basis) -> None:
    assert evidence_of(record(stage, basis, speaker=named("Nato")), TEXT, "de").kind is not ItemKind.OBSERVATION


@pytest.mark.parametrize(
    ("stage", "movement"),
    [
        (Stage.ANNOUNCED, Movement.STAYING),
        (Stage.COMPLETED, Movement.NONE_SEEN),
        (Stage.REMAINS, Movement.STAYING),
        (Stage.ROTATING, Movement.UNCLEAR),
    ],
)
def test_a_denied_movement_is_no_movement(stage: Stage, movement: Movement) -> None:
    assert evidence_of(record(stage, Basis.OTHER, negated=True), TEXT, "de").movement is movement


def test_what_the_text_itself_doubts_is_a_judgement() -> None:
    doubted = record(Stage.REMAINS, Basis.OTHER, speaker=named("Nato"), hedged=True)
    assert evidence_of(doubted, TEXT, "de").kind is ItemKind.ASSESSMENT


def test_guns_are_artillery() -> None:
    guns = record(Stage.REMAINS, Basis.OTHER, component=Component.HEAVY_EQUIPMENT, quantity=Count(9, 9, "artillery"))
    assert evidence_of(guns, TEXT, "de").about is About.ARTILLERY


def test_optimism_speaks_to_the_panel_and_denied_optimism_to_nothing() -> None:
    hope = Signal(kind=SignalKind.OPTIMISM, basis=Basis.OTHER, content=Span(0, 4))
    none = Signal(kind=SignalKind.OPTIMISM, basis=Basis.OTHER, content=Span(0, 4), negated=True)
    assert evidence_types_of(hope) == ("E44",)
    assert evidence_types_of(none) == ()
