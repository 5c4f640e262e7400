"""From nouns to the API's shapes: plain values, nothing computed that a noun does not say."""

from collections.abc import Iterable
from typing import Any

from abzug.brief.data import UNDETERMINED
from abzug.brief.exercise import board_lines, exercise_lines
from abzug.brief.phrases import Language
from abzug.casebook import CaseFile
from abzug.doctrine import Doctrine
from abzug.ledger import Announcement, Content, Entry, Retraction
from abzug.model import (
    Claim,
    Document,
    Exposed,
    Item,
    Likelihoods,
    NotObserved,
    Place,
    Posture,
    PosturePoint,
    Quantity,
    Verdict,
)
from abzug.pipeline.desk import Desk, Proposal
from abzug.pipeline.docket import Dossier
from abzug.pipeline.drills import Drill
from abzug.pipeline.ground import Ground
from abzug.verdict.matrix import MatrixRow
from abzug.web.shapes import (
    CaseRow,
    CaseShape,
    DayShape,
    DeskShape,
    DocumentShape,
    EntryShape,
    HistoryRow,
    ItemShape,
    MatrixShape,
    Outcome,
    ProposalShape,
)

REASONS_A_DAY = 12
"""Reasons of each day that are sent ahead; the full list comes with the verdict (E: what a screen holds)."""
DIGITS = 4


def case_row(dossier: Dossier, verdict: Verdict) -> CaseRow:
    """Return a case as a card on the board."""
    case = dossier.case
    return {
        "case": case.id,
        "title": dossier.file.title,
        "actor": case.actor,
        "theatre": case.theatre,
        "question": case.question,
        "announced": case.announced.isoformat(),
        "deadline": case.deadline.isoformat() if case.deadline else None,
        "items": len(case.items),
        "as_of": verdict.as_of.isoformat(),
        "left_as_claimed": _rounded(verdict.left_as_claimed),
        "likelihood": _likelihoods(verdict.likelihood),
        "as_declared": str(verdict.as_declared),
        "declared_likelihood": _rounded(verdict.declared_likelihood),
        "military_meaning": str(verdict.military_meaning or UNDETERMINED),
        "confidence": str(verdict.confidence),
        "next_check": verdict.next_checks[0].day.isoformat() if verdict.next_checks else None,
        "outcome": _outcome(dossier.file),
    }


def history_row(name: str, verdicts: Iterable[Verdict], change: float) -> HistoryRow:
    """Return the likelihood of "has left" over the days of a case."""
    rows = list(verdicts)
    return {
        "case": name,
        "days": [verdict.as_of.isoformat() for verdict in rows],
        "left_as_claimed": [_rounded(verdict.left_as_claimed) for verdict in rows],
        "change": _rounded(change),
    }


def case_shape(dossier: Dossier, items: Iterable[Item], *, days: list[str], last_day: str) -> CaseShape:
    """Return a case with all its reports.

    Args:
        dossier: The case.
        items: Its reports, coded.
        days: The days on which something was published.
        last_day: The day as of which it is shown first.
    """
    case = dossier.case
    return {
        "case": case.id,
        "version": dossier.version,
        "title": dossier.file.title,
        "summary": dossier.file.summary,
        "actor": case.actor,
        "theatre": case.theatre,
        "question": case.question,
        "announced": case.announced.isoformat(),
        "deadline": case.deadline.isoformat() if case.deadline else None,
        "claim": _claim(case.claim),
        "verifiability": case.claim.verifiability if case.claim else None,
        "last_day": last_day,
        "days": days,
        "items": [item_shape(item, dossier.entries.get(item.key)) for item in items],
        "outcome": _outcome(dossier.file),
    }


