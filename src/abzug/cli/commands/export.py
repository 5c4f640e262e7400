"""``abzug export``: a case in the formats of others, or in one file that anybody can verify."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
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
    with ExitStack() as stack:
        ledger = stack.enter_context(_opened(ledger_path, case))
        if everything:
            if ledger is None:
                raise InputError("--all writes the records of a ledger", hint="use it with --ledger PATH")
            if bundle is not None:
                _write_bundle(bundle, lambda file, counted: _of_records(ledger, file, counted, time_stamp))
            else:
                _write_records(_form(form_name, output), ledger.history, output)
            return
        if case is None:
            raise InputError("nothing to export", hint="name a case, or use --all with --ledger PATH")
        export = _Export(case, ledger, as_of, doctrine_directory)
        if bundle is not None:
            export.bundle(bundle, time_stamp)
            return
        form = _form(form_name, output)
        if form.tells_verdict:
            export.account(form, output, language, (publisher, publisher_url, url))
        else:
            _write_records(form, export.entries, output)


class _Export:
    """One case that is exported as of a day."""

    def __init__(self, name: str, ledger: "Ledger | None", as_of: date | None, doctrine: Path | None) -> None:
        from abzug.clock import now
        from abzug.doctrine import load_doctrine
        from abzug.pipeline import Judge, last_known_day
        from abzug.pipeline.exporting import case_with_ledger

        self.file: CaseFile
        self.file, self._entries = case_with_ledger(name, ledger)
        self.judge: Judge = Judge.under(load_doctrine(doctrine))
        self.day = as_of or last_known_day(self.file, now().date())

    def entries(self) -> "Iterator[Entry]":
        """Yield the records of the case that were published by the day."""
        return (entry for entry in self._entries() if entry.published is None or entry.published <= self.day)

    def bundle(self, path: Path, authority: str | None) -> None:
        """Write the case as a bundle and print its name."""
        from abzug.pipeline.bundling import make_bundle

        stamp = _stamp(authority)
        _write_bundle(
            path,
            lambda file, counted: make_bundle(
                self.judge, self.file, self.day, lambda: counted(self.entries()), file, stamp=stamp
            ),
        )

    def account(self, form: "Form", output: Path | None, language: str, published: tuple[str, str, str]) -> None:
        """Write the case with its verdict."""
        from abzug.exchange import Publisher, write_account
        from abzug.exchange.account import ABZUG
        from abzug.pipeline.exporting import gather_account

        name, address, url = published
        account = gather_account(
            self.judge,
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


@contextmanager
def _opened(path: Path | None, case: str | None) -> Iterator["Ledger | None"]:
    """Open the ledger that is named, else the usual one if there is one; a case file needs none."""
    from abzug.ledger import default_path, open_ledger

    if path is None and ((case is not None and Path(case).is_file()) or not default_path().exists()):
        yield None
        return

    with open_ledger(path, may_create=False) as ledger:
        yield ledger


def _list_formats() -> None:
    from abzug.exchange import FORMS

    for form in FORMS.values():
        reads = "written and read" if form.holds_records else "written"
        click.echo(f"{form.name:<12} {form.suffixes[0]:<11} {reads:<17} {form.what}")
