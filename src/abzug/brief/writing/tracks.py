"""Words beside deeds: the diplomatic track, and what the allies of the other side said. No number is made of them."""

from collections.abc import Sequence

from abzug.brief.document import Bullets, Ground, Section, Sentence
from abzug.brief.writing.reports import record_point
from abzug.brief.writing.scribe import Scribe, paragraph
from abzug.model import About, Item, ItemKind, SourceKind, Vantage

SHOWN = 4


def tracks_section(scribe: Scribe) -> Section:
    """Return the two tracks side by side."""
    words = [item for item in scribe.items if item.about is About.DIPLOMACY]
    deeds = [
        item
        for item in scribe.items
        if item.kind is ItemKind.OBSERVATION and item.vantage is not Vantage.CLAIMANT and item.component is not None
    ]
    seen = scribe.sentence("tracks.deeds", _ground(deeds), about=deeds, count=scribe.tongue.counted(len(deeds)))
    intro = scribe.sentence("tracks.intro", Ground.METHOD)
    return scribe.section("tracks", paragraph([intro, seen, _count(scribe, "tracks", words)]), _latest(scribe, words))


def allies_section(scribe: Scribe) -> Section:
    """Return what allies of the other side said and saw."""
    words = [
        item
        for item in scribe.items
        if item.source_kind is SourceKind.ALLY_OFFICIAL and item.vantage is Vantage.ADVERSARY
    ]
    return scribe.section("allies", paragraph([_count(scribe, "allies", words)]), _latest(scribe, words))


def _count(scribe: Scribe, track: str, items: Sequence[Item]) -> Sentence:
    if not items:
        return scribe.sentence(f"{track}.none", Ground.SEARCH)
    return scribe.sentence(f"{track}.words", Ground.REPORTS, about=items, count=scribe.tongue.counted(len(items)))


def _latest(scribe: Scribe, items: Sequence[Item]) -> Bullets | None:
    if not items:
        return None
    return Bullets(tuple(record_point(scribe, item) for item in reversed(items[-SHOWN:])))


def _ground(items: Sequence[Item]) -> Ground:
    return Ground.REPORTS if items else Ground.SEARCH
