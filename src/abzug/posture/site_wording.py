"""From a monitor's words to the code of a site."""

from collections.abc import Iterator
from dataclasses import dataclass

from abzug.doctrine import SiteGrammar

ACCESS_DENIED = "ACCESS_DENIED"


@dataclass(frozen=True, slots=True)
class Wording:
    """What a sentence of a monitor says of a site.

    Args:
        codes: The site codes, the leading one first; empty when no wording is known.
        is_access_restricted: Whether it speaks of access denied or restricted, also beside another finding.
        rungs: Rungs of the irreversibility ladder that it tells of: structures dismantled, handed over, destroyed.
    """

    codes: tuple[str, ...]
    is_access_restricted: bool
    rungs: tuple[int, ...]


def read_wording(says: str, grammar: SiteGrammar) -> Wording:
    """Read one sentence or short passage, German or English.

    Source: the grammar of the OSCE's monitors [M05-M08]; the phrases are ours (E). Limits: one site a passage; irony,
    conditionals and what somebody else is quoted with are read as they stand.
    """
    found = grammar.finder.find(says)
    codes = tuple(dict.fromkeys(_codes(found, grammar)))
    return Wording(
        codes=codes,
        is_access_restricted=ACCESS_DENIED in codes,
        rungs=tuple(sorted(rung for cue, rung in grammar.deeds.items() if cue in found)),
    )


def _codes(found: frozenset[str], grammar: SiteGrammar) -> Iterator[str]:
    for rule in grammar.rules:
        if rule.holds(found):
            yield rule.code
