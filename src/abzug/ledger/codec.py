"""Nouns as JSON and back, so that what is kept can be read without Abzug.

A noun becomes an object with one key a field. Fields that hold their default are left out: the JSON stays short, and a
later version may add a field with a default without changing the JSON, and so the identity, of what was kept before.
Reading is strict: an unknown key, a missing one, a value of another type or one that the noun itself refuses is an
error that names the field.

The work is done by msgspec, which knows neither "leave defaults out" nor "refuse unknown keys" for dataclasses but both
for its own structs. So each noun gets a struct of the same fields, derived once from its type hints.
"""

import sys
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import datetime
from functools import reduce
from operator import or_
from types import UnionType
from typing import Annotated, Any, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from abzug.errors import EntryFormatError

Noun = TypeVar("Noun")

_to_json = msgspec.json.Encoder(order="deterministic").encode
_FiniteFloat = Annotated[float, msgspec.Meta(ge=-sys.float_info.max, le=sys.float_info.max)]
_AwareTime = Annotated[datetime, msgspec.Meta(tz=True)]


def write(noun: object) -> str:
    """Return a noun as one line of JSON.

    Raises:
        EntryFormatError: If a time in it is not aware, a number not finite, or a text holds half a character.
    """
    try:
        return _to_json(msgspec.convert(noun, _STRUCTS[type(noun)], from_attributes=True)).decode()
    except msgspec.ValidationError as error:
        raise _format_error(error) from None
    except UnicodeEncodeError:
        raise EntryFormatError("a text holds half a character (a lone surrogate); it was decoded wrongly") from None


def read(kind: type[Noun], line: str) -> Noun:
    """Return the noun of class ``kind`` that a line of JSON describes.

    Raises:
        EntryFormatError: If it describes none; the error names the field.
    """
    try:
        return msgspec.convert(msgspec.json.decode(line, type=_STRUCTS[kind]), kind, from_attributes=True)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise _format_error(error) from None


def _format_error(error: Exception) -> EntryFormatError:
    """Part msgspec's "message - at `$.path`" into message and path."""
    message, _, path = str(error).partition(" - at `$")
    return EntryFormatError(message, field=path.strip("`."))


class _Structs(dict[Any, type[msgspec.Struct]]):
    """The struct of each dataclass, derived when it is first asked for."""

    def __missing__(self, noun: Any) -> type[msgspec.Struct]:
        hints = get_type_hints(noun)
        self[noun] = msgspec.defstruct(
            noun.__name__,
            [(field.name, _wire_type(hints[field.name]), *_default(field)) for field in fields(noun)],
            frozen=True,
            kw_only=True,
            omit_defaults=True,
            forbid_unknown_fields=True,
            gc=False,
        )
        return self[noun]


_STRUCTS = _Structs()


def _wire_type(hint: Any) -> Any:
    """Return the type that stands in a struct for the type hint of a noun's field."""
    if hint is float:
        return _FiniteFloat
    if hint is datetime:
        return _AwareTime
    if get_origin(hint) is UnionType:
        return reduce(or_, map(_wire_type, get_args(hint)))
    if get_origin(hint) is tuple:
        return tuple[_wire_type(get_args(hint)[0]), ...]  # type: ignore[misc]  # mypy knows no types made at run time
    if get_origin(hint) is frozenset:
        return set[_wire_type(get_args(hint)[0])]  # type: ignore[misc]  # likewise; msgspec omits empty sets only
    return _STRUCTS[hint] if is_dataclass(hint) else hint


def _default(field: Field[Any]) -> tuple[Any, ...]:
    """Return the default of a field, if it has one, as a struct takes it."""
    if field.default is MISSING:
        return ()
    return (msgspec.field(default_factory=set) if field.default == frozenset() else field.default,)
