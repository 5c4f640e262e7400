"""The one way into reading."""

from datetime import date

import pytest

from abzug.errors import UnreadLanguageError
from abzug.model.record import Basis, Record, Span, Stage
from abzug.reading import LANGUAGES, Findings, Reader, read

DAY = date(2022, 2, 15)
GERMAN = "Die Brigade zieht am Freitag aus der Stadt ab, sagte der Minister."


class FakeReader:
    """Finds one record at the start of any text, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, date | None]] = []

    def __call__(self, text: str, published: date | None) -> Findings:
        self.asked.append((text, published))
        return Findings(records=(Record(stage=Stage.BEGUN, basis=Basis.NARRATOR, content=Span(0, 3)),))


def test_the_reader_of_the_text_s_language_is_asked() -> None:
    asked: list[str] = []
    reader = FakeReader()

    def reader_for(language: str) -> Reader:
        asked.append(language)
        return reader

    reading = read(GERMAN, published=DAY, reader_for=reader_for)
    assert (reading.language, len(reading.records), asked) == ("de", 1, ["de"])
    assert reader.asked == [(GERMAN, DAY)]


def test_a_named_language_is_not_told_from_the_text() -> None:
    reading = read(GERMAN, published=DAY, language="en", reader_for=lambda _: FakeReader())
    assert reading.language == "en"


def test_a_language_that_is_not_read_is_said_clearly() -> None:
    reading = read("Les troupes quitteront la ville mardi prochain.", published=None)
    assert reading.records == ()
    assert "language not read: fr" in reading.note
    assert all(language in reading.note for language in LANGUAGES)


def test_asking_for_a_language_that_is_not_read_is_an_error() -> None:
    with pytest.raises(UnreadLanguageError, match="xx"):
        read(GERMAN, published=None, language="xx")


@pytest.mark.parametrize("text", ["", "  \n\t ", "\u200b"])
def test_an_empty_text_gives_a_note_and_nothing_else(text: str) -> None:
    reading = read(text, published=None)
    assert (reading.records, reading.signals) == ((), ())
    assert reading.note
