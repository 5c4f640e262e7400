"""Text to records: who says or sees what, about whose force, with the passage it rests on."""

from abzug.reading.languages import LANGUAGES, read
from abzug.reading.reader import Findings, Reader, Reading

__all__ = ["LANGUAGES", "Findings", "Reader", "Reading", "read"]
