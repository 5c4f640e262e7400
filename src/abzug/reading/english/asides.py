"""Attributions set beside the words they attribute, found by their place before anything is parsed.

"..., the envoy pledged on Tuesday", "Paris, the president replied, would stay", "According to two diplomats, ...": a
comma, a noun phrase and a verb of saying without a clause of its own are a surer sign than a parser's tree, and the
clause that is left when they are taken out is parsed better.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib.resources import files
from itertools import chain
from typing import Any, NamedTuple

from abzug.model.record import Span
from abzug.reading.english.aside import Aside
from abzug.reading.english.inflection import IRREGULAR, verb_forms
from abzug.reading.english.lexicon import movement, saying

LONGEST_SPEAKER = 18
"""Words of a noun phrase that may name a speaker. Source: E."""
_WORD = re.compile(r"\d[\d,.]*\d|[^\W_][\w’'.-]*[^\W_]|[^\W_]|\S")
MADE_KNOWN = frozenset({("let", "it", "be", "known"), ("lets", "it", "be", "known"), ("let", "it", "be", "understood")})
_QUOTES = frozenset('"“”')
_DASHES = frozenset("-–—")


class Piece(NamedTuple):
    """A clause without the asides in it, and whose words it is."""

    stretches: tuple[Span, ...]
    aside: Aside | None


class _Word(NamedTuple):
    text: str
    lower: str
    start: int
    end: int


def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("abzug.reading.english.lexicon").joinpath("asides.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    lists = {name: frozenset(words.split()) for name, words in _tables()["words"].items()}
    return lists | {"telling": frozenset(chain.from_iterable(map(verb_forms, lists["telling"])))}


@lru_cache(maxsize=1)
def _openers() -> tuple[tuple[tuple[str, ...], str], ...]:
    groups = _tables()["openers"]
    return tuple((tuple(opener.split()), group) for group, openers in groups.items() for opener in openers)


@lru_cache(maxsize=1)
def _finite() -> frozenset[str]:
    """Return forms that can only be finite verbs: the irregular pasts that are no participle, noun or adjective."""
    pasts = frozenset(past for past, participle in IRREGULAR.values() if past != participle)
    return (pasts | _lists()["auxiliaries"] | _lists()["pasts"]) - _lists()["nominal"]


def _is(word: _Word, *names: str) -> bool:
    return any(word.lower in _lists()[name] for name in names)


def pieces(text: str, sentence: Span) -> list[Piece]:
    """Cut a sentence at its asides. Linear in its length; what is left of it comes in order."""
    chunks = list(_chunks(text, sentence))
    draft = _Draft()
    index = 0
    while index < len(chunks):
        taken, aside = _aside_at(chunks, index)
        if aside is None:
            draft.keep(chunks[index])
        else:
            draft.attribute(aside)
        index += taken
    found = draft.pieces()
    return found or [Piece((sentence,), None)]


def _chunks(text: str, sentence: Span) -> Iterator[list[_Word]]:
    """Yield the words of a sentence between its commas, dashes and closing quotation marks, the marks at their end."""
    chunk: list[_Word] = []
    words = [
        _Word(match[0], match[0].lower(), match.start(), match.end())
        for match in _WORD.finditer(text, sentence.start, sentence.end)
    ]
    for place, word in enumerate(words):
        chunk.append(word)
        following = words[place + 1] if place + 1 < len(words) else None
        if following is None or (_bounds(word, words[place - 1] if place else None, following) and len(chunk) > 1):
            yield chunk
            chunk = []


def _bounds(word: _Word, before: _Word | None, following: _Word) -> bool:
    is_apart = following.start > word.end
    if word.text == "," or word.text in _QUOTES:
        is_closing = before is not None and before.end == word.start and (word.text == "," or before.text in ",.?!")
        return is_apart and is_closing
    return word.text in _DASHES and is_apart and before is not None and before.end < word.start


def _bare(chunk: Sequence[_Word]) -> list[_Word]:
    """Return a chunk without the marks around it."""
    first, last = 0, len(chunk)
    while first < last and not chunk[first].text[0].isalnum():
        first += 1
    while last > first and not chunk[last - 1].text[-1].isalnum():
        last -= 1
    return list(chunk[first:last])


@dataclass(slots=True)
class _Draft:
    """The pieces of a sentence as they grow."""

    done: list[Piece] = field(default_factory=list)
    chunks: list[list[_Word]] = field(default_factory=list)
    aside: Aside | None = None
    is_behind: bool = False

    def keep(self, chunk: list[_Word]) -> None:
        """Take in a chunk that is no aside; behind one it is a clause of its own unless the one before goes on."""
        opening = _bare(chunk)
        if self.is_behind and opening and _may_be_verb(opening[0]) and self._breaks_off():
            broken = self.chunks.pop()
            aside, self.aside = self.aside, None
            self._close(aside)
            self.chunks.append(broken)
        elif self.is_behind and self.aside is not None and opening and self._is_whole() and not _is_condition(opening):
            continued = _continued(opening, self.aside)
            if continued is not None:
                self._close(continued)
                chunk = [word for word in chunk if word.start >= continued.cue.end]
                chunk = chunk[1:] if chunk and chunk[0].lower == "that" else chunk
            elif _goes_on(opening[0]) or (opening[0].lower in movement().forms() and opening[0].lower.endswith("ing")):
                self._close(replace(self.aside, is_carried=True))
            elif _is(opening[0], "relative", "narrating") or _is_participle(opening[0]):
                self._close(None)
                chunk = chunk[1:] if opening[0].lower in {"as", "while"} and chunk[0] is opening[0] else chunk
            elif not (_is(opening[0], "adding") and len(opening) > 1 and _may_be_verb(opening[1])):
                self._close(replace(self.aside, is_carried=True))
                chunk = chunk[1:] if opening[0].lower == "with" and chunk[0] is opening[0] and len(chunk) > 1 else chunk
        self.is_behind = False
        self.chunks.append(chunk)

    def _breaks_off(self) -> bool:
        """Tell whether an aside parts the subject of a clause from its verb: "..., while Paris, X said, would"."""
        *before, last = self.chunks or [[]]
        return bool(before) and _has_any_verb(before) and not _has_any_verb([last])

    def _is_whole(self) -> bool:
        return _has_any_verb(self.chunks)

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


def _goes_on(word: _Word) -> bool:
    """Tell whether a participle behind an aside says more of what the speaker said: "calling for their return"."""
    lemma = saying().lemma_of(word.lower) if word.lower.endswith("ing") else None
    return lemma is not None and bool(saying().groups_of(lemma) & {"demand", "commit", "refuse", "say"})


def _is_participle(word: _Word) -> bool:
    """Tell whether a word behind an aside opens a participle about the speaker ("asked about the claim")."""
    return word.lower.endswith(("ing", "ed")) and not _is(word, "auxiliaries")


def _is_condition(words: Sequence[_Word]) -> bool:
    """Tell whether a chunk is a condition of the clause before: "provided that ...", "but only after ..."."""
    first = 1 if _is(words[0], "adding") and len(words) > 1 else 0
    return _is(words[first], "conditions")


def _stretches(chunks: Sequence[Sequence[_Word]]) -> Iterator[Span]:
    """Yield where the chunks stand, those that follow each other joined.

    Before a verb that an aside parts from its subject ("Paris, the president replied, would stay") the comma goes.
    """
    joined: list[list[_Word]] = []
    for chunk in chunks:
        if joined and not _lie_apart(joined[-1][-1], chunk[0]):
            joined[-1].extend(chunk)
        else:
            joined.append(list(chunk))
    for place, words in enumerate(joined):
        following = _bare(joined[place + 1]) if place + 1 < len(joined) else []
        is_parted = not following or _is(following[0], "auxiliaries")
        last = words[:-1] if words[-1].text in ",-–—" and is_parted and len(words) > 1 else words
        yield Span(last[0].start, last[-1].end)


def _lie_apart(word: _Word, following: _Word) -> bool:
    return following.start > word.end + 1


def _aside_at(chunks: Sequence[Sequence[_Word]], index: int) -> tuple[int, Aside | None]:
    """Return the attribution that begins with a chunk, and over how many chunks it runs."""
    words = _bare(chunks[index])
    if not words or len(chunks) == 1:
        return 1, None
    source = _by_source(words, is_first=index == 0)
    if source is not None:
        return 1, source
    if index == 0:
        return 1, None
    found = _by_verb(words) or _inverted(words)
    if found is not None and _has_verb(chunks[:index], chunks[index + 1 :]):
        return 1, found
    if not _may_name(words):
        return 1, None
    for behind in range(index + 1, min(index + 4, len(chunks))):
        tail = _bare(chunks[behind])
        found = _by_verb(tail, speaker=_better_name(words, _bare(chunks[index + 1])) if behind > index + 1 else words)
        if found is not None:
            return behind - index + 1, found
        if not (_may_name(tail) or (tail and _is(tail[0], "relative", "citing"))):
            break
    return 1, None


def _has_verb(before: Sequence[Sequence[_Word]], after: Sequence[Sequence[_Word]]) -> bool:
    """Tell whether something is said at all: a verb before the aside, or an interrupted clause that goes on behind."""
    if any(word.text in _QUOTES for chunk in before for word in chunk):
        return True
    if any(_may_be_verb(word) for chunk in before for word in chunk):
        return True
    return any(_may_be_verb(word) for word in _bare(after[0] if after else ()))


def _has_any_verb(chunks: Sequence[Sequence[_Word]]) -> bool:
    words = [word for chunk in chunks for word in chunk]
    return any(word.text in _QUOTES or _is(word, "subjects") or _may_be_verb(word) for word in words)


def _may_be_verb(word: _Word) -> bool:
    is_form = word.lower.endswith(("ed", "n't", "s")) and saying().lemma_of(word.lower) not in {None, word.lower}
    return is_form or _is(word, "auxiliaries") or word.lower.endswith(("ed", "n't")) or word.lower in _finite()


def _by_source(words: Sequence[_Word], *, is_first: bool) -> Aside | None:
    """Read "according to two diplomats", "to judge by pictures from a satellite", "watched by two reporters"."""
    if words[0].lower == "with" and len(words) > 2 and _is(words[-1], "watching"):
        end = -2 if words[-2].lower == "looking" else -1
        verb = words[end]
        cue, named = _named(words[end:]), words[1:end]
        return (
            Aside(group="perceive", verb=Span(verb.start, verb.end), cue=cue, mention=_named(named)) if named else None
        )
    for opener, group in _openers():
        length = len(opener)
        if tuple(word.lower for word in words[:length]) != opener or len(words) <= length:
            continue
        if group == "perceive" and is_first:
            return None
        opening, cue = _named(words[:1]), _named(words[:length])
        source = _without_time(words[length:])
        seen = _seen_by(source, opening, cue.start, source[-1].end)
        if _is(words[0], "citing") and _is(source[0], "clausal", "asked"):
            return None
        is_cited = _is(words[0], "citing")
        return seen or Aside(group=group, verb=opening, cue=cue, mention=_named(source), is_cited=is_cited)
    return None


def _named(words: Sequence[_Word]) -> Span:
    return Span(words[0].start, words[-1].end)


def _by_verb(words: Sequence[_Word], speaker: Sequence[_Word] | None = None) -> Aside | None:
    """Read "the envoy pledged on Tuesday"; with a speaker named before, "had told a newspaper"."""
    if speaker is None and tuple(word.lower for word in words[-4:]) in MADE_KNOWN and _may_name(words[:-4]):
        verb = words[-4]
        return Aside(group="say", verb=Span(verb.start, verb.end), cue=_named(words[-4:]), mention=_named(words[:-4]))
    for place, word in enumerate(words[: LONGEST_SPEAKER + 1]):
        if (place == 0) != (speaker is not None):
            if speaker is not None and place > 2:
                return None
            if speaker is None or not all(_is(item, "helping") for item in words[:place]):
                continue
        group = _group(word)
        if group is None:
            continue
        named = list(words[:place]) if speaker is None else list(speaker)
        while named and speaker is None and _is(named[-1], "helping"):
            named.pop()
        end = _end_of_cue(words, place)
        if end is not None and named and _may_name(named):
            return _told(group, word, words[place : end + 1], named)
    return None


def _told(group: str, verb: _Word, cue: Sequence[_Word], named: Sequence[_Word]) -> Aside:
    place = Span(verb.start, verb.end)
    seen = _seen_by(named, place, named[0].start, cue[-1].end) if group == "perceive" else None
    is_medium = any(_is(word, "outlets") for word in named)
    return seen or Aside(group=group, verb=place, cue=_named(cue), mention=_named(named), is_medium=is_medium)


def _seen_by(named: Sequence[_Word], verb: Span, first: int, end: int) -> Aside | None:
    """Return who saw it where pictures are named: "a resident's picture", "footage taken by motorists"."""
    seen = next((place for place, word in enumerate(named) if _is(word, "recordings")), None)
    if seen is None:
        return None
    for place, word in enumerate(named[:seen]):
        if word.lower.endswith(("'s", "’s", "s'", "s’")):
            owner = Span(named[0].start, word.end - (1 if word.lower.endswith(("'", "’")) else 2))
            return Aside(group="perceive", verb=verb, cue=Span(named[place + 1].start, end), mention=owner)
    by = next((place for place, word in enumerate(named) if place > seen and word.lower in {"by", "from"}), None)
    maker = named[by + 1 :] if by is not None else ()
    is_maker = bool(maker) and not _is(maker[0], "times")
    cue = Span(first, end)
    return Aside(group="perceive", verb=verb, cue=cue, mention=_named(maker) if is_maker else None)


def _inverted(words: Sequence[_Word]) -> Aside | None:
    """Read "said the quartermaster in charge"."""
    if len(words) < 2 or _group(words[0]) is None or words[0].lower.endswith("s"):
        return None
    named = _without_time(words[1:])
    if not (_is(words[1], "articles") or words[1].text[0].isupper() or words[1].text[0].isdigit()):
        return None
    group = _group(words[0]) or ""
    return Aside(
        group=group,
        verb=Span(words[0].start, words[0].end),
        cue=Span(words[0].start, words[0].end),
        mention=_named(named),
    )


def _group(word: _Word) -> str | None:
    """Return what a verb does to the words beside it, or None for one that does not attribute."""
    lemma = saying().lemma_of(word.lower)
    if lemma is None or word.lower.endswith("ing") or (word.lower == lemma and not _is(word, "plain")):
        return None
    listed = next((group for group in ("promise", "perceive", "demand") if lemma in _lists()[group]), None)
    return listed or ("say" if "say" in saying().groups_of(lemma) else None)


def _end_of_cue(words: Sequence[_Word], verb: int) -> int | None:
    """Return the place of the cue's last word, or None where the verb has a clause or an object of its own."""
    end = verb
    following = words[verb + 1 :]
    if following and (_is(following[0], "pronouns") or _is(words[verb], "telling")):
        length = _length_of_addressee(following)
        if length is None:
            return None
        end += length
        following = following[length:]
    if not following or _is(following[0], "tails") or _is(following[0], "recordings"):
        medium = _length_of_medium(following)
        return end + medium
    if following[0].lower.endswith("ly") and (len(following) == 1 or _is(following[1], "tails")):
        return end
    return None


