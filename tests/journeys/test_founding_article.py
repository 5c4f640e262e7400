"""The article that Abzug grew from, read as its note says. The text itself is not part of Abzug."""

import os
from datetime import date
from pathlib import Path

import pytest

from abzug.model.component import Component
from abzug.model.record import Basis, Record, Stage
from abzug.model.signal import SignalKind
from abzug.reading import Reading, read

FOLDER = Path(os.environ.get("ABZUG_SHARED", Path(__file__).parents[3] / "shared")) / "benchmarks" / "founding-article"
PUBLISHED = date(2022, 2, 15)


@pytest.fixture(scope="module")
def text() -> str:
    files = sorted(FOLDER.glob("*.txt"))
    if not files:
        pytest.skip(f"the article is not in {FOLDER}")
    return files[0].read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def reading(text: str) -> Reading:
    return read(text, published=PUBLISHED)


def by(reading: Reading, stage: Stage, basis: Basis) -> list[Record]:
    return [record for record in reading.records if (record.stage, record.basis) == (stage, basis)]


def speakers(text: str, records: list[Record]) -> str:
    return " ".join(record.speaker.of(text) for record in records if record.speaker is not None)


def test_there_are_about_as_many_records_and_remarks_as_the_note_counts(reading: Reading) -> None:
    assert 13 <= len(reading.records) <= 18
    assert 14 <= len(reading.signals) <= 20


def test_the_owner_s_words_are_the_owner_s(reading: Reading, text: str) -> None:
    announced = by(reading, Stage.ANNOUNCED, Basis.OWNER)
    begun = by(reading, Stage.BEGUN, Basis.OWNER)
    assert "Russland" in speakers(text, announced)
    assert "Kreml" in speakers(text, begun)
    assert begun[0].when is not None
    assert (begun[0].when.first_day, begun[0].when.last_day) == (PUBLISHED, PUBLISHED)


def test_the_alliance_demands_and_sees_nothing(reading: Reading, text: str) -> None:
    demanded, missed = by(reading, Stage.DEMANDED, Basis.OTHER), by(reading, Stage.NOT_SEEN, Basis.OTHER)
    assert len(demanded) == 2
    assert len(missed) == 2
    assert "Generalsekretär" in speakers(text, demanded + missed)


def test_what_stays_and_what_is_built_up_is_told_by_component(reading: Reading, text: str) -> None:
    stays = [record for record in reading.records if record.stage is Stage.REMAINS]
    components = {record.component for record in stays}
    assert {Component.HEAVY_EQUIPMENT, Component.NAVAL} <= components
    (logistics,) = by(reading, Stage.ARRIVING, Basis.OTHER)
    assert logistics.component is Component.SUSTAINMENT
    assert "Geheimdienste" in speakers(text, [logistics])
    assert by(reading, Stage.ROTATING, Basis.OTHER)
    assert {record.mover_code for record in stays if record.basis is Basis.NARRATOR} == {"RUS", "DEU"}


def test_impersonal_sources_are_named_by_their_place(reading: Reading, text: str) -> None:
    said = [signal.speaker.of(text) for signal in reading.signals if signal.speaker is not None]
    assert "Brüssel" in said


def test_optimism_cohesion_restraint_exposure_and_trust_are_remarks(reading: Reading) -> None:
    kinds = {signal.kind for signal in reading.signals}
    assert {
        SignalKind.OPTIMISM,
        SignalKind.COHESION,
        SignalKind.RESTRAINT,
        SignalKind.EXPOSURE,
        SignalKind.TRUST,
        SignalKind.CONSULTATION,
        SignalKind.REINFORCEMENT_DEMAND,
    } <= kinds


def test_the_ministers_meet_in_the_middle_of_the_week(reading: Reading) -> None:
    days = [signal.when for signal in reading.signals if signal.when is not None]
    assert [(when.first_day, when.last_day) for when in days] == [(date(2022, 2, 15), date(2022, 2, 17))]
