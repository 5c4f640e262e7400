"""The case file: read it, check it, and part what a judge may see from what only people may see."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from abzug.checked_file import TreePath, checked_file
from abzug.clock import midnight
from abzug.errors import CaseFileError, Problem
from abzug.model import (
    About,
    Access,
    Case,
    Claim,
    ClaimSpeaker,
    Destination,
    Direction,
    Document,
    Extent,
    Grade,
    Hypothesis,
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
from abzug.packaged import packaged_schema

_LABELS = {"genuine_complete": Hypothesis.COMPLETE, "genuine_partial": Hypothesis.PARTIAL}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of an announced withdrawal, as it was known afterwards.

    Args:
        label: Which hypothesis was true.
        resolved_on: The day from which that was known.
        basis: Why it is held to be so.
        fraction_withdrawn: Least and greatest share of the force that left, or None.
    """

    label: Hypothesis
    resolved_on: date
    basis: str = ""
    fraction_withdrawn: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """A case as its file has it: the judge's part and the people's part.

    Args:
        case: What a judge may see.
        title: For people.
        summary: For people.
        outcome: What became of it, or None when that is open.
    """

    case: Case
    title: str
    summary: str
    outcome: Outcome | None


def read_case_file(path: Path) -> CaseFile:
    """Read and check one case file.

    Raises:
        CaseFileError: With every mistake in it.
    """
    content, problems = _checked(path)
    if problems:
        raise CaseFileError(problems)
    return parse_case(content, name=path.stem)


def check_case_file(path: Path) -> list[Problem]:
    """Return every mistake in a case file, in the order of its lines."""
    return sorted(_checked(path)[1])


def case_schema() -> dict[str, Any]:
    """Return the JSON Schema of a case file."""
    return packaged_schema("abzug.casebook", "case")


def parse_case(content: dict[str, Any], *, name: str) -> CaseFile:
    """Turn the content of a checked case file into nouns, and drop what a judge must never see.

    This is the only place that parts the two. What only people see goes into ``CaseFile``; ``Case`` has no field for
    it. Items published on or after the day on which the outcome was known, and items that were classified at the
    time, are dropped altogether.

    Args:
        content: Plain values that keep the case schema.
        name: The case's name when the file gives none.
    """
    outcome = _outcome(content.get("outcome"))
    identifier = content.get("id", name)
    items = (
        _item(row, key=row.get("id", f"e{number:02}"), case=identifier)
        for number, row in enumerate(content["evidence"], start=1)
        if row.get("availability") != "classified_at_the_time"
    )
    case = Case(
        id=identifier,
        actor=content["actor"],
        theatre=content.get("theatre", ""),
        question=content["question"],
        announced=date.fromisoformat(content["announced"]),
        deadline=date.fromisoformat(content["deadline"]) if content.get("deadline") else None,
        claim=_claim(content["claim"]) if content.get("claim") else None,
        items=tuple(item for item in items if outcome is None or item.published < outcome.resolved_on),
    )
    return CaseFile(
        case=case,
        title=content.get("title", case.question),
        summary=content.get("summary", ""),
        outcome=outcome,
    )


def without_coding(case: Case) -> Case:
    """Return the case as if nobody had coded it: no claim, no types, origins, grades, directions or extents."""
    bare = (
        replace(item, types=None, origin=None, grade=None, direction=None, extent=None, derived=frozenset())
        for item in case.items
    )
    return replace(case, claim=None, items=tuple(bare))


def _checked(path: Path) -> tuple[dict[str, Any], list[Problem]]:
    return checked_file(path, schema=case_schema, mistakes=_semantic_mistakes)


def _semantic_mistakes(content: dict[str, Any]) -> Iterator[tuple[TreePath, str]]:
    announced = content["announced"]
    if content.get("deadline") and content["deadline"] < announced:
        yield ("deadline",), f"lies before the announcement ({announced})"
    resolved = content.get("outcome", {}).get("resolved_on")
    if resolved and resolved < announced:
        yield ("outcome", "resolved_on"), f"lies before the announcement ({announced})"
    seen: dict[str, int] = {}
    for position, row in enumerate(content["evidence"]):
        key = row.get("id")
        if key in seen:
            yield ("evidence", position, "id"), f"{key!r} is already the name of evidence[{seen[key]}]"
        elif key:
            seen[key] = position
        span = row.get("span")
        if span and not span[0] < span[1]:
            yield ("evidence", position, "span"), f"cannot run from {span[0]} to {span[1]}"
        quantity = row.get("quantity", {})
        if quantity.get("high") is not None and quantity["high"] < quantity["value"]:
            yield ("evidence", position, "quantity", "high"), "lies below value"


