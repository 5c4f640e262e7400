"""Wire slugs: which agency a text comes from, where the text says so itself."""

from collections.abc import Iterator
from functools import cache

from abzug.reading.datelines import dateline_of
from abzug.reading.lexicon import packaged_table

_HEAD, _TAIL = 400, 160
"""Characters at either end of a text in which a slug stands (E)."""

_LONGEST_BRACKET = 60
_PARTING = str.maketrans(dict.fromkeys("/,;()+&", "\n"))


def agency_of(text: str) -> str | None:
    """Return the agency whose slug a text carries, or None.

    Read are brackets ("(dpa)", "(dpa/AFP)"), datelines ("BERLIN, Reuters - ", "MOSCOW, Feb 15 (AFP) — ") and last lines
    that are nothing but slugs ("ag/dpa"). Of several agencies the first counts. The credit of a picture is no slug.
    Linear: only the ends of the text are looked at.
    """
    return next(_slugs(text), None)


def agency_named(words: str) -> str | None:
    """Return the agency that some words name as their source ("the news agency Interfax"), or None."""
    names = _names()
    pieces = words.replace("-", " ").split()
    return next((names[piece.casefold()] for piece in pieces if piece.casefold() in names and piece[0].isupper()), None)


def _slugs(text: str) -> Iterator[str]:
    head, tail = text[:_HEAD], text[-_TAIL:]
    for line in head.split("\n"):
        dateline = dateline_of(line)
        if dateline:
            yield from _known(dateline)
    for part in (head, tail):
        for bracket in _brackets(part):
            yield from _known(bracket)
    last = text.rstrip().rsplit("\n", 1)[-1]
    if len(last) <= _LONGEST_BRACKET and all(piece.casefold() in _names() for piece in _pieces(last)):
        yield from _known(last)


def _brackets(text: str) -> Iterator[str]:
    opened = -1
    for place, mark in enumerate(text):
        if mark == "(":
            opened = place
        elif mark == ")" and opened >= 0:
            if place - opened <= _LONGEST_BRACKET:
                yield text[opened + 1 : place]
            opened = -1


def _pieces(words: str) -> list[str]:
    return [piece.strip() for piece in words.translate(_PARTING).split("\n") if piece.strip()]


def _known(words: str) -> Iterator[str]:
    pieces = _pieces(words)
    if any(word.casefold().strip(":.") in _pictures() for piece in pieces for word in piece.split()):
        return
    names = _names()
    for piece in pieces:
        if piece.casefold() in names:
            yield names[piece.casefold()]


@cache
def _names() -> dict[str, str]:
    rows: list[list[str]] = packaged_table("agencies")["slugs"]
    return {form: name for name, *forms in rows for form in forms}


@cache
def _pictures() -> frozenset[str]:
    return frozenset(packaged_table("agencies")["pictures"].split())
