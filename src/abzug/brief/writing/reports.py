"""One report in words: as the record has it where the reader reads it, else as a sentence made from its coding."""

from abzug.brief.document import Ground, Outside, Paragraph, Piece, Sentence, Words
from abzug.brief.grammar import Clause, Inflected
from abzug.brief.grammar.tongue import finished
from abzug.brief.safe_text import safe
from abzug.brief.writing.scribe import LONGEST_PLACE, LONGEST_WORDS, Scribe, outside
from abzug.model import About, Item, ItemKind, Movement, Reason, SourceKind, Vantage

_INSTALLATIONS = {About.MEDICAL, About.COMMAND, About.BASES}
_PEOPLE = {About.PERSONNEL, About.DIPLOMACY}
_VERBS = {
    Movement.BUILDING: ("reinforced", "built_up", "enlarged"),
    Movement.ROTATING: ("relieved", "exchanged", "exchanged"),
    Movement.DISMANTLING: ("disbanded", "dismantled", "dismantled"),
}
"""Verb by movement, for people, for what can be counted, and for what is built."""
_OF_BASES = {Movement.LEAVING: "vacated", Movement.ARRIVING: "occupied", Movement.STAYING: "kept"}
_SIDES = {Vantage.CLAIMANT: "claimant", Vantage.ADVERSARY: "adversary"}
WORDS_ON_A_PAGE = 170
TYPES_SHOWN = 3


def clause_of(scribe: Scribe, item: Item) -> Clause:
    """Return what a report says happens, as a clause."""
    extent = str(item.extent) if item.movement is Movement.LEAVING and item.extent is not None else ""
    return movement_clause(scribe, item.about, item.movement, extent=extent)


def movement_clause(scribe: Scribe, about: About, movement: Movement, *, extent: str = "") -> Clause:
    """Return what happens to a part of a force, as a clause."""
    verb = str(movement)
    if about is About.DIPLOMACY and movement is Movement.UNCLEAR:
        return scribe.tongue.clause("withdrawal", "open")
    if movement in _VERBS:
        kind = 0 if about in _PEOPLE else 2 if about in _INSTALLATIONS else 1
        verb = _VERBS[movement][kind]
    elif about is About.BASES:
        verb = _OF_BASES.get(movement, verb)
    return scribe.tongue.clause(str(about), verb, extent=extent)


def record_point(scribe: Scribe, item: Item, *tail: Sentence) -> Paragraph:
    """Return a report as a point of a list: whose it is, of when, what it says, its receipt, and what is added."""
    return Paragraph((*report_sentences(scribe, item), *tail))


def report_sentences(scribe: Scribe, item: Item) -> tuple[Sentence, ...]:
    """Return a report in a sentence: as recorded, or made from its coding for who does not read the record's language.

    What is recorded in another language stands in the list of sources.
    """
    words = scribe.recorded(item, limit=WORDS_ON_A_PAGE if scribe.is_short else LONGEST_WORDS)
    return (_record(scribe, item, words) if words.language is None else _rendered(scribe, item),)


def reason_point(scribe: Scribe, reason: Reason, *, is_brief: bool = False) -> Paragraph:
    """Return a report with what it does to the verdict; in brief, or on a page, without its coding."""
    if is_brief or scribe.is_short:
        return Paragraph((*report_sentences(scribe, reason.item), _meta(scribe, reason)))
    tail = [_meta(scribe, reason), _coded(scribe, reason.item), _copies(scribe, reason)]
    return record_point(scribe, reason.item, *(sentence for sentence in tail if sentence is not None))


def _record(scribe: Scribe, item: Item, words: Outside) -> Sentence:
    return scribe.sentence(
        "telling.full",
        Ground.REPORTS,
        about=[item],
        source=outside(item.source),
        day=scribe.day(item.event_date),
        words=words,
    )


def _rendered(scribe: Scribe, item: Item) -> Sentence:
    """Return a report as a sentence made from its coding: who tells it how, and what happens."""
    key, teller = _teller(scribe, item)
    pieces = scribe.tongue.pieces(
        f"telling.{key}", teller=teller, day=scribe.day(item.event_date), clause=clause_of(scribe, item)
    )
    return finished((*pieces, *_details(scribe, item), scribe.receipts([item]), Words(".")), Ground.REPORTS)


def _teller(scribe: Scribe, item: Item) -> tuple[str, Inflected]:
    noun = scribe.tongue.noun
    key = _SIDES.get(item.vantage, str(item.source_kind))
    if item.source_kind is SourceKind.ALLY_OFFICIAL:
        key = f"{key}_ally" if item.vantage in _SIDES else str(SourceKind.THIRD_PARTY_OFFICIAL)
    if item.vantage is Vantage.CLAIMANT:
        return "claimed", noun(key, table="tellers")
    shows = item.kind is ItemKind.OBSERVATION and item.source_kind is SourceKind.COMMERCIAL_IMAGERY
    manner = {ItemKind.STATEMENT: "stated", ItemKind.ASSESSMENT: "judged", ItemKind.OBSERVATION: "observed"}
    return "shown" if shows else manner[item.kind], noun(key, table="tellers")


def _details(scribe: Scribe, item: Item) -> tuple[Piece, ...]:
    """Return source, number and place in brackets."""
    tongue, details = scribe.tongue, [item.source]
    if item.quantity is not None:
        unit = tongue.tables["units"].get(item.quantity.unit, item.quantity.unit)
        details.append(f"{tongue.whole(item.quantity.low)} {unit}")
    if item.place is not None:
        details.append(item.place.name)
    words = "; ".join(safe(detail, limit=LONGEST_PLACE) for detail in details)
    return tongue.pieces("telling.where", details=outside(words, limit=3 * LONGEST_PLACE))


def _meta(scribe: Scribe, reason: Reason) -> Sentence:
    weight = scribe.tongue.decimal(reason.weight, digits=2, is_signed=True)
    if reason.item.grade is None:
        return scribe.sentence("telling.meta_ungraded", Ground.VERDICT, weight=weight)
    return scribe.sentence("telling.meta", Ground.VERDICT, weight=weight, grade=str(reason.item.grade))


def _coded(scribe: Scribe, item: Item) -> Sentence | None:
    known = scribe.material.doctrine.evidence_types
    names = [known[name].names[scribe.tongue.language] for name in item.types or () if name in known]
    if not names:
        return None
    types = "; ".join(names[:TYPES_SHOWN])
    hidden = scribe.tongue.counted(len(names) - TYPES_SHOWN)
    key = "telling.coded_more" if hidden.number > 0 else "telling.coded"
    return scribe.sentence(key, Ground.METHOD, types=types, count=hidden)


def _copies(scribe: Scribe, reason: Reason) -> Sentence | None:
    if not reason.copies:
        return None
    sources = scribe.tongue.listed(sorted({safe(copy.source, limit=LONGEST_PLACE) for copy in reason.copies}))
    return scribe.sentence(
        "telling.copies", Ground.REPORTS, about=reason.copies, sources=outside(sources, limit=6 * LONGEST_PLACE)
    )
