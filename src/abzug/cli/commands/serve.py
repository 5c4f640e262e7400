"""``abzug serve``: the workbench in the browser."""

from pathlib import Path

import click

from abzug.cli import options

LOOPBACK = ("127.0.0.1", "::1", "localhost")


@click.command(
    epilog="""\b
Examples:
  abzug serve --open
  abzug serve my-case.yaml --ledger team.ledger
"""
)
@click.argument("cases", nargs=-1, type=click.Path(path_type=Path))
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8787, show_default=True, type=click.IntRange(0, 65535))
@click.option("--name", "names", multiple=True, help="A further host name under which the page answers.")
@options.ledger
@options.doctrine
@click.option("--open", "opens", is_flag=True, help="Open the page in the browser.")
def command(
    *,
    cases: tuple[Path, ...],
    host: str,
    port: int,
    names: tuple[str, ...],
    ledger_path: Path | None,
    doctrine_directory: Path | None,
    opens: bool,
) -> None:
    """Serve the workbench: the bundled cases, the case files CASES, and what the ledger holds.

    It has no log-in. On this machine alone (the default) it needs none; before you listen on the network, put a proxy
    with one before it.
    """
    from abzug.casebook import read_case_file
    from abzug.doctrine import load_doctrine
    from abzug.ledger import open_ledger
    from abzug.pipeline import Judge
    from abzug.pipeline.docket import Docket
    from abzug.web import create_app
    from abzug.web.guard import LOCAL_HOSTS
    from abzug.web.serving import Server

    files = [read_case_file(path) for path in cases]
    judge = Judge.under(load_doctrine(doctrine_directory))
    with open_ledger(ledger_path) as ledger:
        app = create_app(Docket(ledger, judge, files=files), hosts={*LOCAL_HOSTS, host, *names})
        address = f"http://{host}:{port}/"
        click.echo(f"Abzug on {address} (stop with Ctrl-C)", err=True)
        if host not in LOOPBACK:
            click.echo("Everybody who reaches this address can read and write: it has no log-in.", err=True)
        if opens:
            click.launch(address)
        Server(app, host=host, port=port).run()
