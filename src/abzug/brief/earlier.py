"""Read an earlier verdict back: from its JSON, or from a brief that carries it along (HTML, DOCX)."""

import io
import json
import zipfile
from datetime import date
from typing import Any

from abzug.brief.data import UNDETERMINED, verdict_schema
from abzug.brief.material import Earlier
from abzug.errors import InputError

MAX_BYTES = 50_000_000
_HTML_DATA = '<script type="application/json" id="abzug-brief">'
"""How the data begins in an HTML brief (``render/html.py``)."""
_DOCX_DATA = "customXml/abzug.json"
"""Where the data lies in a DOCX brief (``render/docx.py``)."""
_HINT = "give a brief as HTML or DOCX, or what `abzug assess CASE --json` printed"


def read_earlier(data: bytes, *, name: str) -> Earlier:
    """Return the verdict that a file holds.

    Args:
        data: The file: JSON of a verdict, or a brief as HTML or DOCX.
        name: What the user calls the file, for messages.

    Raises:
        InputError: If it holds none.
    """
    content = _json(_embedded(data, name), name)
    verdict = content.get("verdict", content)
    problem = _first_problem(verdict)
    if problem:
        raise InputError(f"{name} holds no verdict: {problem}", hint=_HINT)
    items = content.get("items") if "verdict" in content else None
    return _earlier(verdict, items if isinstance(items, list) else None)


def _embedded(data: bytes, name: str) -> str:
    if len(data) > MAX_BYTES:
        raise InputError(f"{name} is larger than {MAX_BYTES // 1_000_000} MB", hint=_HINT)
    if data.startswith(b"PK"):
        return _from_docx(data, name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise InputError(f"{name} is no text; a PDF does not carry its verdict along", hint=_HINT) from None
    _, found, after = text.partition(_HTML_DATA)
    return after.partition("</script>")[0] if found else text


def _from_docx(data: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if archive.getinfo(_DOCX_DATA).file_size > MAX_BYTES:
                raise InputError(f"{name} holds more than {MAX_BYTES // 1_000_000} MB", hint=_HINT)
            return archive.read(_DOCX_DATA).decode("utf-8")
    except (KeyError, zipfile.BadZipFile, UnicodeDecodeError):
        raise InputError(f"{name} carries no verdict along", hint=_HINT) from None


def _json(text: str, name: str) -> dict[str, Any]:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        raise InputError(f"{name} holds no verdict: it is not JSON", hint=_HINT) from None
    if not isinstance(content, dict):
        raise InputError(f"{name} holds no verdict: it is no JSON object", hint=_HINT)
    return content


def _first_problem(verdict: Any) -> str | None:
    import jsonschema  # 0.2 s to import, and only a comparison needs it

    validator = jsonschema.Draft202012Validator(verdict_schema(), format_checker=jsonschema.FormatChecker())
    for error in validator.iter_errors(verdict):
        return f"{'.'.join(map(str, error.absolute_path)) or '-'}: {error.message[:200]}"
    return None


def _earlier(verdict: dict[str, Any], items: list[Any] | None) -> Earlier:
    lead = verdict["military_meaning"]
    return Earlier(
        as_of=date.fromisoformat(verdict["as_of"]),
        left_as_claimed=verdict["left_as_claimed"],
        military_meaning=None if lead == UNDETERMINED else lead,
        as_declared=verdict["as_declared"],
        confidence=verdict["confidence"],
        rung=verdict["rung"],
        gaps=frozenset(gap["subject"] for gap in verdict["gaps"] if gap["since"] is None),
        items=None if items is None else frozenset(map(str, items)),
        doctrine_version=verdict["doctrine_version"],
    )
