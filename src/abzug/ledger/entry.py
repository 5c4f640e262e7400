"""What the ledger keeps: drafts go in, entries come out."""

import reprlib
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache

from abzug.errors import EntryError, EntryFormatError
from abzug.ledger.codec import write
from abzug.model import Claim, Document, Item, Receipt, identity


class Kind(StrEnum):
    """What an entry holds."""

    DOCUMENT = "document"
    ITEM = "item"
    ANNOUNCEMENT = "announcement"
    RETRACTION = "retraction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """The claim of a case, for example that of the Russian ministry of defence of 15 February 2022.

    Args:
        claim: The checkable proposition.
        announced: The day on which it was published (UTC).
        receipt: The passage it rests on.
    """

    claim: Claim
    announced: date
    receipt: Receipt

    @property
    def id(self) -> str:
        """Its identity: where and on which day it was published."""
        return identity("announcement", {"address": self.receipt.address, "announced": self.announced})


@dataclass(frozen=True, slots=True)
class Retraction:
    """An entry is taken back; it stays readable in its history.

    Args:
        reason: Why, in one sentence.
    """

    reason: str


Fact = Document | Item | Announcement
"""What can be known of a case."""

Content = Fact | Retraction
"""What an entry can hold."""

KINDS: dict[Kind, type[Content]] = {
    Kind.DOCUMENT: Document,
    Kind.ITEM: Item,
    Kind.ANNOUNCEMENT: Announcement,
    Kind.RETRACTION: Retraction,
}
"""The class of what each kind of entry holds."""

LONGEST_NAME = 200
"""The greatest number of characters in the name of a case or an analyst (E)."""

_KIND_OF = {content: kind for kind, content in KINDS.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Something to be recorded, as it is handed to the ledger.

    Args:
        content: What is to be recorded.
        case: The case it belongs to; only a document may belong to none.
        entered_by: The analyst, or the program and its version, that hands it over.
        supersedes: Identity of the entry that it corrects or retracts, or None for a first entry.

    Attributes:
        id: The identity of the entry it becomes. A first entry is named by its case and its fact (``Item.id`` and so
            on), so that the same fact entered twice is one entry, whoever enters it; a correction by the entry that it
            supersedes and everything it says; a retraction by the entry that it supersedes.
        json: Its content as it is kept.

    Raises:
        EntryError: If the case is missing, a name is empty, too long or holds control characters, a retraction retracts
            nothing, or the content has no form in JSON or no day of publication in the calendar.
    """

    content: Content
    case: str | None = None
    entered_by: str
    supersedes: str | None = None
    id: str = field(init=False)
    json: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        _require_name("entered_by", self.entered_by)
        if self.case is not None:
            _require_name("case", self.case)
        elif isinstance(self.content, Item | Announcement):
            raise EntryError(f"the {self.kind} belongs to no case", hint="only documents may stand outside of a case")
        if self.supersedes is not None:
            _require_name("supersedes", self.supersedes)
        elif isinstance(self.content, Retraction):
            raise EntryError("the retraction does not say what it retracts", hint="use `Entry.retracted`")
        try:
            object.__setattr__(self, "json", write(self.content))
            if isinstance(self.content, Document):
                publication_day(self.content)
        except (EntryFormatError, OverflowError) as error:
            raise EntryError(f"the {self.kind} cannot be kept: {error}", hint="put that right") from None
        object.__setattr__(self, "id", _identity_of(self))

    @property
    def kind(self) -> Kind:
        """What it holds."""
        return _KIND_OF[type(self.content)]

    @property
    def first_id(self) -> str | None:
        """The identity that its fact has when it is recorded for the first time; None for a retraction."""
        return None if isinstance(self.content, Retraction) else _first_identity(self.kind, self.case, self.content)

    def recorded(self, moment: datetime) -> "Entry":
        """Return the entry it becomes when it is recorded at ``moment``."""
        return Entry(
            id=self.id,
            content=self.content,
            case=self.case,
            entered_by=self.entered_by,
            supersedes=self.supersedes,
            recorded_at=moment,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something recorded, for example: item e07 of the case 2022-crimea, entered by anna on 3 March 2026.

    Args:
        id: Its identity, as it was given when it was recorded.
        content: What is recorded.
        case: The case it belongs to, or None for a document outside of any case.
        entered_by: Who handed it over.
        supersedes: Identity of the entry that it corrects or retracts, or None for a first entry.
        recorded_at: When the ledger recorded it, aware, UTC. No later entry has an earlier one.
    """

    id: str
    content: Content
    case: str | None
    entered_by: str
    supersedes: str | None
    recorded_at: datetime

    @property
    def kind(self) -> Kind:
        """What it holds."""
        return _KIND_OF[type(self.content)]

    @property
    def published(self) -> date | None:
        """The day on which its content was published (UTC); None for a retraction."""
        return publication_day(self.content)

    @property
    def receipt(self) -> Receipt:
        """The passage it rests on: the whole document for a document, the retracted entry for a retraction."""
        match self.content:
            case Item() | Announcement():
                return self.content.receipt
            case Document():
                return Receipt(document=self.content.id, address=self.content.address, entered_by=self.entered_by)
            case Retraction():
                return Receipt(
                    document=self.supersedes or "",
                    address=f"ledger:{self.supersedes}",
                    passage=self.content.reason,
                    entered_by=self.entered_by,
                )

    @property
    def draft(self) -> Draft:
        """What was handed over, for example to be recorded in another ledger."""
        return Draft(content=self.content, case=self.case, entered_by=self.entered_by, supersedes=self.supersedes)

    def corrected(self, fact: Fact, *, entered_by: str) -> Draft:
        """Return the draft that puts ``fact`` in its place; on a retraction, the draft that takes it back."""
        return Draft(content=fact, case=self.case, entered_by=entered_by, supersedes=self.id)

    def retracted(self, reason: str, *, entered_by: str) -> Draft:
        """Return the draft that takes it back."""
        return Draft(content=Retraction(reason), case=self.case, entered_by=entered_by, supersedes=self.id)


def publication_day(content: Content) -> date | None:
    """Return the day on which ``content`` was published (UTC), or None for a retraction."""
    match content:
        case Item():
            return content.published
        case Document():
            return content.published_at.astimezone(UTC).date()
        case Announcement():
            return content.announced
        case Retraction():
            return None


def _identity_of(draft: Draft) -> str:
    if isinstance(draft.content, Retraction):
        return identity("entry", {"supersedes": draft.supersedes, "retraction": True})
    if draft.supersedes is None:
        return _first_identity(draft.kind, draft.case, draft.content)
    return identity("entry", {"supersedes": draft.supersedes, draft.kind: draft.json})


def _first_identity(kind: Kind, case: str | None, fact: Fact) -> str:
    return identity("entry", {"case": case, kind: fact.id})


@lru_cache(maxsize=16_384)  # few names come again and again
def _require_name(field_name: str, value: str) -> None:
    if not value or value != value.strip() or not value.isprintable() or len(value) > LONGEST_NAME:
        raise EntryError(
            f"{field_name} must be a name of up to {LONGEST_NAME} printable characters, not {reprlib.repr(value)}",
            hint="a case is named like 2022-csto-kazakhstan, an analyst like anna, an entry by its 24 digits",
        )
