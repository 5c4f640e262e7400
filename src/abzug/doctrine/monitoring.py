"""The grammar of monitors as data: phrases, and the site code that each combination of them gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from abzug.doctrine.cues import CueFinder


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingRule:
    """One rule, for example: *missing* and *again* give AGAIN_MISSING.

    Args:
        code: The site code.
        all_of: Cues that must all be found.
        any_of: Cues of which one must be found; none for no such condition.
        none_of: Cues of which none may be found.
    """

    code: str
    all_of: frozenset[str]
    any_of: frozenset[str]
    none_of: frozenset[str]

    def holds(self, found: frozenset[str]) -> bool:
        """Tell whether the rule holds for the cues of a text."""
        return self.all_of <= found and (not self.any_of or bool(self.any_of & found)) and not self.none_of & found


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteGrammar:
    """How monitors word what they find.

    Args:
        names: What each site code is called, by code and language.
        finder: Finds the cues.
        rules: In order; the first that holds leads.
        deeds: The rung of the irreversibility ladder that a cue reaches.
    """

    names: Mapping[str, Mapping[str, str]]
    finder: CueFinder
    rules: tuple[WordingRule, ...]
    deeds: Mapping[str, int]


def read_site_grammar(wording: Mapping[str, Any], codes: list[Mapping[str, Any]]) -> SiteGrammar:
    """Read ``monitoring.yaml`` and the codes of ``thresholds.yaml``."""
    return SiteGrammar(
        names={row["code"]: {"en": row["en"], "de": row["de"]} for row in codes},
        finder=CueFinder(wording["cues"]),
        rules=tuple(
            WordingRule(
                code=row["code"],
                all_of=frozenset(row.get("all", ())),
                any_of=frozenset(row.get("any", ())),
                none_of=frozenset(row.get("none", ())),
            )
            for row in wording["rules"]
        ),
        deeds={row["cue"]: row["rung"] for row in wording["deeds"]},
    )
