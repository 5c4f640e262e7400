"""How fast a force could be back: where its parts are, and the answer."""

from dataclasses import dataclass
from enum import StrEnum

from abzug.model.spread import Spread


class Route(StrEnum):
    """How a part of the force comes back.

    Source: doctrine, section 6: K the kit stayed, R it drives, L it is loaded on trains.
    """

    KIT_STAYS = "kit_stays"
    ROAD = "road"
    RAIL = "rail"


class CrewTravel(StrEnum):
    """How men travel to kit that stayed."""

    TRAIN = "train"
    BUS = "bus"
    AIR = "air"


@dataclass(frozen=True, slots=True, kw_only=True)
class ForceGroup:
    """One part of a force and where it is, for example five battalion groups 3,300 km from the kit they left behind.

    Args:
        name: What it is called.
        route: How it comes back.
        battalions: How many battalion groups it has.
        distance_km: How far it travels: the crews' way when the kit stayed, else the kit's (length of road or railway).
        share: Its part of the force before the withdrawal, 0 to 1.
        crew_travel: How the crews travel; only when the kit stayed.
        draws_stored_kit: True when other crews draw the kit one battalion after another at one depot.
        lines: Railway lines that can be used at once; only by rail.
        are_crews_released: True when conscripts were discharged or leave was given, so that not all crews can be had.

    Raises:
        ValueError: If a number is out of range.
    """

    name: str
    route: Route
    battalions: int
    distance_km: float
    share: float = 1.0
    crew_travel: CrewTravel = CrewTravel.TRAIN
    draws_stored_kit: bool = False
    lines: int = 2
    are_crews_released: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.battalions <= 10_000:
            raise ValueError(f"{self.name}: {self.battalions} battalion groups; give 1 to 10,000")
        if not 0 <= self.distance_km <= 40_000:
            raise ValueError(f"{self.name}: {self.distance_km} km; no way on Earth is longer than 40,000 km")
        if not 0 < self.share <= 1:
            raise ValueError(f"{self.name}: a share of {self.share}; give more than 0 and at most 1")
        if not 1 <= self.lines <= 100:
            raise ValueError(f"{self.name}: {self.lines} railway lines; give 1 to 100")


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupReturn:
    """When one part is back.

    Args:
        name: The group.
        first: Days until its first battalion group is ready at the line.
        last: Days until its last one is.
        movement: Days of loading, travel and unloading alone: no alert, no making ready.
        is_in_theatre: True when the median movement takes no longer than the doctrine's ``theatre_return_days``: home
            is then not away.
    """

    name: str
    first: Spread
    last: Spread
    movement: Spread
    is_in_theatre: bool


@dataclass(frozen=True, slots=True)
class ShareBack:
    """When a share of the baseline, kit with crews, is back.

    Args:
        share: Which share, 0 to 1.
        days: Days until then, or None when fewer than half of the draws ever get there.
        reached: In which part of the draws it is reached at all, 0 to 1.
    """

    share: float
    days: Spread | None
    reached: float


@dataclass(frozen=True, slots=True)
class Driver:
    """How much one assumption matters.

    Args:
        assumption: Its key in ``march_rates.yaml``.
        variance_share: The part of the variance of the answer that it explains alone, 0 to 1.
        swing_days: Mean answer in the highest tenth of the assumption minus that in the lowest tenth, days.
    """

    assumption: str
    variance_share: float
    swing_days: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnTime:
    """How fast a force could be back, by Monte Carlo.

    Args:
        groups: When each part is back.
        back: When a quarter, a half and four fifths of the baseline are back.
        gained: Warning days bought: days until half is back now, minus days until half was ready before; None when no
            earlier disposition was given or half is never back.
        drivers: The assumptions, the one that matters most first.
        draws: Number of draws.
        seed: Seed of the draws.
    """

    groups: tuple[GroupReturn, ...]
    back: tuple[ShareBack, ...]
    gained: Spread | None
    drivers: tuple[Driver, ...]
    draws: int
    seed: int
