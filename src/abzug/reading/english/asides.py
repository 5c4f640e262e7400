"""Attributions set beside the words they attribute, found by their place before anything is parsed.

"..., the envoy pledged on Tuesday", "Paris, the president replied, would stay", "According to two diplomats, ...": a
comma, a noun phrase and a verb of saying without a clause of its own are a surer sign than a parser's tree, and the
clause that is left when they are taken out is parsed better.
"""

from collections.abc import Sequence

from abzug.model.record import Span
from abzug.reading.english.aside import Aside
from abzug.reading.english.chunks import (
    QUOTES,
    ChunkWord,
    bare,
    finite_forms,
    is_listed,
    listed_words,
    may_be_verb,
    openers,
)
from abzug.reading.english.lexicon import saying

LONGEST_SPEAKER = 18
"""Words of a noun phrase that may name a speaker. Source: E."""
MADE_KNOWN = frozenset({("let", "it", "be", "known"), ("lets", "it", "be", "known"), ("let", "it", "be", "understood")})


def aside_at(chunks: Sequence[Sequence[ChunkWord]], index: int) -> tuple[int, Aside | None]:
    """Return the attribution that begins with a chunk, and over how many chunks it runs."""
    words = bare(chunks[index])
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
        tail = bare(chunks[behind])
        found = _by_verb(tail, speaker=_better_name(words, bare(chunks[index + 1])) if behind > index + 1 else words)
        if found is not None:
            return behind - index + 1, found
        if not (_may_name(tail) or (tail and is_listed(tail[0], "relative", "citing"))):
            break
    return 1, None


def _has_verb(before: Sequence[Sequence[ChunkWord]], after: Sequence[Sequence[ChunkWord]]) -> bool:
    """Tell whether something is said at all: a verb before the aside, or an interrupted clause that goes on behind."""
    if any(word.text in QUOTES for chunk in before for word in chunk):
        return True
    if any(may_be_verb(word) for chunk in before for word in chunk):
        return True
    return any(may_be_verb(word) for word in bare(after[0] if after else ()))


def _by_source(words: Sequence[ChunkWord], *, is_first: bool) -> Aside | None:
    """Read "according to two diplomats", "to judge by pictures from a satellite", "watched by two reporters"."""
    if words[0].lower == "with" and len(words) > 2 and is_listed(words[-1], "watching"):
        end = -2 if words[-2].lower == "looking" else -1
        verb = words[end]
        cue, named = _named(words[end:]), words[1:end]
        return (
            Aside(group="perceive", verb=Span(verb.start, verb.end), cue=cue, mention=_named(named)) if named else None
        )
    for opener, group in openers():
        length = len(opener)
        if tuple(word.lower for word in words[:length]) != opener or len(words) <= length:
            continue
        if group == "perceive" and is_first:
            return None
        opening, cue = _named(words[:1]), _named(words[:length])
        source = _without_time(words[length:])
        seen = _seen_by(source, opening, cue.start, source[-1].end)
        if is_listed(words[0], "citing") and is_listed(source[0], "clausal", "asked"):
            return None
        is_cited = is_listed(words[0], "citing")
        return seen or Aside(group=group, verb=opening, cue=cue, mention=_named(source), is_cited=is_cited)
    return None


def _named(words: Sequence[ChunkWord]) -> Span:
    return Span(words[0].start, words[-1].end)


def _by_verb(words: Sequence[ChunkWord], speaker: Sequence[ChunkWord] | None = None) -> Aside | None:
    """Read "the envoy pledged on Tuesday"; with a speaker named before, "had told a newspaper"."""
    if speaker is None and tuple(word.lower for word in words[-4:]) in MADE_KNOWN and _may_name(words[:-4]):
        verb = words[-4]
        return Aside(group="say", verb=Span(verb.start, verb.end), cue=_named(words[-4:]), mention=_named(words[:-4]))
    for place, word in enumerate(words[: LONGEST_SPEAKER + 1]):
        if (place == 0) != (speaker is not None):
            if speaker is not None and place > 2:
                return None
            if speaker is None or not all(is_listed(item, "helping") for item in words[:place]):
                continue
        group = _group(word)
        if group is None:
            continue
        named = list(words[:place]) if speaker is None else list(speaker)
        while named and speaker is None and is_listed(named[-1], "helping"):
            named.pop()
        end = _end_of_cue(words, place)
        if end is not None and named and _may_name(named):
            return _told(group, word, words[place : end + 1], named)
    return None


def _told(group: str, verb: ChunkWord, cue: Sequence[ChunkWord], named: Sequence[ChunkWord]) -> Aside:
    place = Span(verb.start, verb.end)
    seen = _seen_by(named, place, named[0].start, cue[-1].end) if group == "perceive" else None
    is_medium = any(is_listed(word, "outlets") for word in named)
    return seen or Aside(group=group, verb=place, cue=_named(cue), mention=_named(named), is_medium=is_medium)


