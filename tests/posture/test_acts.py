"""From reports, records and signals to acts and assessments."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from abzug.doctrine import load_doctrine
from abzug.model import (
    About,
    Act,
    ActKind,
    Assessment,
    Basis,
    Document,
    ItemKind,
    Movement,
    Party,
    Record,
    Side,
    Signal,
    SignalKind,
    SourceKind,
    Span,
    Stage,
    Tone,
)
from abzug.posture.acts import acts_of_items, acts_of_reading, assessments_of_items, assessments_of_signals

SCALE = load_doctrine().diplomacy


def acts(*items: Any) -> list[tuple[ActKind, Party]]:
    return [(act.kind, act.party) for act in acts_of_items(items, SCALE)]


def test_what_the_owner_says_of_leaving_is_a_promise(make_item: Any) -> None:
    said = make_item(kind=ItemKind.STATEMENT, source_kind=SourceKind.ACTOR_OFFICIAL, movement=Movement.LEAVING)
    assert acts(said) == [(ActKind.PROMISE, Party.OWNER)]


def test_what_the_owner_shows_of_leaving_is_a_promise_too(make_item: Any) -> None:
    shown = make_item(kind=ItemKind.OBSERVATION, source_kind=SourceKind.ACTOR_OFFICIAL, movement=Movement.LEAVING)
    assert acts(shown) == [(ActKind.PROMISE, Party.OWNER)]


@pytest.mark.parametrize(
    ("movement", "kind"),
    [
        (Movement.LEAVING, ActKind.WITHDRAWAL),
        (Movement.DISMANTLING, ActKind.WITHDRAWAL),
        (Movement.ARRIVING, ActKind.MOBILISATION),
        (Movement.BUILDING, ActKind.MOBILISATION),
    ],
)
def test_what_others_see_of_the_force_is_a_deed_of_its_owner(make_item: Any, movement: Movement, kind: ActKind) -> None:
    assert acts(make_item(movement=movement)) == [(kind, Party.OWNER)]


def test_no_statement_ever_becomes_a_deed(make_item: Any) -> None:
    for movement in Movement:
        for source in SourceKind:
            said = make_item(kind=ItemKind.STATEMENT, movement=movement, source_kind=source, types=("E44", "E03"))
            assert not any(SCALE.scores[kind].is_deed for kind, _ in acts(said))


def test_a_judgement_is_quoted_and_not_scored(make_item: Any) -> None:
    judged = make_item(
        kind=ItemKind.ASSESSMENT, says="The secretary general sees ground for cautious optimism.", origin="NATO"
    )
    assert acts(judged) == []
    (quoted,) = assessments_of_items([judged], SCALE)
    assert (quoted.tone, quoted.words, quoted.is_verbatim) == (Tone.OPTIMISM, judged.says, False)


def test_an_allied_official_acts_for_his_side(make_item: Any) -> None:
    demand = make_item(
        kind=ItemKind.STATEMENT, source_kind=SourceKind.ALLY_OFFICIAL, ally_of=Side.OPPONENT, about=About.DIPLOMACY,
        says="The alliance called on Moscow to pull back.", movement=Movement.UNCLEAR,
    )  # fmt: skip
    assert acts(demand) == [(ActKind.DEMAND, Party.ADVERSARY)]


@pytest.mark.parametrize(
    ("says", "kind"),
    [
        ("The ministry offered talks on missiles.", ActKind.OFFER),
        ("Das Ministerium ist gesprächsbereit.", ActKind.OFFER),
        ("The presidents met for five hours.", ActKind.MEETING),
        ("The envoy accused the government of provocation.", ActKind.ACCUSATION),
        ("The minister threatened retaliation.", ActKind.THREAT),
        ("Die Regierung lehnte ab.", ActKind.REFUSAL),
        ("Two diplomats were expelled.", ActKind.SANCTION),
    ],
)
def test_words_tell_what_a_diplomatic_report_is_about(make_item: Any, says: str, kind: ActKind) -> None:
    item = make_item(kind=ItemKind.STATEMENT, about=About.DIPLOMACY, says=says, movement=Movement.UNCLEAR)
    assert acts(item)[0][0] is kind


TEXT = "The ministry said two regiments had begun to leave. Brussels sees ground for optimism, no trust. Talks are off."
DOCUMENT = Document(address="https://example.org/1", text=TEXT, published_at=datetime(2030, 3, 1, 9, tzinfo=UTC))


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def party_of(name: str) -> Party:
    return {"The ministry": Party.OWNER, "Brussels": Party.ADVERSARY}.get(name, Party.OTHER)


def record(stage: Stage, basis: Basis, *, negated: bool = False) -> Record:
    return Record(
        stage=stage, basis=basis, content=span("two regiments had begun to leave"), speaker=span("The ministry"),
        mover=span("two regiments"), negated=negated,
    )  # fmt: skip


def read(*records: Record, signals: tuple[Signal, ...] = ()) -> list[Act]:
    return list(acts_of_reading(DOCUMENT, records, signals, owner="XXA", party_of=party_of))


@pytest.mark.parametrize(
    ("stage", "basis", "kind"),
    [
        (Stage.BEGUN, Basis.OWNER, ActKind.PROMISE),
        (Stage.COMPLETED, Basis.OWNER, ActKind.PROMISE),
        (Stage.REFUSED, Basis.OWNER, ActKind.REFUSAL),
        (Stage.DEMANDED, Basis.OTHER, ActKind.DEMAND),
        (Stage.COMPLETED, Basis.OBSERVED, ActKind.WITHDRAWAL),
        (Stage.ARRIVING, Basis.OBSERVED, ActKind.MOBILISATION),
        (Stage.BEGUN, Basis.OTHER, None),
        (Stage.NOT_SEEN, Basis.OTHER, None),
    ],
)
def test_a_record_is_a_deed_only_when_somebody_saw_it(stage: Stage, basis: Basis, kind: ActKind | None) -> None:
    assert [act.kind for act in read(record(stage, basis))] == ([kind] if kind else [])


def test_the_owners_word_in_the_mouth_of_the_other_side_is_no_promise() -> None:
    claimed = replace(record(Stage.ANNOUNCED, Basis.OWNER), speaker=span("Brussels"))
    assert read(claimed) == []
    assert read(replace(claimed, stage=Stage.DEMANDED))[0].party is Party.ADVERSARY


def test_a_force_of_somebody_else_is_no_act_of_the_owner() -> None:
    assert read(replace(record(Stage.ARRIVING, Basis.OBSERVED), mover_code="XXB")) == []
    assert read(replace(record(Stage.ARRIVING, Basis.OBSERVED), mover_code="XXA"))[0].party is Party.OWNER


def test_a_denied_movement_is_no_act() -> None:
    assert read(record(Stage.BEGUN, Basis.OWNER, negated=True)) == []


def test_an_act_carries_its_words_and_where_they_stand() -> None:
    (act,) = read(record(Stage.BEGUN, Basis.OWNER))
    assert act.words == act.receipt.passage == "two regiments had begun to leave"
    assert (act.speaker, act.party) == ("The ministry", Party.OWNER)
    assert act.receipt.start == TEXT.index("two regiments")


def test_a_meeting_that_is_off_is_a_refusal() -> None:
    off = Signal(kind=SignalKind.MEETING, basis=Basis.NARRATOR, content=span("Talks are off"), negated=True)
    assert [act.kind for act in read(signals=(off,))] == [ActKind.REFUSAL]


def quoted(kind: SignalKind, words: str, *, negated: bool = False) -> list[Assessment]:
    signal = Signal(kind=kind, basis=Basis.OTHER, content=span(words), speaker=span("Brussels"), negated=negated)
    return list(assessments_of_signals(DOCUMENT, [signal]))


def test_an_assessment_is_kept_word_for_word() -> None:
    (one,) = quoted(SignalKind.OPTIMISM, "sees ground for optimism")
    assert (one.words, one.is_verbatim, one.speaker) == ("sees ground for optimism", True, "Brussels")


def test_denied_trust_is_distrust_and_denied_optimism_reserve() -> None:
    assert quoted(SignalKind.TRUST, "no trust", negated=True)[0].tone is Tone.DISTRUST
    assert quoted(SignalKind.OPTIMISM, "no trust", negated=True)[0].tone is Tone.RESERVE
    assert quoted(SignalKind.THREAT, "no trust", negated=True) == []
