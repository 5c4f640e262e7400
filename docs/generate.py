"""Write the reference pages that are nothing but the code in words: commands, errors, evidence types, schemas."""

import inspect
import json
from pathlib import Path
from typing import Any

import click

from abzug import errors
from abzug.brief.data import verdict_schema
from abzug.casebook import case_schema
from abzug.cli import main
from abzug.doctrine import load_doctrine
from abzug.model import Hypothesis
from abzug.reading.export import reading_schema
from abzug.sources.exercise_file import exercise_schema
from abzug.sources.site_file import site_schema

TARGET = Path(__file__).parent / "reference" / "generated"


def setup(app: Any) -> dict[str, bool]:
    """Write the pages before Sphinx reads them."""
    app.connect("builder-inited", lambda _: write_pages())
    return {"parallel_read_safe": True}


def write_pages() -> None:
    """Write every generated page."""
    TARGET.mkdir(parents=True, exist_ok=True)
    pages = {
        "commands": _commands(),
        "errors": _errors(),
        "evidence-types": _evidence_types(),
        "schemas": _schemas(),
    }
    for name, text in pages.items():
        path = TARGET / f"{name}.md"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def _commands() -> str:
    parts = ["# Commands", "", "Exit status: 0 done, 1 could not be done, 2 something given was wrong.", ""]
    parts += _command_help(main, click.Context(main, info_name="abzug"))
    return "\n".join(parts)


def _command_help(command: click.Command, context: click.Context) -> list[str]:
    lines = [f"## `{context.command_path}`", "", "```text", command.get_help(context), "```", ""]
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            lines += _command_help(inner, click.Context(inner, info_name=name, parent=context))
    return lines


def _errors() -> str:
    lines = ["# Errors", "", inspect.getdoc(errors) or "", "", "| error | code | exit status | meaning |"]
    lines.append("| --- | --- | ---: | --- |")
    for name, kind in inspect.getmembers(errors, inspect.isclass):
        if issubclass(kind, errors.AbzugError):
            meaning = (inspect.getdoc(kind) or "").splitlines()[0]
            lines.append(f"| `{name}` | `{kind.code}` | {kind.exit_status} | {meaning} |")
    lines[2] = "```text\n" + lines[2] + "\n```"
    return "\n".join(lines) + "\n"


def _evidence_types() -> str:
    doctrine = load_doctrine()
    heads = " | ".join(hypothesis.value for hypothesis in Hypothesis)
    lines = [
        "# Evidence types and claim traits",
        "",
        f"Doctrine {doctrine.version}. Probabilities are elicited (mark E) unless the row says otherwise; what they",
        "mean and how they are combined is told in [How a verdict comes about](../../methods/verdict.md).",
        "",
        f"| id | group | reported | {heads} | why |",
        f"| --- | --- | --- |{' ---: |' * len(Hypothesis)} --- |",
    ]
    for row in doctrine.evidence_types.values():
        numbers = " | ".join(f"{value:g}" for value in row.likelihood)
        lines.append(f"| {row.id} | {row.group} | {row.names['en']} | {numbers} | {row.why} |")
    lines += ["", "## Claim traits", "", f"| id | the announcement | {heads} | why |"]
    lines.append(f"| --- | --- |{' ---: |' * len(Hypothesis)} --- |")
    for trait in doctrine.claim_traits.values():
        numbers = " | ".join(f"{value:g}" for value in trait.likelihood)
        lines.append(f"| {trait.id} | {trait.names['en']} | {numbers} | {trait.why} |")
    return "\n".join(lines) + "\n"


def _titled_schemas() -> tuple[tuple[str, dict[str, Any]], ...]:
    return (
        ("A case file", case_schema()),
        ("An exercise file", exercise_schema()),
        ("A reading", reading_schema()),
        ("A book of sites", site_schema()),
        ("A verdict", verdict_schema()),
    )


def _schemas() -> str:
    parts = ["# JSON Schemas", ""]
    for title, schema in _titled_schemas():
        parts += [f"## {title}", "", "```json", json.dumps(schema, indent=1), "```", ""]
    return "\n".join(parts)
