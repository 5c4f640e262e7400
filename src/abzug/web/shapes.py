"""The shapes of the API's answers; they are what OpenAPI documents."""

from typing import Any

from typing_extensions import TypedDict


class Likelihood(TypedDict):
    """How likely each hypothesis is, 0 to 1, in the order of the hypotheses."""

    day: str
    likelihood: list[float]


class CaseRow(TypedDict):
    """A case on the board, with its verdict as of the last day."""

    case: str
    title: str
    actor: str
    theatre: str
    question: str
    announced: str
    deadline: str | None
    items: int
    as_of: str
    left_as_claimed: float
    likelihood: list[float]
    as_declared: str
    declared_likelihood: float
    military_meaning: str
    confidence: str
    next_check: str | None
    outcome: "Outcome | None"


class Outcome(TypedDict):
    """What became of it. A judge never sees this."""

    label: str
    resolved_on: str
    basis: str


class HistoryRow(TypedDict):
    """The likelihood of "has left" day by day, for a sparkline, and what changed since the day before."""

    case: str
    days: list[str]
    left_as_claimed: list[float]
    change: float


class ItemShape(TypedDict):
    """One coded report with its receipt."""

    item: str
    says: str
    source: str
    source_kind: str
    ally_of: str | None
    vantage: str
    kind: str
    about: str
    movement: str
    published: str
    event_date: str
    origin: str | None
    grade: str | None
    types: list[str]
    direction: str | None
    extent: str | None
    place: dict[str, Any] | None
    quantity: dict[str, Any] | None
    derived: list[str]
    entry: str | None
    receipt: dict[str, Any]


class CaseShape(TypedDict):
    """A case: what is claimed, what was reported, and the days on which something was published."""

    case: str
    version: int
    title: str
    summary: str
    actor: str
    theatre: str
    question: str
    announced: str
    deadline: str | None
    claim: dict[str, str] | None
    verifiability: int | None
    last_day: str
    days: list[str]
    items: list[ItemShape]
    outcome: Outcome | None


class PreviewShape(TypedDict):
    """How a file begins that can be taken away: its name, its length in bytes, its first lines."""

    name: str
    bytes: int
    lines: list[str]
    is_cut: bool


class DayShape(TypedDict):
    """The verdict of one day in short: what a slider step shows at once."""

    day: str
    likelihood: list[float]
    left_as_claimed: float
    as_declared: str
    declared_likelihood: float
    military_meaning: str
    confidence: str
    rung: int
    reasons: list[tuple[str, float]]


class MatrixShape(TypedDict):
    """One row of the evidence matrix: the change in the log odds of each hypothesis that a report makes (nats)."""

    item: str
    weights: list[float]
    copy_of: str | None


class ProposalShape(TypedDict):
    """A report that the reader proposes, with where its parts stand in the text."""

    item: ItemShape
    stage: str
    basis: str
    spans: dict[str, list[int]]
    is_advised: bool


class DeskShape(TypedDict):
    """A text on the desk with what the reader proposes."""

    document: dict[str, Any]
    language: str
    note: str
    proposals: list[ProposalShape]


class Recorded(TypedDict):
    """What became of what was handed over: identities of new entries, and of those that were known already."""

    recorded: list[str]
    known: list[str]
    version: int


class EntryShape(TypedDict):
    """One entry of the log."""

    entry: str
    kind: str
    case: str | None
    entered_by: str
    recorded_at: str
    supersedes: str | None
    says: str
    item: str | None


class DocumentShape(TypedDict):
    """An archived text."""

    document: str
    address: str
    publisher: str
    language: str
    published: str
    fetched_at: str | None
    content_hash: str
    text: str


class Failure(TypedDict):
    """Why a request could not be met, and what to do."""

    error: str
    message: str
    hint: str
