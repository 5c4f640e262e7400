"""Write a case file: what ``abzug case check`` accepts, a judge judges alike, and a person can correct."""

from collections.abc import Mapping
from typing import Any

import yaml

from abzug.model import Case, Item, Place, Quantity, Receipt

LONGEST_TEXT = 4_000
"""Characters of a text in a case file; the schema allows no more."""

LONGEST_ADDRESS = 2_000

_RARE_LINE_ENDS = "\x85\u2028\u2029"
_CODING = ("types", "origin", "grade", "direction", "extent")


def case_content(case: Case, *, title: str, summary: str, notes: Mapping[str, str]) -> dict[str, Any]:
    """Return a case as plain values that keep the case schema.

    The claim is left to the rules when nobody has coded it, and so is every coding field that is empty.

    Args:
        case: The case.
        title: For people.
        summary: For people; empty for none.
        notes: Remarks on reports, for people, by the report's key.
    """
    content = {
        "id": case.id,
        "title": _cut(title),
        "actor": case.actor,
        "theatre": case.theatre,
        "question": _cut(case.question),
        "announced": case.announced.isoformat(),
        "deadline": case.deadline.isoformat() if case.deadline else None,
        "summary": _cut(summary),
        "evidence": [_row(item, notes.get(item.key, "")) for item in case.items],
    }
    return _filled(content)


def case_yaml(content: Mapping[str, Any], *, comment: str = "") -> bytes:
    """Return a case file as YAML.

    Args:
        content: What ``case_content`` returns.
        comment: Lines to stand at its top, for people.
    """
    head = "".join(f"# {line}\n" for line in comment.splitlines())
    body = yaml.dump(dict(content), Dumper=_Plain, allow_unicode=True, sort_keys=False, width=140)
    return f"{head}{body}".encode()


class _Plain(yaml.SafeDumper):
    """Writes every value out: the case format refuses anchors and aliases."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def _text(dumper: _Plain, text: str) -> yaml.ScalarNode:
    """Escape the rare line ends, which YAML would fold into blanks."""
    style = '"' if any(sign in text for sign in _RARE_LINE_ENDS) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Plain.add_representer(str, _text)


def _row(item: Item, note: str) -> dict[str, Any]:
    row = {
        "id": item.key,
        "published": item.published.isoformat(),
        "event_date": item.event_date.isoformat(),
        "source": _cut(item.source),
        **_passage(item.receipt),
        "source_kind": str(item.source_kind),
        "ally_of": str(item.ally_of) if item.ally_of else None,
        "says": _cut(item.says),
        "kind": str(item.kind),
        "about": str(item.about),
        "movement": str(item.movement),
        "place": _place(item.place) if item.place else None,
        "quantity": _quantity(item.quantity) if item.quantity else None,
        "derived": sorted(item.derived) or None,
        "note": _cut(note),
    }
    coding = {name: _coded(getattr(item, name)) for name in _CODING if getattr(item, name) is not None}
    return {**_filled(row), **coding, **({} if item.is_weighed else {"weighed": False})}


def _passage(receipt: Receipt) -> dict[str, Any]:
    return {
        "url": receipt.address[:LONGEST_ADDRESS],
        "quote": _cut(receipt.passage),
        "span": None if receipt.start is None else [receipt.start, receipt.end],
        "entered_by": receipt.entered_by[:200],
    }


def _coded(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else str(value)


def _place(place: Place) -> dict[str, Any]:
    return _filled({"name": _cut(place.name), "lat": place.latitude, "lon": place.longitude})


def _quantity(quantity: Quantity) -> dict[str, Any]:
    row: dict[str, Any] = {"value": quantity.low, "unit": quantity.unit}
    if quantity.high != quantity.low:
        row["high"] = quantity.high
    return {**row, "scope": quantity.scope} if quantity.scope else row


def _filled(row: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out what is empty."""
    return {key: value for key, value in row.items() if value not in (None, "")}


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 1]}…"
