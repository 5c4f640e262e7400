"""The book of sites: read whole, or refused with every mistake."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from abzug.errors import SiteFileError
from abzug.model import Component, SiteAccess, SiteBook, SiteRole
from abzug.sources.site_file import read_site_file


def whole_file() -> dict[str, Any]:
    return {
        "arrangement": "Accord of 2030",
        "sites": [
            {
                "key": "front", "name": "Front yard", "role": "origin", "side": "A", "lat": 48.1, "lon": 38.2,
                "declared": "2030-01-10", "url": "https://example.org/list",
                "inventory": [{"category": "tank", "model": "T-72", "count": 3, "serials": ["A1", "A2"]}],
            },
            {"key": "depot", "name": "Depot", "role": "storage", "beyond_return": True},
        ],
        "visits": [
            {
                "site": "front", "day": "2030-02-05", "published": "2030-02-06", "says": "One tank was missing.",
                "access": "full", "found": [{"category": "tank", "count": 2}], "stated_reason": "parade",
            },
            {"site": "front", "day": "2030-02-07", "says": "All tanks have left.", "by_monitor": False},
            {
                "site": "depot", "day": "2030-02-08", "says": "...",
                "found": [{"category": "ammunition", "count": 4, "component": "sustainment"}],
            },
        ],
    }  # fmt: skip


def read(tmp_path: Path, content: dict[str, Any]) -> SiteBook:
    path = tmp_path / "accord.yaml"
    path.write_text(yaml.safe_dump(content), encoding="utf-8")
    return read_site_file(path)


def test_every_part_of_the_book_is_read(tmp_path: Path) -> None:
    book = read(tmp_path, whole_file())
    front, depot = book.sites
    assert (front.role, front.declared) == (SiteRole.ORIGIN, date(2030, 1, 10))
    assert front.inventory[0].serials == {"A1", "A2"}
    assert front.place is not None
    assert (front.place.latitude, depot.place, depot.is_beyond_return) == (48.1, None, True)
    first, second, third = book.visits
    assert (first.access, first.published, first.stated_reason) == (SiteAccess.FULL, date(2030, 2, 6), "parade")
    assert (second.by_monitor, second.found, second.published) == (False, None, date(2030, 2, 7))
    assert third.found is not None
    assert third.found[0].component is Component.SUSTAINMENT


def changed(section: str, position: int, **fields: Any) -> dict[str, Any]:
    content = whole_file()
    content[section][position] |= fields
    return content


@pytest.mark.parametrize(
    ("content", "field", "message"),
    [
        (changed("visits", 0, site="nowhere"), "visits[0].site", "there is no site 'nowhere'"),
        (changed("sites", 1, key="front"), "sites[1].key", "already the key of sites[0]"),
        (changed("sites", 1, lat=48.0), "sites[1]", "come together"),
        (changed("sites", 0, declared=None), "sites[0].declared", "None is not of type"),
        (changed("visits", 0, found=[{"category": "tank", "count": -1}]), "visits[0].found[0].count", "-1"),
        (
            changed("visits", 0, found=[{"category": "tank", "count": 1, "serials": ["A", "B"]}]),
            "visits[0].found[0].serials",
            "2 serial numbers for 1 pieces",
        ),
        (
            changed("visits", 0, found=[{"category": "tank", "count": 2, "serials": ["A", "A"]}]),
            "visits[0].found[0].serials",
            "stands there twice",
        ),
        (changed("visits", 0, codes=["GONE"]), "visits[0].codes[0]", "GONE"),
    ],
)
def test_a_mistake_is_named_with_file_line_and_field(
    tmp_path: Path, content: dict[str, Any], field: str, message: str
) -> None:
    with pytest.raises(SiteFileError) as raised:
        read(tmp_path, content)
    problem = raised.value.problems[0]
    assert problem.file.endswith("accord.yaml")
    assert problem.field == field
    assert message in problem.message


def test_an_inventory_without_a_day_is_refused(tmp_path: Path) -> None:
    content = whole_file()
    del content["sites"][0]["declared"]
    with pytest.raises(SiteFileError, match="needs the day"):
        read(tmp_path, content)
