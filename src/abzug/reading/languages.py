"""The languages that are read, and the one way into reading: :func:`read`."""

from collections.abc import Callable, Mapping
from datetime import date
from importlib import import_module

from abzug.errors import UnreadLanguageError
from abzug.reading.language import UNKNOWN, detect_language
from abzug.reading.reader import Reader, Reading

AUTOMATIC = "auto"
"""Asks for the language to be told from the text."""

_READERS: Mapping[str, tuple[str, str]] = {
    "de": ("abzug.reading.german.reader", "read_german"),
    "en": ("abzug.reading.english.reader", "read_english"),
}
"""Where each language's reader is; a reader is loaded when its language is first read."""

LANGUAGES = tuple(_READERS)
"""ISO 639-1 codes of the languages that are read."""


def read(
    text: str,
    *,
    published: date | None,
    language: str = AUTOMATIC,
    reader_for: Callable[[str], Reader] | None = None,
) -> Reading:
    """Read a text: who says or sees what about whose force.

    Args:
        text: The text.
        published: The day of its publication, against which "on Tuesday" is resolved; without it such times stay
            unplaced.
        language: ``de`` or ``en``; ``auto`` tells it from the text.
        reader_for: Where readers come from, for tests; the packaged ones by default.

    Returns:
        The language and what was found in it. A text in a language that is not read, or in none, gives a reading
        without records whose note says so.

    Raises:
        UnreadLanguageError: If a language is asked for by name that is not read.
    """
    if language != AUTOMATIC and language not in _READERS:
        raise UnreadLanguageError(language, LANGUAGES)
    if not text.strip():
        return Reading(language=UNKNOWN, note="the text is empty")
    found = detect_language(text) if language == AUTOMATIC else language
    if found == UNKNOWN:
        return Reading(language=UNKNOWN, note="no language could be told; name one with --lang")
    if found not in _READERS:
        return Reading(language=found, note=f"language not read: {found} (only {' and '.join(LANGUAGES)} are)")
    findings = (reader_for or packaged_reader)(found)(text, published)
    return Reading(language=found, records=findings.records, signals=findings.signals)


def packaged_reader(language: str) -> Reader:
    """Return the reader of a language, loading it when it is first asked for."""
    module, name = _READERS[language]
    reader: Reader = getattr(import_module(module), name)
    return reader
