"""What one article reports of a force: records and remarks as reports of a case, and which of them are evidence."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from abzug.doctrine import Alliance
from abzug.model.item import Item
from abzug.model.origin import Origin
from abzug.model.record import Record, Stage
from abzug.model.signal import Signal
from abzug.reading.announcements import Announcement, Told
from abzug.reading.article import Article
from abzug.reading.cast import Cast
from abzug.reading.evidence import is_evidence
from abzug.reading.itemising import Itemiser
from abzug.reading.provenance import Provenance
from abzug.reading.source_kinds import Setting
from abzug.reading.voices import Voice, voice_of

HISTORY = timedelta(days=30)
"""A movement that ended longer than this before the announcement belongs to another one (E)."""


class Aside(StrEnum):
    """Why a report is only shown and not weighed.

    ``REMARK`` on intent, not on a force · ``DEMAND`` somebody wants the force to leave · ``BACKGROUND`` history or
    opinion · ``HISTORY`` it ended well before the announcement · ``ELSEWHERE`` it belongs to another withdrawal of the
    same force · ``UNCLEAR`` a denied arrival, exchange or move, which speaks neither way · ``OTHER_FORCE`` it is about
    the force of somebody else, and no part of the case.
    """

    REMARK = "remark"
    DEMAND = "demand"
    BACKGROUND = "background"
    HISTORY = "history"
    ELSEWHERE = "elsewhere"
    UNCLEAR = "unclear"
    OTHER_FORCE = "other_force"


_ASIDE_STAGES = {Stage.DEMANDED: Aside.DEMAND, Stage.BACKGROUND: Aside.BACKGROUND}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One report with what it was made of.

    Args:
        item: The report.
        article: The article it stands in.
        told: What was found there.
        voice: Who says or saw it.
        origin: Who first did, and why that is held to be so.
        aside: Why it is only shown; None for evidence.
    """

    item: Item
    article: Article
    told: Record | Signal
    voice: Voice
    origin: Origin
    aside: Aside | None = None


class Frame:
    """What reports are held against: whose force a case is about, and which of his withdrawals.

    Args:
        chosen: The withdrawal; None when nobody knows it yet, so that every force may be meant.
        others: The other withdrawals that the articles tell of.
        alliances: The doctrine's alliances, by code.
    """

    def __init__(
        self, chosen: Announcement | None, others: Sequence[Announcement], alliances: Mapping[str, Alliance]
    ) -> None:
        self._chosen = chosen
        actor, theatre = (chosen.actor, chosen.theatre) if chosen is not None else ("", None)
        self.setting = Setting(actor=actor, theatre=frozenset({theatre} if theatre else ()), alliances=alliances)
        self._owners = frozenset[str]() if chosen is None else _owners(chosen, alliances)
        of_same_force = [one for one in others if one.actor == actor]
        own = {_place_of(told) for told in chosen.passages} if chosen is not None else set()
        self._elsewhere = {_place_of(told) for one in of_same_force for told in one.passages} - own
        self._states_elsewhere = {one.theatre for one in of_same_force} - {None, theatre}

    def aside(self, number: int, record: Record, itemiser: Itemiser) -> Aside | None:
        """Tell why a record is no evidence in this case, or None when it is.

        Args:
            number: Place of its article.
            record: The record.
            itemiser: Knows the article and its places.
        """
        chosen = self._chosen
        if chosen is not None and itemiser.article.owner_of(record, asked=chosen.actor) not in self._owners:
            return Aside.OTHER_FORCE
        if record.stage in _ASIDE_STAGES:
            return _ASIDE_STAGES[record.stage]
        if not is_evidence(record):
            return Aside.UNCLEAR
        if _place_of(Told(number, record)) in self._elsewhere:
            return Aside.ELSEWHERE
        if itemiser.ground.state_left(record) in self._states_elsewhere:
            return Aside.ELSEWHERE
        ended = record.when.last_day if record.when is not None else None
        return Aside.HISTORY if chosen and ended is not None and ended < chosen.announced - HISTORY else None


def findings_in(
    number: int, itemiser: Itemiser, *, name: str, frame: Frame, provenance: Provenance
) -> Iterator[Finding]:
    """Yield the reports of one article, in the order of its passages.

    Args:
        number: Place of the article in the list of all.
        itemiser: Makes the reports.
        name: What their keys begin with.
        frame: What they are held against.
        provenance: Tells their origins.
    """
    article = itemiser.article
    if not article.holds_findings:
        return
    cast = Cast(article)
    found: list[Record | Signal] = [*article.reading.records, *article.reading.signals]
    for place, told in enumerate(sorted(found, key=_order), start=1):
        words = " ".join(told.speaker.of(article.text).split()) if told.speaker else ""
        speaker = cast.actor(told.speaker) if told.speaker else None
        voice = voice_of(told, speaker, words, setting=frame.setting, day=article.published)
        origin = provenance.origin(number, told.content, voice)
        aside = frame.aside(number, told, itemiser) if isinstance(told, Record) else Aside.REMARK
        item = itemiser.item(f"{name}-{place}", told, voice, origin=origin.name, is_weighed=aside is None)
        yield Finding(item=item, article=article, told=told, voice=voice, origin=origin, aside=aside)


def _order(told: Record | Signal) -> tuple[int, int, bool]:
    return told.content.start, told.content.end, isinstance(told, Signal)


def _owners(chosen: Announcement, alliances: Mapping[str, Alliance]) -> frozenset[str]:
    """Return whose forces a withdrawal is about: the owner, and for an alliance its members."""
    alliance = alliances.get(chosen.actor)
    return frozenset({chosen.actor}) | (alliance.members_on(chosen.announced) if alliance is not None else frozenset())


def _place_of(told: Told) -> tuple[int, int, int]:
    return told.article, told.record.content.start, told.record.content.end
