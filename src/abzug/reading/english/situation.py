"""Around a movement: is it done, under way, ordered, asked for, denied, doubted or past?

The climb goes from the word that tells of the movement up through the words that say something about it ("had begun
to", "no plan to", "an order for") until a cue, another clause or the top of the sentence is reached.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from abzug.reading.english.cues import is_none
from abzug.reading.english.lexicon import saying
from abzug.reading.english.tree import Tree, Word

OPERATORS = ("refuse", "begin", "complete", "demand", "commit", "trace", "hedge")
CLIMBS = frozenset(
    {
        *("xcomp", "ccomp", "pcomp", "dobj", "pobj", "nsubj", "nsubjpass", "csubj", "csubjpass", "attr", "oprd", "acomp"),
        *("prep", "acl", "agent", "dative", "advmod", "prt", "nmod", "appos"),
    }
)
FUTURE = frozenset({"will", "would", "shall", "'ll", "wo", "'d"})
OBLIGING = frozenset({"must", "should", "ought"})
CONDITIONS = frozenset({"if", "unless", "once", "provided", "providing", "assuming", "lest"})
CONDITION_PHRASES = (
    ("only", "when"),
    ("only", "after"),
    ("only", "if"),
    ("as", "soon"),
    ("on", "condition"),
    ("in", "return"),
    ("in", "exchange"),
    ("so", "long"),
    ("as", "long"),
    ("provided", "that"),
    ("until", "and"),
)
DEPENDING = frozenset({"hinge", "hinged", "hinges", "depend", "depends", "depended", "contingent", "conditional", "subject", "dependent"})
NEGATIVE = frozenset({"not", "n't", "never", "no", "nor", "neither", "hardly", "scarcely"})
UNDER_WAY = frozenset({"way", "underway", "course", "progress", "motion", "started"})
WISHING = frozenset({"hope", "hopes", "hoped", "wish"})
CLAUSES = frozenset({"advcl", "relcl", "parataxis"})


@dataclass(slots=True)
class Situation:
    """What the words around a movement say of it.

    Args:
        top: The head of the highest clause or phrase that still speaks of it.
        operators: The groups of the words passed on the way up, innermost first.
        denials: How many of them were denied, the movement's own verb included.
        denied_operator: The first denied operator on the way, or an empty string.
        is_future: Whether it lies ahead ("will", "is to").
        is_perfect: Whether it is told as done ("has left").
        is_past: Whether its verb stands in the past.
        is_progressive: Whether it is told as going on.
        is_infinite: Whether no finite verb tells of it at all.
        obliges: Whether somebody must ("should leave").
        is_conditional: Whether it hangs on a condition.
        is_hedged: Whether the text doubts it.
        is_question: Whether it is asked ("whether").
        is_supposed: Whether it is only thought through ("withdrawing now would ...").
        wishes: Whether it is only hoped.
    """

    top: Word
    operators: list[str] = field(default_factory=list)
    denials: int = 0
    denied_operator: str = ""
    is_future: bool = False
    is_perfect: bool = False
    is_past: bool = False
    is_progressive: bool = False
    is_infinite: bool = True
    obliges: bool = False
    is_conditional: bool = False
    is_hedged: bool = False
    is_question: bool = False
    is_supposed: bool = False
    wishes: bool = False
    path: list[Word] = field(default_factory=list)

    @property
    def is_denied(self) -> bool:
        """Whether an odd number of denials stands around it."""
        return self.denials % 2 == 1


def situation_of(word: Word, tree: Tree, cues: Collection[int]) -> Situation:
    """Climb from a movement's word and collect what is said of it.

    Args:
        word: The verb or noun that tells of the movement.
        tree: Its sentence.
        cues: Places of the words that attribute it; the climb ends below them.
    """
    found = Situation(top=word)
    frozen = False
    current = word
    for _ in range(len(tree)):
        _look(current, tree, found)
        found.path.append(current)
        if not frozen and (current.is_verb or not found.top.is_verb or current.index == word.index):
            found.top = current
        head = tree.head(current)
        if head.index == current.index or head.index in cues:
            break
        if current.dep == "conj" and current.is_verb:
            shares = tree.child(current, "nsubj", "nsubjpass") is None
            if not shares:
                break
            if not found.is_infinite or tree.child(current, "aux", "auxpass") is not None:
                frozen = True
            else:
                _tense(head, tree, found)
                frozen = True
            if head.dep not in CLIMBS:
                break
            current = head
            head = tree.head(current)
            if head.index == current.index or head.index in cues:
                break
            _operate(head, tree, found)
            current = head
            continue
        if current.dep not in CLIMBS and current.dep != "conj":
            _question(current, tree, found)
            break
        if current.dep in {"ccomp", "acl"} and _question(current, tree, found):
            pass
        if current.dep in {"csubj", "csubjpass"} or (current.dep == "nsubj" and current.tag == "VBG"):
            found.is_supposed = not _operates(head, tree)
        if not _passes(current, head, tree):
            break
        _operate(head, tree, found)
        current = head
    return found


def _passes(current: Word, head: Word, tree: Tree) -> bool:
    """Tell whether the climb goes on from a word to its head."""
    if current.dep in {"prep", "pobj", "advmod", "prt", "agent", "dative", "oprd", "acomp", "attr"}:
        return True
    if head.lower in {"be", "is", "are", "was", "were", "been", "being", "'s", "had", "have", "has", "there"}:
        return True
    return _operates(head, tree) or current.dep in {"pcomp", "csubj", "csubjpass"} or (current.dep == "nsubj" and current.tag == "VBG") or head.tag == "IN"


def _groups(word: Word, tree: Tree) -> frozenset[str]:
    if word.is_verb:
        return saying().groups(word, tree)
    return saying().noun_groups(word, tree)


def _operates(word: Word, tree: Tree) -> bool:
    return bool(_groups(word, tree) & set(OPERATORS)) or word.lower in DEPENDING | UNDER_WAY


def _operate(word: Word, tree: Tree, found: Situation) -> None:
    groups = _groups(word, tree)
    group = next((name for name in OPERATORS if name in groups), None)
    if group is not None and not (group == "hedge" and word.tag == "VBN" and not tree.children(word, "auxpass")):
        found.operators.append(group)
        if not found.denied_operator and (_denies(word, tree)):
            found.denied_operator = group
        if group == "hedge":
            found.is_hedged = True
    if word.lower in UNDER_WAY:
        found.operators.append("begin")
    if word.lower in DEPENDING:
        found.is_conditional = True
    if word.lower in WISHING:
        found.wishes = True


def _look(word: Word, tree: Tree, found: Situation) -> None:
    """Take in the words that hang on one word of the climb."""
    if _denies(word, tree):
        found.denials += 1
    if word.is_verb:
        if found.is_infinite:
            _tense(word, tree, found)
        _conditions(word, tree, found)
    for child in tree.children(word):
        if child.lower in saying().words("hedge", "adverbs") or child.lower in saying().words("hedge", "modals"):
            found.is_hedged = True


def _denies(word: Word, tree: Tree) -> bool:
    """Tell whether a word is denied by itself, by its subject or by its object."""
    for child in tree.children(word):
        if child.dep == "neg" or (child.lower in NEGATIVE and child.dep in {"advmod", "det", "preconj", "cc"} and child.index < word.index):
            return True
        if child.dep in {"nsubj", "nsubjpass"} and is_none(child, tree):
            return True
    return word.is_noun and is_none(word, tree)


def _tense(verb: Word, tree: Tree, found: Situation) -> None:
    auxiliaries = [child.lower for child in tree.children(verb, "aux", "auxpass")]
    tags = {child.tag for child in tree.children(verb, "aux", "auxpass")}
    if FUTURE & set(auxiliaries) or _is_to(verb, tree):
        found.is_future = True
    if OBLIGING & set(auxiliaries) or (verb.lower in {"has", "have", "had"} and tree.child(verb, "xcomp") is not None):
        found.obliges = True
    if {"have", "has", "had", "having", "'ve"} & set(auxiliaries):
        found.is_perfect = True
    if verb.tag == "VBG" and {"is", "are", "was", "were", "be", "been", "'re", "'s"} & set(auxiliaries):
        found.is_progressive = True
    if verb.tag == "VBD" or "VBD" in tags:
        found.is_past = True
    if verb.tag in {"VBD", "VBZ", "VBP"} or tags & {"VBD", "VBZ", "VBP", "MD"}:
        found.is_infinite = False


def _is_to(verb: Word, tree: Tree) -> bool:
    """Read "are to be gone", "is due to leave", "is going to leave"."""
    head = tree.head(verb)
    to = any(child.lower == "to" for child in tree.children(verb, "aux"))
    if verb.lower in {"is", "are", "was", "were"}:
        return any(
            any(child.lower == "to" for child in tree.children(inner, "aux")) for inner in tree.children(verb, "xcomp")
        )
    return to and verb.dep == "xcomp" and head.lower in {"is", "are", "was", "were", "due", "set", "going", "about", "expected", "scheduled", "supposed", "meant", "slated", "ready", "poised", "likely"}


def _conditions(verb: Word, tree: Tree, found: Situation) -> None:
    for child in tree.children(verb, "advcl", "prep", "mark", "advmod", "ccomp", "dep", "conj", "npadvmod"):
        if any(_opens_condition(word, tree) for word in _openings(child, tree)):
            found.is_conditional = True


def _openings(child: Word, tree: Tree) -> Iterator[Word]:
    first, after = tree.edges(child)
    yield from tree.words[max(0, first - 1) : min(after, first + 3)]


def _opens_condition(word: Word, tree: Tree) -> bool:
    if word.lower in CONDITIONS and (word.dep in {"mark", "advmod"} or word.tag in {"VBN", "IN", "VBG"}):
        return True
    following = tree.words_after(word, 1)
    return bool(following) and (word.lower, following[0].lower) in CONDITION_PHRASES


def _question(word: Word, tree: Tree, found: Situation) -> bool:
    if any(child.lower == "whether" for child in tree.children(word, "mark")):
        found.is_question = True
    return found.is_question
