"""What a noun phrase stands for in a sentence: a force, a power that commands one, or a place."""

from dataclasses import dataclass

from abzug.model.record import Span
from abzug.reading.actors import ActorMention, ActorRole
from abzug.reading.english.entities import Entities
from abzug.reading.english.lexicon import movement
from abzug.reading.english.tree import Tree, Word
from abzug.reading.forces import ForceKind, ForceMention
from abzug.reading.nations import nation_names
from abzug.reading.phrases import folded
from abzug.reading.places import PlaceMention

POWERS = frozenset({ActorRole.GOVERNMENT, ActorRole.MILITARY, ActorRole.ALLIANCE, ActorRole.GROUP})
WEAK_KINDS = frozenset({ForceKind.NATIONALS})
PERSONAL = frozenset({"he", "she", "it", "they", "we", "us", "them", "i", "you", "him", "her", "who", "which", "that"})
ANAPHORS = frozenset(
    {
        *("nothing", "nobody", "rest", "remainder", "last", "others", "some", "most", "all", "none", "half"),
        *("both", "many", "few", "several", "those", "these", "majority", "bulk", "part", "third", "quarter"),
        *("one", "more", "any", "each", "two", "everyone"),
    }
)
"""Words that stand for a force named before: "the rest", "none", "those who remain"."""
BATCHES = frozenset(
    {
        "batch",
        "batches",
        "group",
        "groups",
        "wave",
        "waves",
        "tranche",
        "lot",
        "party",
        "half",
        "contingent",
        "team",
        "teams",
        "crew",
        "phase",
        "third",
    }
)
FURTHER = frozenset(
    {
        *("small", "smaller", "tiny", "rear", "advance", "skeleton", "residual", "strong", "further"),
        *("another", "second", "second", "third", "next", "last", "final", "other", "first", "same"),
        *("remaining", "similar"),
    }
)
"""Words that make a batch one of the force told of before: "a further batch"."""
CIVILIANS = frozenset(
    {
        *("diplomats", "citizens", "nationals", "refugees", "civilians", "goods", "companies", "firms", "journalists"),
        *("students", "tourists", "families", "officials", "ministers", "politicians", "lawmakers", "workers"),
        *("investors", "banks", "athletes", "players", "teams", "clubs", "voters", "exports", "imports"),
        *("sanctions", "tariffs", "officers", "reporters", "residents", "media", "newspapers", "children"),
        *("women", "exiles", "investors"),
    }
)
"""Plural nouns that carry a nationality and are no soldiers."""
FOLLOWERS = frozenset({"people", "side", "friends", "allies", "proxies", "boys", "lads"})
"""Nouns that stand for the force of whoever they belong to: "Wagner's people"."""
FOES = frozenset({"sides", "belligerents", "foes", "combatants"})
"""Words for the forces on both sides."""
FIRMS = frozenset({"company", "companies"})
"""Units that are mostly something else unless a number or a word before them says so."""
FIGURES = frozenset({"column", "columns", "army", "armies", "wave", "fleet", "legion", "battery", "wing", "convoy"})
PARTITIVES = ANAPHORS | frozenset(
    {
        *("number", "portion", "elements", "element", "share", "group", "groups", "column", "columns", "line", "lines"),
        *("convoy", "convoys", "hundreds", "thousands", "dozens", "scores", "busload", "busloads", "trainload"),
        *("batch", "trainloads", "wave", "waves", "handful", "contingent", "row", "rows", "strength", "train"),
        *("trains", "pair", "remnants", "remains", "fleet", "tens", "rows", "wing", "first", "parts", "member"),
        *("members", "crew", "crews", "cent", "percent", "percentage", "dozen", "score", "couple", "batches"),
        *("proportion", "fraction", "lots", "fifth", "sixth", "tenth", "thirds", "quarters", "halves"),
        *("fifths", "minority", "host", "string", "clutch", "planeload", "planeloads", "shipload", "shiploads"),
        *("boatload", "boatloads", "lorryload", "lorryloads", "busload", "truckload", "squad", "squads"),
        *("team", "teams", "set", "sets", "rotation", "cluster", "clusters", "tonnes", "tons", "truckloads"),
        *("pieces", "types", "levels", "presence", "quantities", "units", "stocks"),
    }
)
"""Nouns before "of" that say how much of a force is meant."""


def _counts(noun: Word) -> bool:
    """Tell whether a noun before "of" only says how much is meant: "three of its bases", "99 per cent of its men"."""
    return noun.lower in PARTITIVES or noun.tag == "CD"


def nationality(word: Word) -> str | None:
    """Return the code of the state or group that an adjective or name means: "Russian", "Hezbollah"."""
    if not word.text[0].isupper():
        return None
    hit = nation_names("en").at([folded(word.text)], 0)
    return hit.meaning.code if hit is not None else None


