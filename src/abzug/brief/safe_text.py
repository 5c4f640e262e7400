"""Text from the outside, made harmless for a terminal or a page: no control characters, no hidden direction marks."""

import unicodedata

_HIDDEN = {"Cc", "Cf", "Co", "Cs"}
_KEPT = {"\u00ad", "\u200c", "\u200d"}
"""Soft hyphen and joiners, which some scripts need."""


def safe(text: str, *, limit: int = 2_000) -> str:
    """Return text on one line, without control and direction characters, cut to ``limit`` characters."""
    spaced = " ".join(text.split())
    cut = spaced[: limit + 1]
    if not cut.isprintable():  # nearly all text is, and looking at each character takes a hundred times as long
        cut = "".join(
            character for character in cut if unicodedata.category(character) not in _HIDDEN or character in _KEPT
        )
    return cut if len(spaced) <= limit else f"{cut[:limit]}…"
