"""What the parser regularly gets wrong in news of forces, put right from the words themselves."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from abzug.reading.english.inflection import verb_forms
from abzug.reading.english.tree import Word

OUT = frozenset({"out", "off", "gone", "home", "away", "back"})
"""Words that say without a verb that somebody is to be gone: "wants the soldiers out"."""
CAUSING = frozenset(
    form
    for lemma in ("want", "need", "have", "get", "order", "demand", "like", "wish", "see", "expect", "prefer", "call")
    for form in verb_forms(lemma)
)
"""Verbs that carry such a clause."""
FETCHING = frozenset({"call", "get"})
"""Those among them that move what stands between them and the word themselves: "call the army home"."""
LONGEST_OBJECT = 12
"""Words between such a verb and the word behind its object. Source: E."""
NEAR = 6
"""Steps up the tree within which a word belongs to a noun phrase. Source: E."""
WATCHING = frozenset(form for lemma in ("see", "watch", "hear", "notice", "spot", "film") for form in verb_forms(lemma))
"""Verbs that carry a clause without "to": "saw them leave"."""
LOOSE = frozenset({"conj", "dep", "advcl", "ROOT", "parataxis", "xcomp", "ccomp"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
MISPLACED = frozenset({"appos", "pobj", "dobj", "dep", "npadvmod", "conj", "ROOT", "nmod", "compound", "attr"})
"""Relations in which the noun right before a finite verb without subject is likely to be that subject."""


def repaired(words: list[Word]) -> tuple[Word, ...]:
    """Return the words of a sentence with their relations put right. Linear in their number."""
    for repair in (
        _home,
        _auxiliaries,
        _headless,
        _clauses_behind_as,
        _seen_doing,
        _conditions,
        _subjectless,
        _small_clauses,
    ):
        words = repair(words)
    return tuple(words)


def _home(words: list[Word]) -> list[Word]:
    """Read "take the army home", where the parser takes the last two words for one noun."""
    for word in words:
        inner = words[word.index - 1] if word.index else word
        is_compound = inner.dep in {"compound", "amod", "nmod"} and inner.head == word.index
        if word.lower != "home" or not is_compound or not inner.is_noun or word.head == word.index:
            continue
        verb = _verb_above(word, words)
        if verb is None:
            continue
        below = {other.index for other in words if other.head == word.index}
        words = _moved(words, below, inner.index)
        words[inner.index] = replace(words[inner.index], dep=word.dep, head=word.head)
        words[word.index] = replace(words[word.index], dep="advmod", head=verb.index, tag="RB")
    return words


def _verb_above(word: Word, words: list[Word]) -> Word | None:
    for _ in range(4):
        if word.head == word.index:
            return None
        word = words[word.head]
        if word.is_verb:
            return word
    return None


def _auxiliaries(words: list[Word]) -> list[Word]:
    """Give the main verb the subject that the parser hung on its auxiliary."""
    for word in words:
        auxiliary = words[word.head]
        if word.dep in {"nsubj", "nsubjpass"} and auxiliary.dep in {"aux", "auxpass"}:
            words[word.index] = replace(word, head=auxiliary.head)
    return words


def _small_clauses(words: list[Word]) -> list[Word]:
    """Read "wants the soldiers out by May" and "had its last men out of the town" as a clause whose verb is "out"."""
    for out in words:
        if out.lower not in OUT or out.index < 2:
            continue
        verb = _causing(out, words)
        if verb is None:
            continue
        between = words[verb.index + 1 : out.index]
        inner = {word.index for word in between}
        moved = [
            word
            for word in between
            if word.head not in inner and (word.is_noun or word.tag in {"CD", "PRP", "JJ", "DT"})
        ]
        if not moved:
            continue
        for word in words[out.index + 1 :]:
            if word.head == verb.index and word.dep in {"prep", "advcl", "npadvmod", "advmod"}:
                words[word.index] = replace(word, head=out.index)
        words[moved[0].index] = replace(moved[0], dep="nsubj", head=out.index)
        words[out.index] = replace(out, dep="ccomp", head=verb.index)
    return words


def _causing(out: Word, words: list[Word]) -> Word | None:
    """Return the verb whose object stands between it and a word like "out"; None where anything else does."""
    for word in reversed(words[max(0, out.index - LONGEST_OBJECT) : out.index]):
        if word.lower in CAUSING and word.is_verb and word.dep not in {"aux", "auxpass"}:
            return word if word.index < out.index - 1 else None
        if word.tag in {"IN", "TO", "WDT", "WP"} and word.lower != "of":
            return None
        is_list = words[word.index - 1].tag[0] in "JN" and words[word.index + 1].tag[0] == "J"
        if (word.text == "," and not is_list) or (word.is_verb and word.dep not in {"amod", "acl"}):
            return None
    return None


def _headless(words: list[Word]) -> list[Word]:
    """Read "Two trains pulled out of the town" where the parser takes the verb for a participle of the noun."""
    root = next((word for word in words if word.head == word.index), None)
    if root is None or not root.is_noun:
        return words
    if any(word.tag in FINITE and not _is_in_relative(word, words) for word in words):
        return words
    found = [
        word
        for word in words
        if word.dep == "acl"
        and word.tag in {"VBN", "VBG"}
        and words[word.index - 1].text != ","
        and word.index > root.index
    ]
    verb = found[-1] if found and found[-1].head != root.index else next(iter(found), None)
    if verb is None or (_is_in_relative(verb, words) and verb.head == root.index):
        return words
    behind = {other.index for other in words if other.head == root.index and other.index > verb.index}
    words = _moved(words, {index for index in behind if words[index].dep != "relcl"}, verb.index)
    words[verb.index] = replace(words[verb.index], tag="VBD", dep="ROOT", head=verb.index)
    words[root.index] = replace(words[root.index], dep="nsubj", head=verb.index)
    return words


def _clauses_behind_as(words: list[Word]) -> list[Word]:
    """Read "played as the last soldiers boarded a plane", where the parser takes "as" for a preposition."""
    for opener in words:
        if opener.lower not in {"as", "while", "before", "until", "after"} or opener.dep != "prep":
            continue
        noun = next((word for word in words if word.head == opener.index and word.dep == "pobj"), None)
        last = max((word.index for word in words if noun is not None and _is_below(word, noun, words)), default=0)
        verb = words[last + 1] if noun is not None and last + 1 < len(words) else None
        if noun is None or verb is None or verb.tag != "VBD" or verb.dep not in {"conj", "ROOT", "ccomp", "dep"}:
            continue
        if verb.dep != "conj" or any(word.head == verb.index and word.dep.startswith("nsubj") for word in words):
            continue
        above = words[verb.head]
        words[noun.index] = replace(noun, dep="nsubj", head=verb.index)
        words[opener.index] = replace(opener, dep="mark", head=verb.index)
        words[verb.index] = replace(verb, dep="advcl", head=above.index)
    return words


def _conditions(words: list[Word]) -> list[Word]:
    """Hang "provided that ..." on the verb right before it rather than on one above that."""
    for opener in words:
        if opener.lower not in {"provided", "providing"} or opener.dep not in {"prep", "advcl"} or opener.index < 1:
            continue
        verbs = [word for word in words[: opener.index] if word.is_verb and word.dep not in {"aux", "auxpass", "amod"}]
        if verbs and opener.head < verbs[-1].index:
            words[opener.index] = replace(opener, head=verbs[-1].index)
    return words


def _seen_doing(words: list[Word]) -> list[Word]:
    """Read "had seen a soldier leave" as a clause whose subject is the soldier."""
    for verb in words:
        seen = words[verb.index - 1] if verb.index else verb
        watching = words[seen.head]
        is_bare = verb.tag == "VB" and not any(word.head == verb.index and word.dep == "aux" for word in words)
        if is_bare and seen.is_noun and seen.dep == "dobj" and watching.lower in WATCHING and verb.dep in LOOSE:
            words[seen.index] = replace(seen, dep="nsubj", head=verb.index)
            words[verb.index] = replace(verb, dep="ccomp", head=watching.index)
    return words


def _is_in_relative(word: Word, words: list[Word]) -> bool:
    for _ in range(len(words)):
        if word.dep == "relcl":
            return True
        if word.head == word.index:
            return False
        word = words[word.head]
    return False


def _subjectless(words: list[Word]) -> list[Word]:
    """Give a finite verb without subject the noun right before it ("Back from Cairo, the general said ...")."""
    with_subject = {word.head for word in words if word.dep in {"nsubj", "nsubjpass", "csubj", "expl"}}
    for verb in words:
        before = words[verb.index - 1] if verb.index else None
        is_bare = verb.tag in {"VBD", "VBZ", "VBP"} and verb.dep in {"ROOT", "ccomp", "conj"}
        if before is None or not is_bare or verb.index in with_subject or not before.is_noun:
            continue
        if before.dep not in MISPLACED or (_is_below(before, verb, words) and before.dep != "dobj"):
            continue
        if not _follows_comma(before, words) or verb.head == before.index or _is_below(verb, before, words):
            continue
        words[before.index] = replace(before, dep="nsubj", head=verb.index)
    return words


def _follows_comma(noun: Word, words: list[Word]) -> bool:
    """Tell whether a noun phrase begins right behind a comma, or with the sentence."""
    index = noun.index
    while index > 0 and _leads_to(words[index - 1], noun, words):
        index -= 1
    return index == 0 or words[index - 1].text == ","


def _leads_to(word: Word, noun: Word, words: list[Word]) -> bool:
    return any(above.index == noun.index for above in islice(_heads_of(word, words), NEAR))


def _is_below(word: Word, top: Word, words: list[Word]) -> bool:
    return any(one.index == top.index for one in (word, *_heads_of(word, words)))


def _heads_of(word: Word, words: list[Word]) -> Iterator[Word]:
    """Yield the head of a word, its head and so on up to the top; a circle is gone round once."""
    for _ in words:
        if word.head == word.index:
            return
        word = words[word.head]
        yield word


def _moved(words: Iterable[Word], moving: Collection[int], head: int) -> list[Word]:
    return [replace(word, head=head) if word.index in moving and word.index != head else word for word in words]
