"""Patterns over words of time, written as rows of kinds.

``"part? month year?"`` reads: perhaps a part ("Anfang"), a month, perhaps a year. A name that is no kind stands for the
word itself (``bis``); ``a|b`` is either; ``first=small`` gives a slot a name of its own; ``( ... )?`` makes a group
optional; in ``before [ ... ] after`` only what is between the brackets is the expression, the rest stands around it.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from abzug.reading.times.vocabulary import Atom, Vocabulary

Built = TypeVar("Built")
_GROUPS = {"(": "(?:", ")": ")", ")?": ")?"}
_MARKS = frozenset((*_GROUPS, "[", "]"))


@dataclass(frozen=True, slots=True)
class Rule(Generic[Built]):
    """A pattern and what to make of it.

    Args:
        pattern: A row of kinds.
        build: Makes the meaning from the slots that were filled; None refuses.
    """

    pattern: str
    build: Callable[..., Built | None]


@dataclass(frozen=True, slots=True)
class Slots:
    """The atoms that filled a pattern.

    Args:
        filled: Slot names with the atom in each.
        kinds: Slot names with the kinds that may fill them.
        first: Index of the first atom of the expression.
        end: Index of the first atom after the expression.
        atoms: All atoms of the text.
    """

    filled: dict[str, int]
    kinds: Mapping[str, Sequence[str]]
    first: int
    end: int
    atoms: Sequence[Atom]

    def has(self, slot: str) -> bool:
        """Tell whether the slot was filled."""
        return slot in self.filled

    def atom(self, slot: str) -> Atom:
        """Return the atom in a slot."""
        return self.atoms[self.filled[slot]]

    def value(self, slot: str) -> str | None:
        """Return the value of the word in a slot, for the first kind it was taken for, or None if empty."""
        if slot not in self.filled:
            return None
        kinds = self.atom(slot).kinds
        return next((kinds[kind] for kind in self.kinds[slot] if kind in kinds), None)

    def whole(self, slot: str) -> int | None:
        """Return the same as a whole number."""
        value = self.value(slot)
        return None if value is None else int(value)

    def number(self, slot: str) -> float | None:
        """Return the number in a slot, or None if empty."""
        return self.atom(slot).number if slot in self.filled else None


@dataclass(frozen=True, slots=True)
class Found(Generic[Built]):
    """A meaning and the atoms it covers."""

    first: int
    end: int
    meaning: Built


@dataclass(frozen=True, slots=True)
class _Element:
    """One element of a pattern: the slot's name ('' for none), the kinds that fill it, whether it may be missing."""

    slot: str
    kinds: tuple[str, ...]
    is_optional: bool


def _parsed(pattern: str) -> Iterator[_Element | str]:
    """Yield the elements of a pattern and its marks; a kind that comes again has no name the second time."""
    taken = set()
    for word in pattern.split():
        if word in _MARKS:
            yield word
            continue
        label, _, kinds = word.removesuffix("?").rpartition("=")
        first, *others = kinds.split("|")
        name = label or (first if first.isidentifier() and first.islower() else "")
        yield _Element("" if name in taken else name, (first, *others), word.endswith("?"))
        taken.add(name)


def kinds_in(pattern: str) -> Iterator[str]:
    """Yield every kind or literal word that a pattern names."""
    for element in _parsed(pattern):
        if isinstance(element, _Element):
            yield from element.kinds


@dataclass(frozen=True, slots=True)
class _Compiled(Generic[Built]):
    expression: re.Pattern[str]
    kinds: Mapping[str, Sequence[str]]
    build: Callable[..., Built | None]

    def slots(self, match: re.Match[str], atoms: Sequence[Atom]) -> Slots:
        """Return the atoms that filled the pattern."""
        filled = {name: match.start(name) for name, got in match.groupdict().items() if got}
        return Slots(filled, self.kinds, *match.span(), atoms)


class Grammar(Generic[Built]):
    """Rules compiled for a vocabulary.

    Args:
        rules: In order of preference among readings of equal length.
        words: The vocabulary of the language.
    """

    def __init__(self, rules: Sequence[Rule[Built]], words: Vocabulary) -> None:
        self._rules = [_compiled(rule, words) for rule in rules]
        self._anywhere = re.compile("|".join(_expression(rule.pattern, words, named=False) for rule in rules))

    def scan(self, atoms: Sequence[Atom], letters: str, context: object) -> Iterator[Found[Built]]:
        """Yield the longest reading from left to right; ``context`` is passed on to the rules."""
        position = 0
        while candidate := self._anywhere.search(letters, position):
            found = self._longest(atoms, letters, candidate.start(), context)
            if found is not None:
                yield found
            position = max(found.end if found else 0, candidate.start() + 1)

    def _longest(self, atoms: Sequence[Atom], letters: str, start: int, context: object) -> Found[Built] | None:
        matches = [(match, rule) for rule in self._rules if (match := rule.expression.match(letters, start))]
        for match, rule in sorted(matches, key=lambda pair: -pair[0].end()):
            slots = rule.slots(match, atoms)
            meaning = rule.build(slots, context)
            if meaning is not None:
                return Found(slots.first, slots.end, meaning)
        return None


def _compiled(rule: Rule[Built], words: Vocabulary) -> _Compiled[Built]:
    elements = [element for element in _parsed(rule.pattern) if isinstance(element, _Element)]
    kinds = {element.slot: element.kinds for element in elements if element.slot}
    return _Compiled(re.compile(_expression(rule.pattern, words, named=True)), kinds, rule.build)


def _expression(pattern: str, words: Vocabulary, *, named: bool) -> str:
    pieces: list[str] = []
    for element in _parsed(pattern):
        if element == "[":
            pieces = [f"(?<={''.join(pieces)})"]
        elif element == "]":
            pieces.append("(?=")
        elif isinstance(element, str):
            pieces.append(_GROUPS[element])
        else:
            pieces.append(_letters(element, pattern, words, named=named))
    return "".join(pieces) + (")" if "(?=" in pieces else "")


def _letters(element: _Element, pattern: str, words: Vocabulary, *, named: bool) -> str:
    letters = words.letters(element.kinds)
    if not letters:
        raise ValueError(f"no word is {'|'.join(element.kinds)!r} in pattern {pattern!r}")
    group = f"(?P<{element.slot}>[{letters}])" if named and element.slot else f"[{letters}]"
    return group + ("?" if element.is_optional else "")
