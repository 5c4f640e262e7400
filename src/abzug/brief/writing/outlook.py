"""What nobody has a view of, what would change the verdict, and when to look again."""

import math
from collections.abc import Sequence
from datetime import date
from itertools import groupby

from abzug.brief.document import Bullets, Ground, Odds, Paragraph, Section, Sentence, Table, Words
from abzug.brief.grammar.names import actor_name
from abzug.brief.grammar.tongue import cell, finished
from abzug.brief.phrases import phrase
from abzug.brief.writing.announcement import deadline_kind
from abzug.brief.writing.scribe import Scribe, outside, paragraph
from abzug.model import Check, DateKind, Gap, NextDate, Swing

SWINGS_SHOWN_ON_A_PAGE = 2
CHECKS_SHOWN_ON_A_PAGE = 3
_OTHER_DATES = frozenset({DateKind.EXERCISE_END, DateKind.CHAPTER3_DUE, DateKind.CONSULTATION, DateKind.IMAGERY_DUE})
"""Dates that the verdict's own checks do not name."""
COMPONENTS = ("personnel", "heavy_equipment", "sustainment")


def gaps_section(scribe: Scribe) -> Section:
    """Return what nobody other than the claimant has a view of, and what the announcement leaves open."""
    gaps = scribe.material.verdict.gaps
    if not gaps:
        return scribe.section("gaps", Paragraph((scribe.sentence("gaps.none", Ground.SEARCH),)))
    sentences = [gap_sentence(scribe, gap) for gap in gaps]
    if scribe.is_short:
        return scribe.section("gaps", Paragraph(tuple(sentences)))
    return scribe.section("gaps", Bullets(tuple(Paragraph((sentence,)) for sentence in sentences)))


def gap_sentence(scribe: Scribe, gap: Gap) -> Sentence:
    """Return one gap as a sentence."""
    ground = Ground.SEARCH if gap.subject in COMPONENTS else Ground.CLAIM
    return finished((Words(f"{gap_words(scribe, gap)}."),), ground)


def gap_words(scribe: Scribe, gap: Gap) -> str:
    """Return one gap in words: "no view of ... since ...", never "nothing happened"."""
    language = scribe.tongue.language
    name = phrase(f"gap.{gap.subject}", language)
    if gap.subject not in COMPONENTS:
        return name
    if gap.since is None:
        return phrase("gap.never", language, subject=name)
    return phrase("gap.since", language, subject=name, day=format(scribe.day(gap.since)))


def would_change_section(scribe: Scribe) -> Section:
    """Return the kinds of report, not yet seen, with the largest expected effect."""
    swings = scribe.material.verdict.would_change
    shown = swings[:SWINGS_SHOWN_ON_A_PAGE] if scribe.is_short else swings
    if not shown:
        return scribe.section("would_change", Paragraph((scribe.sentence("outlook.none", Ground.VERDICT),)))
    types = scribe.material.doctrine.evidence_types
    if _is_settled(scribe):
        names = "; ".join(types[swing.type].names[scribe.tongue.language] for swing in shown)
        return scribe.section(
            "would_change", paragraph([scribe.sentence("outlook.settled", Ground.VERDICT, types=names)])
        )
    rows = tuple(
        (
            cell(Words(types[swing.type].names[scribe.tongue.language])),
            cell(Odds(format(scribe.rated(swing.left_if_seen)))),
            cell(Words(scribe.tongue.percent(swing.left_if_seen))),
            cell(Words(_lead(scribe, swing))),
        )
        for swing in shown
    )
    table = Table(
        caption=scribe.sentence("outlook.would_change", Ground.VERDICT),
        headings=tuple(scribe.tongue.text(f"outlook.column_{key}") for key in ("report", "then", "estimate", "lead")),
        rows=rows,
        numeric=frozenset({2}),
    )
    return scribe.section("would_change", table, paragraph([_steadiness(scribe)]))


def _lead(scribe: Scribe, swing: Swing) -> str:
    name = phrase(f"short.{swing.lead_if_seen}", scribe.tongue.language)
    return f"{name} {scribe.tongue.percent(swing.lead_likelihood_if_seen)}"


