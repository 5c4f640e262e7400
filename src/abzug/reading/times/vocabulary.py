"""Words of time: what a token may be, and one letter for each combination of kinds.

A row of tokens becomes a row of letters, so that a pattern over kinds of words is an ordinary regular expression over
letters. Patterns are bounded (only ``?`` repeats), hence matching is linear.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from abzug.reading.lexicon import packaged_table
from abzug.reading.numbers import german_cardinal, number_at
from abzug.reading.tokens import Language, Token

ADJECTIVE_ENDINGS = ("e", "em", "en", "er", "es")
_FIRST_LETTER = 0x4E00
"""Class letters come from a block of the code chart without signs that mean anything in a regular expression."""
_NO_KINDS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Atom:
    """One or more tokens that together are one word of time.

    Args:
        first: Index of the first token.
        end: Index of the first token after it.
        kinds: What it may be, each with its value: ``{"month": "5"}``.
        number: Its value as a number, or None.
    """

    first: int
    end: int
    kinds: Mapping[str, str]
    number: float | None = None


class Vocabulary:
    """The words of one language and the letters that stand for their kinds.

    Args:
        words: For each word, its kinds with their values.
        language: Whose numbers are read.
    """

    def __init__(self, words: Mapping[str, Mapping[str, str]], language: Language) -> None:
        self._words = words
        self._language = language
        combinations = {frozenset(kinds) for kinds in words.values()} | {*_NUMBER_KINDS, frozenset[str]()}
        ordered = sorted(combinations, key=sorted)
        self._letters = {combination: chr(_FIRST_LETTER + place) for place, combination in enumerate(ordered)}

    def letters(self, kinds: Iterable[str]) -> str:
        """Return the letters of all words that may be one of ``kinds``."""
        wanted = frozenset(kinds)
        return "".join(letter for combination, letter in self._letters.items() if combination & wanted)

    def atoms(self, tokens: Sequence[Token], text: str) -> tuple[list[Atom], str]:
        """Return the atoms of a row of tokens, and their letters."""
        atoms: list[Atom] = []
        letters: list[str] = []
        index = 0
        while index < len(tokens):
            atom = self._atom(tokens, index, text)
            atoms.append(atom)
            letters.append(self._letters[frozenset(atom.kinds)])
            index = atom.end
        return atoms, "".join(letters)

    def _atom(self, tokens: Sequence[Token], index: int, text: str) -> Atom:
        token = tokens[index]
        if token.text[0].isdigit():
            return _digits(tokens, index, text, self._language)
        kinds = self.lookup(token)
        if kinds is not None:
            return Atom(index, index + 1, kinds)
        number = number_at(tokens, index, text, self._language)
        if number is not None:
            return Atom(index, number.end, {"cardinal": ""}, number.value)
        return _lasting_word(index, token.text) if self._language == "de" else Atom(index, index + 1, _NO_KINDS)

    def lookup(self, token: Token) -> Mapping[str, str] | None:
        """Return the kinds of a word: as written, else in lower case, else, if in capitals, with one."""
        words = self._words
        found = words.get(token.text) or words.get(token.lower)
        if found is None and token.text[:2].isupper() and len(token.text) > 2:
            return words.get(token.text.capitalize())
        return found


_NUMBER_KINDS = (
    frozenset({"cardinal"}),
    frozenset({"cardinal", "small"}),
    frozenset({"cardinal", "year"}),
    frozenset({"lasting_word"}),
)
_SMALL = {"cardinal": "", "small": ""}
_YEAR = {"cardinal": "", "year": ""}


def _digits(tokens: Sequence[Token], index: int, text: str, language: Language) -> Atom:
    digits = tokens[index].text
    if digits.isascii() and len(digits) <= 2:
        return Atom(index, index + 1, _SMALL, float(digits))
    if digits.isascii() and len(digits) == 4 and 1000 <= int(digits) <= 2199:
        return Atom(index, index + 1, _YEAR, float(digits))
    number = number_at(tokens, index, text, language)
    if number is None:
        return Atom(index, index + 1, _NO_KINDS)
    return Atom(index, number.end, {"cardinal": ""}, number.value)


_LASTING = {"monatig": "M", "wöchig": "W", "tägig": "D", "stündig": "H", "minütig": "MIN"}


def _lasting_word(index: int, word: str) -> Atom:
    """Read "dreijährige", "sechsmonatigen"; a capital ("Zweijähriger") makes it a person or a beast."""
    ending = next((ending for ending in (*ADJECTIVE_ENDINGS, "") if word.endswith(ending)), "")
    stem = word.removesuffix(ending) if ending else word
    unit = next((unit for unit in _LASTING if stem.endswith(unit)), None)
    number = german_cardinal(stem.removesuffix(unit)) if unit else None
    if number is None or unit is None:
        return Atom(index, index + 1, _NO_KINDS)
    return Atom(index, index + 1, {"lasting_word": _LASTING[unit]}, number)


@cache
def vocabulary(language: Language, literals: frozenset[str]) -> Vocabulary:
    """Return the packaged words of a language; each of ``literals`` is a word that stands for itself."""
    words: dict[str, dict[str, str]] = {literal: {literal: literal} for literal in literals}
    for kind, values in packaged_table(f"times_{language}").items():
        for value, written in values.items():
            for word in _forms(written):
                words.setdefault(word, {})[kind] = value
    _add_compounds(words)
    return Vocabulary(words, language)


def _add_compounds(words: dict[str, dict[str, str]]) -> None:
    """Add "Montagabend", "Mittwochfrüh" ... from the weekdays and the parts of a day."""
    weekdays = [(word, kinds["weekday"]) for word, kinds in words.items() if "weekday" in kinds and len(word) > 3]
    parts = [
        (word.lower(), kinds.get("daypart") or kinds["daypart_adverb"])
        for word, kinds in words.items()
        if "daypart" in kinds or "daypart_adverb" in kinds
    ]
    for day, number in weekdays:
        for word, part in parts:
            words.setdefault(day + word, {})["weekday_daypart"] = f"{number} {part}"


def packaged_kinds(language: Language) -> frozenset[str]:
    """Return the kinds that words of a language can have; numbers are told by their figures."""
    own = frozenset({"weekday_daypart"}).union(*_NUMBER_KINDS)
    return own | frozenset(packaged_table(f"times_{language}"))


def _forms(written: Iterable[str]) -> Iterable[str]:
    for word in written:
        if word.endswith("~"):
            yield from (word[:-1] + ending for ending in ADJECTIVE_ENDINGS)
        else:
            yield word
