"""When one part of a force is back: the three cases of the doctrine, in days."""

from dataclasses import dataclass, replace

import numpy as np

from abzug.doctrine import Doctrine
from abzug.model import CrewTravel, ForceGroup, Route
from abzug.posture.draws import Days, Draws


@dataclass(frozen=True, slots=True)
class Arrival:
    """When a group is back, one number of days for each draw.

    Args:
        first: Until its first battalion group is ready at the line.
        last: Until its last one is.
        movement: Loading, travel and unloading of the first one alone.
        crews: The part of its crews that can be had, 0 to 1.
    """

    first: Days
    last: Days
    movement: Days
    crews: Days


def along_the_way(group: ForceGroup, doctrine: Doctrine) -> ForceGroup:
    """Return a group whose distance was a great circle with the length of its way instead.

    Units: km.

    Source: march_rates.yaml, ``distance``: 1.3 great circles by rail, 1.25 by road (E); aircraft fly straight.
    """
    is_by_rail = group.route is Route.RAIL or (group.route is Route.KIT_STAYS and group.crew_travel is CrewTravel.TRAIN)
    if group.route is Route.KIT_STAYS and group.crew_travel is CrewTravel.AIR:
        return group
    rate = doctrine.march_rate(f"distance.{'rail' if is_by_rail else 'road'}_per_great_circle")
    return replace(group, distance_km=group.distance_km * rate.mode)


def arrival(group: ForceGroup, draws: Draws) -> Arrival:
    """Return when a group is back.

    Units: days from the order; distances in km.

    Source: doctrine, section 6: alert + movement + making ready, after [T01, T04, T05, T06]; marks in march_rates.yaml.
    """
    case = {Route.KIT_STAYS: _kit_stays, Route.ROAD: _by_road, Route.RAIL: _by_rail}[group.route]
    movement, waiting_first, waiting_last = case(group, draws)
    fixed = (
        draws("readiness_after_arrival.decision_and_alert_days")
        + movement
        + draws("readiness_after_arrival.assemble_and_ready_days")
    )
    crews = draws("readiness_after_arrival.crews_available_share") if group.are_crews_released else np.ones(draws.count)
    return Arrival(fixed + waiting_first, fixed + waiting_last, movement, crews)


def _kit_stays(group: ForceGroup, draws: Draws) -> tuple[Days, Days, Days]:
    """T_K = alert + D_men / v_men + max(men / throughput, park factor x draw) + ready."""
    first, last = (
        np.maximum(_crews_arrive(group, n, draws), _kit_drawn(group, n, draws)) for n in (1, group.battalions)
    )
    return _crews_travel(group, draws), first, last


def _crews_travel(group: ForceGroup, draws: Draws) -> Days:
    if group.crew_travel is CrewTravel.AIR:
        return draws("air.dispatch_days") + group.distance_km / (24 * draws("air.cruise_speed_kmh"))
    rate = "passenger_train_km_per_day" if group.crew_travel is CrewTravel.TRAIN else "bus_km_per_day"
    return group.distance_km / draws(f"personnel_travel.{rate}")


def _crews_arrive(group: ForceGroup, battalions: int, draws: Draws) -> Days:
    """Days until all crews have come through; buses are taken to be as many as needed."""
    men = battalions * draws("personnel_travel.men_per_btg")
    if group.crew_travel is CrewTravel.TRAIN:
        trains = draws("personnel_travel.personnel_trains_per_day")
        return men / (trains * draws("rail.people_per_personnel_train"))
    if group.crew_travel is CrewTravel.AIR:
        sorties = draws("air.il76_sorties_per_day") * draws("air.share_of_sorties_with_men")
        return men / (sorties * draws("air.men_per_il76"))
    return np.zeros(draws.count)


def _kit_drawn(group: ForceGroup, battalions: int, draws: Draws) -> Days:
    """Own crews draw their guarded kit side by side; other crews draw stored kit one battalion after another."""
    factor = draws("draw_stored_stock.field_park_factor")
    if group.draws_stored_kit:
        return factor * draws("draw_stored_stock.battalion_task_force_days") * battalions
    return factor * draws("draw_own_kit.days")


def _by_road(group: ForceGroup, draws: Draws) -> tuple[Days, Days, Days]:
    """T_R = alert + D_road / day's march + battalions x pass time + ready."""
    pass_days = draws("road.column_pass_h_per_btg") / 24
    return group.distance_km / draws("road.day_march_tracked_km"), pass_days, group.battalions * pass_days


def _by_rail(group: ForceGroup, draws: Draws) -> tuple[Days, Days, Days]:
    """T_L = alert + load + D_rail / v_rail + (echelons - 1) / (echelons a day) + unload + final march + ready."""
    movement = (
        draws("rail.load_days_per_echelon")
        + group.distance_km / draws("rail.km_per_day")
        + draws("rail.unload_days_per_echelon")
    )
    echelons_per_day = draws("rail.echelons_per_day_per_line") * group.lines
    echelons = draws("rail.echelons_per_btg")
    first, last = (
        (n * echelons - 1) / echelons_per_day + draws("rail.final_march_days") for n in (1, group.battalions)
    )
    return movement, first, last
