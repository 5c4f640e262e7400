"""What if: the verdict under a supposition."""

from datetime import date

from abzug import casebook
from abzug.model import Grade
from abzug.pipeline import Judge
from abzug.pipeline.what_if import Supposition, verdict_if

CASE = casebook.load("2022-russia-ukraine-border-feb").case
DAY = date(2022, 2, 20)


def test_supposing_nothing_changes_nothing(the_judge: Judge) -> None:
    assert verdict_if(Supposition(), CASE, DAY, the_judge) == the_judge.judge(CASE, DAY)


def test_a_report_left_out_counts_for_nothing(the_judge: Judge) -> None:
    weightiest = the_judge.judge(CASE, DAY).reasons_against[0].item
    supposed = verdict_if(Supposition(without_items=frozenset({weightiest.key})), CASE, DAY, the_judge)
    assert supposed.items_used == the_judge.judge(CASE, DAY).items_used - 1
    assert supposed.left_as_claimed > the_judge.judge(CASE, DAY).left_as_claimed


def test_an_origin_left_out_takes_its_copies_with_it(the_judge: Judge) -> None:
    supposed = verdict_if(Supposition(without_origins=frozenset({"Maxar"})), CASE, DAY, the_judge)
    kept = {reason.item.origin for reason in (*supposed.reasons_for, *supposed.reasons_against)}
    assert "Maxar" not in kept


def test_a_source_left_out_takes_only_its_own_reports(the_judge: Judge) -> None:
    supposition = Supposition(without_sources=frozenset({"RFE/RL (Maxar)"}))
    sources = {item.source for item in supposition.applied(the_judge.coder.code(CASE)).items}
    assert "RFE/RL (Maxar)" not in sources
    assert "t-online (Maxar)" in sources


def test_a_worse_grade_weighs_less(the_judge: Judge) -> None:
    reason = the_judge.judge(CASE, DAY).reasons_against[0]
    supposed = verdict_if(Supposition(grades={reason.item.key: Grade("E", "5")}), CASE, DAY, the_judge)
    weights = {one.item.key: abs(one.weight) for one in (*supposed.reasons_for, *supposed.reasons_against)}
    assert weights.get(reason.item.key, 0.0) < abs(reason.weight)
