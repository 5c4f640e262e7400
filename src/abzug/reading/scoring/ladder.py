"""Score a reader on the reading ladder: short German or English texts with the records a reader must get out.

A predicted and a gold record match when their content spans overlap by half (intersection over union); every record
matches at most once. Finding is scored by precision, recall and F1 of the matches; each field by its accuracy on the
matched records.
"""

import json
import string
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from abzug.errors import InputError
from abzug.model.component import Component
from abzug.model.record import Basis, Count, Record, Span, Stage
from abzug.model.when import When

MATCHING_OVERLAP = 0.5
"""Least intersection over union of two content spans that speak of the same record. Source: issue 3, section 3."""

SAME_NAME_OVERLAP = 0.5
"""Least token F1 of two names that mean the same speaker, mover or place (articles left out)."""

ARTICLES = frozenset(
    [
        *("a", "an", "the", "its", "his", "her", "their"),
        *("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines"),
        *("sein", "seine", "ihr", "ihre"),
    ]
)
"""Words that do not tell one name from another: the German set leaves them out, the English one keeps them."""

PUNCTUATION = string.punctuation + "„“”«»’‘…"

Reader: TypeAlias = Callable[[str, str, date], Sequence[Record]]
"""Takes text, language and day of publication; returns the records."""

Agreement: TypeAlias = Callable[[Record, Record, str], bool]
"""Tells whether a predicted and a gold record, both of one text, agree in a field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderText:
    """One text of the ladder and what must come out of it.

    Args:
        id: Its name in the set.
        language: ``de`` or ``en``.
        published: The day of publication.
        text: The text.
        records: The gold records.
    """

    id: str
    language: str
    published: date
    text: str
    records: tuple[Record, ...]


@dataclass(slots=True)
class LadderScore:
    """What a reader got right, summed over texts.

    Args:
        texts: Texts read.
        gold: Records that must come out.
        predicted: Records that came out.
        matched: Records found.
        agreed: For each field, on how many of the matched records it is right.
    """

    texts: int = 0
    gold: int = 0
    predicted: int = 0
    matched: int = 0
    agreed: Counter[str] = field(default_factory=Counter)

    @property
    def precision(self) -> float:
        """The part of what came out that is right."""
        return self.matched / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The part of what must come out that came out."""
        return self.matched / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.predicted + self.gold
        return 2 * self.matched / total if total else 0.0

    def accuracy(self, name: str) -> float:
        """The part of the matched records on which the field is right; 0 when none matched."""
        return self.agreed[name] / self.matched if self.matched else 0.0

    def rows(self) -> list[tuple[str, float]]:
        """Return every figure with its name, in the order of the report."""
        found = [("record precision", self.precision), ("record recall", self.recall), ("record F1", self.f1)]
        return found + [(name, self.accuracy(name)) for name in AGREEMENTS]


def load_ladder(path: Path) -> list[LadderText]:
    """Read a file of the ladder, one JSON object a line.

    Raises:
        InputError: If a line is not a text of the ladder; the message names file and line.
    """
    texts = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                texts.append(_text(json.loads(line)))
            except (KeyError, TypeError, ValueError) as problem:
                raise InputError(f"{path}:{number}: not a text of the reading ladder: {problem!r}") from problem
    return texts


def score_ladder(texts: Iterable[LadderText], reader: Reader) -> LadderScore:
    """Read every text and compare what comes out with what must come out."""
    total = LadderScore()
    for text in texts:
        predicted = reader(text.text, text.language, text.published)
        pairs = match(predicted, text.records)
        total.texts += 1
        total.gold += len(text.records)
        total.predicted += len(predicted)
        total.matched += len(pairs)
        for guess, gold in pairs:
            total.agreed.update(name for name, agrees in AGREEMENTS.items() if agrees(guess, gold, text.text))
    return total


def match(predicted: Sequence[Record], gold: Sequence[Record]) -> list[tuple[Record, Record]]:
    """Pair predicted with gold records, one to one, the greatest overlap first.

    Greedy is enough: two spans that each share more than half of their union with a third overlap each other, so a
    choice arises only between gold records on nearly one passage, and there equal stage and basis decide.
    """
    candidates = [
        ((overlap(guess.content, wanted.content), guess.stage is wanted.stage, guess.basis is wanted.basis), i, j)
        for i, guess in enumerate(predicted)
        for j, wanted in enumerate(gold)
        if overlap(guess.content, wanted.content) >= MATCHING_OVERLAP
    ]
    free_predicted, free_gold = set(range(len(predicted))), set(range(len(gold)))
    pairs = []
    for _, i, j in sorted(candidates, key=lambda candidate: (candidate[0], -candidate[1], -candidate[2]), reverse=True):
        if i in free_predicted and j in free_gold:
            free_predicted.discard(i)
            free_gold.discard(j)
            pairs.append((predicted[i], gold[j]))
    return pairs


