"""Which language a few words are in: German, English or neither, by the little words that only one of them has."""

from typing import Literal

# fmt: off
_GERMAN = frozenset({
    "der", "die", "das", "und", "den", "dem", "des", "ein", "eine", "nicht", "ist", "sind", "auf", "mit", "von", "für",
    "dass", "im", "zum", "zur", "sich",
})
_ENGLISH = frozenset({
    "the", "and", "of", "to", "that", "was", "were", "is", "are", "has", "had", "with", "from", "by", "for", "not",
    "said", "on", "at", "its",
})
# fmt: on


def language_of(text: str) -> Literal["de", "en"] | None:
    """Return the language of a text of some words, or None when its little words do not tell.

    A guess that decides only whether a reader is shown the words of a report or our rendering of its coding.
    """
    words = text.casefold().split()
    german = sum(word in _GERMAN for word in words)
    english = sum(word in _ENGLISH for word in words)
    if german == english:
        return None
    return "de" if german > english else "en"
