"""A posture and what changed in it, as data and in the terminal."""

import math
from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from abzug.brief.data import UNDETERMINED
from abzug.brief.phrases import Language, catalogue, phrase, rounded, written_date
from abzug.brief.plain_data import plain
from abzug.brief.safe_text import safe
from abzug.doctrine import Doctrine
from abzug.model import (
    Balance,
    Category,
    Change,
    Contradiction,
    Hypothesis,
    Interval,
    Measure,
    NotObserved,
    Posture,
    PosturePoint,
    PostureSeries,
    PostureTotal,
    Spread,
    StatedCount,
    TreeFinding,
)

ROWS_SHOWN = 20


def posture_data(posture: Posture, change: Change | None, finding: TreeFinding | None) -> dict[str, Any]:
    """Return a posture as plain values.

    Args:
        posture: What stands where.
        change: What changed since a baseline, or None when there is none to compare with.
        finding: What the decision tree makes of the change, or None likewise.
    """
    series = [
        {**plain(one), "component": str(one.category.component), "points": [_point(point) for point in one.points]}
        for one in posture.series
    ]
    return {
        **plain(posture),
        "series": series,
        "change": change and {**plain(change), "shares": plain(change.shares.by_symbol())},
        "finding": finding and {"hypothesis": finding.hypothesis or UNDETERMINED, **plain(finding)},
    }


def _point(point: PosturePoint) -> dict[str, Any]:
    """A day without a look says so; it has no number that could be taken for zero."""
    return {"day": plain(point.day), "not_observed": isinstance(point.level, NotObserved), **plain(point.level)}


def print_posture(
    posture: Posture,
    change: Change | None,
    finding: TreeFinding | None,
    *,
    doctrine: Doctrine,
    language: Language,
    title: str,
    console: Console,
) -> None:
    """Print what stands where, what was given, what changed and what does not fit.

    Args:
        posture: What stands where.
        change: What changed since a baseline, or None.
        finding: What the decision tree makes of the change, or None.
        doctrine: For the names of hypotheses.
        language: ``en`` or ``de``.
        title: The case's title, for people.
        console: Where to print.
    """
    console.print(Text(safe(title, limit=200), style="bold"))
    console.print(Text(phrase("posture.as_of", language, day=written_date(posture.as_of, language))))
    series = [_series_row(one, language) for one in posture.series]
    _section(console, "stands", language, [_table(series)] if series else [Text(phrase("posture.nothing", language))])
    _section(console, "totals", language, [_total_line(total, language) for total in posture.totals])
    _section(console, "stated", language, [_table([_stated_row(count, language) for count in posture.stated])])
    if change:
        _print_change(change, finding, doctrine=doctrine, language=language, console=console)
    aside = [f"{safe(one.key, limit=60)}: {phrase(f'aside.{one.reason}', language)}" for one in posture.set_aside]
    _section(console, "set_aside", language, [Text(f"- {line}") for line in aside[:ROWS_SHOWN]])
    _section(console, "contradictions", language, [_contradiction(one, language) for one in posture.contradictions])


def _print_change(
    change: Change, finding: TreeFinding | None, *, doctrine: Doctrine, language: Language, console: Console
) -> None:
    lines: list[RenderableType] = [
        Text(
            phrase(
                "posture.between",
                language,
                first=written_date(change.first, language),
                last=written_date(change.last, language),
            )
        ),
        *(_balance_line(balance, language) for balance in change.balances),
    ]
    if not change.balances:
        lines.append(Text(phrase("posture.no_balance", language)))
    lines.append(_finding_line(finding, doctrine, language) if finding else Text(phrase("posture.no_area", language)))
    _section(console, "change", language, lines)


def _series_row(series: PostureSeries, language: Language) -> list[str]:
    return [
        safe(series.place, limit=60),
        _counted([series.category], series.unit, series.scope, language),
        _level(series.latest.level, language),
        phrase("posture.reports", language, count=len(series.sightings)),
    ]


