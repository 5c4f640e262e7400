"""Where a movement leads: out, in, on to another place, or home."""

from dataclasses import dataclass

from abzug.reading.english.lexicon import movement
from abzug.reading.english.participants import Participants
from abzug.reading.english.tree import Tree, Word
from abzug.reading.forces import ForceKind

LEADING = frozenset({"to", "into", "from", "towards", "toward", "onto", "out", "off"})
"""Prepositions behind an object that tell where it goes: "ship a brigade to Aden"."""
MOVING = frozenset({"move", "moves", "moved", "moving"})
"""Forms of the verb that tell of moving on to another place, where "send" and "rush" tell of coming."""
WATERSIDE = frozenset(
    {
        *("jetty", "quay", "quays", "quayside", "pier", "piers", "wharf", "dock", "docks", "railhead"),
        *("ferry", "ferries", "landing", "landings", "buses", "ships", "boats", "trains", "planes"),
        *("helicopters", "harbourside"),
    }
)
"""Nouns for where a force goes aboard: the way out even when the place is named ("the quay at Eleyn")."""
GATES = WATERSIDE | frozenset(
    {
        *("port", "ports", "harbour", "harbor", "lorries", "trucks", "border", "frontier", "crossing"),
        *("crossings", "sea", "coast", "exit", "gates", "airport", "station"),
    }
)
"""Nouns for where a force goes to be gone, when nothing names a place beyond."""
CARRIERS = frozenset({"ship", "ships", "boat", "boats", "freighter", "freighters", "transport", "transports", "plane"})
"""What takes a force on board, so that even going to it is going aboard."""
THROUGH = frozenset({"gate", "gates", "checkpoint", "checkpoints", "crossing", "crossings", "frontier", "border"})
COMPASS = frozenset(
    {
        "north",
        "south",
        "east",
        "west",
        "northward",
        "northwards",
        "southward",
        "southwards",
        "eastward",
        "eastwards",
        "westward",
        "westwards",
    }
)
LENGTHS = frozenset({"km", "kilometres", "kilometers", "kilometre", "miles", "mile", "metres", "meters"})
BORDERS = frozenset({"border", "frontier", "borders"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """The phrases of place around a verb or noun of movement.

    Args:
        leads_out: Whether a particle leads out ("out", "away", "back").
        leads_home: Whether it leads to where the force belongs.
        leads_in: Whether a particle leads in ("in", "ashore").
        leads_aside: Whether it leads to a quarter of the compass ("north").
        is_measured: Whether a distance is given ("85 kilometres away").
        source: The noun after "from" or "out of".
        target: The noun after "to", "into", "towards".
        place: The noun after "in", "at", "around" and the like.
    """

    leads_out: bool = False
    leads_home: bool = False
    leads_in: bool = False
    leads_aside: bool = False
    is_measured: bool = False
    source: Word | None = None
    target: Word | None = None
    place: Word | None = None


def ways(word: Word, tree: Tree) -> Ways:
    """Return the ways around a verb or noun of movement."""
    out, into = movement().words("motion", "out"), movement().words("motion", "in")
    particles = {
        child.lower
        for child in _around(word, tree)
        if child.dep in {"prt", "advmod", "npadvmod", "dobj", "acomp", "pcomp"}
    }
    source = target = place = None
    for preposition in _prepositions(word, tree):
        noun = _object(preposition, tree)
        if noun is None:
            continue
        if preposition.lower in movement().words("motion", "from") and source is None:
            source = noun
        elif preposition.lower in {
            "to",
            "into",
            "towards",
            "toward",
            "onto",
            "for",
            "across",
            "behind",
            "beyond",
            "through",
        }:
            target = target or noun
        elif preposition.lower in {
            "in",
            "at",
            "on",
            "around",
            "near",
            "along",
            "inside",
            "within",
            "outside",
            "off",
        }:
            place = place or noun
    if word.lower in {"out", "off"} and source is None:
        of = tree.child(word, "prep")
        source = tree.child(of, "pobj") if of is not None and of.lower in {"of", "from"} else tree.child(word, "pobj")
    home = (target is not None and _is_home(target, tree)) or "home" in particles
    return Ways(
        leads_out=bool(particles & out),
        leads_home=home or "homeward" in particles,
        leads_in=bool(particles & into),
        leads_aside=bool(particles & COMPASS),
        is_measured=any(
            child.lower in LENGTHS for step in (word, *tree.children(word)) for child in tree.children(step, "npadvmod")
        ),
        source=source,
        target=target,
        place=place,
    )


def _around(word: Word, tree: Tree) -> list[Word]:
    below = [child for child in tree.children(word) if child.index > word.index]
    return [*below, *tree.words_after(word, 1)]


def _prepositions(word: Word, tree: Tree) -> list[Word]:
    """Return the prepositions of a verb or noun, those behind its particles and its object included."""
    found, waiting = [], [word]
    while waiting:
        current = waiting.pop(0)
        for child in tree.children(current):
            if child.dep in {"prep", "dative"} and child.lower not in {"according", "except", "because"}:
                found.append(child)
                waiting.append(child)
            elif child.dep == "dobj" and current.index == word.index:
                found.extend(inner for inner in tree.children(child, "prep") if inner.lower in LEADING)
            elif child.dep == "pobj" and current.lower == "from":
                found.extend(
                    inner
                    for inner in tree.children(child, "prep")
                    if inner.lower in {"to", "into", "towards", "toward"}
                )
            elif (
                child.dep in {"prt", "advmod", "npadvmod", "xcomp", "acomp", "oprd"}
                and child.index > word.index
                and not child.is_verb
            ):
                waiting.append(child)
    return found


def _object(preposition: Word, tree: Tree) -> Word | None:
    noun = tree.child(preposition, "pobj", "pcomp")
    if noun is None and preposition.lower == "out":
        of = tree.child(preposition, "prep")
        noun = tree.child(of, "pobj") if of else None
    return noun if noun is not None and not noun.is_verb else None


def _is_home(noun: Word, tree: Tree) -> bool:
    return "home" in movement().noun_groups(noun, tree)


def course(word: Word, participants: Participants, owner: str | None) -> str | None:
    """Return what a neutral movement is by where it leads: leave, arrive or shift; None when nothing tells.

    Home, to barracks or into the owner's own country is leaving; from one place to another is moving on; into a place
    and nothing else is arriving.
    """
    path = ways(word, participants.tree)
    target = participants.place(path.target)
    aboard = participants.force(path.target)
    if (
        aboard is not None
        and aboard.kind in {ForceKind.KIT, ForceKind.SUPPLIES}
        and (_goes_into(word, participants.tree) or _is_carrier(path.target))
    ):
        return "load"
    if path.leads_home or _is_owned(owner, path.target, participants):
        return "leave"
    if path.source is not None or path.leads_out:
        if path.target is not None and path.target.lower in BORDERS:
            return "leave"
        return "shift" if (target is not None and path.target is not None) or path.is_measured else "leave"
    if path.target is not None and path.target.lower in WATERSIDE and not _goes_into(word, participants.tree):
        return "leave"
    if _passes_gate(word, participants.tree):
        return "leave"
    if target is not None or path.leads_in or participants.is_site(path.target):
        return "shift" if word.lower in MOVING and not path.leads_in and _goes_to(word, participants.tree) else "arrive"
    if path.target is not None and path.target.lower in GATES:
        return "leave"
    is_moved = word.lower in MOVING and path.target is not None and _goes_to(word, participants.tree)
    return "shift" if path.leads_aside or is_moved else None


def _is_carrier(target: Word | None) -> bool:
    return target is not None and target.lower in CARRIERS


def _passes_gate(word: Word, tree: Tree) -> bool:
    """Read "trundled through the checkpoint": where nothing else is named, that is the way out."""
    through = [child for child in tree.children(word, "prep") if child.lower == "through"]
    gates = [tree.child(child, "pobj") for child in through]
    return any(gate is not None and gate.lower in THROUGH for gate in gates)


def _goes_into(word: Word, tree: Tree) -> bool:
    below = [step for child in tree.children(word, "prep", "prt", "advmod") for step in (child, *tree.children(child))]
    words = {child.lower for child in below}
    return bool(words & {"into", "onto", "aboard"}) or {"on", "to"} <= words


def _goes_to(word: Word, tree: Tree) -> bool:
    return any(child.lower == "to" for child in tree.children(word, "prep", "dative"))


def _is_owned(owner: str | None, target: Word | None, participants: Participants) -> bool:
    """Tell whether a force goes to its own country, among others perhaps."""
    if owner is None or target is None or participants.place(target) is None:
        return False
    covering = participants.tree.covering(target)
    return any(place.country == owner for place in participants.entities.places_in(covering))
