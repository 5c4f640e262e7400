"""How long a massed force can be held, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from abzug.model import EnduranceRow


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
