"""Identity: the same fact entered twice is one record."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from typing import Any


def identity(kind: str, parts: Mapping[str, object]) -> str:
    """Name a record by what it says.

    The name is the first 24 hexadecimal digits (96 bits) of the SHA-256 of the JSON of ``kind`` and its identifying
    parts, with sorted keys and without white space. At 100 million records the chance of any two names colliding is
    about 1 in 10**13 (birthday bound).

    Args:
        kind: What sort of record it is, such as ``item``.
        parts: The fields that make it this record and no other.

    Raises:
        TypeError: If a part is neither JSON nor a date, an enum or a dataclass of such.
    """
    text = json.dumps([kind, parts], sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_plain)
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def _plain(value: object) -> Any:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} cannot be part of an identity")
