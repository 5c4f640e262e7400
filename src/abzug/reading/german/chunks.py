"""Sentences cut at the signs and conjunctions that part clauses, and the finite verbs between them."""

from dataclasses import dataclass
from itertools import pairwise

from abzug.reading.german.lexicon import words_of
from abzug.reading.german.words import Word

_SOFT = frozenset(",–—()")
_HARD = frozenset(":;.!?…")
_MARKS = frozenset('„“”»«"‚‘‹›')
COORDINATORS = frozenset(("und", "oder", "sowie", "beziehungsweise", "bzw."))
SUBORDINATORS = words_of("grammar", "clauses", "subordinators")
AMBIGUOUS_SUBORDINATORS = words_of("grammar", "clauses", "ambiguous_subordinators")


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch between two borders."""

    first: int
    last: int
    after: str
    segment: int
    quoted: bool
    joins: bool
    """Whether only a conjunction parts it from the chunk before."""


def chunks(words: tuple[Word, ...]) -> list[Chunk]:
    """Cut a sentence at punctuation, at clausal quotation marks, and at conjunctions between two finite verbs."""
    clausal = _clausal_marks(words)
    chunks: list[Chunk] = []
    first, after, segment, quoted = 0, "", 0, False
    for place, word in enumerate(words):
        mark = word.text if word.text in _SOFT or word.text in _HARD else '"' if place in clausal else ""
        if not mark:
            continue
        chunks += _coordinated(words, Chunk(first, place, after, segment, quoted, joins=False))
        first, after = place + 1, mark
        if place in clausal:
            quoted = clausal[place]
        segment += mark in _HARD or place in clausal
    chunks += _coordinated(words, Chunk(first, len(words), after, segment, quoted, joins=False))
    return chunks


def _clausal_marks(words: tuple[Word, ...]) -> dict[int, bool]:
    """Return the quotation marks that hold at least a clause: True where one opens, False where it closes."""
    marks: dict[int, bool] = {}
    opened = -1
    for place, word in enumerate(words):
        if word.text not in _MARKS:
            continue
        if opened < 0:
            opened = place
            continue
        if _holds_clause(words, opened, place):
            marks[opened], marks[place] = True, False
        opened = -1
    return marks


def _holds_clause(words: tuple[Word, ...], opened: int, closed: int) -> bool:
    inside = words[opened + 1 : closed]
    if not any(word.is_finite for word in inside):
        return False
    before = words[opened - 1].text if opened else ":"
    return before in ":,;.(–—" or inside[-1].text in ".!?" or (opened > 0 and words[opened - 1].is_verb)


def _coordinated(words: tuple[Word, ...], chunk: Chunk) -> list[Chunk]:
    """Cut a chunk at the conjunctions that join two clauses, each with its finite verb."""
    parts: list[Chunk] = []
    first, joins, after = chunk.first, False, chunk.after
    finite = finite_verbs(words, chunk.first, chunk.last)
    for left, right in pairwise(finite):
        place = _joint(words, left, right)
        if place is None:
            continue
        parts.append(Chunk(first, place, after, chunk.segment, chunk.quoted, joins))
        first, joins, after = place + 1, True, words[place].lower
    parts.append(Chunk(first, chunk.last, after, chunk.segment, chunk.quoted, joins))
    return [piece for part in parts if part.first < part.last for piece in _shared_auxiliary(words, part)]


def _shared_auxiliary(words: tuple[Word, ...], chunk: Chunk) -> list[Chunk]:
    """Cut where one auxiliary carries two verbs: "werden **abgezogen und** anderswo **eingesetzt**"."""
    places = range(chunk.first, chunk.last)
    final = chunk.last - 1
    if words[final].tag in ("VA(FIN)", "VM(FIN)") and final - 1 > chunk.first:
        return _cut_before_auxiliary(words, chunk, final)
    auxiliary = next((place for place in places if words[place].tag in ("VA(FIN)", "VM(FIN)")), None)
    if auxiliary is None:
        return [chunk]
    for place in places[1:-1]:
        left, right = words[place - 1].tag, words[chunk.last - 1].tag
        if words[place].lower in COORDINATORS and left == right and left in ("VV(PP)", "VV(INF)") and place > auxiliary:
            ahead = Chunk(chunk.first, place, chunk.after, chunk.segment, chunk.quoted, chunk.joins)
            return [ahead, Chunk(place + 1, chunk.last, words[place].lower, chunk.segment, chunk.quoted, joins=True)]
    return [chunk]


def _cut_before_auxiliary(words: tuple[Word, ...], chunk: Chunk, final: int) -> list[Chunk]:
    """Cut a subordinate clause: "dass die Stellungen **abgebaut und** die Rampen **zerstört werden**"."""
    for place in range(chunk.first + 1, final - 1):
        left, right = words[place - 1].tag, words[final - 1].tag
        if words[place].lower in COORDINATORS and left == right and left in ("VV(PP)", "VV(INF)"):
            ahead = Chunk(chunk.first, place, chunk.after, chunk.segment, chunk.quoted, chunk.joins)
            return [ahead, Chunk(place + 1, chunk.last, words[place].lower, chunk.segment, chunk.quoted, joins=True)]
    return [chunk]


def _joint(words: tuple[Word, ...], left: int, right: int) -> int | None:
    """Return the conjunction that joins the clauses of two finite verbs.

    Behind a verb at the end of its clause it is the next word; otherwise the last one before the second verb, since
    those before it join nouns.
    """
    if words[left + 1].lower in COORDINATORS:
        return left + 1
    return next((place for place in range(right - 1, left, -1) if words[place].lower in COORDINATORS), None)


def finite_verbs(words: tuple[Word, ...], first: int, last: int) -> list[int]:
    """Return the finite verbs of a stretch.

    The tagger takes "haben das Kosovo verlassen" for two of them: behind an auxiliary in second place, a full verb at
    the end is its participle or infinitive. And it takes "sie ankern vor der Küste" for none.
    """
    places = [place for place in range(first, last) if words[place].is_finite]
    if len(places) == 2 and words[places[0]].tag[:2] in ("VA", "VM") and _ends_stretch(words, places[1], last):
        return places[:1]
    if places or last - first < 2:
        return places
    if words[first].lower in SUBORDINATORS | AMBIGUOUS_SUBORDINATORS and words[last - 1].tag == "VV(INF)":
        return [last - 1]
    return [place for place in range(first + 1, last) if _is_plural_verb(words, place)][:1]


def _is_plural_verb(words: tuple[Word, ...], place: int) -> bool:
    """Tell whether an apparent infinitive stands right behind a pronoun that can only be its subject."""
    word = words[place]
    looks_like_infinitive = word.tag == "VV(INF)" or (word.tag == "NN" and word.text.islower())
    return looks_like_infinitive and words[place - 1].lower in ("sie", "wir")


def _ends_stretch(words: tuple[Word, ...], place: int, last: int) -> bool:
    return all(not word.is_noun and word.tag != "ART" for word in words[place + 1 : last])
