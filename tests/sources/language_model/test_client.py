"""The client against a real server on this machine: good answers, and everything a bad one can do."""

import gzip
import json
import logging
import time
from contextlib import closing

import pytest

from abzug.errors import ModelError
from abzug.model.record import Stage
from abzug.reading.proposals import Proposal
from abzug.sources.language_model import ModelSettings
from abzug.sources.language_model.answer import MOST_RECORDS
from abzug.sources.language_model.client import ModelClient
from abzug.sources.language_model.settings import AnswerFormat
from tests.sources.language_model.server import (
    Behaviour,
    endless,
    failing,
    model_server,
    proposing,
    replying,
    saying,
    silent,
)

PASSAGE = "The ministry said 300 soldiers had left the base."
RECORD = {"stage": "completed", "content": "300 soldiers had left the base", "speaker": "The ministry", "cue": "said"}


def ask(behaviour: Behaviour, *, seconds: float = 5.0) -> tuple[list[Proposal], int]:
    with model_server(behaviour) as server:
        settings = ModelSettings(name="small", address=server.address, seconds=seconds)
        with closing(ModelClient(settings)) as client:
            return client.propose(PASSAGE)


def test_a_good_answer_gives_proposals() -> None:
    (proposal,), malformed = ask(proposing(RECORD))
    assert (proposal.stage, proposal.content, proposal.speaker) == (Stage.COMPLETED, RECORD["content"], "The ministry")
    assert malformed == 0


def test_a_fence_around_the_answer_is_passed_over() -> None:
    proposals, _ = ask(saying(f"```json\n{json.dumps({'records': [RECORD]})}\n```"))
    assert len(proposals) == 1


def test_a_record_that_breaks_the_form_does_not_spoil_the_others() -> None:
    bad = [
        {**RECORD, "stage": "vanished"},
        {**RECORD, "grade": "A1"},
        {"stage": "begun"},
        {**RECORD, "content": "x" * 601},
    ]
    proposals, malformed = ask(proposing(RECORD, *bad))
    assert (len(proposals), malformed) == (1, 4)


@pytest.mark.parametrize(
    ("behaviour", "why"),
    [
        (saying("I cannot help with that."), "breaks the form"),
        (saying('{"records": ['), "breaks the form"),
        (saying(""), "breaks the form"),
        (saying("[" * 100_000), "breaks the form"),
        (proposing(*[RECORD] * (MOST_RECORDS + 1)), "breaks the form"),
        (replying(b'{"choices": []}'), "breaks the form"),
        (replying(b'{"choices": [{"message": {"content": 7}}]}'), "breaks the form"),
        (replying(b'{"choices": [{"message": {"content": null}}]}'), "says nothing"),
        (replying(b"[]"), "breaks the form"),
        (replying(b"no json at all", Content_Type="text/html"), "breaks the form"),
        (replying(b"\xff\xfe"), "breaks the form"),
        (failing(500), "answered 500"),
        (failing(401), "answered 401"),
        (failing(302, Location="http://127.0.0.1:9/v1"), "answered 302"),
        (replying(gzip.compress(b"0" * 10_000_000), Content_Encoding="gzip"), "packs its answer"),
    ],
)
def test_a_bad_answer_is_an_error_that_says_why(behaviour: Behaviour, why: str) -> None:
    with pytest.raises(ModelError, match=why) as caught:
        ask(behaviour)
    assert "secret of the server" not in caught.value.message


@pytest.mark.parametrize(
    ("behaviour", "why"),
    [
        (silent(5.0), "no answer in time"),
        (endless(), "longer than"),
        (endless(pause=0.02), "takes too long"),
    ],
)
def test_an_answer_without_end_is_broken_off_in_time(behaviour: Behaviour, why: str) -> None:
    started = time.monotonic()
    with pytest.raises(ModelError, match=why):
        ask(behaviour, seconds=1.0)
    assert time.monotonic() - started < 4.0


def test_a_server_that_is_not_there_is_an_error() -> None:
    settings = ModelSettings(name="small", address="http://127.0.0.1:9/v1", seconds=2.0)
    with closing(ModelClient(settings)) as client, pytest.raises(ModelError, match="cannot be reached"):
        client.propose(PASSAGE)


def test_the_key_goes_to_the_server_and_nowhere_else(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID"):
        monkeypatch.setenv(name, "from-the-environment")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    caplog.set_level(logging.DEBUG)
    with model_server(failing(500)) as server:
        settings = ModelSettings(name="small", address=server.address, key="very-secret")
        with closing(ModelClient(settings)) as client, pytest.raises(ModelError) as caught:
            client.propose(PASSAGE)
    ((path, headers, _),) = server.requests
    assert path == "/v1/chat/completions"
    assert headers["authorization"] == "Bearer very-secret"
    assert "from-the-environment" not in str(headers)
    for told in (str(caught.value), caught.value.hint, caplog.text, repr(settings), settings.entered_by):
        assert "very-secret" not in told


@pytest.mark.parametrize(
    ("form", "wanted"), [("json_schema", "json_schema"), ("json_object", "json_object"), ("text", None)]
)
def test_the_form_of_the_answer_is_asked_for_as_configured(form: AnswerFormat, wanted: str | None) -> None:
    with model_server(proposing()) as server:
        settings = ModelSettings(name="small", address=server.address, format=form)
        with closing(ModelClient(settings)) as client:
            assert client.propose(PASSAGE) == ([], 0)
    assert server.requests[0][2].get("response_format", {}).get("type") == wanted
