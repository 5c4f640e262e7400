"""Alliances as data: who belonged to which, and from when to when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from abzug.errors import DoctrineError


@dataclass(frozen=True, slots=True)
class Membership:
    """A stretch of membership, half-open.

    Args:
        since: The first day.
        until: The first day after it, or None while it lasts.
    """

    since: date
    until: date | None

    def holds_on(self, day: date) -> bool:
        """Tell whether a day lies within it."""
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alliance:
    """An alliance, its members and its partners.

    Args:
        key: Its code.
        names: What it is called, by language.
        members: By ISO 3166 alpha-3 code.
        partners: Likewise.
    """

    key: str
    names: Mapping[str, str]
    members: Mapping[str, Membership]
    partners: Mapping[str, Membership]

    def members_on(self, day: date) -> frozenset[str]:
        """Return who was a member on a day."""
        return frozenset(code for code, membership in self.members.items() if membership.holds_on(day))

    def partners_on(self, day: date) -> frozenset[str]:
        """Return who was a partner on a day."""
        return frozenset(code for code, membership in self.partners.items() if membership.holds_on(day))


def read_alliances(content: Mapping[str, Any], label: str) -> dict[str, Alliance]:
    """Read ``alliances.yaml``.

    Raises:
        DoctrineError: If a day of membership is no date.
    """
    return {
        key: Alliance(
            key=key,
            names={"en": row["en"], "de": row["de"]},
            members={code: _membership(span, f"{key}.members.{code}", label) for code, span in row["members"].items()},
            partners={
                code: _membership(span, f"{key}.partners.{code}", label) for code, span in row["partners"].items()
            },
        )
        for key, row in content["alliances"].items()
    }


def _membership(row: Mapping[str, Any], key: str, label: str) -> Membership:
    since, until = row["since"], row.get("until")
    if not isinstance(since, date) or not (until is None or isinstance(until, date)):
        raise DoctrineError(label, f"alliances.{key}", "since and until are dates such as 2004-03-29")
    return Membership(since, until)