def item_shape(item: Item, entry: Entry | None = None) -> ItemShape:
    """Return one report with its receipt."""
    receipt = item.receipt
    return {
        "item": item.key,
        "says": item.says,
        "source": item.source,
        "source_kind": str(item.source_kind),
        "ally_of": str(item.ally_of) if item.ally_of else None,
        "vantage": str(item.vantage),
        "kind": str(item.kind),
        "about": str(item.about),
        "movement": str(item.movement),
        "published": item.published.isoformat(),
        "event_date": item.event_date.isoformat(),
        "origin": item.origin,
        "grade": str(item.grade) if item.grade else None,
        "types": list(item.types or ()),
        "direction": str(item.direction) if item.direction else None,
        "extent": str(item.extent) if item.extent else None,
        "place": _place(item.place),
        "quantity": _quantity(item.quantity),
        "derived": sorted(item.derived),
        "entry": entry.id if entry else None,
        "receipt": {
            "document": receipt.document,
            "address": receipt.address,
            "start": receipt.start,
            "end": receipt.end,
            "passage": receipt.passage,
            "entered_by": entry.entered_by if entry else receipt.entered_by,
        },
    }


def day_shape(verdict: Verdict) -> DayShape:
    """Return the verdict of one day in short."""
    reasons = sorted(
        (*verdict.reasons_for, *verdict.reasons_against), key=lambda reason: (-abs(reason.weight), reason.item.key)
    )
    return {
        "day": verdict.as_of.isoformat(),
        "likelihood": _likelihoods(verdict.likelihood),
        "left_as_claimed": _rounded(verdict.left_as_claimed),
        "as_declared": str(verdict.as_declared),
        "declared_likelihood": _rounded(verdict.declared_likelihood),
        "military_meaning": str(verdict.military_meaning or UNDETERMINED),
        "confidence": str(verdict.confidence),
        "rung": verdict.rung,
        "reasons": [(reason.item.key, _rounded(reason.weight)) for reason in reasons[:REASONS_A_DAY]],
    }


def matrix_shape(row: MatrixRow) -> MatrixShape:
    """Return one row of the evidence matrix."""
    return {"item": row.item.key, "weights": [round(weight, 3) for weight in row.weights], "copy_of": row.copy_of}


def desk_shape(desk: Desk) -> DeskShape:
    """Return a text on the desk."""
    return {
        "document": dict(document_shape(desk.document)),
        "language": desk.language,
        "note": desk.note,
        "proposals": [_proposal(proposal) for proposal in desk.proposals],
    }


def document_shape(document: Document) -> DocumentShape:
    """Return an archived text."""
    return {
        "document": document.id,
        "address": document.address,
        "publisher": document.publisher,
        "language": document.language,
        "published": document.published_at.date().isoformat(),
        "fetched_at": document.fetched_at.isoformat() if document.fetched_at else None,
        "content_hash": document.content_hash,
        "text": document.text,
    }


def entry_shape(entry: Entry) -> EntryShape:
    """Return one entry of the log, with what it says in one line."""
    content = entry.content
    return {
        "entry": entry.id,
        "kind": str(entry.kind),
        "case": entry.case,
        "entered_by": entry.entered_by,
        "recorded_at": entry.recorded_at.isoformat(),
        "supersedes": entry.supersedes,
        "says": _in_a_line(content),
        "item": content.key if isinstance(content, Item) else None,
    }


def _in_a_line(content: Content) -> str:
    match content:
        case Item():
            return content.says
        case Document():
            return content.address
        case Announcement():
            return content.receipt.passage or content.receipt.address
        case Retraction():
            return content.reason


def ground_shape(ground: Ground) -> dict[str, Any]:
    """Return who is exposed, the nearest first, where the force stands, and how far it comes by road."""
    exposure, deployment = ground.exposure, ground.deployment
    return {
        "owner": exposure.owner,
        "march_km": {str(days): round(km) for days, km in ground.march_km.items()},
        "stations": [{"place": _place(station.place), "is_naval": station.is_naval} for station in deployment.stations],
        "exposed": [_exposed(row) for row in exposure.exposed],
        "unplaced": list(exposure.unplaced),
    }


