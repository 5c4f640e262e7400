"""The container: any zip tool opens it, the same members give the same bytes, and no byte of it can change unseen."""

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.errors import ExchangeFormatError
from abzug.exchange.container import Packer, Unpacker


def packed(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with Packer(file) as packer:
        for path, data in members.items():
            packer.add(path, [data[:3], data[3:]])
    return file.getvalue()


MEMBERS = {"a.json": b'{"a":1}', "b/c.txt": b"hello world", "empty": b""}


def test_python_opens_it_as_a_zip(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(packed(MEMBERS))
    command = [sys.executable, "-m", "zipfile", "-t", str(path)]
    listed = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "Done" in listed.stdout
    with zipfile.ZipFile(path) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == MEMBERS


def test_the_same_members_give_the_same_bytes_whenever() -> None:
    assert packed(MEMBERS) == packed(MEMBERS)


@given(st.dictionaries(st.text("abc/.", min_size=1, max_size=8), st.binary(max_size=50), min_size=1, max_size=4))
def test_members_come_back(members: dict[str, bytes]) -> None:
    unpacker = Unpacker(io.BytesIO(packed(members)))
    assert {path: unpacker.read(path, limit=100) for path in unpacker.paths} == members
    assert unpacker.made_anew()[1]


def test_every_single_changed_byte_is_found() -> None:
    data = packed(MEMBERS)
    for position in range(len(data)):
        changed = data[:position] + bytes([data[position] ^ 0x55]) + data[position + 1 :]
        try:
            members, is_canonical = Unpacker(io.BytesIO(changed)).made_anew()
        except ExchangeFormatError:
            continue
        assert not is_canonical or {member.path: member.size for member in members} != {
            path: len(content) for path, content in MEMBERS.items()
        }, position


@pytest.mark.parametrize("addition", [b"\0", b"PK", b"a comment"])
def test_bytes_behind_or_before_it_are_found(addition: bytes) -> None:
    for data in (packed(MEMBERS) + addition, addition + packed(MEMBERS)):
        try:
            assert not Unpacker(io.BytesIO(data)).made_anew()[1]
        except ExchangeFormatError:
            continue


def test_a_compressed_member_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb", b"\0" * 1_000_000)
    with pytest.raises(ExchangeFormatError, match="compressed"):
        Unpacker(file)


def test_a_member_that_is_there_twice_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("x", b"1")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("x", b"2")
    with pytest.raises(ExchangeFormatError, match="twice"):
        Unpacker(file)


def test_a_long_member_is_not_read_beyond_its_limit() -> None:
    with pytest.raises(ExchangeFormatError, match="longer than 10 bytes"):
        Unpacker(io.BytesIO(packed({"x": b"1" * 11}))).read("x", limit=10)


@given(st.binary(max_size=200))
def test_no_bytes_make_it_fail_otherwise(data: bytes) -> None:
    with pytest.raises(ExchangeFormatError):
        Unpacker(io.BytesIO(data)).made_anew()
