"""What leaves apart is counted apart."""

from enum import StrEnum


class Component(StrEnum):
    """Which part of a force is meant.

    Source: doctrine, sections 1.3 and 9.3: people, heavy equipment and sustainment are three series per place. Air and
    naval forces are told apart by readers; ``UNSPECIFIED`` stands where a source names "troops" or "units" only.
    """

    PERSONNEL = "personnel"
    HEAVY_EQUIPMENT = "heavy_equipment"
    SUSTAINMENT = "sustainment"
    AIR = "air"
    NAVAL = "naval"
    UNSPECIFIED = "unspecified"
