"""From records and signals to evidence types and the fields of a casebook item."""

from itertools import product
from typing import Any

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


def test_a_denied_arrival_is_no_arrival() -> None:
    evidence = evidence_of(record(Stage.ARRIVING, Basis.OTHER, negated=True), TEXT, "de")
    assert evidence.movement is Movement.NONE_SEEN
    assert evidence.types == ()


def test_optimism_speaks_to_the_panel_and_denied_optimism_to_nothing() -> None:
    hope = Signal(kind=SignalKind.OPTIMISM, basis=Basis.OTHER, content=Span(0, 4))
    none = Signal(kind=SignalKind.OPTIMISM, basis=Basis.OTHER, content=Span(0, 4), negated=True)
    assert evidence_types_of(hope) == ("E44",)
    assert evidence_types_of(none) == ()
