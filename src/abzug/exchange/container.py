"""A zip of which every byte is told by what is in it: nothing compressed, no times, no comments, one order.

So a reader can make the container anew from its members and find any byte that is not as it was. Any tool that opens
zip files opens it.
"""

import hashlib
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO, Self

from abzug.errors import ExchangeFormatError

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_UNIX, _READABLE = 3, 0o100644 << 16
BLOCK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Member:
    """One file in a container.

    Args:
        path: Its name.
        size: How many bytes it has.
        sha256: Their SHA-256, hexadecimal.
    """

    path: str
    size: int
    sha256: str


class Packer:
    """Writes a container, member by member, without holding one whole.

    Args:
        file: Where to write; seekable.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._archive = zipfile.ZipFile(file, "w", zipfile.ZIP_STORED)
        self.members: list[Member] = []

    def add(self, path: str, blocks: Iterable[bytes]) -> Member:
        """Add a member made of blocks of bytes."""
        info = zipfile.ZipInfo(path, _EARLIEST)
        info.create_system, info.external_attr = _UNIX, _READABLE
        digest, size = hashlib.sha256(), 0
        with self._archive.open(info, "w", force_zip64=True) as member:
            for block in blocks:
                member.write(block)
                digest.update(block)
                size += len(block)
        self.members.append(Member(path, size, digest.hexdigest()))
        return self.members[-1]

    def __enter__(self) -> Self:
        """Use it in a ``with`` statement, which finishes the container; the file stays open."""
        return self

    def __exit__(self, *_failure: object) -> None:
        self._archive.close()


class Unpacker:
    """Reads a container.

    Args:
        file: The container; seekable.

    Raises:
        ExchangeFormatError: If it is no zip, or holds a member twice or compressed.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        try:
            self._archive = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, UnicodeDecodeError) as error:
            raise ExchangeFormatError(f"this is no bundle: {error}") from None
        infos = self._archive.infolist()
        self.paths = [info.filename for info in infos]
        if len(set(self.paths)) < len(self.paths):
            raise ExchangeFormatError("this bundle holds a file twice")
        if any(info.compress_type != zipfile.ZIP_STORED or info.flag_bits & 1 for info in infos):
            raise ExchangeFormatError("this bundle holds a compressed or encrypted file; ours hold none")

    def blocks(self, path: str) -> Iterator[bytes]:
        """Yield the bytes of a member, block by block.

        Raises:
            ExchangeFormatError: If it is not there or damaged.
        """
        try:
            with self._archive.open(path) as member:
                while block := member.read(BLOCK_BYTES):
                    yield block
        except (KeyError, zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise ExchangeFormatError(f"{path} in this bundle cannot be read: {error}") from None

    def read(self, path: str, *, limit: int) -> bytes:
        """Return the bytes of a member.

        Raises:
            ExchangeFormatError: If it is not there, damaged or longer than ``limit``.
        """
        data = b""
        for block in self.blocks(path):
            data += block
            if len(data) > limit:
                raise ExchangeFormatError(f"{path} in this bundle is longer than {limit:,} bytes")
        return data

    @contextmanager
    def extracted(self, path: str) -> Iterator[BinaryIO]:
        """Copy a member to a temporary file and open that."""
        with tempfile.TemporaryFile() as file:
            for block in self.blocks(path):
                file.write(block)
            file.seek(0)
            yield file

    def made_anew(self) -> tuple[list[Member], bool]:
        """Return the members with their hashes, and whether making the container anew gives the same bytes."""
        with tempfile.TemporaryFile() as copy:
            with Packer(copy) as packer:
                for path in self.paths:
                    packer.add(path, self.blocks(path))
            return packer.members, _are_equal(self._file, copy)


def _are_equal(one: BinaryIO, other: BinaryIO) -> bool:
    one.seek(0)
    other.seek(0)
    while True:
        left, right = one.read(BLOCK_BYTES), other.read(BLOCK_BYTES)
        if left != right:
            return False
        if not left:
            return True
