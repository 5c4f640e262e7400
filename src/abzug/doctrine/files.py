"""Read the doctrine's files and hold them against their schemas."""

import hashlib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from abzug.errors import DoctrineError
from abzug.packaged import packaged_schema

NAMES = (
    "hypotheses",
    "evidence_types",
    "claim_traits",
    "coding",
    "source_grades",
    "likelihood_words",
    "thresholds",
    "march_rates",
    "counting",
    "indicators",
    "monitoring",
    "diplomacy",
    "alliances",
    "endurance",
    "refs",
)
"""The doctrine's files, without their ending."""

Content = Mapping[str, Any]
_PACKAGE = resources.files("abzug.doctrine")
_FAST_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class DoctrineFiles:
    """The packaged files, with single ones replaced by those of a user's own directory.

    The packaged files are held against their schemas by the project's tests; a user's files whenever they are read.

    Args:
        own: A directory whose files take the place of packaged files of the same name, or None.

    Raises:
        DoctrineError: If the directory is missing, or holds a file that the doctrine does not know.
    """

    def __init__(self, own: Path | None = None) -> None:
        self._own = own
        if own is None:
            return
        if not own.is_dir():
            raise DoctrineError(str(own), "-", "is not a directory")
        for path in sorted(own.glob("*.y*ml")):
            if path.stem not in NAMES or path.suffix != ".yaml":
                known = ", ".join(f"{name}.yaml" for name in NAMES)
                raise DoctrineError(str(path), "-", f"is no doctrine file; they are {known}")

    def read(self, name: str) -> Content:
        """Return the content of one file.

        Raises:
            DoctrineError: If a user's file is not YAML or breaks its schema.
        """
        own = self._own_path(name)
        if own is None:
            return _packaged(name)
        content = _parse(_bytes(own), str(own))
        check_schema(name, content, str(own))
        return content

    def source(self, name: str) -> bytes:
        """Return one file as it stands.

        Raises:
            DoctrineError: If a user's file cannot be read.
        """
        own = self._own_path(name)
        return _packaged_bytes(name) if own is None else _bytes(own)

    def label(self, name: str) -> str:
        """Return the name under which a message speaks of one file."""
        return str(self._own_path(name) or f"{name}.yaml")

    def version(self) -> str:
        """Return the doctrine's version: schema version and the first 8 digits of the SHA-256 of all files."""
        digest = hashlib.sha256()
        for name in NAMES:
            digest.update(self.source(name))
        return f"1-{digest.hexdigest()[:8]}"

    def _own_path(self, name: str) -> Path | None:
        path = self._own / f"{name}.yaml" if self._own else None
        return path if path and path.exists() else None


def check_schema(name: str, content: object, label: str) -> None:
    """Hold the content of one file against its schema.

    Raises:
        DoctrineError: With the key of the first mistake.
    """
    from jsonschema import Draft202012Validator  # 0.2 s to import, and only needed for a user's own files

    errors = sorted(Draft202012Validator(schema(name)).iter_errors(content), key=lambda error: error.json_path)
    if errors:
        raise DoctrineError(label, errors[0].json_path, errors[0].message)


def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema of one file."""
    return packaged_schema("abzug.doctrine", name)


@cache
def _packaged_bytes(name: str) -> bytes:
    return (_PACKAGE / "data" / f"{name}.yaml").read_bytes()


@cache
def _packaged(name: str) -> Content:
    return _parse(_packaged_bytes(name), f"{name}.yaml")


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DoctrineError(str(path), "-", f"cannot be read: {error.strerror}") from error


def _parse(data: bytes, label: str) -> Content:
    try:
        content = yaml.load(data, Loader=_FAST_LOADER)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}" if mark else "-"
        raise DoctrineError(label, place, f"is not YAML: {getattr(error, 'problem', error)}") from error
    if not isinstance(content, Mapping):
        raise DoctrineError(label, "$", "is not a mapping")
    return content
