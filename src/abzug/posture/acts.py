"""From reports, records and signals to acts that are scored and assessments that are quoted."""

from collections.abc import Callable, Iterable, Iterator

from abzug.doctrine import DiplomaticScale
from abzug.model import (
    About,
    Act,
    ActKind,
    Assessment,
    Basis,
    Document,
    Item,
    ItemKind,
    Party,
    Receipt,
    Record,
    Signal,
    SignalKind,
    Span,
    Stage,
    Tone,
    Vantage,
)

PartyOf = Callable[[str], Party]
"""Tells whose side a speaker, named as in the text, is on."""

_PARTIES = {Vantage.CLAIMANT: Party.OWNER, Vantage.ADVERSARY: Party.ADVERSARY}
_STAGES = {
    Stage.DEMANDED: ActKind.DEMAND,
    Stage.CONDITIONAL: ActKind.OFFER,
    Stage.ANNOUNCED: ActKind.PROMISE,
    Stage.REFUSED: ActKind.REFUSAL,
    Stage.REMAINS: ActKind.REFUSAL,
}
_TONES = {
    SignalKind.OPTIMISM: Tone.OPTIMISM,
    SignalKind.RESERVE: Tone.RESERVE,
    SignalKind.THREAT: Tone.THREAT,
    SignalKind.RETURN: Tone.THREAT,
    SignalKind.TRUST: Tone.TRUST,
}
_OPPOSITES = {Tone.OPTIMISM: Tone.RESERVE, Tone.TRUST: Tone.DISTRUST}


def acts_of_items(items: Iterable[Item], scale: DiplomaticScale) -> Iterator[Act]:
    """Yield the acts that the reports of a case tell of.

    What somebody says is words, whatever he says that he has done; what the owner of a force shows of himself is words
    too. Only what others see is a deed. Coded evidence types decide first, then the movement, then, for reports on
    diplomacy, the words.
    """
    for item in items:
        kind = _kind_of_item(item, scale)
        if kind is not None:
            yield Act(
                kind=kind,
                party=_party_of_item(item, kind, scale),
                day=item.event_date,
                published=item.published,
                words=item.receipt.passage or item.says,
                receipt=item.receipt,
                speaker=item.origin or item.source,
                origin=item.origin or item.source,
            )


def _kind_of_item(item: Item, scale: DiplomaticScale) -> ActKind | None:
    if item.kind is ItemKind.ASSESSMENT:
        return None
    is_seen = item.kind is ItemKind.OBSERVATION and item.vantage is not Vantage.CLAIMANT
    rows = [scale.of_type[name] for name in item.types or () if name in scale.of_type]
    kinds = [kind for row in rows if (kind := row.seen if is_seen else row.said)]
    if kinds:
        return kinds[0]
    if item.about is About.DIPLOMACY:
        found = scale.act_cues.find(item.says)
        return next((kind for kind in ActKind if kind in found), None)
    if is_seen or item.vantage is Vantage.CLAIMANT:
        row = scale.of_movement.get(item.movement)
        return None if row is None else row.seen if is_seen else row.said
    return ActKind.DEMAND if "demand" in scale.act_cues.find(item.says) else None


def _party_of_item(item: Item, kind: ActKind, scale: DiplomaticScale) -> Party:
    """Tell whose act it is: what is seen of a force is its owner's, what is said is the speaker's."""
    if scale.scores[kind].is_deed and item.about is not About.DIPLOMACY:
        return Party.OWNER
    return _PARTIES.get(item.vantage, Party.OTHER)


def assessments_of_items(items: Iterable[Item], scale: DiplomaticScale) -> Iterator[Assessment]:
    """Yield the judgements that the reports of a case quote, in the order of the reports."""
    for item in items:
        if item.kind is not ItemKind.ASSESSMENT and item.about is not About.DIPLOMACY:
            continue
        found = scale.tone_cues.find(item.says)
        for tone in (tone for tone in Tone if tone in found):
            yield Assessment(
                tone=tone,
                published=item.published,
                words=item.receipt.passage or item.says,
                is_verbatim=bool(item.receipt.passage),
                speaker=item.origin or item.source,
                receipt=item.receipt,
            )


