"""Word lists as data: TOML files in ``reading/data``, one table a language or topic, each value a row of words."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def packaged_table(name: str) -> Mapping[str, Any]:
    """Return a packaged TOML file, ``name`` without its ending."""
    return tomllib.loads((files("abzug.reading") / "data" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def word_sets(name: str, table: str) -> Mapping[str, frozenset[str]]:
    """Return the word lists in one table of a packaged file: ``word_sets("tense", "de")["future"]``."""
    return {topic: frozenset(words.split()) for topic, words in packaged_table(name)[table].items()}
