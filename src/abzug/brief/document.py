"""A brief as a small tree: sections of sentences, tables and figures, before anything is said of paper or screens.

Every sentence says on what it rests. Words that came from outside, likelihoods and receipts are pieces of their own, so
that a renderer can escape the first, the linter can hold our own voice to its rules, and no number loses its receipt.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from abzug.brief.phrases import Language


class Ground(StrEnum):
    """What a sentence rests on.

    ``REPORTS``: the reports that it cites. ``CLAIM``: the coded announcement. ``VERDICT``: the computation from all
    reports. ``SEARCH``: all reports were looked through and none was found. ``METHOD``: the doctrine.
    """

    REPORTS = "reports"
    CLAIM = "claim"
    VERDICT = "verdict"
    SEARCH = "search"
    METHOD = "method"


LETTERS = {Ground.CLAIM: "A", Ground.VERDICT: "V", Ground.SEARCH: "N", Ground.METHOD: "M"}
"""The letter that stands as receipt behind a sentence that cites no single report."""


@dataclass(frozen=True, slots=True)
class Words:
    """Our own voice."""

    text: str


@dataclass(frozen=True, slots=True)
class Outside:
    """Somebody else's words: a source's name, a place, what a report says.

    Args:
        text: The words, made harmless.
        language: Their language, when it is not that of the brief.
        is_quotation: Whether they stand in quotation marks.
    """

    text: str
    language: str | None = None
    is_quotation: bool = False


@dataclass(frozen=True, slots=True)
class Odds:
    """A likelihood: its word and, in brackets at the end, the range of the word; never one without the other."""

    text: str

    @property
    def lead(self) -> str:
        """What stands before the range, up to and with the space."""
        return self.text.removesuffix(self.range)

    @property
    def range(self) -> str:
        """The range, which no line break may tear apart; an empty string when there is none."""
        position = self.text.rfind("(")
        return self.text[position:] if position >= 0 else ""


@dataclass(frozen=True, slots=True)
class Receipts:
    """What the words before it rest on.

    Args:
        numbers: The numbers of sources, ascending.
        letter: The letter of a ground that is no single report, or an empty string.
    """

    numbers: tuple[int, ...] = ()
    letter: str = ""


Piece = Words | Outside | Odds | Receipts


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, or one cell of a table.

    Args:
        pieces: What it is made of.
        ground: What it rests on.
    """

    pieces: tuple[Piece, ...]
    ground: Ground

    @property
    def text(self) -> str:
        """Its words, without receipts."""
        return "".join(piece.text for piece in self.pieces if not isinstance(piece, Receipts))

    @property
    def cited(self) -> frozenset[int]:
        """The sources that it cites."""
        return frozenset(number for piece in self.pieces if isinstance(piece, Receipts) for number in piece.numbers)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that belong together."""

    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; each point is a paragraph."""

    points: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one row of headings.

    Args:
        caption: What it shows, for those who cannot see it too.
        headings: One a column.
        rows: Cells, as many in each row as there are headings.
        numeric: Which columns hold numbers and are set flush right.
    """

    caption: Sentence
    headings: tuple[str, ...]
    rows: tuple[tuple[Sentence, ...], ...]
    numeric: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture.

    Args:
        name: Its name within the brief, a plain word.
        svg: The picture.
        alt: What it shows, in words, for those who cannot see it.
        caption: What stands below it.
        aspect: Width divided by height.
        is_half_wide: Whether two of its kind stand side by side.
    """

    name: str
    svg: str
    alt: str
    caption: Sentence
    aspect: float
    is_half_wide: bool = False


Block = Paragraph | Bullets | Table | Figure


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it.

    Args:
        key: Its name, a plain word.
        title: The heading.
        blocks: What stands under it.
        level: 1 for a section, 2 for a part of one.
        is_boxed: Whether it stands in a box.
    """

    key: str
    title: str
    blocks: tuple[Block, ...]
    level: int = 1
    is_boxed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceNote:
    """One numbered source.

    Args:
        number: Its number in the brief, from 1.
        name: The publisher, and whom it cites.
        published: The day on which it was published.
        grade: Its Admiralty grade, or an empty string.
        address: Where to read it, or an empty string.
        words: What it says, or an empty string where only the reference is printed.
    """

    number: int
    name: str
    published: date
    grade: str
    address: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A verdict in words, ready to be set.

    Args:
        language: Of our own voice.
        title: The case.
        kicker: What kind of paper this is and as of when.
        headline: The verdict in one sentence.
        sections: In the order in which they are read.
        sources: The numbered sources that are cited.
        sources_title: Their heading.
        omitted_sources: A sentence on reports that were used but are not printed, or None.
        grounds: Letter and meaning of the receipts that are not single reports.
        case: Name of the case.
        as_of: The day of the verdict.
        is_short: Whether it is the one-page brief.
        data: The verdict as JSON, so that a later brief can be compared with this one.
    """

    language: Language
    title: str
    kicker: str
    headline: Sentence
    sections: tuple[Section, ...]
    sources: tuple[SourceNote, ...]
    sources_title: str
    omitted_sources: Sentence | None
    grounds: tuple[tuple[str, str], ...]
    case: str
    as_of: date
    is_short: bool
    data: str

    def sentences(self) -> Iterator[Sentence]:
        """Yield every sentence, cells and captions included, in reading order."""
        yield self.headline
        for section in self.sections:
            for block in section.blocks:
                yield from sentences_in(block)
        if self.omitted_sources is not None:
            yield self.omitted_sources

    def figures(self) -> Iterator[Figure]:
        """Yield every figure, in reading order."""
        for section in self.sections:
            for block in section.blocks:
                if isinstance(block, Figure):
                    yield block


def sentences_in(block: Block) -> Iterator[Sentence]:
    """Yield the sentences of one block."""
    match block:
        case Paragraph(sentences):
            yield from sentences
        case Bullets(points):
            for point in points:
                yield from point.sentences
        case Table(caption, _, rows):
            yield caption
            for row in rows:
                yield from row
        case Figure():
            yield block.caption
