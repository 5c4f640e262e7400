"""A file of bytes used as text for a while, and left open afterwards."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO


@contextmanager
def text_of(file: BinaryIO, *, encoding: str = "utf-8") -> Iterator[io.TextIOWrapper]:
    """Use a file of bytes as text, line ends as they are.

    The wrapper would close the file with itself; it is taken off instead.

    Args:
        file: The file.
        encoding: ``utf-8``, or ``utf-8-sig`` to pass over a byte order mark.
    """
    text = io.TextIOWrapper(file, encoding=encoding, newline="", write_through=True)
    try:
        yield text
        text.flush()
    finally:
        text.detach()
