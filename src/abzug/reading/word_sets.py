"""Which sets of words are nearly the same as an earlier one, found without comparing every two.

Two sets whose shared part is at least four fifths of both together must share one of the rarest words of each: of ten
words, one of the rarest three. So only sets that share such a word are compared, the earliest first.

Source: prefix filtering after Chaudhuri, Ganti and Kaushik, ICDE 2006, and Bayardo, Ma and Srikant, WWW 2007.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from heapq import merge

Words = frozenset[str]


def first_alike(sets: Sequence[Words], *, share: float) -> list[int | None]:
    """Return for each set the place of the first earlier one that is nearly the same, or None.

    Nearly linear in the number of sets, however many are alike; the result is that of comparing every two.

    Args:
        sets: The sets; an empty one is like no other.
        share: What the common words must be of all words of both, above 0 and at most 1.
    """
    rarity = Counter(word for words in sets for word in words)
    holders: dict[Hashable, list[int]] = defaultdict(list)
    answers: dict[Words, int | None] = {}
    places: dict[Words, int] = {}
    found: list[int | None] = []
    for place, words in enumerate(sets):
        if words in places:
            answer = answers[words]
            found.append(places[words] if answer is None else answer)
            continue
        rarest = _rarest(words, rarity, share)
        candidates = merge(*(holders[word] for word in rarest if word in holders))
        answers[words] = next((other for other in candidates if _are_alike(words, sets[other], share)), None)
        found.append(answers[words])
        if words:
            places[words] = place
        for word in rarest:
            holders[word].append(place)
    return found


def _rarest(words: Words, rarity: Counter[str], share: float) -> list[str]:
    """Return so many of the rarest words that a set without any of them cannot share enough of the others."""
    needed = math.ceil(share * len(words) - 1e-9)
    return sorted(words, key=lambda word: (rarity[word], word))[: len(words) - needed + 1] if words else []


def _are_alike(one: Words, other: Words, share: float) -> bool:
    common = len(one & other)
    return common / (len(one) + len(other) - common) >= share
