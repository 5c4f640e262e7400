"""From a record or a remark in an article to a report of a case, with the exact passage as its receipt."""

from dataclasses import dataclass
from datetime import date

from abzug.model.component import Component
from abzug.model.item import About, Item, ItemKind, Movement
from abzug.model.place import Place
from abzug.model.quantity import Quantity
from abzug.model.receipt import Receipt
from abzug.model.record import Count, Record, Stage
from abzug.model.signal import Signal, SignalKind
from abzug.reading.article import Article
from abzug.reading.coding import Coder
from abzug.reading.evidence import about_of, is_evidence, kind_of, movement_of
from abzug.reading.voices import Voice
from abzug.reading.whereabouts import Whereabouts
from abzug.reading.wording import is_promise, words_of_record, words_of_signal

_JUDGED = frozenset(
    {
        SignalKind.OPTIMISM,
        SignalKind.RESERVE,
        SignalKind.EXPOSURE,
        SignalKind.THREAT,
        SignalKind.RETURN,
        SignalKind.TRUST,
    }
)
"""Remarks that judge; the others tell of something said or done."""

_SUSTAINMENT: tuple[tuple[str, About], ...] = (
    ("blood_or_hospital", About.MEDICAL),
    ("crossing", About.ENGINEERING),
    ("command_post", About.COMMAND),
    ("camp", About.BASES),
)
"""Cues of the doctrine that tell which sort of sustainment a passage is about."""

_BUILT = frozenset({About.ENGINEERING, About.BASES})
_BY_CONSTRUCTION = {Movement.ARRIVING: Movement.BUILDING, Movement.LEAVING: Movement.DISMANTLING}
"""Bridges and camps do not come and go, they are built and taken down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Itemiser:
    """Turns what was found in one article into reports.

    Args:
        article: The article.
        ground: Its places.
        coder: The doctrine's rules, which read the words of a report.
    """

    article: Article
    ground: Whereabouts
    coder: Coder

    def item(self, key: str, told: Record | Signal, voice: Voice, *, origin: str, is_weighed: bool) -> Item:
        """Return a record or signal as a report.

        Origin and grade are filled in here, because the text is at hand only here; evidence types, direction and
        extent are left to the coding rules, so that they follow when a person corrects what the report says.

        Args:
            key: Its name within the case.
            told: What was found.
            voice: Who says or saw it.
            origin: Who first did.
            is_weighed: Whether a judge weighs it.
        """
        published = self.article.published
        about, movement, kind = self._coding(told, voice)
        return Item(
            key=key,
            published=published,
            event_date=event_day(told, published),
            source=f"{self.article.outlet} ({voice.words})" if voice.words else self.article.outlet,
            source_kind=voice.source_kind,
            says=self._says(told, voice),
            kind=kind,
            about=about,
            movement=movement,
            receipt=Receipt.of_passage(self.article.document, told.content, entered_by=told.entered_by),
            place=self._place(told) if isinstance(told, Record) else None,
            quantity=quantity_of(told.quantity) if isinstance(told, Record) else None,
            ally_of=voice.ally_of,
            origin=origin,
            grade=voice.grade(self.coder.doctrine.usual_grade(voice.source_kind), is_hedged=told.hedged),
            derived=frozenset({"origin", "grade"}),
            is_weighed=is_weighed,
        )

    def _coding(self, told: Record | Signal, voice: Voice) -> tuple[About, Movement, ItemKind]:
        if isinstance(told, Signal):
            return About.DIPLOMACY, Movement.UNCLEAR, kind_of_remark(told)
        about, movement = self._about(told), movement_of(told)
        if about in _BUILT:
            movement = _BY_CONSTRUCTION.get(movement, movement)
        return about, movement, kind_of(told, voice.source_kind)

    def _says(self, told: Record | Signal, voice: Voice) -> str:
        if isinstance(told, Record):
            return words_of_record(told, self.article, voice.words, cues=self.coder.cues)
        return words_of_signal(told, self.article, voice.words)

    def _about(self, record: Record) -> About:
        if record.component is not Component.SUSTAINMENT or record.stage is Stage.DEMANDED:
            return about_of(record)
        cues = self.coder.cues(record.content.of(self.article.text))
        return next((about for cue, about in _SUSTAINMENT if cue in cues), About.LOGISTICS)

    def _place(self, record: Record) -> Place | None:
        """Return where it was so: what comes is seen where it comes to, everything else where it stands or stood."""
        if record.stage is Stage.ARRIVING:
            span = record.place_to or record.place_from
        else:
            span = record.place_from or record.place_to
        return None if span is None else self.ground.place(span)


def kind_of_remark(signal: Signal) -> ItemKind:
    """Tell whether a remark on intent judges or only tells."""
    return ItemKind.ASSESSMENT if signal.kind in _JUDGED else ItemKind.STATEMENT


def event_day(told: Record | Signal, published: date) -> date:
    """Return the day on which it was so: never after publication; a promise, a demand or a remark is of its day."""
    if isinstance(told, Signal) or told.when is None or is_promise(told) or not is_evidence(told):
        return published
    return min(told.when.last_day, published)


def quantity_of(count: Count | None) -> Quantity | None:
    """Return a number of things; a share of an unknown whole is none."""
    if count is None or (count.low is None and count.high is None):
        return None
    low = count.low if count.low is not None else 0.0
    high = count.high if count.high is None or count.high >= low else low
    return Quantity(low, high, count.unit)
