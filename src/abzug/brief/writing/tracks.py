"""Words beside deeds: the diplomatic track with its index, and the allied response. Neither enters the likelihood."""

from collections.abc import Collection, Sequence

from abzug.brief.document import Bullets, Ground, Outside, Paragraph, Piece, Section, Sentence
from abzug.brief.writing.announcement import quoted_items
from abzug.brief.writing.reasons import reasoned_items
from abzug.brief.writing.reports import record_point
from abzug.brief.writing.scribe import Scribe, outside, paragraph
from abzug.model import (
    About,
    ActIndex,
    AlliedAct,
    AlliedResponse,
    Assessment,
    Consultation,
    DiplomaticTrack,
    Item,
    Party,
    Reinforcement,
    SourceKind,
    Spread,
    Vantage,
)

SHOWN = 4


def tracks_section(scribe: Scribe) -> Section:
    """Return the two tracks side by side: index and gap, what was seen, quoted assessments, the latest reports."""
    words = _on_diplomacy(scribe)
    track = scribe.material.surroundings.track
    measured = _measured(scribe, track) if track is not None else []
    intro = scribe.sentence("tracks.intro", Ground.METHOD)
    quoted = _quoted(scribe, track.assessments) if track is not None else []
    return scribe.section(
        "tracks",
        paragraph([intro, *measured]),
        *quoted,
        *_reports(scribe, "tracks", words, told=_told_above(scribe) | _assessed(scribe)),
    )


def allies_section(scribe: Scribe) -> Section:
    """Return what allies of the other side do, and what they said and saw."""
    words = [
        item
        for item in scribe.items
        if item.source_kind is SourceKind.ALLY_OFFICIAL and item.vantage is Vantage.ADVERSARY
    ]
    response = scribe.material.surroundings.response
    done = paragraph(_response(scribe, response)) if response is not None else None
    told = _told_above(scribe) | _assessed(scribe) | {item.key for item in _on_diplomacy(scribe)[-SHOWN:]}
    return scribe.section("allies", done, *_reports(scribe, "allies", words, told=told))


def _on_diplomacy(scribe: Scribe) -> list[Item]:
    return [item for item in scribe.items if item.about is About.DIPLOMACY]


def _told_above(scribe: Scribe) -> set[str]:
    """Return the keys of the reports that the sections before have told in full."""
    return {item.key for item in (*quoted_items(scribe), *reasoned_items(scribe))}


def _assessed(scribe: Scribe) -> set[str]:
    """Return the keys of the reports whose assessments are quoted."""
    track = scribe.material.surroundings.track
    receipts = {one.receipt for one in _shown_assessments(track.assessments)} if track is not None else set()
    return {item.key for item in scribe.items if item.receipt in receipts}


def _measured(scribe: Scribe, track: DiplomaticTrack) -> list[Sentence]:
    """Return each party's index on words and on deeds, the gap of the owner, and what was seen meanwhile."""
    rows = (
        _index(scribe, key, party, indexes[party])
        for party in Party
        for key, indexes in (("words_of", track.words), ("deeds_of", track.deeds))
    )
    return [*(row for row in rows if row is not None), _gap(scribe, track.gap), _tally(scribe, track)]


def _index(scribe: Scribe, key: str, party: Party, index: ActIndex | None) -> Sentence | None:
    if index is None:
        return None
    return scribe.sentence(
        f"tracks.{key}",
        Ground.VERDICT,
        party=scribe.tongue.text(f"tracks.{party}"),
        points=_points(scribe, index.points),
        acts=scribe.tongue.counted(index.acts),
    )


def _gap(scribe: Scribe, gap: Spread | None) -> Sentence:
    """Return how far the owner's words lie above or below its deeds."""
    if gap is None:
        return scribe.sentence("tracks.no_gap", Ground.VERDICT)
    is_above = gap.median >= 0
    values = (gap.low, gap.median, gap.high) if is_above else (-gap.high, -gap.median, -gap.low)
    low, median, high = (scribe.tongue.decimal(value) for value in values)
    points = scribe.tongue.text("tracks.points", low=low, median=median, high=high)
    return scribe.sentence("tracks.gap_above" if is_above else "tracks.gap_below", Ground.VERDICT, points=points)


def _tally(scribe: Scribe, track: DiplomaticTrack) -> Sentence:
    seen, counted = track.military, scribe.tongue.counted
    cites = scribe.numbers_with(seen.receipts)
    return scribe.tongue.sentence(
        "tracks.tally",
        Ground.REPORTS if cites else Ground.SEARCH,
        cites=cites,
        leaving=counted(seen.leaving),
        staying=counted(seen.staying),
        arriving=counted(seen.arriving),
    )


def _points(scribe: Scribe, points: Spread) -> str:
    low, median, high = (
        scribe.tongue.decimal(value, is_signed=True) for value in (points.low, points.median, points.high)
    )
    return scribe.tongue.text("tracks.points", low=low, median=median, high=high)


def _quoted(scribe: Scribe, assessments: Sequence[Assessment]) -> list[Paragraph | Bullets]:
    """Return judgements of others in their own words; in quotation marks only what stands in the source as it is."""
    shown = _shown_assessments(assessments)
    if not shown:
        return []
    cited = [number for one in shown for number in scribe.numbers_with([one.receipt])]
    ground = Ground.REPORTS if cited else Ground.SEARCH
    intro = Paragraph((scribe.tongue.sentence("tracks.quoted", ground, cites=cited),))
    return [intro, Bullets(tuple(Paragraph((_assessment(scribe, one),)) for one in shown))]


