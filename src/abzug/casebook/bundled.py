"""The cases that come with Abzug."""

import difflib
from functools import cache
from importlib import resources
from typing import Any

from abzug import yaml_tree
from abzug.casebook.casefile import CaseFile, parse_case
from abzug.errors import UnknownCaseError

_DATA = resources.files("abzug.casebook") / "data"


@cache
def names() -> tuple[str, ...]:
    """Return the names of the bundled cases, in order."""
    entries = (entry.name for entry in (_DATA / "cases").iterdir())
    return tuple(sorted(name.removesuffix(".yaml") for name in entries if name.endswith(".yaml")))


@cache
def load(name: str) -> CaseFile:
    """Return one bundled case.

    Raises:
        UnknownCaseError: If there is none of that name; it carries the names that come near.
    """
    if name not in names():
        raise UnknownCaseError(name, difflib.get_close_matches(name, names(), n=3, cutoff=0.4))
    tree = yaml_tree.parse((_DATA / "cases" / f"{name}.yaml").read_bytes())
    return parse_case(tree.value, name=name)


@cache
def groups() -> tuple[tuple[str, ...], ...]:
    """Return the cases that stay together in cross-validation: one theatre or one negotiation each.

    Every bundled case is in exactly one group; a case not named in ``groups.yaml`` is a group of its own.
    """
    rows: list[list[str]] = yaml_tree.parse((_DATA / "groups.yaml").read_bytes()).value
    named: set[Any] = {name for row in rows for name in row}
    alone = [[name] for name in names() if name not in named]
    return tuple(tuple(row) for row in [*rows, *alone])
