"""From records to evidence: the fields of a casebook item and the doctrine's evidence types that a record speaks to.

A record is one sentence's worth; a person, or the rules in ``coding.yaml`` on a whole item, may see more.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from abzug.model.component import Component
from abzug.model.item import ABOUT_COMPONENT, About, ItemKind, Movement, SourceKind
from abzug.model.record import Basis, Record, Stage
from abzug.model.signal import Signal, SignalKind
from abzug.reading.actors import find_actors
from abzug.reading.source_kinds import KINDS_OF_OTHERS, OFFICIAL_ROLES
from abzug.reading.tokens import Language

_MOVEMENTS: Mapping[Stage, Movement] = {
    Stage.ANNOUNCED: Movement.LEAVING,
    Stage.BEGUN: Movement.LEAVING,
    Stage.COMPLETED: Movement.LEAVING,
    Stage.CONDITIONAL: Movement.LEAVING,
    Stage.DEMANDED: Movement.UNCLEAR,
    Stage.REFUSED: Movement.STAYING,
    Stage.REMAINS: Movement.STAYING,
    Stage.NOT_SEEN: Movement.NONE_SEEN,
    Stage.ARRIVING: Movement.ARRIVING,
    Stage.ROTATING: Movement.ROTATING,
    Stage.REDEPLOYING: Movement.LEAVING,
    Stage.BACKGROUND: Movement.UNCLEAR,
}
_DENIED: Mapping[Stage, Movement] = {
    Stage.ANNOUNCED: Movement.STAYING,
    Stage.CONDITIONAL: Movement.STAYING,
    Stage.BEGUN: Movement.NONE_SEEN,
    Stage.COMPLETED: Movement.NONE_SEEN,
    Stage.ARRIVING: Movement.UNCLEAR,
    Stage.ROTATING: Movement.UNCLEAR,
    Stage.REDEPLOYING: Movement.UNCLEAR,
}
"""What a denied movement is. "Never went home" stays what it is, a stay; that nobody came speaks neither way."""

_FACTS = frozenset(
    {
        Stage.BEGUN,
        Stage.COMPLETED,
        Stage.REMAINS,
        Stage.NOT_SEEN,
        Stage.ARRIVING,
        Stage.ROTATING,
        Stage.REDEPLOYING,
    }
)
"""Stages that somebody can see. A promise, a condition or a refusal can only be heard."""

_JUDGING = frozenset({SourceKind.THINK_TANK, SourceKind.RECONNAISSANCE})
_SIGNAL_TYPES: Mapping[SignalKind, tuple[str, ...]] = {
    SignalKind.MEETING: ("E44",),
    SignalKind.OFFER: ("E44",),
    SignalKind.OPTIMISM: ("E44",),
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a record is as evidence.

    Args:
        about: What it is about.
        movement: What the force is said or seen to do.
        source_kind: What sort of source says it; None for the text's own voice and for sources of unknown sort.
        kind: Said, seen or judged.
        types: Evidence types of the doctrine it speaks to, in order.
        is_weighed: Whether it is evidence for or against a withdrawal. Demands and background are not.
    """

    about: About
    movement: Movement
    source_kind: SourceKind | None
    kind: ItemKind
    types: tuple[str, ...]
    is_weighed: bool


def evidence_of(record: Record, text: str, language: Language) -> Evidence:
    """Return a record as evidence; the speaker's words tell the sort of source."""
    source = _source_kind(record, text, language)
    return Evidence(
        about=about_of(record),
        movement=movement_of(record),
        source_kind=source,
        kind=kind_of(record, source),
        types=_types(record, source),
        is_weighed=is_evidence(record),
    )


def movement_of(record: Record) -> Movement:
    """Return what a record says that the force does; a demand and a memory say nothing of it."""
    if record.negated and record.stage in _DENIED:
        return _DENIED[record.stage]
    return _MOVEMENTS[record.stage]


def about_of(record: Record) -> About:
    """Return which part of the force a record is about; a demand is about diplomacy."""
    if record.stage is Stage.DEMANDED:
        return About.DIPLOMACY
    if record.quantity is not None and record.quantity.unit == "artillery":
        return About.ARTILLERY
    return ABOUT_COMPONENT[record.component]


