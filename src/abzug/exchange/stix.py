"""A case as a STIX 2.1 bundle (OASIS): a report that holds sightings, notes, opinions with confidence, their sources.

What was seen is a sighting of the force, what was said a note, what was judged an opinion on the announcement; our own
verdict is an opinion too. Confidence follows the Admiralty scale of the standard (appendix A); the whole record stands
in an extension, so that it can be read back.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from abzug.brief.grammar import tongue
from abzug.brief.grammar.names import actor_name
from abzug.brief.headline import headline
from abzug.errors import ExchangeFormatError
from abzug.exchange.account import Account
from abzug.exchange.names import instant, uuid_of
from abzug.exchange.records import as_json, from_json, parsed
from abzug.exchange.summary import title_of, words_of
from abzug.ledger import Entry
from abzug.model import Confidence, Direction, Grade, Item, ItemKind

Plain = dict[str, Any]
_CREDIBILITY = {"1": 90, "2": 70, "3": 50, "4": 30, "5": 10}
"""Confidence by the Admiralty credibility (STIX 2.1, appendix A); 6 is "truth cannot be judged": none is given."""
_CONFIDENCE = {Confidence.LOW: 15, Confidence.MODERATE: 50, Confidence.HIGH: 85}
"""Confidence by low, medium, high (the same appendix)."""
_OPINIONS = ((0.2, "strongly-disagree"), (0.45, "disagree"), (0.55, "neutral"), (0.8, "agree"), (1.1, "strongly-agree"))
"""Upper bounds of the likelihood that the force has left; the edges are those of the likelihood words."""
_DIRECTIONS = {Direction.SUPPORTS_WITHDRAWAL: "agree", Direction.AGAINST_WITHDRAWAL: "disagree"}
_LONGEST_NAME = 250
EXTENSION = "extension-definition--" + uuid_of("stix", "record")


def write(account: Account, entries: Iterable[Entry], file: BinaryIO) -> None:
    """Write a case and its records as one bundle."""
    name = uuid_of("bundle", account.case.id, account.verdict.as_of)
    file.write(f'{{"type":"bundle","id":"bundle--{name}","objects":['.encode())
    references: list[str] = []
    for position, thing in enumerate(_objects(account, entries)):
        references.append(thing["id"])
        file.write(b",\n" if position else b"\n")
        file.write(_json(thing))
    file.write(b",\n" + _json(_report(account, references)) + b"\n]}\n")


def read(file: BinaryIO) -> Iterator[Entry]:
    """Yield the records of all objects that carry one.

    Raises:
        ExchangeFormatError: If it is no STIX bundle, or no object carries a record.
    """
    bundle = parsed(file.read(), "STIX bundle")
    objects = bundle.get("objects") if isinstance(bundle, dict) and bundle.get("type") == "bundle" else None
    if not isinstance(objects, list):
        raise ExchangeFormatError("this is no STIX bundle: there is no list of objects")
    found = 0
    for number, thing in enumerate(objects, start=1):
        extensions = thing.get("extensions") if isinstance(thing, dict) else None
        held = extensions.get(EXTENSION) if isinstance(extensions, dict) else None
        if isinstance(held, dict) and "record" in held:
            found += 1
            yield from_json(held["record"], f"object {number}")
    if objects and not found:
        raise ExchangeFormatError("no object of this bundle carries a record; only our own STIX can be read back")


def _objects(account: Account, entries: Iterable[Entry]) -> Iterator[Plain]:
    """Yield what the report refers to; each source and place once."""
    writer = _Writer(account)
    yield writer.publisher
    yield writer.force
    yield writer.extension
    yield writer.announcement
    yield writer.verdict
    known: set[str] = set()
    for entry in entries:
        for thing in writer.record(entry):
            if thing["id"] not in known:
                known.add(thing["id"])
                yield thing


class _Writer:
    """Makes the objects of one case."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._announced = instant(account.case.announced)
        self._judged = instant(account.verdict.as_of)
        self.publisher = self._identity("publisher", account.publisher.name, "organization", self._announced)
        force = format(actor_name(account.case.actor, tongue(account.language))) or account.case.id
        self.force = self._identity("force", force, "group", self._announced)

    @property
    def extension(self) -> Plain:
        """What our extension holds."""
        return self._thing(
            "extension-definition",
            self._announced,
            id=EXTENSION,
            name="Abzug record",
            description="The ledger's record, as docs/reference/ledger.md describes it, under the key record.",
            schema="https://json-schema.org/draft/2020-12/schema",
            version="1.0.0",
            extension_types=["property-extension"],
        )

    @property
    def announcement(self) -> Plain:
        """The announcement, as a note on the force."""
        content = self._account.case.question or self._account.title
        return self._thing(
            "note",
            self._announced,
            id=self._announcement_id,
            abstract=self._account.title,
            content=content,
            object_refs=[self.force["id"]],
        )

    @property
    def verdict(self) -> Plain:
        """Our verdict, as an opinion on the announcement."""
        verdict = self._account.verdict
        opinion = next(word for bound, word in _OPINIONS if verdict.left_as_claimed < bound)
        return self._thing(
            "opinion",
            self._judged,
            id=f"opinion--{uuid_of('verdict', verdict.case, verdict.as_of)}",
            opinion=opinion,
            explanation=headline(verdict, self._account.doctrine, language=self._account.language),
            object_refs=[self._announcement_id],
            confidence=_CONFIDENCE[verdict.confidence],
            lang=self._account.language,
        )

    def record(self, entry: Entry) -> Iterator[Plain]:
        """Yield the object of one record, and its source and place before it."""
        when = instant(entry.recorded_at)
        item = entry.content
        if not isinstance(item, Item):
            yield self._note(entry, when, {}, [])
            return
        source = self._identity("source", item.source, "organization", self._announced)
        yield source
        common: Plain = {"external_references": [_reference(item)]}
        if (confidence := _credibility(item.grade)) is not None:
            common["confidence"] = confidence
        if item.kind is not ItemKind.OBSERVATION:
            yield self._note(entry, when, common, [item.source])
            return
        where = [source["id"]]
        if item.place is not None and item.place.latitude is not None:
            place = self._thing(
                "location",
                self._announced,
                id=f"location--{uuid_of('place', item.place.name, item.place.latitude, item.place.longitude)}",
                name=item.place.name[:_LONGEST_NAME],
                latitude=item.place.latitude,
                longitude=item.place.longitude,
            )
            yield place
            where.append(place["id"])
        yield self._thing(
            "sighting",
            when,
            id=f"sighting--{uuid_of('entry', entry.id)}",
            description=item.says,
            first_seen=instant(item.event_date),
            last_seen=instant(item.event_date),
            sighting_of_ref=self.force["id"],
            where_sighted_refs=where,
            extensions=_held(entry),
            **common,
        )

    def _note(self, entry: Entry, when: str, common: Plain, authors: list[str]) -> Plain:
        """Return what was said as a note, and what was judged as an opinion on the announcement."""
        item = entry.content
        words = words_of(entry) or title_of(entry)
        told: Plain = {**common, "extensions": _held(entry), "object_refs": [self._announcement_id]}
        if authors:
            told["authors"] = authors
        if isinstance(item, Item) and item.kind is ItemKind.ASSESSMENT:
            opinion = _DIRECTIONS.get(item.direction, "neutral") if item.direction else "neutral"
            name = f"opinion--{uuid_of('entry', entry.id)}"
            return self._thing("opinion", when, id=name, opinion=opinion, explanation=words, **told)
        return self._thing("note", when, id=f"note--{uuid_of('entry', entry.id)}", content=words, **told)

    @property
    def _announcement_id(self) -> str:
        return f"note--{uuid_of('announcement', self._account.case.id)}"

    def _identity(self, part: str, name: str, identity_class: str, when: str) -> Plain:
        name = name or "?"
        identifier = f"identity--{uuid_of(part, name)}"
        thing = {"type": "identity", "spec_version": "2.1", "id": identifier, "created": when, "modified": when}
        return {**thing, "name": name, "identity_class": identity_class}

    def _thing(self, kind: str, when: str, *, id: str, **properties: Any) -> Plain:  # noqa: A002 - STIX calls it so
        common = {"type": kind, "spec_version": "2.1", "id": id, "created_by_ref": self.publisher["id"]}
        return {**common, "created": when, "modified": when, **properties}


def _report(account: Account, references: list[str]) -> Plain:
    published = instant(account.verdict.as_of)
    return {
        "type": "report",
        "spec_version": "2.1",
        "id": f"report--{uuid_of('report', account.case.id, account.verdict.as_of)}",
        "created_by_ref": references[0],
        "created": published,
        "modified": published,
        "name": account.title,
        "description": headline(account.verdict, account.doctrine, language=account.language),
        "report_types": ["observed-data"],
        "published": published,
        "object_refs": references,
        "lang": account.language,
    }


def _reference(item: Item) -> Plain:
    reference = {"source_name": item.source or "?"}
    address = item.receipt.address
    if address.startswith(("https://", "http://")):
        return {**reference, "url": address}
    return {**reference, "description": address or f"published {item.published.isoformat()}"}


def _credibility(grade: Grade | None) -> int | None:
    return _CREDIBILITY.get(grade.credibility) if grade is not None else None


def _held(entry: Entry) -> Plain:
    return {EXTENSION: {"extension_type": "property-extension", "record": as_json(entry)}}


def _json(thing: Plain) -> bytes:
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":")).encode()
