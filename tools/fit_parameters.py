"""Fit the verdict's parameters on the whole casebook and write them where the package reads them.

    python tools/fit_parameters.py

A test holds the shipped file against a fresh fit, so that neither table nor casebook changes without it.
"""

import json
from pathlib import Path

from abzug import casebook
from abzug.casebook.fit import fit, read_snapshots
from abzug.casebook.snapshots import snapshots
from abzug.doctrine import load_doctrine

TARGET = Path(__file__).parents[1] / "src" / "abzug" / "verdict" / "data" / "parameters.json"


def main() -> None:
    """Fit and write."""
    doctrine = load_doctrine()
    rows = [*snapshots(doctrine), *snapshots(doctrine, coded_by_hand=False)]
    parameters = fit(read_snapshots(rows, doctrine), doctrine)
    content = {
        "fitted_on": f"{len(casebook.names())} bundled cases, coded by hand and by rules, on five days each",
        "doctrine_version": doctrine.version,
        **parameters.to_dict(),
    }
    TARGET.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
