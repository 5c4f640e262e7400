"""Identity: the same fact entered twice is one record."""

from datetime import date

import pytest

from abzug.model import identity


def test_the_order_of_the_parts_does_not_matter() -> None:
    assert identity("item", {"a": 1, "b": date(2022, 2, 15)}) == identity("item", {"b": date(2022, 2, 15), "a": 1})


def test_another_kind_of_record_with_the_same_parts_is_another_record() -> None:
    assert identity("item", {"a": 1}) != identity("claim", {"a": 1})


def test_what_has_no_json_form_is_refused() -> None:
    with pytest.raises(TypeError, match="identity"):
        identity("item", {"a": object()})
