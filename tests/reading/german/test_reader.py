"""The German reader on any text: places that hold, bounded time, nothing invented."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from abzug.reading.german.reader import read_german
from abzug.reading.reader import Findings

from .conftest import DAY

_LINES = (
    "Die Truppen Soldaten Panzer der russischen Armee sagte erklärte der Minister dass wenn nicht kein ziehen zögen ab",
    "abgezogen haben seien werden bleiben in aus nach Kiew Mali , . : ; „ “ » « – ( ) und oder so laut Angaben zufolge",
    "die das ihren ihre 300 2022 am Freitag bis Mai zu abzuziehen , , . wie teilte mit Abzug Rückzug",
)
WORDS = [word for line in _LINES for word in line.split()]
HOSTILE = {
    "unclosed quotes": "„Die Truppen ",
    "commas": "Truppen, ",
    "conjunctions": "Truppen und ",
    "subordinate": "dass die Truppen, ",
    "relative": "Truppen, die ",
    "colons": "Truppen: ",
    "right to left": "Truppen \u202e\u200f ziehen ab. ",
    "numbers": "300 Soldaten 1.000.000 ",
    "sources": "laut laut nach Angaben ",
    "a sentence": "Die Truppen ziehen ab, sagte der Minister. ",
    "one word": "truppen",
    "controls": "Truppen\x00 ",
}


def places_hold(text: str, findings: Findings) -> bool:
    """Tell whether every span lies in the text."""
    spans = [record.content for record in findings.records]
    spans += [
        span
        for record in findings.records
        for span in (record.speaker, record.cue, record.mover, record.place_from, record.place_to)
        if span is not None
    ]
    return all(0 <= span.start < span.end <= len(text) for span in spans)


@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
@settings(max_examples=150)
def test_any_heap_of_news_words_is_read(text: str) -> None:
    findings = read_german(text, DAY)
    assert places_hold(text, findings)
    assert list(findings.records) == sorted(findings.records, key=lambda record: record.content)


@given(st.text(max_size=200))
@settings(max_examples=100)
def test_any_text_is_read(text: str) -> None:
    given_text = f"Die Truppen ziehen ab. {text} Die Soldaten bleiben."
    assert places_hold(given_text, read_german(given_text, None))


def test_the_same_text_gives_the_same_reading() -> None:
    text = "Die Truppen zögen ab, sagte der Minister. Anwohner sahen davon nichts."
    assert read_german(text, DAY) == read_german(text, DAY)


def test_a_record_does_not_depend_on_what_stands_far_away() -> None:
    text = "Die russischen Soldaten verlassen am Freitag die Stadt, sagte der Kreml."
    far = "Der Konzern senkt die Preise. " * 30
    alone, later = read_german(text, DAY).records, read_german(far + text, DAY).records
    assert [record.stage for record in alone] == [record.stage for record in later]
    assert [r.content.of(text) for r in alone] == [r.content.of(far + text) for r in later]


@pytest.mark.parametrize("published", [None, date(1, 1, 1), date(9999, 12, 31)])
def test_any_day_of_publication_will_do(published: date | None) -> None:
    assert read_german("Die Truppen sollen bis Ende Mai 2022 abziehen.", published).records


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_read_in_a_moment(name: str) -> None:
    text = (HOSTILE[name] * 20_000)[:20_000]
    start = time.process_time()
    assert places_hold(text, read_german(text, DAY))
    assert time.process_time() - start < 10


def seconds(text: str) -> float:
    start = time.process_time()
    read_german(text, DAY)
    return time.process_time() - start


@pytest.mark.heavy
@pytest.mark.parametrize("name", HOSTILE)
def test_eight_times_the_text_takes_no_more_than_in_proportion(name: str) -> None:
    small, large = ((HOSTILE[name] * (size // 4))[:size] for size in (25_000, 200_000))
    assert seconds(large) < 20 * seconds(small) + 1


@pytest.mark.heavy
def test_ten_million_characters_are_read_in_proportion() -> None:
    irrelevant = "Der Konzern senkt die Preise, und die Kunden freuen sich darüber sehr. " * 100
    fragment = irrelevant + "Die Soldaten verlassen am Freitag die Stadt, sagte der Minister. "
    one, ten = (fragment * (size // len(fragment)) for size in (1_000_000, 10_000_000))
    assert seconds(ten) < 20 * seconds(one) + 1
