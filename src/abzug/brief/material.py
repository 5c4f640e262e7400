"""What a brief is written from: the case as it was known, the verdict, how it got there, and what went before."""

from dataclasses import dataclass
from datetime import date

from abzug.doctrine import Doctrine
from abzug.model import (
    AlliedResponse,
    Case,
    DiplomaticTrack,
    Endurance,
    Exposure,
    Item,
    Likelihoods,
    NextDate,
    Posture,
    ReturnTime,
    Verdict,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """The likelihoods at the end of one day."""

    day: date
    likelihood: Likelihoods


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """An earlier verdict, as its brief carried it along.

    Args:
        as_of: Its day.
        left_as_claimed: Its likelihood that the force has left.
        military_meaning: The hypothesis that led, or None.
        as_declared: How the announcement stood.
        confidence: How good its basis was.
        rung: Highest rung verified.
        gaps: Subjects that nobody had a view of.
        items: Identities of the reports it was computed from, or None when it does not say.
        doctrine_version: The doctrine it was computed by.
    """

    as_of: date
    left_as_claimed: float
    military_meaning: str | None
    as_declared: str
    confidence: str
    rung: int
    gaps: frozenset[str]
    items: frozenset[str] | None
    doctrine_version: str

    def knew(self, item: Item) -> bool:
        """Tell whether the earlier verdict was computed from a report."""
        return item.published <= self.as_of if self.items is None else item.id in self.items


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """An earlier verdict, and what would have become of it without new reports.

    Args:
        earlier: The earlier verdict.
        left_without_news: Likelihood that the force has left, judged today from the reports known then.
    """

    earlier: Earlier
    left_without_news: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What can be computed beside the verdict. None means that it was not, which a brief says.

    Args:
        posture: What stands where.
        exposure: Who is exposed to the force.
        track: The diplomatic track.
        response: What the allies of the other side do.
        endurance: How long the force can be held where it stands.
        dates: The next dates that matter.
        return_time: How fast the force could be back.
    """

    posture: Posture | None = None
    exposure: Exposure | None = None
    track: DiplomaticTrack | None = None
    response: AlliedResponse | None = None
    endurance: Endurance | None = None
    dates: tuple[NextDate, ...] = ()
    return_time: ReturnTime | None = None


NOTHING_COMPUTED = Surroundings()


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Everything that a brief is written from.

    Args:
        title: What the case is called, for people.
        case: The case as of the day, coded.
        verdict: Its verdict.
        history: The likelihoods on days before, in order, the day of the verdict last.
        doctrine: The method.
        comparison: The verdict to compare with, or None.
        surroundings: What was computed beside the verdict.
    """

    title: str
    case: Case
    verdict: Verdict
    history: tuple[Moment, ...]
    doctrine: Doctrine
    comparison: Comparison | None = None
    surroundings: Surroundings = NOTHING_COMPUTED
