"""How the bundled announcements ended, without reading their cases.

Every verdict shows its actor's record. Reading 42 cases for that took a third of the time to the first verdict, so what
the record needs of them lies beside them; ``tools/index_precedents.py`` writes it, and a test holds it against the
cases.
"""

import json
from datetime import date
from functools import cache
from importlib import resources

from abzug.casebook import bundled
from abzug.model import Hypothesis
from abzug.verdict import Precedent


@cache
def precedents() -> tuple[Precedent, ...]:
    """Return the bundled announcements with known outcome, in the order of their names."""
    text = (resources.files("abzug.casebook") / "data" / "precedents.json").read_text(encoding="utf-8")
    return tuple(
        Precedent(
            case=row["case"],
            actor=row["actor"],
            resolved_on=date.fromisoformat(row["resolved_on"]),
            outcome=Hypothesis(row["outcome"]),
        )
        for row in json.loads(text)
    )


def read_precedents() -> tuple[Precedent, ...]:
    """Return the same from the cases themselves."""
    files = ((name, bundled.load(name)) for name in bundled.names())
    return tuple(
        Precedent(case=name, actor=file.case.actor, resolved_on=file.outcome.resolved_on, outcome=file.outcome.label)
        for name, file in files
        if file.outcome is not None
    )
