"""One text on its way in."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A text before it is read, for example an agency report saved as HTML.

    Args:
        address: Where it is from: a file name, a URL, or ``-``.
        text: The text.
        id: Its name among many texts, or None.
        published: The day of publication, or None when unknown.
        language: ISO 639-1 code when the source says it, or None.
        title: Its headline, or an empty string.
        publisher: The outlet as it names itself, or an empty string.
        note: What was repaired or left out on the way, or an empty string.
    """

    address: str
    text: str
    id: str | None = None
    published: date | None = None
    language: str | None = None
    title: str = ""
    publisher: str = ""
    note: str = ""
