"""HTML pages to text."""

import re
from datetime import date

from abzug.errors import UnreadableTextError
from abzug.sources.incoming import Incoming

MOST_HTML_BYTES = 10_000_000
"""HTML longer than this is refused. Source: choice; a long newspaper page has 2 MB."""

DEEPEST_NESTING = 2_000
"""Open tags inside each other beyond which a page is no page but an attack on parsers."""

_DATE_RULES = {"original_date": True, "extensive_search": False}
"""A page's date is what its metadata, its <time> or its date line says, not any year in the text: "2000 soldiers" would
date it to the year 2000."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})[^<>]{0,2000}?(/?)>")
_EMPTY = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)


def looks_like_html(text: str) -> bool:
    """Tell whether a text begins like a page."""
    head = text[:2_000].lstrip().lower()
    return head.startswith(("<!doctype html", "<html")) or (head.startswith("<") and "<body" in head)


def page_to_text(html: str, *, address: str) -> Incoming:
    """Return the article of a page: its main text, title and date, navigation and comments left out.

    Raises:
        UnreadableTextError: If the page is too long, nested beyond reason, or has no text.
    """
    if len(html) > MOST_HTML_BYTES:
        raise UnreadableTextError(address, f"the page has {len(html):,} characters; {MOST_HTML_BYTES:,} are read")
    if _nesting(html) > DEEPEST_NESTING:
        raise UnreadableTextError(address, f"the page nests tags more than {DEEPEST_NESTING:,} deep")
    from trafilatura import bare_extraction

    found = bare_extraction(
        html,
        url=address,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params=dict(_DATE_RULES),
    )
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        raise UnreadableTextError(address, "the page has no article text")
    return Incoming(
        address=address,
        text=str(found.text),
        published=_day(found.date),
        title=found.title or "",
        publisher=found.sitename or found.hostname or "",
    )


def _nesting(html: str) -> int:
    """Return how deep tags are nested, counting open tags only; linear."""
    depth = deepest = 0
    for match in _TAG.finditer(html):
        closing, name, empty = match.groups()
        if empty or name.lower() in _EMPTY:
            continue
        depth = max(0, depth - 1) if closing else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None
