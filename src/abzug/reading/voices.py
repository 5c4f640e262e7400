"""Who stands behind a record of an article: what sort of source, whose ally, and known by what name elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from abzug.model.grade import Grade
from abzug.model.item import Side, SourceKind, Vantage, vantage_of
from abzug.model.record import Basis, Record, Stage
from abzug.model.signal import Signal
from abzug.reading.actors import ActorMention, ActorRole
from abzug.reading.agencies import agency_named
from abzug.reading.nations import NamedBy, naming_at, nation_name
from abzug.reading.rows import row_of
from abzug.reading.source_kinds import KINDS_OF_OTHERS, OFFICIAL_ROLES, Setting
from abzug.reading.tokens import Language

_OF_THE_OWNERS_WILL = frozenset({Stage.ANNOUNCED, Stage.CONDITIONAL, Stage.REFUSED})
"""What only the owner of a force can know: where the text says it in its own voice, it is the owner's word."""

_SPEAK_IN_OFFICE = OFFICIAL_ROLES | {ActorRole.IMPERSONAL}
"""Officials, and the places from which it is said ("heißt es in Brüssel"): officials without a name."""

_KNOWN_BY_WORDS = frozenset(
    {ActorRole.IMAGERY, ActorRole.ANALYST, ActorRole.AID, ActorRole.MEDIUM, ActorRole.JOURNALIST, ActorRole.RESIDENT}
)
"""Those who speak for no state, even where their town or country is named."""


_LANGUAGES: tuple[Language, Language] = ("de", "en")

ANONYMOUS = Grade("C", "3")
"""Grade of officials without a name and of a text's own voice.

Source: doctrine, ``source_grades.yaml``, channel ``anonymous_officials`` (E).
"""

_DOUBTED: Mapping[str, str] = {"1": "2", "2": "3", "3": "4", "4": "5", "5": "5", "6": "6"}
"""Credibility of what the text itself doubts: one step lower (E)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who says or saw something, for example NATO's secretary general in a case about Russia's force before Ukraine.

    Args:
        source_kind: What sort of source.
        ally_of: Whose ally, for an allied official.
        name: By what name he is the same in every article ("NATO"), or an empty string when only one article tells
            him apart ("residents", "an expert", the text itself).
        words: How the article names him, or an empty string for its own voice.
        is_guessed: Whether the sort of source had to be guessed.
    """

    source_kind: SourceKind
    ally_of: Side | None = None
    name: str = ""
    words: str = ""
    is_guessed: bool = False

    @property
    def speaks_for_claimant(self) -> bool:
        """Whether it is the claimant's side, which repeats itself through many outlets."""
        return vantage_of(self.source_kind, self.ally_of) is Vantage.CLAIMANT

    def grade(self, usual: Grade, *, is_hedged: bool) -> Grade:
        """Return the grade of what the voice says.

        Args:
            usual: The usual grade of its sort of source.
            is_hedged: Whether the text itself doubts it.
        """
        is_anonymous = self.is_guessed and usual.reliability < ANONYMOUS.reliability
        grade = ANONYMOUS if is_anonymous else usual
        return Grade(grade.reliability, _DOUBTED[grade.credibility]) if is_hedged else grade


def voice_of(told: Record | Signal, actor: ActorMention | None, words: str, *, setting: Setting, day: date) -> Voice:
    """Return who stands behind a record or signal.

    Args:
        told: The record or signal.
        actor: Whom its speaker stands for, as far as known.
        words: How the article names him; empty for its own voice.
        setting: Whose force the case is about.
        day: The day of publication.
    """
    if told.basis is Basis.OWNER and (actor is None or actor.code in (None, setting.actor)):
        return Voice(source_kind=SourceKind.ACTOR_OFFICIAL, words=words)
    if not words:
        return _own_voice(told)
    if actor is not None and actor.role in KINDS_OF_OTHERS and actor.code != setting.actor:
        name = _own_name(actor, words)
        is_guessed = actor.role is ActorRole.INTELLIGENCE and not name
        return Voice(source_kind=KINDS_OF_OTHERS[actor.role], name=name, words=words, is_guessed=is_guessed)
    if actor is not None and (actor.code is not None or actor.role in _SPEAK_IN_OFFICE):
        kind, ally_of = setting.official(actor.code, day)
        name = _state_name(actor.code) if actor.code is not None else ""
        is_guessed = actor.code is None or actor.role is ActorRole.IMPERSONAL
        return Voice(source_kind=kind, ally_of=ally_of, name=name, words=words, is_guessed=is_guessed)
    name = agency_named(words) or (_own_name(actor, words) if actor else "") or _persons_name(words)
    return Voice(source_kind=SourceKind.THINK_TANK, name=name, words=words, is_guessed=True)


def _own_voice(told: Record | Signal) -> Voice:
    """Return the text's own voice; only the owner of a force can know what it will do."""
    is_will = isinstance(told, Record) and told.stage in _OF_THE_OWNERS_WILL
    kind = SourceKind.ACTOR_OFFICIAL if is_will else SourceKind.JOURNALIST_ON_SCENE
    return Voice(source_kind=kind, is_guessed=True)


def _state_name(code: str) -> str:
    """Return the name under which all who speak for a state or an alliance are one origin."""
    name = nation_name(code, "en")
    return name if name == code else f"officials of {name}"


def _own_name(actor: ActorMention, words: str) -> str:
    """Return the name of a state, mission, firm or institute for which somebody speaks, or an empty string.

    Firms and institutes share a code in the tables, so that only their words tell them apart; "residents of Almaty" are
    nobody's officials.
    """
    if actor.role not in _KNOWN_BY_WORDS:
        return _state_name(actor.code) if actor.code is not None else ""
    for language in _LANGUAGES:
        row = row_of(words, language)
        for index in range(len(row.tokens)):
            hit = naming_at(row, index)
            if hit is not None and hit.meaning.by is NamedBy.ORGANISATION:
                return row.span(index, hit.end).of(words)
    return ""


def _persons_name(words: str) -> str:
    """Return the surname of a person who is named in full, or an empty string."""
    capitals = [word for word in words.split() if word[0].isupper()]
    return capitals[-1].strip(",.") if len(capitals) > 1 else ""