def _is_settled(scribe: Scribe) -> bool:
    """Tell whether no single report would change what is printed of the verdict."""
    verdict, tongue = scribe.material.verdict, scribe.tongue
    lead = verdict.likelihood.lead
    now = tongue.percent(verdict.left_as_claimed), lead, tongue.percent(verdict.likelihood[lead])
    return all(
        (tongue.percent(one.left_if_seen), one.lead_if_seen, tongue.percent(one.lead_likelihood_if_seen)) == now
        for one in verdict.would_change
    )


def _steadiness(scribe: Scribe) -> Sentence | None:
    """Return that no single report would change the verdict's word or the leading explanation, where that is so."""
    verdict = scribe.material.verdict
    word = scribe.rated(verdict.left_as_claimed)
    lead = verdict.likelihood.lead
    for swing in verdict.would_change:
        if scribe.rated(swing.left_if_seen) != word or swing.lead_if_seen is not lead:
            return None
    return scribe.sentence("outlook.steady", Ground.VERDICT)


def checks_section(scribe: Scribe) -> Section:
    """Return when to look again, and how earlier announcements of the same actor ended."""
    checks = scribe.material.verdict.next_checks
    if not checks:
        return scribe.section("next_checks", paragraph([scribe.sentence("outlook.checks_none", Ground.METHOD)]))
    sentences = [_check(scribe, day, list(on_day)) for day, on_day in groupby(checks, key=lambda check: check.day)]
    sentences += [_date(scribe, date) for date in scribe.material.surroundings.dates if date.kind in _OTHER_DATES]
    if scribe.is_short:
        return scribe.section("next_checks", Paragraph(tuple(sentences[:CHECKS_SHOWN_ON_A_PAGE])))
    points = Bullets(tuple(Paragraph((sentence,)) for sentence in sentences))
    return scribe.section(
        "next_checks",
        points,
        paragraph([scribe.sentence("outlook.again", Ground.METHOD), _endurance(scribe), _record(scribe)]),
    )


def _check(scribe: Scribe, day: date, checks: Sequence[Check]) -> Sentence:
    reasons = scribe.tongue.listed([_why(scribe, check) for check in checks])
    return scribe.sentence("outlook.check", Ground.METHOD, day=scribe.day(day), reasons=reasons)


def _why(scribe: Scribe, check: Check) -> str:
    kind, _, days = check.why.partition("+")
    deadline = deadline_kind(scribe.material.case.claim)
    key = "days" if kind == "T" else f"after_{deadline}" if days else deadline
    return scribe.tongue.text(f"outlook.check_{key}", days=days)


def _date(scribe: Scribe, date: NextDate) -> Sentence:
    what = scribe.tongue.pieces(f"outlook.date_{date.kind}", what=outside(date.what))
    cites = scribe.numbers_with(date.receipts)
    ground = Ground.REPORTS if cites else Ground.CLAIM
    return scribe.tongue.sentence("outlook.date", ground, cites=cites, day=scribe.day(date.day), what=what)


def _endurance(scribe: Scribe) -> Sentence | None:
    """Return how long the force can be held, or None when nothing that bears on it was seen."""
    endurance = scribe.material.surroundings.endurance
    if endurance is None or endurance.days is None or endurance.row is None:
        return None
    receipts = [receipt for sign in endurance.signs.values() for receipt in sign.receipts]
    cites = scribe.numbers_with(receipts)
    return scribe.tongue.sentence(
        "outlook.endurance_open" if math.isinf(endurance.days.high) else "outlook.endurance",
        Ground.REPORTS if cites else Ground.VERDICT,
        cites=cites,
        low=f"{endurance.days.low:.0f}",
        high=f"{endurance.days.high:.0f}",
        why=endurance.row.names[scribe.tongue.language],
    )


def _record(scribe: Scribe) -> Sentence | None:
    record = scribe.material.verdict.track_record
    if record is None:
        return None
    return scribe.sentence(
        "outlook.record",
        Ground.VERDICT,
        actor=actor_name(record.actor, scribe.tongue),
        kept=scribe.tongue.decimal(record.kept),
        broken=scribe.tongue.decimal(record.broken),
    )
