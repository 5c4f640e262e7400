"""Time expressions in a text with their meaning, before anybody asks what they do in the clause."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from abzug.reading.times.context import Context
from abzug.reading.times.day_rules import Piece
from abzug.reading.times.grammar_de import GERMAN
from abzug.reading.times.grammar_en import ENGLISH
from abzug.reading.times.patterns import Grammar, kinds_in
from abzug.reading.times.value import Grain, TimeValue
from abzug.reading.times.vocabulary import Atom, Vocabulary, packaged_kinds, vocabulary
from abzug.reading.tokens import Language, Token


class Expression(NamedTuple):
    """A time expression.

    Args:
        first: Index of its first token, its article included.
        end: Index of the first token after it.
        value: What it means.
    """

    first: int
    end: int
    value: TimeValue


@cache
def _grammar(language: Language) -> tuple[Grammar[TimeValue | list[Piece]], Vocabulary]:
    rules = GERMAN if language == "de" else ENGLISH
    named = frozenset(kind for rule in rules for kind in kinds_in(rule.pattern))
    words = vocabulary(language, named - packaged_kinds(language))
    return Grammar(rules, words), words


def expressions_in(
    tokens: Sequence[Token], text: str, language: Language, published: date | None
) -> tuple[list[Expression], Context]:
    """Find the time expressions in a row of tokens, and the context they were read in."""
    grammar, words = _grammar(language)
    atoms, letters = words.atoms(tokens, text)
    context = Context(tokens, language, published)
    found = []
    for one in grammar.scan(atoms, letters, context):
        for expression in _pieces(one.first, one.end, one.meaning, atoms):
            found.append(expression)
            since = context.preposition_at(expression.first) in ("since", "seit")
            if expression.value.grain is not Grain.CLOCK and not since:
                context.remember(expression.value.day, expression.end)
    return found, context


def _pieces(first: int, end: int, meaning: TimeValue | list[Piece], atoms: Sequence[Atom]) -> Iterator[Expression]:
    pieces = [(first, end, meaning)] if isinstance(meaning, TimeValue) else meaning
    for opening, closing, value in pieces:
        yield Expression(atoms[opening].first, atoms[closing - 1].end, value)
