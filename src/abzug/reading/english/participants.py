"""What a noun phrase stands for in a sentence: a force, a power that commands one, or a place."""

from dataclasses import dataclass

from abzug.model.record import Span
from abzug.reading.actors import ActorMention, ActorRole
from abzug.reading.english.entities import Entities
from abzug.reading.english.lexicon import movement
from abzug.reading.english.tree import Tree, Word
from abzug.reading.forces import ForceKind, ForceMention
from abzug.reading.places import PlaceMention

POWERS = frozenset({ActorRole.GOVERNMENT, ActorRole.MILITARY, ActorRole.ALLIANCE, ActorRole.GROUP})
WEAK_KINDS = frozenset({ForceKind.NATIONALS})
PERSONAL = frozenset({"he", "she", "it", "they", "we", "us", "them", "i", "you", "him", "her", "who", "which", "that"})
ANAPHORS = frozenset(
    {
        *(
            "rest",
            "remainder",
            "last",
            "others",
            "some",
            "most",
            "all",
            "none",
            "half",
            "both",
            "many",
            "few",
            "several",
        ),
        *(
            "those",
            "these",
            "majority",
            "bulk",
            "part",
            "third",
            "quarter",
            "one",
            "more",
            "any",
            "each",
            "two",
            "everyone",
        ),
    }
)
"""Words that stand for a force named before: "the rest", "none", "those who remain"."""
PARTITIVES = ANAPHORS | frozenset(
    {
        *("number", "portion", "elements", "element", "share", "group", "groups", "column", "columns", "line", "lines"),
        *(
            "convoy",
            "convoys",
            "hundreds",
            "thousands",
            "dozens",
            "scores",
            "busload",
            "busloads",
            "trainload",
            "batch",
        ),
        *("trainloads", "wave", "waves", "handful", "contingent", "row", "rows", "strength", "train", "trains", "pair"),
        *(
            "remnants",
            "remains",
            "fleet",
            "tens",
            "rows",
            "wing",
            "first",
            "parts",
            "member",
            "members",
            "crew",
            "crews",
        ),
        *("tonnes", "tons", "truckloads", "pieces", "types", "levels", "presence", "quantities", "units", "stocks"),
    }
)
"""Nouns before "of" that say how much of a force is meant."""


@dataclass(frozen=True, slots=True)
class Participants:
    """A sentence with what its noun phrases stand for."""

    tree: Tree
    entities: Entities

    def force(self, noun: Word | None) -> ForceMention | None:
        """Return the force that a noun phrase names, looking through "elements of" and along a coordination."""
        for member in self.tree.conjuncts(noun) if noun else ():
            found = self._own_force(member) or self._partitive(member)
            if found is not None:
                return found
        return None

    def _own_force(self, noun: Word) -> ForceMention | None:
        found = self.entities.forces_at(Span(self._first(noun), noun.end))
        return next((force for force in found if force.kind not in WEAK_KINDS), None)

    def _first(self, noun: Word) -> int:
        """Return where the hyphened or compound name that ends in ``noun`` begins."""
        first = noun.index
        while first > 0 and self.tree.words[first - 1].end == self.tree.words[first].start:
            first -= 1
        return self.tree.words[first].start

    def _partitive(self, noun: Word) -> ForceMention | None:
        if noun.lower not in PARTITIVES and noun.tag != "CD":
            return None
        of = next((child for child in self.tree.children(noun, "prep") if child.lower == "of"), None)
        whole = self.tree.child(of, "pobj") if of else None
        if whole is not None and whole.lower == "home":  # "bring most of the expedition home", read as one noun
            return self.force(self.tree.child(whole, "compound"))
        return self.force(whole)

    def nationals(self, noun: Word | None) -> ForceMention | None:
        """Return the people whose name may stand for soldiers: "the Americans"."""
        if noun is None:
            return None
        found = self.entities.forces_at(Span(noun.start, noun.end))
        return next((force for force in found if force.kind in WEAK_KINDS), None)

    def power(self, noun: Word | None) -> ActorMention | None:
        """Return the state, ministry, army, alliance or group that a noun phrase names."""
        for member in self.tree.conjuncts(noun) if noun else ():
            found = self.entities.actors_at(Span(member.start, member.end))
            power = next((actor for actor in found if actor.role in POWERS and not actor.locative), None)
            if power is not None:
                return power
        return None

    def place(self, noun: Word | None) -> PlaceMention | None:
        """Return the place that a noun phrase names."""
        for member in self.tree.conjuncts(noun) if noun else ():
            found = self.entities.places_in(self.tree.covering(member))
            if found:
                return found[0]
        return None

    def is_site(self, noun: Word | None) -> bool:
        """Tell whether a noun phrase is something a force holds: a named place, posts, a base, the keys of a camp."""
        if noun is None or self.force(noun) is not None:
            return False
        if noun.lower in PARTITIVES:
            of = self.tree.child(noun, "prep")
            return of is not None and self.is_site(self.tree.child(of, "pobj"))
        if "site" in movement().noun_groups(noun, self.tree):
            return True
        here = Span(noun.start, noun.end)
        return bool(self.entities.places_in(here)) or (noun.tag == "NNP" and not self.entities.actors_in(here))

    def stands_for_force(self, noun: Word | None) -> bool:
        """Tell whether a word may stand for a force named elsewhere: a pronoun, "the rest", a bare number."""
        if noun is None or not self.entities.forces:
            return False
        return noun.lower in PERSONAL or noun.lower in ANAPHORS or noun.tag == "CD"

    def is_bare_anaphor(self, noun: Word | None) -> bool:
        """Tell whether a word can only stand for people of a force named elsewhere: "the rest", "the last", "them"."""
        if noun is None or not self.entities.forces or noun.is_noun:
            return False
        return noun.lower in ANAPHORS | {"them", "us"} or noun.tag == "CD"

    def may_move(self, noun: Word | None) -> bool:
        """Tell whether a noun phrase may be what moves: a force, nationals, a power, or what stands for one."""
        return bool(self.force(noun) or self.nationals(noun) or self.power(noun)) or self.stands_for_force(noun)
