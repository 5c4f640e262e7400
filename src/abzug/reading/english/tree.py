"""A sentence as a tree of words, and the questions that reading asks it.

Independent of the parser that makes it, so that everything above can be tested with trees written by hand.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from abzug.model.record import Span
from abzug.reading.english.aside import Aside

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
CLAUSE_MARKERS = frozenset({"mark", "cc", "punct"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence.

    Args:
        index: Its place in the sentence, from 0.
        text: As it stands in the text.
        lower: The same in lower case.
        tag: Penn Treebank tag.
        dep: Its relation to its head (ClearNLP labels).
        head: Place of its head; its own place for the root.
        start: First character in the whole text.
        end: First character after it.
    """

    index: int
    text: str
    lower: str
    tag: str
    dep: str
    head: int
    start: int
    end: int

    @property
    def is_verb(self) -> bool:
        """Whether it is tagged as a verb, a modal included."""
        return self.tag[0] == "V" or self.tag == "MD"

    @property
    def is_noun(self) -> bool:
        """Whether it is tagged as a noun or name."""
        return self.tag[0] == "N"


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence, or the part of one up to a semicolon or colon.

    Args:
        words: Its words in order.
        link: What stands before it: ``"."`` for a new sentence, ``";"``, ``":"`` or ``","`` for a continued one.
        aside: Whose words it is, where the sentence said so beside it.
    """

    words: tuple[Word, ...]
    link: str = "."
    aside: Aside | None = None
    _children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)
    _edges: tuple[tuple[int, int], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        children: list[list[int]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.index:
                children[word.head].append(word.index)
        object.__setattr__(self, "_children", tuple(map(tuple, children)))
        object.__setattr__(self, "_edges", tuple(_edges(children, [word.head for word in self.words])))

    def __len__(self) -> int:
        return len(self.words)

    def head(self, word: Word) -> Word:
        """Return the word it depends on; itself for a root."""
        return self.words[word.head]

    def children(self, word: Word, *deps: str) -> list[Word]:
        """Return the words that depend on it, in order; only those with one of the given relations if any are given."""
        found = [self.words[index] for index in self._children[word.index]]
        return [child for child in found if child.dep in deps] if deps else found

    def child(self, word: Word, *deps: str) -> Word | None:
        """Return the first word that depends on it with one of the given relations."""
        for index in self._children[word.index]:
            if self.words[index].dep in deps:
                return self.words[index]
        return None

    def ancestors(self, word: Word) -> Iterator[Word]:
        """Yield its head, the head's head and so on up to the root."""
        while word.head != word.index:
            word = self.words[word.head]
            yield word

    def edges(self, word: Word) -> tuple[int, int]:
        """Return the first place of its subtree and the first place after it."""
        return self._edges[word.index]

    def subtree(self, word: Word) -> list[Word]:
        """Return the words below it and itself, in order."""
        below, waiting = [word.index], [word.index]
        while waiting:
            inner = self._children[waiting.pop()]
            below.extend(inner)
            waiting.extend(inner)
        return [self.words[index] for index in sorted(below)]

    def is_below(self, word: Word, top: Word) -> bool:
        """Tell whether a word is ``top`` or depends on it, directly or not."""
        return word.index == top.index or any(ancestor.index == top.index for ancestor in self.ancestors(word))

    def words_after(self, word: Word, count: int) -> tuple[Word, ...]:
        """Return the next ``count`` words, fewer at the end."""
        return self.words[word.index + 1 : word.index + 1 + count]

    def subject(self, verb: Word) -> Word | None:
        """Return the subject of a verb: its own, that of the verb it is coordinated with, or that it is raised from."""
        for _ in range(len(self.words)):
            own = self._own_subject(verb)
            if own is not None:
                return own
            if verb.dep == "xcomp":
                controller = self.child(self.head(verb), "dobj", "dative") or self._addressee(self.head(verb))
                if controller is not None and controller.index < verb.index and controller.tag != "WDT":
                    return controller
            if verb.head == verb.index or verb.dep not in {"conj", "xcomp", "aux", "auxpass"}:
                return None
            verb = self.head(verb)
        return None

    def _addressee(self, verb: Word) -> Word | None:
        """Return who is called on to do something: "called on France to leave", "appealed to both to stay"."""
        if verb.lower[:4] not in {"call", "appe", "plea"}:
            return None
        preposition = self.child(verb, "prep")
        return self.child(preposition, "pobj") if preposition is not None else None

    def referent(self, subject: Word | None, verb: Word) -> Word | None:
        """Return the noun that a relative pronoun stands for; any other subject itself."""
        if subject is None or (subject.tag not in {"WDT", "WP"} and subject.lower not in {"who", "which"}):
            return subject
        clause = next((word for word in (verb, *self.ancestors(verb)) if word.dep == "relcl"), None)
        return self.head(clause) if clause is not None else subject

    def _own_subject(self, verb: Word) -> Word | None:
        """Return the subject nearest before a verb, "each" and "all" set behind their noun left out."""
        own = self.children(verb, *SUBJECTS)
        nouns = [child for child in own if child.tag not in {"DT", "PDT"}] or own
        before = [child for child in nouns if child.index < verb.index]
        return before[-1] if before else next(iter(nouns), None)

    def conjuncts(self, word: Word) -> list[Word]:
        """Return the word and everything coordinated with it behind it."""
        found = [word]
        for member in found:
            found.extend(self.children(member, "conj"))
        return found

    def span(self, first: int, after: int) -> Span:
        """Return the stretch of text from one place to before another."""
        return Span(self.words[first].start, self.words[after - 1].end)

    def covering(self, word: Word) -> Span:
        """Return the stretch of text of its subtree."""
        return self.span(*self.edges(word))

    def inside(self, span: Span) -> list[Word]:
        """Return the words that lie within a stretch of text."""
        return [word for word in self.words if span.start <= word.start and word.end <= span.end]


def _edges(children: list[list[int]], heads: list[int]) -> list[tuple[int, int]]:
    """Return for every word where its subtree begins and ends; linear, leaves first."""
    edges = [(index, index + 1) for index in range(len(heads))]
    open_children = [len(inner) for inner in children]
    ready = [index for index, count in enumerate(open_children) if count == 0]
    while ready:
        index = ready.pop()
        head = heads[index]
        if head == index:
            continue
        edges[head] = (min(edges[head][0], edges[index][0]), max(edges[head][1], edges[index][1]))
        open_children[head] -= 1
        if open_children[head] == 0:
            ready.append(head)
    return edges
