"""A text cut into words and signs, each with its place in the original.

All finders of entities work on these, so that every value they return is a span of the original text.
"""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from abzug.model import Span

Language: TypeAlias = Literal["de", "en"]

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")


class Token(NamedTuple):
    """A word, a run of digits or a single sign. A tuple, because a text has many.

    Args:
        text: As it stands in the original.
        lower: The same in lower case, for looking up.
        start: First character.
        end: First character after it.
    """

    text: str
    lower: str
    start: int
    end: int


def tokens_of(text: str) -> list[Token]:
    """Cut ``text`` into tokens; white space separates and is dropped. Linear in the length of the text."""
    return [Token(match[0], match[0].lower(), match.start(), match.end()) for match in _TOKEN.finditer(text)]


def span_of(tokens: Sequence[Token]) -> Span:
    """Return the stretch of text from the first of ``tokens`` to the last."""
    return Span(tokens[0].start, tokens[-1].end)
