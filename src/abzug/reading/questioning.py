"""The question of a case that nobody has asked yet, in words from which the rules read how much is to leave."""

from collections import Counter
from collections.abc import Sequence

from abzug.model.claim import Scope
from abzug.model.record import Basis
from abzug.reading.announcements import Announcement
from abzug.reading.article import Article
from abzug.reading.coding import Coder
from abzug.reading.lexicon import packaged_table
from abzug.reading.nations import nation_name
from abzug.reading.tokens import Language
from abzug.reading.wording import written_day

_HOW_MUCH = {Scope.ALL: "all of ", Scope.PART: "part of ", Scope.UNSTATED: ""}


def question_about(announcement: Announcement, articles: Sequence[Article], coder: Coder) -> str:
    """Return the question whether an announcement will be kept."""
    how_much = _HOW_MUCH[_scope(announcement, articles, coder)]
    actor = nation_name(announcement.actor, "en")
    where = nation_name(announcement.theatre, "en") if announcement.theatre else "where it stands"
    by = f" by {announcement.deadline.isoformat()}" if announcement.deadline else ""
    return f"Will {how_much}the force of {actor} leave {where} as announced on {announcement.announced}{by}?"


def title_of(announcement: Announcement, language: Language) -> str:
    """Return the title of a case made of articles."""
    return _told("title", announcement, language)


def withdrawal_name(announcement: Announcement, language: Language) -> str:
    """Return how a withdrawal is called among others: whose force, from where, since when, by when."""
    return _told("withdrawal", announcement, language)


def _told(template: str, announcement: Announcement, language: Language) -> str:
    words = packaged_table("wording")[language]
    theatre, deadline = announcement.theatre, announcement.deadline
    named: str = words[template].format(
        actor=nation_name(announcement.actor, language),
        theatre=words["theatre"].format(name=nation_name(theatre, language)) if theatre else "",
        announced=written_day("day", announcement.announced, language),
        by=f",{written_day('by', deadline, language)}" if deadline else "",
    )
    return named


def _scope(announcement: Announcement, articles: Sequence[Article], coder: Coder) -> Scope:
    """Return how much is said to leave: what most passages say, the owner's first; unstated when none says it."""
    own = [told for told in announcement.passages if told.record.basis is Basis.OWNER]
    said: Counter[Scope] = Counter()
    for told in own or announcement.passages:
        share = told.record.quantity.share if told.record.quantity is not None else None
        cues = coder.cues(told.record.content.of(articles[told.article].text))
        if "part_only" in cues or (share is not None and share < 1.0):
            said[Scope.PART] += 1
        elif "everything" in cues or share == 1.0:
            said[Scope.ALL] += 1
    return max(said, key=lambda scope: said[scope], default=Scope.UNSTATED)