def _length_of_addressee(words: Sequence[_Word]) -> int | None:
    """Return how many words name whom it was told: up to the next preposition; None where a clause follows."""
    for place, word in enumerate(words):
        if _is(word, "tails"):
            return place
        if _is(word, "clausal"):
            return None
    return len(words) if len(words) <= LONGEST_SPEAKER else None


def _length_of_medium(words: Sequence[_Word]) -> int:
    """Return how many words name where it was said: "in a joint statement"."""
    for place, word in enumerate(words[:7]):
        if place and _is(word, "media"):
            return place + 1
        if place and _is(word, "tails"):
            return 0
    return 0


def _may_name(words: Sequence[_Word]) -> bool:
    """Tell whether words are a noun phrase that may name a speaker: no clause, no verb of its own."""
    if not words or len(words) > LONGEST_SPEAKER or _is(words[0], "no_openers"):
        return False
    for word in words:
        if _is(word, "relative"):
            return True
        if _is(word, "clausal", "times") or word.lower in _finite():
            return False
    return True


def _better_name(one: Sequence[_Word], other: Sequence[_Word]) -> Sequence[_Word]:
    """Return of two phrases in apposition the name ("its commander, Major Fall"), else the first."""
    is_name = bool(other) and all(word.text[0].isupper() for word in other) and len(other) <= 6
    return other if is_name and one[0].text[0].islower() else one


def _without_time(words: Sequence[_Word]) -> Sequence[_Word]:
    """Return a phrase as far as it names somebody: up to when or where he said it."""
    for place, word in enumerate(words):
        if place and (_is(word, "times") or (_is(word, "relative") and place > 4)):
            before = words[place - 1]
            return words[: place - 1] if place > 1 and _is(before, "tails") else words[:place]
    return words


def _continued(words: Sequence[_Word], aside: Aside) -> Aside | None:
    """Read how a speaker goes on: "..., adding that", "..., who reckoned that"."""
    if not words or aside.mention is None:
        return None
    place = 1 if _is(words[0], "relative") or words[0].lower == "and" else 0
    if place >= len(words):
        return None
    word = words[place]
    lemma = saying().lemma_of(word.lower)
    is_speech = lemma is not None and "say" in saying().groups_of(lemma)
    is_going_on = word.lower.endswith("ing") if place == 0 else word.lower != lemma
    if not is_speech or not is_going_on:
        return None
    that = next((later for later in range(place + 1, min(place + 5, len(words))) if words[later].lower == "that"), None)
    if that is None:
        return None
    verb = Span(word.start, word.end)
    return Aside(group="say", verb=verb, cue=verb, mention=aside.mention)
