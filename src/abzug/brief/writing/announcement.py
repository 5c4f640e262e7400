"""What was announced: who, what, by when, what it says and what it leaves open."""

from collections.abc import Iterable
from datetime import timedelta

from abzug.brief.document import Bullets, Ground, Paragraph, Section, Sentence
from abzug.brief.grammar.names import actor_name, state_name
from abzug.brief.grammar.tongue import finished
from abzug.brief.writing.reports import record_point
from abzug.brief.writing.scribe import LONGEST_PLACE, Scribe, paragraph
from abzug.model import (
    Access,
    Claim,
    ClaimSpeaker,
    Destination,
    Item,
    ItemKind,
    KitClause,
    Movement,
    Pressure,
    Scope,
    Trait,
    Vantage,
)

BEFORE, AFTER = timedelta(days=1), timedelta(days=3)
"""How long around the announcement its own words are looked for: agencies print them a day early or late (E)."""
WORDS_SHOWN = 2
_SCOPES = {Scope.ALL: "whole_force", Scope.PART: "part_of_force", Scope.UNSTATED: "some_force"}
_DESTINATIONS = {
    Destination.HOME_COUNTRY: "going_home",
    Destination.HOME_BASE_NEAR: "going_near",
    Destination.ELSEWHERE_IN_THEATRE: "going_elsewhere",
}
_KIT = {KitClause.LEAVES: "leaving_too", KitClause.STAYS: "staying"}
_NAMED = {"units": "units_named", "numbers": "numbers_given", "baseline": "baseline_disclosed"}


def announcement_section(scribe: Scribe) -> Section:
    """Return what was announced, its own words last."""
    claim = scribe.material.case.claim or Claim()
    words = _own_words(scribe)
    said, agreed = _Mention(scribe), _Mention(scribe)
    return scribe.section(
        "announced",
        paragraph(
            [
                _announced(scribe, claim, words),
                _theatre(scribe),
                _says(said, claim),
                *_named(said, claim),
                _deadline(said, claim),
            ]
        ),
        paragraph(
            [*_terms(agreed, claim), _verifiability(agreed, claim), None if scribe.is_short else _question(scribe)]
        ),
        _quotations(scribe, words),
    )


class _Mention:
    """Names the announcement where a paragraph comes to speak of it, and says "it" while it goes on about it."""

    def __init__(self, scribe: Scribe) -> None:
        self.scribe = scribe
        self._is_known = False

    def sentence(self, key: str, **values: object) -> Sentence:
        """Return a sentence about the announcement, with ``{it}`` filled in."""
        tongue = self.scribe.tongue
        noun = tongue.noun("it" if self._is_known else "announcement")
        self._is_known = "{it" in tongue.tables["announcement"][key]
        return finished(tongue.pieces(f"announcement.{key}", it=noun, **values), Ground.CLAIM)


def _announced(scribe: Scribe, claim: Claim, words: Iterable[Item]) -> Sentence:
    case = scribe.material.case
    if claim.speaker is ClaimSpeaker.OTHER:
        key = "announcement.by_other"
    elif claim.speaker is ClaimSpeaker.UNKNOWN:
        key = "announcement.by_unknown"
    else:
        key = "announcement.by_state" if state_name(case.actor, scribe.tongue) else "announcement.by_group"
    return scribe.sentence(
        key,
        Ground.CLAIM,
        about=words,
        actor=actor_name(case.actor, scribe.tongue),
        day=scribe.day(case.announced),
        plan=scribe.tongue.clause(_SCOPES[claim.scope], "will_leave"),
    )


def _own_words(scribe: Scribe) -> list[Item]:
    """Return the reports of the announcement itself, the earliest first."""
    case = scribe.material.case
    speaks_for_itself = case.claim is None or case.claim.speaker is not ClaimSpeaker.OTHER
    return [
        item
        for item in scribe.items
        if item.kind is ItemKind.STATEMENT
        and item.movement is Movement.LEAVING
        and case.announced - BEFORE <= item.published <= case.announced + AFTER
        and (item.vantage is Vantage.CLAIMANT or not speaks_for_itself)
    ]


