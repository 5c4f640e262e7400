"""A record as a row: one column for each field of each kind of record, by the path to it (``item.receipt.address``).

The columns are told from the nouns themselves, so that a field that is added later gets its column.
"""

import types
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

from abzug.ledger.entry import KINDS

Shape = Literal["text", "number", "whole", "truth", "list"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Args:
        path: The keys that lead to the value in a record.
        shape: What stands in it: text, a number, a whole number, true or false, or a list of texts.
    """

    path: tuple[str, ...]
    shape: Shape

    @property
    def name(self) -> str:
        """What it is called in the table."""
        return ".".join(self.path)


@cache
def columns() -> tuple[Column, ...]:
    """Return all columns, those of every record first."""
    heads = (Column((key,), "text") for key in ("id", "case", "entered_by", "supersedes", "recorded_at"))
    kinds = (column for kind, noun in KINDS.items() for column in _columns_of(noun, (str(kind),)))
    return (*heads, *kinds)


def row_of(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of a record by the names of their columns; what it does not hold is left out."""
    return {column.name: value for column in columns() if (value := _value_at(record, column.path)) is not None}


def record_of(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the record that a row holds: what is None stands for nothing."""
    record: dict[str, Any] = {}
    for column in columns():
        value = row.get(column.name)
        if value is not None:
            branch = record
            for key in column.path[:-1]:
                branch = branch.setdefault(key, {})
            branch[column.path[-1]] = value
    for path, filling in _without_cell():
        parent = _value_at(record, path[:-1])
        if parent is not None:
            parent.setdefault(path[-1], filling.copy() if filling is not None else None)
    return record


def _columns_of(noun: type[Any], path: tuple[str, ...]) -> Iterator[Column]:
    hints = get_type_hints(noun)
    for field in fields(noun):
        kind = _without_none(hints[field.name])
        here = (*path, field.name)
        if is_dataclass(kind) and isinstance(kind, type):
            yield from _columns_of(kind, here)
        else:
            yield Column(here, _shape(kind))


@cache
def _without_cell() -> tuple[tuple[tuple[str, ...], dict[str, Any] | None], ...]:
    """Return the paths of values that must be there and yet leave no cell, and the values: null and empty objects."""
    return tuple(filling for kind, noun in KINDS.items() for filling in _fillings(noun, (str(kind),)))


def _fillings(noun: type[Any], path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], dict[str, Any] | None]]:
    hints = get_type_hints(noun)
    for field in fields(noun):
        here = (*path, field.name)
        kind = _without_none(hints[field.name])
        if isinstance(kind, type) and is_dataclass(kind):
            if field.default is MISSING and all(inner.default is not MISSING for inner in fields(kind)):
                yield here, {}
            yield from _fillings(kind, here)
        elif field.default is MISSING and kind is not hints[field.name]:
            yield here, None


def _without_none(hint: Any) -> Any:
    if isinstance(hint, types.UnionType):
        kinds = [kind for kind in get_args(hint) if kind is not type(None)]
        return kinds[0] if len(kinds) == 1 else hint
    return hint


def _shape(kind: Any) -> Shape:
    if get_origin(kind) in (tuple, frozenset):
        return "list"
    if kind is float:
        return "number"
    if kind is int:
        return "whole"
    if kind is bool:
        return "truth"
    if isinstance(kind, type) and issubclass(kind, str | date | datetime | StrEnum):
        return "text"
    raise TypeError(f"a table has no column for {kind}")


def _value_at(record: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        if not isinstance(record, Mapping) or key not in record:
            return None
        record = record[key]
    return record
