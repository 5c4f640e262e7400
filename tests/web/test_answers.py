"""Answers that are made once."""

from starlette.testclient import TestClient

CASE = "/api/cases/2022-csto-kazakhstan"


def test_an_answer_that_is_known_already_is_not_sent_again(client: TestClient) -> None:
    first = client.get(CASE)
    again = client.get(CASE, headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304
    assert again.content == b""


def test_an_answer_is_compressed_only_for_those_who_take_it(client: TestClient) -> None:
    packed = client.get(CASE, headers={"accept-encoding": "gzip"})
    plain = client.get(CASE, headers={"accept-encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.json() == plain.json()
