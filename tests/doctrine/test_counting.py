"""What the words of a unit count."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.doctrine import Sort, load_doctrine
from abzug.errors import QuantityError
from abzug.model import About, Category, Component, Counting, SourceKind

RULES = load_doctrine().count_rules


@pytest.mark.parametrize(
    ("text", "about", "category", "unit"),
    [
        ("Soldaten", About.PERSONNEL, Category.PERSONNEL, "troops"),
        ("gepanzerte Fahrzeuge", About.ARMOUR, Category.ARMOURED_VEHICLES, "armoured vehicles"),
        ("Kampfpanzer", About.ARMOUR, Category.TANKS, "tanks"),
        ("T-64 tanks", About.ARMOUR, Category.TANKS, "tanks"),
        ("vehicles", About.ARMOUR, Category.MIXED_HEAVY, "vehicles"),
        ("vehicles", About.PERSONNEL, Category.LOGISTICS, "vehicles"),
        ("aircraft", About.AIR, Category.AIRCRAFT, "aircraft"),
        ("field hospital", About.MEDICAL, Category.MEDICAL, "field hospitals"),
        ("special forces flown out", About.PERSONNEL, Category.PERSONNEL, "troops"),
    ],
)
def test_a_unit_names_its_category_in_both_languages(text: str, about: About, category: Category, unit: str) -> None:
    reading = RULES.read_unit(text, about)
    assert (reading.sort, reading.category, reading.unit) == (Sort.THING, category, unit)


def test_what_carries_or_groups_a_force_is_told_from_the_force() -> None:
    assert RULES.read_unit("transport aircraft", About.AIR).sort is Sort.CARRIER
    assert RULES.read_unit("aircraft", About.LOGISTICS).sort is Sort.CARRIER
    assert RULES.read_unit("battalion tactical groups", About.PERSONNEL).sort is Sort.FORMATION


def test_qualifiers_are_found_beside_the_unit_and_the_rest_is_scope() -> None:
    reading = RULES.read_unit("troops (NATO estimate of force)", About.PERSONNEL)
    assert reading.qualifiers == {"standing"}
    assert reading.scope == "nato"


def test_no_phrase_stands_in_two_lists() -> None:
    content = load_doctrine().table("counting")
    lists = [row["phrases"] for row in content["units"]]
    lists += [content["carriers"], content["formations"], content["fillers"], *content["qualifiers"].values()]
    counts = Counter(phrase.casefold() for phrases in lists for phrase in set(phrases))
    assert [phrase for phrase, count in counts.items() if count > 1] == []


@given(st.text(max_size=400), st.sampled_from(About))
def test_any_text_is_read_and_only_a_thing_has_a_category(text: str, about: About) -> None:
    reading = RULES.read_unit(text, about)
    assert (reading.category is not None) == (reading.sort is Sort.THING)


def test_every_category_has_a_count_error_and_columns_are_counted_worse_than_parks() -> None:
    for category in Category:
        parked = RULES.error(category, Counting.COUNTED, is_flow=False)
        moving = RULES.error(category, Counting.COUNTED, is_flow=True)
        assert parked < moving < RULES.wild_error


def test_a_monitor_counts_men_and_a_government_estimates_them() -> None:
    assert RULES.counting(Category.PERSONNEL, SourceKind.INTERNATIONAL_MONITOR) is Counting.COUNTED
    assert RULES.counting(Category.PERSONNEL, SourceKind.THIRD_PARTY_OFFICIAL) is Counting.ESTIMATED


def test_a_conversion_that_the_doctrine_does_not_have_is_refused() -> None:
    with pytest.raises(QuantityError, match="no conversion from trains to tanks"):
        RULES.conversion("trains", "tanks")


def test_every_category_belongs_to_one_of_three_components() -> None:
    assert {category.component for category in Category} == {
        Component.PERSONNEL,
        Component.HEAVY_EQUIPMENT,
        Component.SUSTAINMENT,
    }
