"""How long a massed force can be held, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class EnduranceRow:
    """One row, for example: men exchanged and supplies built up, no bound visible.

    Args:
        when: What must have been seen (True) or looked for and not seen (False), by sign.
        low_days: At least so long from now.
        high_days: At most so long; infinity for no bound.
        names: Why, by language.
        mark: Where the numbers come from.
        references: Keys of ``refs.yaml``.
    """

    when: Mapping[str, bool]
    low_days: float
    high_days: float
    names: Mapping[str, str]
    mark: str
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EnduranceTable:
    """The rows, of which the first that holds decides.

    Args:
        rows: In order.
        fresh: For how long a sighting of supplies holds.
    """

    rows: tuple[EnduranceRow, ...]
    fresh: timedelta


def read_endurance(content: Mapping[str, Any]) -> EnduranceTable:
    """Read ``endurance.yaml``."""
    rows = tuple(
        EnduranceRow(
            when={sign: value == "yes" for sign, value in row["when"].items()},
            low_days=float(row["low"]),
            high_days=float("inf") if row["high"] is None else float(row["high"]),
            names={"en": row["en"], "de": row["de"]},
            mark=row["mark"],
            references=tuple(row.get("ref", ())),
        )
        for row in content["rows"]
    )
    return EnduranceTable(rows, timedelta(days=content["fresh_days"]["value"]))
