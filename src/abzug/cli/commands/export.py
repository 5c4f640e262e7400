"""``abzug export``: a case in the formats of others, or in one file that anybody can verify."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from abzug.cli import options
from abzug.errors import InputError

if TYPE_CHECKING:
    from abzug.casebook import CaseFile
    from abzug.exchange import Form
    from abzug.ledger import Entry, Ledger
    from abzug.pipeline.docket import Docket

Entries = Callable[[], "Iterable[Entry]"]
BINARY = frozenset({"parquet"})


@click.command(
    epilog="""\b
Examples:
  abzug export 2022-russia-ukraine-border-feb --output case.geojson
  abzug export 2024-us-niger --format claimreview --publisher "Our desk" --url https://desk.example/niger
  abzug export my-case.yaml --bundle my-case.abzug
  abzug export --all --ledger team.ledger --output everything.parquet
"""
)
@click.argument("case", required=False)
@click.option("--all", "everything", is_flag=True, help="Write every record of the ledger instead of one case.")
@click.option("--format", "form_name", help="By default told from --output; --list-formats tells all.")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="The file to write; standard output by default.")
@click.option("--bundle", type=click.Path(path_type=Path), help="Write a bundle, which `abzug verify` computes again.")
@click.option("--time-stamp", help="With --bundle: have this authority stamp it (RFC 3161); only a hash is sent.")
@click.option("--as-of", type=options.Day(), help="Export what was public at the end of this day (UTC).")
@click.option("--publisher", default="", help="Who publishes the verdict, for claimreview, atom and stix.")
@click.option("--publisher-url", default="", help="Their page.")
@click.option("--url", default="", help="Where the verdict is published.")
@click.option("--list-formats", is_flag=True, help="List the formats and what each holds.")
@options.language
@options.ledger
@options.doctrine
def command(
    case: str | None,
    everything: bool,
    form_name: str | None,
    output: Path | None,
    bundle: Path | None,
    time_stamp: str | None,
    as_of: date | None,
    publisher: str,
    publisher_url: str,
    url: str,
    list_formats: bool,
    language: str,
    ledger_path: Path | None,
    doctrine_directory: Path | None,
) -> None:
    """Export CASE, a bundled case's name, a case file, or a case of the ledger.

    Reports that you have entered are among them: for a bundled case those of your usual ledger, for a case file those
    of the ledger that you name.

    Records are written one after the other: memory does not grow with their number. A file is there whole or not at
    all.
    """
    if list_formats:
        _list_formats()
        return
    if everything:
        _export_everything(ledger_path, form_name, output, bundle, time_stamp)
        return
    if case is None:
        raise InputError("nothing to export", hint="name a case, or use --all with --ledger PATH")
    with _at_hand(case, ledger_path, as_of, doctrine_directory) as export:
        if bundle is not None:
            export.bundle(bundle, time_stamp)
            return
        form = _form(form_name, output)
        if form.tells_verdict:
            export.account(form, output, language, (publisher, publisher_url, url))
        else:
            _write_records(form, export.entries, output)


def _export_everything(
    path: Path | None, form_name: str | None, output: Path | None, bundle: Path | None, authority: str | None
) -> None:
    from abzug.ledger import default_path, open_ledger

    if path is None and not default_path().exists():
        raise InputError("--all writes the records of a ledger", hint="use it with --ledger PATH")
    with closing(open_ledger(path, may_create=False)) as ledger:
        if bundle is not None:
            _write_bundle(bundle, lambda file, counted: _of_records(ledger, file, counted, authority))
        else:
            _write_records(_form(form_name, output), ledger.history, output)


@contextmanager
def _at_hand(case: str, ledger: Path | None, as_of: date | None, doctrine: Path | None) -> Iterator["_Export"]:
    from abzug.doctrine import load_doctrine
    from abzug.pipeline import Judge
    from abzug.pipeline.by_hand import docket_at_hand

    with docket_at_hand(case, Judge.under(load_doctrine(doctrine)), ledger) as (docket, name):
        yield _Export(docket, name, as_of or docket.last_day(name))


class _Export:
    """One case that is exported as of a day."""

    def __init__(self, docket: "Docket", name: str, day: date) -> None:
        self.docket, self.name, self.day = docket, name, day
        self.file: CaseFile = docket.dossier(name).file

    def entries(self) -> "Iterator[Entry]":
        """Yield the records of the case that were published by the day."""
        from abzug.pipeline.exporting import until

        return until(self.docket.records(self.name), self.day)

    def bundle(self, path: Path, authority: str | None) -> None:
        """Write the case as a bundle and print its name."""
        from abzug.pipeline.bundling import make_bundle

        stamp = _stamp(authority)
        _write_bundle(
            path,
            lambda file, counted: make_bundle(
                self.docket.judge, self.file, self.day, lambda: counted(self.entries()), file, stamp=stamp
            ),
        )

    def account(self, form: "Form", output: Path | None, language: str, published: tuple[str, str, str]) -> None:
        """Write the case with its verdict."""
        from abzug.exchange import Publisher, write_account
        from abzug.exchange.account import ABZUG
        from abzug.pipeline.exporting import gather_account

        name, address, url = published
        account = gather_account(
            self.docket.judge,
            self.file,
            self.day,
            language=options.as_language(language),
            publisher=Publisher(name=name, address=address) if name else ABZUG,
            address=url,
        )
        with _target(output) as file, _counting(output) as counted:
            write_account(form, account, counted(self.entries()), file)


def _write_bundle(path: Path, write: Callable[[BinaryIO, Callable[..., Any]], str]) -> None:
    """Write a bundle and print the SHA-256 by which it can be told from any other."""
    with _target(path) as file, _counting(path) as counted:
        digest = write(file, counted)
    click.echo(f"{digest}  {path}")


def _of_records(ledger: "Ledger", file: BinaryIO, counted: Callable[..., Any], authority: str | None) -> str:
    from abzug.exchange.bundle import write_bundle

    return write_bundle(None, lambda: counted(ledger.history()), file, stamp=_stamp(authority))


def _write_records(form: "Form", entries: Entries, output: Path | None) -> None:
    from abzug.exchange import write_entries

    if form.tells_verdict:
        raise InputError(f"{form.name} needs one case", hint="name a case instead of --all")
    if form.name in BINARY and output is None and sys.stdout.isatty():
        raise InputError(f"{form.name} is nothing for a terminal", hint=f"name a file: --output case{form.suffixes[0]}")
    with _target(output) as file, _counting(output) as counted:
        write_entries(form, counted(entries()), file)


def _form(name: str | None, output: Path | None) -> "Form":
    from abzug.exchange import FORMS, form_of

    if name is None:
        return form_of(output.name) if output is not None else FORMS["jsonl"]
    if name not in FORMS:
        raise InputError(f"no format named {name!r}", hint=f"they are {', '.join(FORMS)}")
    return FORMS[name]


def _stamp(authority: str | None) -> Callable[[bytes], bytes] | None:
    if authority is None:
        return None
    from abzug.exchange.time_stamp import stamped_by
    from abzug.sources.time_stamp_authority import ask

    return stamped_by(lambda query: ask(authority, query))


@contextmanager
def _target(output: Path | None) -> Iterator[BinaryIO]:
    """Open the file to write, or standard output."""
    from abzug.cli.whole_file import whole_file

    if output is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    with whole_file(output) as file:
        yield file


@contextmanager
def _counting(output: Path | None) -> Iterator[Callable[..., Iterator["Entry"]]]:
    """Show how many records are written, unless they go to standard output."""
    if output is None:
        yield iter
        return
    from abzug.cli.counting import counting

    with counting(f"writing {output.name}") as counted:
        yield counted


def _list_formats() -> None:
    from abzug.exchange import FORMS

    for form in FORMS.values():
        reads = "written and read" if form.holds_records else "written"
        click.echo(f"{form.name:<12} {form.suffixes[0]:<11} {reads:<17} {form.what}")
