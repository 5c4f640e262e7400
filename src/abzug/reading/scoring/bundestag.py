"""Score attribution on speeches in the Bundestag (SpkAtt 2023, task 1): cues, roles and both together.

The set counts many more cues than a reader of news looks for: every noun that names speech or thought ("Position",
"Frage") is one. Annotations are paired by the overlap of their cues (Hungarian method), and tokens are counted over all
pairs. The shared task's own script was not at hand; figures are comparable among readers here, not with its table.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from abzug.errors import InputError
from abzug.model.record import Span
from abzug.reading.attribution import Attribution
from abzug.reading.scoring.assignment import best_pairs
from abzug.reading.scoring.quotes import Attributor, Tokens, covered

CUE = "Cue"
ROLES = ("Source", "Message", "Addr")
PARTS = (CUE, *ROLES)
_NO_SPACE_BEFORE = frozenset([",", ".", ";", ":", "!", "?", ")", "“", "‘"])
_NO_SPACE_AFTER = frozenset(["(", "„", "‚"])


@dataclass(frozen=True, slots=True)
class Speech:
    """One speech: its text put together again, where its tokens stand, and the gold annotations as sets of tokens."""

    name: str
    text: str
    tokens: tuple[Span, ...]
    annotations: tuple[Tokens, ...]


@dataclass(slots=True)
class SpeechScore:
    """Tokens right, wrong and missed, by part."""

    speeches: int = 0
    right: Counter[str] = field(default_factory=Counter)
    guessed: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)

    def add(self, guess: Tokens, gold: Tokens) -> None:
        """Count one pair; an unpaired annotation is paired with nothing."""
        for part in PARTS:
            left, right = guess.get(part, frozenset()), gold.get(part, frozenset())
            self.right[part] += len(left & right)
            self.guessed[part] += len(left)
            self.gold[part] += len(right)

    def figures(self, parts: Sequence[str]) -> tuple[float, float, float]:
        """Return precision, recall and F1 over some parts."""
        right = sum(self.right[part] for part in parts)
        guessed, gold = sum(self.guessed[part] for part in parts), sum(self.gold[part] for part in parts)
        precision, recall = right / guessed if guessed else 0.0, right / gold if gold else 0.0
        return precision, recall, 2 * right / (guessed + gold) if guessed + gold else 0.0

    def rows(self) -> list[tuple[str, tuple[float, float, float]]]:
        """Return the figures of the report."""
        return [("cues", self.figures((CUE,))), ("roles", self.figures(ROLES)), ("joint", self.figures(PARTS))]


def load_speeches(path: Path) -> list[Speech]:
    """Read the speeches of a file, one JSON document a line.

    Raises:
        InputError: If a line is not such a document; the message names file and line.
    """
    speeches = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                speeches.append(_speech(json.loads(line)))
            except (KeyError, IndexError, TypeError, ValueError) as problem:
                raise InputError(f"{path}:{number}: not a speech of the set: {problem!r}") from problem
    return speeches


def score_speeches(speeches: Iterable[Speech], attributor: Attributor) -> SpeechScore:
    """Attribute every speech and compare with its annotations."""
    score = SpeechScore()
    for speech in speeches:
        score.speeches += 1
        guesses = [tokens for a in attributor(speech.text) if (tokens := _as_tokens(a, speech.tokens))[CUE]]
        pairs = best_pairs([[float(len(guess[CUE] & gold[CUE])) for guess in guesses] for gold in speech.annotations])
        paired = {(gold, guess) for gold, guess in pairs if guesses[guess][CUE] & speech.annotations[gold][CUE]}
        for gold, guess in paired:
            score.add(guesses[guess], speech.annotations[gold])
        _add_unpaired(score, guesses, {guess for _, guess in paired}, is_gold=False)
        _add_unpaired(score, speech.annotations, {gold for gold, _ in paired}, is_gold=True)
    return score


def _add_unpaired(score: SpeechScore, tokens: Sequence[Tokens], paired: set[int], *, is_gold: bool) -> None:
    for index, parts in enumerate(tokens):
        if index not in paired:
            score.add({}, parts) if is_gold else score.add(parts, {})


def _as_tokens(attribution: Attribution, tokens: Sequence[Span]) -> Tokens:
    return {
        CUE: covered(attribution.cue, tokens),
        "Source": covered([attribution.mention] if attribution.mention else [], tokens),
        "Message": covered(attribution.content, tokens),
        "Addr": covered([attribution.addressee] if attribution.addressee else [], tokens),
    }


def _speech(raw: dict[str, Any]) -> Speech:
    text = ""
    tokens: list[Span] = []
    places: dict[str, int] = {}
    for sentence in raw["Sentences"]:
        for number, token in enumerate(sentence["Tokens"]):
            if text and token not in _NO_SPACE_BEFORE and text[-1] not in _NO_SPACE_AFTER:
                text += " "
            places[f"{sentence['SentenceId']}:{number}"] = len(tokens)
            tokens.append(Span(len(text), len(text) + len(token)))
            text += token
    annotations = tuple(_gold(annotation, places) for annotation in raw["Annotations"])
    return Speech(raw.get("file", ""), text, tuple(tokens), annotations)


def _gold(annotation: Mapping[str, list[str]], places: Mapping[str, int]) -> Tokens:
    return {part: frozenset(places[name] for name in annotation[part] if name in places) for part in PARTS}
