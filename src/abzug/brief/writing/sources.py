"""The numbered sources: all of them, or on a page those that are cited."""

from collections.abc import Collection

from abzug.brief.document import SourceNote
from abzug.brief.safe_text import safe
from abzug.brief.writing.scribe import LONGEST_SOURCE, Scribe
from abzug.model import Item

LONGEST_ADDRESS = 500


def source_notes(scribe: Scribe, cited: Collection[int], told: Collection[str] = ()) -> tuple[SourceNote, ...]:
    """Return the sources to print, by number.

    Args:
        scribe: The brief's scribe.
        cited: Numbers of the sources that are cited; a short brief prints no other.
        told: Words that stand in the text; of a source whose words are among them only the reference is printed.
    """
    return tuple(
        _note(scribe, item, told) for item in scribe.items if not scribe.is_short or scribe.numbers[item.key] in cited
    )


def _note(scribe: Scribe, item: Item, told: Collection[str]) -> SourceNote:
    recorded = scribe.recorded(item)
    opening, closing = scribe.tongue.tables["quotes"] if recorded.is_quotation else ("", "")
    return SourceNote(
        number=scribe.numbers[item.key],
        name=safe(item.source, limit=LONGEST_SOURCE),
        published=item.published,
        grade=str(item.grade) if item.grade else "",
        address=safe(item.receipt.address, limit=LONGEST_ADDRESS),
        words="" if scribe.is_short or recorded.text in told else f"{opening}{recorded.text}{closing}",
    )
