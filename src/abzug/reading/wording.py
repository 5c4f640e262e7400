"""What a record says, in own words that the coding rules read right, with the text's own words behind them."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from abzug.model.item import Movement
from abzug.model.record import Record, Stage
from abzug.model.signal import Signal
from abzug.reading.article import Article
from abzug.reading.evidence import is_evidence, movement_of
from abzug.reading.lexicon import packaged_table
from abzug.reading.nations import nation_name
from abzug.reading.tokens import Language

LONGEST_QUOTE = 600
"""Characters of a passage that are repeated in a report (E); the receipt has them all."""

Cues = Callable[[str], frozenset[str]]
"""Names the doctrine's cues in a text."""

_INNER_QUOTES = str.maketrans({"„": "‚", "“": "‘", "”": "’", '"': "'", "»": "›", "«": "‹"})
"""Quotation marks inside a quotation."""

_PROMISES = frozenset({Stage.ANNOUNCED, Stage.CONDITIONAL})


def words_of_record(record: Record, article: Article, who: str, *, cues: Cues) -> str:
    """Return what a record says: one sentence in own words, then the passage.

    The coding rules read both. A promise is told without its passage when that holds a word of the past ("after the
    last unit left"), from which the rules would take the promise for a deed.

    Args:
        record: The record.
        article: The article it stands in.
        who: Who says it; empty for the text's own voice.
        cues: For that test.
    """
    words = packaged_table("wording")[article.language]
    told = words[_template(record)].format(
        who=who or words["text"],
        force=_force(record, article.language, words),
        where=_where(record, article.text),
        by=_by(record, article.published, article.language),
    )
    passage = words["quoted"].format(words=_passage(record, article))
    is_misleading = record.stage in _PROMISES and "past" in cues(passage)
    return f"{told}" if is_misleading else f"{told}{passage}"


def words_of_signal(signal: Signal, article: Article, who: str) -> str:
    """Return what a remark on intent says: who, and the passage."""
    words = packaged_table("wording")[article.language]
    passage = words["quoted"].format(words=_passage(signal, article))
    return passage.strip() if who and who in passage else f"{who or words['text']}:{passage}"


def is_promise(record: Record) -> bool:
    """Tell whether a record only says what will be."""
    return record.stage in _PROMISES and movement_of(record) is Movement.LEAVING


def written_day(template: str, day: date, language: Language) -> str:
    """Return a day as a template of the table writes it: ``day`` or ``by``."""
    words = packaged_table("wording")[language]
    month = words["months"].split()[day.month - 1]
    return str(words[template].format(day=day.day, month=month, year=day.year))


def _template(record: Record) -> str:
    if record.negated and not is_evidence(record) and record.stage not in (Stage.DEMANDED, Stage.BACKGROUND):
        return "denied"
    if record.negated and record.stage in _PROMISES:
        return "refused"
    if record.negated and record.stage in (Stage.BEGUN, Stage.COMPLETED):
        return "not_seen"
    return record.stage.value


def _passage(told: Record | Signal, article: Article) -> str:
    words = " ".join(told.content.of(article.text).split()).translate(_INNER_QUOTES)
    return words if len(words) <= LONGEST_QUOTE else f"{words[: LONGEST_QUOTE - 1]}…"


def _force(record: Record, language: Language, words: Mapping[str, Any]) -> str:
    """Name what moves: "1,500 soldiers (Russia)"; the words themselves stand in the passage."""
    noun = words["forces"][record.component.value]
    count = record.quantity
    if count is not None and count.share == 1.0:
        noun = f"{words['all']}{noun}"
    return noun if record.mover_code is None else f"{noun} ({nation_name(record.mover_code, language)})"


def _where(record: Record, text: str) -> str:
    left = " ".join(record.place_from.of(text).split()) if record.place_from else ""
    reached = " ".join(record.place_to.of(text).split()) if record.place_to else ""
    if not left and not reached:
        return ""
    return f" ({left} → {reached})" if left and reached else f" ({left})" if left else f" (→ {reached})"


def _by(record: Record, published: date, language: Language) -> str:
    """Tell the day by which something is promised; the rules know a deadline by these words."""
    if record.when is None or record.when.last_day <= published:
        return ""
    return written_day("by", record.when.last_day, language)
