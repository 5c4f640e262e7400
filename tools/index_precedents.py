"""Write how the bundled announcements ended to where every verdict reads it.

    python tools/index_precedents.py

A test holds the file against the cases, so that none changes without it.
"""

import json
from pathlib import Path

from abzug.casebook.precedents import read_precedents

TARGET = Path(__file__).parents[1] / "src" / "abzug" / "casebook" / "data" / "precedents.json"


def main() -> None:
    """Write the index."""
    rows = [
        {"case": one.case, "actor": one.actor, "resolved_on": one.resolved_on.isoformat(), "outcome": str(one.outcome)}
        for one in read_precedents()
    ]
    TARGET.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
