"""A monitors' report, cut into sentences."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.errors import InputError
from abzug.sources.report_text import MAX_SENTENCE_CHARACTERS, sentences_of


def test_sentences_end_at_a_mark_before_a_capital_and_at_an_empty_line(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("Three tanks (T-72, 125 mm) were missing. Two\nmore stood there.\n\nno capital\n", encoding="utf-8")
    assert sentences_of(path) == ["Three tanks (T-72, 125 mm) were missing.", "Two more stood there.", "no capital"]


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="is not UTF-8"):
        sentences_of(path)


@given(st.text(max_size=3_000))
def test_any_text_is_cut_into_bounded_sentences(text: str) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as directory:
        path = Path(directory) / "report.txt"
        path.write_text(text, encoding="utf-8")
        sentences = sentences_of(path)
    assert all(0 < len(sentence) <= MAX_SENTENCE_CHARACTERS for sentence in sentences)