def _shown_assessments(assessments: Sequence[Assessment]) -> list[Assessment]:
    """Return the judgements that are printed; one sentence can be counted under several tones and is printed once."""
    return list({(one.speaker, one.published, one.words): one for one in assessments}.values())[:SHOWN]


def _assessment(scribe: Scribe, one: Assessment) -> Sentence:
    words = scribe.quoted(one.words)
    cites = scribe.numbers_with([one.receipt])
    return scribe.tongue.sentence(
        "tracks.assessment" if one.is_verbatim else "tracks.reported",
        Ground.REPORTS if cites else Ground.SEARCH,
        cites=cites,
        speaker=outside(one.speaker),
        day=scribe.day(one.published),
        words=words if one.is_verbatim else Outside(words.text, language=words.language),
    )


def _response(scribe: Scribe, response: AlliedResponse) -> list[Sentence | None]:
    """Return the allies' steps, consultations and cohesion."""
    alliance = scribe.material.doctrine.alliances[response.alliance].names[scribe.tongue.language]
    steps = [
        *(_reinforcement(scribe, one) for one in response.reinforcements[:SHOWN]),
        *(_step(scribe, "demands", act) for act in response.demands[:SHOWN]),
        *(_step(scribe, "forgone", act) for act in response.forgone[:SHOWN]),
        *(_consultation(scribe, one) for one in response.consultations[:SHOWN]),
        _next(scribe, response.next_consultation),
    ]
    members = scribe.tongue.whole(response.members)
    return [
        scribe.sentence("allies.members", Ground.METHOD, alliance=alliance, members=members),
        *steps,
        None if any(steps) else scribe.sentence("allies.no_steps", Ground.SEARCH),
        _cohesion(scribe, response),
    ]


def _reinforcement(scribe: Scribe, one: Reinforcement) -> Sentence:
    tongue, last = scribe.tongue, one.quantities.get(one.stage)
    quantity: tuple[Piece, ...] = ()
    if last is not None:
        unit = outside(tongue.tables["units"].get(last.unit, last.unit))
        quantity = tongue.pieces("allies.quantity", number=tongue.whole(last.low), unit=unit)
    return tongue.sentence(
        "allies.reinforcement",
        Ground.REPORTS,
        cites=scribe.numbers_with(one.receipts),
        by=scribe.state(one.by) if one.by else tongue.text("allies.somebody"),
        stage=tongue.text(f"allies.{one.stage}"),
        to=tongue.text("allies.to", country=scribe.state(one.to)) if one.to else "",
        quantity=quantity,
    )


def _step(scribe: Scribe, key: str, act: AlliedAct) -> Sentence:
    cites = scribe.numbers_with([act.receipt])
    return scribe.tongue.sentence(f"allies.{key}", Ground.REPORTS, cites=cites, words=scribe.quoted(act.words))


def _consultation(scribe: Scribe, one: Consultation) -> Sentence:
    tongue = scribe.tongue
    day = tongue.text("allies.on_day", day=scribe.day(one.when.first_day)) if one.when else ""
    members = tongue.counted(len(one.members))
    cites = scribe.numbers_with(one.receipts)
    return tongue.sentence("allies.consultation", Ground.REPORTS, cites=cites, members=members, day=day)


def _next(scribe: Scribe, one: Consultation | None) -> Sentence | None:
    if one is None or one.when is None:
        return None
    cites = scribe.numbers_with(one.receipts)
    return scribe.tongue.sentence("allies.next", Ground.REPORTS, cites=cites, day=scribe.day(one.when.first_day))


def _cohesion(scribe: Scribe, response: AlliedResponse) -> Sentence:
    if response.cohesion is None or not response.heard:
        return scribe.sentence("allies.no_cohesion", Ground.SEARCH)
    low, median, high = (
        scribe.tongue.share(value)
        for value in (response.cohesion.low, response.cohesion.median, response.cohesion.high)
    )
    receipts = [receipt for stance in response.stances.values() for receipt in stance.receipts]
    return scribe.tongue.sentence(
        "allies.cohesion",
        Ground.REPORTS,
        cites=scribe.numbers_with(receipts),
        heard=scribe.tongue.counted(response.heard),
        points=scribe.tongue.text("tracks.points", low=low, median=median, high=high),
    )


def _reports(scribe: Scribe, key: str, items: Sequence[Item], *, told: Collection[str]) -> list[Paragraph | Bullets]:
    """Return how many reports there are, and the latest that have not been told yet."""
    fresh = [item for item in items if item.key not in told]
    if not items:
        return [Paragraph((scribe.sentence(f"{key}.none", Ground.SEARCH),))]
    name = "words" if len(fresh) == len(items) else "words_left" if fresh else "words_told"
    count = scribe.tongue.counted(len(items))
    intro = Paragraph((scribe.sentence(f"{key}.{name}", Ground.REPORTS, about=items, count=count),))
    points = tuple(record_point(scribe, item) for item in reversed(fresh[-SHOWN:]))
    return [intro, Bullets(points)] if points else [intro]
