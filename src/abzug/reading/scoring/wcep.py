"""Score an English reader on dated sentences of a current-events chronicle, each labelled with one stage and basis.

The chronicle labels a text as a whole, a reader returns records; the record that tells most about leaving stands for
the text. Labels by one annotator, without a second one: the figures tell directions, not decimals.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from abzug.errors import InputError
from abzug.model.record import Basis, Record, Stage
from abzug.reading.scoring.ladder import Reader

LABEL_OF_STAGE = {
    Stage.DEMANDED: "demanded",
    Stage.CONDITIONAL: "conditional",
    Stage.ANNOUNCED: "announced",
    Stage.REDEPLOYING: "announced",
    Stage.BEGUN: "begun",
    Stage.COMPLETED: "completed",
    Stage.REFUSED: "refused_or_reversed",
    Stage.NOT_SEEN: "refused_or_reversed",
}
"""The chronicle's label for each stage that tells of leaving; every other stage is ``background`` there."""

LABEL_OF_BASIS = {
    Basis.OWNER: "own_side",
    Basis.OTHER: "other_party",
    Basis.OBSERVED: "other_party",
    Basis.NARRATOR: "reported_as_fact",
}

BACKGROUND = "background"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronicleText:
    """One text of the chronicle with its labels; ``basis`` is None for background."""

    id: str
    published: date
    text: str
    stage: str
    basis: str | None


@dataclass(slots=True)
class ChronicleScore:
    """What a reader got right on the chronicle.

    Args:
        pairs: How often each gold stage was read as each stage.
        basis_total: Texts that tell of leaving and were read so.
        basis_right: Those among them with the right basis.
    """

    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    basis_total: int = 0
    basis_right: int = 0

    @property
    def texts(self) -> int:
        """Texts read."""
        return self.pairs.total()

    @property
    def stage_accuracy(self) -> float:
        """The part of the texts with the right stage."""
        return sum(count for (gold, read), count in self.pairs.items() if gold == read) / (self.texts or 1)

    @property
    def majority(self) -> float:
        """What always guessing the most frequent stage would get."""
        gold = Counter(gold for gold, _ in self.pairs.elements())
        return max(gold.values(), default=0) / (self.texts or 1)

    @property
    def stage_macro_f1(self) -> float:
        """The mean of the F1 of every stage that is labelled or read."""
        names = sorted({name for pair in self.pairs for name in pair})
        return sum(map(self._f1, names)) / (len(names) or 1)

    @property
    def basis_accuracy(self) -> float:
        """The part with the right basis among texts that tell of leaving and were read so."""
        return self.basis_right / (self.basis_total or 1)

    def _f1(self, name: str) -> float:
        right = self.pairs[name, name]
        sides = sum(count * ((gold == name) + (read == name)) for (gold, read), count in self.pairs.items())
        return 2 * right / sides if sides else 0.0


def load_chronicle(path: Path) -> list[ChronicleText]:
    """Read a file of the chronicle, one JSON object a line.

    Raises:
        InputError: If a line is not a labelled text; the message names file and line.
    """
    texts = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                raw = json.loads(line)
                texts.append(
                    ChronicleText(
                        id=raw["id"],
                        published=date.fromisoformat(raw["date"]),
                        text=raw["text"],
                        stage=raw["stage"],
                        basis=raw["basis"],
                    )
                )
            except (KeyError, TypeError, ValueError) as problem:
                raise InputError(f"{path}:{number}: not a text of the chronicle: {problem!r}") from problem
    return texts


def score_chronicle(texts: Iterable[ChronicleText], reader: Reader) -> ChronicleScore:
    """Read every text and compare the record that stands for it with the labels."""
    score = ChronicleScore()
    for text in texts:
        told = main_record(reader(text.text, "en", text.published))
        stage = LABEL_OF_STAGE[told.stage] if told else BACKGROUND
        score.pairs[text.stage, stage] += 1
        if told and text.basis is not None:
            score.basis_total += 1
            score.basis_right += LABEL_OF_BASIS[told.basis] == text.basis
    return score


def main_record(records: Sequence[Record]) -> Record | None:
    """Return the record that stands for a text: the first that tells of leaving, or None."""
    return next((record for record in records if record.stage in LABEL_OF_STAGE), None)
