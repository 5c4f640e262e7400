"""Nouns to record: a plain one of each kind, and hypothesis strategies for all the others."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from abzug.ledger import Announcement, Content, Draft, Entry, Retraction
from abzug.model import (
    About,
    Access,
    Claim,
    ClaimSpeaker,
    Destination,
    Direction,
    Document,
    Extent,
    Grade,
    Item,
    ItemKind,
    KitClause,
    Movement,
    Place,
    Pressure,
    Quantity,
    Receipt,
    Scope,
    Side,
    SourceKind,
    Trait,
)

CRIMEA = "2022-crimea"
NIGER = "2023-niger"


def an_item(says: str = "A pontoon bridge is new", **changes: Any) -> Item:
    """Return an item of 17 February 2022."""
    fields: dict[str, Any] = {
        "key": "e01",
        "published": date(2022, 2, 17),
        "event_date": date(2022, 2, 15),
        "source": "Maxar",
        "source_kind": SourceKind.COMMERCIAL_IMAGERY,
        "says": says,
        "kind": ItemKind.OBSERVATION,
        "about": About.ENGINEERING,
        "movement": Movement.BUILDING,
        "receipt": a_receipt(),
    }
    return Item(**fields | changes)


def a_document(text: str = "Die Brücke steht.", **changes: Any) -> Document:
    """Return a document of 16 February 2022."""
    fields: dict[str, Any] = {
        "address": "https://example.org/1",
        "text": text,
        "language": "de",
        "published_at": datetime(2022, 2, 16, 23, 30, tzinfo=UTC),
        "publisher": "Beispielzeitung",
    }
    return Document(**fields | changes)


def an_announcement(**changes: Any) -> Announcement:
    """Return an announcement of 15 February 2022."""
    fields: dict[str, Any] = {
        "claim": Claim(speaker=ClaimSpeaker.OWNER_OF_FORCE, scope=Scope.PART),
        "announced": date(2022, 2, 15),
        "receipt": a_receipt(),
    }
    return Announcement(**fields | changes)


def a_receipt(address: str = "https://example.org/1") -> Receipt:
    """Return a receipt for the first twelve characters of a document."""
    return Receipt(document="0" * 24, address=address, start=0, end=12, entered_by="reader 0.1")


def a_draft(content: Content | None = None, *, case: str | None = CRIMEA, entered_by: str = "anna") -> Draft:
    """Return a draft of ``content``, or of an item."""
    return Draft(content=an_item() if content is None else content, case=case, entered_by=entered_by)


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
names = st.text(st.characters(categories=["L", "Nd", "P"]), min_size=1, max_size=12)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1), timezones=zones)  # noqa: DTZ001  # given a zone here
utc_moments = st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  # likewise
counts = st.integers(0, 10**6) | st.floats(0, 1e12)
spans = st.none() | st.tuples(st.integers(0, 10**6), st.integers(1, 10**6)).map(lambda pair: (pair[0], sum(pair)))


@st.composite
def receipts(draw: st.DrawFn) -> Receipt:
    """Draw a receipt."""
    span = draw(spans)
    return Receipt(
        document=draw(texts),
        address=draw(texts),
        start=None if span is None else span[0],
        end=None if span is None else span[1],
        passage=draw(texts),
        entered_by=draw(texts),
    )


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Draw a quantity."""
    low, high = sorted((draw(counts), draw(counts)))
    return Quantity(low, draw(st.sampled_from([high, None])), draw(texts), draw(texts))


places = st.builds(Place, texts) | st.builds(Place, texts, st.floats(-90, 90), st.floats(-180, 180))
grades = st.builds(Grade, st.sampled_from("ABCDEF"), st.sampled_from("123456"))
coding_fields = st.frozensets(st.sampled_from(["types", "origin", "grade", "direction", "extent"]))

items = st.builds(
    Item,
    key=texts,
    published=days,
    event_date=days,
    source=texts,
    source_kind=st.sampled_from(SourceKind),
    says=texts,
    kind=st.sampled_from(ItemKind),
    about=st.sampled_from(About),
    movement=st.sampled_from(Movement),
    receipt=receipts(),
    place=st.none() | places,
    quantity=st.none() | quantities(),
    ally_of=st.none() | st.sampled_from(Side),
    types=st.none() | st.lists(texts, max_size=3).map(tuple),
    origin=st.none() | texts,
    grade=st.none() | grades,
    direction=st.none() | st.sampled_from(Direction),
    extent=st.none() | st.sampled_from(Extent),
    derived=coding_fields,
)

documents = st.builds(
    Document,
    address=texts,
    text=texts,
    language=texts,
    published_at=moments,
    fetched_at=st.none() | moments,
    publisher=texts,
)

claims = st.builds(
    Claim,
    speaker=st.sampled_from(ClaimSpeaker),
    negotiated=st.sampled_from(Trait),
    third_party_access=st.sampled_from(Access),
    baseline_disclosed=st.sampled_from(Trait),
    units_named=st.sampled_from(Trait),
    numbers_given=st.sampled_from(Trait),
    deadline_given=st.sampled_from(Trait),
    destination=st.sampled_from(Destination),
    kit_clause=st.sampled_from(KitClause),
    scope=st.sampled_from(Scope),
    under_pressure=st.sampled_from(Pressure),
    demanded_by_un=st.sampled_from(Trait),
)

announcements = st.builds(Announcement, claim=claims, announced=days, receipt=receipts())
retractions = st.builds(Retraction, reason=texts)
identities = st.text("0123456789abcdef", min_size=24, max_size=24)
facts = items | documents | announcements

drafts = st.builds(Draft, content=facts, case=names, entered_by=names, supersedes=st.none() | identities) | st.builds(
    Draft, content=retractions, case=names, entered_by=names, supersedes=identities
)
entries: st.SearchStrategy[Entry] = st.builds(lambda draft, moment: draft.recorded(moment), drafts, utc_moments)
