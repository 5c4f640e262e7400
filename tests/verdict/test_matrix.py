"""The evidence matrix."""

from datetime import date

import pytest

from abzug import casebook
from abzug.doctrine import Doctrine
from abzug.model import Hypothesis
from abzug.pipeline import Judge
from abzug.verdict.matrix import evidence_matrix

CASE = casebook.load("2022-russia-ukraine-border-feb").case
DAY = date(2022, 2, 20)


def test_there_is_one_row_a_report_the_most_diagnostic_first(the_judge: Judge, doctrine: Doctrine) -> None:
    coded = the_judge.coder.code(CASE.as_of(DAY))
    rows = evidence_matrix(coded, DAY, doctrine)
    assert {row.item.key for row in rows} == {item.key for item in coded.items}
    spreads = [row.diagnosticity for row in rows]
    assert spreads == sorted(spreads, reverse=True)


def test_a_report_that_speaks_against_leaving_speaks_for_something_else(the_judge: Judge, doctrine: Doctrine) -> None:
    rows = {row.item.key: row for row in evidence_matrix(the_judge.coder.code(CASE.as_of(DAY)), DAY, doctrine)}
    against = the_judge.judge(CASE, DAY).reasons_against[0].item.key
    weights = dict(zip(Hypothesis, rows[against].weights, strict=True))
    assert weights[Hypothesis.COMPLETE] < 0 < weights[Hypothesis.BUILD_UP]


def test_a_copy_moves_nothing(the_judge: Judge, doctrine: Doctrine) -> None:
    rows = evidence_matrix(the_judge.coder.code(CASE.as_of(DAY)), DAY, doctrine)
    copies = [row for row in rows if row.copy_of]
    assert copies
    assert all(weight == pytest.approx(0, abs=1e-9) for row in copies for weight in row.weights)
