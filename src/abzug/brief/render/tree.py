"""A brief as plain values: what the Typst template reads. Nothing in it is markup; the template only sets it."""

from typing import Any

from abzug.brief.document import (
    Block,
    Brief,
    Bullets,
    Figure,
    Odds,
    Outside,
    Paragraph,
    Piece,
    Receipts,
    Section,
    Sentence,
    SourceNote,
    Table,
    Words,
)
from abzug.brief.phrases import written_date
from abzug.brief.render.receipts import in_quotes, runs

Plain = dict[str, Any]


def to_tree(brief: Brief) -> Plain:
    """Return a brief as plain values."""
    return {
        "language": brief.language,
        "title": brief.title,
        "kicker": brief.kicker,
        "case": brief.case,
        "is_short": brief.is_short,
        "date": [brief.as_of.year, brief.as_of.month, brief.as_of.day],
        "headline": _sentence(brief.headline, brief),
        "sections": [_section(section, brief) for section in brief.sections],
        "sources_title": brief.sources_title,
        "sources": [_source(note, brief) for note in brief.sources],
        "omitted": _sentence(brief.omitted_sources, brief) if brief.omitted_sources else [],
        "grounds": [list(pair) for pair in brief.grounds],
    }


def _section(section: Section, brief: Brief) -> Plain:
    blocks = [_block(block, brief) for block in section.blocks]
    return {"title": section.title, "level": section.level, "is_boxed": section.is_boxed, "blocks": blocks}


def _block(block: Block, brief: Brief) -> Plain:
    match block:
        case Paragraph(sentences):
            return {"kind": "paragraph", "sentences": [_sentence(sentence, brief) for sentence in sentences]}
        case Bullets(points):
            sentences_by_point = [[_sentence(sentence, brief) for sentence in point.sentences] for point in points]
            return {"kind": "bullets", "points": sentences_by_point}
        case Table():
            return {
                "kind": "table",
                "caption": _sentence(block.caption, brief),
                "headings": list(block.headings),
                "rows": [[_sentence(cell, brief) for cell in row] for row in block.rows],
                "numeric": sorted(block.numeric),
            }
        case Figure():
            return {
                "kind": "figure",
                "svg": block.svg,
                "alt": block.alt,
                "caption": _sentence(block.caption, brief),
                "is_half": block.is_half_wide,
            }


def _sentence(sentence: Sentence, brief: Brief) -> list[Plain]:
    return [_piece(piece, brief) for piece in sentence.pieces]


def _piece(piece: Piece, brief: Brief) -> Plain:
    match piece:
        case Words(text):
            return {"kind": "words", "text": text}
        case Odds():
            return {"kind": "odds", "lead": piece.lead, "range": piece.range}
        case Outside():
            return {"kind": "outside", "text": in_quotes(piece, brief), "language": piece.language or brief.language}
        case Receipts(letter=letter):
            if letter:
                return {"kind": "letter", "text": letter}
            shown, hidden = runs(piece)
            return {"kind": "receipts", "runs": [[run.first, str(run)] for run in shown], "hidden": hidden}


def _source(note: SourceNote, brief: Brief) -> Plain:
    return {
        "number": note.number,
        "name": note.name,
        "day": written_date(note.published, brief.language),
        "grade": note.grade,
        "words": note.words,
        "address": note.address,
        "is_link": note.address.startswith(("https://", "http://")),
    }
