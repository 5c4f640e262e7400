"""Numbers without holes: sources that are not printed leave no gap."""

from collections.abc import Mapping
from dataclasses import replace

from abzug.brief.document import (
    Block,
    Brief,
    Bullets,
    Figure,
    Paragraph,
    Receipts,
    Sentence,
    Table,
)


def renumbered(brief: Brief) -> Brief:
    """Return a brief whose printed sources are numbered from 1 without holes, in the same order."""
    numbers = {note.number: position for position, note in enumerate(brief.sources, start=1)}
    return replace(
        brief,
        headline=_sentence(brief.headline, numbers),
        sections=tuple(
            replace(section, blocks=tuple(_block(block, numbers) for block in section.blocks))
            for section in brief.sections
        ),
        sources=tuple(replace(note, number=numbers[note.number]) for note in brief.sources),
    )


def _block(block: Block, numbers: Mapping[int, int]) -> Block:
    match block:
        case Paragraph():
            return _paragraph(block, numbers)
        case Bullets(points):
            return Bullets(tuple(_paragraph(point, numbers) for point in points))
        case Table():
            rows = tuple(tuple(_sentence(cell, numbers) for cell in row) for row in block.rows)
            return replace(block, caption=_sentence(block.caption, numbers), rows=rows)
        case Figure():
            return replace(block, caption=_sentence(block.caption, numbers))


def _paragraph(paragraph: Paragraph, numbers: Mapping[int, int]) -> Paragraph:
    return Paragraph(tuple(_sentence(sentence, numbers) for sentence in paragraph.sentences))


def _sentence(sentence: Sentence, numbers: Mapping[int, int]) -> Sentence:
    pieces = tuple(
        replace(piece, numbers=tuple(numbers[number] for number in piece.numbers))
        if isinstance(piece, Receipts)
        else piece
        for piece in sentence.pieces
    )
    return replace(sentence, pieces=pieces)
