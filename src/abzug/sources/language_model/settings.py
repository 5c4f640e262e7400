"""Which language model is asked, where, and whether at all."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args
from urllib.parse import urlsplit

from abzug.errors import InputError

AnswerFormat = Literal["json_schema", "json_object", "text"]
"""How the answer's form is asked for: servers differ in what they understand."""

CONFIG, NAME, ADDRESS, KEY = "ABZUG_CONFIG", "ABZUG_MODEL", "ABZUG_MODEL_ADDRESS", "ABZUG_MODEL_KEY"
MOST_BYTES = 100_000
_KEYS: Mapping[str, tuple[type, ...]] = {
    "on": (bool,),
    "name": (str,),
    "address": (str,),
    "seconds": (int, float),
    "format": (str,),
}
_HINT = "docs/how-to/language-model.md tells what it can hold"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSettings:
    """A language model that has been switched on.

    Args:
        name: Its name, as its server knows it.
        address: Base address of the server, up to and with ``/v1``.
        key: The secret key, or an empty string; it is never shown.
        seconds: Time for one answer.
        format: How the answer's form is asked for.
    """

    name: str
    address: str
    key: str = field(default="", repr=False)
    seconds: float = 60.0
    format: AnswerFormat = "json_schema"

    @property
    def entered_by(self) -> str:
        """What a receipt says of a record that the model proposed; the server by its host alone."""
        return f"model {self.name} via {urlsplit(self.address).hostname}"


def model_settings(
    asked_for: str | None, *, environment: Mapping[str, str] | None = None, is_refused: bool = False
) -> ModelSettings | None:
    """Return the model that is switched on, or None when none is.

    A model is on when the user names one on the command line, or when the configuration says ``on = true``. An address
    or a key in the environment alone switches nothing on.

    Args:
        asked_for: The name given on the command line, or None.
        environment: Environment variables; those of the process by default.
        is_refused: Whether the user refuses any model for this once.

    Raises:
        InputError: If the configuration cannot be read or breaks its format, or name or address are missing.
    """
    values = os.environ if environment is None else environment
    if is_refused:
        return None
    config = _configured(values)
    if asked_for is None and not config.get("on", False):
        return None
    name = asked_for or values.get(NAME) or config.get("name", "")
    address = values.get(ADDRESS) or config.get("address", "")
    if not name:
        raise InputError("no language model is named", hint=f"give --model NAME, or set {NAME}; {_HINT}")
    if not address:
        raise InputError(f"no address for the language model {name}", hint=f"set {ADDRESS}, or address; {_HINT}")
    return ModelSettings(
        name=name,
        address=_checked_address(address),
        key=values.get(KEY, ""),
        seconds=float(config.get("seconds", 60.0)),
        format=config.get("format", "json_schema"),
    )


def _configured(environment: Mapping[str, str]) -> dict[str, Any]:
    """Return the section ``[model]`` of the configuration, empty when there is none."""
    path = _config_path(environment)
    if path is None:
        return {}
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES)
        section = tomllib.loads(data.decode("utf-8")).get("model", {})
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise InputError(f"{path} is no TOML: {error}", hint=_HINT) from error
    if not isinstance(section, dict):
        raise InputError(f"{path}: model: no table", hint=_HINT)
    _check(section, path)
    return section


def _config_path(environment: Mapping[str, str]) -> Path | None:
    named = environment.get(CONFIG)
    if named:
        return Path(named)
    from platformdirs import user_config_path

    usual = user_config_path("abzug") / "config.toml"
    return usual if usual.is_file() else None


def _check(section: Mapping[str, Any], path: Path) -> None:
    for key, value in section.items():
        if key == "key":
            raise InputError(f"{path}: model.key: a key does not belong into a file", hint=f"set {KEY} instead")
        if key not in _KEYS:
            raise InputError(f"{path}: model.{key}: unknown", hint=f"known are {', '.join(_KEYS)}")
        if not isinstance(value, _KEYS[key]) or (isinstance(value, bool) and key != "on"):
            raise InputError(f"{path}: model.{key}: {value!r} does not fit", hint=_HINT)
    if "seconds" in section and not 1 <= section["seconds"] <= 3_600:
        raise InputError(f"{path}: model.seconds: {section['seconds']} is not between 1 and 3600")
    if "format" in section and section["format"] not in get_args(AnswerFormat):
        raise InputError(f"{path}: model.format: use one of {', '.join(get_args(AnswerFormat))}")


def _checked_address(address: str) -> str:
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        host = None
    if host is None or parts.scheme not in ("http", "https"):
        raise InputError(
            f"{address!r} is no address of a language model", hint="write it like http://127.0.0.1:8080/v1"
        )
    if parts.username or parts.password:
        raise InputError("a key does not belong into the address of a language model", hint=f"set {KEY} instead")
    return address.rstrip("/")