def acts_of_reading(
    document: Document, records: Iterable[Record], signals: Iterable[Signal], *, owner: str, party_of: PartyOf
) -> Iterator[Act]:
    """Yield the acts that a text tells of.

    A force that its owner says to leave is a promise, never a deed; a sighting of it is a deed of its owner. Forces of
    others are no acts here, and neither is the owner's word in the mouth of the other side.

    Args:
        document: The text, with its words.
        records: What was read of forces.
        signals: What was read of intent.
        owner: Whose force it is; a record that names no owner is taken to mean it.
        party_of: Tells whose side a speaker is on; the text's own voice is an empty name.
    """
    for record in records:
        kind = _kind_of_record(record)
        if kind is None or record.mover_code not in (None, owner):
            continue
        speaker = record.mover if record.basis is Basis.OBSERVED else record.speaker
        party = party_of(_name(speaker, document))
        if kind is not ActKind.DEMAND:
            if record.basis is Basis.OWNER and party is Party.ADVERSARY:
                continue
            party = Party.OWNER
        yield _act(document, kind, record, speaker, party)
    for signal in signals:
        kind = _kind_of_signal(signal)
        if kind is not None:
            party = party_of(_name(signal.speaker, document))
            yield _act(document, kind, signal, signal.speaker, party)


def _kind_of_record(record: Record) -> ActKind | None:
    if record.negated:
        return None
    if record.basis is Basis.OBSERVED:
        is_out = record.stage in (Stage.BEGUN, Stage.COMPLETED)
        return ActKind.WITHDRAWAL if is_out else ActKind.MOBILISATION if record.stage is Stage.ARRIVING else None
    if record.basis is Basis.OWNER and record.stage in (Stage.BEGUN, Stage.COMPLETED):
        return ActKind.PROMISE
    return _STAGES.get(record.stage) if record.basis is Basis.OWNER or record.stage is Stage.DEMANDED else None


def _kind_of_signal(signal: Signal) -> ActKind | None:
    if signal.kind is SignalKind.OFFER:
        return ActKind.REFUSAL if signal.negated else ActKind.OFFER
    if signal.kind is SignalKind.MEETING:
        return ActKind.REFUSAL if signal.negated else ActKind.MEETING
    return None


def assessments_of_signals(document: Document, signals: Iterable[Signal]) -> Iterator[Assessment]:
    """Yield the judgements that a text quotes, word for word.

    A denied optimism is reserve, a denied trust distrust; any other denied tone is no assessment.
    """
    for signal in signals:
        tone = _TONES.get(signal.kind)
        if tone is not None and signal.negated:
            tone = _OPPOSITES.get(tone)
        if tone is not None:
            yield Assessment(
                tone=tone,
                published=document.published_at.date(),
                words=signal.content.of(document.text),
                is_verbatim=True,
                speaker=_name(signal.speaker, document),
                receipt=Receipt.of_passage(document, signal.content, entered_by=signal.entered_by),
                is_hedged=signal.hedged,
            )


def _act(document: Document, kind: ActKind, told: Record | Signal, speaker: Span | None, party: Party) -> Act:
    published = document.published_at.date()
    name = _name(speaker, document)
    return Act(
        kind=kind,
        party=party,
        day=published,
        published=published,
        words=told.content.of(document.text),
        receipt=Receipt.of_passage(document, told.content, entered_by=told.entered_by),
        speaker=name,
        origin=name or document.publisher or document.address,
        is_hedged=told.hedged,
    )


def _name(span: Span | None, document: Document) -> str:
    return span.of(document.text) if span else ""
