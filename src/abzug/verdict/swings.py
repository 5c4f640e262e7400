"""What would change the verdict: kinds of report, not yet seen, with the largest expected effect."""

from collections.abc import Iterable
from itertools import zip_longest
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
SHOWN_EACH_WAY = 3


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
    """Return the most telling kinds of report that have not been seen, three for "has left" and three against it.

    They come by turns, the strongest first, and begin with what would speak against the verdict so far.

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
    after = weighed.after(rows)
    changes = weighed.left_log_odds(rows) - weighed.left_log_odds(strength[None, :])
    beliefs = np.array([likelihood[hypothesis] for hypothesis in Hypothesis])
    towards: dict[bool, list[Swing]] = {True: [], False: []}
    for position, seen, change in zip(unseen, after, changes, strict=True):
        chance = float(beliefs @ np.array(types[position].likelihood))
        towards[bool(change > 0)].append(_swing(types[position].id, seen, abs(float(change)) * chance))
    believed = likelihood.left_as_claimed >= 0.5
    return _by_turns(towards[not believed], towards[believed])


def _swing(type_id: str, after: Floats, effect: float) -> Swing:
    lead = int(after.argmax())
    return Swing(
        type=type_id,
        left_if_seen=float(after[LEFT].sum()),
        lead_if_seen=list(Hypothesis)[lead],
        lead_likelihood_if_seen=float(after[lead]),
        expected_effect=effect,
    )


def _by_turns(*ways: Iterable[Swing]) -> tuple[Swing, ...]:
    """Return the strongest swings of each way by turns."""
    strongest = [sorted(way, key=lambda swing: (-swing.expected_effect, swing.type))[:SHOWN_EACH_WAY] for way in ways]
    return tuple(swing for turn in zip_longest(*strongest) for swing in turn if swing is not None)
