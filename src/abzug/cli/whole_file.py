"""A file that is there whole or not at all: written beside its place, then moved into it."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from abzug.errors import OutputError


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Open a file to write; it takes the place of ``path`` when the block ends without an error, and goes otherwise.

    A pipe or a device, such as ``/dev/stdout``, is written to as it is.

    Args:
        path: Where the file is to be.

    Raises:
        OutputError: If it cannot be written there.
    """
    if path.exists() and not path.is_file():
        with _reported(path), path.open("wb") as device:
            yield device
        return
    place = path.resolve()
    beside = place.with_name(f".{place.name[:100]}.{secrets.token_hex(4)}.part")
    with _reported(path):
        try:
            with beside.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            beside.replace(place)
        finally:
            beside.unlink(missing_ok=True)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file at once.

    Raises:
        OutputError: If it cannot be written there.
    """
    with whole_file(path) as file:
        file.write(data)


@contextmanager
def _reported(path: Path) -> Iterator[None]:
    """Turn what the system says into an error that a person can act on."""
    try:
        yield
    except OSError as error:
        raise OutputError(str(path), error.strerror or str(error)) from error
