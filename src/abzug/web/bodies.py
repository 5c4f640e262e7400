"""What a page sends: checked for shape and length before anything looks at it."""

from datetime import date
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field

from abzug.errors import InputError
from abzug.model import (
    About,
    Direction,
    Extent,
    ForceGroup,
    Grade,
    Item,
    ItemKind,
    Movement,
    Place,
    Quantity,
    Receipt,
    Route,
    Side,
    SourceKind,
)
from abzug.pipeline.what_if import Supposition

Name = Annotated[str, Field(min_length=1, max_length=200)]
Line = Annotated[str, Field(max_length=500)]
Prose = Annotated[str, Field(min_length=1, max_length=4_000)]
GradeText = Annotated[str, Field(pattern=r"^[A-F][1-6]$")]
TypeId = Annotated[str, Field(pattern=r"^E\d{2,3}$")]


class Body(BaseModel):
    """Unknown fields are a mistake: what a page sends and nobody reads would be lost in silence."""

    model_config = ConfigDict(extra="forbid")


class SuppositionBody(Body):
    """What is supposed: reports, origins or sources left out, other grades."""

    as_of: date | None = None
    without_items: list[Name] = Field(default=[], max_length=20_000)
    without_origins: list[Line] = Field(default=[], max_length=2_000)
    without_sources: list[Line] = Field(default=[], max_length=2_000)
    grades: dict[str, GradeText] = Field(default={}, max_length=2_000)

    def supposition(self) -> Supposition:
        """Return it as a noun."""
        return Supposition(
            without_items=frozenset(self.without_items),
            without_origins=frozenset(self.without_origins),
            without_sources=frozenset(self.without_sources),
            grades={key: Grade.parse(grade) for key, grade in self.grades.items()},
        )


class TextBody(Body):
    """A text for the desk, pasted or by its address."""

    text: Annotated[str, Field(max_length=10_000_000)] = ""
    address: Line = ""
    publisher: Line = ""
    published: date | None = None
    language: Annotated[str, Field(pattern=r"^(auto|de|en)$")] = "auto"


class ReadingBody(TextBody):
    """A text to be read, and the case that it is read for, which tells whose force is meant."""

    case: Line = ""


class PlaceBody(Body):
    """Somewhere, no more precise than its source."""

    name: Name
    lat: Annotated[float, Field(ge=-90, le=90)] | None = None
    lon: Annotated[float, Field(ge=-180, le=180)] | None = None


class QuantityBody(Body):
    """How many."""

    low: Annotated[float, Field(ge=0)]
    high: Annotated[float, Field(ge=0)] | None = None
    unit: Name
    scope: Line = ""


class ReceiptBody(Body):
    """Which passage of the text on the desk a report rests on."""

    start: Annotated[int, Field(ge=0)] | None = None
    end: Annotated[int, Field(ge=0)] | None = None


class ItemBody(Body):
    """One report as a person has accepted, corrected or written it."""

    item: Name
    published: date
    event_date: date
    source: Name
    source_kind: SourceKind
    says: Prose
    kind: ItemKind
    about: About
    movement: Movement
    place: PlaceBody | None = None
    quantity: QuantityBody | None = None
    ally_of: Side | None = None
    types: list[TypeId] | None = Field(default=None, max_length=20)
    origin: Line | None = None
    grade: GradeText | None = None
    direction: Direction | None = None
    extent: Extent | None = None
    receipt: ReceiptBody = ReceiptBody()

    def as_item(self, receipt: Receipt) -> Item:
        """Return it as a noun.

        Raises:
            InputError: If two fields do not fit each other.
        """
        try:
            return Item(
                key=self.item,
                published=self.published,
                event_date=self.event_date,
                source=self.source,
                source_kind=self.source_kind,
                says=self.says,
                kind=self.kind,
                about=self.about,
                movement=self.movement,
                receipt=receipt,
                place=Place(self.place.name, self.place.lat, self.place.lon) if self.place else None,
                quantity=self._quantity(),
                ally_of=self.ally_of,
                types=None if self.types is None else tuple(sorted(set(self.types))),
                origin=self.origin or None,
                grade=Grade.parse(self.grade) if self.grade else None,
                direction=self.direction,
                extent=self.extent,
            )
        except ValueError as error:
            raise InputError(f"{self.item}: {error}", hint="correct the field and send it again") from error

    def _quantity(self) -> Quantity | None:
        given = self.quantity
        return Quantity(given.low, given.high, given.unit, given.scope) if given else None


class AcceptedBody(Body):
    """What a person has accepted of a text, signed."""

    entered_by: Name
    text: TextBody
    items: list[ItemBody] = Field(min_length=1, max_length=1_000)


class CorrectionBody(Body):
    """A report put right, signed."""

    entered_by: Name
    item: ItemBody


class RetractionBody(Body):
    """An entry taken back, signed, with the reason."""

    entered_by: Name
    reason: Prose


class ReturnBody(Body):
    """Where a force is, to tell how fast it could be back."""

    route: Route
    battalions: Annotated[int, Field(ge=1, le=10_000)] = 5
    distance_km: Annotated[float, Field(ge=0, le=40_000)]

    def group(self) -> ForceGroup:
        """Return it as a noun."""
        return ForceGroup(name="force", route=self.route, battalions=self.battalions, distance_km=self.distance_km)


class AnnouncementBody(Body):
    """A case begun: its name, and where and when the announcement was published."""

    case: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{2,80}$")]
    announced: date
    address: Line = ""
    says: Line = ""
    entered_by: Name

    def checked(self, taken: list[str]) -> Self:
        """Return it, unless there is such a case.

        Raises:
            InputError: If the name is taken.
        """
        if self.case in taken:
            raise InputError(f"there is a case {self.case} already", hint="choose another name")
        return self
