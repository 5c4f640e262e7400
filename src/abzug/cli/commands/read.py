"""``abzug read``: who says or sees what about whose force, with the passage it rests on."""

import sys
from datetime import date
from typing import TYPE_CHECKING

import click

from abzug.cli import options
from abzug.cli.output import console, print_json, print_json_line
from abzug.cli.progress import counted

if TYPE_CHECKING:
    from abzug.cli.reading_jobs import ReadingJob

_LANGUAGES = ("auto", "de", "en")


def _print_schema(context: click.Context, _: click.Parameter, is_asked: bool) -> None:
    if is_asked and not context.resilient_parsing:
        from abzug.reading.export import reading_schema

        print_json(reading_schema())
        context.exit()


@click.command(
    epilog="""\b
Examples:
  abzug read article.html
  abzug read report.txt --published 2022-02-15 --json | jq '.records[].stage'
  abzug read https://example.org/news/1 --lang de
  cat archive.jsonl | abzug read - --many --workers 4 > readings.jsonl

A file of JSON lines (.jsonl, .ndjson, or --many) holds one object a line: text, and optionally id, published, lang.
Its readings come out one a line, in the same order; a line that cannot be read gives an "error" and exit status 2.
"""
)
@click.argument("source", metavar="FILE|URL|-")
@click.option("--published", type=options.Day(), help="Day of publication, for texts that do not say it themselves.")
@click.option(
    "--lang",
    "language",
    type=click.Choice(_LANGUAGES),
    default="auto",
    show_default=True,
    help="Language of the text.",
)
@options.as_json
@click.option(
    "--schema",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_schema,
    help="Print the JSON Schema of a reading and read nothing.",
)
@click.option("--many", is_flag=True, help="The source holds JSON lines, whatever its name.")
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    default=1,
    show_default=True,
    help="Processes that read JSON lines.",
)
@options.language_model
@click.option("--allow-private", is_flag=True, help="Also fetch from addresses inside private networks.")
def command(
    source: str,
    published: date | None,
    language: str,
    as_json: bool,
    many: bool,
    workers: int,
    model_name: str | None,
    no_model: bool,
    allow_private: bool,
) -> None:
    """Read FILE, URL or standard input (-) and list what it says about forces.

    Plain text and HTML are told apart by themselves. What comes out are proposals; people decide.
    """
    from abzug.cli.reading_jobs import ReadingJob
    from abzug.sources.language_model import model_settings
    from abzug.sources.opening import holds_many

    job = ReadingJob(published, language, model_settings(model_name, is_refused=no_model))
    if many or holds_many(source):
        _read_many(source, job, workers)
    else:
        _read_one(source, job, as_json=as_json, allow_private=allow_private)


def _read_one(source: str, job: "ReadingJob", *, as_json: bool, allow_private: bool) -> None:
    from abzug.pipeline.second_reading import read_twice
    from abzug.sources.opening import open_text

    incoming = open_text(source, allow_private=allow_private)
    day = job.published or incoming.published
    reading = read_twice(incoming.text, published=day, language=job.language, model=job.model)
    _warn(
        incoming.note,
        reading.second_reader,
        "" if day or not reading.records else "no day of publication: days in the text stay open",
    )
    if as_json:
        from abzug.reading.export import reading_data

        document = {"id": incoming.id, "address": incoming.address, "title": incoming.title}
        print_json(reading_data(reading, incoming.text, published=day, document=document))
        return
    from abzug.cli.passages import print_reading

    print_reading(reading, incoming.text, console())


def _warn(*notes: str) -> None:
    for note in filter(None, notes):
        click.echo(f"abzug: {note}", err=True)


def _read_many(source: str, job: "ReadingJob", workers: int) -> None:
    from abzug.cli.reading_jobs import in_order
    from abzug.sources.opening import open_many

    failed = 0
    results = in_order(job, open_many(source), workers=workers)
    for result in counted(results, what="texts"):
        failed += "error" in result
        print_json_line(result)
    if failed:
        click.echo(f'abzug: {failed} lines could not be read; each has an "error" in its place', err=True)
        sys.exit(2)
