"""English text to records and signals."""

from collections.abc import Sequence
from datetime import date

from abzug.model.record import Basis, Record, Stage
from abzug.reading.english.attribution import attribute
from abzug.reading.english.entities import Entities
from abzug.reading.english.parser import parse
from abzug.reading.english.records import record_of
from abzug.reading.english.relevance import may_hold, relevant
from abzug.reading.english.scene import Scene
from abzug.reading.english.segments import segments
from abzug.reading.english.signals import signals_of
from abzug.reading.english.told import told_in
from abzug.reading.english.tree import Tree
from abzug.reading.reader import Findings
from abzug.reading.screen import masked, screen_for
from abzug.reading.sentences import split_sentences

OWN_STAGES = frozenset({Stage.REFUSED, Stage.DEMANDED, Stage.CONDITIONAL})
"""Stages that no list of what happened behind a colon repeats."""
LOOK_BACK = 30
"""Records among which "the rest" and "their tanks" find what they mean. Source: E."""


def read_english(text: str, published: date | None) -> Findings:
    """Return the records and signals of an English text, in order. Linear in its length."""
    if not may_hold(text):
        return Findings()
    stretches = screen_for("english").relevant(text, split_sentences(text, "en"))
    entities = Entities.of(masked(text, stretches), published)
    parts = segments(text, [sentence for stretch in stretches for sentence in stretch])
    trees = list(parse(relevant(parts, entities)))
    scene = Scene(text, published, entities, trees, attribute(trees, text, entities))
    return Findings(records=tuple(_records(scene)), signals=tuple(signals_of(scene)))


def _records(scene: Scene) -> list[Record]:
    records: list[Record] = []
    for index, tree in enumerate(scene.trees):
        made = _of_sentence(index, scene, records)
        if made and tree.link == ":":
            while records and _is_heading(records[-1], scene.trees[index - 1]) and _tells_same(records[-1], made):
                records.pop()
        records.extend(made)
    return sorted(records, key=lambda record: record.content)


def _of_sentence(index: int, scene: Scene, earlier: Sequence[Record]) -> list[Record]:
    told = told_in(index, scene)
    made: list[Record] = []
    for item in told:
        before = [*earlier[-LOOK_BACK:], *made]
        record = record_of(item, [other for other in told if other is not item], scene, before)
        if record is not None:
            made.append(record)
    return made


def _tells_same(record: Record, made: Sequence[Record]) -> bool:
    """Tell whether a record only says as a whole what others say of its parts; a refusal or demand is its own."""
    return record.stage not in OWN_STAGES or any(other.stage is record.stage for other in made)


def _is_heading(record: Record, tree: Tree) -> bool:
    """Tell whether a record only heads what the text says behind a colon: "The force has thinned: a battalion left"."""
    return record.basis is Basis.NARRATOR and tree.words[0].start <= record.content.start < tree.words[-1].end
