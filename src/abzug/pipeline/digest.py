"""A set of articles in short: what they say of the force and of intent, and which of them have one origin."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from abzug.model.digest import Remark, Said, SharedOrigin, Theme
from abzug.model.item import About, Item, ItemKind, Movement, Vantage
from abzug.model.origin import OriginReason
from abzug.model.signal import Signal
from abzug.reading.findings import Aside, Finding

_KIT = frozenset({About.ARMOUR, About.ARTILLERY, About.AIR, About.AIR_DEFENCE, About.MISSILES, About.NAVAL})
_SUPPLIES = frozenset({About.LOGISTICS, About.MEDICAL, About.ENGINEERING, About.COMMAND, About.BASES})
_LEAVING = frozenset({Movement.LEAVING, Movement.DISMANTLING})
_COMING = frozenset({Movement.ARRIVING, Movement.BUILDING})


def what_is_said(findings: Sequence[Finding]) -> tuple[Said, ...]:
    """Return what is said of the force, theme by theme, with everybody who says it."""
    by_theme: dict[Theme, list[Finding]] = defaultdict(list)
    for finding in findings:
        theme = _theme(finding)
        if theme is not None:
            by_theme[theme].append(finding)
    return tuple(
        Said(
            theme=theme,
            speakers=tuple(dict.fromkeys(finding.voice.words for finding in by_theme[theme])),
            items=tuple(finding.item.key for finding in by_theme[theme]),
        )
        for theme in Theme
        if theme in by_theme
    )


def remarks_in(findings: Sequence[Finding]) -> Iterator[Remark]:
    """Yield the remarks on intent; a text that repeats another adds none."""
    seen: set[tuple[str, str]] = set()
    for finding in findings:
        if not isinstance(finding.told, Signal):
            continue
        words = " ".join(finding.item.receipt.passage.split())
        if (finding.voice.words, words) not in seen:
            seen.add((finding.voice.words, words))
            yield Remark(
                kind=finding.told.kind,
                is_denied=finding.told.negated,
                speaker=finding.voice.words,
                words=words,
                item=finding.item.key,
            )


def shared_origins(findings: Sequence[Finding]) -> tuple[SharedOrigin, ...]:
    """Return the origins behind evidence in more than one article, those with most reports first."""
    by_origin: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.aside is None:
            by_origin[finding.origin.name].append(finding)
    found = [
        SharedOrigin(
            name=name,
            reasons=tuple(_reasons(group)),
            items=tuple(finding.item.key for finding in group),
            articles=tuple(dict.fromkeys(finding.article.document.address for finding in group)),
        )
        for name, group in by_origin.items()
    ]
    return tuple(sorted((one for one in found if len(one.articles) > 1), key=lambda one: (-len(one.items), one.name)))


def _reasons(group: Sequence[Finding]) -> Iterator[OriginReason]:
    reasons = {finding.origin.reason for finding in group}
    return (reason for reason in OriginReason if reason in reasons)


def _theme(finding: Finding) -> Theme | None:
    if finding.aside is Aside.DEMAND:
        return Theme.DEMANDED
    if finding.aside is not None:
        return None
    item = finding.item
    if item.vantage is Vantage.CLAIMANT:
        return Theme.OWNER_SAYS_IT_LEAVES if item.movement in _LEAVING else Theme.OWNER_SAYS_IT_STAYS
    return _theme_of_others(item)


def _theme_of_others(item: Item) -> Theme | None:
    if item.movement in _LEAVING:
        return Theme.SEEN_LEAVING if item.kind is ItemKind.OBSERVATION else Theme.SAID_TO_LEAVE
    if item.movement in _COMING:
        return Theme.SUPPLIES_COME if item.about in _SUPPLIES else Theme.FORCE_COMES
    if item.movement is Movement.STAYING:
        return Theme.EQUIPMENT_STAYS if item.about in _KIT else Theme.FORCE_STAYS
    return {Movement.NONE_SEEN: Theme.NO_WITHDRAWAL, Movement.ROTATING: Theme.EXCHANGED}.get(item.movement)
