"""Origins: copies of one origin are one report."""

import pytest

from abzug.model import SourceKind
from abzug.reading.origins import fold_copies, origin_of
from tests.conftest import ItemMaker


@pytest.mark.parametrize(
    ("source", "origin"),
    [
        ("RFE/RL (Maxar)", "maxar"),
        ("AFP via Moneycontrol", "afp"),
        ("NV (citing CIT)", "cit"),
        ("Interfax citing the ministry", "the ministry"),
        ("Die Zeitung unter Berufung auf dpa", "dpa"),
        ("Reuters", "reuters"),
    ],
)
def test_the_origin_is_who_is_cited(make_item: ItemMaker, source: str, origin: str) -> None:
    assert origin_of(make_item(source=source)) == origin


def test_whatever_the_claimant_says_has_one_origin(make_item: ItemMaker) -> None:
    first = make_item(source="TASS", source_kind=SourceKind.ACTOR_OFFICIAL)
    second = make_item(source="Interfax", source_kind=SourceKind.ACTOR_OFFICIAL)
    assert origin_of(first) == origin_of(second)


def test_the_same_words_of_the_same_day_are_one_report(make_item: ItemMaker) -> None:
    words = "Reporters at the border saw a column of forty lorries drive north this morning."
    copies = [make_item(source=source, says=words) for source in ("Agency B", "Agency A", "Agency C")]
    other = make_item(source="Agency D", says="Residents say the barracks at the river have stood empty since Monday.")
    origins = fold_copies([*copies, other])
    assert len({origins[copy.key] for copy in copies}) == 1
    assert origins[other.key] == "agency d"


def test_what_a_person_said_of_the_origin_stands(make_item: ItemMaker) -> None:
    words = "Reporters at the border saw a column of forty lorries drive north this morning."
    coded = make_item(says=words, origin="monitor A")
    other = make_item(says=words, origin="monitor B")
    assert fold_copies([coded, other]) == {coded.key: "monitor A", other.key: "monitor B"}
