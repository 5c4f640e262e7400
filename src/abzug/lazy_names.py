"""Names of a package that are loaded when they are first asked for.

A package's stub (``__init__.pyi``) lists what it offers and where each name is defined; its ``__init__.py`` hands that
list to ``lazy_names``. Type checkers read the stub, the interpreter loads a module only when one of its names is used:
a command pays for the nouns it needs, not for all of them.
"""

import ast
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any


def lazy_names(package: str, file: str) -> tuple[Callable[[str], Any], list[str]]:
    """Return a module's ``__getattr__`` (PEP 562) and ``__all__``, read from the stub beside it.

    A name that is also that of its module is loaded at once: importing the module would put the module in its place.

    Args:
        package: ``__name__`` of the package.
        file: ``__file__`` of its ``__init__.py``.
    """
    homes = _homes(Path(file).with_suffix(".pyi").read_text(encoding="utf-8"))

    def load(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(homes[name]), name)

    for name, home in homes.items():
        if home == f"{package}.{name}":
            setattr(sys.modules[package], name, load(name))
    return load, sorted(homes)


def _homes(stub: str) -> dict[str, str]:
    """Return the module of each name that a stub imports."""
    imports = (node for node in ast.parse(stub).body if isinstance(node, ast.ImportFrom))
    return {alias.name: node.module for node in imports if node.module for alias in node.names}
