"""The evidence matrix: what each report does to each hypothesis, by taking it away."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from abzug.doctrine import Doctrine
from abzug.model import Case, Item
from abzug.verdict.judge import Weighing, coded_claim
from abzug.verdict.parameters import Parameters, shipped_parameters
from abzug.verdict.strength import Floats

LEAST_PROBABILITY = 1e-12


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One report in the matrix.

    Args:
        item: The report.
        weights: Change in the log odds of each hypothesis (nats) that the report makes, in the order of ``Hypothesis``;
            positive speaks for it.
        copy_of: Key of the report of the same origin that makes it superfluous, or None.
    """

    item: Item
    weights: tuple[float, ...]
    copy_of: str | None

    @property
    def diagnosticity(self) -> float:
        """How far it tells the hypotheses apart: the spread of its weights (nats)."""
        return max(self.weights) - min(self.weights)


def evidence_matrix(
    case: Case, as_of: date, doctrine: Doctrine, *, parameters: Parameters | None = None
) -> tuple[MatrixRow, ...]:
    """Return one row a report, the most diagnostic first.

    Args:
        case: A case whose items and claim are coded. Items published after ``as_of`` are not looked at.
        as_of: The day (UTC).
        doctrine: The method.
        parameters: Fitted numbers; the shipped ones by default.

    Source: analysis of competing hypotheses (Heuer 1999, mark M) as a display: the cells are leave-one-out changes of
    the verdict itself, not votes that are added up.
    """
    known = case.as_of(as_of).weighed()
    weighing = Weighing(known, coded_claim(known), as_of, doctrine, parameters or shipped_parameters())
    with_all = _log_odds(weighing.sharply(weighing.telling.strength[None, :]))
    weights = with_all - _log_odds(weighing.sharply(weighing.telling.without))
    rows = [
        MatrixRow(item, tuple(row.tolist()), weighing.telling.copies.get(item.key))
        for item, row in zip(weighing.telling.items, weights, strict=True)
    ]
    rows.sort(key=lambda row: (-row.diagnosticity, row.item.key))
    return tuple(rows)


def _log_odds(probabilities: Floats) -> Floats:
    """Return the log odds of each hypothesis, shape (rows, 7), for rows of probabilities of the same shape."""
    clipped = np.clip(probabilities, LEAST_PROBABILITY, 1 - LEAST_PROBABILITY)
    odds: Floats = np.log(clipped) - np.log1p(-clipped)
    return odds
