"""What was recorded, in the terminal."""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from rich.console import Console
from rich.text import Text

from abzug.brief.phrases import Language, phrase, written_date
from abzug.brief.safe_text import safe
from abzug.model import Document, Item

SHOWN = 300
"""Characters of a text that are shown."""


class Recorded(Protocol):
    """An entry, as far as it is shown; the record itself lies in a room that this one does not know."""

    @property
    def id(self) -> str:
        """Its identity."""
        ...

    @property
    def content(self) -> object:
        """What it holds."""
        ...

    @property
    def case(self) -> str | None:
        """The case it belongs to."""
        ...

    @property
    def entered_by(self) -> str:
        """Who entered it."""
        ...

    @property
    def recorded_at(self) -> datetime:
        """When."""
        ...


def print_entries(entries: Iterable[Recorded], *, language: Language, console: Console) -> None:
    """Print entries: what each says, from where, entered by whom and when, and the identity to correct it by."""
    nothing = True
    for entry in entries:
        nothing = False
        console.print(Text(_says(entry.content, language)))
        who = phrase(
            "ledger.entered",
            language,
            who=safe(entry.entered_by, limit=80),
            day=written_date(entry.recorded_at.date(), language),
        )
        console.print(
            Text(f"  {entry.id} · {safe(entry.case or '-', limit=80)} · {_source(entry.content, language)}{who}")
        )
    if nothing:
        console.print(Text(phrase("ledger.nothing", language)))


def _says(content: object, language: Language) -> str:
    match content:
        case Item():
            return safe(content.says, limit=SHOWN)
        case Document():
            return safe(content.text or content.address, limit=SHOWN)
        case _:
            reason = getattr(content, "reason", None)
            return (
                phrase("ledger.retracted", language, reason=safe(reason, limit=SHOWN))
                if reason
                else type(content).__name__
            )


def _source(content: object, language: Language) -> str:
    match content:
        case Item():
            return f"{safe(content.source, limit=80)}, {written_date(content.published, language)} · "
        case Document():
            return f"{safe(content.publisher or content.address, limit=80)} · "
        case _:
            return ""
