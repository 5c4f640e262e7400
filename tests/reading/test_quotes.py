from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from abzug.reading.quotes import Quoted, find_quotes


def test_german_french_and_straight_marks_are_paired() -> None:
    text = 'Er sagte „ja“, sie »nein«, alle "so".'
    assert [text[quote.start : quote.end] for quote in find_quotes(text)] == ["„ja“", "»nein«", '"so"']


def test_an_unclosed_mark_ends_with_its_paragraph() -> None:
    text = "„Offen.\n\nNeuer Absatz „zu“."
    assert [text[quote.start : quote.end] for quote in find_quotes(text)] == ["„zu“"]


def test_ten_thousand_unclosed_marks_quote_nothing() -> None:
    assert find_quotes("„" * 10_000) == []


@given(st.text(alphabet='ab „“»«"\n', max_size=200))
def test_quotes_are_ordered_and_do_not_overlap(text: str) -> None:
    quotes = find_quotes(text)
    assert all(one.end <= other.start for one, other in pairwise(quotes))
    assert all(isinstance(quote, Quoted) and quote.end <= len(text) for quote in quotes)
