"""One text as it was fetched."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from abzug.model.identity import identity


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A published text, for example an agency report of 15 February 2022.

    Args:
        address: Where it was published: a URL, or a file name for a local text.
        text: The text, or an empty string when only its address is known.
        language: ISO 639-1 code, or ``und`` when unknown.
        published_at: When it was published, aware, UTC.
        fetched_at: When it was fetched, aware, UTC; None for a text that was only cited.
        publisher: The outlet or channel, as it names itself.
    """

    address: str
    text: str = ""
    language: str = "und"
    published_at: datetime
    fetched_at: datetime | None = None
    publisher: str = ""

    @property
    def content_hash(self) -> str:
        """SHA-256 of the text, hexadecimal; of the empty text when only the address is known."""
        return _hash_of(self.text)

    @property
    def id(self) -> str:
        """Its identity: address, publication time and content."""
        return identity(
            "document",
            {"address": self.address, "published_at": self.published_at, "content": self.content_hash},
        )


@lru_cache(maxsize=8)
def _hash_of(text: str) -> str:
    """Return the hash of a text; remembers the last few, because every receipt of a text asks for it."""
    return hashlib.sha256(text.encode()).hexdigest()
