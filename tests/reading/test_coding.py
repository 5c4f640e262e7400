"""Coding by rules: what nobody coded is derived and said to be, what a person coded stands."""

from datetime import timedelta

import pytest

from abzug import casebook
from abzug.casebook import without_coding
from abzug.doctrine import Doctrine
from abzug.model import About, Case, Direction, Extent, Grade, Item, ItemKind, Movement, SourceKind
from abzug.reading.coding import CODING_FIELDS, FIRST_COARSE_TYPE, Coder
from tests.conftest import ANNOUNCED, CaseMaker, ItemMaker


@pytest.fixture(scope="module")
def coder(doctrine: Doctrine) -> Coder:
    return Coder(doctrine)


def coded(coder: Coder, case: Case) -> Item:
    return coder.code(case).items[0]


def test_an_uncoded_item_is_coded_in_every_field_and_says_so(
    coder: Coder, make_item: ItemMaker, make_case: CaseMaker
) -> None:
    item = coded(coder, make_case(make_item()))
    assert item.derived == set(CODING_FIELDS)
    assert all(getattr(item, field) is not None for field in CODING_FIELDS)


def test_what_a_person_coded_stands(coder: Coder, make_item: ItemMaker, make_case: CaseMaker) -> None:
    by_hand = make_item(grade=Grade("A", "2"), direction=Direction.NEUTRAL, types=("E29",), origin="me")
    item = coded(coder, make_case(by_hand))
    assert (item.grade, item.direction, item.origin) == (Grade("A", "2"), Direction.NEUTRAL, "me")
    assert item.derived == {"extent"}


def test_fine_types_of_a_person_are_joined_by_coarse_ones_only(
    coder: Coder, make_item: ItemMaker, make_case: CaseMaker
) -> None:
    item = coded(coder, make_case(make_item(types=("E29",), about=About.ARMOUR)))
    assert item.types is not None
    fine = {name for name in item.types if name < FIRST_COARSE_TYPE}
    assert fine == {"E29"}
    assert {"E62", "E64"} <= set(item.types)


def test_a_promise_is_no_report_of_departure(coder: Coder, make_item: ItemMaker, make_case: CaseMaker) -> None:
    promise = make_item(
        source_kind=SourceKind.THIRD_PARTY_OFFICIAL,
        kind=ItemKind.STATEMENT,
        says="Washington says the force will leave by June as agreed.",
    )
    deed = make_item(
        source_kind=SourceKind.THIRD_PARTY_OFFICIAL,
        kind=ItemKind.STATEMENT,
        says="Washington confirms that the force has left.",
    )
    assert "E57" not in (coded(coder, make_case(promise)).types or ())
    assert "E57" in (coded(coder, make_case(deed)).types or ())


@pytest.mark.parametrize(
    "says",
    [
        "The minister says the visitors will be out before the month ends.",
        "The cabinet welcomes the announcement that the force has left and hopes it means all of them.",
        "Der Sprecher begrüßt, dass die Truppe abgezogen ist.",
        "The spokesman quotes a letter by which the force has begun to leave.",
        "It was agreed to bring the armed men out of the hospitals.",
    ],
)
def test_neither_a_plain_future_nor_a_reaction_confirms_departure(
    coder: Coder, make_item: ItemMaker, make_case: CaseMaker, says: str
) -> None:
    item = make_item(source_kind=SourceKind.OPPONENT_OFFICIAL, kind=ItemKind.STATEMENT, says=says)
    assert {"E39", "E55", "E59"}.isdisjoint(coded(coder, make_case(item)).types or ())


@pytest.mark.parametrize(
    ("fields", "direction"),
    [
        ({"movement": Movement.LEAVING}, Direction.SUPPORTS_WITHDRAWAL),
        ({"movement": Movement.DISMANTLING}, Direction.SUPPORTS_WITHDRAWAL),
        ({"movement": Movement.STAYING}, Direction.AGAINST_WITHDRAWAL),
        ({"movement": Movement.ARRIVING}, Direction.AGAINST_WITHDRAWAL),
        ({"movement": Movement.ROTATING}, Direction.AGAINST_WITHDRAWAL),
        ({"movement": Movement.UNCLEAR, "says": "Nothing is known."}, Direction.NEUTRAL),
        ({"movement": Movement.UNCLEAR, "says": "Monitors could not verify it."}, Direction.AGAINST_WITHDRAWAL),
        (
            {"movement": Movement.LEAVING, "kind": ItemKind.ASSESSMENT, "says": "Analysts call it a mere trick."},
            Direction.AGAINST_WITHDRAWAL,
        ),
    ],
)
def test_direction_follows_movement_and_doubt(
    coder: Coder, make_item: ItemMaker, make_case: CaseMaker, fields: dict[str, object], direction: Direction
) -> None:
    assert coded(coder, make_case(make_item(**fields))).direction is direction


def test_arrivals_before_the_announcement_speak_neither_way(
    coder: Coder, make_item: ItemMaker, make_case: CaseMaker
) -> None:
    early = make_item(movement=Movement.ARRIVING, published=ANNOUNCED - timedelta(days=3))
    assert coded(coder, make_case(early)).direction is Direction.NEUTRAL


@pytest.mark.parametrize(
    ("says", "extent"),
    [
        ("The last soldiers drove off at noon.", Extent.ALL),
        ("Most of the brigade has gone.", Extent.MOST),
        ("Half the men were flown out.", Extent.SOME),
        ("A single battalion left.", Extent.FEW),
        ("Sämtliche Truppen sind abgezogen.", Extent.ALL),
    ],
)
def test_extent_follows_the_words(
    coder: Coder, make_item: ItemMaker, make_case: CaseMaker, says: str, extent: Extent
) -> None:
    assert coded(coder, make_case(make_item(says=says))).extent is extent


def test_the_order_of_entry_does_not_matter(coder: Coder) -> None:
    case = without_coding(casebook.load("2022-russia-kherson").case)
    forward = coder.code(case)
    backward = coder.code(
        Case(**{field: getattr(case, field) for field in _fields(case)} | {"items": case.items[::-1]})
    )
    assert {item.key: item for item in forward.items} == {item.key: item for item in backward.items}
    assert forward.claim == backward.claim


def _fields(case: Case) -> list[str]:
    return list(case.__dataclass_fields__)


def test_rules_agree_with_hand_coding_on_direction_in_most_items(coder: Coder) -> None:
    """A floor, not a goal: 83 % when it was set."""
    agreed = total = 0
    for name in casebook.names():
        case = casebook.load(name).case
        by_rules = coder.code(without_coding(case))
        for hand, rule in zip(case.items, by_rules.items, strict=True):
            if hand.direction is not None:
                total += 1
                agreed += hand.direction is rule.direction
    assert agreed / total > 0.80


def test_peacekeepers_who_watch_take_over_nothing(coder: Coder, make_item: ItemMaker, make_case: CaseMaker) -> None:
    fields = {"source_kind": SourceKind.INTERNATIONAL_MONITOR, "movement": Movement.ARRIVING}
    watching = make_item(says="UN soldiers watch landing craft come in daily.", **fields)
    taking = make_item(says="UN soldiers take over the airport.", **fields)
    assert "E96" not in (coded(coder, make_case(watching)).types or ())
    assert "E96" in (coded(coder, make_case(taking)).types or ())
