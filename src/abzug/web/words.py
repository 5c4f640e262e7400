"""The page's words: its own phrases, those of the brief, and the doctrine's names, in one catalogue per language."""

from functools import cache
from importlib import resources
from typing import Any

import yaml

from abzug.brief.phrases import Language, catalogue
from abzug.doctrine import Doctrine
from abzug.geography import load_world
from abzug.model import Hypothesis

SHARED_SECTIONS = ("declared", "short", "confidence", "basis", "gap", "check", "heading", "verdict")
"""Sections of the brief's phrases that the page says too."""


@cache
def page_phrases(language: Language) -> dict[str, str]:
    """Return the page's own phrases, by name."""
    text = (resources.files("abzug.web") / "language" / f"{language}.yaml").read_text(encoding="utf-8")
    sections: dict[str, dict[str, Any]] = yaml.safe_load(text)
    return {f"{section}.{name}": str(words) for section, rows in sections.items() for name, words in rows.items()}


def words(language: Language, doctrine: Doctrine) -> dict[str, Any]:
    """Return everything a page needs to speak a language."""
    shared = {key: text for key, text in catalogue(language).items() if key.split(".")[0] in SHARED_SECTIONS}
    countries = load_world().countries
    return {
        "language": language,
        "phrases": {**shared, **page_phrases(language)},
        "hypotheses": [
            {"id": str(hypothesis), "name": doctrine.name_of(hypothesis, language)} for hypothesis in Hypothesis
        ],
        "evidence_types": {row.id: row.names[language] for row in doctrine.evidence_types.values()},
        "groups": {row.id: row.group for row in doctrine.evidence_types.values()},
        "bands": [[low, high, by_language[language][0]] for low, high, by_language in doctrine.words.bands],
        "ladder": [names[language] for _, names, _ in doctrine.ladder],
        "countries": {code: names[language] for code, names in zip(countries.codes, countries.names, strict=True)},
    }
