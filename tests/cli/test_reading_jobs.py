"""Reading many texts in order."""

from collections.abc import Iterator
from datetime import date

import pytest

from abzug.cli import reading_jobs
from abzug.cli.reading_jobs import ReadingJob, in_order
from abzug.errors import Problem
from abzug.sources.incoming import Incoming
from abzug.sources.lines import BadLine

JOB = ReadingJob(date(2022, 2, 15), "auto")
GERMAN = "Die Brigade verlässt am Freitag den Stützpunkt, sagte der Minister."


def square(number: int) -> int:
    return number * number


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_what_is_given(workers: int) -> None:
    assert list(in_order(square, range(40), workers=workers)) == [number * number for number in range(40)]


def test_an_endless_stream_is_not_taken_whole() -> None:
    taken: list[int] = []

    def endless() -> Iterator[int]:
        number = 0
        while True:
            taken.append(number)
            yield number
            number += 1

    results = in_order(square, endless(), workers=1)
    assert [next(results) for _ in range(3)] == [0, 1, 4]
    assert len(taken) == 3


def test_a_text_is_read_with_its_own_day_and_language_first() -> None:
    own = Incoming(address="a:1", text=GERMAN, id="x", published=date(2030, 1, 1), language="de")
    result = JOB(own)
    assert result["document"]["published"] == "2030-01-01"
    assert result["document"]["id"] == "x"


def test_a_text_without_a_day_gets_the_day_of_all() -> None:
    assert JOB(Incoming(address="a:1", text=GERMAN))["document"]["published"] == "2022-02-15"


def test_a_bad_line_and_a_language_that_is_not_read_give_an_error_in_their_place() -> None:
    bad = JOB(BadLine(Problem("a.jsonl", 3, "text", "missing")))
    assert bad["document"] == {"address": "a.jsonl:3"}
    assert "text: missing" in bad["error"]["message"]
    assert "error" in JOB(Incoming(address="a:1", text=GERMAN, language="tlh"))


def test_a_text_beyond_the_limit_gives_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_jobs, "LONGEST_TEXT", 20)
    assert "longer than 20" in JOB(Incoming(address="a:1", text=GERMAN))["error"]["message"]
