"""What the user names: a file, standard input, one text or many."""

from io import BytesIO
from pathlib import Path

import pytest

from abzug.errors import UnreadableTextError
from abzug.sources import opening
from abzug.sources.opening import holds_many, is_url, open_many, open_text


def test_a_text_file_is_read_as_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes("Rückzug".encode("cp1252"))
    incoming = open_text(str(path))
    assert (incoming.text, incoming.address) == ("Rückzug", str(path))
    assert incoming.note


def test_standard_input_is_read_for_a_dash() -> None:
    assert open_text("-", stdin=BytesIO(b"Truppen")).text == "Truppen"


def test_a_page_is_told_from_a_text_by_itself() -> None:
    paragraph = "<p>Die Soldaten verlassen am Freitag die Stadt und kehren in ihre Kasernen zurück.</p>"
    page = f"<html><body><article>{paragraph * 4}</article></body></html>".encode()
    assert "<p>" not in open_text("-", stdin=BytesIO(page)).text


def test_a_missing_file_is_an_error_by_name() -> None:
    with pytest.raises(UnreadableTextError, match=r"nowhere\.txt"):
        open_text("nowhere.txt")
    with pytest.raises(UnreadableTextError, match=r"nowhere\.jsonl"):
        list(open_many("nowhere.jsonl"))


def test_a_directory_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UnreadableTextError):
        open_text(str(tmp_path))


def test_a_text_beyond_the_limit_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_BYTES", 10)
    with pytest.raises(UnreadableTextError, match="longer than 10 bytes"):
        open_text("-", stdin=BytesIO(b"x" * 11))


def test_many_texts_come_one_a_line_whatever_bytes_stand_between() -> None:
    lines = b'\xef\xbb\xbf{"text": "a"}\n\xff\xfe\n{"text": "b"}\n'
    assert len(list(open_many("-", stdin=BytesIO(lines)))) == 3


@pytest.mark.parametrize(
    ("name", "url", "many"),
    [
        ("https://example.org/a.jsonl", True, False),
        ("HTTP://example.org", True, False),
        ("a.jsonl", False, True),
        ("A.NDJSON", False, True),
        ("a.txt", False, False),
        ("-", False, False),
    ],
)
def test_names_tell_what_they_are(name: str, url: bool, many: bool) -> None:
    assert (is_url(name), holds_many(name)) == (url, many)
