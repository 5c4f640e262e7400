"""From reports, records and signals to what allies do."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from abzug.doctrine import Alliance, DiplomaticScale
from abzug.model import (
    About,
    AlliedAct,
    AlliedKind,
    Document,
    Item,
    Quantity,
    Receipt,
    Record,
    Signal,
    SignalKind,
    Span,
    Stage,
    When,
)

StatesIn = Callable[[str], tuple[str, ...]]
"""Names the states in a text by their codes, in the order in which they stand there."""

_STAGES = {
    Stage.DEMANDED: AlliedKind.DEMANDED,
    Stage.CONDITIONAL: AlliedKind.OFFERED,
    Stage.ANNOUNCED: AlliedKind.DECIDED,
    Stage.BEGUN: AlliedKind.ARRIVED,
    Stage.ARRIVING: AlliedKind.ARRIVED,
    Stage.COMPLETED: AlliedKind.ARRIVED,
    Stage.REMAINS: AlliedKind.ARRIVED,
}
_SIGNALS = {
    SignalKind.REINFORCEMENT_DEMAND: AlliedKind.DEMANDED,
    SignalKind.RESTRAINT: AlliedKind.FORGONE,
    SignalKind.CONSULTATION: AlliedKind.CONSULTATION,
    SignalKind.COHESION: AlliedKind.COHESION,
}
_SENTENCE_ENDS = (". ", "! ", "? ", "\n")
_SENTENCE_GAP = re.compile(r"(?<=[.!?])\s+|\n+")
_LOOK_AHEAD = 400
_STAGE_CUES = ("demanded", "arrived", "decided", "offered")
"""In this order: who asks for troops that are ready has not got them yet."""


def allied_acts_of_items(
    items: Iterable[Item], *, alliance: Alliance, scale: DiplomaticScale, states_in: StatesIn
) -> Iterator[AlliedAct]:
    """Yield what the diplomatic reports of a case tell of an alliance.

    Only reports on diplomacy are read: a report on troops in a case is about the force whose withdrawal was announced.
    """
    for item in items:
        if item.about is not About.DIPLOMACY:
            continue
        states = states_in(item.says)
        members = alliance.members_on(item.event_date)
        for kind in _kinds(scale.allied_cues.find(item.says)):
            yield AlliedAct(
                kind=kind,
                day=item.event_date,
                published=item.published,
                words=item.receipt.passage or item.says,
                receipt=item.receipt,
                by=tuple(state for state in states if state in members)[:1] if kind in _BY_ONE else (),
                quantity=item.quantity,
                when=When.on(item.event_date) if kind is AlliedKind.CONSULTATION else None,
                participants=_participants([item.says], scale, states_in) if kind is AlliedKind.CONSULTATION else (),
                origin=item.origin or item.source,
            )


_BY_ONE = frozenset(AlliedKind) - {AlliedKind.CONSULTATION}


def _kinds(found: frozenset[str]) -> Iterator[AlliedKind]:
    if "reinforcement" in found:
        stage = next((name for name in _STAGE_CUES if name in found), None)
        if stage is not None:
            yield AlliedKind(stage)
    if "forgone" in found:
        yield AlliedKind.FORGONE
    if "consultation" in found:
        yield AlliedKind.CONSULTATION
    if "dissent" in found:
        yield AlliedKind.DISSENT
    elif "cohesion" in found:
        yield AlliedKind.COHESION


def allied_acts_of_reading(
    document: Document,
    records: Iterable[Record],
    signals: Iterable[Signal],
    *,
    alliance: Alliance,
    scale: DiplomaticScale,
    states_in: StatesIn,
) -> Iterator[AlliedAct]:
    """Yield what a text tells of an alliance: forces of its members that move, and what is said of its unity.

    Args:
        document: The text, with its words.
        records: What was read of forces; those of members of the alliance count.
        signals: What was read of intent.
        alliance: The alliance.
        scale: Phrases of unity, dissent and participation.
        states_in: Names the states in a stretch of the text.
    """
    members = alliance.members_on(document.published_at.date())
    for record in records:
        kind = _STAGES.get(record.stage)
        if kind is not None and record.mover_code in members and not record.negated:
            place = record.place_to or record.place_from
            found = states_in(place.of(document.text)) if place else ()
            yield _act(
                document,
                kind,
                record,
                by=(record.mover_code,) if record.mover_code else (),
                to=found[0] if found else "",
                quantity=_quantity(record),
            )
    for signal in signals:
        step = _step(signal, document, scale)
        if step is AlliedKind.CONSULTATION:
            around = _sentences_from(document.text, signal.content)
            present = _participants(around, scale, states_in)
            yield _act(document, step, signal, when=signal.when, participants=present)
        elif step is not None:
            named = states_in(signal.speaker.of(document.text)) if signal.speaker else ()
            states = named or states_in(signal.content.of(document.text))
            by = tuple(state for state in states if state in members)
            yield _act(document, step, signal, by=by)


def _step(signal: Signal, document: Document, scale: DiplomaticScale) -> AlliedKind | None:
    """Return the step behind a signal; a split that is denied is unity, a unity that is denied a split."""
    kind = _SIGNALS.get(signal.kind)
    if kind is not AlliedKind.COHESION:
        return None if signal.negated else kind
    speaks_of_split = "dissent" in scale.allied_cues.find(signal.content.of(document.text))
    return AlliedKind.COHESION if speaks_of_split is signal.negated else AlliedKind.DISSENT


def _participants(sentences: Iterable[str], scale: DiplomaticScale, states_in: StatesIn) -> tuple[str, ...]:
    """Return the states named in sentences that say who takes part."""
    telling = (sentence for sentence in sentences if "participation" in scale.allied_cues.find(sentence))
    return tuple(dict.fromkeys(state for sentence in telling for state in states_in(sentence)))


def _sentences_from(text: str, content: Span) -> list[str]:
    """Return the sentence that holds a stretch of text, and the next one: who takes part often follows."""
    start = max(text.rfind(mark, 0, content.start) for mark in _SENTENCE_ENDS) + 1
    return [sentence for sentence in _SENTENCE_GAP.split(text[start : content.end + _LOOK_AHEAD]) if sentence][:2]


def _act(document: Document, kind: AlliedKind, told: Record | Signal, **fields: Any) -> AlliedAct:
    published = document.published_at.date()
    return AlliedAct(
        kind=kind,
        day=published,
        published=published,
        words=told.content.of(document.text),
        receipt=Receipt.of_passage(document, told.content, entered_by=told.entered_by),
        is_hedged=told.hedged,
        origin=document.publisher or document.address,
        **fields,
    )


def _quantity(record: Record) -> Quantity | None:
    count = record.quantity
    if count is None or (count.low is None and count.high is None):
        return None
    return Quantity(count.low or 0.0, count.high, count.unit)
