"""Our own words, in German and English: every sentence Abzug says stands in ``language/*.yaml``, nowhere else."""

import math
from collections.abc import Sequence
from datetime import date
from functools import cache
from importlib import resources
from typing import Any, Literal

import yaml

from abzug.model import Likelihoods

Language = Literal["en", "de"]
LANGUAGES: tuple[Language, ...] = ("en", "de")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def phrase(key: str, language: Language, **values: object) -> str:
    """Return one phrase with its values filled in.

    Args:
        key: Its name in the language files, such as ``heading.gaps``.
        language: ``en`` or ``de``.
        values: What stands in its braces. They are inserted as they are and never read as a template.

    Raises:
        KeyError: If there is no such phrase.
    """
    return catalogue(language)[key].format(**values)


@cache
def catalogue(language: Language) -> dict[str, str]:
    """Return all phrases of a language, by name."""
    text = (resources.files("abzug.brief") / "language" / f"{language}.yaml").read_text(encoding="utf-8")
    sections: dict[str, dict[str, str]] = yaml.load(text, Loader=_LOADER)
    return {
        f"{section}.{name}": str(words)
        for section, words_by_name in sections.items()
        for name, words in words_by_name.items()
    }


def some_of(names: Sequence[str], language: Language, *, shown: int) -> str:
    """Return the first names of a list and how many more there are."""
    text = ", ".join(names[:shown])
    more = len(names) - shown
    return text if more <= 0 else phrase("list.and_more", language, names=text, count=more)


def percent(probability: float, language: Language) -> str:
    """Return a probability in per cent, never as certain or impossible: 1 to 99 (ICD 203)."""
    rounded = round(100 * min(max(probability, 0.01), 0.99))
    return f"{rounded}\u00a0%" if language == "de" else f"{rounded}%"


def open_explanations(likelihoods: Likelihoods, language: Language) -> list[str]:
    """Return what nothing tells apart yet, the likeliest first, each with its likelihood."""
    return [
        f"{phrase(f'short.{hypothesis}', language)} ({percent(likelihoods[hypothesis], language)})"
        for hypothesis in likelihoods.open_hypotheses
    ]


def number(value: float, language: Language, *, digits: int = 0, signed: bool = False) -> str:
    """Return a number as it is written: 12,700 and +3.2, in German 12.700 and +3,2."""
    text = f"{value:{'+' if signed else ''},.{digits}f}"
    return text.translate(_GERMAN_MARKS) if language == "de" else text


_GERMAN_MARKS = str.maketrans(",.", ".,")


def written_date(day: date, language: Language) -> str:
    """Return a date as it is written: 15 February 2022, 15. Februar 2022."""
    month = phrase(f"month.m{day.month}", language)
    return f"{day.day}. {month} {day.year}" if language == "de" else f"{day.day} {month} {day.year}"


def rounded(value: float, language: Language) -> str:
    """Return an estimate with three significant digits and at most one behind the point: no estimate is better."""
    value = round(value, 0 if value == 0 else min(2 - math.floor(math.log10(abs(value))), 1))
    return number(value, language, digits=0 if value == int(value) else 1)
