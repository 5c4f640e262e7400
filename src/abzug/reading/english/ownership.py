"""Whose force it is, when the noun phrase alone does not say."""

from collections.abc import Sequence
from dataclasses import dataclass

from abzug.model.record import Span
from abzug.reading.actors import ActorMention, ActorRole
from abzug.reading.english.event import Event
from abzug.reading.english.participants import PERSONAL, POWERS, Participants
from abzug.reading.english.tree import Word
from abzug.reading.english.voice import DOCUMENTS, Speaker

POSSESSIVES = frozenset({"its", "their", "his", "her", "our"})
HOSTING = frozenset({"host", "welcome", "receive", "accept", "get", "invite"})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the text around a movement knows of owners.

    Args:
        speaker_code: For whom the speaker speaks.
        earlier: The owners of the forces told of before, in order.
        content: What the speaker says.
        is_power: Whether the speaker commands forces: a government, an army, a group.
    """

    speaker_code: str | None
    earlier: Sequence[str]
    content: Sequence[Span] = ()
    is_power: bool = False


def owner_of(event: Event, people: Participants, around: Surroundings) -> str | None:
    """Return the owner of the force, by the first that tells.

    The noun phrase itself, the state that moves it, a pronoun or possessive that means the speaker, an actor named
    within the phrase, the force told of before, the only owner that the text names, the speaker.
    """
    if around.speaker_code is not None and event.agent is not None and event.agent.lower in PERSONAL:
        return around.speaker_code
    if event.mover is not None and event.mover.lower in {"side", "sides"}:
        return None
    force = people.force(event.mover) or people.nationals(event.mover)
    if force is not None and force.owner is not None:
        return force.owner
    power = _power(event, people)
    if power is not None and power.code is not None:
        return power.code
    if around.speaker_code is not None and _means_speaker(event, people):
        return around.speaker_code
    return (
        _within(event.mover, people)
        or (around.earlier[-1] if around.earlier else None)
        or _named_before(event.word, people, around.content)
        or _only_owner(people)
        or (around.speaker_code if around.is_power else None)
        or _first_owner(people)
    )


def _power(event: Event, people: Participants) -> ActorMention | None:
    if event.agent is not None and event.word.lower.rstrip("sed") not in HOSTING and event.group != "seen":
        power = people.power(event.agent)
        if power is not None and event.word.lower not in {"host", "hosts", "hosted", "welcome", "welcomes", "receive"}:
            return power
    return people.power(event.mover)


def _means_speaker(event: Event, people: Participants) -> bool:
    words = [word for word in (event.mover, event.agent) if word is not None]
    if any(word.lower in PERSONAL | POSSESSIVES for word in words):
        return True
    return any(child.lower in POSSESSIVES for word in words for child in people.tree.children(word, "poss"))


def _within(noun: Word | None, people: Participants) -> str | None:
    if noun is None:
        return None
    found = people.entities.actors_in(people.tree.covering(noun))
    return next((actor.code for actor in found if actor.code is not None and not actor.locative), None)


def _named_before(word: Word, people: Participants, content: Sequence[Span]) -> str | None:
    """Return the power that the speaker names before the movement: "Moscow's pledge ..., with units leaving"."""
    for part in content:
        found = [
            actor
            for actor in people.entities.actors_in(part)
            if actor.role in POWERS and actor.code is not None and not actor.locative and actor.span.end <= word.start
        ]
        if found:
            return found[0].code
    return None


def _only_owner(people: Participants) -> str | None:
    owners = {force.owner for force in people.entities.forces if force.owner is not None}
    return owners.pop() if len(owners) == 1 else None


def _first_owner(people: Participants) -> str | None:
    return next((force.owner for force in people.entities.forces if force.owner is not None), None)


def code_before(place: int, people: Participants) -> str | None:
    """Return the state or group that the text named last before a place, for "its president" and "his ministry"."""
    named = [
        actor
        for actor in people.entities.actors
        if actor.span.end <= place and actor.code is not None and actor.role in POWERS and not actor.locative
    ]
    return named[-1].code if named else None


def speaker_of(speaker: Span | None, people: Participants, text: str) -> Speaker:
    """Return whom a speaker's phrase names and for whom he speaks."""
    if speaker is None:
        return Speaker()
    found = people.entities.actors_in(speaker)
    words = speaker.of(text).lower().split()
    if not found:
        return Speaker(is_document=bool(DOCUMENTS.intersection(words[:4])))
    actor = max(found, key=lambda item: (not item.locative, item.span.end - item.span.start, item.head.end))
    if actor.code is not None or actor.role not in POWERS | {ActorRole.OFFICIAL}:
        codes = {item.code for item in found if item.code is not None and not item.locative}
        return Speaker(actor=actor, code=actor.code, is_joint=len(codes) > 1)
    coded = next((item.code for item in found if item.code is not None), None)
    if coded is None and words and words[0] in POSSESSIVES:
        coded = code_before(speaker.start, people)
    codes = {item.code for item in found if item.code is not None and not item.locative}
    return Speaker(actor=actor, code=coded, is_joint=len(codes) > 1)
