"""How the bundled announcements ended."""

from abzug.casebook.precedents import precedents, read_precedents


def test_the_index_says_what_the_cases_say() -> None:
    assert precedents() == read_precedents()


def test_every_bundled_case_with_an_outcome_is_one() -> None:
    assert len({one.case for one in precedents()}) == len(precedents()) > 0
