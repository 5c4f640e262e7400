"""Whose word a record is: the owner's, somebody else's, an observer's or the text's own."""

from dataclasses import dataclass

from abzug.model.record import Basis, Span
from abzug.reading.actors import ActorMention, ActorRole
from abzug.reading.english.attribution import Attributed
from abzug.reading.english.participants import Participants
from abzug.reading.english.phrases import noun_phrase
from abzug.reading.english.situation import Situation
from abzug.reading.english.lexicon import saying

OFFICIAL = frozenset({ActorRole.GOVERNMENT, ActorRole.MILITARY, ActorRole.OFFICIAL, ActorRole.GROUP, ActorRole.ALLIANCE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who says or sees, and whose word that makes it."""

    basis: Basis
    speaker: Span | None = None
    cue: Span | None = None


def voice_of(attributed: Attributed | None, actor: ActorMention | None, code: str | None, owner: str | None) -> Voice:
    """Return whose word it is.

    A speaker of the mover's own state or group is the owner; an official whose state the text does not say is taken
    for the owner's, since agency copy names foreign officials by their country. A demand is never the owner's word.
    """
    if attributed is None:
        return Voice(basis=Basis.NARRATOR)
    attribution = attributed.attribution
    cue = attribution.cue[0] if attribution.cue else None
    return Voice(basis=_basis(attributed, actor, code, owner), speaker=attribution.speaker, cue=cue)


def _basis(attributed: Attributed, actor: ActorMention | None, code: str | None, owner: str | None) -> Basis:
    if attributed.attribution.speaker is None:
        return Basis.OBSERVED if attributed.group == "perceive" else Basis.OTHER
    if attributed.group == "demand":
        return Basis.OTHER
    if actor is not None and actor.role.is_observer:
        return Basis.OBSERVED
    if code is not None:
        return Basis.OWNER if owner is None or code == owner else Basis.OTHER
    if attributed.group == "perceive" and (actor is None or actor.role not in OFFICIAL):
        return Basis.OBSERVED
    return Basis.OWNER if actor is not None and actor.role in OFFICIAL else Basis.OTHER


def voice_of_hearsay(situation: Situation) -> Voice | None:
    """Return the voice of a movement that is only said or was seen by nobody in particular: "were seen driving away"."""
    for word, group in zip(situation.operator_words, situation.operators, strict=True):
        if group in {"perceive", "hedge"} and word.tag == "VBN":
            return Voice(basis=Basis.OBSERVED if group == "perceive" else Basis.OTHER, cue=Span(word.start, word.end))
    return None


def voice_of_plan(situation: Situation, people: Participants) -> Voice | None:
    """Return the voice of a plan that nobody is quoted on: who agreed, ordered or decided, or the accord itself."""
    tree = people.tree
    for word, group in zip(situation.operator_words, situation.operators, strict=True):
        if group not in {"commit", "demand"} or not word.is_verb:
            continue
        agent = tree.child(word, "agent")
        subject = tree.child(agent, "pobj") if agent else tree.subject(word)
        if subject is not None and people.entities.actors_in(noun_phrase(subject, tree)):
            end = agent.end if agent is not None and agent.index == word.index + 1 else word.end
            basis = Basis.OWNER if group == "commit" else Basis.OTHER
            return Voice(basis=basis, speaker=noun_phrase(subject, tree), cue=Span(word.start, end))
    for word in situation.path:
        for child in tree.children(word, "prep"):
            noun = tree.child(child, "pobj")
            if child.lower == "under" and noun is not None and "commit" in saying().noun_groups(noun, tree):
                return Voice(basis=Basis.OWNER, cue=Span(child.start, noun.end))
    return None
