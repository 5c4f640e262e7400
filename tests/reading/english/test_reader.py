"""The same words, another stage: what is promised, done, denied, asked for, doubted or only remembered."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from abzug.model.component import Component
from abzug.model.record import Basis, Count, Record, Stage
from abzug.model.signal import SignalKind
from abzug.model.when import When
from abzug.reading.english.reader import read_english

PUBLISHED = date(2015, 3, 12)


def records(text: str) -> tuple[Record, ...]:
    return read_english(text, PUBLISHED).records


def only(text: str) -> Record:
    [record] = records(text)
    return record


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Peru will withdraw its soldiers from Arica, its defence minister said.", Stage.ANNOUNCED),
        ("Peru has ordered its soldiers out of Arica.", Stage.ANNOUNCED),
        ("Peru plans to bring its soldiers home from Arica.", Stage.ANNOUNCED),
        ("Peru's soldiers are to be gone from Arica by June.", Stage.ANNOUNCED),
        ("Peru is withdrawing its soldiers from Arica, its defence minister said.", Stage.BEGUN),
        ("Peruvian soldiers have begun to leave Arica, its defence minister said.", Stage.BEGUN),
        ("The first Peruvian soldiers left Arica on Tuesday.", Stage.BEGUN),
        ("Peru has withdrawn its soldiers from Arica, its defence minister said.", Stage.COMPLETED),
        ("Peruvian soldiers have left Arica.", Stage.COMPLETED),
        ("The withdrawal of Peruvian soldiers from Arica has been completed.", Stage.COMPLETED),
        ("Arica fell after the retreat of Peruvian troops.", Stage.COMPLETED),
        ("Chile took Arica following the withdrawal of Peruvian troops.", Stage.COMPLETED),
        ("Elections will be held after the Peruvian troops have left Arica.", Stage.ANNOUNCED),
        ("Peru is a step closer to withdrawing its soldiers from Arica.", Stage.ANNOUNCED),
        ("Peru is sticking to the withdrawal of its troops, its defence minister said.", Stage.ANNOUNCED),
        ("Peru is far from withdrawing its troops, Chile said.", Stage.NOT_SEEN),
        ("Peru stopped short of withdrawing its soldiers from Arica.", Stage.REFUSED),
        ("Peru refused to withdraw its soldiers from Arica.", Stage.REFUSED),
        ("Peru has no plan to withdraw its soldiers from Arica, its defence minister said.", Stage.REFUSED),
        ("Peru denied that its soldiers would leave Arica.", Stage.REFUSED),
        ("Peru postponed the withdrawal of its soldiers from Arica.", Stage.REFUSED),
        ("Peru will not withdraw its soldiers from Arica, its defence minister said.", Stage.REFUSED),
        ("Chile demanded that Peru withdraw its soldiers from Arica.", Stage.DEMANDED),
        ("Chile urged Peru to withdraw its soldiers from Arica.", Stage.DEMANDED),
        ("Chile wants the Peruvian soldiers out of Arica.", Stage.DEMANDED),
        (
            "Peru would withdraw its soldiers from Arica if Chile did the same, its defence minister said.",
            Stage.CONDITIONAL,
        ),
        ("Peru will leave Arica only when Chile has disarmed, its defence minister told the army.", Stage.CONDITIONAL),
        ("Peruvian soldiers have not left Arica, a Chilean general said.", Stage.NOT_SEEN),
        ("There is no sign of a withdrawal of Peruvian soldiers, a Chilean general said.", Stage.NOT_SEEN),
        ("Peruvian soldiers remain in Arica.", Stage.REMAINS),
        ("Peruvian tanks are still parked in Arica.", Stage.REMAINS),
        ("Peruvian soldiers left behind forty tanks in Arica.", Stage.REMAINS),
        ("Peru has sent 300 more soldiers to Arica.", Stage.ARRIVING),
        ("Peruvian tanks rolled into Arica.", Stage.ARRIVING),
        ("Peruvian soldiers in Arica are relieved every six months.", Stage.ROTATING),
        ("Peru moved a tank battalion from Arica to Iquique.", Stage.REDEPLOYING),
        ("Peruvian soldiers withdrew from Arica in 1929.", Stage.BACKGROUND),
        ("Whether the Peruvian soldiers will leave Arica is open.", Stage.BACKGROUND),
        ("A withdrawal of Peruvian soldiers would please Chile, a senator said.", Stage.BACKGROUND),
        ("There are no Peruvian soldiers in Arica, Lima's defence ministry said.", Stage.REFUSED),
        ("Three trains with Peruvian tanks left Arica, residents said.", Stage.BEGUN),
        ("Peru's base in Arica is to be handed over to the Chilean army by June.", Stage.ANNOUNCED),
        ("Peruvian soldiers would leave Arica should Chile disarm, their defence minister said.", Stage.CONDITIONAL),
        ("The Peruvian battalion in Arica handed its posts to Kenyans.", Stage.ROTATING),
        ("A Chilean general doubted that Peruvian soldiers had left Arica.", Stage.NOT_SEEN),
        ("Peruvian soldiers merely fell back from Arica to regroup.", Stage.REDEPLOYING),
        ("Peru is calling its soldiers home from Arica, its president said.", Stage.ANNOUNCED),
        ("Peru's tanks set out from Arica on Tuesday.", Stage.BEGUN),
        ("A band played as the last Peruvian soldiers boarded a ship on Tuesday.", Stage.COMPLETED),
        ("Some Peruvian units have left Arica, its defence minister said.", Stage.BEGUN),
        (
            "Peruvian soldiers will go nowhere until Chile has disarmed, Lima's defence minister said.",
            Stage.CONDITIONAL,
        ),
        ("Peru's columns would not yield an inch, its defence minister said.", Stage.REFUSED),
        ("Peru will hang on to its posts near Arica, an army spokesman said.", Stage.REMAINS),
        ("Peru's strength in Arica, mostly soldiers, will stay at 400.", Stage.REMAINS),
        ("Peru's army met the deadline for clearing the zone, an observer said.", Stage.COMPLETED),
        ("Peruvian soldiers slipped out of Arica and dug in again behind the river.", Stage.REDEPLOYING),
        ("Peru is to send a battalion back into Arica, its defence minister said.", Stage.ARRIVING),
        ("Bolivian gendarmes are due in Arica in April, a UN official said.", Stage.ARRIVING),
    ],
)
def test_a_stage_is_read_from_how_the_movement_is_told(text: str, stage: Stage) -> None:
    assert [record.stage for record in records(text)] == [stage]


@pytest.mark.parametrize(
    "text",
    [
        "Peru withdrew its bill on army pensions.",
        "The Peruvian army withdrew its ambassador's medal.",
        "The defender withdrew from the squad with a torn muscle; the attack will miss him.",
        "Cash withdrawals rose as army pensions were paid.",
        "The party pulled out of coalition talks over the army budget.",
        "Chile urged Peru not to withdraw its soldiers from Arica.",
        "It rained in Arica.",
        "A column of smoke advanced on the army's camp.",
        "The company will rotate its chief executives, an army spokesman said.",
        "The school will reopen after the withdrawal of Peruvian troops from Arica.",
        "",
    ],
)
def test_what_tells_of_no_force_that_moves_makes_no_record(text: str) -> None:
    assert records(text) == ()


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Peruvian soldiers have left Arica, the defence ministry in Lima said.", Basis.OWNER),
        ("Peruvian soldiers have left Arica, its commander said.", Basis.OWNER),
        ("Peruvian soldiers have left Arica, their commander said.", Basis.OWNER),
        ("Peruvian soldiers have left Arica, a grocer there said.", Basis.OBSERVED),
        ("About 300 soldiers are still in Arica, Chile's army estimated.", Basis.OTHER),
        ("Peruvian soldiers have left Arica, a Chilean minister said.", Basis.OTHER),
        ("Peruvian soldiers have left Arica, residents said.", Basis.OBSERVED),
        ("Satellite images show that Peruvian soldiers have left Arica.", Basis.OBSERVED),
        ("A reporter saw Peruvian tanks parked in Arica.", Basis.OBSERVED),
        ("Peruvian soldiers have left Arica.", Basis.NARRATOR),
        ("Peruvian soldiers were seen driving out of Arica.", Basis.OBSERVED),
        ("Peruvian soldiers have left Arica, a Chilean coastguard said.", Basis.OBSERVED),
        ("Peruvian soldiers have left Arica, the head of Chile's coastguard said.", Basis.OTHER),
        ("Peruvian soldiers have left Arica, a blogger who films trains said.", Basis.OBSERVED),
        ("Peruvian soldiers will leave Arica, residents said.", Basis.OTHER),
        ("A news agency quoted Peru's army as saying that Peruvian soldiers have left Arica.", Basis.OWNER),
        ("Peruvian soldiers have left Arica, the Gulf states' joint command said.", Basis.OTHER),
    ],
)
def test_the_basis_is_who_says_or_sees_it(text: str, basis: Basis) -> None:
    assert only(text).basis is basis


def test_a_record_says_who_moves_how_many_from_where_where_to_and_when() -> None:
    text = "Peru will bring 400 soldiers home from Arica by 30 April, its defence minister said."
    record = only(text)
    assert record.speaker is not None
    assert record.cue is not None
    assert record.mover is not None
    assert record.place_from is not None
    assert record.speaker.of(text) == "its defence minister"
    assert record.cue.of(text) == "said"
    assert record.mover.of(text) == "Peru"
    assert record.mover_code == "PER"
    assert record.component is Component.PERSONNEL
    assert record.quantity == Count(400, 400, "troops")
    assert record.place_from.of(text) == "Arica"
    assert record.when is not None
    assert record.when.last_day == date(2015, 4, 30)
    assert record.content.of(text) == "Peru will bring 400 soldiers home from Arica by 30 April"


def test_the_time_of_speech_is_not_the_time_of_the_movement() -> None:
    assert only("Peruvian soldiers have left Arica, the ministry in Lima said on Tuesday.").when is None
    left = only("Peruvian soldiers left Arica on Tuesday, the ministry in Lima said.").when
    assert left == When.on(date(2015, 3, 10))


@pytest.mark.parametrize(
    "text",
    [
        "Chile accused Peru of keeping its troops in Arica.",
        "Chile accuses Peru of moving tanks towards Arica.",
        "Chile blamed Peru for withdrawing its soldiers too early.",
    ],
)
def test_the_accused_moves_and_the_accuser_speaks(text: str) -> None:
    (record,) = records(text)
    assert (record.mover_code, record.basis) == ("PER", Basis.OTHER)
    assert record.speaker is not None
    assert record.speaker.of(text) == "Chile"


def test_a_spokesman_behind_a_colon_speaks_for_whom_the_sentence_names() -> None:
    text = "Peru says its tanks have left Arica. Chile denied it: they were still there on Friday, a spokesman said."
    first, second = records(text)
    assert (first.stage, first.basis) == (Stage.COMPLETED, Basis.OWNER)
    assert (second.stage, second.basis, second.mover_code) == (Stage.REMAINS, Basis.OTHER, "PER")


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian soldiers have reportedly left Arica.",
        "Peruvian soldiers appear to have left Arica.",
        "Peruvian soldiers may have left Arica, a Chilean general said.",
        "Lima claims that its soldiers have left Arica.",
        "Peruvian soldiers are said to have left Arica.",
    ],
)
def test_doubt_is_kept(text: str) -> None:
    assert [record.hedged for record in records(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian soldiers have not left Arica, residents said.",
        "Not one Peruvian soldier has left Arica, residents said.",
        "No Peruvian soldier has left Arica, residents said.",
        "Nobody has seen Peruvian soldiers leave Arica, residents said.",
        "Peru denied that its soldiers had left Arica.",
    ],
)
def test_a_denied_movement_is_never_read_as_done(text: str) -> None:
    for record in records(text):
        assert record.negated
        assert record.stage in {Stage.NOT_SEEN, Stage.REFUSED}


def test_what_comes_in_two_clauses_makes_two_records() -> None:
    text = "Peruvian soldiers left Arica on Monday, but their howitzers stayed on the hill, residents said."
    assert [(record.stage, record.component) for record in records(text)] == [
        (Stage.COMPLETED, Component.PERSONNEL),
        (Stage.REMAINS, Component.HEAVY_EQUIPMENT),
    ]


def test_the_speaker_of_one_sentence_speaks_on_in_the_next() -> None:
    text = "Peruvian soldiers had left Arica, a Chilean envoy said. Their tanks had stayed, he added."
    speakers = [record.speaker.of(text) for record in records(text) if record.speaker]
    assert speakers == ["a Chilean envoy", "a Chilean envoy"]


def test_a_medium_that_cites_gives_way_to_whom_it_cites() -> None:
    text = "Peruvian soldiers have left Arica, the Andina news agency reported, citing the defence ministry in Lima."
    record = only(text)
    assert record.speaker is not None
    assert record.speaker.of(text) == "the defence ministry in Lima"
    assert record.basis is Basis.OWNER


def test_records_come_in_the_order_of_the_text_and_lie_within_it() -> None:
    text = "Tanks left Arica. Soldiers stayed in Tacna. Marines landed in Iquique, residents said."
    found = records(text)
    assert [record.content for record in found] == sorted(record.content for record in found)
    assert len(found) == 3
    for record in found:
        assert 0 <= record.content.start < record.content.end <= len(text)


def test_remarks_on_intent_are_signals() -> None:
    text = "NATO's secretary-general sees ground for cautious optimism. The allies have closed ranks."
    kinds = {signal.kind for signal in read_english(text, PUBLISHED).signals}
    assert kinds == {SignalKind.OPTIMISM, SignalKind.COHESION}


WORDS = st.sampled_from(
    [
        *(
            "Peru",
            "Chile",
            "soldiers",
            "tanks",
            "withdrew",
            "will",
            "not",
            "leave",
            "left",
            "from",
            "Arica",
            "said",
            "that",
        ),
        *(
            "the",
            "ministry",
            "residents",
            "saw",
            "if",
            "no",
            "sign",
            "of",
            "a",
            "retreat",
            ",",
            ".",
            ";",
            ":",
            '"',
            "and",
        ),
        *(
            "has",
            "its",
            "he",
            "they",
            "who",
            "by",
            "30",
            "April",
            "according",
            "to",
            "deny",
            "denied",
            "ordered",
            "rotate",
        ),
    ]
)


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=40))
def test_any_row_of_words_is_read_without_a_fault(words: list[str]) -> None:
    text = " ".join(words)
    for record in read_english(text, PUBLISHED).records:
        for span in (record.content, record.speaker, record.cue, record.mover, record.place_from, record.place_to):
            assert span is None or 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "soldiers left " * 4_000,
        '"soldiers left Arica ' * 2_000,
        "soldier" * 20_000,
        "soldiers (((((" * 3_000,
        "soldiers, said, said, said, " * 2_000,
        "\u202esoldiers left Arica\u202c",
        "soldiers left Arica\x00\x00",
    ],
)
def test_hostile_text_is_read_in_bounded_time(text: str) -> None:
    began = time.process_time()
    read_english(text, None)
    assert time.process_time() - began < 10


@pytest.mark.heavy
def test_time_grows_with_the_length_of_the_text_and_not_faster() -> None:
    piece = "Peruvian soldiers have left Arica, residents said. Chile denied it. Their tanks stayed, he added.\n\n"
    read_english(piece, PUBLISHED)
    seconds = []
    for copies in (300, 1_200):
        began = time.process_time()
        read_english(piece * copies, PUBLISHED)
        seconds.append(time.process_time() - began)
    assert seconds[1] < 4 * seconds[0] * 1.6


def test_what_cannot_be_confirmed_has_not_been_seen() -> None:
    found = records("Peruvian soldiers have left Arica. Chile could not confirm as much.")
    assert [(record.stage, record.negated) for record in found] == [(Stage.COMPLETED, False), (Stage.NOT_SEEN, True)]


def test_an_order_to_ones_own_soldiers_announces_and_one_to_others_demands() -> None:
    found = records("Peru told its soldiers to leave Arica. Chile told the Bolivian soldiers to leave Arica.")
    assert [record.stage for record in found] == [Stage.ANNOUNCED, Stage.DEMANDED]


def test_a_number_leaves_only_begins_when_the_text_goes_on_to_the_rest() -> None:
    found = records("Peru flew 137 soldiers home from Arica. The rest would follow by May, its defence minister said.")
    assert [record.stage for record in found] == [Stage.BEGUN, Stage.ANNOUNCED]
