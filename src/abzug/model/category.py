"""The bins in which every number is kept: never a bare total of "equipment"."""

from enum import StrEnum

from abzug.model.component import Component


class Category(StrEnum):
    """What is counted.

    Source: doctrine, section 1.3: battle tanks, armoured combat vehicles and artillery of 100 mm and more are the
    treaty's bins; sustainment is not limited by a treaty but decisive. ``MIXED_HEAVY`` stands where a source does not
    tell tanks, armoured vehicles and guns apart.
    """

    PERSONNEL = "personnel"
    TANKS = "tanks"
    ARMOURED_VEHICLES = "armoured_vehicles"
    ARTILLERY = "artillery"
    MIXED_HEAVY = "mixed_heavy"
    AIRCRAFT = "aircraft"
    HELICOPTERS = "helicopters"
    AIR_DEFENCE = "air_defence"
    MISSILES = "missiles"
    NAVAL = "naval"
    LOGISTICS = "logistics"
    MEDICAL = "medical"
    ENGINEERING = "engineering"
    COMMAND = "command"

    @property
    def component(self) -> Component:
        """Which of the three series it belongs to; aircraft, air defence and ships are heavy equipment here."""
        if self is Category.PERSONNEL:
            return Component.PERSONNEL
        return Component.SUSTAINMENT if self in SUSTAINMENT else Component.HEAVY_EQUIPMENT


SUSTAINMENT = frozenset({Category.LOGISTICS, Category.MEDICAL, Category.ENGINEERING, Category.COMMAND})
"""What keeps a force going; it leaves last and is needed first."""

LAND_KIT = frozenset({Category.TANKS, Category.ARMOURED_VEHICLES, Category.ARTILLERY})
"""The heavy equipment of the decision tree's e, d and g (doctrine, section 8.1)."""
