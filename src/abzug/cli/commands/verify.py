"""``abzug verify``: is a bundle whole, and does its verdict follow from what is in it?"""

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from abzug.cli import options
from abzug.cli.output import print_json
from abzug.errors import InputError

if TYPE_CHECKING:
    from abzug.brief.phrases import Language
    from abzug.exchange.bundle import Opened
    from abzug.pipeline.bundling import Verification


@click.command(
    epilog="""\b
Examples:
  abzug verify my-case.abzug
  abzug verify my-case.abzug --expect 3f2a9c04...
  abzug verify my-case.abzug --trust authority.pem --json
"""
)
@click.argument("bundle", type=click.Path(path_type=Path))
@click.option("--expect", help="SHA-256 of the manifest, as `abzug export` printed it or its publisher tells it.")
@click.option("--trust", type=click.Path(path_type=Path), help="Root certificates (PEM) of the time stamp authority.")
@options.language
@options.as_json
def command(bundle: Path, expect: str | None, trust: Path | None, language: str, as_json: bool) -> None:
    """Compute the hashes and the verdict of BUNDLE again and say whether they agree.

    Exit status 0: everything agrees. 1: something does not. 2: this is no bundle, or too damaged to be read.

    Hashes tell that nothing was changed by accident; whoever changes a bundle on purpose can make them fit again. Only
    --expect, or a time stamp with --trust, tells that it is the one that was published.
    """
    from abzug.pipeline.bundling import verify_bundle

    try:
        with bundle.open("rb") as file:
            found, opened = verify_bundle(file)
    except OSError as error:
        raise InputError(f"{bundle} cannot be read: {error.strerror}", hint="check the path") from None
    problems = list(found.problems)
    if expect is not None and expect.strip().lower() != found.digest:
        problems.append(f"its manifest's SHA-256 is {found.digest}, not the expected one")
    stamped = _stamped(opened, trust, problems)
    if as_json:
        print_json({**asdict(found), "problems": problems, "time_stamp": stamped, "agrees": not problems})
    else:
        _print(found, problems, stamped, is_trusted=trust is not None, language=options.as_language(language))
    sys.exit(1 if problems else 0)


def _stamped(opened: "Opened", trust: Path | None, problems: list[str]) -> str | None:
    """Return when the bundle was stamped, or None; add what is wrong with the stamp to the problems."""
    if opened.stamp is None:
        if trust is not None:
            problems.append("it carries no time stamp")
        return None
    from abzug.errors import TimeStampError
    from abzug.exchange.time_stamp import stamped_at

    try:
        roots = trust.read_bytes() if trust is not None else None
        return stamped_at(opened.stamp, opened.manifest, roots=roots).isoformat()
    except OSError as error:
        raise InputError(f"{trust} cannot be read: {error.strerror}", hint="check the path") from None
    except TimeStampError as error:
        problems.append(error.message)
        return None


def _print(
    found: "Verification", problems: list[str], stamped: str | None, *, is_trusted: bool, language: "Language"
) -> None:
    from abzug.brief.phrases import phrase
    from abzug.brief.safe_text import safe

    facts = {"records": f"{found.records:,}", "digest": found.digest}
    if found.case is None:
        click.echo(phrase("bundle.of_records", language, **facts))
    else:
        case, day = safe(found.case, limit=100), safe(str(found.as_of), limit=20)
        click.echo(phrase("bundle.of", language, case=case, day=day, **facts))
    if found.made_by != found.verified_by:
        click.echo(phrase("bundle.versions", language, made=safe(found.made_by, limit=60), here=found.verified_by))
    if stamped is not None:
        click.echo(phrase("bundle.stamped" if is_trusted else "bundle.stamped_untrusted", language, moment=stamped))
    for problem in problems:
        click.echo(f"- {safe(problem, limit=500)}", err=True)
    agrees = "bundle.agrees_records" if found.case is None else "bundle.agrees"
    click.echo(phrase("bundle.differs" if problems else agrees, language), err=bool(problems))
