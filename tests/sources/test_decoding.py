"""Bytes to text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.errors import UnreadableTextError
from abzug.sources.decoding import decode

WORDS = "Rückzug aus Görlitz: »für immer«, sagte er."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_and_plain_unicode_come_out_the_same(encoding: str) -> None:
    assert decode(WORDS.encode(encoding), address="-") == (WORDS, "")


@pytest.mark.parametrize("encoding", ["iso-8859-1", "windows-1252"])
def test_a_declared_encoding_is_believed(encoding: str) -> None:
    assert decode(WORDS.encode(encoding), address="-", declared=encoding) == (WORDS, "")


def test_a_page_can_declare_its_own_encoding() -> None:
    page = f'<html><head><meta charset="iso-8859-15"></head><body>{WORDS} 5 €</body></html>'
    assert decode(page.encode("iso-8859-15"), address="-")[0] == page


def test_old_western_bytes_are_guessed_and_the_guess_is_told() -> None:
    text, note = decode(WORDS.encode("cp1252"), address="-")
    assert text == WORDS
    assert "Windows-1252" in note


def test_a_wrong_declaration_does_not_stand_in_the_way() -> None:
    assert decode(WORDS.encode(), address="-", declared="no-such-encoding")[0] == WORDS
    assert decode(WORDS.encode(), address="-", declared="ascii")[0] == WORDS


def test_text_decoded_wrongly_before_is_repaired_and_the_repair_is_told() -> None:
    broken = WORDS.encode().decode("cp1252")
    text, note = decode(broken.encode(), address="-")
    assert text == WORDS
    assert "repaired" in note


def test_a_single_sign_that_looks_broken_is_left_alone() -> None:
    assert decode("Das Ã steht für sich.".encode(), address="-")[0] == "Das Ã steht für sich."


def test_line_ends_are_made_one() -> None:
    assert decode(b"a\r\nb\rc\n", address="-")[0] == "a\nb\nc\n"


def test_bytes_that_are_no_text_are_refused_by_name() -> None:
    with pytest.raises(UnreadableTextError, match=r"image\.png"):
        decode(bytes(range(256)) * 40, address="image.png")


def test_a_lone_byte_order_mark_is_an_empty_text() -> None:
    assert decode(codecs.BOM_UTF8, address="-")[0] == ""


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text, _ = decode(data, address="-")
    except UnreadableTextError:
        return
    assert "\r" not in text


@given(st.text(max_size=200))
def test_utf_8_comes_back_unless_it_looks_repaired(text: str) -> None:
    try:
        found, note = decode(text.encode("utf-8", "ignore"), address="-")
    except UnreadableTextError:
        return
    if not note and not text.startswith("\ufeff"):
        assert len(found) <= len(text)
