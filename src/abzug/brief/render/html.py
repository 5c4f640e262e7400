"""A brief as one HTML file: no script, nothing loaded from anywhere, every word from outside escaped."""

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from html import escape
from importlib import resources
from itertools import groupby

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
from abzug.brief.grammar import tongue
from abzug.brief.phrases import written_date
from abzug.brief.render.receipts import in_quotes, runs

DATA_ID = "abzug-brief"
"""The element that carries the verdict as JSON, for a later comparison."""


def to_html(brief: Brief) -> str:
    """Return a brief as a whole HTML document."""
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    head = (
        '<meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="generator" content="Abzug"><meta name="dcterms.date" content="{brief.as_of.isoformat()}">'
        f"<title>{escape(brief.title)}</title><style>{style}</style>"
    )
    body = "".join((_opening(brief), *_body(brief), _sources(brief), "</main></div>", _data(brief)))
    return f'<!doctype html>\n<html lang="{brief.language}"><head>{head}</head><body>{body}</body></html>\n'


def _opening(brief: Brief) -> str:
    contents = tongue(brief.language).text("paper.contents")
    skip = f'<a class="skip" href="#verdict">{escape(brief.sections[0].title)}</a>' if brief.sections else ""
    points = "".join(
        f'<li><a href="#{section.key}">{escape(section.title)}</a></li>'
        for section in brief.sections
        if section.level == 1
    )
    nav = "" if brief.is_short else f'<nav aria-label="{escape(contents)}"><ol>{points}</ol></nav>'
    return (
        f'{skip}<div class="paper"><header><p class="kicker">{escape(brief.kicker)}</p><h1>{_bdi(brief.title)}</h1>'
        f'<p class="headline">{_sentence(brief.headline, brief)}</p></header>{nav}<main>'
    )


def _body(brief: Brief) -> Iterator[str]:
    for section in brief.sections:
        yield _section(section, brief)


def _section(section: Section, brief: Brief) -> str:
    level = section.level + 1
    name = "boxed" if section.is_boxed else "section"
    blocks = "".join(_blocks(section.blocks, brief))
    heading = f"<h{level}>{escape(section.title)}</h{level}>"
    return f'<section id="{escape(section.key)}" class="{name}">{heading}{blocks}</section>'


def _blocks(blocks: Sequence[Block], brief: Brief) -> Iterator[str]:
    """Yield blocks; half-wide figures that follow each other stand side by side."""
    for is_pair, members in groupby(blocks, key=lambda block: isinstance(block, Figure) and block.is_half_wide):
        written = "".join(_block(block, brief) for block in members)
        yield f'<div class="pair">{written}</div>' if is_pair else written


def _block(block: Block, brief: Brief) -> str:
    match block:
        case Paragraph(sentences):
            return f"<p>{_sentences(sentences, brief)}</p>"
        case Bullets(points):
            return f"<ul>{''.join(f'<li>{_sentences(point.sentences, brief)}</li>' for point in points)}</ul>"
        case Table():
            return _table(block, brief)
        case Figure():
            labelled = block.svg.replace("<svg ", f'<svg role="img" aria-label="{escape(block.alt)}" ', 1)
            return f"<figure>{labelled}<figcaption>{_sentence(block.caption, brief)}</figcaption></figure>"


def _table(table: Table, brief: Brief) -> str:
    marks = [' class="n"' if column in table.numeric else "" for column in range(len(table.headings))]
    head = "".join(
        f'<th scope="col"{mark}>{escape(heading)}</th>' for mark, heading in zip(marks, table.headings, strict=True)
    )
    rows = "".join(
        "<tr>"
        + "".join(f"<td{mark}>{_sentence(cell, brief)}</td>" for mark, cell in zip(marks, row, strict=True))
        + "</tr>"
        for row in table.rows
    )
    caption = f"<caption>{_sentence(table.caption, brief)}</caption>"
    return f'<div class="scroll"><table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'


def _sentences(sentences: Iterable[Sentence], brief: Brief) -> str:
    return " ".join(_sentence(sentence, brief) for sentence in sentences)


def _sentence(sentence: Sentence, brief: Brief) -> str:
    return "".join(_piece(piece, brief, is_first=not position) for position, piece in enumerate(sentence.pieces))


def _piece(piece: Piece, brief: Brief, *, is_first: bool) -> str:
    match piece:
        case Words(text):
            return escape(text, quote=False)
        case Odds():
            return f'<b>{escape(piece.lead, quote=False)}<span class="range">{piece.range}</span></b>'
        case Outside():
            return _bdi(in_quotes(piece, brief), piece.language)
        case Receipts():
            return f"{'' if is_first else ' '}{_receipts(piece)}"


def _receipts(receipts: Receipts) -> str:
    if receipts.letter:
        return f'<span class="r">[<a href="#ground-{receipts.letter}">{receipts.letter}</a>]</span>'
    shown, hidden = runs(receipts)
    links = ", ".join(f'<a href="#s{run.first}">{run}</a>' for run in shown)
    more = f' <span class="more">+{hidden}</span>' if hidden else ""
    return f'<span class="r">[{links}{more}]</span>'


def _sources(brief: Brief) -> str:
    notes = "".join(_source(note, brief) for note in brief.sources)
    grounds = "".join(
        f'<dt id="ground-{letter}">{letter}</dt><dd>{escape(meaning)}</dd>' for letter, meaning in brief.grounds
    )
    omitted = f"<p>{_sentence(brief.omitted_sources, brief)}</p>" if brief.omitted_sources else ""
    listed = f'<ol class="sources">{notes}</ol>' if notes else ""
    title = escape(brief.sources_title)
    return f'<section id="sources"><h2>{title}</h2><dl class="sources">{grounds}</dl>{listed}{omitted}</section>'


def _source(note: SourceNote, brief: Brief) -> str:
    facts = [_bdi(note.name), written_date(note.published, brief.language), note.grade]
    line = ", ".join(fact for fact in facts if fact)
    words = f'. <span class="w">{_bdi(note.words)}</span>' if note.words else ""
    if note.address.startswith(("https://", "http://")):
        href = escape(note.address)
        address = f' <a href="{href}" target="_blank" rel="noopener noreferrer nofollow">{href}</a>'
    else:
        address = f" {_bdi(note.address)}" if note.address else ""
    return f'<li id="s{note.number}" value="{note.number}">{line}{words}{address}</li>'


def _bdi(text: str, language: str | None = None) -> str:
    """Return words from outside, escaped and apart, so that their direction does not reach what stands around them."""
    mark = f' lang="{language}"' if language else ""
    return f"<bdi{mark}>{escape(text, quote=False)}</bdi>"


def _data(brief: Brief) -> str:
    """Return the verdict as JSON in a block that no browser runs; ``<`` is escaped: nothing in it ends the block."""
    data = brief.data.replace("<", "\\u003c")
    return f'<script type="application/json" id="{DATA_ID}">{data}</script>'


@cache
def _style() -> str:
    return (resources.files("abzug.brief.render") / "style.css").read_text(encoding="utf-8")
