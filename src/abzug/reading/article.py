"""One article: a document and what was read in it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import cast

from abzug.model.document import Document
from abzug.model.record import Record
from abzug.reading.reader import Reading
from abzug.reading.tokens import Language


class Dating(StrEnum):
    """How the day of an article's publication is known.

    ``STATED`` by its source (a field, a page's metadata) · ``NAMED`` in the name of its file · ``WRITTEN`` in a line at
    its head · ``GIVEN`` by the user for texts that do not say it · ``ASSUMED``: nobody knows it, and the article is
    taken as published on the day of the verdict.
    """

    STATED = "stated"
    NAMED = "named"
    WRITTEN = "written"
    GIVEN = "given"
    ASSUMED = "assumed"


@dataclass(frozen=True, kw_only=True)
class Article:
    """A published text with its reading, for example an agency report in which a ministry announces a withdrawal.

    Args:
        document: The text, with its words.
        reading: What it says and sees of forces, and of intent.
        title: Its headline, or an empty string.
        dating: How its day of publication is known.
    """

    document: Document
    reading: Reading
    title: str = ""
    dating: Dating = Dating.STATED

    @property
    def published(self) -> date:
        """The day of its publication (UTC)."""
        return self.document.published_at.date()

    @property
    def text(self) -> str:
        """Its words."""
        return self.document.text

    @property
    def language(self) -> Language:
        """The language it was read in; English stands for one that is not read, where nothing was found."""
        return cast("Language", self.reading.language) if self.reading.language in ("de", "en") else "en"

    @property
    def outlet(self) -> str:
        """Who published it: the outlet as it names itself, else the last part of its address."""
        address = self.document.address.rstrip("/")
        return self.document.publisher or address.rsplit("/", 1)[-1] or address

    def owner_of(self, record: Record, *, asked: str | None) -> str | None:
        """Return whose force a record of this article is about, or None when that is not known.

        A record that names no owner is taken to mean the force asked about, unless the article tells of the forces of
        others only.

        Args:
            record: The record.
            asked: Whose force is asked about, or None.
        """
        if record.mover_code is not None:
            return record.mover_code
        return asked if asked in self._owners_named or not self._owners_named else None

    @cached_property
    def _owners_named(self) -> frozenset[str]:
        return frozenset(one.mover_code for one in self.reading.records if one.mover_code is not None)

    @property
    def holds_findings(self) -> bool:
        """Whether anything was found in it."""
        return bool(self.reading.records or self.reading.signals)