def _outcome(row: dict[str, Any] | None) -> Outcome | None:
    if row is None:
        return None
    label = row["label"]
    fraction = row.get("fraction_withdrawn")
    return Outcome(
        label=_LABELS.get(label) or Hypothesis(label),
        resolved_on=date.fromisoformat(row["resolved_on"]),
        basis=row.get("basis", ""),
        fraction_withdrawn=(fraction[0], fraction[1]) if fraction else None,
    )


def _trait(value: Any) -> Trait:
    if isinstance(value, bool):
        return Trait.YES if value else Trait.NO
    return Trait.UNKNOWN


_SPEAKERS = {
    "owner_of_force": ClaimSpeaker.OWNER_OF_FORCE,
    "ally_of_owner": ClaimSpeaker.OTHER,
    "host": ClaimSpeaker.OTHER,
    "mediator": ClaimSpeaker.OTHER,
    "other": ClaimSpeaker.OTHER,
}
_ACCESS = {
    "present": Access.PRESENT,
    "agreed": Access.AGREED,
    True: Access.AGREED,
    "offered": Access.UNKNOWN,
    "refused": Access.NONE,
    "none": Access.NONE,
    False: Access.NONE,
}
_DESTINATIONS = {
    "home_country": Destination.HOME_COUNTRY,
    "home_base_near": Destination.HOME_BASE_NEAR,
    "elsewhere_in_theatre": Destination.ELSEWHERE_IN_THEATRE,
}
_KIT = {"leaves": KitClause.LEAVES, "destroyed": KitClause.LEAVES, "stays": KitClause.STAYS}
_PRESSURES = {
    "combat": Pressure.COMBAT,
    "sanctions_or_ultimatum": Pressure.SANCTIONS_OR_ULTIMATUM,
    "host_termination": Pressure.HOST_TERMINATION,
    "domestic": Pressure.NONE,
    "none": Pressure.NONE,
}
_SCOPES = {"all": Scope.ALL, "part": Scope.PART}


def _claim(row: dict[str, Any]) -> Claim:
    return Claim(
        speaker=_SPEAKERS.get(row.get("speaker", ""), ClaimSpeaker.UNKNOWN),
        negotiated=_trait(row.get("negotiated")),
        third_party_access=_ACCESS.get(row.get("third_party_access", ""), Access.UNKNOWN),
        baseline_disclosed=_trait(row.get("baseline_disclosed")),
        units_named=_trait(row.get("units_named")),
        numbers_given=_trait(row.get("numbers_given")),
        deadline_given=_trait(row.get("deadline_given")),
        destination=_DESTINATIONS.get(row.get("destination", ""), Destination.UNSTATED),
        kit_clause=_KIT.get(row.get("kit_clause", ""), KitClause.UNSTATED),
        scope=_SCOPES.get(row.get("scope", ""), Scope.UNSTATED),
        under_pressure=_PRESSURES.get(row.get("under_pressure", ""), Pressure.UNKNOWN),
        demanded_by_un=_trait(row.get("demanded_by_un")),
    )


def _item(row: dict[str, Any], *, key: str, case: str) -> Item:
    published = date.fromisoformat(row["published"])
    return Item(
        key=key,
        published=published,
        event_date=date.fromisoformat(row.get("event_date", row["published"])),
        source=row["source"],
        source_kind=SourceKind(row["source_kind"]),
        says=row["says"],
        kind=ItemKind(row["kind"]),
        about=About(row["about"]),
        movement=Movement(row["movement"]),
        receipt=_receipt(row, published, case=case),
        place=_place(row.get("place")),
        quantity=_quantity(row.get("quantity")),
        ally_of=Side(row["ally_of"]) if "ally_of" in row else None,
        types=tuple(row["types"]) if "types" in row else None,
        origin=row.get("origin"),
        grade=Grade.parse(row["grade"]) if "grade" in row else None,
        direction=Direction(row["direction"]) if "direction" in row else None,
        extent=Extent(row["extent"]) if "extent" in row else None,
        derived=frozenset(row.get("derived", ())),
        is_weighed=row.get("weighed", True),
    )


def _receipt(row: dict[str, Any], published: date, *, case: str) -> Receipt:
    address = row.get("url", "")
    document = Document(address=address or row["source"], published_at=midnight(published), publisher=row["source"])
    start, end = row.get("span", (None, None))
    return Receipt(
        document=document.id,
        address=address,
        start=start,
        end=end,
        passage=row.get("quote", ""),
        entered_by=row.get("entered_by", f"case file {case}"),
    )


def _place(row: dict[str, Any] | None) -> Place | None:
    return Place(row["name"], row.get("lat"), row.get("lon")) if row else None


def _quantity(row: dict[str, Any] | None) -> Quantity | None:
    if row is None:
        return None
    return Quantity(row["value"], row.get("high", row["value"]), row["unit"], row.get("scope", ""))
