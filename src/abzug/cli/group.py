"""The group of all subcommands, and what happens when one fails."""

import importlib
import keyword
import sys
from typing import Any

import click

from abzug.errors import AbzugError

COMMANDS = {
    "demo": "Judge two bundled cases day by day.",
    "assess": "Judge a case as of a day.",
    "replay": "Judge a case anew on each day with news.",
    "brief": "Write a verdict as a brief: HTML, PDF, DOCX, Markdown.",
    "export": "Export a case: STIX, ClaimReview, GeoJSON, CSV ... or a bundle.",
    "import": "Record what an exported file holds.",
    "verify": "Compute a bundle's hashes and verdict again.",
    "read": "Read texts: who says or sees what about whose force.",
    "posture": "Tell what stands where, and what left and came.",
    "return-time": "Tell how fast a force could be back.",
    "add": "Enter a report by hand.",
    "search": "Find reports by their words.",
    "retract": "Take an entry of the ledger back.",
    "history": "Show everything recorded about an entry.",
    "cases": "List the bundled cases.",
    "case": "Check case files.",
    "exposure": "Tell who is exposed to a force, and why.",
    "exercise": "Test an exercise: drill, coercion or attack?",
    "tracks": "Show words beside deeds, allies and next dates.",
    "sites": "Keep the books of sites that monitors visit.",
    "score": "Score verdicts on held-out cases.",
    "serve": "Open the workbench in the browser.",
    "benchmark": "Measure reading on public sets.",
    "doctrine": "Check a doctrine of your own.",
}
"""Each subcommand with its one-line help, so that ``abzug --help`` loads none of them."""


class LazyGroup(click.Group):
    """A group that imports ``abzug.cli.commands.<name>`` when the subcommand is called, with ``_`` for a hyphen."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Return the subcommands in the order of the help."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        """Return one subcommand."""
        if name not in COMMANDS:
            return None
        own = f"{name}_" if keyword.iskeyword(name) else name.replace("-", "_")
        module = importlib.import_module(f"abzug.cli.commands.{own}")
        command: click.Command = module.command
        return command

    def format_commands(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of subcommands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Run a subcommand; turn an error that a person can act on into a message and an exit status."""
        try:
            return super().invoke(ctx)
        except AbzugError as error:
            click.echo(f"abzug: {error.message}", err=True)
            if error.hint:
                click.echo(f"  {error.hint}", err=True)
            sys.exit(error.exit_status)
        except BrokenPipeError:
            sys.exit(1)


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    epilog="Start with `abzug demo`. Every command has --help with examples, and most have --json.",
)
@click.version_option(package_name="abzug", message="%(prog)s %(version)s")
def main() -> None:
    """A government says it is withdrawing its troops. Is it?"""
