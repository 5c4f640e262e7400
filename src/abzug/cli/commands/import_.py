"""``abzug import``: records from a file of another, into the ledger."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from abzug.cli import options
from abzug.cli.output import print_json
from abzug.errors import AbzugError, ExchangeFormatError, InputError

if TYPE_CHECKING:
    from abzug.exchange import Form
    from abzug.ledger import Entry

BUNDLES = (".abzug", ".zip")


@click.command(
    epilog="""\b
Examples:
  abzug import case.geojson
  abzug import colleagues.abzug --ledger team.ledger
  abzug import table.txt --format csv --json
"""
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--format", "form_name", help="By default told from the file's name; `abzug export --list-formats`.")
@options.as_json
@options.ledger
def command(file: Path, form_name: str | None, as_json: bool, ledger_path: Path | None) -> None:
    """Record what FILE holds in the ledger: a bundle, or a file that `abzug export` has written.

    The whole file is looked through before anything is recorded. What is known already is left as it is.
    """
    from abzug.cli.counting import counting
    from abzug.ledger import open_ledger
    from abzug.pipeline.exporting import record_all

    with _opened(file) as source:
        form = None if form_name is None and file.suffix.lower() in BUNDLES else _form(form_name, file)
        _look_through(form, source, file)
        with open_ledger(ledger_path) as ledger, counting(f"recording {file.name}") as counted:
            recorded, known = record_all(ledger, counted(_entries(form, source)))
    if as_json:
        print_json({"file": str(file), "recorded": recorded, "known": known})
    else:
        click.echo(f"{file}: {recorded:,} recorded, {known:,} known already")


def _look_through(form: "Form | None", source: BinaryIO, path: Path) -> None:
    """Read the whole file once, so that a mistake at its end leaves nothing recorded."""
    from abzug.cli.counting import counting

    try:
        if form is None:
            _check_bundle(source)
        with counting(f"reading {path.name}") as counted:
            for _ in counted(_entries(form, source)):
                continue
    except ExchangeFormatError as error:
        raise InputError(f"{path}: {error.message}", hint=error.hint) from None


def _check_bundle(source: BinaryIO) -> None:
    from abzug.exchange.bundle import open_bundle

    problems = open_bundle(source).problems
    if problems:
        raise ExchangeFormatError(f"this bundle was changed: {problems[0]}")


def _entries(form: "Form | None", source: BinaryIO) -> "Iterator[Entry]":
    from abzug.exchange import read_entries
    from abzug.exchange.bundle import ledger_entries

    source.seek(0)
    return ledger_entries(source) if form is None else read_entries(form, source)


def _form(name: str | None, path: Path) -> "Form":
    from abzug.exchange import FORMS, form_of

    if name is None:
        return form_of(path.name)
    if name not in FORMS:
        raise InputError(f"no format named {name!r}", hint=f"they are {', '.join(FORMS)}")
    return FORMS[name]


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    try:
        with path.open("rb") as file:
            yield file
    except AbzugError:
        raise
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}", hint="check the path") from None
