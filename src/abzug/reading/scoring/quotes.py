"""Score attribution on German news quotations: message, roles and both together, as the set's own script does.

Source: the evaluation script of uhh-lt/german-news-quotation-attribution-2024 (arXiv 2404.16764), written anew from its
definitions: annotations are paired by the token overlap of their quotes (Hungarian method); precision and recall of
each part are taken per pair and averaged over all pairs and parts that have tokens.
"""

import gzip
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from abzug.errors import InputError
from abzug.model.record import Span
from abzug.reading.attribution import Attribution, AttributionKind
from abzug.reading.scoring.assignment import best_pairs

MESSAGE = "quote"
ROLES = ("addressee", "cue", "frame", "speaker")
PARTS = (MESSAGE, *ROLES)

Attributor: TypeAlias = Callable[[str], Sequence[Attribution]]
Tokens: TypeAlias = Mapping[str, frozenset[int]]
"""Tokens of each part of one annotation."""


@dataclass(frozen=True, slots=True)
class QuoteDocument:
    """One article: its text, where its tokens stand, and the gold annotations as sets of tokens."""

    name: str
    text: str
    tokens: tuple[Span, ...]
    annotations: tuple[Tokens, ...]
    kinds: tuple[str, ...]


@dataclass(slots=True)
class QuoteScore:
    """Precision and recall of each part in each pair; a pair counts for a part that has tokens on that side."""

    documents: int = 0
    precisions: dict[str, list[float]] = field(default_factory=lambda: {part: [] for part in PARTS})
    recalls: dict[str, list[float]] = field(default_factory=lambda: {part: [] for part in PARTS})

    def add(self, guess: Tokens, gold: Tokens) -> None:
        """Count one pair; an unpaired annotation is paired with nothing."""
        for part in PARTS:
            left, right = guess.get(part, frozenset()), gold.get(part, frozenset())
            if left:
                self.precisions[part].append(len(left & right) / len(left))
            if right:
                self.recalls[part].append(len(left & right) / len(right))

    def figures(self, parts: Sequence[str]) -> tuple[float, float, float]:
        """Return precision, recall and F1 over some parts."""
        precision = _mean([value for part in parts for value in self.precisions[part]])
        recall = _mean([value for part in parts for value in self.recalls[part]])
        total = precision + recall
        return precision, recall, 2 * precision * recall / total if total else 0.0

    def rows(self) -> list[tuple[str, tuple[float, float, float]]]:
        """Return the figures of the report: message, roles, joint, then each role."""
        named = [("message", (MESSAGE,)), ("roles", ROLES), ("joint", PARTS), *((role, (role,)) for role in ROLES)]
        return [(name, self.figures(parts)) for name, parts in named]


def load_quotes(path: Path) -> list[QuoteDocument]:
    """Read one split of the set, one JSON document a line, gzipped or not.

    Raises:
        InputError: If a line is not such a document; the message names file and line.
    """
    documents = []
    opening = gzip.open if path.suffix == ".gz" else open
    with opening(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                documents.append(_document(json.loads(line)))
            except (KeyError, TypeError, ValueError) as problem:
                raise InputError(f"{path}:{number}: not a document of the quotation set: {problem!r}") from problem
    return documents


def score_quotes(documents: Iterable[QuoteDocument], attributor: Attributor) -> QuoteScore:
    """Attribute every document and compare with its annotations."""
    score = QuoteScore()
    for document in documents:
        score.documents += 1
        guesses = [guess for a in attributor(document.text) if (guess := as_tokens(a, document.tokens))[MESSAGE]]
        pair_off(guesses, document.annotations, score)
    return score


def pair_off(guesses: Sequence[Tokens], golds: Sequence[Tokens], score: QuoteScore) -> None:
    """Pair guesses with gold annotations by the overlap of their messages and count every pair."""
    pairs = best_pairs([[_f1(guess[MESSAGE], gold[MESSAGE]) for guess in guesses] for gold in golds])
    for gold, guess in pairs:
        score.add(guesses[guess], golds[gold])
    paired_golds, paired_guesses = {gold for gold, _ in pairs}, {guess for _, guess in pairs}
    for index, guess_tokens in enumerate(guesses):
        if index not in paired_guesses:
            score.add(guess_tokens, {})
    for index, gold_tokens in enumerate(golds):
        if index not in paired_golds:
            score.add({}, gold_tokens)


def as_tokens(attribution: Attribution, tokens: Sequence[Span]) -> Tokens:
    """Return the tokens of each part of an attribution; a reported speech act has no cue and no frame in this set."""
    reported = attribution.kind in (AttributionKind.REPORTED, AttributionKind.FREE_INDIRECT)
    return {
        MESSAGE: covered(attribution.content, tokens),
        "addressee": covered([attribution.addressee] if attribution.addressee and not reported else [], tokens),
        "cue": frozenset() if reported else covered(attribution.cue, tokens),
        "frame": frozenset() if reported else covered(attribution.frame, tokens),
        "speaker": covered([attribution.mention] if attribution.mention else [], tokens),
    }


def covered(spans: Iterable[Span], tokens: Sequence[Span]) -> frozenset[int]:
    """Return the places of the tokens that overlap any of the spans."""
    return frozenset(
        place
        for span in spans
        for place, token in enumerate(tokens)
        if token.start < span.end and span.start < token.end
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _f1(left: frozenset[int], right: frozenset[int]) -> float:
    total = len(left) + len(right)
    return 2 * len(left & right) / total if total else 0.0


def _document(raw: dict[str, Any]) -> QuoteDocument:
    text = raw["originalText"]
    return QuoteDocument(
        name=raw["documentName"],
        text=text,
        tokens=tuple(_tokens(text, raw["sentences"])),
        annotations=tuple(
            {part: frozenset(annotation[part]["tokenIds"]) for part in PARTS} for annotation in raw["annotations"]
        ),
        kinds=tuple(annotation["type"] for annotation in raw["annotations"]),
    )


def _tokens(text: str, sentences: Iterable[dict[str, Any]]) -> Iterable[Span]:
    """Yield where the tokens stand; the set gives sentences with offsets and tokens without."""
    for sentence in sentences:
        place = sentence["charBegin"]
        for token in sentence["tokens"]:
            start = text.find(token, place)
            start = start if start >= 0 else place
            place = start + len(token)
            yield Span(start, max(place, start + 1))
