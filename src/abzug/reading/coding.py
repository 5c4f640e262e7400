"""Code what nobody has coded: evidence types, origin, grade, direction and extent, by rules that name no case.

The rules are data (``coding.yaml``). What a person coded stands; what rules filled in is named in ``Item.derived``.
Coarse evidence types (from E48 on) are told from fields and words alone and therefore always come from rules.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from abzug.doctrine import Doctrine
from abzug.doctrine.cues import CueFinder
from abzug.model import About, Case, Direction, Extent, Grade, Item, ItemKind, Movement, Vantage
from abzug.reading.claims import derive_claim
from abzug.reading.origins import fold_copies

FIRST_COARSE_TYPE = "E48"
REMEMBERED = 50_000
"""Items that a coder remembers (about 50 MB)."""
CODING_FIELDS = ("types", "origin", "grade", "direction", "extent")
_OUTBOUND = (Movement.LEAVING, Movement.DISMANTLING)
_INBOUND = (Movement.ARRIVING, Movement.BUILDING)
_CONTRARY = (Movement.STAYING, Movement.NONE_SEEN, Movement.ROTATING)


class Coder:
    """Codes items and claims by the doctrine's rules, and remembers what it has coded: a replay meets it every day.

    Args:
        doctrine: The doctrine whose cues and rules are used.
    """

    def __init__(self, doctrine: Doctrine) -> None:
        self.doctrine = doctrine
        content = doctrine.table("coding")
        self._finder = CueFinder(content["cues"])
        self.cues = self._finder.find
        """Names the doctrine's cues in a text."""
        self._grades: Mapping[str, str] = content["default_grades"]
        self._rules = [_Rule.of(row, content["groups"]) for row in content["rules"]]
        self._fitting: dict[tuple[str, ...], list[_Rule]] = {}
        self._known: dict[int, _Coded] = {}

    def code(self, case: Case) -> Case:
        """Return the case with every item and the claim coded; what a person coded stands.

        The result does not depend on the order of the items. For a verdict as of a day, take ``case.as_of(day)`` first:
        origins and the claim are read from all items that are there.
        """
        origins = fold_copies(case.items)
        items = tuple(self.code_item(item, case, origin=origins[item.key]) for item in case.items)
        coded = replace(case, items=items)
        if case.claim is not None:
            return coded
        return replace(coded, claim=derive_claim(coded.weighed(), self._finder), derived=True)

    def code_item(self, item: Item, case: Case, *, origin: str) -> Item:
        """Return one item with all coding fields filled."""
        known = self._known.get(id(item))
        if known is not None and known.item is item and known.depends_on == (origin, case.announced):
            return known.coded
        if len(self._known) >= REMEMBERED:
            self._known.clear()
        coded = self._code_item(item, case, origin=origin)
        self._known[id(item)] = _Coded(item, (origin, case.announced), coded)
        return coded

    def _code_item(self, item: Item, case: Case, *, origin: str) -> Item:
        cues = self._finder.find(item.says)
        direction = item.direction or direction_of(item, cues, case)
        extent = item.extent or extent_of(item, cues)
        sample = _Sample(item, cues, direction, extent)
        found = {rule.type for rule in self._rules_for(sample) if rule.is_cued(sample)}
        if item.types is not None:
            found = {*item.types, *(name for name in found if name >= FIRST_COARSE_TYPE)}
        return replace(
            item,
            types=tuple(sorted(found)),
            origin=origin,
            grade=item.grade or Grade.parse(self._grades[item.source_kind]),
            direction=direction,
            extent=extent,
            derived=item.derived | {name for name in CODING_FIELDS if getattr(item, name) is None},
        )

    def _rules_for(self, sample: "_Sample") -> list["_Rule"]:
        """Return the rules whose conditions on fields hold; the many items with like fields share one list."""
        item = sample.item
        fields = (item.vantage, item.kind, item.about, item.movement, sample.direction, sample.extent)
        if fields not in self._fitting:
            self._fitting[fields] = [rule for rule in self._rules if rule.fits(fields)]
        return self._fitting[fields]


