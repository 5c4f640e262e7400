"""The question of a case that nobody has asked yet, in words from which the rules read how much is to leave."""

from collections import Counter
from collections.abc import Sequence

from abzug.model.claim import Scope
from abzug.model.record import Basis
from abzug.reading.announcements import Announcement
from abzug.reading.article import Article
from abzug.reading.coding import Coder
from abzug.reading.nations import nation_name

_HOW_MUCH = {Scope.ALL: "all of ", Scope.PART: "part of ", Scope.UNSTATED: ""}


def question_about(announcement: Announcement, articles: Sequence[Article], coder: Coder) -> str:
    """Return the question whether an announcement will be kept."""
    how_much = _HOW_MUCH[_scope(announcement, articles, coder)]
    actor = nation_name(announcement.actor, "en")
    where = nation_name(announcement.theatre, "en") if announcement.theatre else "where it stands"
    by = f" by {announcement.deadline.isoformat()}" if announcement.deadline else ""
    return f"Will {how_much}the force of {actor} leave {where} as announced on {announcement.announced}{by}?"


def title_of(announcement: Announcement) -> str:
    """Return a title for people."""
    actor = nation_name(announcement.actor, "en")
    theatre = f" from {nation_name(announcement.theatre, 'en')}" if announcement.theatre else ""
    return f"{actor}: withdrawal{theatre}, announced on {announcement.announced} (from articles)"


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
