"""The six quantities on which the decision tree decides, and what it finds."""

from dataclasses import dataclass

from abzug.model.hypothesis import Hypothesis
from abzug.model.interval import UNKNOWN_SHARE, Interval

UNKNOWN_RATIO = Interval(0.0, float("inf"))
"""A ratio of which nothing is known."""

UNKNOWN_NET = Interval(-1.0, float("inf"))
"""A net change of which nothing is known; no more can leave than was there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MovementShares:
    """What happened to the force named in a claim between two days, as intervals. Unknown is the default, never zero.

    Args:
        men_left: Share of baseline personnel that left the claimed area (p).
        men_replaced: Inflow of personnel to the same places over outflow (pi).
        kit_left: Share of baseline tanks, armoured vehicles and artillery that left (e).
        sustainment_left: Share of sustainment that left (s).
        kit_far: Share of departed heavy equipment now farther than ``theatre_return_days`` from the line (d).
        net_inflow: Net change of heavy equipment in the theatre over the baseline (g).

    Source: doctrine, section 8.1; the letters are those of ``hypotheses.yaml``.
    """

    men_left: Interval = UNKNOWN_SHARE
    men_replaced: Interval = UNKNOWN_RATIO
    kit_left: Interval = UNKNOWN_SHARE
    sustainment_left: Interval = UNKNOWN_SHARE
    kit_far: Interval = UNKNOWN_SHARE
    net_inflow: Interval = UNKNOWN_NET

    def by_symbol(self) -> dict[str, Interval]:
        """Return the intervals under the doctrine's letters."""
        return {
            "p": self.men_left,
            "pi": self.men_replaced,
            "e": self.kit_left,
            "s": self.sustainment_left,
            "d": self.kit_far,
            "g": self.net_inflow,
        }


@dataclass(frozen=True, slots=True)
class OpenTest:
    """A test of the decision tree that the intervals leave open.

    Args:
        text: The test as the doctrine words it, such as ``g >= reinforcement_share``.
        symbol: The quantity it is about.
        interval: What that quantity can be.
    """

    text: str
    symbol: str
    interval: Interval


@dataclass(frozen=True, slots=True)
class TreeFinding:
    """What the decision tree says; UNDETERMINED is a finding, not an error.

    Args:
        possible: The hypotheses that some values within the intervals lead to, in the order of ``Hypothesis``.
        open_tests: Why more than one is possible: the tests left open, in the order of the tree; empty when determined.
    """

    possible: tuple[Hypothesis, ...]
    open_tests: tuple[OpenTest, ...]

    @property
    def hypothesis(self) -> Hypothesis | None:
        """The one possible hypothesis, or None when the finding is UNDETERMINED."""
        return self.possible[0] if len(self.possible) == 1 else None
