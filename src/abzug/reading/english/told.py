"""The movements of a sentence with what is said of each; those that say one thing twice are joined."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from abzug.reading.english.event import Event
from abzug.reading.english.events import events_of
from abzug.reading.english.participants import Participants
from abzug.reading.english.scene import Scene
from abzug.reading.english.situation import Situation, climbed, situation_of
from abzug.reading.english.tree import Tree, Word


@dataclass(frozen=True, slots=True)
class Told:
    """A movement with its sentence and what is said of it.

    Args:
        tree: Place of the sentence.
        event: The movement.
        situation: What the words around it say.
        is_contrasted: Whether its denial is followed by what happened instead ("never left but dug in").
    """

    tree: int
    event: Event
    situation: Situation
    is_contrasted: bool = False


def told_in(index: int, scene: Scene) -> list[Told]:
    """Return the movements of a sentence, one a clause."""
    tree = scene.trees[index]
    cues, spoken = scene.boundaries(index), scene.spoken(index)
    found = [event for event in events_of(Participants(tree, scene.entities)) if event.word.index not in spoken]
    moved = {event.mover.index for event in found if event.mover is not None and event.mover.index != event.word.index}
    events = [event for event in found if not (event.is_noun and event.word.index in moved)]
    climbs = {event.word.index: climbed(event.word, tree, cues) for event in events}
    told = []
    for event in events:
        busy = set().union(*(places for word, places in climbs.items() if word != event.word.index))
        told.append(Told(index, event, situation_of(event.word, tree, cues, busy)))
    return _joined(_contrasted(_highest(told), tree), tree)


def _highest(told: Sequence[Told]) -> list[Told]:
    """Keep one record a clause: of movements on one climb a verb before a noun, then the higher one."""
    return [item for item in told if not any(_outdoes(other, item) for other in told if other is not item)]


def _outdoes(rival: Told, own: Told) -> bool:
    mine = {word.index for word in own.situation.path}
    theirs = {word.index for word in rival.situation.path}
    if rival.event.word.index not in mine and own.event.word.index not in theirs:
        return False
    if rival.event.is_noun != own.event.is_noun:
        return own.event.is_noun
    return rival.event.word.index in mine


def _contrasted(told: Sequence[Told], tree: Tree) -> list[Told]:
    """Join "never went home but were left there" into one statement that a force stays."""
    kept, stays = [], set()
    for item in told:
        first = _first_of(item, told, tree)
        if first is not None and item.event.group == "stay" and _is_denied_leaving(first):
            stays.add(first.event.word.index)
        else:
            kept.append(item)
    return [replace(item, is_contrasted=item.event.word.index in stays) for item in kept]


def _is_denied_leaving(told: Told) -> bool:
    return told.event.group == "leave" and told.situation.is_denied


ONE_MOVE = {
    ("shift", "arrive"): "shift",
    ("leave", "arrive"): "shift",
    ("leave", "shift"): "shift",
    ("shift", "leave"): "shift",
    ("load", "leave"): "load",
    ("leave", "clear"): "leave",
    ("clear", "leave"): "leave",
    ("leave", "reduce"): "leave",
    ("clear", "load"): "load",
}
"""What two movements of one subject are together: "slipped out of the palace and joined the others" is moving on."""


def _joined(told: Sequence[Told], tree: Tree) -> list[Told]:
    """Join movements that share a subject: "start going home and be gone within ten days" is one."""
    kept: list[Told] = []
    for item in told:
        first = _first_of(item, told, tree)
        place = next((place for place, other in enumerate(kept) if first is other or _merges(other, first)), None)
        if first is None or place is None or first.event.mover != item.event.mover:
            kept.append(item)
            continue
        groups = (kept[place].event.group, item.event.group)
        if groups == ("leave", "stay") and _digs_in(item, tree) and not kept[place].situation.is_denied:
            kept[place] = replace(kept[place], event=replace(kept[place].event, group="shift"))
            continue
        if groups == ("leave", "load"):
            group = "load" if item.situation.is_progressive or _goes_on(item, tree) else "leave"
            kept[place] = replace(kept[place], event=replace(kept[place].event, group=group))
            continue
        if groups[0] != groups[1] and groups not in ONE_MOVE:
            kept.append(item)
        elif groups[0] != groups[1]:
            event = replace(kept[place].event, group=ONE_MOVE[groups])
            kept[place] = replace(kept[place], event=event)
    return [item for item in kept if not _is_beside(item, kept, tree)]


def _digs_in(item: Told, tree: Tree) -> bool:
    """Read "slipped out of the mountains and dug in again behind the river": what left only moved on."""
    is_placed = any(child.lower in BEHIND for child in tree.children(item.event.word, "prep", "prt", "advmod"))
    return item.event.word.lower in {"dug", "dig", "digging", "entrenched", "encamped"} and is_placed


def _goes_on(item: Told, tree: Tree) -> bool:
    return item.event.word.tag == "VBG" and tree.child(item.event.word, "aux") is not None


def _merges(kept: Told, first: Told | None) -> bool:
    return first is not None and kept.event.word.index == first.event.word.index


BEHIND = frozenset({"behind", "at", "along", "on", "near", "around", "again", "beyond", "in"})
"""Words that tell where a force has dug in."""
LEAVING = frozenset({"leave", "clear", "reduce", "load", "end"})


def _is_beside(item: Told, told: Sequence[Told], tree: Tree) -> bool:
    """Tell whether a movement only serves another: its purpose ("to guard the frontier"), or the same once more."""
    word = item.event.word
    if word.dep not in {"advcl", "xcomp"} or tree.child(word, "nsubj", "nsubjpass") is not None:
        return False
    above = [step.index for step in _above(word, tree)][:2]
    rival = next((other for other in told if other.event.word.index in above and other is not item), None)
    if rival is None:
        return False
    if any(child.lower == "to" for child in tree.children(word, "aux")):
        return not any(child.lower == "only" for child in tree.children(word, "advmod"))
    return word.tag == "VBG" and item.event.group in LEAVING and rival.event.group in LEAVING


def _above(word: Word, tree: Tree) -> Iterator[Word]:
    """Yield the words above a verb up to the first that has a subject of its own."""
    for step in tree.ancestors(word):
        yield step
        if tree.child(step, "nsubj", "nsubjpass") is not None:
            return


def _first_of(item: Told, told: Sequence[Told], tree: Tree) -> Told | None:
    """Return the movement that another without its own subject is tied to."""
    places = _tied_to(item.event.word, tree)
    return next((other for other in told if other.event.word.index in places), None)


def _tied_to(word: Word, tree: Tree) -> list[int]:
    auxiliaries = tree.children(word, "aux", "auxpass")
    if word.dep != "conj" or any(tree.child(part, "nsubj", "nsubjpass") is not None for part in (word, *auxiliaries)):
        return []
    head = tree.head(word)
    return [head.index, *(child.index for child in tree.children(head, "xcomp"))]
