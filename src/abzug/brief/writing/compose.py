"""The whole brief: which sections stand in it, in which order."""

import json
from dataclasses import replace
from typing import Literal

from abzug.brief.data import verdict_data
from abzug.brief.document import Brief, Figure, Ground, Outside, Section
from abzug.brief.grammar import tongue
from abzug.brief.linter import check
from abzug.brief.material import Material
from abzug.brief.phrases import Language
from abzug.brief.safe_text import safe
from abzug.brief.writing.announcement import announcement_section
from abzug.brief.writing.change import change_section
from abzug.brief.writing.figures import history_figure, map_section, odds_figure, timeline_figure
from abzug.brief.writing.method import grounds, method_section, not_assessed_section
from abzug.brief.writing.numbering import renumbered
from abzug.brief.writing.outlook import checks_section, gaps_section, would_change_section
from abzug.brief.writing.reach import exposure_section, posture_section, return_section
from abzug.brief.writing.reasons import reason_sections
from abzug.brief.writing.scribe import Scribe
from abzug.brief.writing.seen import seen_sections
from abzug.brief.writing.sources import source_notes
from abzug.brief.writing.tracks import allies_section, tracks_section
from abzug.brief.writing.verdict import headline, verdict_section

Length = Literal["page", "full"]
LONGEST_TITLE = 160


def write_brief(material: Material, *, language: Language, length: Length = "full") -> Brief:
    """Write a brief.

    Args:
        material: What it is written from.
        language: ``en`` or ``de``.
        length: ``page`` for one page, ``full`` for everything.

    Raises:
        BriefRuleError: If a sentence breaks the rules of our own voice; a doctrine of one's own can make that happen.
    """
    scribe = Scribe(material, tongue(language), is_short=length == "page")
    first = headline(scribe)
    sections = tuple(section for section in _sections(scribe) if section is not None and section.blocks)
    brief = Brief(
        language=language,
        title=safe(material.title, limit=LONGEST_TITLE),
        kicker=scribe.tongue.text("paper.kicker", day=scribe.day(material.verdict.as_of)),
        headline=first,
        sections=sections,
        sources=(),
        sources_title=scribe.tongue.text("paper.sources"),
        omitted_sources=None,
        grounds=grounds(scribe),
        case=material.case.id,
        as_of=material.verdict.as_of,
        is_short=scribe.is_short,
        data=_data(material),
    )
    return check(_with_sources(brief, scribe), material.doctrine)


def _sections(scribe: Scribe) -> list[Section | None]:
    ahead = [_with_figures(scribe, verdict_section(scribe)), change_section(scribe), announcement_section(scribe)]
    if scribe.is_short:
        middle: list[Section | None] = [*seen_sections(scribe), *reason_sections(scribe)]
    else:
        middle = [
            *seen_sections(scribe),
            posture_section(scribe),
            map_section(scribe),
            *reason_sections(scribe),
            tracks_section(scribe),
            allies_section(scribe),
            exposure_section(scribe),
            return_section(scribe),
        ]
    outlook = [gaps_section(scribe), would_change_section(scribe), checks_section(scribe)]
    return [
        *ahead,
        *middle,
        *outlook,
        None if scribe.is_short else not_assessed_section(scribe),
        method_section(scribe),
    ]


def _with_figures(scribe: Scribe, section: Section) -> Section:
    """Return the verdict's section with its pictures."""
    wide = None if scribe.is_short else timeline_figure(scribe)
    figures: list[Figure | None] = [odds_figure(scribe), history_figure(scribe), wide]
    shown = tuple(figure for figure in figures if figure is not None)
    return Section(section.key, section.title, (*shown[:2], *section.blocks, *shown[2:]))


def _with_sources(brief: Brief, scribe: Scribe) -> Brief:
    cited = {number for sentence in brief.sentences() for number in sentence.cited}
    told = {piece.text for sentence in brief.sentences() for piece in sentence.pieces if isinstance(piece, Outside)}
    notes = source_notes(scribe, cited, told)
    omitted = len(scribe.items) - len(notes)
    sentence = scribe.sentence("paper.more_sources", Ground.SEARCH, count=scribe.tongue.counted(omitted))
    return renumbered(replace(brief, sources=notes, omitted_sources=sentence if omitted else None))


def _data(material: Material) -> str:
    """Return the verdict as JSON, with the reports it was computed from, for a later comparison."""
    verdict = verdict_data(material.verdict, material.doctrine)
    items = sorted(item.id for item in material.case.items)
    return json.dumps({"verdict": verdict, "items": items}, ensure_ascii=False, separators=(",", ":"))
