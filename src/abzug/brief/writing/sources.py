"""The numbered sources: all of them, or on a page those that are cited."""

from collections.abc import Collection

from abzug.brief.document import SourceNote
from abzug.brief.safe_text import safe
from abzug.brief.writing.scribe import LONGEST_SOURCE, LONGEST_WORDS, Scribe
from abzug.model import Item

LONGEST_ADDRESS = 500


def source_notes(scribe: Scribe, cited: Collection[int]) -> tuple[SourceNote, ...]:
    """Return the sources to print, by number.

    Args:
        scribe: The brief's scribe.
        cited: Numbers of the sources that are cited; a short brief prints no other.
    """
    return tuple(
        _note(scribe, item) for item in scribe.items if not scribe.is_short or scribe.numbers[item.key] in cited
    )


def _note(scribe: Scribe, item: Item) -> SourceNote:
    return SourceNote(
        number=scribe.numbers[item.key],
        name=safe(item.source, limit=LONGEST_SOURCE),
        published=item.published,
        grade=str(item.grade) if item.grade else "",
        address=safe(item.receipt.address, limit=LONGEST_ADDRESS),
        words="" if scribe.is_short else safe(item.says, limit=LONGEST_WORDS),
    )
