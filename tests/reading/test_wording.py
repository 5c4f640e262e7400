"""What a record says in own words, and how the coding rules read it."""

from datetime import date
from itertools import product

import pytest

from abzug.doctrine import Doctrine
from abzug.model import Basis, Case, Component, Count, Direction, Record, SignalKind, SourceKind, Stage, When
from abzug.reading.coding import Coder
from abzug.reading.itemising import Itemiser
from abzug.reading.voices import Voice
from abzug.reading.whereabouts import Whereabouts
from abzug.reading.wording import words_of_record, words_of_signal
from tests.conftest import CaseMaker
from tests.reading.making import article, record, signal

ENGLISH = "The ministry said forces would leave Kars. “Gone”, he said, after the last had left."
GERMAN = "Das Ministerium sagte, die Truppen zögen aus Kars ab. „Fort“, sagte er."
DEEDS = {"E39", "E48", "E55", "E57", "E59", "E60", "E61", "E62", "E63", "E64", "E81", "E83", "E91"}
"""Evidence types in which a departure is reported, not promised."""


@pytest.fixture(scope="module")
def coder(doctrine: Doctrine) -> Coder:
    return Coder(doctrine)


def english(stage: Stage, content: str = "forces would leave Kars", **fields: object) -> Record:
    return record(ENGLISH, stage, content, **fields)  # type: ignore[arg-type]


def said(one: Record, coder: Coder, *, text: str = ENGLISH, language: str = "en", who: str = "The ministry") -> str:
    return words_of_record(one, article(text, one, language=language), who, cues=coder.cues)


def test_it_says_who_what_whose_and_where_and_then_the_passage(coder: Coder) -> None:
    one = english(Stage.COMPLETED, mover_code="RUS", place_from="Kars", component=Component.HEAVY_EQUIPMENT)
    assert said(one, coder) == "The ministry: heavy weapons (Russia) have left (Kars). “forces would leave Kars”"


def test_a_german_article_is_told_in_german(coder: Coder) -> None:
    one = record(GERMAN, Stage.ANNOUNCED, "die Truppen zögen aus Kars ab", mover_code="RUS", place_from="Kars")
    words = said(one, coder, text=GERMAN, language="de", who="Das Ministerium")
    assert words == "Das Ministerium: Truppen (Russland) werden abziehen (Kars). „die Truppen zögen aus Kars ab“"


def test_the_text_itself_speaks_where_nobody_is_named(coder: Coder) -> None:
    assert said(english(Stage.COMPLETED), coder, who="").startswith("the text: forces have left.")


def test_a_promise_names_its_day_as_the_rules_know_it(coder: Coder) -> None:
    words = said(english(Stage.ANNOUNCED, when=When.on(date(2030, 6, 1))), coder)
    assert "will leave by 1 June 2030." in words
    assert "deadline" in coder.cues(words)


def test_all_of_a_force_is_told_as_all(coder: Coder) -> None:
    words = said(english(Stage.COMPLETED, quantity=Count(None, None, "troops", 1.0)), coder)
    assert "everything" in coder.cues(words)


def test_quotation_marks_inside_a_passage_are_those_of_a_quotation_inside_another(coder: Coder) -> None:
    assert "“‘Gone’, he said”" in said(english(Stage.COMPLETED, "“Gone”, he said"), coder)


def test_a_promise_whose_passage_speaks_of_the_past_is_told_without_it(coder: Coder) -> None:
    assert said(
        english(Stage.ANNOUNCED, "forces would leave Kars. “Gone”, he said, after the last had left"), coder
    ) == ("The ministry: forces will leave.")


def test_a_long_passage_is_cut(coder: Coder) -> None:
    text = "Forces leave " + "the town " * 200
    one = record(text, Stage.COMPLETED, text.strip())
    assert len(words_of_record(one, article(text, one), "He", cues=coder.cues)) < 700


def test_a_remark_names_its_speaker_once() -> None:
    text = "Stoltenberg sees hope. There is hope, said Rutte."
    one, other = (
        signal(text, SignalKind.OPTIMISM, "Stoltenberg sees hope"),
        signal(text, SignalKind.OPTIMISM, "There is hope"),
    )
    assert words_of_signal(one, article(text), "Stoltenberg") == "“Stoltenberg sees hope”"
    assert words_of_signal(other, article(text), "Rutte") == "Rutte: “There is hope”"
    assert words_of_signal(other, article(text), "") == "the text: “There is hope”"


def coded_types(one: Record, voice: Voice, coder: Coder, case: Case, *, text: str, language: str) -> set[str]:
    made = article(text, one, language=language)
    itemiser = Itemiser(article=made, ground=Whereabouts(made), coder=coder)
    item = itemiser.item("a", one, voice, origin="o", is_weighed=True)
    return set(coder.code_item(item, case, origin="o").types or ())


VOICES = [Voice(source_kind=kind, words="The ministry") for kind in SourceKind if kind is not SourceKind.HISTORIAN]


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (GERMAN, "de")])
@pytest.mark.parametrize("stage", [Stage.ANNOUNCED, Stage.CONDITIONAL])
def test_a_promise_is_never_coded_as_a_deed_whoever_tells_of_it(
    coder: Coder, make_case: CaseMaker, stage: Stage, text: str, language: str
) -> None:
    content = text.split(".")[0]
    for voice, component, hedged in product(VOICES, Component, (False, True)):
        one = record(text, stage, content, component=component, hedged=hedged, mover_code="RUS")
        types = coded_types(one, voice, coder, make_case(), text=text, language=language)
        assert not types & DEEDS, (voice.source_kind, component, types & DEEDS)


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (GERMAN, "de")])
@pytest.mark.parametrize("stage", [Stage.REFUSED, Stage.NOT_SEEN, Stage.REMAINS, Stage.ARRIVING, Stage.ROTATING])
def test_what_stays_comes_or_is_exchanged_is_never_coded_as_leaving(
    coder: Coder, make_case: CaseMaker, stage: Stage, text: str, language: str
) -> None:
    for voice, basis in product(VOICES, Basis):
        one = record(text, stage, text.split(".")[0], basis=basis, mover_code="RUS")
        made = article(text, one, language=language)
        itemiser = Itemiser(article=made, ground=Whereabouts(made), coder=coder)
        item = itemiser.item("a", one, voice, origin="o", is_weighed=True)
        coded = coder.code_item(item, make_case(), origin="o")
        assert coded.direction is not Direction.SUPPORTS_WITHDRAWAL
        assert not set(coded.types or ()) & DEEDS


@pytest.mark.parametrize(
    ("text", "language"), [("The forces left Kars.", "en"), ("Die Truppen haben Kars verlassen.", "de")]
)
def test_a_deed_that_others_tell_of_is_coded_as_one(
    coder: Coder, make_case: CaseMaker, text: str, language: str
) -> None:
    third = Voice(source_kind=SourceKind.THIRD_PARTY_OFFICIAL, words="The ministry")
    one = record(text, Stage.COMPLETED, text.split(".")[0], mover_code="RUS")
    assert "E57" in coded_types(one, third, coder, make_case(), text=text, language=language)
