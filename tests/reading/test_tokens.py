"""Tokens: words, figures and signs with their places in the text."""

from hypothesis import given
from hypothesis import strategies as st

from abzug.model import Span
from abzug.reading.tokens import span_of, tokens_of


def test_figures_and_letters_are_apart() -> None:
    assert [token.text for token in tokens_of("Die 1990er, T-72!")] == ["Die", "1990", "er", ",", "T", "-", "72", "!"]


def test_a_row_of_tokens_covers_the_text_between_them() -> None:
    text = "am  1. Mai 2021"
    assert span_of(tokens_of(text)[1:]) == Span(4, 15)


@given(st.text(max_size=200))
def test_every_token_stands_where_it_says(text: str) -> None:
    tokens = tokens_of(text)
    assert all(text[token.start : token.end] == token.text and token.text.strip() for token in tokens)
    assert "".join(token.text for token in tokens) == "".join(text.split())
