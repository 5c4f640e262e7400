"""A claim and its evidence become a verdict: likelihoods, reasons, and what would change them."""

from abzug.verdict.judge import judge
from abzug.verdict.parameters import Parameters, shipped_parameters
from abzug.verdict.track_record import Precedent, track_record

__all__ = ["Parameters", "Precedent", "judge", "shipped_parameters", "track_record"]
