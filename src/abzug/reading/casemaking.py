"""From read articles to a case: the withdrawal they tell of, and its reports with receipts and origins."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from abzug.doctrine import Alliance
from abzug.errors import NoWithdrawalError
from abzug.model.case import Case
from abzug.model.item import Item
from abzug.model.origin import Origin
from abzug.model.record import Record, Stage
from abzug.model.signal import Signal
from abzug.reading.announcements import Announcement, Told, choose, find_announcements
from abzug.reading.article import Article
from abzug.reading.cast import Cast
from abzug.reading.coding import Coder
from abzug.reading.evidence import is_evidence
from abzug.reading.itemising import Itemiser
from abzug.reading.nations import nation_name
from abzug.reading.provenance import Provenance
from abzug.reading.questioning import question_about
from abzug.reading.source_kinds import Setting
from abzug.reading.voices import Voice, voice_of
from abzug.reading.whereabouts import Whereabouts
from abzug.reading.wishes import Wish

HISTORY = timedelta(days=30)
"""A movement that ended longer than this before the announcement belongs to another one (E)."""

_NO_NAME = re.compile(r"[^A-Za-z0-9]+")


class Aside(StrEnum):
    """Why a report is only shown and not weighed.

    ``REMARK`` on intent, not on a force · ``DEMAND`` somebody wants the force to leave · ``BACKGROUND`` history or
    opinion · ``HISTORY`` it ended well before the announcement · ``ELSEWHERE`` it belongs to another withdrawal of the
    same force · ``UNCLEAR`` a denied arrival, exchange or move, which speaks neither way.
    """

    REMARK = "remark"
    DEMAND = "demand"
    BACKGROUND = "background"
    HISTORY = "history"
    ELSEWHERE = "elsewhere"
    UNCLEAR = "unclear"


_ASIDE_STAGES = {Stage.DEMANDED: Aside.DEMAND, Stage.BACKGROUND: Aside.BACKGROUND}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One report of a drafted case with what it was made of.

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A case as articles tell it, before a person has looked at it.

    Args:
        case: The case, coded in origins and grades only.
        announcement: The withdrawal it is about.
        others: Further withdrawals that the articles tell of, the most announced first.
        articles: The articles, the earliest first.
        findings: Its reports, in the order of articles and passages.
        of_other_forces: How many records are about the forces of others and therefore no part of it.
    """

    case: Case
    announcement: Announcement
    others: tuple[Announcement, ...]
    articles: tuple[Article, ...]
    findings: tuple[Finding, ...]
    of_other_forces: int


def draft_case(articles: Sequence[Article], wish: Wish, *, coder: Coder, as_of: date) -> Draft:
    """Make a case of read articles.

    Every record about the force in question becomes a report with its passage as receipt, and so does every remark on
    intent. A statement stays a statement: only what a named observer saw is an observation. Demands, background,
    remarks and movements of another time or another withdrawal are shown and not weighed.

    Args:
        articles: The articles, in any order.
        wish: What the user says of the case.
        coder: The doctrine's coding rules.
        as_of: The day (UTC); articles published later are left out.

    Raises:
        NoWithdrawalError: If the articles tell of no withdrawal and the user names no force.
    """
    known = sorted(
        (article for article in articles if article.published <= as_of),
        key=lambda article: (article.published, article.document.address, article.document.id),
    )
    provenance = Provenance(known)
    grounds = [Whereabouts(article) for article in known]
    copies = frozenset(number for number in range(len(known)) if provenance.copy_of(number) is not None)
    announcements = find_announcements(known, grounds, copies=copies, owner=wish.owner)
    chosen = choose(announcements, known, grounds, wish)
    if chosen is None:
        raise NoWithdrawalError(len(known))
    others = [one for one in announcements if (one.actor, one.theatre) != (chosen.actor, chosen.theatre)]
    scope = _Scope(chosen, others, _owners(chosen, coder.doctrine.alliances))
    setting = Setting(
        actor=chosen.actor,
        theatre=frozenset({chosen.theatre} if chosen.theatre else ()),
        alliances=coder.doctrine.alliances,
    )
    findings = [
        finding
        for number, article in enumerate(known)
        if article.holds_findings
        for finding in _findings(
            number,
            Itemiser(article=article, ground=grounds[number], coder=coder),
            scope=scope,
            setting=setting,
            provenance=provenance,
        )
    ]
    records = sum(len(article.reading.records) for article in known)
    return Draft(
        case=_case(
            chosen,
            wish.question or question_about(chosen, known, coder),
            tuple(finding.item for finding in findings),
        ),
        announcement=chosen,
        others=tuple(others),
        articles=tuple(known),
        findings=tuple(findings),
        of_other_forces=records - sum(isinstance(finding.told, Record) for finding in findings),
    )


