"""A monitors' report as plain text, cut into sentences."""

import re
from pathlib import Path

from abzug.errors import InputError

MAX_BYTES = 5_000_000
MAX_SENTENCE_CHARACTERS = 2_000

_GAP = re.compile(r"(?<=[.!?;])\s+(?=[A-ZÄÖÜ0-9\"„“(])")


def sentences_of(path: Path) -> list[str]:
    """Return the sentences of a text file, in order.

    A sentence ends with a mark before white space and a capital letter or a digit, and at an empty line.

    Raises:
        InputError: If the file cannot be read, is no UTF-8 or is larger than 5 MB.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from error
    if len(data) > MAX_BYTES:
        raise InputError(f"{path} is larger than {MAX_BYTES // 1_000_000} MB", hint="cut it into parts")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8 (byte {error.start})", hint="save it as UTF-8") from error
    paragraphs = (" ".join(paragraph.split()) for paragraph in re.split(r"\n\s*\n", text))
    sentences = (sentence for paragraph in paragraphs for sentence in _GAP.split(paragraph))
    return [sentence.strip()[:MAX_SENTENCE_CHARACTERS] for sentence in sentences if sentence.strip()]
