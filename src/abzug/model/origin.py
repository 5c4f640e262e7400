"""Who first said or saw something, and why that is held to be so: copies of one origin are one report."""

from dataclasses import dataclass
from enum import StrEnum


class OriginReason(StrEnum):
    """Why a report has the origin it has.

    ``CLAIMANT`` the claimant's side speaks with one voice · ``SPEAKER`` the same named speaker, whatever the outlet ·
    ``AGENCY`` the text carries an agency's slug · ``COPY`` the text repeats an earlier article · ``SENTENCE`` the
    sentence stands word for word in an earlier article · ``OUTLET`` nothing of the kind: the outlet itself.
    """

    CLAIMANT = "claimant"
    SPEAKER = "speaker"
    AGENCY = "agency"
    COPY = "copy"
    SENTENCE = "sentence"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who first said or saw something, and why that is held to be so.

    Args:
        name: For comparison within one case.
        reason: Why.
        copied_from: Address of the earlier article, for a copy.
        share: For a copied article, how much of it stands in the earlier one, 0 to 1.
    """

    name: str
    reason: OriginReason
    copied_from: str = ""
    share: float = 0.0
