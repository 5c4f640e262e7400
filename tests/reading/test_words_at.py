"""Where words stand in a text."""

from hypothesis import given
from hypothesis import strategies as st

from abzug.model.record import Span
from abzug.reading.words_at import WordFinder


def found(text: str, words: str) -> list[str]:
    return [span.of(text) for span in WordFinder(text, Span(0, len(text))).find(words)]


def test_white_space_makes_no_difference_and_the_span_is_that_of_the_text() -> None:
    assert found("the last\n  soldiers left", "last soldiers") == ["last\n  soldiers"]


def test_words_are_found_whole() -> None:
    assert found("Truppenabzug der Truppen", "Truppen") == ["Truppen"]
    assert found("the tank and tanks", "tank") == ["tank"]


def test_capitals_and_signs_make_a_difference() -> None:
    assert found("The Army left.", "the army") == []
    assert found("„Wir gehen“, sagte er", "„Wir gehen“") == ["„Wir gehen“"]


def test_only_the_stretch_is_searched() -> None:
    text = "men left. men stayed."
    assert WordFinder(text, Span(9, len(text))).find("men") == [Span(10, 13)]


def test_nothing_is_found_nowhere() -> None:
    assert found("some text", "  ") == []


@given(st.text(alphabet="ab \n.", min_size=1, max_size=60), st.text(alphabet="ab .", max_size=6))
def test_whatever_is_found_reads_as_what_was_sought(text: str, words: str) -> None:
    for one in found(text, words):
        assert one.split() == words.split()
