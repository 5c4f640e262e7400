"""``abzug posture``: what stands where in a case, and what left and came."""

from datetime import date
from pathlib import Path

import click

from abzug.cli import options
from abzug.cli.output import console, print_json


@click.command(
    epilog="""\b
Examples:
  abzug posture 2022-russia-ukraine-border-feb --as-of 2022-02-22
  abzug posture 2023-france-niger --lang de --claimed "Niamey air base" --claimed Ouallam
  abzug posture my-case.yaml --area "Soloti=border" --area "Yelnya=border" --json | jq .totals
"""
)
@click.argument("case")
@click.option("--as-of", type=options.Day(), help="What was public at the end of this day (UTC).")
@click.option("--baseline", type=options.Day(), help="Compare with this day; by default the day of the announcement.")
@click.option(
    "--area",
    "areas",
    multiple=True,
    metavar="PLACE=AREA",
    help="PLACE lies in AREA and overlaps no other place listed there: sums are shown. Repeat for each place.",
)
@click.option(
    "--claimed",
    multiple=True,
    metavar="PLACE",
    help="A place of the claimed area, which overlaps no other one named: the decision tree is walked for them.",
)
@options.language
@options.as_json
@options.doctrine
def command(
    case: str,
    as_of: date | None,
    baseline: date | None,
    areas: tuple[str, ...],
    claimed: tuple[str, ...],
    language: str,
    as_json: bool,
    doctrine_directory: Path | None,
) -> None:
    """Tell what stands where in CASE, a bundled case's name or a case file.

    Only numbers that somebody saw count; what is said is listed and changes nothing. The decision tree is walked only
    when --claimed names the places of the claimed area: what left one garrison tells nothing of the others. Without
    --as-of a case with known outcome is taken on the last day before it was known, an open one as of today.
    """
    from abzug.brief.posture import posture_data, print_posture
    from abzug.clock import now
    from abzug.doctrine import load_doctrine
    from abzug.pipeline import find_case, last_known_day
    from abzug.posture import change_between, decide, estimate

    file = find_case(case)
    doctrine = load_doctrine(doctrine_directory)
    day = as_of or last_known_day(file, now().date())
    first = baseline or file.case.announced
    items = file.case.as_of(day).items
    posture = estimate(items, as_of=day, areas=_areas(areas), doctrine=doctrine)
    change = change_between(items, first=first, last=day, claimed=claimed, doctrine=doctrine) if first < day else None
    finding = decide(change.shares, doctrine.decision_tree) if change and claimed else None
    if as_json:
        print_json({"case": file.case.id, **posture_data(posture, change, finding)})
        return
    print_posture(
        posture,
        change,
        finding,
        doctrine=doctrine,
        language=options.as_language(language),
        title=file.title,
        console=console(),
    )


def _areas(pairs: tuple[str, ...]) -> dict[str, str]:
    """Read ``PLACE=AREA``; the last equals sign parts them, because names of places may hold one."""
    areas = {}
    for pair in pairs:
        place, equals, area = pair.rpartition("=")
        if not equals or not place or not area:
            raise click.BadParameter(f"{pair!r} is not PLACE=AREA", param_hint="--area")
        areas[place.strip()] = area.strip()
    return areas
