"""Word lists of German by category: the files in ``reading/data/german``."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from abzug.reading.lexicon import packaged_table


def table(name: str) -> Mapping[str, Any]:
    """Return a word list as it stands in its file, ``name`` without its ending, such as ``saying``."""
    return packaged_table(f"german/{name}")


@cache
def words_of(name: str, *keys: str) -> frozenset[str]:
    """Return the words of one entry, written as a list or as one string with white space between them."""
    entry: Any = table(name)
    for key in keys:
        entry = entry[key]
    return frozenset(entry.split() if isinstance(entry, str) else entry)


@cache
def saying_verbs() -> Mapping[str, frozenset[str]]:
    """Return the verbs that attribute, each with the kinds of act it can name (``say``, ``demand`` ...)."""
    kinds: dict[str, set[str]] = {}
    for kind in table("saying")["verbs"]:
        for verb in words_of("saying", "verbs", kind):
            kinds.setdefault(verb, set()).add(kind)
    return {verb: frozenset(found) for verb, found in kinds.items()}


@cache
def saying_phrases() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return, for each verb that attributes only with a certain word, those words and the kind of act."""
    phrases: dict[str, list[tuple[str, str]]] = {}
    for kind, entries in table("saying")["phrases"].items():
        for entry in entries:
            verb, word = entry.split()
            phrases.setdefault(verb, []).append((word, kind))
    return {verb: tuple(found) for verb, found in phrases.items()}
