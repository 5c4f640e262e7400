"""Scores of time expressions against KRAUTS."""

import os
from datetime import date
from pathlib import Path

import pytest

from abzug.reading.scoring.krauts import Timex, agreement, found_in, marked_texts, parse_timeml, score

DOCUMENT = """<?xml version="1.0" ?><TimeML>
<DCT><TIMEX3 functionInDocument="CREATION_TIME" tid="t0" type="DATE" value="2010-02-20">2010-02-20</TIMEX3></DCT>
<TEXT>A &amp; B fuhren <TIMEX3 tid="t1" type="DATE" value="2010-02-19">gestern</TIMEX3> los<TIMEX3 tid="t2"
type="DATE" value="2010"/>.</TEXT></TimeML>"""


def test_marks_are_counted_without_white_space_and_empty_ones_left_out() -> None:
    text = parse_timeml("a.tml", DOCUMENT)
    assert text.published == date(2010, 2, 20)
    assert text.text.startswith("A & B fuhren gestern los")
    assert text.marks == (Timex(9, 16, "2010-02-19"),)


def test_equal_marks_agree_fully() -> None:
    marks = [Timex(0, 5, "2010"), Timex(9, 12, "P3D")]
    assert agreement([(marks, marks)]).value == 1.0


def test_an_overlap_counts_relaxed_only_and_only_once() -> None:
    gold = [Timex(0, 10, "2010")]
    found = [Timex(0, 4, "2010"), Timex(5, 10, "2010")]
    score = agreement([(gold, found)])
    assert score.strict == 0.0
    assert score.relaxed == pytest.approx(2 / 3)
    assert score.value == pytest.approx(2 / 3)


def test_a_wrong_value_is_no_value() -> None:
    score = agreement([([Timex(0, 4, "2010")], [Timex(0, 4, "2011")])])
    assert (score.strict, score.value) == (1.0, 0.0)


def test_a_text_without_a_day_is_refused() -> None:
    with pytest.raises(ValueError, match="no day"):
        parse_timeml("b.tml", "<TimeML><DCT></DCT><TEXT>heute</TEXT></TimeML>")


def test_the_readers_own_times_are_found_with_their_values() -> None:
    assert found_in(parse_timeml("a.tml", DOCUMENT)) == (Timex(9, 16, "2010-02-19"),)


@pytest.mark.parametrize(
    ("folder", "relaxed", "strict", "value"),
    [("DieZeit", 0.89, 0.85, 0.80), ("Dolomiten-42", 0.94, 0.89, 0.83)],
)
def test_krauts_does_not_fall_below_its_floor(folder: str, relaxed: float, strict: float, value: float) -> None:
    """The floors are the scores first measured, rounded down; HeidelTime: .79 .70 .63 and .83 .79 .80."""
    shared = Path(os.environ.get("ABZUG_SHARED", Path(__file__).resolve().parents[4] / "shared"))
    krauts = shared / "benchmarks" / "krauts" / folder
    if not krauts.is_dir():
        pytest.skip("KRAUTS does not lie beside the project")
    measured = score(marked_texts(krauts))
    assert (measured.relaxed, measured.strict, measured.value) >= (relaxed, strict, value)
    assert measured.strict >= strict
    assert measured.value >= value
