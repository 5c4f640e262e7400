"""``abzug add``: enter a report by hand."""

from datetime import date
from enum import StrEnum
from pathlib import Path

import click

from abzug.cli import options
from abzug.cli.output import print_json
from abzug.model import About, Grade, ItemKind, Movement, Place, Quantity, Side, SourceKind


def _choice(values: type[StrEnum]) -> click.Choice[str]:
    return click.Choice([str(value) for value in values])


def _grade(_ctx: click.Context, _param: click.Parameter, value: str | None) -> Grade | None:
    try:
        return Grade.parse(value) if value else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def _quantity(_ctx: click.Context, _param: click.Parameter, value: tuple[float, str] | None) -> Quantity | None:
    try:
        return Quantity(value[0], value[0], value[1]) if value else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command(
    epilog="""\b
Examples:
  abzug add 2024-us-niger                                       asks for what is missing
  abzug add 2022-russia-ukraine-border-feb --published 2022-02-18 --source "Agency (Imagery)" \\
      --source-kind commercial_imagery --kind observation --about armour --movement staying \\
      --says "Images of 17 February show the tanks where they were." --url https://example.org/1 --by anna
  abzug retract ENTRY --reason "wrong day"                      takes it back
"""
)
@click.argument("case")
@click.option("--published", type=options.Day(), prompt="Published on", help="The day of publication (UTC).")
@click.option("--event-date", type=options.Day(), help="The day on which it was so; by default that of publication.")
@click.option("--source", prompt="Source", help='The publisher and whom it cites: "RFE/RL (Maxar)".')
@click.option("--source-kind", type=_choice(SourceKind), prompt="Kind of source")
@click.option("--kind", type=_choice(ItemKind), prompt="Said, seen or judged")
@click.option("--about", type=_choice(About), prompt="About")
@click.option("--movement", type=_choice(Movement), prompt="Movement")
@click.option("--says", prompt="What it says", help="The content, in own words.")
@click.option("--url", default="", help="Where it was published.")
@click.option("--quote", default="", help="A short quotation: the passage it rests on.")
@click.option("--place", help="Where, as precisely as published.")
@click.option("--quantity", type=(float, str), callback=_quantity, help="How many of what: --quantity 40 tanks.")
@click.option("--ally-of", type=_choice(Side), help="Whose ally an allied official is.")
@click.option("--type", "types", multiple=True, help="An evidence type of the doctrine (E01 ...); derived when none.")
@click.option("--origin", help="Who first saw or said it; derived when not given.")
@click.option("--grade", callback=_grade, help="Admiralty grade; that of the kind of source when not given.")
@click.option(
    "--by", "entered_by", envvar="ABZUG_ANALYST", help="Who enters it (or set ABZUG_ANALYST); your login name."
)
@options.ledger
@options.language
@options.as_json
def command(
    *,
    case: str,
    published: date,
    event_date: date | None,
    source: str,
    source_kind: str,
    kind: str,
    about: str,
    movement: str,
    says: str,
    url: str,
    quote: str,
    place: str | None,
    quantity: Quantity | None,
    ally_of: str | None,
    types: tuple[str, ...],
    origin: str | None,
    grade: Grade | None,
    entered_by: str | None,
    ledger_path: Path | None,
    language: str,
    as_json: bool,
) -> None:
    """Enter a report on CASE, a bundled case's name or a case file, into the ledger.

    The ledger keeps who entered it and when; nothing in it is ever changed. `abzug assess` of a bundled case takes the
    reports of your usual ledger into account, of a case file those of the ledger that you name.
    """
    import getpass

    from abzug.brief.phrases import phrase
    from abzug.ledger import default_path, open_ledger
    from abzug.pipeline.by_hand import HandEntry, enter, name_of

    name = name_of(case)
    entry = HandEntry(
        published=published,
        event_date=event_date or published,
        source=source,
        source_kind=SourceKind(source_kind),
        says=says,
        kind=ItemKind(kind),
        about=About(about),
        movement=Movement(movement),
        address=url,
        quote=quote,
        place=Place(place) if place else None,
        quantity=quantity,
        ally_of=Side(ally_of) if ally_of else None,
        types=_known_types(types),
        origin=origin,
        grade=grade,
    )
    with open_ledger(ledger_path) as ledger:
        identity, is_new = enter(ledger, name, entry, entered_by=entered_by or getpass.getuser())
    if as_json:
        print_json({"entry": identity, "case": name, "new": is_new})
        return
    key = "added" if is_new else "already"
    click.echo(phrase(f"ledger.{key}", options.as_language(language), id=identity, path=ledger_path or default_path()))


def _known_types(types: tuple[str, ...]) -> tuple[str, ...] | None:
    from abzug.doctrine import load_doctrine

    unknown = [name for name in types if name not in load_doctrine().evidence_types]
    if unknown:
        raise click.BadParameter(f"no evidence type {unknown[0]}", param_hint="--type")
    return types or None
