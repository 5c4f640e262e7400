"""Values that know their forms: put into a template, each gives the form that the template asks for.

``{actor:dat}`` asks a noun for its dative, ``{day:on}`` a day for "on 15 February 2022",
``{count:one report|# reports}`` a number for the wording that agrees with it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Inflected:
    """A noun phrase with its cases.

    Args:
        forms: Its forms by case, at least ``nom``; ``of`` is the genitive as an attribute.
        is_plural: Whether verbs take the plural.
        is_outside: Whether these are a source's words, not ours.
    """

    forms: Mapping[str, str]
    is_plural: bool = False
    is_outside: bool = False

    def __format__(self, spec: str) -> str:
        """Return the case asked for; of ``singular|plural`` the one that agrees with it."""
        if "|" in spec:
            singular, plural = spec.split("|")
            return plural if self.is_plural else singular
        return self.forms.get(spec or "nom") or self.forms["nom"]


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of things.

    Args:
        number: How many.
        words: The numbers that are written as words, from 0 on.
        separator: What stands between thousands.
    """

    number: int
    words: Sequence[str]
    separator: str

    def __format__(self, spec: str) -> str:
        """Return the number; of ``one|many`` or ``none|one|many`` the wording that agrees with it, ``#`` filled in."""
        alternatives = spec.split("|") if spec else ["#"]
        position = min(self.number, 2) if len(alternatives) == 3 else int(self.number != 1)
        return alternatives[min(position, len(alternatives) - 1)].replace("#", self._written())

    def _written(self) -> str:
        if self.number < len(self.words):
            return self.words[self.number]
        return f"{self.number:,}".replace(",", self.separator)


@dataclass(frozen=True, slots=True)
class Dated:
    """A day as it stands in a sentence.

    Args:
        day: The day.
        month: The name of its month.
        patterns: How days are written, by preposition; ``plain`` without one.
    """

    day: date
    month: str
    patterns: Mapping[str, str]

    def __format__(self, spec: str) -> str:
        """Return the day with the preposition asked for."""
        return self.patterns[spec or "plain"].format(day=self.day.day, month=self.month, year=self.day.year)


@dataclass(frozen=True, slots=True)
class Rated:
    """A likelihood as a word with its range.

    Args:
        word: The word.
        low: Lower bound of its range in per cent.
        high: Upper bound in per cent.
        plain: How word and range are written side by side.
        clause: How they stand in a sentence ("it is likely (55-80%)").
    """

    word: str
    low: int
    high: int
    plain: str
    clause: str

    def __format__(self, spec: str) -> str:
        """Return word and range, or with ``clause`` the words that put them into a sentence."""
        pattern = self.clause if spec == "clause" else self.plain
        return pattern.format(word=self.word, low=self.low, high=self.high)
