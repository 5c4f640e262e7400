"""What every section needs: the material, the language, and the numbers of the sources."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from abzug.brief.document import Block, Ground, Outside, Paragraph, Piece, Receipts, Section, Sentence, Words
from abzug.brief.grammar import Dated, Rated, Tongue
from abzug.brief.material import Material
from abzug.brief.safe_text import safe
from abzug.brief.writing.language_of import language_of
from abzug.geography import World
from abzug.model import Direction, Item, Receipt

LONGEST_PLACE = 80
LONGEST_SOURCE = 120
LONGEST_WORDS = 600


@dataclass(frozen=True)
class Scribe:
    """Writes sentences from one case's material in one language.

    Args:
        material: What is written about.
        tongue: The language.
        is_short: Whether the brief has to fit a page.

    Attributes:
        items: The reports in the order of their numbers: by publication, then name.
        numbers: The number of each report, by its key.
        by_receipt: The numbers of the reports that rest on a receipt.
        leanings: What each report that weighs something does to the verdict, by its key.
    """

    material: Material
    tongue: Tongue
    is_short: bool
    items: tuple[Item, ...] = field(init=False)
    numbers: dict[str, int] = field(init=False)
    by_receipt: dict[Receipt, list[int]] = field(init=False)
    leanings: dict[str, Direction] = field(init=False)

    def __post_init__(self) -> None:
        items = tuple(sorted(self.material.case.items, key=lambda item: (item.published, item.key)))
        object.__setattr__(self, "items", items)
        object.__setattr__(self, "numbers", {item.key: number for number, item in enumerate(items, start=1)})
        by_receipt: defaultdict[Receipt, list[int]] = defaultdict(list)
        for number, item in enumerate(items, start=1):
            by_receipt[item.receipt].append(number)
        object.__setattr__(self, "by_receipt", dict(by_receipt))
        verdict = self.material.verdict
        leanings = {reason.item.key: Direction.SUPPORTS_WITHDRAWAL for reason in verdict.reasons_for}
        leanings |= {reason.item.key: Direction.AGAINST_WITHDRAWAL for reason in verdict.reasons_against}
        object.__setattr__(self, "leanings", leanings)

    def sentence(self, key: str, ground: Ground, *, about: Iterable[Item] = (), **values: object) -> Sentence:
        """Return a sentence that cites the reports it is about."""
        return self.tongue.sentence(key, ground, cites=self.numbers_of(about), **values)

    def section(self, key: str, *blocks: Block | None, level: int = 1, is_boxed: bool = False) -> Section:
        """Return a section under the heading of its name; blocks that are None are left out."""
        kept = tuple(block for block in blocks if block is not None)
        return Section(key, self.tongue.text(f"heading.{key}"), kept, level, is_boxed)

    def numbers_of(self, items: Iterable[Item]) -> list[int]:
        """Return the numbers of reports."""
        return [self.numbers[item.key] for item in items]

    def receipts(self, items: Iterable[Item]) -> Receipts:
        """Return the receipts of reports, ascending."""
        return Receipts(tuple(sorted(set(self.numbers_of(items)))))

    def numbers_with(self, receipts: Iterable[Receipt]) -> list[int]:
        """Return the numbers of the reports that rest on receipts; a receipt of no report has none."""
        return sorted({number for receipt in receipts for number in self.by_receipt.get(receipt, ())})

    def state(self, code: str) -> str:
        """Return what a state is called; an unknown code is its own name."""
        return self.world.name(code, self.tongue.language)

    @property
    def world(self) -> World:
        """The map, for names of states and seas."""
        from abzug.geography import load_world  # 0.1 s, and few sentences need it

        return load_world()

    def day(self, day: date) -> Dated:
        """Return a day in its forms."""
        return self.tongue.dated(day)

    def rated(self, likelihood: float) -> Rated:
        """Return a likelihood as the doctrine's word with its range."""
        return self.tongue.rated(self.material.doctrine.words.word(likelihood, self.tongue.language))

    def reads(self, text: str) -> bool:
        """Tell whether the reader of the brief reads the language of a text."""
        return language_of(text) in (None, self.tongue.language)

    def quoted(self, text: str, *, limit: int = LONGEST_WORDS) -> Outside:
        """Return somebody's words in quotation marks, marked with their language where it is another."""
        return replace(self.told(text, limit=limit), is_quotation=True)

    def told(self, text: str, *, limit: int = LONGEST_WORDS) -> Outside:
        """Return words from outside without quotation marks, marked with their language where it is another."""
        language = language_of(text)
        return Outside(safe(text, limit=limit), language=None if language == self.tongue.language else language)

    def recorded(self, item: Item, *, limit: int = LONGEST_WORDS) -> Outside:
        """Return what a report says: its passage in quotation marks, or, where none is kept, the record without."""
        passage = item.receipt.passage
        if passage and (self.reads(passage) or not self.reads(item.says)):
            return self.quoted(passage, limit=limit)
        return self.told(item.says, limit=limit)

    def leaning(self, item: Item) -> Direction:
        """Return what a report does to the verdict: the sign of its weight, or neutral when it has none of its own."""
        return self.leanings.get(item.key, Direction.NEUTRAL)


def outside(text: str, *, limit: int = LONGEST_SOURCE) -> Outside:
    """Return a name from outside, made harmless."""
    return Outside(safe(text, limit=limit))


def paragraph(sentences: Sequence[Sentence | None]) -> Paragraph | None:
    """Return sentences as a paragraph, or None when there is none."""
    kept = tuple(sentence for sentence in sentences if sentence is not None)
    return Paragraph(kept) if kept else None


def with_full_stop(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return pieces with a full stop behind them."""
    return (*pieces, Words("."))
