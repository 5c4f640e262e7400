"""A brief as CommonMark with tables: text that can be read as it is, and put on a page by any tool."""

import re
from collections.abc import Iterable

from abzug.brief.document import (
    Block,
    Brief,
    Bullets,
    Figure,
    Odds,
    Outside,
    Paragraph,
    Receipts,
    Section,
    Sentence,
    SourceNote,
    Table,
    Words,
)
from abzug.brief.phrases import written_date
from abzug.brief.render.receipts import in_quotes, printed

_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&!])")
_BLOCK_START = re.compile(r"^(\d{1,9})([.)])(?=\s)|^([-+])(?=\s)")


def to_markdown(brief: Brief) -> str:
    """Return a brief as Markdown. Pictures are told in words."""
    parts = [f"# {_escaped(brief.title)}", f"*{brief.kicker}*", f"**{_sentence(brief.headline, brief)}**"]
    for section in brief.sections:
        parts += _section(section, brief)
    parts.append(f"## {brief.sources_title}")
    parts += ["\n".join(_source(note, brief) for note in brief.sources)] if brief.sources else []
    if brief.omitted_sources is not None:
        parts.append(_sentence(brief.omitted_sources, brief))
    return "\n\n".join(parts) + "\n"


def _section(section: Section, brief: Brief) -> Iterable[str]:
    blocks = [_block(block, brief) for block in section.blocks]
    if section.is_boxed:
        blocks = ["\n".join(f"> {line}".rstrip() for line in block.splitlines()) for block in blocks]
    return [f"{'#' * (section.level + 1)} {section.title}", *blocks]


def _block(block: Block, brief: Brief) -> str:
    match block:
        case Paragraph(sentences):
            return _sentences(sentences, brief)
        case Bullets(points):
            return "\n".join(f"- {_sentences(point.sentences, brief)}" for point in points)
        case Table():
            return _table(block, brief)
        case Figure():
            return f"*{_sentence(block.caption, brief)}.* {_escaped(block.alt)}"


def _sentences(sentences: Iterable[Sentence], brief: Brief) -> str:
    return _BLOCK_START.sub(r"\1\\\2\3", " ".join(_sentence(sentence, brief) for sentence in sentences))


def _sentence(sentence: Sentence, brief: Brief) -> str:
    words: list[str] = []
    for piece in sentence.pieces:
        match piece:
            case Receipts():
                words.append(f" {_escaped(printed(piece))}" if words else _escaped(printed(piece)))
            case Outside():
                words.append(_escaped(in_quotes(piece, brief)))
            case Words(text) | Odds(text):
                words.append(_escaped(text))
    return "".join(words)


def _table(table: Table, brief: Brief) -> str:
    rules = ("---:" if column in table.numeric else "---" for column in range(len(table.headings)))
    rows = [" | ".join(_sentence(cell, brief) for cell in row) for row in table.rows]
    lines = [" | ".join(map(_escaped, table.headings)), " | ".join(rules), *rows]
    return f"*{_sentence(table.caption, brief)}*\n\n" + "\n".join(f"| {line} |" for line in lines)


def _source(note: SourceNote, brief: Brief) -> str:
    parts = [f"{_escaped(note.name)}, {written_date(note.published, brief.language)}"]
    parts += [note.grade] if note.grade else []
    parts += [_escaped(note.words)] if note.words else []
    parts += [_escaped(note.address)] if note.address else []
    return f"{note.number}. {' · '.join(parts)}"


def _escaped(text: str) -> str:
    """Return text in which nothing is markup."""
    return _MARKUP.sub(r"\\\1", text)
