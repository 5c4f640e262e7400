"""The English words by what they mean for a force: movement.toml, and by whom they attribute: saying.toml."""

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from abzug.reading.english.inflection import lemmas_by_form, noun_forms
from abzug.reading.english.tree import Tree, Word

PARTICLE_DEPS = frozenset(
    {"prt", "advmod", "prep", "npadvmod", "pcomp", "dobj", "acomp", "ccomp", "amod", "dative", "attr"}
)
BOUND_TO_VERB = frozenset({"in", "on", "up", "over", "off", "around", "round", "down", "behind", "by", "through"})
"""Words that are particles only without a noun behind them: "moved in", but not "moved in a convoy"."""
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
        takes_prepositions: Whether a second word may be a preposition with its noun ("insist on a date").
    """

    def __init__(self, tables: dict[str, dict[str, Any]], *, takes_prepositions: bool) -> None:
        self._lists = tables
        self._takes_prepositions = takes_prepositions
        self._senses: dict[str, list[Sense]] = defaultdict(list)
        self._nouns: dict[str, frozenset[str]] = defaultdict(frozenset)
        self._adjectives: dict[str, frozenset[str]] = defaultdict(frozenset)
        for group, lists in tables.items():
            for entry in lists.get("verbs", ()):
                lemma, *particles = entry.split()
                self._senses[lemma].append(Sense(group, lemma, tuple(particles)))
            for adjective in lists.get("adjectives", ()):
                self._adjectives[adjective] |= {group}
            for noun in lists.get("nouns", ()):
                for form in noun_forms(noun):
                    self._nouns[form] |= {group}
        self._lemmas = lemmas_by_form(self._senses)

    def words(self, group: str, name: str) -> frozenset[str]:
        """Return one list of a group, such as the particles that mean "out"."""
        return frozenset(self._lists[group].get(name, ()))

    def forms(self) -> frozenset[str]:
        """Return every form of every verb and noun; of a hyphened noun its last part."""
        nouns = {noun.rpartition("-")[2] for noun in self._nouns} | {noun.partition("-")[0] for noun in self._nouns}
        return frozenset(self._lemmas) | nouns

    def nouns(self, group: str) -> frozenset[str]:
        """Return the nouns of a group in all their forms."""
        return frozenset(noun for noun, groups in self._nouns.items() if group in groups)

    def lemma(self, word: Word) -> str | None:
        """Return the base form of a verb of the lexicon."""
        return self._lemmas.get(word.lower)

    def lemma_of(self, form: str) -> str | None:
        """Return the base form of a form of a verb of the lexicon, without a sentence around it."""
        return self._lemmas.get(form)

    def groups_of(self, lemma: str) -> frozenset[str]:
        """Return the groups a verb may belong to by itself, without any particle."""
        return frozenset(sense.group for sense in self._senses.get(lemma, ()) if not sense.particles)

    def senses(self, word: Word, tree: Tree) -> list[Sense]:
        """Return what a verb means with the particles around it; those with a particle come first."""
        entries = self._senses.get(self._lemmas.get(word.lower, ""), ())
        free = self._takes_prepositions
        found = [e for e in entries if not e.particles or _has_particles(word, tree, e.particles, is_free=free)]
        return sorted(found, key=lambda entry: -len(entry.particles))

    def groups(self, word: Word, tree: Tree) -> frozenset[str]:
        """Return the groups a verb belongs to here."""
        return frozenset(sense.group for sense in self.senses(word, tree))

    def noun_groups(self, word: Word, tree: Tree) -> frozenset[str]:
        """Return the groups a noun belongs to; a hyphened one ("pull-out") is found at the part that is its head."""
        own = self._nouns.get(word.lower, frozenset())
        for first, dash, last in (
            (word.index - 2, word.index - 1, word.index),
            (word.index, word.index + 1, word.index + 2),
        ):
            if first >= 0 and last < len(tree) and tree.words[dash].text == "-":
                own = self._nouns.get(f"{tree.words[first].lower}-{tree.words[last].lower}", own)
        return own

    def adjective_groups(self, word: Word) -> frozenset[str]:
        """Return the groups an adjective belongs to."""
        return self._adjectives.get(word.lower, frozenset())


def _has_particles(verb: Word, tree: Tree, particles: tuple[str, ...], *, is_free: bool) -> bool:
    """Tell whether particles stand with a verb; ``is_free`` lets a preposition with its noun count ("insist on")."""
    following = tree.words[verb.index + 1 : verb.index + 1 + REACH]
    for particle in particles:
        near = [word for word in following[:1] if word.lower == particle]
        below = [
            child
            for child in tree.children(verb, *PARTICLE_DEPS)
            if child.index > verb.index and child.lower == particle
        ]
        if not any(is_free or particle not in BOUND_TO_VERB or not _has_noun(word, tree) for word in (*near, *below)):
            return False
    return True


def _has_noun(particle: Word, tree: Tree) -> bool:
    noun = tree.child(particle, "pobj") if particle.dep == "prep" else None
    return noun is not None and not noun.lower.endswith("ing")


@lru_cache(maxsize=1)
def movement() -> Lexicon:
    """Return the words for what forces do."""
    return _load("movement.toml", takes_prepositions=False)


@lru_cache(maxsize=1)
def saying() -> Lexicon:
    """Return the words that attribute, command, deny and doubt."""
    return _load("saying.toml", takes_prepositions=True)


def _load(name: str, *, takes_prepositions: bool) -> Lexicon:
    tables = tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))
    return Lexicon(tables, takes_prepositions=takes_prepositions)