def _seen_by(named: Sequence[ChunkWord], verb: Span, first: int, end: int) -> Aside | None:
    """Return who saw it where pictures are named: "a resident's picture", "footage taken by motorists"."""
    seen = next((place for place, word in enumerate(named) if is_listed(word, "recordings")), None)
    if seen is None:
        return None
    for place, word in enumerate(named[:seen]):
        if word.lower.endswith(("'s", "’s", "s'", "s’")):
            owner = Span(named[0].start, word.end - (1 if word.lower.endswith(("'", "’")) else 2))
            return Aside(group="perceive", verb=verb, cue=Span(named[place + 1].start, end), mention=owner)
    by = next((place for place, word in enumerate(named) if place > seen and word.lower in {"by", "from"}), None)
    maker = named[by + 1 :] if by is not None else ()
    is_maker = bool(maker) and not is_listed(maker[0], "times")
    cue = Span(first, end)
    return Aside(group="perceive", verb=verb, cue=cue, mention=_named(maker) if is_maker else None)


def _inverted(words: Sequence[ChunkWord]) -> Aside | None:
    """Read "said the quartermaster in charge"."""
    if len(words) < 2 or _group(words[0]) is None or words[0].lower.endswith("s"):
        return None
    named = _without_time(words[1:])
    if not (is_listed(words[1], "articles") or words[1].text[0].isupper() or words[1].text[0].isdigit()):
        return None
    group = _group(words[0]) or ""
    return Aside(
        group=group,
        verb=Span(words[0].start, words[0].end),
        cue=Span(words[0].start, words[0].end),
        mention=_named(named),
    )


def _group(word: ChunkWord) -> str | None:
    """Return what a verb does to the words beside it, or None for one that does not attribute."""
    lemma = saying().lemma_of(word.lower)
    if lemma is None or word.lower.endswith("ing") or (word.lower == lemma and not is_listed(word, "plain")):
        return None
    listed = next((group for group in ("promise", "perceive", "demand") if lemma in listed_words(group)), None)
    return listed or ("say" if "say" in saying().groups_of(lemma) else None)


def _end_of_cue(words: Sequence[ChunkWord], verb: int) -> int | None:
    """Return the place of the cue's last word, or None where the verb has a clause or an object of its own."""
    end = verb
    following = words[verb + 1 :]
    if following and (is_listed(following[0], "pronouns") or is_listed(words[verb], "telling")):
        length = _length_of_addressee(following)
        if length is None:
            return None
        end += length
        following = following[length:]
    if not following or is_listed(following[0], "tails") or is_listed(following[0], "recordings"):
        medium = _length_of_medium(following)
        return end + medium
    if following[0].lower.endswith("ly") and (len(following) == 1 or is_listed(following[1], "tails")):
        return end
    return None


def _length_of_addressee(words: Sequence[ChunkWord]) -> int | None:
    """Return how many words name whom it was told: up to the next preposition; None where a clause follows."""
    for place, word in enumerate(words):
        if is_listed(word, "tails"):
            return place
        if is_listed(word, "clausal"):
            return None
    return len(words) if len(words) <= LONGEST_SPEAKER else None


def _length_of_medium(words: Sequence[ChunkWord]) -> int:
    """Return how many words name where it was said: "in a joint statement"."""
    for place, word in enumerate(words[:7]):
        if place and is_listed(word, "media"):
            return place + 1
        if place and is_listed(word, "tails"):
            return 0
    return 0


def _may_name(words: Sequence[ChunkWord]) -> bool:
    """Tell whether words are a noun phrase that may name a speaker: no clause, no verb of its own."""
    if not words or len(words) > LONGEST_SPEAKER or is_listed(words[0], "no_openers"):
        return False
    for word in words:
        if is_listed(word, "relative"):
            return True
        if is_listed(word, "clausal", "times") or word.lower in finite_forms():
            return False
    return True


def _better_name(one: Sequence[ChunkWord], other: Sequence[ChunkWord]) -> Sequence[ChunkWord]:
    """Return of two phrases in apposition the name ("its commander, Major Fall"), else the first."""
    is_name = bool(other) and all(word.text[0].isupper() for word in other) and len(other) <= 6
    return other if is_name and one[0].text[0].islower() else one


def _without_time(words: Sequence[ChunkWord]) -> Sequence[ChunkWord]:
    """Return a phrase as far as it names somebody: up to when or where he said it."""
    for place, word in enumerate(words):
        if place and (is_listed(word, "times") or (is_listed(word, "relative") and place > 4)):
            before = words[place - 1]
            return words[: place - 1] if place > 1 and is_listed(before, "tails") else words[:place]
    return words


def continued(words: Sequence[ChunkWord], aside: Aside) -> Aside | None:
    """Read how a speaker goes on: "..., adding that", "..., who reckoned that"."""
    if not words or aside.mention is None:
        return None
    place = 1 if is_listed(words[0], "relative") or words[0].lower == "and" else 0
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
