"""From reports, records and signals to what allies do."""

from collections.abc import Callable, Iterable, Iterator

from abzug.doctrine import Alliance, DiplomaticScale
from abzug.model import (
    About,
    AlliedAct,
    AlliedKind,
    Document,
    Item,
    Quantity,
    Record,
    Signal,
    SignalKind,
    Stage,
    When,
)
from abzug.posture.acts import receipt_of

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
                participants=states if kind is AlliedKind.CONSULTATION else (),
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
    states_in: StatesIn,
) -> Iterator[AlliedAct]:
    """Yield what a text tells of an alliance: forces of its members that move, and what is said of its unity.

    Args:
        document: The text, with its words.
        records: What was read of forces; those of members of the alliance count.
        signals: What was read of intent.
        alliance: The alliance.
        states_in: Names the states in a stretch of the text.
    """
    published = document.published_at.date()
    members = alliance.members_on(published)
    for record in records:
        kind = _STAGES.get(record.stage)
        if kind is not None and record.mover_code in members and not record.negated:
            place = record.place_to or record.place_from
            found = states_in(place.of(document.text)) if place else ()
            yield AlliedAct(
                kind=kind,
                day=published,
                published=published,
                words=record.content.of(document.text),
                receipt=receipt_of(document, record.content),
                by=(record.mover_code,) if record.mover_code else (),
                to=found[0] if found else "",
                quantity=_quantity(record),
                origin=document.publisher or document.address,
                is_hedged=record.hedged,
            )
    yield from _from_signals(document, signals, members, states_in)


def _from_signals(
    document: Document, signals: Iterable[Signal], members: frozenset[str], states_in: StatesIn
) -> Iterator[AlliedAct]:
    published = document.published_at.date()
    for signal in signals:
        kind = _SIGNALS.get(signal.kind)
        if kind is not None and signal.negated:
            kind = AlliedKind.DISSENT if kind is AlliedKind.COHESION else None
        if kind is None:
            continue
        words = signal.content.of(document.text)
        named = states_in(signal.speaker.of(document.text)) if signal.speaker else ()
        states = states_in(words)
        yield AlliedAct(
            kind=kind,
            day=published,
            published=published,
            words=words,
            receipt=receipt_of(document, signal.content),
            by=tuple(state for state in named or states if state in members) if kind in _BY_ONE else (),
            when=signal.when,
            participants=states if kind is AlliedKind.CONSULTATION else (),
            origin=document.publisher or document.address,
            is_hedged=signal.hedged,
        )


def _quantity(record: Record) -> Quantity | None:
    count = record.quantity
    if count is None or (count.low is None and count.high is None):
        return None
    return Quantity(count.low or 0.0, count.high, count.unit)
