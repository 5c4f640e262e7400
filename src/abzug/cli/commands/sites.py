"""``abzug sites``: the books of sites that monitors visit."""

from datetime import date
from pathlib import Path

import click

from abzug.cli import options
from abzug.cli.output import console, print_json


@click.command(
    epilog="""\b
Examples:
  abzug sites accord.yaml --as-of 2030-02-28
  abzug sites daily-report.txt --lang de
  abzug sites --schema > sites.schema.json
"""
)
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--as-of", type=options.Day(), help="What was public at the end of this day (UTC); today if not given.")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of a book of sites.")
@options.language
@options.as_json
@options.doctrine
def command(
    file: Path | None,
    as_of: date | None,
    schema: bool,
    language: str,
    as_json: bool,
    doctrine_directory: Path | None,
) -> None:
    """Keep the books of the sites in FILE: inventories, visits, what is removed and verified.

    A text file (.txt, .md) is read as a report of monitors: each sentence gets its site codes.
    """
    from abzug.errors import InputError

    if schema:
        from abzug.sources.site_file import site_schema

        print_json(site_schema())
    elif file is None:
        raise InputError("no file was given", hint="see `abzug sites --help`")
    elif file.suffix in (".txt", ".md"):
        _report(file, language, as_json, doctrine_directory)
    else:
        _book(file, as_of, language, as_json, doctrine_directory)


def _book(file: Path, as_of: date | None, language: str, as_json: bool, doctrine_directory: Path | None) -> None:
    from abzug.clock import now
    from abzug.doctrine import load_doctrine
    from abzug.posture.site_rungs import site_rungs
    from abzug.posture.sites import site_ledger
    from abzug.sources.site_file import read_site_file

    doctrine = load_doctrine(doctrine_directory)
    ledger = site_ledger(read_site_file(file), as_of=as_of or now().date(), doctrine=doctrine)
    rungs = site_rungs(ledger, doctrine=doctrine)
    if as_json:
        from abzug.brief.plain_data import plain

        print_json({**plain(ledger), "rungs": plain(rungs)})
        return
    from abzug.brief.sites import print_sites

    print_sites(ledger, rungs, language=options.as_language(language), console=console())


def _report(file: Path, language: str, as_json: bool, doctrine_directory: Path | None) -> None:
    from abzug.brief.phrases import phrase
    from abzug.brief.plain_data import plain
    from abzug.doctrine import load_doctrine
    from abzug.posture.site_wording import read_wording
    from abzug.sources.report_text import sentences_of

    grammar = load_doctrine(doctrine_directory).site_grammar
    sentences = sentences_of(file)
    read = [(sentence, read_wording(sentence, grammar)) for sentence in sentences]
    coded = [(sentence, wording) for sentence, wording in read if wording.codes or wording.rungs]
    if as_json:
        print_json([{"says": sentence, **plain(wording)} for sentence, wording in coded])
        return
    for sentence, wording in coded:
        names = [grammar.names[code][options.as_language(language)] for code in wording.codes]
        click.echo(f"{', '.join(wording.codes) or '-'}: {'; '.join(names)}\n  {sentence}")
    click.echo(phrase("sites.text", options.as_language(language), count=len(coded), all=len(read)))
