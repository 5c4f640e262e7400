"""A verdict as data: the stable JSON that programs read (``schemas/verdict.schema.json``)."""

from typing import Any

from abzug.doctrine import Doctrine
from abzug.model import Item, Likelihoods, Reason, TrackRecord, Verdict
from abzug.packaged import packaged_schema

UNDETERMINED = "UNDETERMINED"
DIGITS = 6


def verdict_data(verdict: Verdict, doctrine: Doctrine) -> dict[str, Any]:
    """Return a verdict as plain values, in the order of the contract.

    Args:
        verdict: The verdict.
        doctrine: For the names of evidence types.
    """
    return {
        "case": verdict.case,
        "as_of": verdict.as_of.isoformat(),
        "likelihood": _likelihoods(verdict.likelihood),
        "left_as_claimed": _rounded(verdict.left_as_claimed),
        "as_declared": str(verdict.as_declared),
        "declared_likelihood": _rounded(verdict.declared_likelihood),
        "military_meaning": str(verdict.military_meaning or UNDETERMINED),
        "confidence": str(verdict.confidence),
        "confidence_basis": dict(verdict.confidence_basis),
        "rung": verdict.rung,
        "isolated_rungs": list(verdict.isolated_rungs),
        "reasons_for": [_reason(reason, doctrine) for reason in verdict.reasons_for],
        "reasons_against": [_reason(reason, doctrine) for reason in verdict.reasons_against],
        "gaps": [{"subject": gap.subject, "since": gap.since and gap.since.isoformat()} for gap in verdict.gaps],
        "would_change": [
            {
                "type": swing.type,
                "name": doctrine.evidence_types[swing.type].names["en"],
                "left_if_seen": _rounded(swing.left_if_seen),
                "lead_if_seen": str(swing.lead_if_seen),
                "lead_likelihood_if_seen": _rounded(swing.lead_likelihood_if_seen),
                "expected_effect": _rounded(swing.expected_effect),
            }
            for swing in verdict.would_change
        ],
        "next_checks": [{"day": check.day.isoformat(), "why": check.why} for check in verdict.next_checks],
        "prior": _likelihoods(verdict.prior),
        "flat_prior": _likelihoods(verdict.flat_prior),
        "items_used": verdict.items_used,
        "items_derived": verdict.items_derived,
        "claim_derived": verdict.claim_derived,
        "track_record": _track_record(verdict.track_record),
        "doctrine_version": verdict.doctrine_version,
    }


def verdict_schema() -> dict[str, Any]:
    """Return the JSON Schema of a verdict."""
    return packaged_schema("abzug.brief", "verdict")


def item_data(item: Item, doctrine: Doctrine) -> dict[str, Any]:
    """Return one coded report as plain values, with its receipt."""
    receipt = item.receipt
    return {
        "item": item.key,
        "says": item.says,
        "source": item.source,
        "source_kind": str(item.source_kind),
        "kind": str(item.kind),
        "about": str(item.about),
        "movement": str(item.movement),
        "published": item.published.isoformat(),
        "event_date": item.event_date.isoformat(),
        "origin": item.origin,
        "grade": str(item.grade) if item.grade else None,
        "types": [{"id": name, "name": doctrine.evidence_types[name].names["en"]} for name in item.types or ()],
        "derived": sorted(item.derived),
        "receipt": {
            "document": receipt.document,
            "address": receipt.address,
            "start": receipt.start,
            "end": receipt.end,
            "passage": receipt.passage,
            "entered_by": receipt.entered_by,
        },
    }


def _reason(reason: Reason, doctrine: Doctrine) -> dict[str, Any]:
    return {
        "weight": _rounded(reason.weight),
        **item_data(reason.item, doctrine),
        "copies": [copy.key for copy in reason.copies],
    }


def _likelihoods(likelihoods: Likelihoods) -> dict[str, float]:
    return {str(hypothesis): _rounded(value) for hypothesis, value in likelihoods.items()}


def _track_record(record: TrackRecord | None) -> dict[str, Any] | None:
    if record is None:
        return None
    return {
        "actor": record.actor,
        "kept": _rounded(record.kept),
        "broken": _rounded(record.broken),
        "trust": _rounded(record.trust),
        "low": _rounded(record.low),
        "high": _rounded(record.high),
        "cases": list(record.cases),
    }


def _rounded(value: float) -> float:
    return round(value, DIGITS)
