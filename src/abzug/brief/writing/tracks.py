"""Words beside deeds: the diplomatic track with its index, and the allied response. Neither enters the likelihood."""

from collections.abc import Sequence

from abzug.brief.document import Bullets, Ground, Outside, Paragraph, Piece, Section, Sentence
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
    words = [item for item in scribe.items if item.about is About.DIPLOMACY]
    track = scribe.material.surroundings.track
    measured = _measured(scribe, track) if track is not None else []
    intro = scribe.sentence("tracks.intro", Ground.METHOD)
    quoted = _quoted(scribe, track.assessments) if track is not None else []
    return scribe.section(
        "tracks",
        paragraph([intro, *measured]),
        *quoted,
        paragraph([_count(scribe, "tracks", words)]),
        _latest(scribe, words),
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
    return scribe.section("allies", done, paragraph([_count(scribe, "allies", words)]), _latest(scribe, words))


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
    if gap is None:
        return scribe.sentence("tracks.no_gap", Ground.VERDICT)
    return scribe.sentence("tracks.gap", Ground.VERDICT, points=_points(scribe, gap))


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
    # One sentence can be counted under several tones; it is printed once.
    shown = list({(one.speaker, one.published, one.words): one for one in assessments}.values())[:SHOWN]
    if not shown:
        return []
    cited = [number for one in shown for number in scribe.numbers_with([one.receipt])]
    ground = Ground.REPORTS if cited else Ground.SEARCH
    intro = Paragraph((scribe.tongue.sentence("tracks.quoted", ground, cites=cited),))
    return [intro, Bullets(tuple(Paragraph((_assessment(scribe, one),)) for one in shown))]


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


def _count(scribe: Scribe, track: str, items: Sequence[Item]) -> Sentence:
    if not items:
        return scribe.sentence(f"{track}.none", Ground.SEARCH)
    return scribe.sentence(f"{track}.words", Ground.REPORTS, about=items, count=scribe.tongue.counted(len(items)))


def _latest(scribe: Scribe, items: Sequence[Item]) -> Bullets | None:
    if not items:
        return None
    return Bullets(tuple(record_point(scribe, item) for item in reversed(items[-SHOWN:])))
