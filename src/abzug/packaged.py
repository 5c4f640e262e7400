"""The JSON Schemas that come with the packages."""

import json
from importlib import resources
from typing import Any


def packaged_schema(package: str, name: str) -> dict[str, Any]:
    """Return a schema of a package, new each time: whoever asks may change it.

    Args:
        package: The package in whose ``schemas`` folder it lies.
        name: Its file without ``.schema.json``.
    """
    text = (resources.files(package) / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
