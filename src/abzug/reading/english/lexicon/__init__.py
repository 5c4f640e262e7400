"""The English words by what they mean for a force: movement.toml, and by whom they attribute: saying.toml."""

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from abzug.reading.english.inflection import lemmas_by_form, noun_forms
from abzug.reading.english.tree import Tree, Word

PARTICLE_DEPS = frozenset({"prt", "advmod", "prep", "npadvmod", "pcomp", "dobj", "acomp", "ccomp", "amod", "dative", "attr"})
REACH = 6
"""How many words a particle may stand behind its verb ("pull its tanks back"). Source: E."""


@dataclass(frozen=True, slots=True)
class Sense:
    """One entry of the lexicon: a verb, the particle it needs, and the group it belongs to.

    Args:
        group: The heading it stands under, such as ``leave``.
        lemma: The verb's base form.
        particles: Words that must stand with it, in order; empty for a bare verb.
    """

    group: str
    lemma: str
    particles: tuple[str, ...] = ()


class Lexicon:
    """The entries of one file, looked up by the words of a text.

    Args:
        tables: Groups by heading; each has ``verbs`` and ``nouns`` and may have further lists.
    """

    def __init__(self, tables: dict[str, dict[str, Any]]) -> None:
        self._lists = tables
        self._senses: dict[str, list[Sense]] = defaultdict(list)
        self._nouns: dict[str, frozenset[str]] = defaultdict(frozenset)
        for group, lists in tables.items():
            for entry in lists.get("verbs", ()):
                lemma, *particles = entry.split()
                self._senses[lemma].append(Sense(group, lemma, tuple(particles)))
            for noun in lists.get("nouns", ()):
                for form in noun_forms(noun):
                    self._nouns[form] |= {group}
        self._lemmas = lemmas_by_form(self._senses)

    def words(self, group: str, name: str) -> frozenset[str]:
        """Return one list of a group, such as the particles that mean "out"."""
        return frozenset(self._lists[group].get(name, ()))

    def lemma(self, word: Word) -> str | None:
        """Return the base form of a verb of the lexicon."""
        return self._lemmas.get(word.lower)

    def senses(self, word: Word, tree: Tree) -> list[Sense]:
        """Return what a verb means with the particles around it; those with a particle come first."""
        entries = self._senses.get(self._lemmas.get(word.lower, ""), ())
        found = [entry for entry in entries if not entry.particles or _has_particles(word, tree, entry.particles)]
        return sorted(found, key=lambda entry: -len(entry.particles))

    def groups(self, word: Word, tree: Tree) -> frozenset[str]:
        """Return the groups a verb belongs to here."""
        return frozenset(sense.group for sense in self.senses(word, tree))

    def noun_groups(self, word: Word, tree: Tree) -> frozenset[str]:
        """Return the groups a noun belongs to; a hyphened one ("pull-out") is found at its last part."""
        if word.index >= 2 and tree.words[word.index - 1].text == "-":
            joined = f"{tree.words[word.index - 2].lower}-{word.lower}"
            return self._nouns.get(joined, self._nouns.get(word.lower, frozenset()))
        return self._nouns.get(word.lower, frozenset())


def _has_particles(verb: Word, tree: Tree, particles: tuple[str, ...]) -> bool:
    following = tree.words[verb.index + 1 : verb.index + 1 + REACH]
    for particle in particles:
        near = [word for word in following[:1] if word.lower == particle]
        below = [child for child in tree.children(verb) if child.index > verb.index and child.lower == particle]
        if not near and not any(child.dep in PARTICLE_DEPS for child in below):
            return False
    return True


@lru_cache(maxsize=1)
def movement() -> Lexicon:
    """Return the words for what forces do."""
    return _load("movement.toml")


@lru_cache(maxsize=1)
def saying() -> Lexicon:
    """Return the words that attribute, command, deny and doubt."""
    return _load("saying.toml")


def _load(name: str) -> Lexicon:
    return Lexicon(tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8")))
