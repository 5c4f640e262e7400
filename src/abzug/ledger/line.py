"""One entry as one line of JSON: the form in which a ledger travels."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from abzug.errors import EntryError, EntryFormatError
from abzug.ledger.codec import read, write
from abzug.ledger.entry import Announcement, Draft, Entry, Kind, Retraction
from abzug.model import Document, Item


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """An entry with its content under the name of its kind."""

    id: str
    case: str | None = None
    entered_by: str
    supersedes: str | None = None
    recorded_at: datetime
    document: Document | None = None
    item: Item | None = None
    announcement: Announcement | None = None
    retraction: Retraction | None = None


def to_line(entry: Entry) -> str:
    """Write an entry as one line of JSON, without a line break.

    The content stands under the name of its kind: ``{"id": ..., "case": ..., "entered_by": ..., "recorded_at": ...,
    "item": {...}}``. ``case`` and ``supersedes`` are left out when there is none.
    """
    content: dict[str, Any] = {entry.kind: entry.content}
    return write(
        _Line(
            id=entry.id,
            case=entry.case,
            entered_by=entry.entered_by,
            supersedes=entry.supersedes,
            recorded_at=entry.recorded_at,
            **content,
        )
    )


def from_line(text: str) -> Entry:
    """Read an entry from its line of JSON.

    Raises:
        EntryFormatError: If it is no entry, or its identity is not that of what it says (it was changed by hand).
    """
    line = read(_Line, text)
    contents = [content for kind in Kind if (content := getattr(line, kind)) is not None]
    if len(contents) != 1:
        raise EntryFormatError(f"an entry holds one of {', '.join(Kind)}; this one holds {len(contents)}")
    try:
        draft = Draft(content=contents[0], case=line.case, entered_by=line.entered_by, supersedes=line.supersedes)
    except EntryError as error:
        raise EntryFormatError(error.message) from None
    if draft.id != line.id:
        raise EntryFormatError(f"what this entry says has the identity {draft.id}; it was changed", field="id")
    return draft.recorded(line.recorded_at)
