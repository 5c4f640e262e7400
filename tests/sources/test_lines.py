"""Many texts as JSON lines."""

from datetime import date

import pytest

from abzug.sources.incoming import Incoming
from abzug.sources.lines import BadLine, parse_lines


def parse(*lines: str) -> list[Incoming | BadLine]:
    return list(parse_lines(lines, file="a.jsonl"))


def test_a_line_is_a_text_with_what_else_it_says() -> None:
    (found,) = parse('{"text": "Truppen.", "id": 7, "published": "2022-02-15T10:00:00Z", "lang": "de", "more": 1}')
    assert found == Incoming(address="a.jsonl:1", text="Truppen.", id="7", published=date(2022, 2, 15), language="de")


def test_empty_lines_are_passed_over_and_still_counted() -> None:
    (found,) = parse("", "  ", '{"text": "x"}')
    assert isinstance(found, Incoming)
    assert found.address == "a.jsonl:3"


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("{", "line"),
        ("[" * 100_000, "line"),
        ("[1]", "line"),
        ('{"id": 1}', "text"),
        ('{"text": 3}', "text"),
        ('{"text": "x", "published": "tomorrow"}', "published"),
        ('{"text": "x", "lang": 4}', "lang"),
    ],
)
def test_a_bad_line_says_where_and_what(line: str, field: str) -> None:
    (found,) = parse(line)
    assert isinstance(found, BadLine)
    assert (found.problem.file, found.problem.line, found.problem.field) == ("a.jsonl", 1, field)


def test_a_bad_line_does_not_end_the_file() -> None:
    assert [type(found) for found in parse("{", '{"text": "x"}')] == [BadLine, Incoming]
