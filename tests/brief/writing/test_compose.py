"""The brief: what stands in it, as an editor would look for it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from abzug.brief.document import Brief, Bullets, Ground, Outside, Paragraph, Receipts, Table
from abzug.brief.earlier import read_earlier
from abzug.brief.phrases import LANGUAGES, Language, percent
from abzug.brief.render.receipts import MOST_RUNS, printed
from abzug.brief.writing import write_brief
from abzug.model import About, Claim, ClaimSpeaker, ItemKind, KitClause, Movement, Quantity, Scope, SourceKind, Trait
from abzug.pipeline import Judge
from tests.brief.materials import BORDER, bundled, made_up
from tests.conftest import ANNOUNCED, CaseMaker, ItemMaker


def texts(brief: Brief, key: str) -> str:
    """Return the words of a section."""
    sentences = [
        sentence
        for section in brief.sections
        if section.key == key
        for block in section.blocks
        for sentence in (
            block.sentences
            if isinstance(block, Paragraph)
            else [sentence for point in block.points for sentence in point.sentences]
            if isinstance(block, Bullets)
            else []
        )
    ]
    return " ".join(sentence.text for sentence in sentences)


@pytest.fixture(scope="module")
def border(the_judge: Judge) -> dict[Language, Brief]:
    material = bundled(the_judge, BORDER, date(2022, 2, 18))
    return {language: write_brief(material, language=language) for language in LANGUAGES}


def test_the_headline_has_day_word_range_and_estimate(border: dict[Language, Brief], the_judge: Judge) -> None:
    verdict = bundled(the_judge, BORDER, date(2022, 2, 18)).verdict
    assert border["en"].headline.text == (
        "As of 18 February 2022 we assess there is almost no chance (1–5%) that the force has left as announced;"
        f" our estimate is {percent(verdict.left_as_claimed, 'en')}."
    )
    assert "halten wir es für nahezu ausgeschlossen (1–5\u00a0%), dass die Truppe" in border["de"].headline.text


def test_the_announcement_is_reported_in_the_subjunctive(border: dict[Language, Brief]) -> None:
    assert "Russland kündigte am 15. Februar 2022 an, ein Teil der Truppe werde abziehen." in texts(
        border["de"], "announced"
    )
    assert "das schwere Gerät werde mit abgezogen und die Truppe werde an einen nahen Heimatstandort verlegt" in texts(
        border["de"], "announced"
    )


def test_the_announcement_is_shifted_back_in_english(border: dict[Language, Brief]) -> None:
    assert "Russia announced on 15 February 2022 that a part of the force was to leave." in texts(
        border["en"], "announced"
    )


def test_what_was_seen_is_told_apart_from_what_was_said(border: dict[Language, Brief]) -> None:
    text = texts(border["en"], "heavy_equipment")
    assert "In one observation each by others, aircraft are arriving" in text
    assert "In two reports the announcing side said that armour was leaving." in text


def test_where_nobody_looked_it_says_no_view(border: dict[Language, Brief]) -> None:
    assert texts(border["en"], "personnel").startswith("No view: since the announcement nobody but")
    assert texts(border["de"], "personnel").startswith("Keine Sicht: Seit der Ankündigung hatte niemand außer")


def test_a_reader_of_another_language_gets_a_sentence_and_the_record_among_the_sources(
    border: dict[Language, Brief],
) -> None:
    text = texts(border["de"], "reasons_against")
    assert "Satellitenbilder vom 15. Februar 2022 zeigen, dass Luftfahrzeuge eintreffen" in text
    assert "20 attack helicopters" not in text
    assert any("20 attack helicopters" in note.words for note in border["de"].sources)


def test_what_the_text_tells_is_not_told_again_among_the_sources(border: dict[Language, Brief]) -> None:
    told = [note for note in border["en"].sources if not note.words]
    assert told
    text = " ".join(sentence.text for sentence in border["en"].sentences())
    assert not [note.words for note in border["en"].sources if note.words and note.words in text]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_report_is_told_twice_outside_the_announcement(border: dict[Language, Brief], language: Language) -> None:
    points = [
        point.sentences[0].text
        for section in border[language].sections
        if section.key != "announced"
        for block in section.blocks
        if isinstance(block, Bullets)
        for point in block.points
    ]
    assert len(points) == len(set(points))


def test_only_a_passage_stands_in_quotation_marks(the_judge: Judge, make_case: CaseMaker, make_item: ItemMaker) -> None:
    own = make_item(says="The tanks have left, the mayor said.", source_kind=SourceKind.LOCAL_RESIDENT)
    passage = "We saw the tanks leave on Monday and they are not back."
    quoting = make_item(
        key="quoting",
        says="The tanks left on Monday.",
        source_kind=SourceKind.LOCAL_RESIDENT,
        receipt=replace(own.receipt, passage=passage),
    )
    brief = write_brief(made_up(the_judge, make_case(own, quoting)), language="en")
    assert [note.words for note in brief.sources if note.words] == []
    quoted = [
        piece.text
        for sentence in brief.sentences()
        for piece in sentence.pieces
        if isinstance(piece, Outside) and piece.is_quotation
    ]
    assert passage in quoted
    assert own.says not in quoted


def test_timeline_and_map_speak_as_the_text_does(border: dict[Language, Brief]) -> None:
    timeline = next(figure for figure in border["en"].figures() if figure.name == "timeline")
    for_it, against = (texts(border["en"], f"reasons_{side}") for side in ("for", "against"))
    assert f"For a withdrawal: {for_it.split(' speak')[0].lower()};" in timeline.alt
    assert timeline.alt.endswith(f"against it: {against.split(' report')[0].lower()}.")


def test_every_sentence_carries_a_receipt_or_the_letter_of_its_ground(border: dict[Language, Brief]) -> None:
    for brief in border.values():
        for section in brief.sections:
            for block in section.blocks:
                for sentence in block.sentences if isinstance(block, Paragraph) else ():
                    assert any(isinstance(piece, Receipts) for piece in sentence.pieces), sentence.text


def test_every_number_in_a_receipt_is_that_of_a_source(border: dict[Language, Brief]) -> None:
    for brief in border.values():
        numbers = {note.number for note in brief.sources}
        assert {number for sentence in brief.sentences() for number in sentence.cited} <= numbers


def test_what_was_not_computed_is_called_not_assessed(border: dict[Language, Brief]) -> None:
    assert "does not mean that the answer is nil" in texts(border["en"], "not_assessed")


def test_a_page_numbers_only_the_sources_that_it_cites(the_judge: Judge) -> None:
    brief = write_brief(bundled(the_judge, BORDER), language="en", length="page")
    cited = {number for sentence in brief.sentences() for number in sentence.cited}
    assert cited == {note.number for note in brief.sources} == set(range(1, len(brief.sources) + 1))
    assert brief.omitted_sources is not None


def test_a_case_without_reports_is_told_so(the_judge: Judge, make_case: CaseMaker) -> None:
    brief = write_brief(made_up(the_judge, make_case()), language="de")
    assert "liegt keine Meldung vor" in texts(brief, "verdict")
    assert brief.sources == ()


def test_a_case_in_the_future_is_told_so(the_judge: Judge, make_case: CaseMaker) -> None:
    material = made_up(the_judge, make_case(), day=ANNOUNCED - timedelta(days=30))
    text = texts(write_brief(material, language="en"), "verdict")
    assert "the case still lies in the future: the announcement is dated 1 March 2030" in text


def test_numbers_of_different_scope_stand_side_by_side(
    the_judge: Judge, make_case: CaseMaker, make_item: ItemMaker
) -> None:
    case = make_case(
        make_item(quantity=Quantity(100_000, None, "troops", "with proxies")),
        make_item(quantity=Quantity(1_400, 1_500, "tanks")),
    )
    brief = write_brief(made_up(the_judge, case), language="de")
    table = next(
        block
        for section in brief.sections
        if section.key == "numbers"
        for block in section.blocks
        if isinstance(block, Table)
    )
    rows = [[cell.text for cell in row[1:4]] for row in table.rows]
    assert rows == [
        ["mindestens 100.000", "Soldaten", "with proxies"],
        ["1.400 bis 1.500", "Panzer", "nicht angegeben"],
    ]


@pytest.mark.parametrize("speaker", ClaimSpeaker)
@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_announces_is_named(
    speaker: ClaimSpeaker, language: Language, the_judge: Judge, make_case: CaseMaker
) -> None:
    claim = Claim(speaker=speaker, scope=Scope.ALL, kit_clause=KitClause.STAYS, units_named=Trait.YES)
    for actor in ("RUS", "Wagner <b>"):
        brief = write_brief(made_up(the_judge, make_case(claim=claim, actor=actor)), language=language)
        first = next(section for section in brief.sections if section.key == "announced").blocks[0]
        assert isinstance(first, Paragraph)
        assert ("Wagner" in first.sentences[0].text) == (actor != "RUS")
        assert first.sentences[0].ground is Ground.CLAIM


def test_every_coding_of_a_report_makes_a_sentence(
    the_judge: Judge, make_case: CaseMaker, make_item: ItemMaker
) -> None:
    items = [
        make_item(about=about, movement=movement, kind=kind, source_kind=source, says="Танки ушли на север области")
        for about in About
        for movement in Movement
        for kind, source in zip(
            ItemKind, (SourceKind.ACTOR_OFFICIAL, SourceKind.HISTORIAN, SourceKind.ALLY_OFFICIAL), strict=True
        )
    ]
    for language in LANGUAGES:
        write_brief(made_up(the_judge, make_case(*items)), language=language)


def test_a_comparison_tells_what_changed_and_why(the_judge: Judge) -> None:
    before = bundled(the_judge, "2022-csto-kazakhstan", date(2022, 1, 12))
    earlier = read_earlier(write_brief(before, language="en").data.encode(), name="before")
    after = bundled(the_judge, "2022-csto-kazakhstan", date(2022, 1, 18), earlier)
    text = texts(write_brief(after, language="en"), "change")
    then, now = (the_judge.doctrine.words.word(one.verdict.left_as_claimed, "en") for one in (before, after))
    assert then != now
    assert "This compares with the verdict of 12 January 2022." in text
    assert "the estimate rose from" in text
    assert "the rest comes from six new reports" in text
    assert "One gap has closed: no view of supplies" in text
    assert f"Then we assessed it is {then.word}" in text
    assert f"that the force had left, now it is {now.word}" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_change_within_a_word_names_the_word_once(the_judge: Judge, language: Language) -> None:
    material = bundled(the_judge, BORDER)
    before = read_earlier(write_brief(material, language="en").data.encode(), name="before")
    earlier = replace(before, left_as_claimed=before.left_as_claimed - 0.01)
    text = texts(write_brief(bundled(the_judge, BORDER, material.verdict.as_of, earlier), language=language), "change")
    assert text.count("1–5") == 1
    assert ("the estimate rose from" if language == "en" else "die Schätzung stieg von") in text


def test_a_comparison_with_itself_finds_no_change(the_judge: Judge) -> None:
    material = bundled(the_judge, BORDER)
    earlier = read_earlier(write_brief(material, language="de").data.encode(), name="same")
    again = write_brief(bundled(the_judge, BORDER, material.verdict.as_of, earlier), language="de")
    assert "Seit dem früheren Befund hat sich nichts geändert." in texts(again, "change")


def test_a_comparison_over_a_changed_doctrine_and_lost_reports_says_so(the_judge: Judge) -> None:
    material = bundled(the_judge, BORDER)
    earlier = read_earlier(write_brief(material, language="en").data.encode(), name="same")
    assert earlier.items is not None
    other = replace(earlier, doctrine_version="0-older", items=earlier.items | {"gone"}, military_meaning=None)
    text = texts(write_brief(bundled(the_judge, BORDER, material.verdict.as_of, other), language="en"), "change")
    assert "The doctrine has changed too, from 0-older" in text
    assert "One report on which the earlier verdict rested no longer counts." in text
    assert "In military terms no explanation led; now build-up under the announcement leads." in text


def test_long_receipts_are_cut_and_counted() -> None:
    scattered = Receipts(tuple(range(1, 60, 2)))
    assert printed(scattered).endswith(f" +{30 - MOST_RUNS}]")
    assert printed(Receipts((1, 2, 3, 7))) == "[1–3, 7]"
