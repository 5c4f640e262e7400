"""Which sentences are worth parsing: parsing takes most of the time, and most sentences tell nothing of a force."""

import re
from collections.abc import Sequence
from functools import lru_cache

from abzug.model.record import Span
from abzug.reading.english.entities import Entities
from abzug.reading.english.lexicon import movement, saying
from abzug.reading.english.participants import ANAPHORS, BATCHES, PERSONAL
from abzug.reading.english.segments import Segment
from abzug.reading.english.signals import remarks
from abzug.reading.english.states import EXPECTED
from abzug.reading.screen import screen_for

_MEN = re.compile(r"\bmen\b")
_NUMBERED = re.compile(
    r"\W*(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundreds)\b)",
    re.IGNORECASE,
)
"""A clause that begins with a number may tell of that many soldiers named before."""
_WORD = re.compile(r"[^\W\d_]+")


def may_hold(text: str) -> bool:
    """Tell whether a text may hold a record: it has a word for a force, or says "men", which no part of a word can."""
    return screen_for("english").passes(text) or _MEN.search(text) is not None


def relevant(parts: Sequence[Segment], entities: Entities) -> list[Segment]:
    """Return the segments that may tell of a force or of intent, each with the one before it for its speaker.

    A text that names neither a force nor a power holds none.
    """
    if not entities.forces and not any(actor.code for actor in entities.actors):
        return []
    telling = [_may_tell(part, entities) for part in parts]
    kept = [here or (after and not here) for here, after in zip(telling, [*telling[1:], False], strict=True)]
    return [part for part, is_kept in zip(parts, kept, strict=True) if is_kept]


def _may_tell(part: Segment, entities: Entities) -> bool:
    words = {word.lower() for word in _WORD.findall(part.text)}
    if words & _signal_words():
        return True
    if not words & _movement_words():
        return False
    span = Span(part.start, part.end)
    return bool(
        words & (PERSONAL | ANAPHORS | BATCHES | movement().words("site", "bases") | movement().nouns("site"))
        or _NUMBERED.match(part.text)
        or entities.forces_in(span)
        or entities.actors_in(span)
    )


@lru_cache(maxsize=1)
def _movement_words() -> frozenset[str]:
    states = movement().words("state", "gone") | movement().words("state", "there")
    return movement().forms() | states | EXPECTED | saying().nouns("trace")


@lru_cache(maxsize=1)
def _signal_words() -> frozenset[str]:
    phrases = {_longest(phrase) for remark in remarks() for phrase in remark.phrases}
    return frozenset(phrases.union(*(remark.words for remark in remarks())))


def _longest(phrase: str) -> str:
    """Return the longest word of a phrase, the least likely to stand in any other."""
    words: list[str] = _WORD.findall(phrase)
    return max(words, key=len)
