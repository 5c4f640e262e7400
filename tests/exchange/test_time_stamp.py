"""Time stamps: an authority of our own signs, its signature is verified, and everything else is refused."""

from collections.abc import Callable

import pytest

from abzug.errors import MissingLibraryError, TimeStampError
from abzug.exchange.time_stamp import stamped_at, stamped_by
from abzug.sources.time_stamp_authority import ask
from tests.exchange.authority import STAMPED_AT, Authority, served

DATA = b'{"format":"abzug-bundle"}'


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority()


def test_a_stamp_over_http_tells_its_time_and_leads_to_the_root(authority: Authority) -> None:
    with served(authority.answer) as address:
        stamp = stamped_by(lambda query: ask(address, query))(DATA)
    assert stamped_at(stamp, DATA, roots=authority.roots) == STAMPED_AT
    assert stamped_at(stamp, DATA, roots=None) == STAMPED_AT


def test_a_stamp_on_something_else_is_refused(authority: Authority) -> None:
    with pytest.raises(TimeStampError, match="something else"):
        stamped_by(lambda query: authority.answer(query, on=b"other"))(DATA)
    stamp = stamped_by(authority.answer)(DATA)
    with pytest.raises(TimeStampError, match="something else"):
        stamped_at(stamp, DATA + b" ", roots=authority.roots)


def test_a_stamp_by_somebody_else_is_refused(authority: Authority) -> None:
    stamp = stamped_by(authority.answer)(DATA)
    with pytest.raises(TimeStampError, match="not signed by whom you trust"):
        stamped_at(stamp, DATA, roots=Authority().roots)


def test_a_stamp_for_an_older_query_is_refused(authority: Authority) -> None:
    answers: list[bytes] = []

    def replayed(query: bytes) -> bytes:
        answers.append(authority.answer(query))
        return answers[0]

    stamp = stamped_by(replayed)
    stamp(DATA)
    with pytest.raises(TimeStampError, match="another query"):
        stamp(DATA)


@pytest.mark.parametrize("answer", [lambda _: b"", lambda _: b"\x30\x80nonsense", lambda _: b"<html>"])
def test_what_is_no_stamp_is_refused(answer: Callable[[bytes], bytes]) -> None:
    with pytest.raises(TimeStampError, match="no time stamp"):
        stamped_by(answer)(DATA)


def test_a_refusal_is_told() -> None:
    rejection = bytes.fromhex("30053003020102")  # TimeStampResp with PKIStatus 2 and no token
    with pytest.raises(TimeStampError, match="no time stamp"):
        stamped_by(lambda _: rejection)(DATA)


def test_trusted_certificates_must_be_pem(authority: Authority) -> None:
    with pytest.raises(TimeStampError, match="no PEM"):
        stamped_at(stamped_by(authority.answer)(DATA), DATA, roots=b"nonsense")


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://example.org", "example.org"])
def test_only_the_web_is_asked(address: str) -> None:
    with pytest.raises(TimeStampError, match="no address of an authority"):
        ask(address, b"")


def test_a_page_that_is_no_authority_gets_a_message() -> None:
    with served(lambda _: b"<html>", kind="text/html") as address, pytest.raises(TimeStampError, match="text/html"):
        ask(address, b"query")


def test_a_closed_door_gets_a_message() -> None:
    with served(lambda _: b"") as address:
        pass
    with pytest.raises(TimeStampError, match="could not be asked"):
        ask(address, b"query")


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "rfc3161_client", None)
    with pytest.raises(MissingLibraryError) as caught:
        stamped_at(b"", DATA, roots=None)
    assert "abzug[timestamp]" in caught.value.hint
