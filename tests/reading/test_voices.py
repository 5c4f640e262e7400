"""Who stands behind a record."""

import pytest

from abzug.doctrine import Doctrine
from abzug.model import Basis, Grade, Side, SignalKind, SourceKind, Stage
from abzug.reading.cast import Cast
from abzug.reading.source_kinds import Setting
from abzug.reading.voices import Voice, voice_of
from tests.reading.making import DAY, article, record, signal

TEXT = (
    "Moscow said troops left. The Pentagon disagreed. Residents saw lorries. Maxar published pictures. "
    "Spies in Europe shrugged: an intelligence service counts more. The OSCE watched. Peter Hansen wept. "
    "The agency Interfax wrote. It was heard in Ankara. Residents of Odesa waited."
)


@pytest.fixture
def setting(doctrine: Doctrine) -> Setting:
    return Setting(actor="RUS", theatre=frozenset({"UKR"}), alliances=doctrine.alliances)


def voice(setting: Setting, speaker: str | None, stage: Stage = Stage.COMPLETED, basis: Basis = Basis.OTHER) -> Voice:
    fields = {"speaker": speaker} if speaker else {}
    told = record(TEXT, stage, "troops left", basis=basis, **fields)
    one = article(TEXT, told)
    actor = Cast(one).actor(told.speaker) if told.speaker else None
    return voice_of(told, actor, speaker or "", setting=setting, day=DAY)


def test_the_owner_speaks_for_the_claimant(setting: Setting) -> None:
    owner = voice(setting, "Moscow", basis=Basis.OWNER)
    assert owner.source_kind is SourceKind.ACTOR_OFFICIAL
    assert owner.speaks_for_claimant


@pytest.mark.parametrize(
    ("speaker", "kind", "name"),
    [
        ("The Pentagon", SourceKind.THIRD_PARTY_OFFICIAL, "officials of United States"),
        ("Residents", SourceKind.LOCAL_RESIDENT, ""),
        ("Maxar", SourceKind.COMMERCIAL_IMAGERY, "Maxar"),
        ("an intelligence service", SourceKind.RECONNAISSANCE, ""),
        ("The OSCE", SourceKind.INTERNATIONAL_MONITOR, "OSCE"),
        ("Peter Hansen", SourceKind.THINK_TANK, "Hansen"),
    ],
)
def test_others_are_told_by_their_capacity_and_named_where_they_have_a_name(
    setting: Setting, speaker: str, kind: SourceKind, name: str
) -> None:
    found = voice(setting, speaker)
    assert (found.source_kind, found.name) == (kind, name)
    assert not found.speaks_for_claimant


def test_people_on_the_spot_are_nobodys_officials(setting: Setting) -> None:
    found = voice(setting, "Residents of Odesa")
    assert (found.source_kind, found.name) == (SourceKind.LOCAL_RESIDENT, "")


def test_what_only_the_owner_can_know_is_the_owners_word_when_the_text_says_it(setting: Setting) -> None:
    assert voice(setting, None, Stage.ANNOUNCED, Basis.NARRATOR).source_kind is SourceKind.ACTOR_OFFICIAL
    press = voice(setting, None, Stage.COMPLETED, Basis.NARRATOR)
    assert press.source_kind is SourceKind.JOURNALIST_ON_SCENE
    assert press.is_guessed


def test_an_agency_that_is_cited_is_named(setting: Setting) -> None:
    assert voice(setting, "The agency Interfax").name == "Interfax"


def test_a_remark_has_a_voice_too(setting: Setting) -> None:
    told = signal(TEXT, SignalKind.TRUST, "It was heard in Ankara")
    found = voice_of(told, None, "", setting=setting, day=DAY)
    assert found.source_kind is SourceKind.JOURNALIST_ON_SCENE


def test_voices_without_a_name_and_what_the_text_doubts_are_graded_lower() -> None:
    usual = Grade("B", "2")
    named = Voice(source_kind=SourceKind.RECONNAISSANCE, name="MI6")
    unnamed = Voice(source_kind=SourceKind.RECONNAISSANCE, is_guessed=True)
    assert str(named.grade(usual, is_hedged=False)) == "B2"
    assert str(named.grade(usual, is_hedged=True)) == "B3"
    assert str(unnamed.grade(usual, is_hedged=False)) == "C3"
    assert str(unnamed.grade(Grade("D", "3"), is_hedged=False)) == "D3"


def test_an_ally_of_the_owner_speaks_for_the_claimant() -> None:
    assert Voice(source_kind=SourceKind.ALLY_OFFICIAL, ally_of=Side.ACTOR).speaks_for_claimant
    assert not Voice(source_kind=SourceKind.ALLY_OFFICIAL, ally_of=Side.OPPONENT).speaks_for_claimant