def overlap(one: Span, other: Span) -> float:
    """Return the characters two spans share as a part of the characters they cover together."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / (max(one.end, other.end) - min(one.start, other.start)) if shared > 0 else 0.0


def same_name(one: Span | None, other: Span | None, text: str) -> bool:
    """Tell whether two spans name the same: token F1 of a half or more, articles and case left out."""
    if one is None or other is None:
        return one is other
    left, right = _tokens(one.of(text)), _tokens(other.of(text))
    shared = (left & right).total()
    return 2 * shared >= SAME_NAME_OVERLAP * (left.total() + right.total())


def table(scores: Mapping[str, LadderScore]) -> str:
    """Return the figures of several runs side by side as a Markdown table; one column a run."""
    names = list(scores)
    lines = [f"| | {' | '.join(names)} |", f"|---|{'---:|' * len(names)}"]
    lines.append(f"| texts / gold / predicted | {' | '.join(_counts(scores[name]) for name in names)} |")
    for row in zip(*(score.rows() for score in scores.values()), strict=True):
        figures = " | ".join(f"{value:.3f}" for _, value in row)
        lines.append(f"| {row[0][0]} | {figures} |")
    return "\n".join(lines)


def _counts(score: LadderScore) -> str:
    return f"{score.texts} / {score.gold} / {score.predicted}"


def _tokens(words: str) -> Counter[str]:
    cleaned = (word.strip(PUNCTUATION).lower() for word in words.split())
    return Counter(word for word in cleaned if word and word not in ARTICLES)


def _same_time(one: When | None, other: When | None) -> bool:
    if one is None or other is None:
        return one is other
    return (one.first_day, one.last_day) == (other.first_day, other.last_day)


AGREEMENTS: dict[str, Agreement] = {
    "stage": lambda guess, gold, _: guess.stage is gold.stage,
    "basis": lambda guess, gold, _: guess.basis is gold.basis,
    "stage and basis": lambda guess, gold, _: (guess.stage, guess.basis) == (gold.stage, gold.basis),
    "speaker": lambda guess, gold, text: same_name(guess.speaker, gold.speaker, text),
    "cue": lambda guess, gold, text: same_name(guess.cue, gold.cue, text),
    "mover": lambda guess, gold, text: same_name(guess.mover, gold.mover, text),
    "mover code": lambda guess, gold, _: guess.mover_code == gold.mover_code,
    "component": lambda guess, gold, _: guess.component is gold.component,
    "quantity": lambda guess, gold, _: guess.quantity == gold.quantity,
    "place from": lambda guess, gold, text: same_name(guess.place_from, gold.place_from, text),
    "place to": lambda guess, gold, text: same_name(guess.place_to, gold.place_to, text),
    "when": lambda guess, gold, _: _same_time(guess.when, gold.when),
    "negated": lambda guess, gold, _: guess.negated == gold.negated,
    "hedged": lambda guess, gold, _: guess.hedged == gold.hedged,
}
"""Every field that is scored, in the order of the report."""


def _text(raw: dict[str, Any]) -> LadderText:
    text = raw["text"]
    return LadderText(
        id=raw["id"],
        language=raw["lang"],
        published=date.fromisoformat(raw["published"]),
        text=text,
        records=tuple(_record(record, text) for record in raw["records"]),
    )


def _record(raw: dict[str, Any], text: str) -> Record:
    content = _span(raw["content"], text)
    if content is None:
        raise ValueError("a record without content")
    return Record(
        stage=Stage(raw["stage"]),
        basis=Basis(raw["basis"]),
        content=content,
        speaker=_span(raw["speaker"], text),
        cue=_span(raw["cue"], text),
        mover=_span(raw["mover"], text),
        mover_code=raw["mover_iso"],
        component=Component(raw["component"]),
        quantity=_count(raw["quantity"]),
        place_from=_span(raw["place_from"], text),
        place_to=_span(raw["place_to"], text),
        when=_when(raw["when"]),
        negated=raw["negated"],
        hedged=raw["hedged"],
    )


def _span(words: str | None, text: str) -> Span | None:
    if words is None:
        return None
    start = text.index(words)
    return Span(start, start + len(words))


def _count(raw: dict[str, Any] | None) -> Count | None:
    return None if raw is None else Count(raw["low"], raw["high"], raw["unit"], raw["share"])


def _when(raw: dict[str, str] | None) -> When | None:
    if raw is None:
        return None
    return When.between(date.fromisoformat(raw["start"]), date.fromisoformat(raw["end"]))
