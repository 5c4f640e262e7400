"""The book of sites: sites with their inventories, and the visits of monitors."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from abzug.checked_file import TreePath, checked_file
from abzug.errors import SiteFileError
from abzug.model import Component, Holding, Place, Site, SiteAccess, SiteBook, SiteRole, SiteVisit
from abzug.packaged import packaged_schema
from abzug.sources.citation import cited


def read_site_file(path: Path) -> SiteBook:
    """Read and check one book of sites.

    Raises:
        SiteFileError: With every mistake in it.
    """
    content, problems = checked_file(path, schema=site_schema, mistakes=_mistakes)
    if problems:
        raise SiteFileError(problems)
    file = f"site file {path.name}"
    return SiteBook(
        name=content["arrangement"],
        sites=tuple(_site(row, file) for row in content["sites"]),
        visits=tuple(_visit(row, file) for row in content.get("visits", [])),
    )


@cache
def site_schema() -> dict[str, Any]:
    """Return the JSON Schema of a book of sites."""
    return packaged_schema("abzug.sources", "sites")


def _site(row: dict[str, Any], file: str) -> Site:
    declared = date.fromisoformat(row["declared"]) if row.get("declared") else None
    return Site(
        key=row["key"],
        name=row["name"],
        role=SiteRole(row["role"]),
        place=Place(row["name"], row["lat"], row["lon"]) if "lat" in row else None,
        side=row.get("side", ""),
        inventory=tuple(map(_holding, row.get("inventory", []))),
        declared=declared,
        is_beyond_return=row.get("beyond_return"),
        receipt=cited(row, declared, entered_by=file) if declared else None,
    )


def _visit(row: dict[str, Any], file: str) -> SiteVisit:
    day = date.fromisoformat(row["day"])
    published = date.fromisoformat(row["published"]) if row.get("published") else day
    return SiteVisit(
        site=row["site"],
        day=day,
        published=published,
        says=row["says"],
        receipt=cited(row, published, entered_by=file),
        by_monitor=row.get("by_monitor", True),
        found=tuple(map(_holding, row["found"])) if "found" in row else None,
        access=SiteAccess(row.get("access", "unknown")),
        codes=tuple(row.get("codes", [])),
        stated_reason=row.get("stated_reason", ""),
    )


def _holding(row: dict[str, Any]) -> Holding:
    return Holding(
        category=row["category"],
        count=row["count"],
        model=row.get("model", ""),
        serials=frozenset(row.get("serials", [])),
        component=Component(row.get("component", "heavy_equipment")),
    )


def _mistakes(content: dict[str, Any]) -> Iterator[tuple[TreePath, str]]:
    """Find what the schema cannot say: names used twice or nowhere, more numbers than pieces, half a position."""
    seen: dict[str, int] = {}
    for position, site in enumerate(content["sites"]):
        path = ("sites", position)
        if site["key"] in seen:
            yield (*path, "key"), f"{site['key']!r} is already the key of sites[{seen[site['key']]}]"
        seen.setdefault(site["key"], position)
        if ("lat" in site) != ("lon" in site):
            yield path, "lat and lon come together or not at all"
        if site.get("inventory") and not site.get("declared"):
            yield (*path, "inventory"), "an inventory needs the day on which it was declared"
        yield from _holding_mistakes(site.get("inventory", []), (*path, "inventory"))
    for position, visit in enumerate(content.get("visits", [])):
        path = ("visits", position)
        if visit["site"] not in seen:
            yield (*path, "site"), f"there is no site {visit['site']!r}"
        yield from _holding_mistakes(visit.get("found", []), (*path, "found"))


def _holding_mistakes(rows: list[dict[str, Any]], path: TreePath) -> Iterator[tuple[TreePath, str]]:
    for position, row in enumerate(rows):
        serials = row.get("serials", [])
        if len(set(serials)) != len(serials):
            yield (*path, position, "serials"), "a serial number stands there twice"
        elif len(serials) > row["count"]:
            yield (*path, position, "serials"), f"{len(serials)} serial numbers for {row['count']} pieces"
