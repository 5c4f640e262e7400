"""Options that several subcommands share, and how their values are read."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from abzug.brief.phrases import LANGUAGES, Language

if TYPE_CHECKING:
    from abzug.model import Place

if TYPE_CHECKING:
    from abzug.model import Place

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

language: Decorator = click.option(
    "--lang",
    "language",
    type=click.Choice(LANGUAGES),
    default="en",
    show_default=True,
    envvar="ABZUG_LANG",
    help="Language of the output (or set ABZUG_LANG).",
)
as_json: Decorator = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of text.")
doctrine: Decorator = click.option(
    "--doctrine",
    "doctrine_directory",
    type=click.Path(path_type=Path),
    envvar="ABZUG_DOCTRINE",
    help="A directory whose files replace single files of the packaged doctrine (or set ABZUG_DOCTRINE).",
)
ledger: Decorator = click.option(
    "--ledger",
    "ledger_path",
    type=click.Path(path_type=Path),
    envvar="ABZUG_LEDGER",
    help="The ledger's file (or set ABZUG_LEDGER); by default in your data directory.",
)


def language_model(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--model`` and ``--no-model``; they go to the command as ``model_name`` and ``no_model``."""
    named = click.option(
        "--model",
        "model_name",
        metavar="NAME",
        help="Let a language model read as well: texts go to the address you have configured, see docs.",
    )
    refused = click.option("--no-model", is_flag=True, help="Ask no language model, whatever the configuration says.")
    return named(refused(command))


class Day(click.ParamType[date]):
    """A day, written 2022-02-15."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read a day."""
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007 - a calendar day has no zone
        except ValueError:
            self.fail(f"{value!r} is no day; write it like 2022-02-15", param, ctx)


def read_place(text: str) -> "Place":
    """Read ``LAT,LON`` in degrees, or the name of a country or a sea.

    Raises:
        InputError: If two numbers were given and are no position.
    """
    from abzug.errors import InputError
    from abzug.model import Place

    parts = text.split(",")
    try:
        latitude, longitude = (float(part) for part in parts)
    except ValueError:
        return Place(text.strip())
    try:
        return Place(text.strip(), latitude, longitude)
    except ValueError as error:
        raise InputError(str(error), hint="write latitude first, such as --place 52.3,31.16") from error


def as_language(value: str) -> Language:
    """Return a value of ``--lang`` as a language."""
    return cast("Language", value)
