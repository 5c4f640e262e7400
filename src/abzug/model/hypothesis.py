"""The seven things that can have become of an announced withdrawal."""

from enum import StrEnum


class Hypothesis(StrEnum):
    """What has happened to the force named in the claim: exactly one of these is true.

    Source: doctrine, section 8.1 (seven ordered tests on measured quantities, first match wins).
    """

    COMPLETE = "complete"
    PARTIAL = "partial"
    ROTATION = "rotation"
    REDEPLOYMENT = "redeployment"
    HOLLOW = "hollow"
    NOT_CARRIED_OUT = "not_carried_out"
    BUILD_UP = "build_up"


LEFT_AS_CLAIMED = frozenset({Hypothesis.COMPLETE, Hypothesis.PARTIAL})
"""The hypotheses under which the force has left, wholly or in part."""
