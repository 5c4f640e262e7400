"""Read YAML (and JSON) from the outside: plain values, the line of each, and nothing that could surprise."""

from dataclasses import dataclass, field
from typing import Any

import yaml

MAX_BYTES = 50_000_000
MAX_DEPTH = 12
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NUMBERS = {"tag:yaml.org,2002:int": int, "tag:yaml.org,2002:float": float}
_TRUE = {"true", "yes", "on"}
_BOOL, _NULL = "tag:yaml.org,2002:bool", "tag:yaml.org,2002:null"

Path = tuple[str | int, ...]


@dataclass(slots=True)
class Tree:
    """A document as plain values, with the line on which each stands.

    Args:
        value: Mappings, lists, strings, numbers, booleans and None. Dates stay strings.
        lines: The line of each value, counted from 1, by its path.
        mistakes: Line, path and message of what is no plain YAML: double keys, anchors, odd scalars.
    """

    value: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    mistakes: list[tuple[int, Path, str]] = field(default_factory=list)

    def line_of(self, path: Path) -> int:
        """Return the line of a value, or of the nearest value around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def parse(data: bytes) -> Tree:
    """Read one document.

    A syntax error is a mistake of the tree, not an exception; the value is then None.

    Args:
        data: UTF-8 text of at most 50 MB.
    """
    tree = Tree()
    if len(data) > MAX_BYTES:
        tree.mistakes.append((1, (), f"is larger than {MAX_BYTES // 1_000_000} MB"))
        return tree
    try:
        root = yaml.compose(data.decode("utf-8"), Loader=_LOADER)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        tree.mistakes.append((line, (), f"is not UTF-8 (byte {error.start})"))
        return tree
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        tree.mistakes.append((mark.line + 1 if mark else 1, (), f"is not YAML: {problem}"))
        return tree
    if root is None:
        tree.mistakes.append((1, (), "is empty"))
        return tree
    _Builder(tree).build(root, ())
    return tree


class _Builder:
    """Turns composed nodes into plain values; a node met twice is an anchor, which is refused."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._met: set[int] = set()

    def build(self, node: Any, path: Path) -> None:
        self._tree.value = self._value(node, path)

    def _value(self, node: Any, path: Path) -> Any:
        self._tree.lines[path] = node.start_mark.line + 1
        if id(node) in self._met:
            return self._refuse(node, path, "anchors and aliases are not allowed")
        self._met.add(id(node))
        if len(path) > MAX_DEPTH:
            return self._refuse(node, path, f"is nested deeper than {MAX_DEPTH} levels")
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(inner, (*path, position)) for position, inner in enumerate(node.value)]
        return self._scalar(node, path)

    def _mapping(self, node: Any, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in values:
                self._refuse(key_node, (*path, key), "stands there twice")
            values[key] = self._value(value_node, (*path, key))
        return values

    def _scalar(self, node: Any, path: Path) -> Any:
        if node.tag == _NULL:
            return None
        if node.tag == _BOOL:
            return node.value.lower() in _TRUE
        if node.tag in _NUMBERS:
            try:
                return _NUMBERS[node.tag](node.value.replace("_", ""))
            except ValueError:
                return self._refuse(node, path, f"{node.value[:40]!r} is no plain number")
        return node.value

    def _refuse(self, node: Any, path: Path, message: str) -> None:
        self._tree.mistakes.append((node.start_mark.line + 1, path, message))
