"""Text from the outside, made harmless for a terminal or a page: no control characters, no hidden direction marks."""

import unicodedata

_HIDDEN = {"Cc", "Cf", "Co", "Cs"}
_KEPT = {"\u00ad", "\u200c", "\u200d"}
"""Soft hyphen and joiners, which some scripts need."""


def safe(text: str, *, limit: int = 2_000) -> str:
    """Return text on one line, without control and direction characters, cut to ``limit`` characters."""
    spaced = " ".join(text.split())
    kept = "".join(
        character
        for character in spaced[: limit + 1]
        if unicodedata.category(character) not in _HIDDEN or character in _KEPT
    )
    return kept if len(spaced) <= limit else f"{kept[:limit]}…"