def _says(mention: _Mention, claim: Claim) -> Sentence | None:
    tongue, clauses = mention.scribe.tongue, []
    if claim.kit_clause in _KIT:
        clauses.append(tongue.clause("the_heavy_equipment", _KIT[claim.kit_clause]))
    if claim.destination in _DESTINATIONS:
        clauses.append(tongue.clause("force", _DESTINATIONS[claim.destination]))
    if not clauses:
        return None
    return mention.sentence("says", clauses=tongue.listed([clause.reported for clause in clauses], joint="clause"))


def _named(mention: _Mention, claim: Claim) -> list[Sentence]:
    """Return what the announcement names and what it does not, and what nobody knows of it."""
    traits = {key: getattr(claim, field) for key, field in _NAMED.items()}
    tongue = mention.scribe.tongue
    known = [
        tongue.text(f"announcement.{key}_{trait}")
        for wanted in (Trait.YES, Trait.NO)
        for key, trait in traits.items()
        if trait is wanted
    ]
    unknown = [tongue.text(f"announcement.{key}_unknown") for key, trait in traits.items() if trait is Trait.UNKNOWN]
    silent = [
        tongue.text(f"announcement.silent_{key}")
        for key, value in (("kit", claim.kit_clause), ("destination", claim.destination))
        if value == "unstated"
    ]
    rows = (("names", known, "and"), ("unknown", unknown, "or"), ("silent", silent, "and"))
    return [mention.sentence(key, parts=tongue.listed(parts, joint=joint)) for key, parts, joint in rows if parts]


def _deadline(mention: _Mention, claim: Claim) -> Sentence:
    scribe = mention.scribe
    deadline = scribe.material.case.deadline
    if deadline is None:
        return mention.sentence("deadline_none")
    keys = {Trait.YES: "named", Trait.NO: "ours", Trait.UNKNOWN: "unknown"}
    return mention.sentence(f"deadline_{keys[claim.deadline_given]}", day=scribe.day(deadline))


def deadline_kind(claim: Claim | None) -> str:
    """Return whether the day to which a claim is tested is its own deadline or a day that we have set."""
    return "deadline" if claim is not None and claim.deadline_given is Trait.YES else "test_day"


def _terms(mention: _Mention, claim: Claim) -> list[Sentence]:
    keys = []
    if claim.negotiated is not Trait.UNKNOWN:
        keys.append(f"negotiated_{claim.negotiated}")
    if claim.third_party_access is not Access.UNKNOWN:
        keys.append(f"access_{claim.third_party_access}")
    if claim.under_pressure not in (Pressure.UNKNOWN, Pressure.NONE):
        keys.append(f"pressure_{claim.under_pressure}")
    if claim.demanded_by_un is Trait.YES:
        keys.append("un")
    return [mention.sentence(key) for key in keys]


def _verifiability(mention: _Mention, claim: Claim) -> Sentence:
    return mention.sentence("verifiability", count=mention.scribe.tongue.counted(claim.verifiability))


def _question(scribe: Scribe) -> Sentence:
    return scribe.sentence("announcement.question", Ground.CLAIM, question=scribe.quoted(scribe.material.case.question))


def _quotations(scribe: Scribe, words: list[Item]) -> Bullets | Paragraph | None:
    if scribe.is_short:
        return None
    if not words:
        return Paragraph((scribe.sentence("announcement.no_words", Ground.SEARCH),))
    return Bullets(tuple(record_point(scribe, item) for item in words[:WORDS_SHOWN]))


def quoted_items(scribe: Scribe) -> list[Item]:
    """Return the reports whose words this section prints in full."""
    return [] if scribe.is_short else _own_words(scribe)[:WORDS_SHOWN]


def _theatre(scribe: Scribe) -> Sentence | None:
    theatre = scribe.material.case.theatre
    if not theatre or scribe.is_short:
        return None
    return scribe.sentence("announcement.theatre", Ground.CLAIM, theatre=scribe.told(theatre, limit=LONGEST_PLACE))
