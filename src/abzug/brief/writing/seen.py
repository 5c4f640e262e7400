"""What was seen: people, heavy equipment and support apart, and what was seen apart from what was said."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from abzug.brief.document import Ground, Paragraph, Piece, Section, Sentence, Table, Words
from abzug.brief.grammar.tongue import cell, finished
from abzug.brief.safe_text import safe
from abzug.brief.writing.reports import movement_clause
from abzug.brief.writing.scribe import LONGEST_PLACE, Scribe, outside, paragraph, with_full_stop
from abzug.model import About, Component, Item, ItemKind, Movement, Quantity, Vantage

COMPONENTS = (Component.PERSONNEL, Component.HEAVY_EQUIPMENT, Component.SUSTAINMENT)
MOST_PARTS = 4
"""Different movements told of in one sentence; the rarer ones are counted together (E: more cannot be read)."""
MOST_PARTS_ON_A_PAGE = 2
MOST_NUMBERS = 12


def seen_sections(scribe: Scribe) -> list[Section]:
    """Return one section, or on a page one paragraph, for each part of the force."""
    if scribe.is_short:
        return [scribe.section("seen", *(_component(scribe, component) for component in COMPONENTS))]
    intro = Paragraph((scribe.sentence("seen.intro", Ground.METHOD),))
    parts = (scribe.section(str(component), _component(scribe, component), level=2) for component in COMPONENTS)
    numbers = _numbers(scribe)
    return [scribe.section("seen", intro), *parts, *([numbers] if numbers else [])]


def _component(scribe: Scribe, component: Component) -> Paragraph | None:
    items = [item for item in scribe.items if item.component is component]
    others = [item for item in items if item.vantage is not Vantage.CLAIMANT]
    kinds = (("observed", ItemKind.OBSERVATION), ("stated", ItemKind.STATEMENT), ("judged", ItemKind.ASSESSMENT))
    sentences = [_told(scribe, key, [item for item in others if item.kind is kind]) for key, kind in kinds]
    claimed = _told(scribe, "claimed", [item for item in items if item.vantage is Vantage.CLAIMANT])
    told = [*sentences[:1], claimed] if scribe.is_short else [*sentences, claimed]
    return paragraph([*_view(scribe, component, others), *told])


def _view(scribe: Scribe, component: Component, others: Sequence[Item]) -> list[Sentence]:
    """Return when somebody other than the claimant last looked, or that nobody has a view."""
    announced = scribe.material.case.announced
    looks = [item for item in others if item.kind is not ItemKind.STATEMENT and item.event_date >= announced]
    if not looks:
        none = scribe.sentence("seen.no_view", Ground.SEARCH, subject=scribe.tongue.noun(str(component)))
        had_looked = not scribe.is_short and any(item.kind is not ItemKind.STATEMENT for item in others)
        return [none, scribe.sentence("seen.before", Ground.METHOD)] if had_looked else [none]
    latest = max(looks, key=lambda item: (item.event_date, item.published, item.key))
    subject = scribe.tongue.noun(str(component))
    return [
        scribe.sentence(
            "seen.last_look", Ground.REPORTS, about=[latest], day=scribe.day(latest.event_date), subject=subject
        )
    ]


def _told(scribe: Scribe, key: str, items: Sequence[Item]) -> Sentence | None:
    """Return reports of one kind in one sentence: how many tell of which movement, each with its receipts."""
    if not items:
        return None
    groups: defaultdict[tuple[About, Movement], list[Item]] = defaultdict(list)
    for item in items:
        groups[item.about, item.movement].append(item)
    ranked = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    most = MOST_PARTS_ON_A_PAGE if scribe.is_short else MOST_PARTS
    parts = [
        _part(scribe, f"seen.{key}_next" if position else f"seen.{key}", mood=key, count=count, told=list(told))
        for position, (count, told) in enumerate(groupby(ranked[:most], key=lambda group: len(group[1])))
    ]
    rest = [item for _, members in ranked[most:] for item in members]
    if rest:
        count = scribe.tongue.counted(len(rest))
        parts.append((*scribe.tongue.pieces("seen.rest", count=count), scribe.receipts(rest)))
    return finished(with_full_stop(scribe.tongue.strung(parts, "semicolon", "semicolon")), Ground.REPORTS)


Told = tuple[tuple[About, Movement], list[Item]]


def _part(scribe: Scribe, key: str, *, mood: str, count: int, told: Sequence[Told]) -> tuple[Piece, ...]:
    """Return the movements that are told of equally often: in two observations each, armour arrives and troops stay."""
    tongue = scribe.tongue
    clauses = [
        (
            Words(format(movement_clause(scribe, *movement), tongue.tables["seen"]["mood"][mood])),
            scribe.receipts(members),
        )
        for movement, members in told
    ]
    return tongue.pieces(
        key,
        count=tongue.counted(count),
        each=tongue.text("seen.each") if len(told) > 1 else "",
        clauses=tongue.strung(clauses, "comma", "and"),
    )


def _numbers(scribe: Scribe) -> Section | None:
    by_day = sorted(scribe.items, key=lambda item: (item.event_date, scribe.numbers[item.key]))
    counted = [(item, item.quantity) for item in by_day if item.quantity is not None][-MOST_NUMBERS:]
    if not counted:
        return None
    columns = ("day", "number", "unit", "scope", "source")
    table = Table(
        caption=scribe.sentence("seen.numbers_table", Ground.REPORTS, about=[item for item, _ in counted]),
        headings=tuple(scribe.tongue.text(f"seen.column_{column}") for column in columns),
        rows=tuple(_number_row(scribe, item, quantity) for item, quantity in counted),
        numeric=frozenset({1}),
    )
    note = Paragraph((scribe.sentence("seen.numbers_note", Ground.METHOD),))
    return scribe.section("numbers", table, note, level=2)


def _number_row(scribe: Scribe, item: Item, quantity: Quantity) -> tuple[Sentence, ...]:
    tongue = scribe.tongue
    unit = tongue.tables["units"].get(quantity.unit, quantity.unit)
    return (
        cell(Words(format(scribe.day(item.event_date)))),
        cell(Words(_interval(scribe, quantity))),
        cell(outside(unit)),
        cell(outside(quantity.scope) if quantity.scope else Words(tongue.text("seen.no_scope"))),
        cell(outside(safe(item.source, limit=LONGEST_PLACE)), scribe.receipts([item]), ground=Ground.REPORTS),
    )


def _interval(scribe: Scribe, quantity: Quantity) -> str:
    low = scribe.tongue.whole(quantity.low)
    if quantity.high is None:
        return scribe.tongue.text("seen.at_least", number=low)
    if quantity.high == quantity.low:
        return low
    return scribe.tongue.text("seen.up_to", low=low, high=scribe.tongue.whole(quantity.high))
