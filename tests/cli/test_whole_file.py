"""A file is there whole or not at all."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from abzug.cli.whole_file import whole_file, write_whole
from abzug.errors import OutputError


def test_it_takes_the_place_of_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "brief.html"
    path.write_text("old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def breaking_off() -> Iterator[bytes]:
    yield b"half"
    raise RuntimeError


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "brief.html"
    path.write_text("old")
    with pytest.raises(RuntimeError), whole_file(path) as file:
        file.writelines(breaking_off())
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_gets_a_message(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="could not be written: No such file"):
        write_whole(tmp_path / "nowhere" / "x", b"")


def test_a_full_disk_gets_a_message() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("needs /dev/full")
    with pytest.raises(OutputError, match="No space left"):
        write_whole(full, b"x" * 100_000)


def test_a_link_keeps_pointing_to_its_file(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("old")
    link.symlink_to(target)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_very_long_name_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / f"{'n' * 250}.md"
    write_whole(path, b"x")
    assert path.read_bytes() == b"x"


def test_a_new_file_has_the_rights_that_the_user_wants(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "x", b"")
    finally:
        os.umask(before)
    assert (tmp_path / "x").stat().st_mode & 0o777 == 0o640
