"""The receipt of a row that an analyst entered: the page it cites."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from abzug.clock import midnight
from abzug.model import Document, Receipt


def cited(row: Mapping[str, Any], published: date, *, entered_by: str) -> Receipt:
    """Return the receipt of a row with ``url``, ``source`` and ``quote``, each of which may be missing.

    Args:
        row: The row.
        published: The day on which the cited page was published (UTC).
        entered_by: The file that holds the row.
    """
    address, source = row.get("url", ""), row.get("source", "")
    document = Document(address=address or source or entered_by, published_at=midnight(published), publisher=source)
    return Receipt(document=document.id, address=address, passage=row.get("quote", ""), entered_by=entered_by)
