"""Whose word a record is: the owner's, somebody else's, an observer's or the text's own."""

from dataclasses import dataclass

from abzug.model.record import Basis, Span
from abzug.reading.actors import ActorMention, ActorRole
from abzug.reading.english.attribution import Attributed
from abzug.reading.english.entities import Entities
from abzug.reading.english.lexicon import saying
from abzug.reading.english.tree import Tree

OFFICIAL = frozenset({ActorRole.GOVERNMENT, ActorRole.MILITARY, ActorRole.OFFICIAL, ActorRole.GROUP, ActorRole.ALLIANCE})
POSSESSIVES = frozenset({"its", "their", "his", "her"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who says or sees, and whose word that makes it."""

    basis: Basis
    speaker: Span | None
    cue: Span | None


def actor_of(span: Span, entities: Entities) -> ActorMention | None:
    """Return the actor that a speaker's phrase names: the one whose noun stands last before any "of" or "in"."""
    found = entities.actors_in(span)
    if not found:
        return None
    return max(found, key=lambda actor: (not actor.locative, actor.span.end - actor.span.start, actor.head.end))


def voice_of(attributed: Attributed | None, owner: str | None, tree: Tree, entities: Entities, text: str) -> Voice:
    """Return whose word it is.

    A speaker of the mover's own state or group is the owner; an official whose state the text does not say is taken
    for the owner's, since agency copy names foreign officials by their country.
    """
    if attributed is None:
        return Voice(basis=Basis.NARRATOR, speaker=None, cue=None)
    attribution = attributed.attribution
    cue = attribution.cue[0] if attribution.cue else None
    speaker = attribution.speaker
    if speaker is None:
        basis = Basis.OBSERVED if attributed.group == "perceive" else Basis.OTHER
        return Voice(basis=basis, speaker=None, cue=cue)
    actor = actor_of(speaker, entities)
    return Voice(basis=_basis(actor, owner, attributed, speaker, text), speaker=speaker, cue=cue)


def _basis(actor: ActorMention | None, owner: str | None, attributed: Attributed, speaker: Span, text: str) -> Basis:
    if actor is not None and actor.role.is_observer:
        return Basis.OBSERVED
    if actor is not None and actor.code is not None:
        if owner is None or actor.code == owner:
            return Basis.OWNER
        return Basis.OTHER
    if attributed.group == "perceive" and (actor is None or actor.role not in OFFICIAL):
        return Basis.OBSERVED
    if actor is None or actor.role not in OFFICIAL:
        return Basis.OTHER
    return Basis.OWNER


def is_imagery(span: Span, tree: Tree) -> bool:
    """Tell whether a phrase names pictures or recordings."""
    return any("perceive" in saying().noun_groups(word, tree) for word in tree.inside(span))
