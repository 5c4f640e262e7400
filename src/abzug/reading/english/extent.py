"""How much of a force moves, and how long ago: the first, the last, decades back."""

from datetime import date
from itertools import pairwise

from abzug.model.record import Span
from abzug.reading.english.event import Event
from abzug.reading.english.participants import Participants
from abzug.reading.english.tree import Tree, Word
from abzug.reading.forces import ForceKind
from abzug.reading.times import TimeRole

LAST = frozenset({"last", "final", "remaining"})
FIRST = frozenset({"first", "initial", "opening", "earliest"})
LONG_AGO_DAYS = 400
"""A movement that ended more than this long before publication is history. Source: E, a year and a month."""
WHOLE = frozenset(
    {"the", "these", "those", "that", "this", "all", "every", "both", "each", "last", "final", "remaining"}
)
LOADS = frozenset(
    {
        *("truckloads", "busloads", "trainloads", "lorryloads", "boatloads", "planeloads", "convoy", "convoys"),
        *("column", "columns", "trains", "batch", "batches", "group", "groups", "dozen", "hundreds", "scores"),
    }
)
SOME = frozenset({"some", "several", "part", "parts", "half", "hundreds", "dozens", "scores", "elements", "one"})
"""Words that open a noun phrase for a part of a force; "some 400" is a number."""
VAGUE = frozenset({"hundred", "thousand", "dozen"})
COUNTED = frozenset({ForceKind.KIT, ForceKind.SUPPLIES})
"""Kinds of which a bare plural or a number is only a part."""
SPANS = frozenset({"years", "decades", "centuries", "decade", "century", "generations"})
BACK = frozenset({"ago", "earlier", "before", "after", "previously"})


def is_first(event: Event, people: Participants) -> bool:
    """Tell whether only the first part of a force is meant."""
    if event.mover is None:
        return False
    below = people.tree.subtree(event.mover)
    ranked = people.tree.head(event.word)
    return any(word.lower in FIRST for word in below) or (event.word.dep == "acl" and ranked.lower in FIRST)


def is_part(event: Event, people: Participants) -> bool:
    """Tell whether only some of a force's kit or posts is told of: "two trains pulled out", "abandoned three posts"."""
    tree = people.tree
    if any(child.lower == "far" for child in tree.children(event.word, "advmod")):
        return True
    mover, held = event.mover, tree.child(event.word, "dobj")
    if mover is not None and _is_named_part(mover, tree):
        return True
    force = people.force(mover)
    if held is not None and mover is not None and held.index != mover.index and tree.child(held, "nummod"):
        return held.tag == "NNS" and _is_some(held, tree)
    is_load = mover is not None and (mover.lower in LOADS or (force is not None and force.kind in COUNTED))
    return is_load and mover is not None and mover.tag in {"NNS", "NN", "NNPS"} and _is_some(mover, tree)


def _is_named_part(noun: Word, tree: Tree) -> bool:
    """Tell whether a noun phrase calls itself a part: "some units", "several hundred fighters", "part of the army"."""
    first = tree.words[tree.edges(noun)[0]]
    following = tree.words_after(first, 1)
    counts = bool(following) and following[0].tag == "CD"
    return first.lower in SOME and not (first.lower == "some" and counts and following[0].lower not in VAGUE)


def _is_some(noun: Word, tree: Tree) -> bool:
    """Tell whether a noun phrase is neither definite nor the whole."""
    below = [child for child in tree.children(noun) if child.index < noun.index]
    return not any(child.lower in WHOLE or child.dep == "poss" for child in below)


def is_last(event: Event, people: Participants) -> bool:
    """Tell whether the last of a force moves: "the last train", "..., the last brigade to leave"."""
    places = [event.mover] if event.mover is not None else []
    places += people.tree.children(event.word, "dobj", "appos", "npadvmod", "attr")
    return any(
        (child.lower in LAST and (people.force(place) is not None) and place.start >= event.word.start)
        or (child.lower in LAST and place is event.mover)
        for place in places
        for child in people.tree.children(place, "amod", "advmod")
    )


def is_history(event: Event, content: Span, people: Participants, published: date | None) -> bool:
    """Tell whether a movement lies far back: an old date in its clause, "decades after", "in past years"."""
    if event.is_seen:
        return False
    for time in people.entities.times_in(content):
        if time.when is None or published is None or time.role is not TimeRole.POINT or is_described(time.span, people):
            continue
        if (published - time.when.last_day).days > LONG_AGO_DAYS:
            return True
    if published is not None and any(_is_old_year(word, people, published) for word in people.tree.inside(content)):
        return True
    words = [word.lower for word in people.tree.inside(content) if not is_described(Span(word.start, word.end), people)]
    pairs = list(pairwise(words))
    return any(first in SPANS and second in BACK for first, second in pairs) or ("past", "years") in pairs


def _is_old_year(word: Word, people: Participants, published: date) -> bool:
    """Tell whether a number is a year well before publication: "in 1994", "after the 1982 war"."""
    if word.tag != "CD" or len(word.text) != 4 or not word.text.isdecimal():
        return False
    before = people.tree.words[word.index - 1].lower if word.index else ""
    if before not in {"in", "the", "of", "since", "after", "before", "until", "from", "by"} or people.force(
        people.tree.head(word)
    ):
        return False
    return 1500 < int(word.text) < published.year - 1 and not is_described(Span(word.start, word.end), people)


def is_described(span: Span, people: Participants) -> bool:
    """Tell whether a time stands in a participle or relative clause inside the clause: "the men sent there in 2010"."""
    inside = people.tree.inside(span)
    of = people.tree.head(inside[0]) if inside else None
    if of is not None and of.lower == "of" and people.is_site(people.tree.head(of)):
        return True
    return any(step.dep in {"acl", "relcl"} for word in inside[:1] for step in people.tree.ancestors(word))
