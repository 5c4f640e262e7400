"""Folders, files and addresses of articles."""

import json
import os
from pathlib import Path

import pytest

from abzug.errors import InputError, UnreadableTextError
from abzug.sources import articles
from abzug.sources.articles import Unreadable, open_articles
from abzug.sources.incoming import Incoming


def texts(*names: Path | str) -> list[str]:
    return [one.text for one in open_articles(map(str, names)) if isinstance(one, Incoming)]


def unreadable(*names: Path) -> list[Unreadable]:
    return [one for one in open_articles(map(str, names)) if isinstance(one, Unreadable)]


def test_a_folder_gives_its_texts_pages_and_lines_in_the_order_of_their_names(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("second")
    (tmp_path / "a.html").write_text("<html><body><article><p>The first text of all.</p></article></body></html>")
    (tmp_path / "c.jsonl").write_text(json.dumps({"text": "third"}) + "\n" + json.dumps({"text": "fourth"}))
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "e.TXT").write_text("fifth")
    assert texts(tmp_path) == ["The first text of all.", "second", "third", "fourth", "fifth"]


def test_notes_pictures_and_hidden_files_are_no_articles(tmp_path: Path) -> None:
    for name in ("NOTE.md", "photo.jpg", ".hidden.txt", "data.csv"):
        (tmp_path / name).write_text("no article")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.txt").write_text("no article")
    assert list(open_articles([str(tmp_path)])) == []


def test_a_file_that_the_user_names_is_read_whatever_its_ending(tmp_path: Path) -> None:
    path = tmp_path / "NOTE.md"
    path.write_text("an article")
    assert texts(path) == ["an article"]


def test_a_link_to_a_folder_above_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one")
    os.symlink(tmp_path, tmp_path / "loop")
    assert texts(tmp_path) == ["one"]


def test_what_cannot_be_read_is_told_once_and_does_not_stop_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "b.jsonl").write_text('{"text": "good"}\nbroken\n')
    (tmp_path / "c.txt").write_text("good too")
    assert texts(tmp_path) == ["good", "good too"]
    first, second = unreadable(tmp_path)
    assert first == Unreadable(str(tmp_path / "a.txt"), "these bytes are no text")
    assert second.address == f"{tmp_path / 'b.jsonl'}:2"
    assert "no JSON" in second.reason


def test_a_huge_file_is_left_out_without_being_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(10**12)
    (left_out,) = unreadable(tmp_path)
    assert "longer than" in left_out.reason


def test_a_name_without_a_file_is_a_mistake_of_the_user() -> None:
    with pytest.raises(UnreadableTextError, match="no such file or folder"):
        list(open_articles(["no-such-folder"]))


def test_a_folder_with_very_many_files_is_an_archive_and_no_case(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(articles, "MOST_FILES", 2)
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("x")
    with pytest.raises(InputError, match="more than 2 files"):
        list(open_articles([str(tmp_path)]))
