"""Nouns that tell of a movement: "the withdrawal of a battalion", "no sign of it"."""

from abzug.reading.english.event import Event
from abzug.reading.english.lexicon import movement, saying
from abzug.reading.english.meanings import ORDER
from abzug.reading.english.negation import is_none
from abzug.reading.english.participants import Participants, nationality
from abzug.reading.english.situation import LIGHT
from abzug.reading.english.speech_content import QUOTES
from abzug.reading.english.tree import Tree, Word

TRACED = frozenset(
    {
        "it",
        "this",
        "that",
        "such",
        "kind",
        "sort",
        "movement",
        "movements",
        "move",
        "moves",
        "change",
        "changes",
        "activity",
        "preparations",
        "one",
    }
)
"""What nobody has seen when an announced withdrawal has not begun."""
UNMISTAKABLE = frozenset({"pullback", "pull-back", "pullout", "pull-out", "drawdown", "draw-down", "disengagement"})
"""Nouns that only forces' leaving has."""
NAMED = frozenset({"leave", "rotate", "shift", "reduce"})
MODIFIERS = frozenset({"amod", "compound", "nmod", "aux", "auxpass"})
"""Relations in which a word only describes another."""


def nominal(noun: Word, participants: Participants) -> Event | None:
    """Read "the withdrawal of a battalion", "a Russian pullback", "its own departure"."""
    trace = _trace(noun, participants)
    if trace is not None:
        return trace
    groups = movement().noun_groups(noun, participants.tree)
    group = next((group for group in ORDER if group in groups), None)
    if group is None or noun.dep in MODIFIERS or _only_attends(noun, participants.tree):
        return None
    mover = _noun_mover(noun, participants) or _doer(noun, participants)
    if mover is None and group in NAMED and _is_what_it_was(noun, participants):
        return Event(word=noun, group=group, mover=None, is_noun=True)
    if mover is None and (group not in {"leave", "reduce"} or not _is_bare_movement(noun, participants)):
        return None
    if group == "motion" or (mover is None and noun.index and participants.tree.words[noun.index - 1].text in QUOTES):
        return None
    tells_of_forces = participants.entities.tells_of_forces or noun.lower in UNMISTAKABLE
    if group in {"leave", "shift"} and mover is None and not (tells_of_forces or _is_of_base(noun, participants)):
        return None
    return Event(word=noun, group="stay" if group == "keep" else group, mover=mover, is_noun=True)


def _trace(noun: Word, participants: Participants) -> Event | None:
    """Read "no evidence of it" and "no sign of that": what was announced has not been seen."""
    tree = participants.tree
    if (
        "trace" not in saying().noun_groups(noun, tree)
        or not is_none(noun, tree)
        or not participants.entities.tells_of_forces
    ):
        return None
    of = next((child for child in tree.children(noun, "prep") if child.lower in {"of", "for"}), None)
    clause = tree.child(noun, "acl")
    what = tree.child(of, "pobj") if of else tree.child(clause, "nsubj") if clause else None
    if what is None or what.lower not in TRACED:
        return None
    return Event(word=noun, group="leave", mover=None, is_trace=True)


def _noun_mover(noun: Word, participants: Participants) -> Word | None:
    tree = participants.tree
    for preposition in tree.children(noun, "prep", "agent"):
        inner = tree.child(preposition, "pobj")
        if preposition.lower in {"of", "by", "for"} and (participants.force(inner) or participants.nationals(inner)):
            return inner
    for child in tree.children(noun, "poss", "compound", "amod", "nmod"):
        if participants.force(child) or participants.power(child) or child.lower in {"its", "their", "his"}:
            return child
        if nationality(child) is not None:
            return child
        if participants.entities.actors_in(tree.covering(child)) or participants.entities.forces_in(
            tree.covering(child)
        ):
            return child
    of = next((child for child in tree.children(noun, "prep") if child.lower in {"of", "by"}), None)
    inner = tree.child(of, "pobj") if of else None
    return inner if participants.power(inner) else None


def _doer(noun: Word, participants: Participants) -> Word | None:
    """Return who makes a movement that an empty verb carries: "have made the move", "was a rotation"."""
    tree = participants.tree
    verb = tree.head(noun)
    if noun.dep not in {"dobj", "attr"} or not (verb.lower in LIGHT or noun.dep == "attr"):
        return None
    subject = tree.referent(tree.subject(verb), verb)
    return subject if participants.force(subject) or participants.power(subject) else None


def _only_attends(noun: Word, tree: Tree) -> bool:
    """Read "in the presence of security men", where nobody is said to stay."""
    return noun.lower == "presence" and noun.dep == "pobj" and tree.head(noun).lower == "in"


def _is_what_it_was(noun: Word, participants: Participants) -> bool:
    """Read "the pullout had been a rotation": a movement told of before is called by another name."""
    tree = participants.tree
    subject = tree.subject(tree.head(noun)) if noun.dep == "attr" else None
    if subject is None or not participants.entities.tells_of_forces:
        return False
    return subject.lower in TRACED or bool(movement().noun_groups(subject, tree) & set(ORDER))


def _is_of_base(noun: Word, participants: Participants) -> bool:
    """Read "the evacuation of the base"."""
    of = next((child for child in participants.tree.children(noun, "prep") if child.lower == "of"), None)
    return of is not None and participants.is_base(participants.tree.child(of, "pobj"))


def _is_bare_movement(noun: Word, participants: Participants) -> bool:
    """Tell whether a noun without mover can only mean that forces leave: no "of", no compound that says otherwise."""
    tree = participants.tree
    if noun.lower in UNMISTAKABLE:
        return True
    if any(child.lower == "of" for child in tree.children(noun, "prep")):
        return _is_of_base(noun, participants)
    return not tree.children(noun, "compound", "nmod") and participants.entities.tells_of_forces
