"""Any noun as plain values: what ``--json`` prints where no contract of its own is written."""

import math
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

DIGITS = 6


def plain(value: object) -> Any:
    """Return a noun as mappings, lists, strings, numbers, booleans and None.

    Fields keep their names. Days and times are ISO 8601, enumerations their values, sets are sorted, numbers rounded to
    six digits; infinity, which JSON does not know, is None.

    Raises:
        TypeError: If something in it is no noun and no plain value.
    """
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(inner) for key, inner in value.items()}
    if isinstance(value, frozenset | set):
        return sorted(plain(inner) for inner in value)
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return _scalar(value)


def _scalar(value: object) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, float):
        return round(value, DIGITS) if math.isfinite(value) else None
    if value is None or isinstance(value, str | int | bool):
        return value
    raise TypeError(f"{type(value).__name__} is no noun and no plain value")
