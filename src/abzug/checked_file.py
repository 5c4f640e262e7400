"""A user's YAML or JSON file, held against its schema: every mistake with its line and field."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from abzug import yaml_tree
from abzug.errors import Problem

TreePath = yaml_tree.Path
"""The way to a value: keys and positions."""

Schema = Callable[[], Mapping[str, Any]]
"""Returns a JSON Schema; the same function always returns the same one."""

Mistakes = Callable[[dict[str, Any]], Iterable[tuple[TreePath, str]]]
"""Finds what a schema cannot say: the path to a value and what is wrong with it."""

_LONGEST_MESSAGE = 300


def checked_file(path: Path, *, schema: Schema, mistakes: Mistakes) -> tuple[dict[str, Any], list[Problem]]:
    """Read a file and return its content with every mistake in it.

    Mistakes of one kind hide those of the next: what is no YAML is not held against the schema, and what breaks the
    schema is not looked into.

    Args:
        path: The file.
        schema: Its JSON Schema.
        mistakes: What else must hold.
    """
    label = str(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        return {}, [Problem(label, 1, "-", f"cannot be read: {error.strerror}")]
    tree = yaml_tree.parse(data)
    found = list(tree.mistakes)
    if not found:
        found = [(tree.line_of(where), where, message) for where, message in _schema_mistakes(tree.value, schema)]
    if not found:
        found = [(tree.line_of(where), where, message) for where, message in mistakes(tree.value)]
    problems = [Problem(label, line, _field(where), message) for line, where, message in found]
    return tree.value if isinstance(tree.value, dict) else {}, problems


def _field(path: TreePath) -> str:
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return text.lstrip(".") or "-"


@cache
def _validator(schema: Schema) -> Any:
    from jsonschema import Draft202012Validator  # 0.2 s to import, and bundled files need no check

    return Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


def _schema_mistakes(content: Any, schema: Schema) -> Iterator[tuple[TreePath, str]]:
    for error in _validator(schema).iter_errors(content):
        message = error.message
        short = message if len(message) < _LONGEST_MESSAGE else f"{message[: _LONGEST_MESSAGE - 3]}..."
        yield tuple(error.absolute_path), short
