"""The schemas that come with the packages."""

import pytest
from jsonschema import Draft202012Validator

from abzug.packaged import packaged_schema


@pytest.mark.parametrize(
    ("package", "name"),
    [
        ("abzug.brief", "verdict"),
        ("abzug.casebook", "case"),
        ("abzug.exchange", "claim_review"),
        ("abzug.reading", "reading"),
        ("abzug.sources", "exercise"),
        ("abzug.sources", "sites"),
    ],
)
def test_a_packaged_schema_is_a_schema(package: str, name: str) -> None:
    Draft202012Validator.check_schema(packaged_schema(package, name))


def test_whoever_asks_may_change_it() -> None:
    packaged_schema("abzug.casebook", "case").clear()
    assert packaged_schema("abzug.casebook", "case")