def _level(level: Spread | NotObserved, language: Language) -> str:
    if isinstance(level, Spread):
        low, median, high = (rounded(value, language) for value in (level.low, level.median, level.high))
        return phrase("posture.level", language, low=low, median=median, high=high)
    if level.last_look is None:
        return phrase("posture.never_observed", language)
    return phrase("posture.not_observed", language, day=written_date(level.last_look, language))


def _total_line(total: PostureTotal, language: Language) -> Text:
    line = phrase(
        "posture.total",
        language,
        area=safe(total.area, limit=60),
        what=_counted([total.category] if total.category else [], total.unit, total.scope, language),
        level=_level(total.level, language),
    )
    if total.is_lower_bound:
        places = ", ".join(safe(place, limit=60) for place in total.without_view)
        line += phrase("posture.without_view", language, places=places)
    return Text(f"- {line}")


def _stated_row(count: StatedCount, language: Language) -> list[str]:
    number = rounded(count.quantity.low, language)
    if count.quantity.high is None:
        number = phrase("posture.at_least", language, number=number)
    elif count.quantity.high != count.quantity.low:
        number = f"{number}-{rounded(count.quantity.high, language)}"
    sign = {Measure.STANDING: "", Measure.ARRIVED: "+", Measure.DEPARTED: "-"}[count.measure]
    return [
        count.event_date.isoformat(),
        f"{sign}{number}",
        _counted([count.category], count.quantity.unit, count.quantity.scope, language),
        safe(count.speaker, limit=60),
        phrase("posture.said" if count.is_said else "posture.seen", language),
    ]


def _balance_line(balance: Balance, language: Language) -> Text:
    line = phrase(
        "posture.balance",
        language,
        what=_counted(balance.categories, balance.unit, balance.scope, language),
        places=", ".join(safe(place, limit=60) for place in balance.places),
        before=_interval(balance.before, language),
        after=_interval(balance.after, language),
        out=_interval(balance.gross_out, language),
        come=_interval(balance.gross_in, language),
        unaccounted=_interval(balance.unaccounted, language),
    )
    return Text(f"- {line}")


def _contradiction(contradiction: Contradiction, language: Language) -> Text:
    kind = phrase(f"contradiction.{contradiction.kind}", language)
    return Text(f"- {kind}: {safe(contradiction.detail, limit=200)}")


def _finding_line(finding: TreeFinding, doctrine: Doctrine, language: Language) -> Text:
    if finding.hypothesis:
        name = doctrine.name_of(finding.hypothesis, language)
        return Text(phrase("posture.found", language, name=name), style="bold")
    if len(finding.possible) == len(Hypothesis):
        return Text(phrase("posture.all_open", language))
    names = "; ".join(doctrine.name_of(hypothesis, language) for hypothesis in finding.possible)
    why = ", ".join(dict.fromkeys(phrase(f"share.{test.symbol}", language) for test in finding.open_tests))
    return Text(phrase("posture.undetermined", language, names=names, why=why))


def _counted(categories: Iterable[Category], unit: str, scope: str, language: Language) -> str:
    """What was counted: unit, category and scope, as far as each adds anything."""
    named = catalogue(language).get(f"counted_in.{unit.replace(' ', '_')}", safe(unit, limit=40))
    names = ", ".join(phrase(f"category.{category}", language) for category in categories)
    what = named if names in ("", named) else f"{named} ({names})"
    return f"{what}, {phrase('posture.scope', language, scope=safe(scope, limit=60))}" if scope else what


def _interval(interval: Interval, language: Language) -> str:
    low = rounded(interval.low, language)
    if math.isinf(interval.high):
        return phrase("posture.at_least", language, number=low)
    return f"{low}-{rounded(interval.high, language)}"


def _table(rows: Sequence[Sequence[str]]) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    for row in rows[:ROWS_SHOWN]:
        table.add_row(*(Text(cell) for cell in row))
    return table


def _section(console: Console, heading: str, language: Language, lines: Sequence[RenderableType]) -> None:
    if lines:
        console.print()
        console.print(Text(phrase(f"posture.heading_{heading}", language), style="bold"))
        console.print(Padding(Group(*lines), (0, 0, 0, 2), expand=False))
