"""A text as a row of tokens, cut and folded once for a finder."""

from typing import NamedTuple

from abzug.model import Span
from abzug.reading.phrases import folded_words
from abzug.reading.tokens import Language, Token, tokens_of

_SENTENCE_STARTERS = frozenset('.!?:»„“"«')


class Row(NamedTuple):
    """A text's tokens.

    Args:
        text: The original.
        language: Its language.
        tokens: Its tokens.
        words: The same, folded.
    """

    text: str
    language: Language
    tokens: list[Token]
    words: list[str]

    def span(self, first: int, end: int) -> Span:
        """Return the stretch from token ``first`` to the one before ``end``."""
        return Span(self.tokens[first].start, self.tokens[end - 1].end)

    def is_capital(self, index: int) -> bool:
        """Tell whether a token exists and begins with a capital letter."""
        return 0 <= index < len(self.tokens) and self.tokens[index].text[0].isupper()

    def is_word(self, index: int, words: frozenset[str]) -> bool:
        """Tell whether a token exists and is one of ``words`` (in lower case)."""
        return 0 <= index < len(self.tokens) and self.tokens[index].lower in words

    def text_at(self, index: int) -> str:
        """Return a token's text, or "" outside the row."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def are_glued(self, index: int) -> bool:
        """Tell whether nothing stands between a token and the one before it."""
        return 0 < index < len(self.tokens) and self.tokens[index - 1].end == self.tokens[index].start

    def begins_sentence(self, index: int) -> bool:
        """Tell whether a token is the first of its sentence or quotation."""
        return index == 0 or self.tokens[index - 1].text in _SENTENCE_STARTERS


def row_of(text: str, language: Language) -> Row:
    """Cut a text into a row. Linear in its length."""
    tokens = tokens_of(text)
    return Row(text, language, tokens, folded_words(tokens))
