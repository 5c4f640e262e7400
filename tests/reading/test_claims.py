"""The claim, read from the announcement and the question where nobody coded it."""

from datetime import timedelta

import pytest

from abzug.doctrine import Doctrine
from abzug.model import Access, Case, Claim, ClaimSpeaker, ItemKind, KitClause, Pressure, Scope, SourceKind, Trait
from abzug.reading.coding import Coder
from tests.conftest import ANNOUNCED, CaseMaker, ItemMaker


@pytest.fixture(scope="module")
def coder(doctrine: Doctrine) -> Coder:
    return Coder(doctrine)


def claim_of(coder: Coder, case: Case) -> Claim:
    claim = coder.code(case).claim
    assert claim is not None
    return claim


def announcement(make_item: ItemMaker, says: str, **fields: object) -> object:
    return make_item(source_kind=SourceKind.ACTOR_OFFICIAL, kind=ItemKind.STATEMENT, says=says, **fields)


def test_a_dated_agreement_under_monitors_is_read(coder: Coder, make_item: ItemMaker, make_case: CaseMaker) -> None:
    item = announcement(make_item, "Both sides signed: all troops leave by 1 May under United Nations observers.")
    claim = claim_of(coder, make_case(item, claim=None))
    assert claim.negotiated is Trait.YES
    assert claim.third_party_access is Access.AGREED
    assert claim.deadline_given is Trait.YES
    assert claim.speaker is ClaimSpeaker.OWNER_OF_FORCE


def test_a_vague_announcement_leaves_its_gaps(coder: Coder, make_item: ItemMaker, make_case: CaseMaker) -> None:
    claim = claim_of(coder, make_case(announcement(make_item, "The drills are over and units go."), claim=None))
    assert claim.negotiated is Trait.UNKNOWN
    assert claim.deadline_given is Trait.UNKNOWN
    assert claim.units_named is Trait.UNKNOWN
    assert claim.third_party_access is Access.UNKNOWN


def test_kit_that_is_said_to_stay_is_heard(coder: Coder, make_item: ItemMaker, make_case: CaseMaker) -> None:
    item = announcement(make_item, "The men go home, leaving heavy weapons at the range until autumn.")
    assert claim_of(coder, make_case(item, claim=None)).kit_clause is KitClause.STAYS


@pytest.mark.parametrize(
    ("question", "scope"),
    [
        ("Will all Atlantean troops have left by May?", Scope.ALL),
        ("Will the force be at least 20% smaller by May?", Scope.PART),
        ("Wird die Truppe bis Mai vollständig abgezogen sein?", Scope.ALL),
        ("Was geschieht?", Scope.UNSTATED),
    ],
)
def test_the_question_says_how_much_is_to_leave(
    coder: Coder, make_case: CaseMaker, question: str, scope: Scope
) -> None:
    assert claim_of(coder, make_case(claim=None, question=question)).scope is scope


def test_pressure_is_read_from_the_days_around(coder: Coder, make_item: ItemMaker, make_case: CaseMaker) -> None:
    item = make_item(says="Their units are encircled and take heavy losses.", published=ANNOUNCED + timedelta(days=2))
    assert claim_of(coder, make_case(item, claim=None)).under_pressure is Pressure.COMBAT


def test_later_reports_do_not_colour_the_claim(coder: Coder, make_item: ItemMaker, make_case: CaseMaker) -> None:
    late = announcement(make_item, "Both sides signed an agreement.", published=ANNOUNCED + timedelta(days=20))
    assert claim_of(coder, make_case(late, claim=None)).negotiated is Trait.UNKNOWN


def test_only_words_that_say_so_make_an_announcement_one_sided(
    coder: Coder, make_item: ItemMaker, make_case: CaseMaker
) -> None:
    item = announcement(make_item, "As a unilateral gesture, and without a timetable, units go.")
    claim = claim_of(coder, make_case(item, claim=None))
    assert claim.negotiated is Trait.NO
    assert claim.deadline_given is Trait.NO


def test_a_claim_that_a_person_coded_stands(coder: Coder, make_case: CaseMaker) -> None:
    claim = Claim(negotiated=Trait.YES)
    assert coder.code(make_case(claim=claim)).claim == claim
    assert not coder.code(make_case(claim=claim)).derived
    assert coder.code(make_case(claim=None)).derived
