"""Where a force stands, as far as anybody has told."""

from dataclasses import dataclass

from abzug.model.place import Place
from abzug.model.receipt import Receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """One place of a deployment, for example vehicles seen at Zyabrovka in Belarus, or ships in the Baltic Sea.

    Args:
        place: Where. Without coordinates its name is taken for a country or a sea.
        is_naval: True for ships and naval infantry, which reach whoever lies on the same sea.
        receipts: What it rests on.
    """

    place: Place
    is_naval: bool = False
    receipts: tuple[Receipt, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Deployment:
    """A force away from its barracks, or massed within its own borders.

    Args:
        owner: Whose force it is: ISO 3166 alpha-3 code or a group's name.
        stations: Where it stands.
    """

    owner: str
    stations: tuple[Station, ...]
