"""The diplomatic track beside the military one."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from abzug.doctrine import load_doctrine
from abzug.model import Act, ActKind, Assessment, DiplomaticTrack, ItemKind, Movement, Party, Receipt, SourceKind, Tone
from abzug.posture.diplomacy import diplomatic_track, military_tally

SCALE = load_doctrine().diplomacy
DAY = date(2030, 3, 1)
RECEIPT = Receipt(document="d", address="https://example.org", entered_by="test")


def act(kind: ActKind, party: Party = Party.OWNER, *, day: date = DAY, origin: str = "o") -> Act:
    return Act(kind=kind, party=party, day=day, published=day, words="...", receipt=RECEIPT, origin=origin)


def track(*acts: Act, assessments: tuple[Assessment, ...] = (), items: tuple[Any, ...] = ()) -> DiplomaticTrack:
    return diplomatic_track(acts, assessments, items, as_of=DAY, scale=SCALE)


def test_promises_and_deeds_are_scored_apart() -> None:
    both = track(act(ActKind.PROMISE), act(ActKind.MOBILISATION))
    words, deeds = both.words[Party.OWNER], both.deeds[Party.OWNER]
    assert words is not None
    assert deeds is not None
    assert words.points.median > 0 > deeds.points.median


def test_the_gap_is_words_minus_deeds_and_wider_than_either() -> None:
    both = track(act(ActKind.PROMISE), act(ActKind.MOBILISATION))
    words, deeds = both.words[Party.OWNER], both.deeds[Party.OWNER]
    assert both.gap is not None
    assert words is not None
    assert deeds is not None
    assert both.gap.median == words.points.median - deeds.points.median
    assert both.gap.high - both.gap.low > words.points.high - words.points.low


def test_without_deeds_there_is_no_gap() -> None:
    assert track(act(ActKind.PROMISE)).gap is None


def test_no_word_however_kind_moves_the_deeds() -> None:
    deeds = track(act(ActKind.MOBILISATION)).deeds[Party.OWNER]
    promised = [act(ActKind.PROMISE, origin=f"o{n}") for n in range(30)]
    assert track(act(ActKind.MOBILISATION), *promised).deeds[Party.OWNER] == deeds


def test_parties_are_kept_apart() -> None:
    found = track(act(ActKind.DEMAND, Party.ADVERSARY))
    assert found.words[Party.ADVERSARY] is not None
    assert found.words[Party.OWNER] is None


def test_what_was_published_later_is_left_out() -> None:
    later = act(ActKind.THREAT, day=DAY + timedelta(days=1))
    assert track(later).acts == ()


@given(st.lists(st.sampled_from(ActKind), max_size=12))
def test_later_acts_never_change_the_track_of_a_day(kinds: list[ActKind]) -> None:
    later = [act(kind, day=DAY + timedelta(days=2)) for kind in kinds]
    assert track(act(ActKind.OFFER), *later) == track(act(ActKind.OFFER))


def test_three_quotations_of_one_speaker_are_one_judgement() -> None:
    said = Assessment(
        tone=Tone.OPTIMISM, published=DAY, words="hope", is_verbatim=True, speaker="NATO", receipt=RECEIPT
    )
    assert track(assessments=(said, said, said)).tones[Tone.OPTIMISM] == 1


def test_demands_and_threats_can_be_asked_for() -> None:
    found = track(act(ActKind.DEMAND), act(ActKind.THREAT), act(ActKind.OFFER))
    assert {one.kind for one in found.of_kind(ActKind.DEMAND, ActKind.THREAT)} == {ActKind.DEMAND, ActKind.THREAT}


def test_the_military_tally_counts_origins_that_looked_and_not_the_owners_word(make_item: Any) -> None:
    items = (
        make_item(movement=Movement.LEAVING, origin="satellite"),
        make_item(movement=Movement.LEAVING, origin="satellite"),
        make_item(movement=Movement.ARRIVING, origin="villagers"),
        make_item(movement=Movement.LEAVING, origin="ministry", source_kind=SourceKind.ACTOR_OFFICIAL),
        make_item(movement=Movement.LEAVING, origin="minister", kind=ItemKind.STATEMENT),
        make_item(movement=Movement.STAYING, origin="old", published=DAY - timedelta(days=30)),
    )
    tally = military_tally(items, as_of=DAY)
    assert (tally.leaving, tally.staying, tally.arriving) == (1, 0, 1)
    assert len(tally.receipts) == 3