@dataclass(frozen=True, slots=True)
class Participants:
    """A sentence with what its noun phrases stand for."""

    tree: Tree
    entities: Entities

    def force(self, noun: Word | None) -> ForceMention | None:
        """Return the force that a noun phrase names, looking through "elements of" and along a coordination."""
        for member in self.tree.conjuncts(noun) if noun else ():
            found = self.own_force(member) or self._partitive(member)
            if found is not None:
                return found
        return None

    def own_force(self, noun: Word) -> ForceMention | None:
        """Return the force that one noun names by itself; a base or an outpost is a place, whoever lives there."""
        found = self.entities.forces_at(Span(self._first(noun), noun.end))
        if not found and noun.tag.startswith("NNP"):
            found = [force for child in self._named_kind(noun) for force in self.entities.forces_at(child)]
        if self._is_figure(noun):
            return None
        if "site" in movement().noun_groups(noun, self.tree):
            found = [force for force in found if force.head.start < noun.start and force.kind is ForceKind.SUPPLIES]
        if not found and noun.tag == "NNP":
            found = self.entities.forces_around(Span(noun.start, noun.end))
        return next((force for force in found if force.kind not in WEAK_KINDS), None)

    def _is_figure(self, noun: Word) -> bool:
        """Tell whether a unit is only a figure of speech: "a column of smoke", "an army of ants"."""
        if noun.lower in FIRMS:
            return all(child.dep in {"det", "poss"} for child in self.tree.children(noun) if child.lower != ",")
        of = next((child for child in self.tree.children(noun, "prep") if child.lower == "of"), None)
        what = self.tree.child(of, "pobj") if of is not None and noun.lower in FIGURES else None
        is_plain = what is not None and what.tag in {"NN", "NNS"}
        return is_plain and not self.entities.forces_at(Span(what.start, what.end)) if what is not None else False

    def _named_kind(self, noun: Word) -> list[Span]:
        """Return the nouns before a name that say what bears it: "the frigate Forbin"."""
        before = self.tree.children(noun, "compound", "amod", "nmod")
        return [Span(child.start, child.end) for child in before if child.tag in {"NN", "JJ"}]

    def _first(self, noun: Word) -> int:
        """Return where the hyphened or compound name that ends in ``noun`` begins."""
        first = noun.index
        while first > 0 and self.tree.words[first - 1].end == self.tree.words[first].start:
            first -= 1
        return self.tree.words[first].start

    def _partitive(self, noun: Word) -> ForceMention | None:
        if not _counts(noun):
            return None
        of = next((child for child in self.tree.children(noun, "prep") if child.lower == "of"), None)
        whole = self.tree.child(of, "pobj") if of else None
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
            if member.lower in FOLLOWERS:
                return self.power(self.tree.child(member, "poss"))
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
        of = self.tree.child(noun, "prep") if _counts(noun) else None
        if of is not None and of.lower == "of":
            return self.is_site(self.tree.child(of, "pobj"))
        if "site" in movement().noun_groups(noun, self.tree):
            return True
        here = Span(noun.start, noun.end)
        return bool(self.entities.places_in(here)) or (noun.tag == "NNP" and not self.entities.actors_in(here))

    def stands_for_force(self, noun: Word | None) -> bool:
        """Tell whether a word may stand for a force named elsewhere: a pronoun, "the rest", a bare number."""
        if noun is not None and noun.lower in FOES:
            return True
        if noun is None or not self.entities.tells_of_forces:
            return False
        if noun.lower in BATCHES:
            return any(child.lower in FURTHER or child.tag == "CD" for child in self.tree.children(noun))
        return noun.lower in PERSONAL or noun.lower in ANAPHORS or noun.tag == "CD"

    def is_bare_anaphor(self, noun: Word | None) -> bool:
        """Tell whether a word can only stand for people of a force named elsewhere: "the rest", "the last", "them"."""
        if noun is None or not self.entities.tells_of_forces or noun.is_noun:
            return False
        return noun.lower in ANAPHORS | {"them", "us"} or noun.tag == "CD"

    def is_national(self, noun: Word | None) -> bool:
        """Tell whether a plural noun carries a nationality and may be its soldiers: "American patrols"."""
        if noun is None or noun.tag != "NNS" or noun.lower in CIVILIANS or not self.entities.tells_of_forces:
            return False
        return any(nationality(child) is not None for child in self.tree.children(noun, "amod", "compound", "nmod"))

    def is_base(self, noun: Word | None) -> bool:
        """Tell whether a noun phrase names what only forces hold: a base, a camp, posts."""
        return noun is not None and noun.lower in movement().words("site", "bases")

    def is_armed(self, noun: Word | None) -> bool:
        """Tell whether a noun phrase names a force or people in arms: "Saudi officers"."""
        if noun is None:
            return False
        actors = self.entities.actors_at(Span(noun.start, noun.end))
        return self.force(noun) is not None or any(actor.role is ActorRole.MILITARY for actor in actors)

    def may_move(self, noun: Word | None) -> bool:
        """Tell whether a noun phrase may be what moves: a force, nationals, a power, or what stands for one."""
        named = self.force(noun) or self.nationals(noun) or self.power(noun)
        return named is not None or self.stands_for_force(noun) or self.is_national(noun)
