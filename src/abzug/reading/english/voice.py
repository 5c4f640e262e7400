"""Whose word a record is: the owner's, somebody else's, an observer's or the text's own."""

from dataclasses import dataclass, replace

from abzug.model.record import Basis, Span, Stage
from abzug.reading.actors import ActorMention, ActorRole
from abzug.reading.assembly import basis_of
from abzug.reading.english.attribution import Attributed
from abzug.reading.english.lexicon import saying
from abzug.reading.english.participants import Participants
from abzug.reading.english.phrases import noun_phrase
from abzug.reading.english.situation import Situation
from abzug.reading.english.tree import Word

OFFICIAL = frozenset(
    {ActorRole.GOVERNMENT, ActorRole.MILITARY, ActorRole.OFFICIAL, ActorRole.GROUP, ActorRole.ALLIANCE}
)
ALLIED: dict[str, frozenset[str]] = {
    "NATO": frozenset(
        {
            *("USA", "GBR", "FRA", "DEU", "ITA", "CAN", "ESP", "NLD", "BEL", "DNK", "NOR", "POL", "TUR", "GRC", "PRT"),
            *("CZE", "HUN", "ROU", "BGR", "EST", "LVA", "LTU"),
        }
    ),
}
"""Alliances that speak for the forces that their members send under their command."""
RECKONING = frozenset(
    {
        *("estimate", "surmise", "suspect", "reckon", "believe", "assess", "allege", "charge", "accuse", "speculate"),
        *("guess", "calculate", "detect", "spot", "judge", "gloat", "boast"),
    }
)
"""Verbs of those who speak of a force that is not their own."""
THINKING = OFFICIAL | {ActorRole.ANALYST, ActorRole.INTELLIGENCE}
"""Roles of those who tell what they know rather than what they see."""
DOCUMENTS = frozenset(
    {"text", "clause", "accord", "accords", "agreement", "treaty", "deal", "protocol", "timetable", "order"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who says or sees, and whose word that makes it."""

    basis: Basis
    speaker: Span | None = None
    cue: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A speaker as far as the text tells.

    Args:
        actor: Whom the words name, or None.
        code: For whom he speaks, by his own words or those around him.
        is_document: Whether it is an accord or order that speaks.
        is_spokesman: Whether he speaks for somebody whom the text only implies ("a spokesman").
        is_diplomat: Whether he serves abroad.
        is_former: Whether he holds his office no more.
        was_there: Whether the text says that he looked for himself ("a group that geolocated the clips").
        is_joint: Whether several states or groups speak together.
        is_in_field: Whether soldiers or guards speak, who tell what they see.
        is_stranger: Whether he belongs to somebody whom no table knows ("the South's ministry", "a rebel commander").
    """

    actor: ActorMention | None = None
    code: str | None = None
    is_document: bool = False
    is_spokesman: bool = False
    is_diplomat: bool = False
    is_former: bool = False
    was_there: bool = False
    is_joint: bool = False
    is_in_field: bool = False
    is_stranger: bool = False


def voice_of(attributed: Attributed | None, speaker: Speaker, owner: str | None) -> Voice:
    """Return whose word a record about a force of ``owner`` is."""
    if attributed is None:
        return Voice(basis=Basis.NARRATOR)
    attribution = attributed.attribution
    cue = attribution.cue[0] if attribution.cue else None
    return Voice(basis=_basis(attributed, speaker, owner), speaker=attribution.speaker, cue=cue)


def _basis(attributed: Attributed, speaker: Speaker, owner: str | None) -> Basis:
    """Return the basis. Who only sees is an observer unless he holds an office; an accord speaks for who signed it."""
    role = speaker.actor.role if speaker.actor else None
    if attributed.group == "demand":
        return Basis.OTHER
    is_looking = attributed.group == "perceive" and (role not in THINKING or speaker.is_in_field)
    if speaker.was_there or (is_looking and (speaker.code is None or speaker.code != owner)):
        return Basis.OBSERVED
    if speaker.is_former:
        return Basis.OTHER
    if speaker.is_document:
        return Basis.OWNER
    if speaker.actor is None:
        return Basis.OTHER
    is_reckoning = attributed.group == "perceive" or saying().lemma(attributed.word) in RECKONING
    if speaker.is_spokesman and speaker.code is None and role in OFFICIAL and not is_reckoning:
        return Basis.OWNER
    if speaker.is_stranger and speaker.code is None and owner is not None:
        return Basis.OTHER
    if speaker.code in ALLIED and owner in ALLIED[speaker.code]:
        return Basis.OWNER
    named = replace(speaker.actor, code=speaker.code)
    if owner is None and speaker.code is not None and not named.role.is_observer:
        return Basis.OWNER if speaker.is_joint else Basis.OTHER
    return basis_of(named, owner, Stage.ANNOUNCED, is_attributed=True)


def voice_of_hearsay(situation: Situation) -> Voice | None:
    """Return the voice of a movement said or seen by nobody in particular: "were seen driving away"."""
    for word, group in zip(situation.operator_words, situation.operators, strict=True):
        if group in {"perceive", "hedge"} and word.tag == "VBN":
            return Voice(basis=Basis.OBSERVED if group == "perceive" else Basis.OTHER, cue=Span(word.start, word.end))
    return None


def voice_of_expulsion(verb: Word, people: Participants) -> Voice:
    """Return the voice of those who make a force leave: "Niger expelled the last French soldiers"."""
    subject = people.tree.subject(verb)
    speaker = noun_phrase(subject, people.tree) if subject is not None and people.power(subject) else None
    return Voice(basis=Basis.OTHER, speaker=speaker, cue=Span(verb.start, verb.end))


def _may_plan(subject: Word, people: Participants) -> bool:
    named = people.entities.actors_in(noun_phrase(subject, people.tree))
    return bool(named) or subject.lower in {"countries", "sides", "parties", "governments", "neighbours", "both", "two"}


def voice_of_plan(situation: Situation, people: Participants) -> Voice | None:
    """Return the voice of a plan that nobody is quoted on: who agreed, ordered or decided, or the accord itself."""
    tree = people.tree
    for word, group in zip(situation.operator_words, situation.operators, strict=True):
        if group not in {"commit", "demand"} or not word.is_verb:
            continue
        agent = tree.child(word, "agent")
        subject = tree.child(agent, "pobj") if agent else tree.subject(word)
        if subject is not None and _may_plan(subject, people):
            end = agent.end if agent is not None and agent.index == word.index + 1 else word.end
            basis = Basis.OWNER if group == "commit" else Basis.OTHER
            return Voice(basis=basis, speaker=noun_phrase(subject, tree), cue=Span(word.start, end))
    for word in tree.subtree(situation.top):
        for child in tree.children(word, "prep"):
            noun = tree.child(child, "pobj")
            if child.lower == "under" and noun is not None and "commit" in saying().noun_groups(noun, tree):
                return Voice(basis=Basis.OWNER, cue=Span(child.start, noun.end))
    return None