def posture_shape(posture: Posture) -> dict[str, Any]:
    """Return what stands where: a series is a list of days with low, median and high, or with the last look alone."""
    return {
        "as_of": posture.as_of.isoformat(),
        "series": [
            {
                "place": series.place,
                "category": str(series.category),
                "component": str(series.category.component),
                "unit": series.unit,
                "scope": series.scope,
                "sightings": list(series.sightings),
                "points": [_posture_point(point) for point in series.points],
            }
            for series in posture.series
        ],
        "stated": [
            {
                "item": count.key,
                "speaker": count.speaker,
                "place": count.place,
                "category": str(count.category),
                "quantity": _quantity(count.quantity),
                "event_date": count.event_date.isoformat(),
                "is_said": count.is_said,
            }
            for count in posture.stated
        ],
        "contradictions": [
            {"kind": str(one.kind), "items": list(one.keys), "detail": one.detail} for one in posture.contradictions
        ],
        "looks": len(posture.looks),
    }


def _posture_point(point: PosturePoint) -> list[Any]:
    level = point.level
    if isinstance(level, NotObserved):
        return [point.day.isoformat(), level.last_look.isoformat() if level.last_look else None]
    return [point.day.isoformat(), round(level.low, 1), round(level.median, 1), round(level.high, 1)]


def drill_shape(drill: Drill, doctrine: Doctrine, *, language: Language) -> dict[str, Any]:
    """Return the exercise test and the warning board in words."""
    names = doctrine.warning.indicators
    return {
        "test": list(exercise_lines(drill.test, language=language)),
        "board": list(board_lines(drill.board, doctrine=doctrine, language=language)),
        "colour": drill.board.colour,
        "lamps": [
            {
                "indicator": lamp.indicator,
                "name": names[lamp.indicator].names[language],
                "is_critical": lamp.is_critical,
                "sign": str(lamp.sign),
                "since": lamp.since.isoformat() if lamp.since else None,
            }
            for lamp in drill.board.lamps
        ],
    }


def _exposed(row: Exposed) -> dict[str, Any]:
    return {
        "country": row.country,
        "reasons": [str(reason) for reason in row.reasons],
        "station": row.station,
        "distance_km": None if row.distance_km is None else round(row.distance_km),
        "nearest": row.nearest,
        "across": row.across,
        "sea": row.sea,
        "ready_days": None
        if row.reach is None
        else [round(value, 2) for value in (row.reach.ready.low, row.reach.ready.median, row.reach.ready.high)],
    }


def _proposal(proposal: Proposal) -> ProposalShape:
    record = proposal.record
    spans = {
        "content": record.content,
        "speaker": record.speaker,
        "cue": record.cue,
        "mover": record.mover,
        "place_from": record.place_from,
        "place_to": record.place_to,
    }
    return {
        "item": item_shape(proposal.item),
        "stage": str(record.stage),
        "basis": str(record.basis),
        "spans": {name: [span.start, span.end] for name, span in spans.items() if span},
        "is_advised": proposal.is_advised,
    }


def _claim(claim: Claim | None) -> dict[str, str] | None:
    if claim is None:
        return None
    return {name: str(getattr(claim, name)) for name in Claim.__slots__}


def _outcome(file: CaseFile) -> Outcome | None:
    if file.outcome is None:
        return None
    return {
        "label": str(file.outcome.label),
        "resolved_on": file.outcome.resolved_on.isoformat(),
        "basis": file.outcome.basis,
    }


def _place(place: Place | None) -> dict[str, Any] | None:
    return {"name": place.name, "lat": place.latitude, "lon": place.longitude} if place else None


def _quantity(quantity: Quantity | None) -> dict[str, Any] | None:
    if quantity is None:
        return None
    return {"low": quantity.low, "high": quantity.high, "unit": quantity.unit, "scope": quantity.scope}


def _likelihoods(likelihoods: Likelihoods) -> list[float]:
    return [_rounded(value) for value in likelihoods.values()]


def _rounded(value: float) -> float:
    return round(value, DIGITS)