def direction_of(item: Item, cues: frozenset[str], case: Case) -> Direction:
    """Tell whether an uncoded item speaks for or against the withdrawal.

    What leaves speaks for it, what stays, arrives or is exchanged against it; doubt turns an assessment round. Arrivals
    before the announcement are the force whose withdrawal is announced, and peacekeepers who arrive are another force:
    both speak neither way.
    """
    if item.movement in _OUTBOUND:
        doubted = "doubt" in cues and item.kind is not ItemKind.OBSERVATION
        turned = doubted and ("negation" in cues or item.kind is ItemKind.ASSESSMENT)
        return Direction.AGAINST_WITHDRAWAL if turned else Direction.SUPPORTS_WITHDRAWAL
    if item.movement in _INBOUND:
        is_other_force = "takeover" in cues
        before = item.published < case.announced
        return Direction.NEUTRAL if before or is_other_force else Direction.AGAINST_WITHDRAWAL
    if item.movement in _CONTRARY:
        return Direction.AGAINST_WITHDRAWAL
    unsettled = "unverified" in cues or {"doubt", "negation"} <= cues or "condition" in cues
    return Direction.AGAINST_WITHDRAWAL if unsettled else Direction.NEUTRAL


def extent_of(item: Item, cues: frozenset[str]) -> Extent:
    """Tell how much of the force an uncoded item says has left."""
    if item.movement in (*_INBOUND, Movement.NONE_SEEN):
        return Extent.NONE
    if item.movement not in (*_OUTBOUND, Movement.ROTATING):
        return Extent.UNKNOWN
    if "everything" in cues and "negation" not in cues:
        return Extent.ALL
    if "most" in cues:
        return Extent.MOST
    if "half" in cues:
        return Extent.SOME
    if "few" in cues:
        return Extent.FEW
    return Extent.SOME if item.kind is ItemKind.OBSERVATION else Extent.UNKNOWN


_FIELDS: dict[str, type[Any]] = {
    "vantage": Vantage,
    "kind": ItemKind,
    "about": About,
    "movement": Movement,
    "direction": Direction,
    "extent": Extent,
}
"""What a rule can ask of an item's fields, and the values there are."""


class _Coded(NamedTuple):
    """An item that was coded, and on what beside itself the result depends."""

    item: Item
    depends_on: tuple[str, date]
    coded: Item


@dataclass(frozen=True)
class _Sample:
    """What a rule looks at: an item with its cues, direction and extent."""

    item: Item
    cues: frozenset[str]
    direction: Direction
    extent: Extent

    @cached_property
    def is_said_only(self) -> bool:
        """True for a statement that only promises: it speaks of the future and of nothing that has happened.

        Past words do not undo a plain future: who *will be out* by June has not left.
        """
        promises = "surely_future" in self.cues or ("future" in self.cues and "past" not in self.cues)
        return promises and self.item.kind is ItemKind.STATEMENT


@dataclass(frozen=True, slots=True)
class _Rule:
    """One row of ``coding.yaml``: an evidence type and the conditions under which an item is of it."""

    type: str
    fields: tuple[frozenset[str], ...]
    all_cues: frozenset[str]
    any_cue: frozenset[str]
    no_cues: frozenset[str]
    passes_over_promises: bool

    @classmethod
    def of(cls, row: Mapping[str, Any], groups: Mapping[str, list[str]]) -> "_Rule":
        when = row["when"]

        def values(field: str, everything: type[Any]) -> frozenset[str]:
            named = _spread(when.get(field), groups)
            chosen = named if named is not None else {str(member) for member in everything}
            return frozenset(chosen - (_spread(when.get(f"not_{field}"), groups) or set()))

        return cls(
            type=row["type"],
            fields=tuple(values(field, everything) for field, everything in _FIELDS.items()),
            all_cues=frozenset(when.get("cues", ())),
            any_cue=frozenset(when.get("any_cue", ())),
            no_cues=frozenset(when.get("no_cues", ())),
            passes_over_promises=when.get("said_only") is False,
        )

    def fits(self, fields: tuple[str, ...]) -> bool:
        """Tell whether the conditions on fields hold, in the order of ``_FIELDS``."""
        return all(value in allowed for value, allowed in zip(fields, self.fields, strict=True))

    def is_cued(self, sample: _Sample) -> bool:
        """Tell whether the conditions on words hold."""
        return (
            self.all_cues <= sample.cues
            and (not self.any_cue or bool(self.any_cue & sample.cues))
            and not self.no_cues & sample.cues
            and not (self.passes_over_promises and sample.is_said_only)
        )


def _spread(named: list[str] | None, groups: Mapping[str, list[str]]) -> set[str] | None:
    if named is None:
        return None
    return {value for name in named for value in groups.get(name, [name])}