def kind_of(record: Record, source: SourceKind | None) -> ItemKind:
    """Tell whether a record was seen, said or judged.

    Only what a named observer saw is an observation, and only of what can be seen: no statement ever becomes one. What
    analysts and intelligence services say of it, and what the text itself doubts, is a judgement. A promise, a
    condition or a refusal is something said, whoever tells of it.
    """
    if record.stage not in _FACTS:
        return ItemKind.STATEMENT
    if record.basis is Basis.OBSERVED:
        return ItemKind.OBSERVATION
    if record.basis is not Basis.OWNER and (source in _JUDGING or record.hedged):
        return ItemKind.ASSESSMENT
    return ItemKind.STATEMENT


def is_evidence(record: Record) -> bool:
    """Tell whether a record is evidence for or against a withdrawal."""
    return movement_of(record) is not Movement.UNCLEAR


def evidence_types_of(signal: Signal) -> tuple[str, ...]:
    """Return the evidence types that a signal speaks to; most speak to none."""
    return () if signal.negated else _SIGNAL_TYPES.get(signal.kind, ())


def _source_kind(record: Record, text: str, language: Language) -> SourceKind | None:
    if record.basis is Basis.NARRATOR or record.speaker is None:
        return SourceKind.ACTOR_OFFICIAL if record.basis is Basis.OWNER else None
    if record.basis is Basis.OWNER:
        return SourceKind.ACTOR_OFFICIAL
    roles = [actor.role for actor in find_actors(record.speaker.of(text), language)]
    known = next((KINDS_OF_OTHERS[role] for role in roles if role in KINDS_OF_OTHERS), None)
    if known is None and any(role in OFFICIAL_ROLES for role in roles):
        return SourceKind.THIRD_PARTY_OFFICIAL
    return known


def _types(record: Record, source: SourceKind | None) -> tuple[str, ...]:
    """Return the evidence types of a record: what its owner says, what others say, what is seen."""
    if record.basis is Basis.OWNER:
        found = _said_by_owner(record)
    elif record.basis is Basis.OBSERVED:
        found = _seen(record)
    elif record.basis is Basis.OTHER:
        found = _said_by_others(record, source)
    else:
        found = []
    if record.stage is Stage.ROTATING:
        found += ["E85"]
    if record.stage is Stage.CONDITIONAL:
        found += ["E51"]
    return tuple(sorted(found))


def _said_by_owner(record: Record) -> list[str]:
    if record.stage is Stage.ANNOUNCED:
        is_specific = record.quantity is not None or record.when is not None
        return ["E02" if is_specific else "E01"]
    if record.stage in (Stage.BEGUN, Stage.COMPLETED):
        return ["E48"]
    if record.stage is Stage.REFUSED:
        return ["E49", "E53"] if not record.negated else ["E49"]
    return ["E49"] if record.stage in (Stage.REMAINS, Stage.ARRIVING) else []


def _said_by_others(record: Record, source: SourceKind | None) -> list[str]:
    is_government = source is SourceKind.THIRD_PARTY_OFFICIAL
    if record.stage is Stage.NOT_SEEN:
        return ["E38", "E58", "E68"] if is_government else ["E68"]
    if record.stage in (Stage.BEGUN, Stage.COMPLETED):
        return ["E39", "E57"] if is_government else []
    if record.stage is Stage.ARRIVING and not record.negated:
        return ["E40", "E71"] if is_government else ["E71"]
    if record.stage is Stage.REMAINS:
        return ["E66"] if record.component is Component.HEAVY_EQUIPMENT else ["E67"]
    return []


def _seen(record: Record) -> list[str]:
    is_kit = record.component is Component.HEAVY_EQUIPMENT
    if record.stage in (Stage.BEGUN, Stage.COMPLETED):
        return ["E62", "E64"] if is_kit else ["E81"] if record.component is Component.SUSTAINMENT else ["E62"]
    if record.stage is Stage.REMAINS:
        return ["E65", "E66"] if is_kit else ["E65", "E67"]
    if record.stage is Stage.ARRIVING and not record.negated:
        return ["E71", "E72"] if is_kit else ["E71"]
    return ["E68"] if record.stage is Stage.NOT_SEEN else []
