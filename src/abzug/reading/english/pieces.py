"""A sentence without the asides in it: plain clauses, each with whose words it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from abzug.model.record import Span
from abzug.reading.english.aside import Aside
from abzug.reading.english.asides import aside_at, continued
from abzug.reading.english.chunks import ChunkWord, bare, chunks_of, has_any_verb, is_listed, may_be_verb
from abzug.reading.english.lexicon import movement, saying


class Piece(NamedTuple):
    """A clause without the asides in it, and whose words it is."""

    stretches: tuple[Span, ...]
    aside: Aside | None


def pieces(text: str, sentence: Span) -> list[Piece]:
    """Cut a sentence at its asides. Linear in its length; what is left of it comes in order."""
    chunks = list(chunks_of(text, sentence))
    draft = _Draft()
    index = 0
    while index < len(chunks):
        taken, aside = aside_at(chunks, index)
        if aside is None:
            draft.keep(chunks[index])
        else:
            draft.attribute(aside)
        index += taken
    found = draft.pieces()
    return found or [Piece((sentence,), None)]


@dataclass(slots=True)
class _Draft:
    """The pieces of a sentence as they grow."""

    done: list[Piece] = field(default_factory=list)
    chunks: list[list[ChunkWord]] = field(default_factory=list)
    aside: Aside | None = None
    is_behind: bool = False

    def keep(self, chunk: list[ChunkWord]) -> None:
        """Take in a chunk that is no aside; behind one it is a clause of its own unless the one before goes on."""
        opening = bare(chunk)
        if self.is_behind and opening and may_be_verb(opening[0]) and self._breaks_off():
            broken = self.chunks.pop()
            aside, self.aside = self.aside, None
            self._close(aside)
            self.chunks.append(broken)
        elif self.is_behind and self.aside is not None and opening and self._is_whole() and not _is_condition(opening):
            going_on = continued(opening, self.aside)
            if going_on is not None:
                self._close(going_on)
                chunk = [word for word in chunk if word.start >= going_on.cue.end]
                chunk = chunk[1:] if chunk and chunk[0].lower == "that" else chunk
            elif _goes_on(opening[0]) or (opening[0].lower in movement().forms() and opening[0].lower.endswith("ing")):
                self._close(replace(self.aside, is_carried=True))
            elif is_listed(opening[0], "relative", "narrating") or _is_participle(opening[0]):
                self._close(None)
                chunk = chunk[1:] if opening[0].lower in {"as", "while"} and chunk[0] is opening[0] else chunk
            elif not (is_listed(opening[0], "adding") and len(opening) > 1 and may_be_verb(opening[1])):
                self._close(replace(self.aside, is_carried=True))
                chunk = chunk[1:] if opening[0].lower == "with" and chunk[0] is opening[0] and len(chunk) > 1 else chunk
        self.is_behind = False
        self.chunks.append(chunk)

    def _breaks_off(self) -> bool:
        """Tell whether an aside parts the subject of a clause from its verb: "..., while Paris, X said, would"."""
        *before, last = self.chunks or [[]]
        return bool(before) and has_any_verb(before) and not has_any_verb([last])

    def _is_whole(self) -> bool:
        return has_any_verb(self.chunks)

    def attribute(self, aside: Aside) -> None:
        """Take in an aside; the first that stands by a clause counts, but a medium gives way to whom it cites."""
        gives_way = self.aside is None or self.aside.is_carried
        if gives_way or (self.is_behind and aside.is_cited and self.aside is not None and self.aside.is_medium):
            self.aside = aside
        self.is_behind = True

    def pieces(self) -> list[Piece]:
        """Return the pieces once the sentence has ended."""
        self._close(None)
        return self.done

    def _close(self, following: Aside | None) -> None:
        stretches = tuple(_stretches(self.chunks))
        if stretches:
            self.done.append(Piece(stretches, self.aside))
        self.chunks, self.aside, self.is_behind = [], following, False


def _goes_on(word: ChunkWord) -> bool:
    """Tell whether a participle behind an aside says more of what the speaker said: "calling for their return"."""
    lemma = saying().lemma_of(word.lower) if word.lower.endswith("ing") else None
    return lemma is not None and bool(saying().groups_of(lemma) & {"demand", "commit", "refuse", "say"})


def _is_participle(word: ChunkWord) -> bool:
    """Tell whether a word behind an aside opens a participle about the speaker ("asked about the claim")."""
    return word.lower.endswith(("ing", "ed")) and not is_listed(word, "auxiliaries")


def _is_condition(words: Sequence[ChunkWord]) -> bool:
    """Tell whether a chunk is a condition of the clause before: "provided that ...", "but only after ..."."""
    first = 1 if is_listed(words[0], "adding") and len(words) > 1 else 0
    return is_listed(words[first], "conditions")


def _stretches(chunks: Sequence[Sequence[ChunkWord]]) -> Iterator[Span]:
    """Yield where the chunks stand, those that follow each other joined.

    Before a verb that an aside parts from its subject ("Paris, the president replied, would stay") the comma goes.
    """
    joined: list[list[ChunkWord]] = []
    for chunk in chunks:
        if joined and not _lie_apart(joined[-1][-1], chunk[0]):
            joined[-1].extend(chunk)
        else:
            joined.append(list(chunk))
    for place, words in enumerate(joined):
        following = bare(joined[place + 1]) if place + 1 < len(joined) else []
        is_parted = not following or is_listed(following[0], "auxiliaries")
        last = words[:-1] if words[-1].text in ",-–—" and is_parted and len(words) > 1 else words
        yield Span(last[0].start, last[-1].end)


def _lie_apart(word: ChunkWord, following: ChunkWord) -> bool:
    return following.start > word.end + 1
