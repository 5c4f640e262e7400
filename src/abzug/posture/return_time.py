"""Return time: how much warning a withdrawal buys."""

from collections.abc import Sequence

import numpy as np

from abzug.doctrine import Doctrine, load_doctrine
from abzug.errors import InputError
from abzug.model import ForceGroup, GroupReturn, ReturnTime, ShareBack
from abzug.posture.draws import Days, Draws, spread
from abzug.posture.drivers import drivers
from abzug.posture.march import Arrival, arrival
from abzug.posture.regrowth import Regrowth

SHARES_BACK = (0.25, 0.5, 0.8)
"""The shares of the baseline whose return is reported; the half is the headline (doctrine, section 6, mark E)."""


def return_time(
    groups: Sequence[ForceGroup],
    *,
    before: Sequence[ForceGroup] = (),
    draws: int = 100_000,
    seed: int = 1,
    doctrine: Doctrine | None = None,
) -> ReturnTime:
    """Tell within how many days a force could be back, kit with crews.

    Args:
        groups: Where its parts are now; their shares sum to at most one (what is missing never comes back).
        before: Where they were before the withdrawal, to tell the warning time gained: no groups for a force that stood
            ready, which then gains all of it.
        draws: Number of draws, at least 1,000.
        seed: Seed of the draws: the same question has the same answer.
        doctrine: The doctrine, or None for the packaged one.

    Returns:
        10, 50 and 90 % points in days; never a single number.

    Raises:
        InputError: If there are no groups, their shares sum to more than one, or too few draws are asked for.

    Source: doctrine, section 6 (rates in march_rates.yaml with their marks; many are E). Limits: no losses on the way,
    no enemy, no reserves called up anew; kit flown by air is not modelled.
    """
    _check(groups, before, draws)
    doctrine = doctrine or load_doctrine()
    streams = Draws(doctrine, count=draws, seed=seed)
    regrowth = Regrowth.of((group, arrival(group, streams)) for group in groups)
    back = {share: regrowth.days_until(share) for share in SHARES_BACK}
    half = back[0.5]
    assumptions = streams.varied
    earlier = _half_before(before, streams)
    nearby_days = doctrine.movement_thresholds["theatre_return_days"]
    is_always_back = bool(np.isfinite(half).all())
    return ReturnTime(
        groups=tuple(_group(group, times, nearby_days) for group, times in regrowth.parts),
        back=tuple(_share_back(share, days) for share, days in back.items()),
        gained=spread(half - earlier) if is_always_back and np.isfinite(earlier).all() else None,
        drivers=drivers(half, assumptions) if is_always_back else (),
        draws=draws,
        seed=seed,
    )


def _check(groups: Sequence[ForceGroup], before: Sequence[ForceGroup], draws: int) -> None:
    if not groups:
        raise InputError("a return time needs at least one group", hint="say where the force is now")
    for name, parts in (("now", groups), ("before", before)):
        total = sum(part.share for part in parts)
        if total > 1 + 1e-9:
            raise InputError(
                f"the groups {name} make {total:.0%} of the force", hint="their shares must sum to 1 or less"
            )
    if draws < 1000:
        raise InputError(f"{draws} draws are too few for 10 and 90 % points", hint="ask for 1,000 or more")


def _half_before(before: Sequence[ForceGroup], streams: Draws) -> Days:
    """Days until half was ready before the withdrawal; none at all for a force that stood there."""
    if not before:
        return np.zeros(streams.count)
    return Regrowth.of((group, arrival(group, streams)) for group in before).days_until(0.5)


def _group(group: ForceGroup, times: Arrival, nearby_days: float) -> GroupReturn:
    movement = spread(times.movement)
    return GroupReturn(
        name=group.name,
        first=spread(times.first),
        last=spread(times.last),
        movement=movement,
        is_in_theatre=movement.median <= nearby_days,
    )


def _share_back(share: float, days: Days) -> ShareBack:
    reached = float(np.isfinite(days).mean())
    return ShareBack(share, spread(days) if reached > 0.5 else None, reached)
