"""The judge: order, copies, foreign and later reports do not matter; the claimant alone hardly does."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from abzug import casebook
from abzug.doctrine import Doctrine, load_doctrine
from abzug.model import (
    About,
    Case,
    Confidence,
    Declared,
    Direction,
    Extent,
    Grade,
    Hypothesis,
    Item,
    ItemKind,
    Movement,
    Receipt,
    Scope,
    Side,
    SourceKind,
    Trait,
    Verdict,
)
from abzug.model.claim import Access, Claim, Pressure
from abzug.pipeline import Judge
from tests.conftest import ANNOUNCED, CaseMaker, ItemMaker

DAY = ANNOUNCED + timedelta(days=10)
JUDGE = Judge.under(load_doctrine())
CLAIMS = st.builds(
    Claim,
    negotiated=st.sampled_from(Trait),
    third_party_access=st.sampled_from(Access),
    deadline_given=st.sampled_from(Trait),
    scope=st.sampled_from(Scope),
    under_pressure=st.sampled_from(Pressure),
)
ITEMS = st.builds(
    Item,
    key=st.uuids().map(str),
    published=st.dates(ANNOUNCED - timedelta(days=30), DAY),
    event_date=st.just(ANNOUNCED),
    source=st.sampled_from(["Agency A", "Agency B (Imagery)", "C via D", "Ministry"]),
    source_kind=st.sampled_from(SourceKind),
    says=st.sampled_from(
        [
            "Reporters saw the last soldiers leave.",
            "Tanks stayed where they were, residents said.",
            "The men were replaced by fresh units.",
            "Monitors could not verify the withdrawal.",
            "A field hospital was set up near the border.",
        ]
    ),
    kind=st.sampled_from(ItemKind),
    about=st.sampled_from(About),
    movement=st.sampled_from(Movement),
    receipt=st.just(Receipt(document="d", address="", entered_by="a test")),
    ally_of=st.none() | st.sampled_from(Side),
    grade=st.none() | st.builds(Grade, st.sampled_from("ABCDEF"), st.sampled_from("123456")),
    direction=st.none() | st.sampled_from(Direction),
    extent=st.none() | st.sampled_from(Extent),
)
ITEM_LISTS = st.lists(ITEMS, max_size=12, unique_by=lambda item: item.key)


def case_of(claim: Claim, items: Sequence[Item]) -> Case:
    return Case(
        id="a-case",
        actor="ATL",
        theatre="Lemuria",
        question="Will all have left by 1 May 2030?",
        announced=ANNOUNCED,
        deadline=date(2030, 5, 1),
        claim=claim,
        items=tuple(items),
    )


def judged(case: Case, day: date = DAY) -> Verdict:
    return JUDGE.judge(case, day)


@given(CLAIMS, ITEM_LISTS, st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_the_order_of_entry_never_matters(claim: Claim, items: list[Item], random: Random) -> None:
    shuffled = list(items)
    random.shuffle(shuffled)
    assert judged(case_of(claim, items)) == judged(case_of(claim, shuffled))


@given(CLAIMS, ITEM_LISTS)
@settings(max_examples=60)
def test_likelihoods_sum_to_one_whatever_is_reported(claim: Claim, items: list[Item]) -> None:
    verdict = judged(case_of(claim, items))
    for likelihood in (verdict.likelihood, verdict.prior, verdict.flat_prior):
        assert sum(likelihood.values()) == pytest.approx(1)


@given(CLAIMS, ITEM_LISTS)
@settings(max_examples=100)
def test_the_claimant_alone_moves_a_complete_withdrawal_by_at_most_a_twentieth(claim: Claim, items: list[Item]) -> None:
    own = [replace(item, source_kind=SourceKind.ACTOR_OFFICIAL) for item in items]
    verdict = judged(case_of(claim, own))
    moved = verdict.likelihood[Hypothesis.COMPLETE] - verdict.prior[Hypothesis.COMPLETE]
    assert abs(moved) <= 0.05 + 1e-9


@given(CLAIMS, ITEM_LISTS, ITEM_LISTS)
@settings(max_examples=60)
def test_a_verdict_as_of_a_day_never_changes_when_later_items_arrive(
    claim: Claim, items: list[Item], later: list[Item]
) -> None:
    after = [replace(item, published=DAY + timedelta(days=1), event_date=DAY) for item in later]
    assert judged(case_of(claim, items)) == judged(case_of(claim, [*items, *after]))


@given(CLAIMS, ITEM_LISTS, ITEMS)
@settings(max_examples=60)
def test_three_copies_of_a_report_are_one_report(claim: Claim, items: list[Item], item: Item) -> None:
    once = replace(item, origin="the one who saw it")
    copies = [replace(once, key=f"{item.key}-{number}", source=f"Outlet {number}") for number in range(2)]
    one = judged(case_of(claim, [*items, once])).left_as_claimed
    three = judged(case_of(claim, [*items, once, *copies])).left_as_claimed
    assert abs(three - one) < 0.01


def test_three_uncoded_copies_in_three_outlets_are_one_report(make_item: ItemMaker, make_case: CaseMaker) -> None:
    words = "Reporters at the border saw a column of forty lorries with soldiers drive north this morning."
    base = [make_item(says=f"Residents of village {name} saw lorries go.") for name in ("one", "two", "three")]
    copies = [make_item(says=words, source=f"Outlet {number}") for number in range(3)]
    one = judged(make_case(*base, copies[0])).left_as_claimed
    three = judged(make_case(*base, *copies)).left_as_claimed
    assert abs(three - one) < 0.01


def test_a_copy_is_folded_under_the_report_that_stands_for_it(make_item: ItemMaker, make_case: CaseMaker) -> None:
    first = make_item(origin="Imagery", grade=Grade("A", "2"), about=About.ARMOUR)
    copy = make_item(origin="Imagery", grade=Grade("C", "3"), about=About.ARMOUR)
    verdict = judged(make_case(first, copy))
    assert [reason.item.key for reason in verdict.reasons_for] == [first.key]
    assert [item.key for item in verdict.reasons_for[0].copies] == [copy.key]


def test_filmed_trains_alone_hardly_move_the_verdict(make_item: ItemMaker, make_case: CaseMaker) -> None:
    trains = [
        make_item(
            source_kind=SourceKind.ACTOR_OFFICIAL,
            says="The ministry released video of tanks being loaded on trains for home.",
            about=About.ARMOUR,
        )
        for _ in range(6)
    ]
    verdict = judged(make_case(*trains))
    assert verdict.rung == 0
    assert abs(verdict.likelihood[Hypothesis.COMPLETE] - verdict.prior[Hypothesis.COMPLETE]) <= 0.05
    assert verdict.military_meaning is None
    assert verdict.confidence is Confidence.LOW


def test_where_nobody_looked_silence_says_nothing(make_case: CaseMaker) -> None:
    verdict = judged(make_case())
    assert verdict.likelihood == verdict.prior
    assert verdict.military_meaning is None
    assert {gap.subject for gap in verdict.gaps} >= {"personnel", "heavy_equipment", "sustainment"}
    assert all(gap.since is None for gap in verdict.gaps)


def test_silence_counts_where_people_looked(make_item: ItemMaker, make_case: CaseMaker) -> None:
    """Three looks without a departure, and the deadline near: the withdrawal becomes less likely than before."""
    looks = [
        make_item(
            source_kind=kind,
            movement=Movement.UNCLEAR,
            about=About.DIPLOMACY,
            says="Talks went on.",
            published=ANNOUNCED,
        )
        for kind in (SourceKind.INTERNATIONAL_MONITOR, SourceKind.JOURNALIST_ON_SCENE, SourceKind.LOCAL_RESIDENT)
    ]
    early = judged(make_case(*looks), ANNOUNCED).left_as_claimed
    late = judged(make_case(*looks), date(2030, 4, 30)).left_as_claimed
    assert late < early - 0.05


def test_an_old_no_sign_does_not_outweigh_a_new_count(make_item: ItemMaker, make_case: CaseMaker) -> None:
    no_sign = make_item(
        source_kind=SourceKind.THIRD_PARTY_OFFICIAL,
        movement=Movement.NONE_SEEN,
        says="The alliance saw no sign of a withdrawal.",
        kind=ItemKind.STATEMENT,
    )
    count = make_item(
        source_kind=SourceKind.INTERNATIONAL_MONITOR,
        says="Monitors counted the last convoy across the border.",
        published=ANNOUNCED + timedelta(days=60),
    )
    later = ANNOUNCED + timedelta(days=61)
    assert judged(make_case(no_sign, count), later).left_as_claimed > 0.6
    assert judged(make_case(no_sign), ANNOUNCED).left_as_claimed < judged(make_case(), ANNOUNCED).left_as_claimed


def test_statements_never_raise_the_ladder(make_item: ItemMaker, make_case: CaseMaker) -> None:
    said = make_item(
        source_kind=SourceKind.THIRD_PARTY_OFFICIAL,
        kind=ItemKind.STATEMENT,
        says="The minister said all tanks have left and bases were handed over.",
        about=About.ARMOUR,
        types=("E08", "E11", "E41"),
        direction=Direction.SUPPORTS_WITHDRAWAL,
    )
    seen = replace(said, key="seen", kind=ItemKind.OBSERVATION, source_kind=SourceKind.COMMERCIAL_IMAGERY)
    assert judged(make_case(said)).rung == 0
    assert judged(make_case(seen)).rung == 1
    assert judged(make_case(seen)).isolated_rungs == (3, 6)


def test_a_claim_that_nothing_can_test_is_said_to_be_so(make_item: ItemMaker, make_case: CaseMaker) -> None:
    assert judged(make_case(make_item())).as_declared is Declared.NOT_TESTABLE


def test_a_kept_move_is_kept_as_declared_whatever_it_means(make_item: ItemMaker, make_case: CaseMaker) -> None:
    claim = casebook.load("2022-france-mali").case.claim
    assert claim is not None
    verdict = judged(make_case(make_item(), claim=claim))
    assert verdict.declared_likelihood == pytest.approx(
        verdict.likelihood[Hypothesis.COMPLETE] + verdict.likelihood[Hypothesis.REDEPLOYMENT]
    )


def test_an_uncoded_case_is_refused_by_the_judge_itself(
    make_item: ItemMaker, make_case: CaseMaker, doctrine: Doctrine
) -> None:
    from abzug.verdict import judge

    with pytest.raises(ValueError, match="not coded"):
        judge(make_case(make_item()), DAY, doctrine)


def test_next_checks_lie_ahead_and_go_beyond_the_deadline(make_case: CaseMaker) -> None:
    checks = judged(make_case()).next_checks
    assert all(check.day > DAY for check in checks)
    assert [check.why for check in checks] == ["T+14", "T+30", "deadline", "T+90", "deadline+30", "deadline+90"]


def test_what_would_change_the_verdict_has_not_been_seen(make_item: ItemMaker, make_case: CaseMaker) -> None:
    verdict = judged(make_case(make_item(about=About.ARMOUR)))
    seen = {name for reason in verdict.reasons_for for name in reason.item.types or ()}
    assert len(verdict.would_change) == 6
    assert seen.isdisjoint(swing.type for swing in verdict.would_change)
    assert all(swing.lead_likelihood_if_seen >= 1 / 7 for swing in verdict.would_change)
    for way in (verdict.would_change[::2], verdict.would_change[1::2]):
        effects = [swing.expected_effect for swing in way]
        assert effects == sorted(effects, reverse=True)


def test_what_would_change_the_verdict_begins_with_what_speaks_against_it(
    make_item: ItemMaker, make_case: CaseMaker
) -> None:
    gone = make_item(about=About.ARMOUR, movement=Movement.LEAVING)
    stays = make_item(about=About.ARMOUR, movement=Movement.ARRIVING)
    for item in (gone, stays):
        verdict = judged(make_case(item))
        first, second = verdict.would_change[:2]
        raises = first.left_if_seen > second.left_if_seen
        assert raises is (verdict.left_as_claimed < 0.5)
