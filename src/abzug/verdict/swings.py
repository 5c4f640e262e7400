"""What would change the verdict: kinds of report, not yet seen, with the largest expected effect."""

from typing import Protocol

import numpy as np

from abzug.doctrine import Doctrine
from abzug.model import Hypothesis, Likelihoods, Swing
from abzug.verdict.posterior import LEFT
from abzug.verdict.strength import NEARING, PASSED, Floats, Telling

UNSEEN = 0.05
"""Strength below which a type counts as not yet seen (E)."""
GOOD_REPORT = 0.8
"""Strength of one good report, grade B2 (doctrine, ``source_grades.yaml``)."""
SHOWN = 6


class Weighed(Protocol):
    """A case that has been weighed and can be weighed again with other strengths."""

    telling: Telling

    def after(self, strengths: Floats) -> Floats:
        """Return the posterior, shape (rows, 7), for strengths, shape (rows, types)."""
        ...

    def left_log_odds(self, strengths: Floats) -> Floats:
        """Return the log odds of "has left", shape (rows,), for strengths, shape (rows, types)."""
        ...


def find_swings(weighed: Weighed, doctrine: Doctrine, likelihood: Likelihoods) -> tuple[Swing, ...]:
    """Return the six most telling kinds of report that have not been seen.

    Args:
        weighed: The case.
        doctrine: For the table.
        likelihood: The verdict so far, which says how probable each kind of report is.

    Source: expected absolute change of log odds: P(report) times the change if it comes (preposterior analysis).
    """
    strength = weighed.telling.strength
    types = list(doctrine.evidence_types.values())
    reportable = (position for position, row in enumerate(types) if row.id not in (NEARING, PASSED))
    unseen = [position for position in reportable if strength[position] < UNSEEN]
    rows = np.repeat(strength[None, :], len(unseen), axis=0)
    rows[range(len(unseen)), unseen] = GOOD_REPORT
    left = weighed.after(rows)[:, LEFT].sum(axis=1)
    changes = np.abs(weighed.left_log_odds(rows) - weighed.left_log_odds(strength[None, :]))
    beliefs = np.array([likelihood[hypothesis] for hypothesis in Hypothesis])
    swings = [
        Swing(
            type=types[position].id,
            left_if_seen=float(seen),
            expected_effect=float(change) * float(beliefs @ np.array(types[position].likelihood)),
        )
        for position, seen, change in zip(unseen, left, changes, strict=True)
    ]
    return tuple(sorted(swings, key=lambda swing: (-swing.expected_effect, swing.type))[:SHOWN])