class _Scope:
    """What belongs to a case: which records are about its force, and which of them about this withdrawal.

    Args:
        chosen: The withdrawal.
        others: The other withdrawals that the articles tell of.
        owners: Whose forces it is about: the owner, and for an alliance its members.
    """

    def __init__(self, chosen: Announcement, others: Sequence[Announcement], owners: frozenset[str]) -> None:
        self._chosen = chosen
        self._owners = owners
        of_same_force = [one for one in others if one.actor == chosen.actor]
        own = {_place_of(told) for told in chosen.passages}
        self._elsewhere = {_place_of(told) for one in of_same_force for told in one.passages} - own
        self._states_elsewhere = {one.theatre for one in of_same_force} - {None, chosen.theatre}

    def holds(self, article: Article, record: Record) -> bool:
        """Tell whether a record of an article is about the force."""
        return article.owner_of(record, asked=self._chosen.actor) in self._owners

    def aside(self, number: int, record: Record, *, state: str | None) -> Aside | None:
        """Tell why a record is no evidence in this case, or None when it is.

        Args:
            number: Place of its article.
            record: The record.
            state: The state that its force leaves or stays in, or None.
        """
        if record.stage in _ASIDE_STAGES:
            return _ASIDE_STAGES[record.stage]
        if not is_evidence(record):
            return Aside.UNCLEAR
        if _place_of(Told(number, record)) in self._elsewhere or state in self._states_elsewhere:
            return Aside.ELSEWHERE
        ended = record.when.last_day if record.when is not None else None
        return Aside.HISTORY if ended is not None and ended < self._chosen.announced - HISTORY else None


def _owners(chosen: Announcement, alliances: Mapping[str, Alliance]) -> frozenset[str]:
    alliance = alliances.get(chosen.actor)
    return frozenset({chosen.actor}) | (alliance.members_on(chosen.announced) if alliance is not None else frozenset())


def _place_of(told: Told) -> tuple[int, int, int]:
    return told.article, told.record.content.start, told.record.content.end


def _findings(
    number: int, itemiser: Itemiser, *, scope: _Scope, setting: Setting, provenance: Provenance
) -> Iterator[Finding]:
    """Yield the reports of one article, in the order of its passages."""
    article = itemiser.article
    cast = Cast(article)
    found: list[Record | Signal] = [*article.reading.records, *article.reading.signals]
    for place, told in enumerate(sorted(found, key=_order), start=1):
        if isinstance(told, Record) and not scope.holds(article, told):
            continue
        words = " ".join(told.speaker.of(article.text).split()) if told.speaker else ""
        speaker = cast.actor(told.speaker) if told.speaker else None
        voice = voice_of(told, speaker, words, setting=setting, day=article.published)
        origin = provenance.origin(number, told.content, voice)
        aside: Aside | None = Aside.REMARK
        if isinstance(told, Record):
            aside = scope.aside(number, told, state=itemiser.ground.state_left(told))
        key = f"a{number + 1}-{place}"
        item = itemiser.item(key, told, voice, origin=origin.name, is_weighed=aside is None)
        yield Finding(item=item, article=article, told=told, voice=voice, origin=origin, aside=aside)


def _order(told: Record | Signal) -> tuple[int, int, bool]:
    return told.content.start, told.content.end, isinstance(told, Signal)


def _case(chosen: Announcement, question: str, items: tuple[Item, ...]) -> Case:
    name = "-".join(part for part in (chosen.announced.isoformat(), chosen.actor, chosen.theatre) if part)
    return Case(
        id=_NO_NAME.sub("-", name).strip("-").lower()[:80],
        actor=chosen.actor,
        theatre=nation_name(chosen.theatre, "en") if chosen.theatre else "",
        question=question,
        announced=chosen.announced,
        deadline=chosen.deadline,
        claim=None,
        items=items,
    )
