"""Read a part of a force as it is written on the command line, such as ``rail,battalions=10,km=3500,share=0.4``."""

from collections.abc import Callable
from typing import Any

import click

from abzug.model import CrewTravel, ForceGroup, Route

_ROUTES = {"kit-stays": Route.KIT_STAYS, "road": Route.ROAD, "rail": Route.RAIL}
_VALUES: dict[str, tuple[str, Callable[[str], Any]]] = {
    "battalions": ("battalions", int),
    "km": ("distance_km", float),
    "share": ("share", float),
    "crews": ("crew_travel", CrewTravel),
    "lines": ("lines", int),
    "name": ("name", str),
}
_FLAGS = {"stored": "draws_stored_kit", "released": "are_crews_released"}


class ForceGroupType(click.ParamType[ForceGroup]):
    """A part of a force: its route, then ``key=value`` and flags, with commas between."""

    name = "group"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> ForceGroup:
        """Read one group."""
        if isinstance(value, ForceGroup):
            return value
        try:
            return read_group(value)
        except ValueError as error:
            self.fail(f"{value!r}: {error}", param, ctx)


def read_group(text: str) -> ForceGroup:
    """Read a group.

    Raises:
        ValueError: With what is wrong and what can be written.
    """
    route, *parts = (part.strip() for part in text.split(","))
    if route not in _ROUTES:
        raise ValueError(f"begin with one of {', '.join(_ROUTES)}")
    fields: dict[str, Any] = {"name": route, "route": _ROUTES[route]}
    for part in parts:
        key, equals, value = part.partition("=")
        if part in _FLAGS:
            fields[_FLAGS[part]] = True
        elif equals and key in _VALUES:
            field, read = _VALUES[key]
            fields[field] = read(value)
        else:
            raise ValueError(f"{part!r} is none of {', '.join([*(f'{name}=...' for name in _VALUES), *_FLAGS])}")
    missing = {"battalions", "distance_km"} - fields.keys()
    if missing:
        raise ValueError("say how far and how many, such as battalions=5,km=500")
    return ForceGroup(**fields)
