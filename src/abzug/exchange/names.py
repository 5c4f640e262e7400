"""Names that are the same for the same thing whenever it is exported: UUIDs made of what a thing is."""

import uuid
from datetime import date, datetime

_SPACE = uuid.UUID("6f1e7d0a-52a5-5d4c-9a7e-5f0c6f1b8a11")
"""Our own name space (RFC 9562, version 5)."""


def uuid_of(*parts: object) -> str:
    """Return the UUID of a thing that these parts identify."""
    return str(uuid.uuid5(_SPACE, "\x1f".join(map(str, parts))))


def instant(moment: date) -> str:
    """Return a day's first instant, or an instant, as RFC 3339 in UTC with milliseconds."""
    if isinstance(moment, datetime):
        return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03}Z"
    return f"{moment.isoformat()}T00:00:00.000Z"
